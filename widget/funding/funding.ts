import type {
  Answer,
  CourseType,
  FundingAssessment,
  FundingVerdict,
  IsoDate,
  NoOpcoFunderId,
  ProfileId,
  Situation,
  SituationFault,
  SituationKey,
} from '../../core/answer.ts';
import type { FundingFormWording } from '../../core/wording/funding-form.ts';
import { groupOf, PROFILES_OF_GROUP } from '../../core/wording/profile-groups.ts';
import type { FundingWording, ProfileGroupId } from '../../core/wording/wording.ts';
import { withOpenUndertaking } from './answers-that-change.ts';
import { type CourseOffered, courseOfPage, isSameCourse } from './course-offered.ts';
import { courseTypesOf } from './course-types.ts';
import { BAND_PREFIX, type Given, type Meeting, settleSize, situationOf } from './situation-of.ts';

/** What is said, in one language. */
export interface FundingWords {
  lang: 'fr' | 'en';
  wording: FundingWording;
  form: FundingFormWording;
}

export type FundingStep = 'group' | 'profile' | 'courseType' | 'question' | 'answer';

/** Where a person is, and what brought them there. */
interface Place {
  group: ProfileGroupId | null;
  profile: ProfileId | null;
  courseType: CourseType | null;
  /** The person does not know what is asked for: the usual way is taken, and the personal account stands beside it. */
  isTypeOpen: boolean;
  /** The question on screen; null on the way to the first one, and at the answer. */
  current: SituationKey | null;
  /** The person wants the answer now, whatever could still be asked. */
  isStopped: boolean;
}

/** What was chosen last: it stays marked while it is chosen anew. */
export type Chosen = Pick<Place, 'group' | 'profile' | 'courseType' | 'isTypeOpen'>;

export interface FundingState extends Place {
  chosen: Chosen;
  words: FundingWords;
  company: Answer | null;
  course: CourseOffered;
  /** All that is typed, taken or not: it is there again when its question is. */
  typed: Given;
  /** What was taken as an answer. */
  given: Given;
  /** Questions that were answered, or that the person has no answer to, in order. */
  asked: readonly SituationKey[];
  /** What is wrong with the answer on screen. */
  trouble: SituationFault | null;
  copied: 'answer' | 'message' | 'refused' | null;
  situation: Situation;
  assessment: FundingAssessment;
}

export type Funding = ReturnType<typeof createFunding>;

/** Who a person is does not count: it is chosen, and the rest follows. */
const MOST_QUESTIONS = 5;
const NOWHERE: Place = {
  group: null,
  profile: null,
  courseType: null,
  isTypeOpen: false,
  current: null,
  isStopped: false,
};
/** Asked by the pickers, or known without being asked: a request without a date is made today. */
const NOT_ASKED = new Set<SituationKey>(['profile', 'courseType', 'date', 'naf']);
const PUBLIC_FUNDERS = new Set<NoOpcoFunderId | null>(['state-budget', 'cnfpt', 'anfh', 'public-employer']);
/** Groups whose employer is the company on screen, and a private one. */
const OF_PRIVATE_EMPLOYER = new Set<ProfileGroupId | null>(['employee', 'learner', 'recruiter', 'tutor']);

/**
 * The conversation about who pays: who the person is, what is asked for, at most five questions, the answer. Views render
 * its state and call its actions. It asks nobody anything and keeps nothing once it is gone; while it is there, nothing
 * typed is lost.
 */
