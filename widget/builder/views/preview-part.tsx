import type { Preview } from '../preview.ts';
import type { BuilderViewProps } from './builder-view.tsx';
import { Radios } from './radios.tsx';

const WIDTHS = ['phone', 'tablet', 'wide'] as const;
const SCHEMES = ['light', 'dark'] as const;

/** The element as it is chosen, in a page of its own. */
export function PreviewPart({ builder, words, preview }: BuilderViewProps & { preview: Preview }) {
  const { ui } = words;
  const { width, scheme } = builder.state;
  return (
    <section aria-labelledby="preview-title" class="preview">
      <h2 id="preview-title">{ui.preview}</h2>
      <div class="switches">
        <Radios
          name="width"
          legend={ui.widthField}
          value={width}
          options={WIDTHS.map((id) => ({ id, name: words.width[id] }))}
          isRow
          onPick={builder.setWidth}
        />
        <Radios
          name="scheme"
          legend={ui.schemeField}
          value={scheme}
          options={SCHEMES.map((id) => ({ id, name: words.scheme[id] }))}
          isRow
          onPick={builder.setScheme}
        />
      </div>
      {/* What is wider than the page is scrolled, with the keyboard too. */}
      <div class="stage" {...(width === 'tablet' && { role: 'group', 'aria-label': ui.preview, tabIndex: 0 })}>
        <iframe
          ref={preview.setFrame}
          src="preview.html"
          title={ui.previewFrame}
          class={width}
          style={{ height: `${preview.height}px` }}
        />
      </div>
      {preview.isEmpty && (
        <p class="notice" role="alert">
          {ui.previewEmpty}
        </p>
      )}
      <p class="hint">{ui.previewHint}</p>
    </section>
  );
}
