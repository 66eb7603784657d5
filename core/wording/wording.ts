import type {
  AdviceId,
  Amount,
  Answer,
  AsOf,
  Candidate,
  CompanyPart,
  ConditionId,
  Conflict,
  CourseType,
  Deadline,
  FunderId,
  FundingStepId,
  FundingVerdict,
  FundingWarningId,
  HeadcountBand,
  IsoDate,
  LegalPage,
  LinkedPage,
  MentionFault,
  MentionPlace,
  MentionType,
  MissingAnswer,
  OpcoId,
  ProfileId,
  QuestionId,
  SchemeId,
  Siret,
  SituationFault,
  SourceReport,
  Step,
  SubjectReason,
  WarningId,
} from '../answer.ts';
import type { InstalledFault, InstallFault, InstallStage, Provenance } from '../siret-table/installation.ts';
import type { RejectedLine } from '../siret-table/siro-fault.ts';
import type { BenefitGroupId, BenefitVerdict } from '../tables/benefit-groups.ts';
import type { GuideSource } from '../tables/guide-sources.ts';
import type { ActWording } from './act-wording.ts';

/** A sentence whose names stand out: plain text between strong parts. */
export type Sentence = readonly (string | { strong: string })[];

/** Names behind the codes; null where the tables have none, or are not loaded. */
export interface Titles {
  idcc(code: string): string | null;
  naf(code: string): string | null;
}

/** What is said before a person acts, and where nothing more can be fetched. It comes with the first script. */
export interface EntryWording {
  lang: 'fr' | 'en';
  /** The line every surface carries: independent, indicative, only the OPCO decides. */
  independence: string;
  ui: Readonly<Record<EntryText, string>>;
  /** Who a person says to be, in a word or two. */
  groups: Readonly<Record<ProfileGroupId, string>>;
}

/** What is said of an answer. It is fetched with the first one. */
export interface AnswerWording {
  ui: Readonly<Record<AnswerText, string>>;
  /** The answer in one sentence, no acronym left without its meaning. */
  headline(answer: Answer, titles: Titles): Sentence;
  /** What the answer rests on, with its month. */
  basis(answer: Answer): string;
  /** How sure the answer is, in a few words. */
  certainty(answer: Answer): string;
  /** What an OPCO is for: `l’opérateur de compétences du commerce`. */
  opcoMeaning(opco: OpcoId): string;
  step(step: Step, titles: Titles): string;
  candidate(candidate: Candidate, titles: Titles): string;
  warning(id: WarningId): string;
  conflict(conflict: Conflict): string;
  advice(id: AdviceId): string;
  /** A question a person can answer, and why it is asked. */
  question(id: QuestionId): { ask: string; why: string };
  /** One source's part in the answer. */
  report(report: SourceReport): string;
  headcount(band: HeadcountBand): string;
  month(asOf: AsOf): string;
  count(n: number): string;
  percent(share: number): string;
  companiesFound(total: number, text: string): string;
  /** How the establishments of a company are spread over OPCOs; null counts those whose row has none. */
  establishmentsByOpco(counts: readonly (readonly [OpcoId | null, number])[]): string;
  /** A list that was cut, and how to reach what is not in it. */
  firstListed(listed: number, total: number): string;
}

/** A word of training that few know, by its meaning in a line or two. */
export interface Term {
  word: string;
  meaning: string;
}

/** What is said of one group of people: may an OPCO pay for their training? Words of the glossary are `{id words}`. */
export interface BenefitTexts {
  name: string;
  /** The short true answer. */
  answer: string;
  rule: string;
  payer: string;
  /** What changed since 2025. */
  changed: string;
}

/**
 * What is said of the OPCOs themselves, of the words of training, and of who can benefit. It is fetched with the first
 * card or page. Texts may hold words of the glossary, `{opca OPCA}`: `textParts` tells them apart.
 */
