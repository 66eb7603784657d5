import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { roomRules } from '../../../widget/builder/room-rules.ts';

it('keeps the room that the docs tell', () => {
  const docs = readFileSync(new URL('../../../docs/provider/looks.md', import.meta.url), 'utf8');
  for (const [mode, selector] of [
    ['finder', ''],
    ['compact', '[mode="compact"]'],
    ['badge', '[mode="badge"]'],
  ] as const) {
    const told = docs.split('\n').filter((line) => line.trim().startsWith(`opco-finder${selector} {`));
    const heights = told.map((line) => /min-height: (\d+em)/.exec(line)?.[1]).filter(Boolean);
    expect(
      [...roomRules(mode).matchAll(/min-height: (\d+em)/g)].map(([, height]) => height),
      mode,
    ).toEqual(heights);
  }
});
