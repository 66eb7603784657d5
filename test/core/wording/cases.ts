import type { Answer, Idcc, Naf, Query, Siren, Siret } from '../../../core/answer.ts';
import { OPCO_IDS } from '../../../core/tables/opcos.ts';
import { decide, type Known, source, TODAY, toFacts } from '../attribution/facts.ts';

const siret = '73282932000074';
const industrial = { naf: '10.71C', kind: 'industrial' as const };
const commercial = { naf: '47.24Z', kind: 'commercial' as const };

/** Facts that together bring every finding, warning and conflict of the rules. */
const KNOWN: Known[] = [
  {},
  { naf: '62.01Z' },
  { naf: '56.10A' },
  { naf: '01.11Z' },
  { naf: '99.99Z' },
  { naf2025: '62.10Y' },
  { naf: '84.11Z' },
  { activities: [industrial, { ...industrial, headcount: 2 }] },
  {
    activities: [
      { ...industrial, headcount: 1 },
      { ...industrial, naf: '62.01Z', headcount: 2 },
    ],
  },
  {
    activities: [
      { ...industrial, turnover: 1 },
      { ...commercial, turnover: 9 },
    ],
  },
  {
    activities: [
      { ...industrial, turnover: 3 },
      { ...commercial, turnover: 7 },
    ],
  },
  { idccs: ['1486'] },
  { idccs: ['1486'], territory: '974' },
  { idccs: ['1702', '2614', '3212'] },
  { idccs: ['1486', '1979'] },
  { idccs: ['1486', '1979', '0843'] },
  { idccs: ['8411'] },
  { idccs: ['3203'], declaredOpco: 'ocapiat' },
  { idccs: ['8411'], declaredOpco: 'opcoep' },
  { idccs: ['0650'] },
  { idccs: ['0001'] },
  { idccs: ['7515'] },
  { idccs: ['3035'] },
  { idccs: ['3239'] },
  { idccs: ['1069'] },
  { idccs: ['1234'] },
  { idccs: ['9999'] },
  { idccs: ['9999', '5100'], declaredOpco: 'afdas' },
  { idccs: ['0804'] },
  { idccs: ['5021', '9999'] },
  { idccs: ['1486'], declaredOpco: 'opcoep' },
  { companyIdccs: ['1486'] },
  { companyIdccs: ['1486', '0787'] },
  { companyIdccs: ['1486', '0843'] },
  { declaredOpco: 'opcomobilites' },
  { legalCategory: '7120' },
  { legalCategory: '7210', idccs: ['2149'] },
  { legalCategory: '7364', declaredOpco: 'opcosante' },
  { legalCategory: '7490' },
  { legalCategory: '4110', isPublicAdministration: true, idccs: ['1486'] },
  { isPublicAdministration: true },
  { isEmployer: false },
  { headcountBand: 'NN', naf: '62.01Z' },
  { hasFrenchEstablishment: false },
  { isPrivateHousehold: true },
  { isPrivateHousehold: true, declaredOpco: 'akto' },
  { territory: '976' },
  { territory: '988' },
  { sisterOpcos: ['atlas'] },
  { sisterOpcos: ['atlas', 'opcoep'] },
  { officialRow: null, idccs: ['1486'] },
  { officialRow: null, createdOn: '2026-10-01', naf: '62.01Z' },
  { officialRow: { owner: null } },
  { officialRow: { owner: 'atlas', manager: 'akto', idcc: '1486' }, sisterOpcos: ['opcoep'], state: 'closed' },
  { officialRow: { owner: 'opcommerce' }, idccs: ['1486'], declaredOpco: 'akto' },
  { officialRow: { owner: 'atlas' }, declaredOpco: 'atlas' },
  { siret: '35600000000014', officialRow: { owner: 'opcoep' } },
  { siret, naf: '62.01Z' },
  { siret, isNameWithheld: true, officialRow: { owner: 'opcoep' } },
  { siren: '732829320', idccs: ['1979'] },
  { name: 'Boulangerie Martin', officialRow: { owner: 'opcoep' } },
  ...OPCO_IDS.map((owner): Known => ({ officialRow: { owner } })),
];

const QUERIES: Query[] = [
  { by: 'siret', siret: siret as Siret },
  { by: 'siren', siren: '732829320' as Siren },
  { by: 'name', text: 'Boulangerie Martin' },
  { by: 'idcc', idcc: '1486' as Idcc },
  { by: 'naf', naf: '62.01Z' as Naf },
  { by: 'activities', activities: [] },
  { by: 'employer', employer: 'temp-agency' },
  { by: 'employer', employer: 'private-household' },
];

/** Every case as an answer, from the file itself, from another host and with data long out of date. */
export function everyAnswer(): Answer[] {
  const rows = [source('official-table'), source('other-host', '2026-08'), source('official-table-sample', '2024-01')];
  return KNOWN.flatMap((known) =>
    rows.flatMap((row) =>
      QUERIES.map((query) => ({
        query,
        facts: toFacts(known, row),
        attribution: decide(known, { row, today: row.asOf === '2026-06' ? '2027-09-01' : TODAY }),
        reports: [],
      })),
    ),
  );
}
