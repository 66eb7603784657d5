import type { Term, TermId } from './wording.ts';

/** The words of French training in plain English, for people who meet them once. */
export const enGlossary: Record<TermId, Term> = {
  opco: {
    word: 'OPCO',
    meaning:
      'Opérateur de compétences, a skills operator: it pays for work-study and helps small firms to train. There are 11, one for each family of branches.',
  },
  opca: {
    word: 'OPCA',
    meaning: 'The forerunner of the OPCO, until 2019. It collected the money too.',
  },
  branche: {
    word: 'Branch',
    meaning: 'All the firms that follow the same collective agreement: hairdressing, building, banking.',
  },
  convention: {
    word: 'Collective agreement',
    meaning: 'The working rules of a trade, signed by employers and unions. Its name is on the payslip.',
  },
  idcc: { word: 'IDCC', meaning: 'The 4-digit number of a collective agreement.' },
  naf: {
    word: 'NAF or APE code',
    meaning: 'An activity code that Insee gives for statistics, such as 10.71C. It decides nothing.',
  },
  siret: { word: 'SIRET', meaning: 'The 14-digit number of one establishment: a shop, a workshop, an office.' },
  dsn: {
    word: 'DSN',
    meaning: 'The payroll return that every employer sends each month, with the agreement and the contributions.',
  },
  contribution: {
    word: 'Training contribution',
    meaning: 'What the employer pays for training and work-study, worked out on wages.',
  },
  alternance: {
    word: 'Work-study',
    meaning: 'A real work contract, with time in the firm and time in class.',
  },
  apprentissage: {
    word: 'Apprenticeship contract',
    meaning:
      'Work-study towards a diploma or title, mostly before the age of 30, in a training centre for apprentices.',
  },
  professionnalisation: {
    word: 'Professional training contract',
    meaning: 'Work-study to learn a trade: young people from 16 to 25, job seekers from 26.',
  },
  plan: {
    word: 'Training plan',
    meaning:
      'The courses that the employer chooses for its employees. In French: plan de développement des compétences.',
  },
  poe: {
    word: 'POE',
    meaning: 'Préparation opérationnelle à l’emploi: a short course just before a job begins.',
  },
  faf: {
    word: 'FAF',
    meaning: 'Fonds d’assurance formation: it helps the self-employed to train, with what they pay in every year.',
  },
  cfp: {
    word: 'CFP',
    meaning:
      'The training levy of the self-employed: they pay it themselves every year, and it gives access to their fund (FAF).',
  },
  cpf: { word: 'CPF', meaning: 'Personal training account: rights in euros that the person uses alone.' },
  cnfpt: {
    word: 'CNFPT',
    meaning: 'The body that trains the staff of towns, counties and regions, and pays for some of their apprentices.',
  },
  anfh: { word: 'ANFH', meaning: 'The association that runs the training money of public hospitals.' },
  cfa: { word: 'CFA', meaning: 'Apprentice training centre: the apprentice’s school. The OPCO pays it.' },
  vae: { word: 'VAE', meaning: 'Validation of experience: a diploma for proving what one can do already.' },
  ptp: {
    word: 'PTP',
    meaning:
      'Career change project: training for another trade while keeping one’s contract. Transitions Pro may pay for it, not the OPCO.',
  },
  aif: { word: 'AIF', meaning: 'Individual training aid: France Travail’s, when no other fits.' },
  afest: {
    word: 'AFEST',
    meaning: 'Training in the work situation: learning at one’s own workplace, with a trainer and reviews.',
  },
  asp: { word: 'ASP', meaning: 'The State’s payment agency: it pays the State’s aids to employers.' },
  cqp: { word: 'CQP', meaning: 'Certificate of professional qualification, made by a branch.' },
  clea: { word: 'CléA', meaning: 'A certificate of basic skills: reading, writing, counting, working with others.' },
  fne: {
    word: 'FNE-Formation',
    meaning:
      'A former State aid: it trained employees of firms in difficulty or in change, and was paid through the OPCOs.',
  },
  ddets: { word: 'DDETS', meaning: 'The State’s labour office in a department.' },
  poei: {
    word: 'POEI',
    meaning: 'Individual pre-hiring training: before a job that was promised, with France Travail.',
  },
  poec: {
    word: 'POEC',
    meaning: 'Collective pre-hiring training: a session for job seekers, opened by a branch or an OPCO.',
  },
  urssaf: { word: 'Urssaf', meaning: 'The body that collects social contributions from firms.' },
  msa: { word: 'MSA', meaning: 'The social security of farming: for farms it does what the Urssaf does.' },
  'france-competences': {
    word: 'France compétences',
    meaning: 'The national authority that shares out training money and keeps the table of OPCOs.',
  },
  'france-travail': {
    word: 'France Travail',
    meaning: 'The public employment service, once called Pôle emploi.',
  },
  rncp: { word: 'RNCP', meaning: 'The national list of diplomas and titles recognised for a trade.' },
  qualiopi: {
    word: 'Qualiopi',
    meaning: 'The quality certificate that a training body needs to receive public or shared money.',
  },
  certification: {
    word: 'Certification',
    meaning: 'A diploma, a title or a certificate of a branch: official proof that one can do the work.',
  },
  reconversion: {
    word: 'Retraining period',
    meaning: 'Since 2026, time in training to change trades, in one’s own firm or in another.',
  },
  tuteur: {
    word: 'Tutor, apprentice master',
    meaning: 'The person in the firm who looks after the learner at work.',
  },
  assimile: {
    word: 'Assimilated employee',
    meaning: 'A manager who contributes as an employee does: president of an SAS, minority manager of an SARL.',
  },
  epic: {
    word: 'EPIC',
    meaning: 'A public body of industry or trade: public, but its staff have private-law contracts.',
  },
};
