/**
 * The shape of every answer, the same plain JSON in the extension, the widget, the npm package and an exported file.
 * Types only: every room may know this file, and it knows none of them.
 *
 * `null` says "does not apply" or "none"; an absent property says "not known". No rule holds a sentence: rules name
 * ids, `core/wording` turns the ids into French and English.
 */

declare const brand: unique symbol;
/** A string that passed the check of its kind; only the parsers of `core/identifiers` and the tables make one. */
type Checked<Kind extends string> = string & { readonly [brand]: Kind };

/** 9 digits, Luhn: one company (unité légale). */
export type Siren = Checked<'Siren'>;
/** 14 digits: one establishment, SIREN + 5-digit NIC. */
export type Siret = Checked<'Siret'>;
/** `FR` + 2-character key + SIREN. */
export type Vat = Checked<'Vat'>;
/** INSEE activity code, NAF rev. 2, with its dot: `62.01Z` (last letter A to F or Z). */
export type Naf = Checked<'Naf'>;
/** INSEE activity code, NAF 2025, with its dot: `62.10Y` (last letter G, H, J, K, L or Y). */
export type Naf2025 = Checked<'Naf2025'>;
/** Number of a collective agreement, 4 digits with its zeros: `0843`. */
export type Idcc = Checked<'Idcc'>;
/** Association number: `W` + 9 characters. */
export type Rna = Checked<'Rna'>;
/** Declaration number of a training provider, 11 characters. */
export type Nda = Checked<'Nda'>;
/** Certification of the national directory: `RNCP` + digits, without leading zeros. */
export type Rncp = Checked<'Rncp'>;
/** Certification of the specific directory: `RS` + digits, without leading zeros. */
export type Rs = Checked<'Rs'>;

/** A calendar date, `2026-06-30`. */
export type IsoDate = string;
/** The date or month of a data set, `2026-06` or `2026-06-30`. */
export type AsOf = string;

/** The 11 bodies approved in 2019 (Code du travail L6332-1-1). */
export type OpcoId =
  | 'afdas'
  | 'akto'
  | 'atlas'
  | 'constructys'
  | 'opcommerce'
  | 'ocapiat'
  | 'opco2i'
  | 'opcoep'
  | 'opcomobilites'
  | 'opcosante'
  | 'uniformation';

/** INSEE's workforce bands (tranche d'effectif salarié); `NN` is "no employee, or not known". */
export type HeadcountBand =
  | 'NN'
  | '00'
  | '01'
  | '02'
  | '03'
  | '11'
  | '12'
  | '21'
  | '22'
  | '31'
  | '32'
  | '41'
  | '42'
  | '51'
  | '52'
  | '53';

/** Where a fact comes from. `asOf` is the month or day of the data, not of the reading. */
export interface SourceRef {
  id: string;
  publisher: string;
  title: string;
  asOf: AsOf;
  url: string;
}

/** A value with its source and the day it was read. */
export interface Fact<T> {
  value: T;
  source: SourceRef;
  readAt: IsoDate;
}

/** A row of the official table. `owner` is the competent OPCO, `manager` the one that runs it locally (AKTO overseas). */
export interface OfficialRow {
  owner: OpcoId | null;
  manager: OpcoId | null;
  idcc: Idcc | null;
}

/** One of several activities of an establishment, as its employer describes them. */
export interface Activity {
  naf: Naf | Naf2025;
  kind: 'industrial' | 'commercial' | 'services';
  /** Employees who work in it. */
  headcount?: number;
  /** Yearly turnover in euros. */
  turnover?: number;
}

/** What is known of one establishment. What is absent is "not known". */
export interface CompanyFacts {
  siren?: Fact<Siren>;
  siret?: Fact<Siret>;
  name?: Fact<string>;
  /** INSEE withholds the name (opposition to diffusion): there is no `name`, and the mask is never shown as one. */
  isNameWithheld?: Fact<boolean>;
  /** Town of the establishment, to tell it from its sisters. */
  town?: Fact<string>;
  naf?: Fact<Naf>;
  naf2025?: Fact<Naf2025>;
  /** Agreements of THIS establishment, never the head office's for another SIRET. */
  idccs?: Fact<Idcc[]>;
  /** Agreements of all establishments of the SIREN together; used only when the establishment's own are not known. */
  companyIdccs?: Fact<Idcc[]>;
  /** The official table was asked: its row, or null when it has none for this SIRET. */
  officialRow?: Fact<OfficialRow | null>;
  /** The OPCO that the employer itself states. */
  declaredOpco?: Fact<OpcoId>;
  /** OPCOs that the official table gives to other establishments of the same SIREN. */
  sisterOpcos?: Fact<OpcoId[]>;
  /** INSEE's catégorie juridique, 4 digits. */
  legalCategory?: Fact<string>;
  isPublicAdministration?: Fact<boolean>;
  /** A private person who employs someone at home. */
  isPrivateHousehold?: Fact<boolean>;
  /** False: an employer without any establishment in France. */
  hasFrenchEstablishment?: Fact<boolean>;
  headcountBand?: Fact<HeadcountBand>;
  /** Only from the person's own answer; a registry band of NN or 00 is a question, not a fact. */
  isEmployer?: Fact<boolean>;
  state?: Fact<'active' | 'closed'>;
  createdOn?: Fact<IsoDate>;
  /** Department or overseas collectivity: `44`, `2A`, `974`, `988`. */
  territory?: Fact<string>;
  activities?: Fact<Activity[]>;
}

