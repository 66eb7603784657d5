import { parseIdcc } from './idcc.ts';
import { parseActivityCode } from './naf.ts';
import { parseNda } from './nda.ts';
import { parseRna } from './rna.ts';
import { parseRncp, parseRs } from './rncp.ts';
import { parseSiren } from './siren.ts';
import { parseSiret } from './siret.ts';
import { parseVat } from './vat.ts';

/** The parser of each kind of identifier; an activity code may be of either vintage. */
export const PARSERS = {
  siren: parseSiren,
  siret: parseSiret,
  vat: parseVat,
  naf: parseActivityCode,
  idcc: parseIdcc,
  rna: parseRna,
  nda: parseNda,
  rncp: parseRncp,
  rs: parseRs,
};
