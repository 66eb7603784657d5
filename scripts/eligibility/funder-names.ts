import type { FunderId } from '../../core/answer.ts';
import { opcoByLabel } from '../../core/tables/opcos.ts';

/** How cases name the funders that are no OPCO, without accents and in small letters; the word OPCO is left out. */
const NAMES: Partial<Record<FunderId, readonly string[]>> = {
  cpf: ['cpf', 'caisse des depots'],
  'transitions-pro': ['transitions pro'],
  'france-travail': ['france travail'],
  state: ['state', 'asp'],
  agefice: ['agefice'],
  fafcea: ['fafcea'],
  fifpl: ['fif pl'],
  fafpm: ['faf-pm', 'faf pm'],
  vivea: ['vivea'],
  'artist-author-fund': ['artist-author fund run by afdas', 'artist-author fund'],
  'fishery-section': ['ocapiat joint fishery section', 'ocapiat section', 'ocapiat'],
  'own-administration': ['own administration', 'ministry', 'administration'],
  cnfpt: ['cnfpt'],
  'local-authority': ['local authority', 'authority', 'commune'],
  anfh: ['anfh'],
  'volunteer-funds': ['fdva', 'association'],
  school: ['school'],
  'local-employer': ['local employer'],
  'course-funder': ['course funder', 'funder of the course'],
};

/** Texts that name nobody, or whoever it turns out to be. */
const NOBODY = /[+,/(]|^(opco declared.*|opco|employer|unknown|-|)$/i;

/** Whether the funder of a verdict is the body that a case names; true where the case names no single body. */
export function isFunderNamed(expected: unknown, funder: FunderId | null): boolean {
  if (typeof expected !== 'string' || NOBODY.test(expected.trim())) return true;
  if (funder === null) return false;
  const name = expected
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\bopco\b/g, '')
    .trim();
  return NAMES[funder]?.includes(name) ?? opcoByLabel(expected) === funder;
}
