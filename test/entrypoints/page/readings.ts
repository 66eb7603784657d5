import type { PageCompany, PageReading, PageSubject } from '../../../core/answer.ts';

/** A company of a page, as the reader gives it. */
export function company(siren: string, change: Partial<PageCompany> = {}): PageCompany {
  return { siren: siren as PageCompany['siren'], siret: null, name: null, part: 'named', place: 'text', ...change };
}

/** The company that a page is about. */
export function subject(siren: string, change: Partial<PageSubject> = {}): PageSubject {
  return { ...company(siren), part: 'publisher', reason: 'publisher', naf: null, idccs: [], ...change };
}

/** A reading of a page that says nothing but this. */
export function reading(change: Partial<PageReading> = {}): PageReading {
  return {
    mentions: [],
    subject: null,
    companies: [],
    course: null,
    legalPages: [],
    profile: null,
    selection: '',
    isComplete: true,
    ...change,
  };
}
