import type { ProfileId } from '../../core/answer.ts';
import { groupOf } from '../../core/wording/profile-groups.ts';

const MODES = ['finder', 'compact', 'badge'] as const;
const LOOKS = ['page', 'light', 'dark', 'plain', 'warm', 'night'] as const;
const LANGUAGES = ['page', 'fr', 'en'] as const;
const COURSES = ['page', 'told'] as const;
const SOURCES = ['official', 'own', 'off'] as const;

/** What may be chosen, where there is a choice of few. */
export const CHOICES = { mode: MODES, look: LOOKS, lang: LANGUAGES, course: COURSES, source: SOURCES };

/** What a visitor of the builder page chose, and typed, as they typed it. */
export interface Choices {
  mode: (typeof MODES)[number];
  /** That of the page around, one side of it, or a theme of the folder. */
  look: (typeof LOOKS)[number];
  /** Colour of links and buttons, `#0b5d4b`; empty for that of the look. */
  accent: string;
  lang: (typeof LANGUAGES)[number];
  profile: ProfileId | '';
  /** Read from the page's own data, or told by attributes. */
  course: (typeof COURSES)[number];
  rncp: string;
  price: string;
  hours: string;
  level: '' | '3' | '4' | '5' | '6' | '7' | '8';
  source: (typeof SOURCES)[number];
  api: string;
  tableSrc: string;
  isInForm: boolean;
  name: string;
  isRequired: boolean;
  /** Of the folder that the provider serves. */
  address: string;
}

/** Names of the fields that are typed into. */
export const TYPED = ['accent', 'rncp', 'price', 'hours', 'api', 'tableSrc', 'name', 'address'] as const;

export type TypedField = (typeof TYPED)[number];

/** No text of a field is longer. */
export const LONGEST = 300;

/** What is chosen before anybody chose. */
export function defaultChoices(address: string): Choices {
  return {
    mode: 'finder',
    look: 'page',
    accent: '',
    lang: 'page',
    profile: '',
    course: 'page',
    rncp: '',
    price: '',
    hours: '',
    level: '',
    source: 'official',
    api: '',
    tableSrc: '',
    isInForm: false,
    name: 'opco',
    isRequired: false,
    address,
  };
}

/** The choices as the part of an address after the `#`; only what differs from the default is in it. */
export function choicesToHash(choices: Choices, usual: Choices): string {
  const told = new URLSearchParams();
  for (const name of Object.keys(usual) as (keyof Choices)[]) {
    if (choices[name] !== usual[name]) told.set(name, String(choices[name]));
  }
  return told.toString();
}

/** Reads the choices of an address, which anybody can have written: what is none stays as usual. */
export function choicesFromHash(hash: string, usual: Choices): Choices {
  const told = new URLSearchParams(hash.replace(/^#/, ''));
  const choices: Record<string, string | boolean> = { ...usual };
  for (const [name, few] of Object.entries(CHOICES)) {
    const value = told.get(name);
    if (value && (few as readonly string[]).includes(value)) choices[name] = value;
  }
  for (const name of TYPED) {
    const value = told.get(name);
    if (value !== null) choices[name] = value.slice(0, LONGEST);
  }
  for (const name of ['isInForm', 'isRequired']) if (told.has(name)) choices[name] = told.get(name) === 'true';
  const profile = told.get('profile');
  if (profile && groupOf(profile)) choices.profile = profile;
  const level = told.get('level');
  if (level && /^[3-8]$/.test(level)) choices.level = level;
  return choices as unknown as Choices;
}
