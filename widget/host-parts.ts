import type { CourseOffered } from './funding/course-offered.ts';

/** What the element says of the page around it, and lets the views do. */
export interface HostParts {
  mode: 'finder' | 'badge' | 'compact';
  /** Whether a badge stands open; undefined before it first was. */
  isOpen: boolean | undefined;
  open(isOpen: boolean): void;
  /** The element, or a fieldset around it, is disabled. */
  isDisabled: boolean;
  /** Who the visitor is, where the page knows; a text that is no profile selects nothing. */
  profile: string | null;
  /** Fetches what reads the course of the page, and gives what reads it as it is then: a page may change it. */
  course(): Promise<() => CourseOffered>;
  /** Null where the page has no form that would take the answer. */
  send: Sending | null;
  /** The line that the page's Content-Security-Policy lacks, once it refused something; else null. */
  blocked: string | null;
}

/** The answer as part of the page's form. */
export interface Sending {
  isSent: boolean;
  send(): void;
  takeBack(): void;
}
