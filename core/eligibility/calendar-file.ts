import type { IsoDate } from '../answer.ts';
import { type Day, readDay, weekdayOf, writeDay } from './calendar-day.ts';

export interface CalendarEntry {
  /** With the date it names the event, so that a file opened twice does not make two. */
  deadline: { id: string; on: IsoDate | null };
  title: string;
  description: string;
  /** A web address; any other is left out. */
  url: string;
  /** The instant that the file is made, `2026-06-30T08:00:00Z`: a clock would give another file each time. */
  stampedAt: string;
}

/** Lines of a calendar file hold at most 75 bytes, the break not counted (RFC 5545, 3.1). */
const LINE_BYTES = 75;

/**
 * A deadline as a calendar file (RFC 5545): one event that lasts the whole day and leaves it free, with a reminder at 9
 * in the morning of the weekday before. Null while the deadline has no date.
 */
export function calendarFile({ deadline, title, description, url, stampedAt }: CalendarEntry): string | null {
  const day = readDay(deadline.on);
  if (day === null) return null;
  const address = webAddress(url);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Opcoscope//Deadlines//FR',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    `UID:${name(deadline.id, day, `${title}\n${address}`)}`,
    `DTSTAMP:${stamp(stampedAt, day)}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    // The day after the last one: the end of an event is not part of it.
    `DTEND;VALUE=DATE:${compact(day + 1)}`,
    `SUMMARY:${text(title)}`,
    `DESCRIPTION:${text(description)}`,
    ...(address ? [`URL:${address}`] : []),
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${text(title)}`,
    `TRIGGER:-PT${hoursFromReminder(day)}H`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

/** A text value: no character of it can end the line and start a property of its own. */
function text(value: string): string {
  return (
    value
      .replace(/[\\;,]/g, '\\$&')
      .replace(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/g, '\\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: RFC 5545 forbids them in a text.
      .replace(/[\x00-\x1f\x7f-\x9f]/g, ' ')
  );
}

/** As the browser writes it: percent-encoded, on one line. */
function webAddress(url: string): string {
  try {
    const { protocol, href } = new URL(url);
    return protocol === 'https:' || protocol === 'http:' ? href : '';
  } catch {
    return '';
  }
}

/** The same for the same deadline of the same file; the contents tell two contracts of one day apart. */
function name(id: string, day: Day, contents: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(contents)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return `${id.replace(/[^\w-]/g, '').slice(0, 40)}-${compact(day)}-${hash.toString(16)}@opcoscope`;
}

function compact(day: Day): string {
  return writeDay(day).replaceAll('-', '');
}

/** The instant in UTC; where none can be read, the start of the day itself, since the line must be there. */
function stamp(instant: string, day: Day): string {
  // Without its offset an instant would be read in the time zone of the machine.
  const time = /^\d{4}-\d\d-\d\dT.*(?:Z|[+-]\d\d:\d\d)$/.test(instant) ? Date.parse(instant) : Number.NaN;
  if (Number.isNaN(time)) return `${compact(day)}T000000Z`;
  return new Date(time).toISOString().replace(/[-:]|\.\d+/g, '');
}

/** From 9 in the morning of the last weekday before, to the midnight that starts the day. */
function hoursFromReminder(day: Day): number {
  const daysBefore = [2, 3, 1, 1, 1, 1, 1][weekdayOf(day)] ?? 1;
  return daysBefore * 24 - 9;
}

/** A long line goes on after a break and a space, never in the middle of a character. */
function fold(line: string): string {
  let folded = '';
  let bytes = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (bytes + size > LINE_BYTES) {
      folded += '\r\n ';
      bytes = 1;
    }
    folded += character;
    bytes += size;
  }
  return folded;
}
