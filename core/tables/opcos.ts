import type { OpcoId } from '../answer.ts';
import { OPCO_DETAILS } from './data/opco-details.ts';
import { foldText } from './fold-text.ts';

/** One of the 11 bodies approved in 2019. */
export interface Opco {
  id: OpcoId;
  /** Short name to show. */
  name: string;
  siren: string;
  site: string;
  /** Establishments that the official table gives it, at the month of `IDCC_OPCO_SOURCE`. */
  establishments: number;
  /** May also cover activities that no other OPCO covers (Code du travail L6332-1-1). */
  interprofessional: boolean;
  /** The OPCAs whose branches it took over in 2019. */
  formerOpcas: readonly FormerOpca[];
}

export interface FormerOpca {
  name: string;
  /** Which of its branches, when the others went elsewhere: `main`, `cleaning`, … */
  part?: string;
}

/** The 11, in the order by which the compiled tables and the files of the national table number them: it never changes. */
export const OPCO_IDS = [
  'afdas',
  'akto',
  'atlas',
  'constructys',
  'opcommerce',
  'ocapiat',
  'opco2i',
  'opcoep',
  'opcomobilites',
  'opcosante',
  'uniformation',
] as const satisfies readonly OpcoId[];

const names: Record<OpcoId, string> = {
  afdas: 'Afdas',
  akto: 'AKTO',
  atlas: 'Atlas',
  constructys: 'Constructys',
  opcommerce: 'L’Opcommerce',
  ocapiat: 'OCAPIAT',
  opco2i: 'OPCO 2i',
  opcoep: 'OPCO EP',
  opcomobilites: 'OPCO Mobilités',
  opcosante: 'OPCO Santé',
  uniformation: 'Uniformation',
};

/** Spellings that are neither an id nor a name, folded, without spaces and without `opco` in front. */
const otherLabels: Record<string, OpcoId> = {
  aktoopcoentreprisesetsalariesdesservicesaforteintensitedemaindoeuvre: 'akto',
  entreprisesetsalariesdesservicesaforteintensitedemaindoeuvre: 'akto',
  construction: 'constructys',
  commerce: 'opcommerce',
  lopcommerce: 'opcommerce',
  '2i': 'opco2i',
  ep: 'opcoep',
  entreprisesdeproximite: 'opcoep',
  mobilites: 'opcomobilites',
  mobilite: 'opcomobilites',
  sante: 'opcosante',
  cohesionsociale: 'uniformation',
  uniformationcohesionsociale: 'uniformation',
  uniformationlopcodelacohesionsociale: 'uniformation',
};

/** One of the 11 ids, among other ids or texts. */
export function isOpcoId(text: string | null): text is OpcoId {
  return (OPCO_IDS as readonly (string | null)[]).includes(text);
}

/** Short name to show: `OPCO EP`, `L’Opcommerce`. */
export function opcoName(id: OpcoId): string {
  return names[id];
}

/** All that is known of one OPCO. */
export function opcoById(id: OpcoId): Opco {
  const [siren = '', site = '', establishments = '', interprofessional = '', ...formerOpcas] =
    OPCO_DETAILS.split('|')[OPCO_IDS.indexOf(id)]?.split(';') ?? [];
  return {
    id,
    name: opcoName(id),
    siren,
    site: `https://www.${site}`,
    establishments: Number(establishments),
    interprofessional: interprofessional === '1',
    formerOpcas: formerOpcas.map((text) => {
      const [name = '', part] = text.split(':');
      return part ? { name, part } : { name };
    }),
  };
}

/**
 * The OPCO behind a name as an upstream or a person spells it: the labels of France compétences, of the ministry's 2019
 * table and of La bonne alternance, whatever their case, accents and spaces. `N/C`, an empty text or another name: null.
 */
export function opcoByLabel(text: string): OpcoId | null {
  const label = foldText(text).replaceAll(' ', '');
  const bare = label.replace(/^opco/, '');
  return (
    OPCO_IDS.find((id) => id === label || id === bare) ??
    (Object.hasOwn(otherLabels, bare) ? otherLabels[bare] : null) ??
    null
  );
}

/**
 * The OPCO of a cell of the official table: null when it is empty or `N/C` (not given), undefined for a label nobody
 * knows, which must not be taken for "no OPCO".
 */
export function opcoOfCell(cell: string): OpcoId | null | undefined {
  const label = cell.trim();
  return label === '' || label === 'N/C' ? null : (opcoByLabel(label) ?? undefined);
}
