import { useRef } from 'preact/hooks';
import { VARIANTS } from '../snippet.ts';
import type { BuilderViewProps } from './builder-view.tsx';
import { Radios } from './radios.tsx';

/** More lines than that scroll. */
const MOST_LINES = 24;

/** What is to be pasted into the provider's page. */
export function CodePart({ builder, words }: BuilderViewProps) {
  const { ui } = words;
  const { code, variant, read, outcome } = builder.state;
  const field = useRef<HTMLTextAreaElement>(null);
  const faults = Object.keys(read.faults).length;
  return (
    <section aria-labelledby="code-title">
      <h2 id="code-title">{ui.code}</h2>
      <Radios
        name="variant"
        legend={ui.variantField}
        value={variant}
        options={VARIANTS.map((id) => ({ id, ...words.variant[id] }))}
        onPick={builder.chooseVariant}
      />
      {faults > 0 && <p class="notice">{words.leftOut(faults)}</p>}
      <label for="code" class="unseen">
        {ui.codeField}
      </label>
      <textarea
        id="code"
        ref={field}
        readonly
        spellcheck={false}
        lang="en"
        rows={Math.min(code.split('\n').length, MOST_LINES)}
        value={code}
      />
      <div class="actions">
        <button
          type="button"
          class="main"
          onClick={async () => {
            if (await builder.copyCode()) return;
            field.current?.focus();
            field.current?.select();
          }}
        >
          {ui.copy}
        </button>
        <button type="button" aria-describedby="link-hint" onClick={() => void builder.copyLink()}>
          {ui.copyLink}
        </button>
        <button type="button" class="quiet" onClick={builder.startAgain}>
          {ui.startAgain}
        </button>
      </div>
      <p class="told" role="status">
        {outcome && words.outcome[outcome]}
      </p>
      <p class="hint" id="link-hint">
        {ui.copyLinkHint}
      </p>
    </section>
  );
}