/** Who pays instead, when there is no OPCO. */
export type NoOpcoFunderId =
  | 'state-budget'
  | 'cnfpt'
  | 'anfh'
  | 'public-employer'
  | 'self-employed-fund'
  | 'local-law'
  | 'foreign-employer';

/** The rules of attribution, in the order in which they are asked. Each is one file of `core/attribution`. */
export type StepId =
  | 'official-row'
  | 'no-employee'
  | 'public-employer'
  | 'foreign-employer'
  | 'private-household'
  | 'overseas'
  | 'company-rows'
  | 'agreement'
  | 'escape-code'
  | 'declared-opco'
  | 'activity'
  | 'overseas-management';

/** What a rule did with the facts; together with the rule's id it picks the sentence of the step. */
export type StepFinding =
  // official-row
  | 'row'
  | 'row-empty'
  | 'row-absent'
  // no-employee
  | 'person-says-none'
  | 'band-says-none'
  // public-employer
  | 'public-category'
  | 'public-flag'
  | 'public-trade-body'
  | 'public-statute'
  | 'public-activity'
  // overseas
  | 'sole-opco'
  | 'other-law'
  // company-rows
  | 'rows-agree'
  | 'rows-differ'
  // overseas-management
  | 'locally-managed'
  // agreement
  | 'one'
  | 'one-of-company'
  | 'replaced'
  | 'split'
  | 'several-agree'
  | 'several-differ'
  | 'no-opco-listed'
  | 'not-listed'
  // escape-code
  | 'escape'
  | 'inoperative'
  // activity
  | 'ranked'
  | 'ranked-2025'
  | 'main-by-headcount'
  | 'main-by-turnover'
  | 'main-industrial-quarter'
  | 'main-unclear'
  | 'no-candidate'
  // declared-opco
  | 'declared'
  | 'declared-among'
  | 'declared-against'
  // any rule
  | 'applies'
  | 'nothing-known'
  | 'already-answered';

/** A text of law or an official page that a rule rests on. */
export interface LawRef {
  id: string;
  label: string;
  url: string;
}

/** One rule asked. `effect: 'none'` is a rule that did not apply; `finding` says why. */
export interface Step {
  id: StepId;
  finding: StepFinding;
  effect: 'decides' | 'suggests' | 'warns' | 'none';
  /** The facts it looked at. */
  facts: readonly (keyof CompanyFacts)[];
  /** The codes it used: IDCCs, NAF codes, a legal category, a territory. */
  codes: readonly string[];
  opcos: readonly OpcoId[];
  /** Source of the fact it rests on, null when none was used. */
  source: SourceRef | null;
  law: LawRef | null;
}

export interface Candidate {
  opco: OpcoId;
  /** Part of `sample` that is at this OPCO, 0 to 1; null where no official count exists. */
  share: number | null;
  /** Establishments counted. */
  sample: number | null;
  kept: boolean;
  reason: StepId;
  /** Agreements that lead there, in order of weight. */
  idccs: readonly Idcc[];
}

export type AdviceId = 'correct-payroll-return' | 'ask-employer-statement' | 'use-successor-agreement';

/** Two facts that do not fit together, and what to do about it. */
export interface Conflict {
  between: readonly [keyof CompanyFacts, keyof CompanyFacts];
  /** What each side says: OPCO ids or codes. */
  says: readonly [string, string];
  advice: AdviceId;
}

export type QuestionId =
  | 'which-siret'
  | 'agreement-on-payslip'
  | 'opco-on-payroll-return'
  | 'public-employer'
  | 'has-employees'
  | 'main-activity'
  | 'activity-figures';

/** A fact that is not known, as a question a person can answer. */
export interface MissingFact {
  fact: keyof CompanyFacts;
  question: QuestionId;
  /** True when the answer alone would settle the OPCO. */
  wouldSettle: boolean;
}

export type WarningId =
  | 'row-without-opco'
  | 'closed'
  | 'old-data'
  | 'newer-release'
  | 'la-poste-checksum'
  | 'few-establishments'
  | 'one-source'
  | 'replaced-agreement'
  | 'successor-elsewhere'
  | 'managed-by-akto'
  | 'maybe-public'
  | 'stray-agreement'
  | 'maybe-no-employee'
  | 'new-company'
  | 'company-level'
  | 'sisters-differ'
  | 'not-from-publisher'
  | 'no-such-activity';

