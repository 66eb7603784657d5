import { Component } from 'preact';
import { textParts } from '../../core/wording/text-parts.ts';
import type { OpcoWording, TermId } from '../../core/wording/wording.ts';

interface ExplainedTextProps {
  glossary: OpcoWording['glossary'];
  /** May hold words of the glossary, written `{faf FAF}`. */
  text: string;
}

/**
 * A text whose hard words are buttons: pressed, a word's short meaning stands under the text, where it breaks no sentence;
 * pressed again, or Escape, and it is gone.
 */
export class ExplainedText extends Component<ExplainedTextProps, { open: TermId | null }> {
  override state: { open: TermId | null } = { open: null };

  override render() {
    const { glossary, text } = this.props;
    const { open } = this.state;
    return (
      <>
        {textParts(text).map((part, index) =>
          typeof part === 'string' ? (
            part
          ) : (
            <button
              key={index}
              type="button"
              class="term"
              aria-expanded={open === part.term}
              onClick={() => this.setState({ open: open === part.term ? null : part.term })}
              onKeyDown={(event) => {
                if (event.key !== 'Escape' || !open) return;
                // Only the meaning closes: the dialog around it, or the popup, stays.
                event.preventDefault();
                event.stopPropagation();
                this.setState({ open: null });
              }}
            >
              {part.text}
            </button>
          ),
        )}
        {/* In place before it fills, so that a screen reader says what comes. */}
        <span class="meaning" role="status">
          {open && (
            <>
              <b>{glossary[open].word}</b> {glossary[open].meaning}
            </>
          )}
        </span>
      </>
    );
  }
}