export interface OpcoWording {
  lang: 'fr' | 'en';
  ui: Readonly<Record<OpcoText, string>>;
  glossary: Readonly<Record<TermId, Term>>;
  /** The trades an OPCO covers, as a list in words. */
  sectors(opco: OpcoId): string;
  /** What every OPCO does, one sentence each; the last says what it no longer does. */
  missions: readonly string[];
  /** How many establishments an OPCO has, and which place that gives it. */
  size(establishments: number, rank: number): string;
  establishments(count: number): string;
  count(n: number): string;
  /** The half page about what an OPCO is. */
  about: Readonly<Record<AboutPart, { title: string; texts: readonly string[] }>>;
  /** Under the picture: what is counted, where, and when. */
  picture(asOf: AsOf): string;
  /** Which branches of a former OPCA an OPCO took over; undefined where most of them went to it. */
  formerPart(part: string | undefined): string;
  /** What became of a former OPCA. */
  formerOpca(name: string, opcos: readonly OpcoId[], isPartial: boolean): Sentence;
  /**
   * Beside a name in the list of suggestions: whose former name it is, and whether only in part, or that it is an OPCO of
   * today.
   */
  suggestion(successors: readonly OpcoId[] | null, isPartial?: boolean): string;
  groups: Readonly<Record<BenefitGroupId, BenefitTexts>>;
  verdict(verdict: BenefitVerdict): string;
  /** The day a source was published, or the day on which it was last read. */
  sourceDate(source: GuideSource): string;
  /** `juin 2026`, or a day where the data has one. */
  month(asOf: AsOf): string;
}

/** Why a linked page gave no reading; `lost` is a tab that closed or went on meanwhile. */
export type LinkedFailure = (LinkedPage & { ok: false })['reason'] | 'lost';

/** What is said of a page that was read. Only the extension reads pages: it comes with the popup alone. */
export interface PageWording {
  ui: Readonly<Record<PageText, string>>;
  /** Why this company was taken as the one of the page. */
  reason(reason: SubjectReason): string;
  /** What a company is to the page, as a few words; empty when nothing says it. */
  part(part: CompanyPart): string;
  otherCompanies(count: number): string;
  faultyNumbers(count: number): string;
  fault(fault: MentionFault): string;
  /** The page's company, by name or number; null where it is the one on screen, and the page gives it no name. */
  pageCompany(company: string | null): string;
  /** The company that the person chose among those of the page, and whether the choice holds for its site. */
  chosenCompany(company: string, isForSite: boolean): string;
  /** Where the chosen company was read, when it was on a linked page: `address` is host and path. */
  choiceReadOn(name: string, address: string): string;
  /** The only company that the page names; null as for `pageCompany`. */
  onlyCompany(company: string | null): string;
  /** What a number claims to be, as people write it: `SIRET`. */
  numberKind(type: MentionType): string;
  /** The link's own words where they name the page, else what it is. */
  pageName(page: LegalPage): string;
  readPage(name: string): string;
  openPage(name: string): string;
  readingPage(name: string): string;
  /** The company of a linked page, and where that page is: `address` is host and path. */
  linkedCompany(company: string, name: string, address: string): string;
  /** The page names a company without a number. */
  nameOnly(company: string): string;
  pageWithout(name: string): string;
  linkedFailure(reason: LinkedFailure, name: string): string;
  searchName(name: string, town: string | null): string;
  /** Where a fact was seen, and the page's own words where they say more. */
  seen(place: MentionPlace, words: string | null): string;
  level(level: number): string;
  /** Euros for one person; `isBeforeTax` undefined where the page does not say. */
  price(euros: number, isBeforeTax: boolean | undefined): string;
  hours(hours: number): string;
  percent(share: number): string;
  /** Where the title and the level of a certification come from. */
  certificationSource(asOf: AsOf): string;
  /** A code that the table of that day does not have, because it came later or because it was not active. */
  unknownCertification(asOf: AsOf, isNewer: boolean): string;
  /** The official table that answers here, and one that is newer; both lead to the options. */
  tableInUse(month: AsOf): string;
  tableNewer(month: AsOf): string;
}

/** What stays as it was when something fails: the table of a month, a table that cannot be read, or none. */
export type InUse = { month: AsOf } | 'unreadable' | null;