/** Which OPCO, how sure, and why. `opco` is set only by an official row, a declaration, a law or a real agreement. */
export interface Attribution {
  outcome: 'attributed' | 'several' | 'none' | 'unknown';
  certainty: 'official' | 'deduced' | 'indicative' | null;
  opco: OpcoId | null;
  /** The OPCO that answers the phone locally, when it is another one. */
  managedBy: OpcoId | null;
  /** Who pays instead, for `none`. */
  funder: NoOpcoFunderId | null;
  candidates: readonly Candidate[];
  steps: readonly Step[];
  conflicts: readonly Conflict[];
  missing: readonly MissingFact[];
  warnings: readonly WarningId[];
}

/** What a person asked. */
export type Query =
  | { by: 'siret'; siret: Siret }
  | { by: 'siren'; siren: Siren }
  | { by: 'name'; text: string }
  | { by: 'idcc'; idcc: Idcc }
  | { by: 'naf'; naf: Naf | Naf2025 }
  | { by: 'activities'; activities: Activity[] }
  | { by: 'employer'; employer: 'temp-agency' | 'private-household' };

/**
 * France compétences' table, live through data.gouv.fr or from a copy that is installed or served by a host, and the
 * State's company search.
 */
export type SourceId = 'official-table' | 'table-copy' | 'company-registry';

export interface SourceFailure {
  source: SourceId;
  /** `network` is also what a browser sees when an upstream refuses without CORS headers. */
  kind:
    | 'timeout'
    | 'network'
    | 'rate-limited'
    | 'server'
    | 'not-json'
    | 'unexpected-shape'
    | 'refused'
    /** A copy of the table that is not as it was made. */
    | 'damaged'
    /** A copy whose parts come from different months. */
    | 'other-release'
    /** A copy that cannot be checked here. */
    | 'unchecked'
    /** Not asked: the person does not allow this source. */
    | 'not-allowed'
    /** Not asked: the person has not agreed yet that anything is sent. */
    | 'no-consent';
  /** Seconds to wait before asking again, where the upstream says so or asks for a pause. */
  retryAfter?: number;
}

/** How one source behaved for one answer. */
export interface SourceReport {
  source: SourceId;
  status: 'answered' | 'empty' | 'failed';
  failure?: SourceFailure;
  /** When the facts were read upstream; older than the answer when they come from the cache. */
  readAt: IsoDate;
  fromCache: boolean;
}

/** Facts, what the rules make of them, and how the sources behaved. */
export interface Answer {
  query: Query;
  facts: CompanyFacts;
  attribution: Attribution;
  reports: SourceReport[];
}

/** An establishment to choose among its sisters. */
export interface EstablishmentChoice {
  siret: Siret;
  /** Trade name or sign, where it has one. */
  name?: string;
  town?: string;
  postcode?: string;
  naf?: Naf | Naf2025;
  state?: 'active' | 'closed';
  isHeadOffice?: boolean;
  /** OPCO of its official row, where the table was asked. */
  opco?: OpcoId | null;
}

/** A company to choose among the answers to a name. `name` is absent when INSEE withholds it. */
export interface CompanyChoice {
  siren: Siren;
  name?: string;
  /** A person's own business: its name is one of a person. */
  isSoleTrader?: boolean;
  town?: string;
  naf?: Naf | Naf2025;
  headcountBand?: HeadcountBand;
  state?: 'active' | 'closed';
  openEstablishments?: number;
  headOffice?: EstablishmentChoice;
  /** Establishments that match the words searched. */
  establishments: EstablishmentChoice[];
}

export type LookupResult =
  /** With the establishments of the company where all are known and their OPCOs differ. */
  | { kind: 'answer'; answer: Answer; establishments?: EstablishmentChoice[] }
  /** A SIREN with several establishments: what holds for the company, and the establishments to choose from. */
  | { kind: 'establishments'; answer: Answer; company: CompanyChoice; establishments: EstablishmentChoice[] }
  | { kind: 'companies'; text: string; companies: CompanyChoice[]; total: number }
  /** Every source answered and none knows the number. */
  | { kind: 'not-found'; query: Query; reports: SourceReport[] }
  /** No source could answer, and nothing had been kept of an earlier answer. */
  | { kind: 'failed'; query: Query; failures: SourceFailure[] }
  | { kind: 'aborted' };

export type IdentifierKind = 'siren' | 'siret' | 'vat' | 'naf' | 'naf2025' | 'idcc' | 'rna' | 'nda' | 'rncp' | 'rs';

