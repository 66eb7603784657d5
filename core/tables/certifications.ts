import type { IsoDate, Rncp, Rs, SourceRef } from '../answer.ts';

/** Certifications that were active on the day of the table. */
export const RNCP_SOURCE: SourceRef = {
  id: 'rncp',
  publisher: 'France compétences',
  title: 'RNCP et répertoire spécifique',
  asOf: '2026-04-22',
  url: 'https://www.data.gouv.fr/datasets/5eebbc067a14b6fecc9c9976',
};

/**
 * Up to these the table of that day is complete. Some later codes are in it already: numbers are given before a
 * certification is in force.
 */
const LAST_COMPLETE = { RNCP: 42138, RS: 7559 };

/** A certification of one of the two national directories. */
export interface Certification {
  code: Rncp | Rs;
  title: string;
  /** Level of the French framework, 3 (CAP) to 8 (doctorate); null when it has none, as all of the RS. */
  level: number | null;
  /** End of registration; null where the source does not give it. */
  endDate: IsoDate | null;
  /** Type as published, `Titre professionnel`; null where the source does not give it. */
  kind: string | null;
  /** Open to apprenticeship; null where the source does not say. */
  apprenticeship: boolean | null;
}

export interface Certifications {
  /** Null for a code that was not active, or is newer than the table (after RNCP42138 or RS7559): never "invalid". */
  certification(code: string): Certification | null;
  /** Whether an unknown code may be newer than the table; below, it was not in force any more, or never was. */
  isNewer(code: string): boolean;
}

let loaded: Promise<Certifications> | undefined;

/** The directories, fetched once. Rejects when the module cannot be fetched; the next call tries again. */
export function loadCertifications(): Promise<Certifications> {
  loaded ??= import('./data/certifications.ts').then(
    ({ KINDS, CERTIFICATIONS }) => makeCertifications(KINDS.split('|'), CERTIFICATIONS.split('|')),
    (error: unknown) => {
      loaded = undefined;
      throw error;
    },
  );
  return loaded;
}

function makeCertifications(kinds: readonly string[], lines: readonly string[]): Certifications {
  const lineOf = new Map(lines.map((line) => [line.slice(0, line.indexOf(';')), line]));
  return {
    isNewer: (code) => numberOf(code) > LAST_COMPLETE[directoryOf(code)],

    certification(code) {
      const line = lineOf.get(code);
      if (line === undefined) return null;
      const [, level = '', endDate = '', kind = '', apprenticeship = '', ...title] = line.split(';');
      return {
        code: code as Rncp | Rs,
        title: title.join(';'),
        level: level === '' ? null : Number(level),
        endDate: endDate === '' ? null : endDate,
        kind: kinds[Number(kind)] || null,
        apprenticeship: apprenticeship === '' ? null : apprenticeship === '1',
      };
    },
  };
}

function directoryOf(code: string): 'RNCP' | 'RS' {
  return code.startsWith('RS') ? 'RS' : 'RNCP';
}

function numberOf(code: string): number {
  return Number(code.replace(/\D/g, ''));
}
