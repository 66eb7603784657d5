import { describe, expect, it } from 'vitest';
import type { CompanyFacts, Siren, Siret } from '../../../core/answer.ts';
import { createCompanyRegistry } from '../../../core/sources/company-registry.ts';
import { createRequest } from '../../../core/sources/request.ts';
import { OFFICIAL_BASES } from '../../../core/sources/source-bases.ts';
import { pathsTo, upstreamsForEachTest } from '../../stubs/upstreams.ts';

const upstreams = upstreamsForEachTest();
const SIRET = '41816609600069' as Siret;

function open(fetch = globalThis.fetch, bases = upstreams.current.bases) {
  return createCompanyRegistry({ bases, request: createRequest({ fetch, retryDelay: 5 }), today: () => '2026-11-24' });
}

async function factsOf(number: string): Promise<CompanyFacts | undefined> {
  const reply = await open().find(number as Siret);
  return reply.ok ? reply.value?.facts : undefined;
}

/** The facts that the registry's answer for one establishment leads to. */
function factsFrom(establishment: object, unit: object = {}): Promise<CompanyFacts | undefined> {
  const entry = { siret: SIRET, ...establishment };
  const answer = { siren: SIRET.slice(0, 9), matching_etablissements: [entry], ...unit };
  upstreams.current.setAnswer('registry', { results: [answer], total_results: 1 });
  return factsOf(SIRET);
}