/** Why a text is not the identifier that was asked for. */
export interface Refusal {
  kind: IdentifierKind | 'text';
  id:
    | 'empty'
    /** Fewer or more digits than `expected`. */
    | 'too-short'
    | 'too-long'
    /** A letter or sign where a digit belongs. */
    | 'not-digits'
    /** The Luhn sum or key is wrong: one digit is probably mistyped. */
    | 'checksum'
    /** The 14 digits pass, but the SIREN inside does not. */
    | 'siren-checksum'
    | 'all-zeros'
    /** The shape is not the one of this identifier. */
    | 'shape'
    | 'phone'
    | 'iban'
    | 'foreign-vat'
    | 'foreign-number'
    /** A number of another kind; `found` says which. */
    | 'other-kind'
    /** Longer than anything a person types or pastes here. */
    | 'too-much-text'
    /** Nothing that can be searched: signs, emoji, one letter. */
    | 'no-words';
  /** Count of digits or characters read. */
  count?: number;
  /** Count that was expected. */
  expected?: number;
  found?: IdentifierKind;
}

export type Parsed<T> = { ok: true; value: T; warning?: 'la-poste-checksum' } | { ok: false; reason: Refusal };

export type MentionType = 'siren' | 'siret' | 'vat' | 'rcs' | 'naf' | 'idcc' | 'rna' | 'nda' | 'rncp' | 'rs';

/** Where on a page something was read: what a person sees, JSON-LD or microdata, a meta tag, the page's address. */
export type MentionPlace = 'text' | 'structured-data' | 'meta' | 'address';

/** Why a number of a page is none: an example or a gap to fill in, a wrong sum or VAT key, a wrong count of digits. */
export type MentionFault = 'placeholder' | 'checksum' | 'length';

/** One identifier on a page. The same value under the same type comes once. */
export interface Mention {
  type: MentionType;
  /** As the parser of its type gives it; of an invalid one, its digits and letters. */
  value: string;
  /** As the page writes it, at most 80 characters. */
  raw: string;
  valid: boolean;
  /** Null when it is valid. */
  fault: MentionFault | null;
  role: 'subject' | 'host' | 'other';
  place: MentionPlace;
}

/** What a company is to the page that names it. */
export type CompanyPart =
  | 'publisher'
  | 'host'
  | 'agency'
  | 'mediator'
  | 'insurer'
  | 'payment'
  /** Of the certification of a course. */
  | 'certifier'
  | 'group'
  /** Named, and nothing says what for. */
  | 'named';

/** A company that a page names. */
export interface PageCompany {
  siren: Siren;
  /** Null when the page gives the company alone, or several of its establishments. */
  siret: Siret | null;
  /** As the page writes it, at most 80 characters; null when it cannot be told from the words around. */
  name: string | null;
  part: CompanyPart;
  place: MentionPlace;
}

/** Why a company was taken as the one that a page is about, the strongest first. */
export type SubjectReason =
  /** The address of a registry site carries its number. */
  | 'address'
  /** The page's structured data names it. */
  | 'structured-data'
  /** The words around name it as the publisher, the seller, the employer. */
  | 'publisher'
  /** Its name is that of the site. */
  | 'site-name'
  /** No other company is named. */
  | 'only-company'
  /** Named more often, or before the others. */
  | 'most-named';

/** The company that a page is about. */
export interface PageSubject extends PageCompany {
  reason: SubjectReason;
  /** Activity and agreements that the page gives for it. */
  naf: Naf | Naf2025 | null;
  idccs: Idcc[];
}

/** Something read on a page, and where. `raw` is at most 120 characters. */
export interface Seen<T> {
  value: T;
  raw: string;
  place: MentionPlace;
}

/** What a course page says of its course. What is absent is "not known". */
export interface CourseFacts {
  name?: Seen<string>;
  certification?: Seen<Rncp | Rs>;
  /** Level of the French framework as the page writes it, 3 to 8. */
  level?: Seen<number>;
  /** Euros for one person. */
  price?: Seen<number>;
  /** Before VAT (HT) or not; absent when the page does not say. */
  isPriceBeforeTax?: Seen<boolean>;
  /** Hours in all. */
  hours?: Seen<number>;
  /** Part of the hours at a distance, 0 to 1. */
  distanceShare?: Seen<number>;
  isQualiopi?: Seen<boolean>;
  nda?: Seen<Nda>;
  /** False where the page says that it is not open to apprentices. */
  isApprenticeship?: Seen<boolean>;
}

/** A page of the same site, or of another, where a company has to say who it is. */
export interface LegalPage {
  kind: 'legal-notice' | 'terms' | 'contact';
  url: string;
  /** The link's own words, at most 80 characters. */
  label: string;
  /** Only pages of the same origin may be read; others are offered as links. */
  isSameOrigin: boolean;
}

/** A company without a number: what a job board or a social profile says of it. Never a person. */
export interface CompanyProfile {
  name: string;
  town: string | null;
  place: MentionPlace;
}

