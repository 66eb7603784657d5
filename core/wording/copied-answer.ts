import type { Answer, Fact, Idcc, IsoDate, SourceRef } from '../answer.ts';
import { formatSiret } from '../identifiers/siret.ts';
import { harmless } from '../sheet/csv-line.ts';
import { opcoName } from '../tables/opcos.ts';
import type { ContractForm, CopyForm, CopyWording, FormField } from './copy-wording.ts';
import type { AnswerWording, Titles } from './wording.ts';

/** What goes to the clipboard; `html` where a word processor or a spreadsheet takes more than plain text. */
export interface Copied {
  text: string;
  html: string | null;
}

/** What every form of copy is made of. */
export interface CopySource {
  answer: Answer;
  titles: Titles;
  wording: AnswerWording;
  copy: CopyWording;
  today: IsoDate;
}

/** The answer in the form that was asked for. */
export function copiedAnswer(form: CopyForm, source: CopySource): Copied {
  if (form === 'sentence') return { text: copiedSentence(source), html: null };
  if (form === 'rich') return copiedRich(source);
  return form === 'row' ? copiedRow(source) : { text: copiedForm(form, source), html: null };
}

/** The sentence, what it rests on, and the number, as one line. */
function copiedSentence({ answer, titles, wording }: Omit<CopySource, 'copy' | 'today'>): string {
  const { siret } = answer.facts;
  return [
    plainHeadline({ answer, titles, wording }),
    wording.basis(answer),
    siret && `SIRET ${formatSiret(siret.value)}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

function plainHeadline({ answer, titles, wording }: Omit<CopySource, 'copy' | 'today'>): string {
  return wording
    .headline(answer, titles)
    .map((part) => (typeof part === 'string' ? part : part.strong))
    .join('');
}

/** The sentence with its names in bold, and the facts, each with its source and date. */
function copiedRich(source: CopySource): Copied {
  const { answer, titles, wording, copy } = source;
  const { ui } = copy;
  const headline = wording
    .headline(answer, titles)
    .map((part) => (typeof part === 'string' ? escaped(part) : `<b>${escaped(part.strong)}</b>`))
    .join('');
  const facts = (
    [
      [ui.siret, siretText(source)],
      [ui.naf, nafText(source)],
      [ui.idcc, idccText(source)],
      [ui.headcount, headcountText(source, (band) => band)],
      [ui.town, sourcedFact(source, answer.facts.town, (town) => town)],
    ] as const
  ).flatMap(([label, text]) => (text === null ? [] : [`${label}\u00a0: ${text}`]));
  const basis = wording.basis(answer);
  const items = facts.map((line) => `<li>${escaped(line)}</li>`).join('');
  return {
    text: [plainHeadline(source), basis, ...facts.map((line) => `- ${line}`)].join('\n'),
    html: `<p>${headline}</p><p>${escaped(basis)}</p>${items && `<ul>${items}</ul>`}`,
  };
}

/** One row for a spreadsheet: SIRET, name, OPCO, certainty, IDCC, NAF, headcount, month and source. */
function copiedRow(source: CopySource): Copied {
  const { answer, wording, copy } = source;
  const { facts, attribution } = answer;
  const decided = decidingSource(answer);
  const band = facts.headcountBand?.value;
  const cells = [
    facts.siret?.value ?? facts.siren?.value,
    nameText(source, false),
    attribution.opco ? opcoName(attribution.opco) : attribution.outcome === 'none' ? copy.ui.noOpco : null,
    wording.certainty(answer),
    idccFact(answer)?.value.join(', '),
    facts.naf?.value ?? facts.naf2025?.value,
    band && wording.headcount(band),
    decided?.asOf,
    decided && [decided.title, decided.publisher].filter(Boolean).join(', '),
  ].map((cell) => oneCell(cell ?? ''));
  // A spreadsheet takes the cells of the table as text: no SIRET or agreement loses its zeros.
  const columns = cells.map((cell) => `<td style="mso-number-format:'\\@'">${escaped(cell)}</td>`).join('');
  return { text: cells.join('\t'), html: `<table><tr>${columns}</tr></table>` };
}

/** A text that a spreadsheet takes for one cell, and never for a formula. */
function oneCell(text: string): string {
  return harmless(text.replace(/\s+/g, ' ').trim());
}

/** The employer's frame of a contract form, one field a line, in the form's order. */
function copiedForm(form: ContractForm, source: CopySource): string {
  const { copy, today } = source;
  const lines = fieldsOf(form).map((field) => `${copy.field(field)}\u00a0: ${fieldText(field, source)}`);
  return [copy.formTitle(form), ...lines, copy.madeOn(today)].join('\n');
}

/** Only the form of apprenticeship asks what kind of employer it is. */
function fieldsOf(form: ContractForm): readonly FormField[] {
  const kinds = form === '10103' ? (['employerKind', 'specificEmployer'] as const) : [];
  return ['name', 'siret', 'address', 'contact', ...kinds, 'naf', 'headcount', 'idcc', 'opco'];
}

function fieldText(field: FormField, source: CopySource): string {
  const { copy, answer } = source;
  const known = {
    name: () => nameText(source, true),
    siret: () => siretText(source),
    // What the form asks beyond the town is not known here.
    address: () => sourcedFact(source, answer.facts.town, copy.town),
    contact: () => null,
    employerKind: () => null,
    specificEmployer: () => null,
    naf: () => nafText(source),
    headcount: () => headcountText(source, copy.band),
    idcc: () => idccText(source),
    opco: () => opcoText(source),
  }[field]();
  return known ?? copy.ui.toComplete;
}

/** A sole trader's name is a person's: it is not put into a form for them. */
function nameText(source: CopySource, isDated: boolean): string | null {
  const { facts } = source.answer;
  const { name, isNameWithheld, legalCategory } = facts;
  if (isNameWithheld?.value) return isDated ? null : source.copy.ui.withheld;
  if (!name) return null;
  if (!isDated) return name.value;
  return legalCategory?.value.startsWith('1') ? null : sourcedFact(source, name, (text) => text);
}

/** The number that was asked for is what everything else is about: it has no source of its own. */
function siretText(source: CopySource): string | null {
  const { siret } = source.answer.facts;
  if (!siret) return null;
  return siret.source.id === 'person' ? formatSiret(siret.value) : sourcedFact(source, siret, formatSiret);
}

function nafText(source: CopySource): string | null {
  const { naf, naf2025 } = source.answer.facts;
  const titled = (code: string) => [code, source.titles.naf(code)].filter(Boolean).join(' ');
  return sourcedFact<string>(source, naf ?? naf2025, titled);
}

/** A band of the registry says nothing where there is none, or no employee: it may also be unknown. */
function headcountText(source: CopySource, say: (band: string) => string): string | null {
  const { headcountBand } = source.answer.facts;
  if (!headcountBand || headcountBand.value === 'NN' || headcountBand.value === '00') return null;
  return sourcedFact(source, headcountBand, (band) => say(source.wording.headcount(band)));
}

function idccText(source: CopySource): string | null {
  const { copy, titles } = source;
  return sourcedFact(source, idccFact(source.answer), (codes) => {
    const [code = ''] = codes;
    return codes.length > 1 ? copy.oneOf(codes) : [code, titles.idcc(code)].filter(Boolean).join(' ');
  });
}

/** Agreements of the establishment: its own, else the one of its row in the official table. */
function idccFact({ facts: { idccs, officialRow } }: Answer): Fact<readonly Idcc[]> | undefined {
  if (idccs && idccs.value.length > 0) return idccs;
  const idcc = officialRow?.value?.idcc;
  return officialRow && idcc ? { ...officialRow, value: [idcc] } : undefined;
}

function opcoText({ answer, copy }: CopySource): string | null {
  const { opco, managedBy, outcome } = answer.attribution;
  if (outcome === 'none') return copy.ui.noOpco;
  if (!opco) return null;
  const name = managedBy ? `${opcoName(opco)}, ${copy.managedBy(managedBy)}` : opcoName(opco);
  const source = decidingSource(answer);
  return source ? copy.sourced(name, source.id === 'person' ? 'person' : source) : name;
}

/** Source of the rule that gave the OPCO. */
function decidingSource({ attribution }: Answer): SourceRef | null {
  return attribution.steps.find(({ effect }) => effect === 'decides')?.source ?? null;
}

function sourcedFact<T>({ copy }: CopySource, fact: Fact<T> | undefined, say: (value: T) => string): string | null {
  if (!fact) return null;
  return copy.sourced(say(fact.value), fact.source.id === 'person' ? 'person' : fact.source);
}

function escaped(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}
