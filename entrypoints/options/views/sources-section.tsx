import type { OptionsViewProps } from './options-view.tsx';
import { OutcomeLine } from './outcome-line.tsx';
import { Section } from './section.tsx';

const SOURCES = ['installedTable', 'officialTable', 'registry'] as const;

/** Whom Opcoscope may ask, and what each is told. */
export function SourcesSection({ words, settings }: OptionsViewProps) {
  const { state } = settings;
  const { ui } = words;
  return (
    <Section id="sources" words={words}>
      <p class="lead">{ui.sourcesWhat}</p>
      <fieldset class="card" data-place="sources">
        <legend class="unseen">{ui.sourcesField}</legend>
        {SOURCES.map((id) => {
          const source = words.source(id);
          return (
            <div class="source" key={id}>
              <div class="check">
                <input
                  id={`source-${id}`}
                  type="checkbox"
                  checked={state.settings.sources[id]}
                  aria-describedby={`source-${id}-gives`}
                  onChange={(event) => void settings.setSource(id, event.currentTarget.checked)}
                />
                <label for={`source-${id}`}>{source.name}</label>
              </div>
              <p id={`source-${id}-gives`}>{source.gives}</p>
              <dl class="known">
                <dt>{ui.sends}</dt>
                <dd>{source.sends}</dd>
                <dt>{ui.without}</dt>
                <dd>{source.without}</dd>
              </dl>
            </div>
          );
        })}
        <OutcomeLine words={words} of={state.outcome?.place === 'sources' ? state.outcome.of : null} />
      </fieldset>
      {state.hasConsent !== null && <Consent words={words} settings={settings} hasConsent={state.hasConsent} />}
    </Section>
  );
}

function Consent(props: Pick<OptionsViewProps, 'words' | 'settings'> & { hasConsent: boolean }) {
  const { words, settings, hasConsent } = props;
  const { ui } = words;
  const { outcome } = settings.state;
  return (
    <>
      <h3 class="over">{ui.consentTitle}</h3>
      <div class="card" data-place="consent">
        <p>{hasConsent ? ui.consentGiven : ui.consentMissing}</p>
        {hasConsent ? (
          <button key="withdraw" type="button" onClick={() => void settings.withdrawConsent()}>
            {ui.consentWithdraw}
          </button>
        ) : (
          <button key="give" type="button" class="main" onClick={() => void settings.giveConsent()}>
            {ui.consentGive}
          </button>
        )}
        <OutcomeLine words={words} of={outcome?.place === 'consent' ? outcome.of : null} />
      </div>
    </>
  );
}