/** All that a page says. The same page gives the same reading. */
export interface PageReading {
  mentions: Mention[];
  subject: PageSubject | null;
  /** Every company of the page, the subject first. */
  companies: PageCompany[];
  course: CourseFacts | null;
  /** Best first. */
  legalPages: LegalPage[];
  profile: CompanyProfile | null;
  /** What the person has selected on the page, at most 200 characters; empty when nothing is. */
  selection: string;
  /** False when the page was too big to be read whole, was changing meanwhile, or the reading was stopped. */
  isComplete: boolean;
}

/** The reading of a page that the person asked for by its link, and the address it came from after redirects. */
export type LinkedPage =
  | { ok: true; url: string; reading: PageReading }
  | { ok: false; url: string; reason: 'other-origin' | 'too-big' | 'too-slow' | 'not-a-page' | 'refused' | 'network' };

// Who funds a course: the situation of one person, and what the rules make of it.

/** Whose course it is. */
export type ProfileId =
  // Employees
  | 'employee_cdi'
  | 'employee_cdd'
  | 'employee_part_time'
  | 'employee_temp_agency'
  | 'employee_intermittent_performer'
  | 'employee_household'
  | 'employee_private_clinic'
  | 'employee_epic'
  | 'private_law_staff_of_commune'
  | 'posted_abroad_french_contract'
  | 'employee_foreign_employer_no_fr_site'
  | 'expatriate_local_contract'
  | 'cross_border_worker'
  // Learners
  | 'apprentice'
  | 'apprentice_local_authority'
  | 'cpro_young'
  | 'cpro_local_authority'
  | 'trainee_vocational'
  | 'student_intern'
  // Tutors
  | 'tutor_employee'
  | 'tutor_self_employed_head'
  | 'job_seeker'
  // Self-employed
  | 'self_employed_trader'
  | 'self_employed_craft'
  | 'self_employed_liberal'
  | 'self_employed_doctor'
  | 'micro_liberal'
  | 'micro_trader'
  | 'farmer'
  | 'fisher_head'
  | 'artist_author'
  // Heads of companies and their spouses
  | 'majority_manager_sarl'
  | 'spouse_collaborator'
  | 'president_sas_paid'
  | 'president_sasu_unpaid'
  | 'minority_manager_sarl_paid'
  // Public service
  | 'official_state'
  | 'official_territorial'
  | 'official_hospital'
  | 'contract_agent_commune'
  // Associations
  | 'volunteer'
  | 'volunteer_jury_member';

/** What is asked for: a way of training, or of having it paid. */
export type CourseType =
  | 'plan'
  | 'afest'
  | 'vae'
  | 'bilan'
  | 'cpf'
  | 'apprenticeship'
  | 'contrat_pro'
  | 'reconversion'
  | 'reconversion_clea'
  | 'pro_a'
  | 'transco'
  | 'ptp'
  | 'fne'
  | 'tutor_training'
  | 'apprentice_master_exercise'
  | 'cpro_tutor_exercise'
  | 'poei'
  | 'poec'
  | 'individual'
  | 'light_licence'
  | 'vae_jury';

/** A way of funding, with rules of its own. */
export type SchemeId =
  | 'PDC_LT50'
  | 'PDC_GTE50'
  | 'CONVENTIONAL'
  | 'VOLUNTARY'
  | 'AFEST'
  | 'VAE'
  | 'BILAN'
  | 'CPF'
  | 'CPF_COFUND'
  | 'INTERMITTENT'
  | 'HOUSEHOLD'
  | 'APPRENTICESHIP'
  | 'HIRING_AID'
  | 'CNFPT_APPRENTICE'
  | 'CONTRAT_PRO'
  | 'AID_45PLUS'
  | 'RECONVERSION'
  | 'PRO_A'
  | 'TRANSCO'
  | 'PTP'
  | 'FNE'
  | 'TUTOR_TRAINING'
  | 'TUTOR_EXERCISE'
  | 'POEI'
  | 'POEC'
  | 'AIF'
  | 'FAF'
  | 'ARTIST_AUTHOR'
  | 'FISHERY'
  | 'PUBLIC'
  | 'VOLUNTEER'
  | 'JURY';

export type VerdictId =
  /** A right, once the file is compliant. */
  | 'opco'
  /** The OPCO may pay, by its own criteria and budget. */
  | 'opco_conditional'
  | 'other_funder'
  | 'employer_budget'
  /** A named condition fails. */
  | 'refused'
  | 'not_fundable'
  | 'needs_info';

