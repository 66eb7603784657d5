import { Component } from 'preact';
import { textParts } from '../../core/wording/text-parts.ts';
import type { OpcoWording, TermId } from '../../core/wording/wording.ts';

interface TermProps {
  glossary: OpcoWording['glossary'];
  id: TermId;
  /** The words as they stand in the sentence. */
  text: string;
}

/** A word that few know: a button that opens its short meaning under the line; pressed again, or Escape, closes it. */
export class Term extends Component<TermProps, { isOpen: boolean }> {
  override render() {
    const { glossary, id, text } = this.props;
    const { isOpen = false } = this.state;
    const { word, meaning } = glossary[id];
    return (
      <span class="term">
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={() => this.setState({ isOpen: !isOpen })}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || !isOpen) return;
            // Only the meaning closes: the dialog around it, or the popup, stays.
            event.preventDefault();
            event.stopPropagation();
            this.setState({ isOpen: false });
          }}
        >
          {text}
        </button>
        {/* In place before it fills, so that a screen reader says what comes. */}
        <span class="meaning" role="status">
          {isOpen && (
            <>
              <b>{word}</b> {meaning}
            </>
          )}
        </span>
      </span>
    );
  }
}

/** A text whose words of the glossary can be asked for their meaning. */
export function ExplainedText({ glossary, text }: { glossary: OpcoWording['glossary']; text: string }) {
  return (
    <>
      {textParts(text).map((part, index) =>
        typeof part === 'string' ? part : <Term key={index} glossary={glossary} id={part.term} text={part.text} />,
      )}
    </>
  );
}
