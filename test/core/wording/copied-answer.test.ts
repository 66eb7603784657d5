import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../core/answer.ts';
import { type CopySource, copiedAnswer } from '../../../core/wording/copied-answer.ts';
import type { CopyForm } from '../../../core/wording/copy-wording.ts';
import { enAnswer } from '../../../core/wording/en-answer.ts';
import { enCopy } from '../../../core/wording/en-copy.ts';
import { frAnswer } from '../../../core/wording/fr-answer.ts';
import { frCopy } from '../../../core/wording/fr-copy.ts';
import { decide, type Known, source, toFacts } from '../attribution/facts.ts';

const KNOWN: Known = {
  siren: '732829320',
  siret: '73282932000074',
  name: 'BOULANGERIE <MARTIN> & FILS',
  naf: '10.71C',
  headcountBand: '03',
  idccs: ['0843'],
  officialRow: { owner: 'opcoep', idcc: '0843' },
};
const titles = { idcc: () => null, naf: () => null };

function from(known: Known, more: Partial<CopySource> = {}): CopySource {
  const facts = toFacts(known);
  const answer = { query: { by: 'siret', siret: known.siret }, facts, attribution: decide(known), reports: [] };
  return { answer: answer as never as Answer, titles, wording: frAnswer, copy: frCopy, today: '2026-11-27', ...more };
}

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const copied = (form: CopyForm, source: CopySource) => plain(copiedAnswer(form, source).text);
const lineOf = (text: string, label: string) => text.split('\n').find((line) => line.startsWith(label));

describe('what is copied of an answer', () => {
  it('is the sentence with its basis and its number', () => {
    expect(copied('sentence', from(KNOWN))).toBe(
      'BOULANGERIE <MARTIN> & FILS relève d’OPCO EP, l’opérateur de compétences des entreprises de proximité. D’après la table SIRET-OPCO de France compétences, juin 2026. SIRET 732 829 320 00074.',
    );
  });

  it('is rich text in which a name stays a text', () => {
    const { text, html } = copiedAnswer('rich', from(KNOWN));
    expect(html).toContain('<b>BOULANGERIE &lt;MARTIN&gt; &amp; FILS</b>');
    expect(plain(text)).toContain('- Convention collective (IDCC) : 0843 (Title, 24 novembre 2026)');
  });

  it('is a row of nine cells, in plain text and as cells of text', () => {
    const { text, html } = copiedAnswer('row', from(KNOWN));
    expect(plain(text).split('\t')).toEqual([
      '73282932000074',
      'BOULANGERIE <MARTIN> & FILS',
      'OPCO EP',
      'D’après la table officielle',
      '0843',
      '10.71C',
      '6 à 9 salariés',
      '2026-06',
      'Title, Publisher',
    ]);
    expect(html?.match(/<td style="mso-number-format:'\\@'">/g)).toHaveLength(9);
  });

  it.each(['=1+1', '+A1', '-A1', '@cmd', '\t=1', '\u200b=1', '＝1'])('no cell of it is a formula: %s', (name) => {
    const cell = copiedAnswer('row', from({ ...KNOWN, name })).text.split('\t')[1] ?? '';
    expect(cell.startsWith("'")).toBe(true);
  });

  it('keeps a name with tabs and lines in one cell', () => {
    expect(copiedAnswer('row', from({ ...KNOWN, name: 'A\tB\nC' })).text.split('\t')[1]).toBe('A B C');
  });

  it('says that a name is not diffused, and no mask', () => {
    const { name, ...known } = KNOWN;
    const row = copiedAnswer('row', from({ ...known, isNameWithheld: true }));
    expect(row.text.split('\t')[1]).toBe('nom non diffusé');
  });
});

