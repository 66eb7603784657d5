/** A script, and the files that load with it. */
interface Script {
  imports: string[];
}

/** A script with all that it imports statically, by file: what a page waits for. */
export function loadsWith(file: string, scripts: ReadonlyMap<string, Script>, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const other of scripts.get(file)?.imports ?? []) loadsWith(other, scripts, found);
  return found;
}
