import { Component, type ComponentChild } from 'preact';
import type { Answer } from '../../../core/answer.ts';
import type { AnswerWording, EntryWording } from '../../../core/wording/wording.ts';
import { type CourseOffered, courseOfPage, type PageCourse } from '../../funding/course-offered.ts';
import { type Funding, stepOf } from '../../funding/funding.ts';
import { wearFundingStyles } from '../../funding/funding-styles.ts';
import { CourseTypePicker, GroupPicker, ProfilePicker } from './pickers.tsx';
import { QuestionForm } from './question-form.tsx';
import { Unseen } from './take-away.tsx';
import { Verdicts } from './verdicts.tsx';

/** What every view of who pays is given. */
export interface FundingViewProps {
  funding: Funding;
  /** Words of the answer about the company, which say headcounts. */
  wording: AnswerWording;
  entry: EntryWording;
}

interface Props extends FundingViewProps {
  answer: Answer | null;
  course: PageCourse | undefined;
  /** Reads the course of the element's page; null in the extension. */
  offered: (() => CourseOffered) | null;
  /** What the page puts under an answer. */
  after: ComponentChild;
}

/** Who pays, one quiet step at a time: who you are, what you ask for, the few questions that matter, the answer. */
export class FundingView extends Component<Props> {
  #section: HTMLElement | null = null;
  #shown = '';

  /**
   * A step of the person's own starts at its title, for whoever reads by ear or by keyboard. One that comes of another
   * company or course leaves the focus where it is, in the field of the look-up perhaps; so does the first one.
   */
  override componentDidUpdate(): void {
    const shown = this.#place();
    if (shown !== this.#shown) this.#section?.querySelector('h3')?.focus();
    this.#shown = shown;
    this.#meet();
  }

  override componentDidMount(): void {
    this.#shown = this.#place();
    this.#meet();
  }

  /** Tells the conversation what is on screen now, and draws what it makes of it. */
  #meet(): void {
    const { funding, answer, course, offered } = this.props;
    const met = course || !offered ? courseOfPage(course?.facts ?? null, course?.certifiedLevel) : offered();
    if (!funding.meet(answer, met)) return;
    this.#shown = this.#place();
    this.forceUpdate();
  }

  #place(): string {
    const { state } = this.props.funding;
    return `${stepOf(state)} ${state.current}`;
  }

  override render() {
    const { funding, wording, entry } = this.props;
    const { state } = funding;
    const { form } = state.words;
    const step = stepOf(state);
    const props = { funding, wording, entry };
    return (
      <section
        class="funding"
        lang={state.words.lang}
        aria-label={state.words.wording.ui.title}
        ref={(element) => {
          this.#section = element;
          wearFundingStyles(element);
        }}
      >
        {funding.canGoBack && (
          <div class="bar-row">
            <button type="button" class="quiet back" onClick={funding.back}>
              <span aria-hidden="true">←</span> {form.ui.back}
              <Unseen text={state.words.wording.ui.title} />
            </button>
            <button type="button" class="quiet" onClick={funding.startAgain}>
              {form.ui.startAgain}
            </button>
          </div>
        )}
        {step === 'group' && <GroupPicker {...props} />}
        {step === 'profile' && <ProfilePicker {...props} />}
        {step === 'courseType' && <CourseTypePicker {...props} />}
        {step === 'question' && <QuestionForm {...props} />}
        {step === 'answer' && <Verdicts {...props} />}
        {step === 'answer' && this.props.after}
      </section>
    );
  }
}
