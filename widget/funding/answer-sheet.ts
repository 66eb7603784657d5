import type { FundingVerdict } from '../../core/answer.ts';
import { labourCodeArticle } from '../../core/tables/labour-code.ts';
import { isOpcoId, opcoById } from '../../core/tables/opcos.ts';
import { likelyOpco } from '../../core/wording/likely-opco.ts';
import type { AnswerWording } from '../../core/wording/wording.ts';
import { answerParts, deadlinesFor, warningsFor } from './answer-parts.ts';
import { answersUsed } from './answers-used.ts';
import { costBreakdown } from './cost-breakdown.ts';
import type { FundingState, FundingWords } from './funding.ts';
import { labelled, lower, sentence, sentenceText } from './sentence-text.ts';

/** The answer as it leaves the screen: copied as text, or printed on one page. */
export interface AnswerSheet {
  title: string;
  headline: string;
  sections: readonly { title: string; lines: readonly string[] }[];
  /** Day of the answer and of the rules. */
  dated: string;
  /** Where it can be checked: the site of the OPCO that is asked, or the law. */
  seeAlso: string | null;
}

export function answerSheet(state: FundingState, answer: Pick<AnswerWording, 'headcount'>, today: string): AnswerSheet {
  const { words, assessment, company, course } = state;
  const { wording, form } = words;
  const { ui } = wording;
  const { first, beside, others } = answerParts(state);
  const headline = (verdict: FundingVerdict) => sentenceText(wording.headline(verdict));
  const checklist = first.scheme && isOpen(first) ? wording.checklist(first.scheme) : null;
  const sections = [
    { title: ui.notMet, lines: first.conditions.notMet.map(wording.condition) },
    { title: ui.toConfirm, lines: first.conditions.unknown.map(wording.condition) },
    { title: ui.costs, lines: costLines(state) },
    { title: ui.nextSteps, lines: first.nextSteps.map((id) => wording.nextStep(id, first)) },
    {
      title: ui.deadlines,
      lines: deadlinesFor(state).map((each) => {
        const { what, when } = wording.deadline(each);
        return labelled(words, what, lower(when));
      }),
    },
    {
      title: ui.checklist,
      lines: checklist
        ? [
            ...checklist.papers,
            labelled(words, ui.signs, checklist.signs),
            labelled(words, ui.sentTo, checklist.sentTo),
          ]
        : [],
    },
    { title: ui.amounts, lines: first.amounts.map(wording.amount) },
    {
      title: ui.beside,
      lines: beside.flatMap((verdict) => [headline(verdict), ...verdict.amounts.map(wording.amount)]),
    },
    { title: ui.otherRoutes, lines: others.map(headline) },
    { title: ui.toCheck, lines: warningsFor(state).map(wording.warning) },
    {
      title: form.ui.yourAnswers,
      lines: [
        ...(company?.facts.name ? [labelled(words, form.ui.company, company.facts.name.value)] : []),
        ...(course.name ? [labelled(words, ui.whichCourse, course.name)] : []),
        ...answersUsed(state, answer).map(({ label, value }) => labelled(words, label, value)),
      ],
    },
  ];
  return {
    title: ui.title,
    headline: headline(first),
    sections: sections.filter(({ lines }) => lines.length > 0),
    dated: `${sentence(form.madeOn(today))} ${sentence(wording.asOf(assessment.asOf))}`,
    seeAlso: seeAlso(first, words),
  };
}

export function sheetText({ title, headline, sections, dated, seeAlso }: AnswerSheet, independence: string): string {
  const parts = sections.map((section) => [section.title, ...section.lines.map((line) => `- ${line}`)].join('\n'));
  return [`${title}\n${headline}`, ...parts, [seeAlso, dated, independence].filter(Boolean).join('\n')].join('\n\n');
}

function costLines(state: FundingState): string[] {
  const { assessment, situation, words } = state;
  const { wording, form } = words;
  const { price, lines, beside } = costBreakdown(assessment, situation.course.price, situation.extra);
  if (!lines.length) return [];
  return [
    ...(price === null ? [] : [labelled(words, form.ui.price, form.euros(price))]),
    ...[...lines, ...beside].map(wording.cost),
  ];
}

function seeAlso(verdict: FundingVerdict, words: FundingWords): string | null {
  const { funder, sources } = verdict;
  if (isOpcoId(funder) && !likelyOpco(verdict)) {
    const { name, site } = opcoById(funder);
    return labelled(words, name, site);
  }
  const article = sources.find((id) => /^[LRD]\d+-/.test(id));
  return article ? labelled(words, words.wording.ui.sources, labourCodeArticle(article).url) : null;
}

function isOpen({ verdict }: FundingVerdict): boolean {
  return verdict !== 'refused' && verdict !== 'not_fundable';
}