describe('the block of a contract form', () => {
  it('has the fields of the apprenticeship form in its order, each fact with its date', () => {
    const lines = copied('10103', from(KNOWN)).split('\n');
    expect(lines).toEqual([
      'Contrat d’apprentissage (formulaire CERFA 10103), cadre « L’employeur »',
      'Nom et prénom ou dénomination : BOULANGERIE <MARTIN> & FILS (Title, 24 novembre 2026)',
      'N° SIRET de l’établissement d’exécution du contrat : 732 829 320 00074 (Title, 24 novembre 2026)',
      'Adresse de l’établissement d’exécution du contrat : à compléter',
      'Téléphone et courriel : à compléter',
      'Type d’employeur : à compléter',
      'Employeur spécifique : à compléter',
      'Code activité de l’entreprise (NAF) : 10.71C (Title, 24 novembre 2026)',
      'Effectif total salariés de l’entreprise : 6 à 9 salariés, le nombre exact est à compléter (Title, 24 novembre 2026)',
      'Code IDCC de la convention collective applicable : 0843 (Title, 24 novembre 2026)',
      'Opérateur de compétences (OPCO) à qui le contrat est envoyé : OPCO EP (Title, juin 2026)',
      'Relevé le 27 novembre 2026 par Opcoscope, outil indépendant : à vérifier avant de signer.',
    ]);
  });

  it('has no kind of employer where the form of professionalisation asks none', () => {
    const text = copied('12434', from(KNOWN));
    expect(text).toContain('CERFA 12434');
    expect(text).not.toContain('Type d’employeur');
    expect(text.split('\n')).toHaveLength(10);
  });

  it.each(['10103', '12434'] as const)('of %s leaves what is not known to be completed', (form) => {
    const text = copied(form, from({ siret: '73282932000074' }));
    for (const label of ['Nom et prénom', 'Code activité', 'Effectif', 'Code IDCC', 'Opérateur']) {
      expect(lineOf(text, label)).toMatch(/ : à compléter$/);
    }
  });

  it('names no sole trader', () => {
    const text = copied('10103', from({ ...KNOWN, name: 'JEANNE MARTIN', legalCategory: '1000' }));
    expect(text).not.toContain('JEANNE');
    expect(lineOf(text, 'Nom et prénom')).toMatch(/à compléter$/);
  });

  it('takes the agreement of the table where the establishment has none, and lets several be chosen from', () => {
    const { idccs, ...known } = KNOWN;
    expect(lineOf(copied('10103', from(known)), 'Code IDCC')).toContain('0843 (Title, juin 2026)');
    expect(lineOf(copied('10103', from({ ...KNOWN, idccs: ['0843', '1505'] })), 'Code IDCC')).toContain(
      '0843 ou 1505, à choisir',
    );
  });

  it('says no headcount where the registry says none or nothing', () => {
    for (const headcountBand of ['NN', '00']) {
      expect(lineOf(copied('12434', from({ ...KNOWN, headcountBand })), 'Effectif')).toMatch(/à compléter$/);
    }
  });

  it('says that there is no OPCO, and who handles the files overseas', () => {
    const publicEmployer = from({ siret: '73282932000074', legalCategory: '7210' });
    expect(lineOf(copied('10103', publicEmployer), 'Opérateur')).toContain('aucun pour cet employeur');
    const overseas = from({ ...KNOWN, officialRow: { owner: 'atlas', manager: 'akto' } });
    expect(lineOf(copied('10103', overseas), 'Opérateur')).toContain('Atlas, dossiers gérés par AKTO');
  });

  it('is complete in English, with the labels that stand on the form', () => {
    const english = { wording: enAnswer, copy: enCopy };
    const text = copied('10103', from(KNOWN, english));
    expect(text).toContain('Activity code (Code activité de l’entreprise, NAF)');
    expect(text).toContain('to be completed');
    expect(text).toMatch(/OPCO EP \(Title, June 2026\)/);
  });

  it('bears the source of the fact, whatever the answer rests on', () => {
    const known = from(KNOWN);
    const { naf } = known.answer.facts;
    if (naf) naf.source = source('person');
    expect(lineOf(copied('10103', known), 'Code activité')).toContain('10.71C (votre réponse)');
  });
});
