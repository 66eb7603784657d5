import { describe, expect, it } from 'vitest';
import { findOpcoNames } from '../../../core/search/former-opca.ts';
import { BENEFIT_GROUPS } from '../../../core/tables/benefit-groups.ts';
import {
  APPROVALS_2019,
  BENEFIT_SOURCES,
  formerOpcaSources,
  RULES_CHECKED,
} from '../../../core/tables/guide-sources.ts';
import { OPCO_IDS, opcoById, opcoName } from '../../../core/tables/opcos.ts';
import { enOpco } from '../../../core/wording/en-opco.ts';
import { frOpco } from '../../../core/wording/fr-opco.ts';
import { textParts } from '../../../core/wording/text-parts.ts';
import { faultsOf, plain } from './sentences.ts';

/** The words of a text as they are read. */
const read = (text: string): string =>
  textParts(text)
    .map((part) => (typeof part === 'string' ? part : part.text))
    .join('');

const PARTS = [
  undefined,
  ...new Set(OPCO_IDS.flatMap((id) => opcoById(id).formerOpcas.flatMap(({ part }) => part ?? []))),
];

describe.each([
  ['fr', frOpco],
  ['en', enOpco],
] as const)('what is said of the OPCOs in %s', (lang, said) => {
  const faults = (sentences: readonly string[]) => sentences.flatMap((text) => faultsOf(read(text), lang));
  const groups = BENEFIT_GROUPS.map(({ id }) => said.groups[id]);
  const long = [
    ...said.missions,
    ...Object.values(said.about).flatMap(({ texts }) => texts),
    ...groups.flatMap(({ rule, payer, changed }) => [rule, payer, changed]),
  ];

  it('has every text, without a fault', () => {
    expect(
      faults([
        ...Object.values(said.ui),
        ...long,
        ...Object.values(said.about).map(({ title }) => title),
        ...groups.flatMap(({ name, answer }) => [name, answer]),
        ...BENEFIT_GROUPS.map(({ verdict }) => said.verdict(verdict)),
        ...OPCO_IDS.map(said.sectors),
        ...PARTS.map(said.formerPart),
        ...[1, 2, 11].map((rank) => said.size(48_249, rank)),
        ...[0, 1, 222_292].map(said.establishments),
        said.picture('2026-06'),
        said.suggestion(null),
        said.suggestion(['opcoep', 'opcommerce']),
        said.suggestion(['akto'], true),
        said.sourceDate(APPROVALS_2019),
        said.sourceDate(BENEFIT_SOURCES.agefice),
      ]),
    ).toEqual([]);
  });

  it('explains every word of its glossary in one or two short sentences', () => {
    const terms = Object.values(said.glossary);
    expect(faults(terms.flatMap(({ word, meaning }) => [word, meaning]))).toEqual([]);
    expect(terms.filter(({ meaning }) => meaning.length > 170)).toEqual([]);
  });

  it('marks no word that its glossary lacks, and no bracket is left', () => {
    for (const text of long) {
      for (const part of textParts(text)) if (typeof part !== 'string') expect(said.glossary).toHaveProperty(part.term);
      expect(read(text)).not.toMatch(/[{}]/);
    }
  });

  it('says of every former OPCA what became of it, and whom to look at', () => {
    const sentences = OPCO_IDS.flatMap((id) => opcoById(id).formerOpcas).flatMap(({ name }) =>
      findOpcoNames(name).flatMap((hit) =>
        hit.kind === 'former-opca'
          ? plain(
              said.formerOpca(
                name,
                hit.successors.map(({ opco }) => opco),
                hit.isPartial,
              ),
            )
          : [],
      ),
    );
    expect(sentences.length).toBeGreaterThan(15);
    expect(faults(sentences)).toEqual([]);
    expect(plain(said.formerOpca('Agefos PME', ['opcoep', 'opcommerce'], false))).toContain(opcoName('opcommerce'));
  });

  it('prints the day up to which the rules were checked', () => {
    expect(said.ui.benefitDate).toContain(said.month(RULES_CHECKED));
  });

  it('prints no sum but the employer’s share of an apprenticeship', () => {
    const sums = long.flatMap((text) => read(text).match(/€\d[\d,.]*|\d[\d\s,.]*€/g) ?? []);
    expect(sums.map((sum) => sum.replace(/\D/g, ''))).toEqual(['750']);
  });
});

it('both languages have the same texts', () => {
  const shape = (value: unknown): unknown =>
    value && typeof value === 'object'
      ? Object.fromEntries(
          Object.entries(value)
            .map(([key, part]) => [key, shape(part)])
            .sort(),
        )
      : typeof value;
  expect(shape(enOpco)).toEqual(shape(frOpco));
  const terms = (text: string) =>
    textParts(text)
      .flatMap((part) => (typeof part === 'string' ? [] : part.term))
      .sort();
  expect(enOpco.missions.map(terms)).toEqual(frOpco.missions.map(terms));
  for (const { id } of BENEFIT_GROUPS) {
    expect(terms(enOpco.groups[id].rule), id).toEqual(terms(frOpco.groups[id].rule));
  }
});

it('every group of people has a source, and every source a publisher and a day', () => {
  const sources = BENEFIT_GROUPS.flatMap(({ sources: some }) => some);
  for (const { laws, sources: some } of BENEFIT_GROUPS) expect(laws.length + some.length).toBeGreaterThan(0);
  for (const source of [...sources, ...formerOpcaSources('Opcalia'), ...formerOpcaSources('Fafsea')]) {
    expect(source).toMatchObject({ publisher: expect.stringMatching(/\S/), asOf: expect.stringMatching(/^20\d\d/) });
    expect(source.url === '' || source.url.startsWith('https://')).toBe(true);
  }
});