/** What is said of the national table in this browser. Only the extension installs one. */
export interface TableWording {
  ui: Readonly<Record<TableText, string>>;
  /** `juin 2026`, or a day where the data has one. */
  month(asOf: AsOf): string;
  day(date: IsoDate): string;
  /** `109 Mo`. */
  size(bytes: number): string;
  /** How many establishments a table has. */
  rows(count: number): string;
  origin(provenance: Provenance): string;
  /** What answers from this table will be called, where it is not the publisher's own. */
  trust(provenance: Provenance): string;
  /** The newest release: its month, its day of publication, its size and where it lies, where they are known. */
  release(release: { month: AsOf; publishedOn: IsoDate | null; bytes: number | null; host: string }): string;
  /** How the release found stands to the table in use. */
  comparison(found: AsOf, inUse: AsOf): string;
  /** The browser will ask for a permission, and why. */
  permissionAhead(host: string): string;
  stage(stage: InstallStage): string;
  /** How far a stage is; the total is null where nobody knows. */
  progress(stage: InstallStage, done: number, total: number | null): string;
  timeLeft(seconds: number): string;
  /** The new table is in use. */
  installed(month: AsOf): string;
  /** What happened, what is kept, what to do. */
  fault(fault: InstallFault, inUse: InUse): string;
  installedFault(fault: InstalledFault): string;
  cancelled(inUse: InUse): string;
  /** A download that stopped half-way. */
  halfWay(download: { month: AsOf; received: number; total: number | null }): string;
  /** Lines of the official file that were left out. */
  rejected(count: number): string;
  rejectedLine(line: RejectedLine): string;
  /** A release that is newer than the table in use. */
  newer(month: AsOf): string;
  checkedOn(date: IsoDate): string;
  /** The month of a file whose name does not say it. */
  askMonth(file: string): string;
}

/** What a release of the table says of an establishment. */
export type TableSaying = OpcoId | 'no-opco' | 'absent';

/** What is said of the establishments that a person saved; the extension alone keeps them. */
export interface FollowWording {
  ui: Readonly<Record<'see' | 'seen', string>>;
  /** How many have another OPCO than before. */
  changed(count: number): string;
  /** What the table said, and what it says now, each with its month. */
  change(change: { before: TableSaying; beforeMonth: AsOf; after: TableSaying; afterMonth: AsOf }): string;
}

/** Whom a person says the course is for, before the exact profile. A profile may be in several groups. */
export type ProfileGroupId =
  | 'employee'
  | 'learner'
  | 'recruiter'
  | 'tutor'
  | 'job-seeker'
  | 'self-employed'
  | 'head'
  | 'public'
  | 'association'
  | 'abroad';

/** What can be asked: all that a situation holds, and what a rule asks beside it. */
export type QuestionKey = MissingAnswer['question'];

/** A question that a person can answer. */
export interface FundingQuestion {
  ask: string;
  why: string;
  /** `heures`, `€`, `%`: what stands behind the field of a number. */
  unit?: string;
  /** Words of the values that may be given, in the order in which they are offered; absent for a number, a date, a yes or no. */
  choices?: Readonly<Record<string, string>>;
}

/** Part of what a course costs, and whose it is. */
export interface CostLine {
  part: /** A right, once the file is complete. */
    | 'due'
    /** What is asked of a funder who decides. */
    | 'asked'
    | 'employer'
    /** What the employer is given for the contract. */
    | 'aid'
    /** The own share of the account's holder. */
    | 'holder'
    /** What nobody has taken on. */
    | 'open';
  /** Of `due`, `asked` and `aid`; of `open`, who leaves that part, where it is known. */
  funder: FunderId | null;
  /** Null where there is no figure. */
  euros: number | null;
  /** The figure is about right and has to be checked. */
  isAbout?: true;
}

export type MessageTo = 'employer' | 'opco' | 'funder';

/** What a message carries. What is null is left as a gap to fill in, or out where nobody has to know it. */
export interface MessageFacts {
  company: string | null;
  siret: Siret | null;
  idcc: string | null;
  opco: OpcoId | null;
  /** Month or day of the table that gives the OPCO. */
  opcoAsOf: AsOf | null;
  /** Of the verdict that the message is about. */
  scheme: SchemeId | null;
  /** The name of the scheme says whose money it is, and is told; any other says the course again. */
  isSchemeMoney?: boolean;
  funder: FunderId | null;
  courseType: CourseType | null;
  courseName: string | null;
  provider: string | null;
  /** `RNCP37682`. */
  certification: string | null;
  hours: number | null;
  /** Euros before tax. */
  price: number | null;
  startsOn: IsoDate | null;
}

