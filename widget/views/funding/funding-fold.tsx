import { Component } from 'preact';
import type { Answer } from '../../../core/answer.ts';
import type { AnswerWording } from '../../../core/wording/wording.ts';
import type { Finder } from '../../finder.ts';
import type { PageCourse } from '../../funding/course-offered.ts';
import type { OpenFunding } from '../../funding/open-funding.ts';

interface FundingFoldProps {
  finder: Finder;
  wording: AnswerWording;
  /** Null where no company is on screen yet: some people have none to look up. */
  answer: Answer | null;
  /** The course of the page that was read; undefined in the widget, whose host says it by the element. */
  course: PageCourse | undefined;
}

interface Conversation extends OpenFunding {
  draw: () => void;
  isOpen: boolean;
}

/** Conversations outlive the card that opened them: another company on screen is another card. */
const conversations = new WeakMap<Finder, Conversation>();

/** Who can pay for a course: a quiet line, whose rules, words and views are fetched as it is opened. */
export class FundingFold extends Component<FundingFoldProps, { isOpen: boolean; status: 'waiting' | 'failed' | null }> {
  #host: Element | null = null;

  constructor(props: FundingFoldProps) {
    super(props);
    this.state = { isOpen: conversations.get(props.finder)?.isOpen ?? false, status: null };
  }

  override componentDidMount(): void {
    const conversation = conversations.get(this.props.finder);
    if (conversation) conversation.draw = () => this.forceUpdate();
  }

  override componentDidUpdate(): void {
    const { finder } = this.props;
    const { lang } = finder.state.wording;
    const conversation = conversations.get(finder);
    if (!conversation || conversation.funding.state.words.lang === lang) return;
    void conversation.wordsIn(lang).then(
      (words) => {
        if (conversation.funding.state.words.lang !== lang) conversation.funding.speak(words);
      },
      () => undefined, // The other language stays: better than nothing.
    );
  }

  async #open(): Promise<void> {
    const { finder } = this.props;
    if (conversations.has(finder) || this.state.status === 'waiting') return;
    this.setState({ status: 'waiting' });
    try {
      const { openFunding } = await import('../../funding/open-funding.ts');
      const open = await openFunding({
        lang: finder.state.wording.lang,
        profile: this.#host?.getAttribute('profile') ?? null,
        onChange: () => conversations.get(finder)?.draw(),
      });
      conversations.set(finder, { ...open, draw: () => this.forceUpdate(), isOpen: this.state.isOpen });
      this.setState({ status: null });
    } catch {
      this.setState({ status: 'failed' });
    }
  }

  #toggle(isOpen: boolean): void {
    const conversation = conversations.get(this.props.finder);
    if (conversation) conversation.isOpen = isOpen;
    this.setState({ isOpen });
    if (!isOpen) return;
    this.props.course?.open();
    void this.#open();
  }

  override render() {
    const { finder, wording, answer, course } = this.props;
    const { isOpen, status } = this.state;
    const { wording: entry } = finder.state;
    const open = conversations.get(finder);
    return (
      <details
        class="fold who-pays"
        open={isOpen}
        ref={(element) => {
          const root = element?.getRootNode();
          if (root instanceof ShadowRoot) this.#host = root.host;
        }}
        onToggle={({ currentTarget }) => this.#toggle(currentTarget.open)}
      >
        <summary>{wording.ui.whoPays}</summary>
        {status === 'waiting' && <p role="status">{entry.ui.searching}</p>}
        {status === 'failed' && (
          <p class="notice" role="alert">
            {entry.ui.loadFailed} {entry.ui.kept}{' '}
            <button type="button" class="quiet" onClick={() => void this.#open()}>
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
            offered={(this.#host as { course?: unknown } | null)?.course}
          />
        )}
      </details>
    );
  }
}