export function createFunding(options: {
  words: FundingWords;
  assess: (situation: Situation) => FundingAssessment;
  today: () => IsoDate;
  onChange: () => void;
  /** Preselects; a text that is no profile selects nothing. */
  profile?: string | null | undefined;
}) {
  const { today, onChange } = options;
  const assess = withOpenUndertaking(options.assess);
  let earlier: Place[] = [];
  /** The group that a person chose before the conversation, which begins after it; null where it begins with the choice. */
  let given: ProfileGroupId | null = null;
  /** SIREN of the last company on screen: the employer that the answers are about. */
  let employer: string | null = null;
  let state: FundingState = considered({
    ...NOWHERE,
    chosen: NOWHERE,
    words: options.words,
    company: null,
    course: courseOfPage(null),
    typed: {},
    given: {},
    asked: [],
    trouble: null,
    copied: null,
  });
  const preset = groupOf(options.profile);
  if (preset) {
    const profile = options.profile as ProfileId;
    state = ahead({ ...state, group: preset, profile, courseType: onlyCourseType(preset, profile) });
  }

  /** The state with what the rules make of it. */
  function considered(known: Omit<FundingState, 'situation' | 'assessment'>): FundingState {
    const meeting: Meeting = { ...known, today: today() };
    const situation = settleSize(situationOf(meeting), meeting, assess);
    return {
      ...known,
      chosen: chosenIn(known),
      situation,
      assessment: known.isTypeOpen ? withAccount(situation) : assess(situation),
    };
  }

  /** What the rules answer, and what the account may pay, after what was asked for. */
  function withAccount(situation: Situation): FundingAssessment {
    const assessment = assess(situation);
    const [first, ...others] = assessment.verdicts;
    const byAccount = assess({ ...situation, course: { ...situation.course, type: 'cpf' } });
    const account = byAccount.verdicts.filter(({ funder, scheme }) => funder === 'cpf' || scheme === 'CPF_COFUND');
    if (!first || assessment.faults.length > 0) return assessment;
    const isOther = ({ scheme }: FundingVerdict) => !account.some((each) => each.scheme === scheme);
    const way = account.filter(({ scheme }) => scheme !== first.scheme);
    return { ...assessment, verdicts: [first, ...way, ...others.filter(isOther)] };
  }

  /** The state at its next question, or at the answer where there is none. */
  function ahead(known: FundingState): FundingState {
    const next = considered({ ...known, current: null, trouble: null });
    return { ...next, current: nextQuestion(next) };
  }

  function set(next: FundingState): void {
    state = next;
    onChange();
  }

  /** Goes on from a new place; the way back leads to the one before. */
  function go(change: Partial<FundingState>): void {
    earlier = [...earlier, placeOf(state)];
    set(ahead({ ...state, copied: null, ...change }));
  }

  return {
    get state(): FundingState {
      return state;
    },
    get canGoBack(): boolean {
      return earlier.length > 0;
    },
    assess,

    /**
     * The company and the course on screen. What was answered stands, but for what only another employer's answer was;
     * what was typed is there again when it is asked again. True where it is news; whoever brings it draws it.
     */
    meet(company: Answer | null, course: CourseOffered): boolean {
      if (company === state.company && isSameCourse(course, state.course)) return false;
      const isOther = company !== null && employer !== null && sirenOf(company) !== employer;
      if (company) employer = sirenOf(company);
      const met = considered({ ...(isOther ? withoutEmployer(state) : state), company, course });
      // A question may be answered by what is on screen now, and another one open.
      state = stepOf(met) === 'answer' ? { ...met, current: nextQuestion(met) } : met;
      return true;
    },

    speak(words: FundingWords): void {
      set({ ...state, words });
    },

    /** Begins after a group that was chosen elsewhere; what was typed is there again when it is asked. */
    startWith(group: ProfileGroupId): void {
      given = group;
      if (group === state.group) return;
      earlier = [];
      set(ahead({ ...state, ...NOWHERE, group, asked: [], copied: null }));
    },

    chooseGroup(group: ProfileGroupId): void {
      const [only, ...others] = PROFILES_OF_GROUP[group];
      const profile = only && others.length === 0 ? only : null;
      const courseType = profile && onlyCourseType(group, profile);
      go({ ...NOWHERE, group, profile, courseType, asked: [] });
    },

    chooseProfile(profile: ProfileId): void {
      const courseType = state.group && onlyCourseType(state.group, profile);
      go({ profile, courseType, isTypeOpen: false, asked: [], isStopped: false });
    },

    chooseCourseType(courseType: CourseType): void {
      go({ courseType, isTypeOpen: false, asked: [], isStopped: false });
    },

    /** What is asked for need not be known where a course may be the plan's or the account's. */
    get canLeaveTypeOpen(): boolean {
      return (
        state.group !== null && state.profile !== null && courseTypesOf(state.group, state.profile).includes('cpf')
      );
    },

    leaveTypeOpen(): void {
      if (!state.group || !state.profile || !this.canLeaveTypeOpen) return;
      const [courseType = null] = courseTypesOf(state.group, state.profile);
      go({ courseType, isTypeOpen: true, asked: [], isStopped: false });
    },

    type(key: SituationKey, text: string): void {
      set({ ...state, typed: { ...state.typed, [key]: text }, trouble: null });
    },

    /** Takes the answer on screen, unless nothing can be built on it: then it says why, and the text stays. */
    submit(): void {
      const { current, typed } = state;
      if (!current) return;
      const text = typed[current]?.trim() ?? '';
      if (text === '') {
        this.dontKnow();
        return;
      }
      const given = { ...state.given, [current]: text };
      const trouble = considered({ ...state, given }).assessment.faults.find(({ key }) => keyOf(key) === current);
      if (trouble) set({ ...state, trouble });
      else go({ given, asked: [...state.asked, current] });
    },

    dontKnow(): void {
      const { current } = state;
      if (!current) return;
      go({ given: without(state.given, current), asked: [...state.asked, current] });
    },

    /** Answers a question that stands beside the answer, such as a date that a deadline is counted from. */
    tell(key: SituationKey, text: string): void {
      const typed = { ...state.typed, [key]: text };
      const given = text === '' ? without(state.given, key) : { ...state.given, [key]: text };
      const next = considered({ ...state, typed, given, copied: null, trouble: null });
      const trouble = next.assessment.faults.find((fault) => keyOf(fault.key) === key);
      // The answer stays on screen, and the field in it: a year that is being typed is wrong until its last digit.
      set(trouble ? considered({ ...state, typed, given: without(state.given, key), copied: null, trouble }) : next);
    },

    seeAnswer(): void {
      go({ isStopped: true });
    },

    /** Asks again what was answered, chosen or read. */
    change(key: SituationKey): void {
      earlier = [...earlier, placeOf(state)];
      if (key === 'profile')
        set(considered({ ...state, ...NOWHERE, group: isAgainstPublicEmployer(state) ? null : given, trouble: null }));
      else if (key === 'courseType')
        set(considered({ ...state, courseType: null, isTypeOpen: false, current: null, trouble: null }));
      else set({ ...state, current: key, typed: { ...state.typed, [key]: textOf(state, key) }, trouble: null });
    },

    back(): void {
      const place = earlier.at(-1);
      if (!place) return;
      earlier = earlier.slice(0, -1);
      set(considered({ ...state, ...place, trouble: null, copied: null }));
    },

    startAgain(): void {
      earlier = [];
      set(
        considered({
          ...state,
          ...NOWHERE,
          group: given,
          chosen: NOWHERE,
          typed: {},
          given: {},
          asked: [],
          trouble: null,
          copied: null,
        }),
      );
    },

    async copy(text: string, what: 'answer' | 'message'): Promise<void> {
      try {
        await navigator.clipboard.writeText(text);
        set({ ...state, copied: what });
      } catch {
        set({ ...state, copied: 'refused' });
      }
    },
  };
}

