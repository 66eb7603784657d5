import type { Settings } from '../../kept/settings.ts';
import type { OptionsViewProps } from './options-view.tsx';
import { OutcomeLine } from './outcome-line.tsx';
import { Section } from './section.tsx';

/** Which language Opcoscope speaks. */
export function LanguageSection({ words, settings }: OptionsViewProps) {
  const { state } = settings;
  const { ui } = words;
  const choices: [id: Settings['language'], name: string, lang?: string][] = [
    ['auto', ui.languageAuto],
    // Each is named in itself: whoever cannot read the page finds the way back.
    ['fr', 'Français', 'fr'],
    ['en', 'English', 'en'],
  ];
  return (
    <Section id="language" words={words}>
      <p class="lead">{ui.languageWhat}</p>
      <fieldset class="card" data-place="language">
        <legend class="unseen">{ui.languageField}</legend>
        {choices.map(([id, name, lang]) => (
          <div class="check" key={id}>
            <input
              id={`language-${id}`}
              type="radio"
              name="language"
              checked={state.settings.language === id}
              onChange={() => void settings.setLanguage(id)}
            />
            <label for={`language-${id}`} lang={lang}>
              {name}
            </label>
          </div>
        ))}
        <OutcomeLine words={words} of={state.outcome?.place === 'language' ? state.outcome.of : null} />
      </fieldset>
    </Section>
  );
}
