import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Copies a built extension, with hosts in its manifest that it would ask for: no prompt of a headless Chromium can be
 * answered.
 * @param patterns `https://example.com/*`
 * @returns gives the copy its own manifest back
 */
export function copyWithHosts(from: string, to: string, patterns: readonly string[]): () => void {
  cpSync(from, to, { recursive: true });
  const file = path.join(to, 'manifest.json');
  const built = readFileSync(file, 'utf8');
  const manifest = JSON.parse(built);
  manifest.host_permissions.push(...patterns);
  writeFileSync(file, JSON.stringify(manifest));
  return () => writeFileSync(file, built);
}