export function stepOf({ group, profile, courseType, current }: Place): FundingStep {
  if (!group) return 'group';
  if (!profile) return 'profile';
  if (!courseType) return 'courseType';
  return current ? 'question' : 'answer';
}

/** How many questions may come in all, what is asked for among them. */
export function questionsLeft({ group, profile, asked }: FundingState): number {
  const isTypeAsked = group && profile && courseTypesOf(group, profile).length > 1;
  return MOST_QUESTIONS - (isTypeAsked ? 1 : 0) - new Set(asked).size;
}

/** Where the number on screen stands among the questions. */
export function questionNumber(state: FundingState): number {
  return MOST_QUESTIONS - questionsLeft({ ...state, asked: state.asked.filter((key) => key !== state.current) }) + 1;
}

/** The company on screen is a public employer, and the person says to be one of a private one. */
export function isAgainstPublicEmployer({ company, group }: FundingState): boolean {
  const { outcome, funder } = company?.attribution ?? {};
  return outcome === 'none' && PUBLIC_FUNDERS.has(funder ?? null) && OF_PRIVATE_EMPLOYER.has(group);
}

/** `course.hours` is the answer `hours`. */
export function keyOf(faultKey: string): SituationKey {
  return (faultKey === 'course.type' ? 'courseType' : faultKey.replace(/^(course|extra)\./, '')) as SituationKey;
}