describe('an establishment', () => {
  it('comes with all that is registered of it', async () => {
    const facts = await factsOf(SIRET);
    const values = Object.fromEntries(Object.entries(facts ?? {}).map(([key, { value }]) => [key, value]));
    expect(values).toEqual({
      siren: '418166096',
      siret: SIRET,
      name: 'OCTO-TECHNOLOGY',
      naf: '62.02A',
      idccs: ['1486'],
      companyIdccs: ['1486'],
      legalCategory: '5710',
      headcountBand: '41',
      state: 'active',
      createdOn: '2016-11-28',
      town: 'PARIS',
      territory: '75',
    });
    expect(facts?.idccs?.readAt).toBe('2026-11-24');
  });

  it('is asked for without anything about people', async () => {
    await factsOf(SIRET);
    expect(pathsTo(upstreams.current, 'registry')).toEqual([
      `/search?q=${SIRET}&minimal=true&include=siege,complements,matching_etablissements`,
    ]);
  });

  it('never takes the agreements of the head office', async () => {
    const siege = { siret: '41816609600077', liste_idcc: ['2120'], activite_principale: '64.19Z', commune: '13055' };
    const facts = await factsFrom({ liste_idcc: null }, { siege, complements: { liste_idcc: ['2120'] } });
    expect(facts).not.toHaveProperty('idccs');
    expect(facts).not.toHaveProperty('naf');
    expect(facts).not.toHaveProperty('territory');
    expect(facts?.companyIdccs?.value).toEqual(['2120']);
  });

  it('takes them when it is the head office', async () => {
    const siege = { siret: SIRET, liste_idcc: ['2120'] };
    const facts = await factsFrom({ siret: '41816609600077', liste_idcc: ['1486'] }, { siege });
    expect(facts?.idccs?.value).toEqual(['2120']);
  });

  it('keeps several agreements apart, and reads them in any writing', async () => {
    expect((await factsOf('84370107900017'))?.idccs?.value).toEqual(['2420', '2609', '1596']);
    const facts = await factsFrom({ liste_idcc: [86, '0086', '1486  ', ' 16', '0', '', null, 'XXXX', {}] });
    expect(facts?.idccs?.value).toEqual(['0086', '1486', '0016']);
  });

  it.each([
    [{ activite_principale: '62.01Z', activite_principale_naf25: '62.10Y' }, '62.01Z', '62.10Y'],
    [{ activite_principale: '62.10Y' }, undefined, '62.10Y'],
    [{ activite_principale: '62.10Y', activite_principale_naf25: '62.01Z' }, '62.01Z', '62.10Y'],
    [{ activite_principale: '6201Z', activite_principale_naf25: null }, '62.01Z', undefined],
    [{ activite_principale: '72.1Z' }, undefined, undefined],
    [{}, undefined, undefined],
  ])('has its activity told by the last letter: %j', async (fields, naf, naf2025) => {
    const facts = await factsFrom(fields);
    expect([facts?.naf?.value, facts?.naf2025?.value]).toEqual([naf, naf2025]);
  });

  it.each([
    [{ commune: '75107' }, '75'],
    [{ commune: '97407' }, '974'],
    [{ commune: '97701' }, '977'],
    [{ commune: '97801', departement: '971' }, '978'],
    [{ commune: '98818' }, '988'],
    [{ commune: '2A004' }, '2A'],
    [{ commune: '2B033' }, '2B'],
    [{ commune: '01053' }, '01'],
    [{ departement: '973' }, '973'],
    [{ departement: '44' }, '44'],
    [{ commune: '99109' }, undefined],
    [{ commune: null, departement: null }, undefined],
  ])('lies where %j says: %s', async (fields, territory) => {
    expect((await factsFrom(fields))?.territory?.value).toBe(territory);
  });

  it.each([
    ['A', 'A', 'active'],
    ['A', 'F', 'closed'],
    ['C', 'A', 'closed'],
    ['C', null, 'closed'],
    [null, 'F', 'closed'],
    ['A', null, undefined],
  ])('of a company %j, itself %j, is %s', async (unit, establishment, state) => {
    const facts = await factsFrom({ etat_administratif: establishment }, { etat_administratif: unit });
    expect(facts?.state?.value).toBe(state);
  });

  it('has no name when the name is withheld, and the mask is none', async () => {
    const facts = await factsOf('30002576400048');
    expect(facts?.isNameWithheld?.value).toBe(true);
    expect(JSON.stringify(facts)).not.toContain('NON-DIFFUSIBLE');
    expect(facts).not.toHaveProperty('name');
    expect(facts?.town?.value).toBe('RENNES');
  });

  it('keeps the name of a company whose acronym alone is withheld', async () => {
    const unit = { nom_complet: 'ACME ([NON-DIFFUSIBLE])', nom_raison_sociale: 'ACME', sigle: '[NON-DIFFUSIBLE]' };
    const facts = await factsFrom({}, unit);
    expect(facts?.name?.value).toBe('ACME');
    expect(facts).not.toHaveProperty('isNameWithheld');
  });

  it.each([
    [true, true],
    [false, undefined],
    [null, undefined],
  ])('with est_administration %j has isPublicAdministration %j', async (flag, value) => {
    const facts = await factsFrom({}, { complements: { est_administration: flag, est_service_public: true } });
    expect(facts?.isPublicAdministration?.value).toBe(value);
  });

  it('never makes an employer out of a band or a flag', async () => {
    const facts = await factsFrom({ caractere_employeur: 'N', tranche_effectif_salarie: 'NN' });
    expect(facts?.headcountBand?.value).toBe('NN');
    expect(facts).not.toHaveProperty('isEmployer');
  });

  it.each([['04'], ['99'], ['douze'], [12], [null]])('has no headcount band for %j', async (band) => {
    expect(await factsFrom({ tranche_effectif_salarie: band })).not.toHaveProperty('headcountBand');
  });

  it('loses one fact, and no more, to a field of another type', async () => {
    const facts = await factsFrom(
      { commune: 75107, liste_idcc: '1486', date_creation: {}, libelle_commune: 'PARIS' },
      { nom_complet: ['ACME'], nature_juridique: 5710, complements: [], siege: 'none' },
    );
    expect(Object.keys(facts ?? {}).sort()).toEqual(['siren', 'siret', 'town']);
  });

  it('is told by the company alone when its own entry is missing', async () => {
    const unit = { matching_etablissements: [], siege: {}, activite_principale: '62.01Z', nature_juridique: '5710' };
    const facts = await factsFrom({}, unit);
    expect(Object.keys(facts ?? {}).sort()).toEqual(['legalCategory', 'siren']);
  });

  it('unknown to the registry is null', async () => {
    expect(await open().find('91930271100016' as Siret)).toEqual({ ok: true, value: null });
  });

  it('is not another one', async () => {
    upstreams.current.setAnswer('registry', { results: [{ siren: '552032534' }] });
    expect(await open().find(SIRET)).toEqual({
      ok: false,
      failure: { source: 'company-registry', kind: 'unexpected-shape' },
    });
  });

  it('has DINUM as its source, or the host that stands in for it', async () => {
    const toLocal: typeof fetch = (input, init) =>
      fetch(String(input).replace(OFFICIAL_BASES.registry, upstreams.current.url), init);
    const official = await open(toLocal, OFFICIAL_BASES).find(SIRET);
    expect(official.ok && official.value?.facts.name?.source).toMatchObject({
      id: 'company-registry',
      publisher: 'DINUM',
      asOf: '2026-11-24',
    });
    expect((await factsOf(SIRET))?.name?.source).toMatchObject({
      id: 'other-host',
      publisher: upstreams.current.url.slice('http://'.length),
    });
  });
});

