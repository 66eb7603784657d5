import { h, render } from 'preact';
import { enBuilder } from '../../core/wording/en-builder.ts';
import { enFunding } from '../../core/wording/en-funding.ts';
import { frBuilder } from '../../core/wording/fr-builder.ts';
import { frFunding } from '../../core/wording/fr-funding.ts';
import { type BuiltFolder, createBuilder } from './builder.ts';
import { createPreview } from './preview.ts';
import { previewSettings } from './preview-settings.ts';
import { BuilderView } from './views/builder-view.tsx';

const WORDS = { fr: { words: frBuilder, names: frFunding }, en: { words: enBuilder, names: enFunding } };

/** The page on which a training provider makes the tag for their own page. */
function start(app: HTMLElement, folder: BuiltFolder): void {
  const preview = createPreview({ onChange: draw });
  const builder = createBuilder({
    folder,
    page: new URL(location.href),
    scheme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
    copy: (text) =>
      navigator.clipboard?.writeText(text).then(
        () => true,
        () => false,
      ) ?? Promise.resolve(false),
    setHash: (hash) => history.replaceState(null, '', `#${hash}`),
    onChange: draw,
  });

  function draw(): void {
    const { read, language, scheme } = builder.state;
    const { words, names } = WORDS[language];
    document.documentElement.lang = language;
    document.title = words.ui.title;
    render(h(BuilderView, { builder, preview, words, names }), app);
    preview.show(previewSettings(read, { lang: language, scheme }));
  }

  addEventListener('message', preview.hear);
  draw();
}

const app = document.getElementById('app');
const folder = document.getElementById('folder')?.textContent;
app?.replaceChildren();
if (app && folder) start(app, JSON.parse(folder));