function nextQuestion(state: FundingState): SituationKey | null {
  const { assessment, group, given, asked, isStopped } = state;
  const isChosen = state.group && state.profile && state.courseType;
  if (!isChosen || isStopped || assessment.faults.length > 0 || questionsLeft(state) <= 0) return null;
  const isAsked = (key: SituationKey) => !NOT_ASKED.has(key) && (key !== 'quotaUndertaking' || group === 'recruiter');
  const open = assessment.missing.find(({ key }) => isAsked(key) && !given[key] && !asked.includes(key));
  return open?.key ?? null;
}

function chosenIn({ group, profile, courseType, isTypeOpen, chosen }: Place & { chosen: Chosen }): Chosen {
  return {
    group: group ?? chosen.group,
    profile: profile ?? chosen.profile,
    courseType: courseType ?? chosen.courseType,
    isTypeOpen: courseType ? isTypeOpen : chosen.isTypeOpen,
  };
}

function placeOf({ group, profile, courseType, isTypeOpen, current, isStopped }: FundingState): Place {
  return { group, profile, courseType, isTypeOpen, current, isStopped };
}

function onlyCourseType(group: ProfileGroupId, profile: ProfileId): CourseType | null {
  const [only, ...others] = courseTypesOf(group, profile);
  return only && others.length === 0 ? only : null;
}

/** What the field of a question starts with: the answer given, or what was read for it. */
function textOf({ given, typed, situation }: FundingState, key: SituationKey): string {
  const text = given[key] ?? typed[key];
  if (text !== undefined) return text;
  // A size that a band settles is no figure of the firm's.
  if (key === 'companySize') return '';
  const values: Record<string, unknown> = { ...situation, ...situation.course, ...situation.extra };
  const value = values[key];
  if (value == null) return '';
  return value === true ? 'yes' : value === false ? 'no' : String(value);
}

/** Answers about one employer, which say nothing of the next. */
const OF_EMPLOYER: readonly SituationKey[] = [
  'companySize',
  'opco',
  'idcc',
  'quotaUndertaking',
  'conventionalContribution',
  'voluntaryPayment',
];

function withoutEmployer(state: FundingState): FundingState {
  const isBand = (text: string | undefined) => text?.startsWith(BAND_PREFIX);
  const kept = (texts: Given, isDropped: (key: SituationKey) => boolean): Given =>
    Object.fromEntries(Object.entries(texts).filter(([key, text]) => !isDropped(key as SituationKey) && !isBand(text)));
  return {
    ...state,
    typed: kept(state.typed, () => false),
    given: kept(state.given, (key) => OF_EMPLOYER.includes(key)),
    asked: state.asked.filter((key) => !OF_EMPLOYER.includes(key)),
  };
}

function sirenOf({ facts }: Answer): string | null {
  return facts.siren?.value ?? facts.siret?.value.slice(0, 9) ?? null;
}

function without(given: Given, key: SituationKey): Given {
  const { [key]: _, ...rest } = given;
  return rest;
}
