import { opcoName } from '../tables/opcos.ts';
import { month } from './en-figures.ts';
import type { CorrectionId, DoubtId, LooksWrongWording, WrongFacts } from './looks-wrong-wording.ts';

const DOUBT: Record<DoubtId, string> = {
  'declared-agreement':
    'The table repeats the collective agreement that the employer declares every month with the payroll (DSN, the payroll return). One that is declared wrong leads to the wrong OPCO (skills operator).',
  'table-late': 'The table is about two months behind: a recent change is not in it yet.',
  'several-establishments':
    'The OPCO is decided establishment by establishment. Check that the SIRET is that of the workplace, not of the head office.',
  'not-in-table':
    'The establishment is missing from the table: its first payroll return is less than two months old, it sends none any more, or there is a fault in it.',
  'row-without-opco':
    'The table knows the establishment and gives it no OPCO: often the payroll declares “no agreement” (9999) without naming an OPCO.',
  'agreement-not-applied':
    'The answer takes it that the establishment applies the agreement shown. If it has to apply another one, the OPCO may change.',
  'activity-is-statistics':
    'The activity code (NAF) is for statistics. Only the real activity decides the agreement, and so the OPCO.',
  'public-status':
    'The employer counts as public by its legal category. A public body in industry or trade does have an OPCO.',
  'person-said': 'Part of the answer comes from what you answered: read your answers again.',
  overseas: 'Overseas, an OPCO may leave its files to AKTO: two names may then both be right.',
  closed: 'This establishment is closed: the right one may be the one that took its place.',
};

const CORRECTION: Record<CorrectionId, string> = {
  'read-payslip': 'Read the collective agreement on a recent payslip: its name, or its IDCC number (4 digits).',
  'correct-return':
    'If it is not the one of the real activity, the employer has it corrected in the next payroll return (DSN). The table follows in about two months.',
  'employer-statement': 'Meanwhile, the employer can state its activity and its agreement to the OPCO in writing.',
  'ask-opco':
    'If the payroll is right, the employer writes to the OPCO shown: it can confirm, or say which one is competent.',
  'official-page':
    'Compare with the page of France compétences, which publishes the table: the link is under the answer.',
};

/** What is said in English to a person who finds an answer wrong. The messages go to French offices, in French words where those are theirs. */
export const enLooksWrong: LooksWrongWording = {
  ui: {
    why: 'Why it may be',
    route: 'To have it corrected',
    toPayroll: 'Message to payroll',
    toOpco: 'Message to the OPCO',
    subject: 'Subject:',
    copy: 'Copy the message',
    copied: 'Message copied.',
    copyRefused: 'The browser refused to copy: select the message and copy it by hand.',
    mail: 'Open in my mail',
    nothingSent: 'Nothing is sent from here: you send the message yourself.',
  },
  doubt: (id, asOf) =>
    id === 'table-late' && asOf ? DOUBT[id].replace('The table', `The table (${month(asOf)})`) : DOUBT[id],
  correction: (id) => CORRECTION[id],
  message: (to, facts) => {
    const who = `${facts.name ?? 'our establishment'}${facts.number ? `, ${facts.number.kind} ${facts.number.text}` : ''}`;
    return to === 'payroll'
      ? {
          subject: `Agreement and OPCO declared with the payroll: ${who}`,
          body: `Hello,\n\nThe OPCO (skills operator) found for our establishment looks wrong.\n\n${factsText(facts)}\n\nCould you check, in the payroll return (DSN) of this establishment:\n- the IDCC code of the collective agreement declared (field S21.G00.11.022);\n- if there is no agreement (9999), the OPCO declared?\n\nIf the return has to be corrected, the table of France compétences follows in about two months.\n\nThank you,`,
        }
      : {
          subject: `Attachment to check: ${who}`,
          body: `Hello,\n\nWe write about the attachment of this establishment to your OPCO.\n\n${factsText(facts)}\n\nCould you tell us whether this establishment is yours? If not, whom should we turn to, and what has to be corrected?\n\nWe can send you a statement of the employer on its activity and its agreement.\n\nThank you,`,
        };
  },
};

/** `- SIRET: 302 474 648 00664` and so on, one fact a line. */
function factsText({ name, number, naf, idccs, opco, basis }: WrongFacts): string {
  const gap = 'to be completed';
  return [
    `- Establishment: ${name ?? gap}`,
    `- ${number?.kind ?? 'SIRET'}: ${number?.text ?? gap}`,
    `- Activity (NAF code): ${naf ?? gap}`,
    `- Collective agreement (IDCC): ${idccs.length > 0 ? idccs.join(', ') : gap}`,
    `- OPCO shown: ${opco ? opcoName(opco) : 'none'}`,
    `- Source: ${basis}`,
    '- OPCO expected, and why: to be completed',
  ].join('\n');
}