/** What is asked, and the verdict in one sentence. It is fetched with the rules. */
export interface FundingVerdictWording {
  ui: Readonly<Record<FundingText, string>>;
  /** The groups a person chooses from first, in plain words. */
  group(id: ProfileGroupId): { name: string; hint: string };
  profile(id: ProfileId): string;
  /** The words depend on whom it is for, where that is known: only a company has a training plan. */
  courseType(id: CourseType, group?: ProfileGroupId | null): { name: string; hint: string };
  /** A way of funding in plain words, as a title. */
  scheme(id: SchemeId): string;
  /** Who pays, with what the name means; of null the employer's OPCO, whichever it is. */
  funder(id: FunderId | null): string;
  /** The verdict in one sentence: who pays, how sure. No promise. */
  headline(verdict: FundingVerdict): Sentence;
  /** A few words for the kind of verdict. */
  verdict(verdict: FundingVerdict): string;
  condition(id: ConditionId): string;
  question(id: QuestionKey): FundingQuestion;
  fault(fault: SituationFault): string;
}

/** Reasons, next steps, sums, dates, papers and messages of a verdict. It is fetched with the first one. */
export interface FundingDetailsWording {
  /** The rule behind the verdict in one line: why this one pays. */
  why(verdict: FundingVerdict): string;
  nextStep(id: FundingStepId, verdict: FundingVerdict): string;
  warning(id: FundingWarningId): string;
  /** How sure the rule is that the verdict rests on. */
  confidence(verdict: FundingVerdict): string;
  /** A sum or limit as a sentence with its date; of a hidden one where to check, and no figure. */
  amount(amount: Amount): string;
  /** What is to be done, until when, and how the days are counted. `when` gives the rule itself while there is no date. */
  deadline(deadline: Deadline): { what: string; when: string; how: string };
  /** Papers of the file, who signs, where it goes. */
  checklist(scheme: SchemeId): { papers: readonly string[]; signs: string; sentTo: string };
  /** A message ready to send, with the facts and the right question. */
  message(to: MessageTo, facts: MessageFacts): { subject: string; body: string };
  cost(line: CostLine): string;
  /** A source of the rules, by its id in the register and its address; null where it has none. */
  source(id: string, address: string | null): string;
  /** Day of the rules. */
  asOf(day: IsoDate): string;
}

/** All that is said of who pays for a course. */
export type FundingWording = FundingVerdictWording & FundingDetailsWording;

/** Everything that is said to a person, in one language. `fr` and `en` are complete; rules hold only ids. */
export interface Wording {
  entry: EntryWording;
  act: ActWording;
  answer: AnswerWording;
}

export type EntryText =
  | 'fieldLabel'
  | 'fieldHint'
  | 'submit'
  | 'clear'
  | 'back'
  | 'searching'
  | 'suggestions'
  | 'searchCompany'
  | 'noNumber'
  | 'severalActivities'
  | 'officialPage'
  | 'kept'
  | 'retry'
  | 'loadFailed'
  | 'required'
  | 'whoBenefits'
  | 'blocked'
  | 'badgeQuestion'
  | 'badgeOpen'
  | 'whoAreYou'
  | 'yourEmployer'
  | 'whoPays'
  | 'noEmployerNeeded'
  | 'nothingYet'
  | 'goOnWithout';

export type AnswerText =
  | 'why'
  | 'whoPays'
  | 'otherRules'
  | 'candidates'
  | 'noShares'
  | 'missing'
  | 'toCheck'
  | 'aboutOpco'
  | 'copy'
  | 'copied'
  | 'establishments'
  | 'headOffice'
  | 'sisters'
  | 'rowWithoutOpco'
  | 'copyReplaced'
  | 'closed'
  | 'nameWithheld'
  | 'yes'
  | 'no'
  | 'sources'
  | 'copyRefused'
  | 'answerInField'
  | 'dontKnowOption'
  | 'yourAnswer';

