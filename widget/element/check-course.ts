import { tellConsole } from './tell-console.ts';

const isNumber = (least: number, most: number) => (value: unknown) =>
  typeof value === 'number' && value >= least && value <= most;

/** What each field of the `course` property may be; null where it is not known. */
const MAY_BE: ReadonlyMap<string, (value: unknown) => boolean> = new Map([
  ['name', (value: unknown) => typeof value === 'string'],
  [
    'rncp',
    (value: unknown) =>
      (typeof value === 'string' || typeof value === 'number') && /^\s*(RNCP|RS)?\s*\d{1,6}\s*$/i.test(String(value)),
  ],
  ['level', isNumber(3, 8)],
  ['price', isNumber(0, 1_000_000)],
  ['hours', isNumber(0, 20_000)],
  ['distanceShare', isNumber(0, 1)],
  ['isQualiopi', (value: unknown) => typeof value === 'boolean'],
]);

/** Names in the console what of a `course` property means nothing, with the bad value; a page's script may set anything. */
export function checkCourse(course: unknown): void {
  if (typeof course !== 'object' || course === null || Array.isArray(course)) {
    tellConsole(`course is ${shown(course)}, no object that tells of a course.`);
    return;
  }
  for (const [name, value] of Object.entries(course)) {
    if (value === null || value === undefined) continue;
    const may = MAY_BE.get(name);
    if (!may) tellConsole(`course.${name} is not known, and is left out.`);
    else if (!may(value)) tellConsole(`course.${name} is ${shown(value)}, which means nothing.`);
  }
}

function shown(value: unknown): string {
  if (typeof value === 'string') return `"${value.slice(0, 100)}"`;
  if (Array.isArray(value)) return 'a list';
  // Neither an object nor a function need have a text.
  return typeof value === 'object' || typeof value === 'function' ? `of type ${typeof value}` : String(value);
}