/** Who pays. An OPCO, or one of the others. */
export type FunderId =
  | OpcoId
  | 'employer'
  | 'cpf'
  | 'transitions-pro'
  | 'france-travail'
  /** The State, paid out by the ASP. */
  | 'state'
  | 'agefice'
  | 'fafcea'
  | 'fifpl'
  | 'fafpm'
  | 'vivea'
  /** AGEFICE, FAFCEA or FIF PL: the one that the Urssaf certificate of the levy names. */
  | 'faf-by-activity'
  /** Run by Afdas, and not its money. */
  | 'artist-author-fund'
  /** The joint section of OCAPIAT for sea fishing and marine farming. */
  | 'fishery-section'
  | 'own-administration'
  | 'cnfpt'
  | 'local-authority'
  | 'anfh'
  /** The State's fund for associations (FDVA), or the association. */
  | 'volunteer-funds'
  | 'school'
  | 'local-employer'
  /** Whoever opened the course: an OPCO, a Region, France Travail. */
  | 'course-funder';

/** A rule of the rule base, or a gate that comes before any rule. */
export type FundingRuleId = `R${number}` | `G${number}`;

/** What a verdict depends on. */
export type ConditionId =
  // Gates
  | 'pays-contributions'
  | 'opco-known'
  | 'provider-declared'
  | 'provider-qualiopi'
  | 'asked-before-start'
  | 'eligible-profile'
  | 'in-force'
  // Size
  | 'under-11'
  | 'under-50'
  | 'from-50'
  | 'under-250'
  | 'fishery-section-covers'
  // Plan
  | 'opco-money'
  | 'board-priorities'
  | 'on-plan'
  | 'conventional-money'
  | 'voluntary-money'
  /** Work analysis, named trainer, reflective phases, evaluations (D6313-3-2). */
  | 'afest-elements'
  /** Support, information on activities and average time, evaluations (D6313-3-1). */
  | 'remote-elements'
  | 'employee-consent'
  | 'rncp'
  | 'jury-terms'
  | 'agency-is-employer'
  | 'engagements'
  | 'waiting-period'
  | 'pay-in-base'
  | 'in-french-payroll'
  // CPF
  | 'holder-agrees'
  | 'cost-above-rights'
  | 'cpf-listed'
  | 'cpf-rights'
  | 'third-party'
  // Apprenticeship
  | 'apprentice-age'
  | 'qualified-master'
  | 'legal-pay'
  | 'filed-in-5-days'
  | 'opco-answered'
  /** Unless every CFA teaches that certification at a distance. */
  | 'no-distance-exception'
  | 'cfa-adaptation'
  | 'aid-level'
  | 'sent-in-6-months'
  | 'no-earlier-aid'
  | 'quota-undertaking'
  | 'starts-before-2027'
  | 'cnfpt-level'
  | 'census-done'
  | 'on-shortage-list'
  // Contrat de professionnalisation
  | 'cpro-certification'
  | 'cpro-age'
  | 'cpro-public'
  | 'cpro-duration'
  | 'cpro-hours'
  | 'learner-45'
  // Reconversion and what came before it
  | 'written-agreement'
  | 'reconversion-certification'
  | 'reconversion-hours'
  | 'reconversion-months'
  | 'internal-mode'
  | 'host-contract'
  | 'collective-negotiation'
  | 'return-notice'
  | 'amendment-before-2026'
  | 'seniority'
  // Tutors
  | 'tutor-role'
  // Job seekers
  | 'registered'
  | 'offer-long-enough'
  | 'no-layoff'
  | 'levies-up-to-date'
  | 'poei-hours'
  | 'poec-hours'
  | 'collective-session'
  | 'poec-aim'
  | 'last-resort'
  | 'adviser-agrees'
  // Self-employed
  | 'levy-paid'
  | 'turnover'
  | 'in-trade-register'
  | 'course-long-enough'
  | 'spouse-levy'
  | 'artist-income'
  // Public service
  | 'employer-consent'
  | 'liable-body';

/** What to do. */
export type FundingStepId =
  | 'ask-opco-before-start'
  | 'sign-training-agreement'
  | 'keep-completion-proof'
  | 'employer-may-pay'
  | 'ask-opco-branch-money'
  | 'ask-agency'
  | 'book-on-cpf'
  | 'ask-employer-top-up'
  | 'contract-to-opco-5-days'
  | 'complete-file-again'
  | 'contract-to-ddets'
  | 'aid-through-opco'
  | 'undertake-quota'
  | 'pay-cfa'
  | 'cpro-to-opco-5-days'
  | 'see-contrat-pro'
  | 'see-reconversion'
  | 'see-apprenticeship'
  | 'see-ptp'
  | 'see-cpf'
  | 'reconversion-file'
  | 'ask-host-opco'
  | 'ask-transitions-pro'
  | 'poei-with-france-travail'
  | 'ask-opco-sessions'
  | 'ask-adviser'
  | 'ask-course-funder'
  | 'faf-on-urssaf-certificate'
  | 'ask-fund-before-start'
  | 'ask-own-administration'
  | 'ask-association'
  | 'ask-branch-jury-terms'
  | 'ask-school'
  | 'ask-local-employer'
  | 'state-opco-on-oath'
  | 'confirm-opco'
  | 'find-opco';

