import type { CourseFacts, ProfileId } from '../../core/answer.ts';

/**
 * What a host page says of its course, as a plain object on the element. It comes from a stranger's script: a value of
 * another kind is named where a person can put it right, if it is a text, a number, or yes or no; what cannot be
 * written down is not read.
 */
export interface CourseProperty {
  name?: string | null;
  /** `RNCP37674`, `RS6776`; the number alone is taken as one of the RNCP. */
  rncp?: string | number | null;
  /** Level of the French framework, 3 to 8. */
  level?: number | null;
  /** Euros before tax, for one person. */
  price?: number | null;
  hours?: number | null;
  /** Part of the hours at a distance, 0 to 1. */
  distanceShare?: number | null;
  isQualiopi?: boolean | null;
}

/** The course of a page that was read. */
export interface PageCourse {
  /** Null where the page names none. */
  facts: CourseFacts | null;
  /** Level that the national directory gives to its certification; null until it is fetched, and where it gives none. */
  certifiedLevel: number | null;
  /** Who pays is offered beside the course: the answer about a company does not offer it too. */
  isOfferedApart?: boolean;
  /** Preselects who the person is. */
  profile?: ProfileId | null;
  /** Fetches the directory, as somebody asks who pays. */
  open(): void;
}

/** A course as the page or its provider describes it. Null is "not known". */
export interface CourseOffered {
  name: string | null;
  /** `RNCP37674` or `RS6776`. */
  certification: string | null;
  level: number | null;
  price: number | null;
  hours: number | null;
  /** Percent, 0 to 100. */
  distanceShare: number | null;
  isQualiopi: boolean | null;
  /** False where the page says that it is not open to apprentices. */
  isApprenticeship: boolean | null;
}

const NOTHING: CourseOffered = {
  name: null,
  certification: null,
  level: null,
  price: null,
  hours: null,
  distanceShare: null,
  isQualiopi: null,
  isApprenticeship: null,
};

/** A course that a page was read for. */
export function courseOfPage(facts: CourseFacts | null, certifiedLevel: number | null = null): CourseOffered {
  if (!facts) return NOTHING;
  return {
    name: facts.name?.value ?? null,
    certification: facts.certification?.value ?? null,
    level: facts.level?.value ?? certifiedLevel,
    price: beforeTax(facts),
    hours: facts.hours?.value ?? null,
    distanceShare: facts.distanceShare ? percent(facts.distanceShare.value) : null,
    isQualiopi: facts.isQualiopi?.value ?? null,
    isApprenticeship: facts.isApprenticeship?.value ?? null,
  };
}

/** A course that the provider describes by the element's `course` property. */
export function courseOfProperty(given: unknown): CourseOffered {
  if (typeof given !== 'object' || given === null) return NOTHING;
  const { name, rncp, level, price, hours, distanceShare, isQualiopi } = given as CourseProperty;
  return {
    ...NOTHING,
    name: typeof name === 'string' ? name.slice(0, 200) : null,
    certification: readCertification(rncp),
    level: plain(level),
    price: plain(price),
    hours: plain(hours),
    distanceShare: typeof distanceShare === 'number' ? percent(distanceShare) : plain(distanceShare),
    isQualiopi: plain(isQualiopi),
  };
}

/** Both say the same of the course. */
export function isSameCourse(one: CourseOffered, other: CourseOffered): boolean {
  return (Object.keys(NOTHING) as (keyof CourseOffered)[]).every((key) => Object.is(one[key], other[key]));
}

/** A value that can be said. One of the wrong kind stays what it is: the rules name it. */
function plain<T>(value: T): NonNullable<T> | null {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/** A price with tax is not what funders count, and its rate is not known: the person is asked. */
function beforeTax({ price, isPriceBeforeTax }: CourseFacts): number | null {
  return price && isPriceBeforeTax?.value !== false ? price.value : null;
}

function percent(share: number): number {
  return Math.round(share * 1000) / 10;
}

function readCertification(code: unknown): string | null {
  const [, directory = 'RNCP', number] = /^\s*(RNCP|RS)?\s*0*(\d{1,6})\s*$/i.exec(String(plain(code))) ?? [];
  return number ? directory.toUpperCase() + number : null;
}
