import { Component } from 'preact';
import type { Answer } from '../../../core/answer.ts';
import type { AnswerWording, ProfileGroupId } from '../../../core/wording/wording.ts';
import type { Finder } from '../../finder.ts';
import type { CourseOffered, PageCourse } from '../../funding/course-offered.ts';
import type { OpenFunding } from '../../funding/open-funding.ts';
import type { HostParts } from '../../host-parts.ts';

interface FundingFoldProps {
  finder: Finder;
  wording: AnswerWording;
  /** Null where no company is on screen yet: some people have none to look up. */
  answer: Answer | null;
  /** The course of the page that was read; undefined in the widget, whose host says it by the element. */
  course: PageCourse | undefined;
  host?: HostParts | undefined;
  /** It is all there is to read: it stands open, without a line to open it. */
  isBare?: boolean;
  /** Instead of the usual words. */
  summary?: string;
}

interface Conversation {
  /** What it needs, on its way or there: it is fetched once, whichever view asked for it. Null before, and after a failure. */
  opening: Promise<void> | null;
  open: OpenFunding | null;
  /** Reads the course of the element's page; null in the extension. */
  offered: (() => CourseOffered) | null;
  status: 'waiting' | 'failed' | null;
  isOpen: boolean;
  /** Who the person said to be, here or beside; both follow it. */
  group: ProfileGroupId | null;
  /** Draws the view that is on screen now. */
  draw: () => void;
}

/** Conversations outlive the card that opened them: another company on screen is another card. */
const conversations = new WeakMap<Finder, Conversation>();

function conversationOf(finder: Finder): Conversation {
  const known = conversations.get(finder);
  if (known) return known;
  const made: Conversation = {
    opening: null,
    open: null,
    offered: null,
    status: null,
    isOpen: false,
    group: null,
    draw: () => undefined,
  };
  conversations.set(finder, made);
  return made;
}

/** Who can pay for a course: a quiet line, whose rules, words and views are fetched as it is opened. */
export class FundingFold extends Component<FundingFoldProps> {
  override componentDidMount(): void {
    this.#takeOver();
    this.#followGroup();
    if (this.props.isBare) this.#open();
  }

  override componentDidUpdate(): void {
    const { finder } = this.props;
    const { lang } = finder.state.wording;
    this.#takeOver();
    this.#followGroup();
    const { open } = conversationOf(finder);
    if (!open || open.funding.state.words.lang === lang) return;
    void open.wordsIn(lang).then(
      (words) => {
        if (open.funding.state.words.lang !== lang) open.funding.speak(words);
      },
      () => undefined, // The other language stays: better than nothing.
    );
  }

  /** From now on, the conversation is drawn here: the view that it was drawn in may be gone. */
  #takeOver(): void {
    conversationOf(this.props.finder).draw = () => this.forceUpdate();
  }

  /** Who the person is may be said above, or here; one who says it above wants to go on. */
  #followGroup(): void {
    const { finder } = this.props;
    const conversation = conversationOf(finder);
    const said = finder.state.group;
    const told = conversation.open?.funding.state.group ?? null;
    if (said && said !== conversation.group) {
      conversation.group = said;
      conversation.isOpen = true;
      if (conversation.open) conversation.open.funding.startWith(said);
      else this.forceUpdate();
      this.#open();
    } else if (told && told !== conversation.group) {
      conversation.group = told;
      finder.chooseGroup(told);
    }
  }

  #open(): void {
    const { finder } = this.props;
    const conversation = conversationOf(finder);
    conversation.opening ??= this.#fetch(conversation).catch(() => {
      conversation.opening = null;
      conversation.status = 'failed';
      conversation.draw();
    });
  }

  async #fetch(conversation: Conversation): Promise<void> {
    const { finder } = this.props;
    conversation.status = 'waiting';
    const { host, course } = this.props;
    const [{ openFunding }, offered] = await Promise.all([
      import('../../funding/open-funding.ts'),
      host ? host.course() : null,
    ]);
    conversation.open = await openFunding({
      lang: finder.state.wording.lang,
      profile: host?.profile ?? course?.profile ?? null,
      onChange: () => conversation.draw(),
    });
    if (finder.state.group) conversation.open.funding.startWith(finder.state.group);
    conversation.offered = offered;
    conversation.status = null;
    conversation.draw();
  }

  #toggle(isOpen: boolean): void {
    const conversation = conversationOf(this.props.finder);
    conversation.isOpen = isOpen;
    if (isOpen) {
      this.props.course?.open();
      this.#open();
    }
    this.forceUpdate();
  }

  override render() {
    const { finder, wording, answer, course, host, isBare, summary = wording.ui.whoPays } = this.props;
    const { open, offered, status, isOpen } = conversationOf(finder);
    const { wording: entry } = finder.state;
    const content = (
      <>
        {status === 'waiting' && <p role="status">{entry.ui.searching}</p>}
        {status === 'failed' && (
          <p class="notice" role="alert">
            {entry.ui.loadFailed} {entry.ui.kept}{' '}
            <button
              type="button"
              class="quiet"
              onClick={() => {
                this.#open();
                this.forceUpdate();
              }}
            >
              {entry.ui.retry}
            </button>
          </p>
        )}
        {open && (
          <open.FundingView
            funding={open.funding}
            answer={answer}
            wording={wording}
            entry={entry}
            course={course}
            offered={offered}
            // Under the answer about a company it stands already.
            after={host && !answer && <slot name="after-verdict" />}
          />
        )}
      </>
    );
    if (isBare) return content;
    return (
      <details class="fold who-pays" open={isOpen} onToggle={({ currentTarget }) => this.#toggle(currentTarget.open)}>
        <summary>{summary}</summary>
        {content}
      </details>
    );
  }
}