/** Answers that a person can give: what a situation holds. */
export type SituationKey =
  | 'profile'
  | 'companySize'
  | 'opco'
  | 'idcc'
  | 'naf'
  | 'date'
  | 'courseType'
  | 'rncp'
  | 'qualiopi'
  | 'hours'
  | 'price'
  | 'distanceShare'
  | keyof FundingExtra;

/** What only some schemes need. What is absent is "not known". */
export interface FundingExtra {
  /** Of the certification, 3 to 8. */
  level?: number | null;
  /** Of the learner, or of the tutor. */
  age?: number | null;
  /** Disability recognised; absent is no. */
  rqth?: boolean | null;
  /** Over the age limit of an apprentice, in one of the cases that lift it: disability, sport, business to take over. */
  apprenticeException?: boolean | null;
  /** An apprentice of 15 has finished collège. */
  finishedCollege?: boolean | null;
  /** Contract performed overseas; absent is no. */
  overseas?: boolean | null;
  /** A firm of 250 and over undertook to reach the work-study quota; absent is no. */
  quotaUndertaking?: boolean | null;
  /** Days since the OPCO received a complete file, without an answer. */
  opcoSilentDays?: number | null;
  /** The apprenticeship was broken in probation after so many days. */
  brokenInProbationDays?: number | null;
  /** Annual funding level of the certification, in euros. */
  npecYear?: number | null;
  /** Second contract for the same certification, after a break with another employer; absent is no. */
  previousContractBrokenOtherEmployer?: boolean | null;
  /** Months from the conclusion of the contract to its sending to the OPCO. */
  transmittedMonthsAfter?: number | null;
  censusDone?: boolean | null;
  onShortageList?: boolean | null;
  /** Length of the contract or action. */
  months?: number | null;
  /** With France Travail. */
  registeredJobSeeker?: boolean | null;
  benefit?: 'RSA' | 'ASS' | 'AAH' | 'none' | null;
  /** Leads to a CQP. */
  cqp?: boolean | null;
  /** Of a reconversion. */
  mode?: 'internal' | 'external' | null;
  /** A company or branch agreement exists; absent is no. */
  collectiveAgreement?: boolean | null;
  /** Agreement of the host firm. */
  hostIdcc?: string | null;
  amendmentDate?: IsoDate | null;
  /** Job offered after a POEI: `CDI`, `CDD_6_months`, `seasonal_4_months`. */
  offer?: string | null;
  economicLayoffMonthsAgo?: number | null;
  /** Euros paid by a third party. */
  thirdParty?: number | null;
  /** Euros on the personal account. */
  cpfBalance?: number | null;
  /** The firm has that money with its OPCO; absent is no. */
  conventionalContribution?: boolean | null;
  voluntaryPayment?: boolean | null;
  engagements24m?: number | null;
  /** Training levy of the self-employed paid last year, in euros. */
  cfpPaid?: number | null;
  /** Of the last 12 months, in euros. */
  turnover?: number | null;
  artisticIncome3y?: number | null;
  artisticIncome5y?: number | null;
  /** The manager draws a salary. */
  paid?: boolean | null;
  /** Share of industry in the turnover, in percent. */
  industrialTurnoverShare?: number | null;
  requestDate?: IsoDate | null;
  courseStart?: IsoDate | null;
  /** The establishment has a row in the official table. */
  siretInTable?: boolean | null;
  /** The OPCO is only what the activity suggests; absent is no. */
  opcoSuggested?: boolean | null;
}

export interface SituationCourse {
  type: CourseType | null;
  /** Leads to a certification of the RNCP. */
  rncp: boolean | null;
  qualiopi: boolean | null;
  hours: number | null;
  /** Euros before tax. */
  price: number | null;
  /** Part of the hours at a distance, 0 to 100 percent. */
  distanceShare: number | null;
}

/** One person, one course. Null is "not known". */
export interface Situation {
  profile: ProfileId | null;
  /** Headcount of the legal entity. */
  companySize: number | null;
  opco: OpcoId | null;
  idcc: Idcc | null;
  naf: string | null;
  course: SituationCourse;
  /** Day on which the contract is concluded; of the request for what is no contract. */
  date: IsoDate | null;
  extra: FundingExtra;
}

/** Why nothing is concluded from an answer. */
export type SituationFaultId =
  /** Nothing of this name is in the vocabulary. */
  | 'unknown-id'
  /** Not a number, a date, a yes or no where one belongs. */
  | 'wrong-kind'
  /** A number or a date that cannot be. */
  | 'impossible'
  /** Outside of the years that the rule base covers. */
  | 'date-not-covered'
  /** An employee is the tutor in a firm without anybody. */
  | 'tutor-without-company'
  | 'paid-and-unpaid'
  | 'too-young';

