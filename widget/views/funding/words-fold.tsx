import { Component } from 'preact';
import { termsIn } from '../../../core/wording/terms-in.ts';
import type { Term, TermId } from '../../../core/wording/wording.ts';

interface WordsFoldProps {
  lang: 'fr' | 'en';
  summary: string;
  /** What is said when the meanings cannot be fetched. */
  failed: string;
  /** The text whose hard words are explained. */
  text(): string;
}

type Glossary = Readonly<Record<TermId, Term>>;

/** The hard words of an answer with their meanings, which are fetched as the fold is opened. */
export class WordsFold extends Component<WordsFoldProps, { glossary: Glossary | 'failed' | null }> {
  override state: { glossary: Glossary | 'failed' | null } = { glossary: null };

  #fetch = async (): Promise<void> => {
    if (this.state.glossary && this.state.glossary !== 'failed') return;
    try {
      const glossary =
        this.props.lang === 'fr'
          ? (await import('../../../core/wording/fr-glossary.ts')).frGlossary
          : (await import('../../../core/wording/en-glossary.ts')).enGlossary;
      this.setState({ glossary });
    } catch {
      this.setState({ glossary: 'failed' });
    }
  };

  override render() {
    const { summary, failed, text } = this.props;
    const { glossary } = this.state;
    return (
      <details class="fold" onToggle={({ currentTarget }) => currentTarget.open && void this.#fetch()}>
        <summary>{summary}</summary>
        {glossary === 'failed' && <p class="notice">{failed}</p>}
        {glossary && glossary !== 'failed' && (
          <dl class="words">
            {termsIn(text(), glossary).map((id) => (
              <div key={id}>
                <dt>{glossary[id].word}</dt>
                <dd>{glossary[id].meaning}</dd>
              </div>
            ))}
          </dl>
        )}
      </details>
    );
  }
}
