import type { BuilderWording } from '../../../core/wording/builder-wording.ts';
import type { FundingVerdictWording } from '../../../core/wording/wording.ts';
import type { Builder } from '../builder.ts';
import type { Preview } from '../preview.ts';
import { AddressPart } from './address-part.tsx';
import { CodePart } from './code-part.tsx';
import { CoursePart } from './course-part.tsx';
import { DisplayPart } from './display-part.tsx';
import { FormPart } from './form-part.tsx';
import { NotesPart } from './notes-part.tsx';
import { PreviewPart } from './preview-part.tsx';
import { SourcePart } from './source-part.tsx';

/** What a part is given that names profiles and levels, in the words of the conversation on who pays. */
export interface FundingNamedProps extends BuilderViewProps {
  names: Pick<FundingVerdictWording, 'group' | 'profile' | 'question'>;
}

/** What every part of the page is given. */
export interface BuilderViewProps {
  builder: Builder;
  words: BuilderWording;
}

const LANGUAGES = [
  ['fr', 'Français'],
  ['en', 'English'],
] as const;

/** The page that makes the tag. */
export function BuilderView(props: FundingNamedProps & { preview: Preview }) {
  const { preview, names, ...given } = props;
  const { builder, words } = given;
  const { ui } = words;
  return (
    <>
      <header>
        <p class="brand">Opcoscope</p>
        <fieldset class="languages">
          <legend class="unseen">{ui.pageLanguage}</legend>
          {LANGUAGES.map(([language, name]) => (
            <button
              key={language}
              type="button"
              class="quiet"
              lang={language}
              aria-pressed={words.lang === language}
              onClick={() => builder.speak(language)}
            >
              {name}
            </button>
          ))}
        </fieldset>
      </header>
      <main>
        <h1>{ui.title}</h1>
        <p class="lead">{ui.lead}</p>
        <p class="private">{ui.private}</p>
        <div class="columns">
          <section aria-labelledby="choices-title" class="choices">
            <h2 id="choices-title">{ui.choices}</h2>
            <DisplayPart {...given} names={names} />
            <CoursePart {...given} names={names} />
            <SourcePart {...given} />
            <FormPart {...given} />
            <AddressPart {...given} />
          </section>
          <PreviewPart {...given} preview={preview} />
          <CodePart {...given} />
          <NotesPart {...given} />
        </div>
      </main>
      <footer>
        <p>{ui.independence}</p>
      </footer>
    </>
  );
}