describe('a company', () => {
  it('has its own facts, and those of its head office apart', async () => {
    const reply = await open().find('302474648' as Siren);
    const found = reply.ok ? reply.value : null;
    expect(found?.facts).not.toHaveProperty('idccs');
    expect(found?.facts).not.toHaveProperty('siret');
    expect(found?.facts).not.toHaveProperty('territory');
    expect(found?.facts.companyIdccs?.value).toEqual(['1505']);
    expect(found?.facts.headcountBand?.value).toBe('42');
    expect(found?.headOfficeFacts.idccs?.value).toEqual(['1505']);
    expect(found?.headOfficeFacts.headcountBand?.value).toBe('21');
    expect(found?.company).toMatchObject({
      siren: '302474648',
      name: 'NATURALIA FRANCE',
      naf: '47.29Z',
      openEstablishments: 163,
      headOffice: { siret: '30247464800664', town: 'CLICHY', postcode: '92110', isHeadOffice: true, state: 'active' },
    });
  });

  it('may be all but empty', async () => {
    const fields = ['nom_complet', 'activite_principale', 'etat_administratif', 'nature_juridique', 'complements'];
    const nothing = Object.fromEntries(fields.map((field) => [field, null]));
    upstreams.current.setAnswer('registry', { results: [{ siren: '552032534', siege: {}, ...nothing }] });
    const reply = await open().find('552032534' as Siren);
    expect(reply.ok && reply.value?.company).toEqual({ siren: '552032534', establishments: [] });
    expect(reply.ok && Object.keys(reply.value?.facts ?? {})).toEqual(['siren']);
  });
});

describe('a name', () => {
  it('leads to companies, with the establishments that match', async () => {
    const reply = await open().searchName('la poste');
    const companies = reply.ok ? reply.value.companies : [];
    expect(companies[0]).toMatchObject({ siren: '356000000', name: 'LA POSTE', headcountBand: '53', state: 'active' });
    expect(companies[0]?.establishments.map(({ siret }) => siret)).toContain('35600000024221');
    expect(reply.ok && reply.value.total).toBe(companies.length);
  });

  it('is folded and asked by words, ten companies and ten establishments each', async () => {
    const reply = await open().searchName('Théâtre  GILDAS & fils');
    expect(reply.ok && reply.value.companies).toEqual([]);
    expect(pathsTo(upstreams.current, 'registry')[0]).toBe(
      '/search?q=Th%C3%A9%C3%A2tre%20%20GILDAS%20%26%20fils&minimal=true&include=siege,complements,' +
        'matching_etablissements&per_page=10&limite_matching_etablissements=10',
    );
    const found = await open().searchName('théâtre gildas');
    expect(found.ok && found.value.companies.map(({ name }) => name)).toEqual(['THEATRE STEPHANE GILDAS']);
  });

  it('does not show the signs that are masked', async () => {
    const masked = { siret: '30002576400048', nom_commercial: '[NON-DIFFUSIBLE]', code_postal: '[NON-DIFFUSIBLE]' };
    const unit = {
      siren: '300025764',
      nom_complet: '[NON-DIFFUSIBLE]',
      siege: masked,
      matching_etablissements: [masked],
    };
    upstreams.current.setAnswer('registry', { results: [unit, { siren: 'not a number' }], total_results: 2 });
    const reply = await open().searchName('rennes');
    expect(JSON.stringify(reply)).not.toContain('NON-DIFFUSIBLE');
    expect(reply.ok && reply.value.companies.map(({ siren }) => siren)).toEqual(['300025764']);
  });

  it('shows a sign where an establishment has no trade name', async () => {
    const signed = { siret: '35600000024221', nom_commercial: null, liste_enseignes: ['BUREAU DE POSTE', 'RELAIS'] };
    const unit = { siren: '356000000', nom_complet: 'LA POSTE', matching_etablissements: [signed] };
    upstreams.current.setAnswer('registry', { results: [unit] });
    const reply = await open().searchName('la poste');
    expect(reply.ok && reply.value.companies[0]?.establishments[0]?.name).toBe('BUREAU DE POSTE');
  });

  it('shorter than three characters is refused upstream', async () => {
    expect(await open().searchName('ag')).toMatchObject({ ok: false, failure: { kind: 'refused' } });
  });
});
