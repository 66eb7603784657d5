import type { Siren, Siret } from '../answer.ts';
import { passesLuhn } from '../identifiers/luhn.ts';
import { isSiret } from '../identifiers/siret.ts';

/** Registry sites whose addresses carry the number of the company that they show. One more is one more line. */
const REGISTRIES = [
  'annuaire-entreprises.data.gouv.fr',
  'infogreffe.fr',
  'manageo.fr',
  'pappers.fr',
  'societe.com',
  'verif.com',
];

/** The company or the establishment that a registry's page is about, by its address; null on any other page. */
export function numberOfAddress({ hostname, pathname }: URL): Siren | Siret | null {
  if (!REGISTRIES.some((site) => `.${hostname}`.endsWith(`.${site}`))) return null;
  const [number] = /(?<!\d)\d{9}(?:\d{5})?(?!\d)/.exec(pathname) ?? [];
  return number && (number.length === 14 ? isSiret(number) : passesLuhn(number)) ? (number as Siren | Siret) : null;
}