/** An answer that nothing is built on, by its name. */
export interface SituationFault {
  id: SituationFaultId;
  /** The key as it was given: `profile`, `course.hours`, `extra.age`. */
  key: string;
  /** What was given, at most 40 characters. */
  given: string;
}

export type FundingWarningId =
  | 'late-request'
  | 'early-reconversion-file'
  | 'late-filing'
  | 'opco-against-agreement'
  | 'agreement-against-activity'
  | 'row-absent'
  | 'after-rule-base'
  | 'reconversion-usable-from-february'
  | 'training-share-outside'
  | 'silence-accepts-to-check'
  | 'silence-effect-unknown'
  | 'unverified-rule'
  | 'held-by-reading'
  /** A refusal rests on a limit of a draft, or of the last known grid. */
  | 'limit-to-check'
  | 'unusual-age'
  | 'nobody-on-payroll'
  | 'fund-to-confirm';

/** How an amount may be said. */
export type AmountDisplay =
  | 'shown'
  /** "last known: …, check", with a date. */
  | 'hold'
  /** Never a figure: where to check. */
  | 'hidden'
  /** "last known grid, 2024". */
  | 'last-known-grid';

/** A sum, rate or limit of a rule. */
export interface Amount {
  id: string;
  /** Null when it is hidden. A pair is a range. */
  value: number | string | readonly [number, number] | readonly [string, string] | null;
  unit: string;
  from: IsoDate | null;
  to: IsoDate | null;
  /** Id of its source in the register. */
  source: string;
  /** Day of the rule base that it was taken from; the year of a grid. */
  asOf: AsOf;
  display: AmountDisplay;
}

export interface FundingVerdict {
  /** Null where no scheme answers. */
  scheme: SchemeId | null;
  verdict: VerdictId;
  /** Of `needs_info`, what it becomes when all that is unknown turns out well; null of the others. */
  would: VerdictId | null;
  funder: FunderId | null;
  conditions: {
    met: readonly ConditionId[];
    notMet: readonly ConditionId[];
    unknown: readonly ConditionId[];
  };
  amounts: readonly Amount[];
  nextSteps: readonly FundingStepId[];
  /** Null where no rule is in force. */
  rule: FundingRuleId | null;
  /** Ids of the register of sources. */
  sources: readonly string[];
  confidence: 'high' | 'medium' | 'low';
}

/** A question whose answer would help. */
export interface MissingAnswer {
  key: SituationKey;
  question: SituationKey;
  /** True when the answer alone would settle the first verdict. */
  wouldSettle: boolean;
}

/** Who funds it, best answer first: what was asked for, the employer's side of it, then other routes. */
export interface FundingAssessment {
  /** Never empty. */
  verdicts: readonly FundingVerdict[];
  /** The most useful first, four at most. */
  missing: readonly MissingAnswer[];
  warnings: readonly FundingWarningId[];
  /** Answers that nothing was built on. */
  faults: readonly SituationFault[];
  /** Day of the rule base. */
  asOf: IsoDate;
}

export type DeadlineId =
  /** Contract and training agreement to the OPCO. */
  | 'apprenticeship-filing'
  /** Contract of a public employer to the State's local service, DDETS. */
  | 'public-apprenticeship-filing'
  | 'contrat-pro-filing'
  | 'opco-answer'
  | 'reconversion-filing'
  /** A period of reconversion that stops before its end. */
  | 'reconversion-interruption'
  /** The contract to the OPCO, a condition of the State's aid. */
  | 'hiring-aid-filing'
  /** The undertaking to reach the work-study quota, to the agency that pays the aid, ASP. */
  | 'hiring-aid-undertaking'
  | 'request-before-start';

export type DeadlineUnit = 'jours-ouvrables' | 'calendar-days' | 'months';

/** Until when something must be sent or answered, with the rule that it is counted by. */
export interface Deadline {
  id: DeadlineId;
  /** The last day. Null until the date that it is counted from is known. */
  on: IsoDate | null;
  /** The first day, where a file sent too early is not taken; null where any day before `on` will do. */
  from: IsoDate | null;
  unit: DeadlineUnit;
  count: number;
  countedFrom: 'contract-start' | 'complete-file' | 'conclusion' | 'course-start' | 'interruption';
  /** Article of the Code du travail, or the decree; null where practice alone fixes it. */
  rule: string | null;
  /** False where the text says "days" and not which ones. */
  isUnitSure: boolean;
  /** False where the count itself is to be checked: it is said as such. */
  isCountSure: boolean;
  /** Another reading of the unit, or a local holiday that may hold, leads to a later day. */
  mayBeLater: boolean;
  /** What no answer by that day means; null for a deadline of the employer. */
  silence: 'refusal' | 'unsure' | null;
  /** What must be so for the deadline to matter at all, beyond the scheme; null when nothing else. */
  condition: 'headcount-250' | null;
  /** Id in the register of sources. */
  source: string;
  confidence: 'high' | 'medium' | 'low';
}
