import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CalendarEntry, calendarFile } from '../../../core/eligibility/calendar-file.ts';

const ENTRY: CalendarEntry = {
  deadline: { id: 'apprenticeship-filing', on: '2026-09-12' },
  title: 'Contrat d’apprentissage : dernier jour pour l’OPCO',
  description: 'Cinq jours ouvrables ; samedi compris, article D6224-1.\nDossier : contrat, convention.',
  url: 'https://opcoscope.example/?siret=73282932000074',
  stampedAt: '2026-09-01T08:30:15.250Z',
};

/** The file's lines with their folds undone, as a reader of RFC 5545 takes them. */
function lines(file: string | null): string[] {
  expect(file).not.toBeNull();
  const text = file ?? '';
  expect(text.endsWith('\r\n')).toBe(true);
  // Neither half of a line break stands alone.
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  return text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
}

/** Properties of the event, without those of the alarm. */
function event(entry: Partial<CalendarEntry> = {}): Map<string, string> {
  const all = lines(calendarFile({ ...ENTRY, ...entry }));
  const own = all.slice(all.indexOf('BEGIN:VEVENT') + 1, all.indexOf('BEGIN:VALARM'));
  return new Map(own.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]));
}

const unescaped = (value: string | undefined) =>
  value?.replace(/\\(.)/g, (_, character: string) => (character === 'n' ? '\n' : character));
const trigger = (on: string) =>
  lines(calendarFile({ ...ENTRY, deadline: { id: 'x', on } })).find((line) => line.startsWith('TRIGGER'));

it('is one event of a whole day, with a reminder', () => {
  const file = lines(calendarFile(ENTRY));
  expect(file.map((line) => line.replace(/^((?:SUMMARY|DESCRIPTION|UID):).*/, '$1'))).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Opcoscope//Deadlines//FR',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    'UID:',
    'DTSTAMP:20260901T083015Z',
    'DTSTART;VALUE=DATE:20260912',
    'DTEND;VALUE=DATE:20260913',
    'SUMMARY:',
    'DESCRIPTION:',
    'URL:https://opcoscope.example/?siret=73282932000074',
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'DESCRIPTION:',
    'TRIGGER:-PT15H',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ]);
});

it.each([
  ['2026-12-31', '20270101'],
  ['2028-02-28', '20280229'],
  ['2026-02-28', '20260301'],
  ['2026-03-29', '20260330'],
])('%s ends on %s', (on, end) => {
  expect(event({ deadline: { id: 'x', on } }).get('DTEND;VALUE=DATE')).toBe(end);
});

it.each([
  ['2026-09-12', 'a Saturday: Friday', 15],
  ['2026-09-13', 'a Sunday: Friday', 39],
  ['2026-09-14', 'a Monday: Friday', 63],
  ['2026-09-15', 'a Tuesday: Monday', 15],
])('%s is %s at 9', (on, _, hours) => {
  expect(trigger(on)).toBe(`TRIGGER:-PT${hours}H`);
});

it('keeps the texts as they were written', () => {
  expect(event().get('SUMMARY')).toBe('Contrat d’apprentissage : dernier jour pour l’OPCO');
  expect(event().get('DESCRIPTION')).toContain('ouvrables \\; samedi compris\\, article D6224-1.\\nDossier');
  expect(unescaped(event().get('DESCRIPTION'))).toBe(ENTRY.description);
  expect(event({ title: 'C:\\n;' }).get('SUMMARY')).toBe('C:\\\\n\\;');
});

it.each([null, '', '2026-02-30', 'demain'])('without a date (%s) there is no file', (on) => {
  expect(calendarFile({ ...ENTRY, deadline: { id: 'x', on } })).toBeNull();
});

it.each([
  ['2026-09-01T10:30:15+02:00', '20260901T083015Z'],
  ['2026-09-01T08:30', '20260912T000000Z'],
  ['2026-09-01', '20260912T000000Z'],
  ['2026-13-01T08:30:00Z', '20260912T000000Z'],
  ['now\r\nX:1', '20260912T000000Z'],
  ['', '20260912T000000Z'],
])('stamped at %j: %s', (stampedAt, stamp) => {
  expect(event({ stampedAt }).get('DTSTAMP')).toBe(stamp);
});

describe('the name of an event', () => {
  it('is the same for the same deadline', () => {
    expect(event().get('UID')).toBe(event({ stampedAt: '2026-10-01T00:00:00Z', description: 'autre' }).get('UID'));
    expect(event().get('UID')).toMatch(/^apprenticeship-filing-20260912-[\da-f]+@opcoscope$/);
  });

  it('is another for another file, day or deadline', () => {
    const names = [
      event(),
      event({ url: 'https://opcoscope.example/?siret=35600000000048' }),
      event({ title: 'Autre' }),
      event({ deadline: { id: 'opco-answer', on: '2026-09-12' } }),
      event({ deadline: { id: 'apprenticeship-filing', on: '2026-09-14' } }),
    ].map((properties) => properties.get('UID'));
    expect(new Set(names).size).toBe(5);
  });
});

it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'opcoscope.example', '', 'https://'])(
  '%s is no web address and is left out',
  (url) => {
    expect(event({ url }).has('URL')).toBe(false);
  },
);

describe('nothing in a text becomes a line of its own', () => {
  const INJECTIONS = [
    '\r\nATTENDEE:mailto:x@y.example',
    '\nEND:VEVENT',
    '\rX:1',
    '\u2028X:1',
    '\u0085X:1',
    '\0\u001b\tX:1',
  ];

  it.each(INJECTIONS)('%j', (attack) => {
    const plain = lines(calendarFile(ENTRY)).length;
    for (const field of ['title', 'description', 'url', 'stampedAt'] as const) {
      const attacked = { ...ENTRY, [field]: ENTRY[field] + attack };
      expect(lines(calendarFile(attacked))).toHaveLength(plain);
    }
    const attacked = lines(calendarFile({ ...ENTRY, deadline: { id: `a${attack}`, on: '2026-09-12' } }));
    expect(attacked).toHaveLength(plain);
  });

  const anyText = fc.string({ unit: 'binary', maxLength: 400 });
  const known =
    /^(BEGIN|VERSION|PRODID|CALSCALE|UID|DTSTAMP|DTSTART|DTEND|SUMMARY|DESCRIPTION|URL|TRANSP|ACTION|TRIGGER|END)[;:]/;

  it('whatever the texts, in lines of at most 75 bytes', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, anyText, anyText, (id, title, description, url, stampedAt) => {
        const file = calendarFile({ deadline: { id, on: '2026-09-12' }, title, description, url, stampedAt });
        for (const line of (file ?? '').split('\r\n')) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
          // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be left.
          expect(line).not.toMatch(/[\x00-\x1f\x7f-\x9f\u2028\u2029]/);
          // A fold never splits a character in two.
          expect(line).not.toMatch(/^ [\udc00-\udfff]|[\ud800-\udbff]$/);
        }
        expect(lines(file).every((line) => known.test(line))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('and a text without controls reads back as it was', () => {
    const readable = fc
      .string({ unit: 'grapheme', maxLength: 300 })
      .filter((text) => !/[\p{Cc}\u2028\u2029]/u.test(text));
    fc.assert(
      fc.property(readable, readable, (title, description) => {
        const read = event({ title, description });
        expect(unescaped(read.get('SUMMARY'))).toBe(title);
        expect(unescaped(read.get('DESCRIPTION'))).toBe(description);
      }),
      { numRuns: 500 },
    );
  });
});
