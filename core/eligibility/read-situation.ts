import type { Situation } from '../answer.ts';
import { parseIdcc } from '../identifiers/idcc.ts';
import { opcoByLabel } from '../tables/opcos.ts';

type Given = Record<string, unknown>;

/**
 * A situation from plain JSON, keys in `snake_case` or `camelCase`, OPCO by id or by name, agreement as a number or as
 * text. Total: what cannot be read stays as it was given, for `assess` to name it; what is absent is null.
 */
export function readSituation(json: unknown): Situation {
  const given = withCamelKeys(json);
  const course = withCamelKeys(given.course);
  const hasKeys = given.extra == null || (typeof given.extra === 'object' && !Array.isArray(given.extra));
  const extra: Given = hasKeys ? withCamelKeys(given.extra) : { extra: given.extra };
  if (extra.hostIdcc != null) extra.hostIdcc = readIdcc(extra.hostIdcc);
  return {
    profile: given.profile ?? null,
    companySize: given.companySize ?? null,
    opco: readOpco(given.opco),
    idcc: readIdcc(given.idcc),
    naf: given.naf ?? null,
    course: {
      type: course.type ?? null,
      rncp: course.rncp ?? null,
      qualiopi: course.qualiopi ?? null,
      hours: course.hours ?? null,
      price: course.price ?? null,
      distanceShare: course.distanceShare ?? null,
    },
    date: given.date ?? null,
    extra,
  } as Situation;
}

function withCamelKeys(value: unknown): Given {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key.replace(/_([a-z\d])/g, (_, next: string) => next.toUpperCase()),
      each,
    ]),
  );
}

function readOpco(value: unknown): unknown {
  if (value == null || value === '') return null;
  return (typeof value === 'string' && opcoByLabel(value)) || value;
}

function readIdcc(value: unknown): unknown {
  if (value == null || value === '') return null;
  const parsed = typeof value === 'string' || typeof value === 'number' ? parseIdcc(String(value)) : null;
  return parsed?.ok ? parsed.value : value;
}