export type PageText =
  | 'tableNone'
  | 'backToAutomatic'
  | 'fromSelection'
  | 'selectionInField'
  | 'faultySiret'
  | 'seeOpco'
  | 'nothingFound'
  | 'noSubject'
  | 'nextSteps'
  | 'typeIt'
  | 'pickHint'
  | 'newTab'
  | 'unreadable'
  | 'slow'
  | 'incomplete'
  | 'reread'
  | 'rereadDone'
  | 'course'
  | 'courseIntro'
  | 'courseName'
  | 'certification'
  | 'level'
  | 'price'
  | 'hours'
  | 'distance'
  | 'qualiopi'
  | 'nda'
  | 'apprenticeship'
  | 'yes'
  | 'no';

export type TableText =
  | 'settings'
  | 'title'
  | 'what'
  | 'meaning'
  | 'none'
  | 'reading'
  | 'inUse'
  | 'month'
  | 'rowCount'
  | 'origin'
  | 'installedOn'
  | 'size'
  | 'sample'
  | 'remove'
  | 'removeConfirm'
  | 'removeYes'
  | 'removeNo'
  | 'removed'
  | 'rejectedTitle'
  | 'underWay'
  | 'cancel'
  | 'elsewhere'
  | 'halfWayTitle'
  | 'resume'
  | 'forget'
  | 'waysTitle'
  | 'publisherTitle'
  | 'publisherHint'
  | 'find'
  | 'finding'
  | 'install'
  | 'fileTitle'
  | 'fileHint'
  | 'fileField'
  | 'monthField'
  | 'monthNone'
  | 'folderTitle'
  | 'folderHint'
  | 'folderField'
  | 'installFolder'
  | 'updatesTitle'
  | 'updatesAllow'
  | 'updatesHint'
  | 'upToDate'
  | 'dataset'
  | 'licence'
  | 'newTab';

export type OpcoText =
  | 'sectors'
  | 'missions'
  | 'site'
  | 'branches'
  | 'formerOpcas'
  | 'formerNone'
  | 'whatIs'
  | 'askBranch'
  | 'askBranchWhy'
  | 'writeAgreement'
  | 'benefitIntro'
  | 'benefitDate'
  | 'rule'
  | 'payer'
  | 'changed'
  | 'sources'
  | 'thisOne';

/** The parts of the half page, in order. */
export type AboutPart = 'pays' | 'history' | 'attachment' | 'collection';

/** The words of the glossary. */
export type TermId =
  | 'opco'
  | 'opca'
  | 'branche'
  | 'convention'
  | 'idcc'
  | 'naf'
  | 'siret'
  | 'dsn'
  | 'contribution'
  | 'alternance'
  | 'apprentissage'
  | 'professionnalisation'
  | 'plan'
  | 'poe'
  | 'faf'
  | 'cfp'
  | 'cpf'
  | 'cnfpt'
  | 'anfh'
  | 'cfa'
  | 'vae'
  | 'ptp'
  | 'aif'
  | 'afest'
  | 'asp'
  | 'cqp'
  | 'clea'
  | 'fne'
  | 'ddets'
  | 'poei'
  | 'poec'
  | 'urssaf'
  | 'msa'
  | 'france-competences'
  | 'france-travail'
  | 'rncp'
  | 'qualiopi'
  | 'certification'
  | 'reconversion'
  | 'tuteur'
  | 'assimile'
  | 'epic';

export type FundingText =
  | 'words'
  | 'title'
  | 'intro'
  | 'whoFor'
  | 'whichOne'
  | 'whichCourse'
  | 'seeAnswer'
  | 'change'
  | 'otherRoutes'
  | 'beside'
  | 'why'
  | 'met'
  | 'notMet'
  | 'toConfirm'
  | 'amounts'
  | 'costs'
  | 'nextSteps'
  | 'deadlines'
  | 'addToCalendar'
  | 'questions'
  | 'settles'
  | 'toCheck'
  | 'faults'
  | 'checklist'
  | 'signs'
  | 'sentTo'
  | 'messages'
  | 'toEmployer'
  | 'toOpco'
  | 'toFunder'
  | 'copyMessage'
  | 'copyAnswer'
  | 'copied'
  | 'sources'
  | 'yes'
  | 'no'
  | 'dontKnow';
