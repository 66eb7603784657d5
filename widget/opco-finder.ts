import { h, render } from 'preact';
import type { LookupResult } from '../core/answer.ts';
import { formatSiret, parseSiret } from '../core/identifiers/siret.ts';
import { frEntry } from '../core/wording/fr-entry.ts';
import type { EntryWording } from '../core/wording/wording.ts';
import { answerOf } from './answer-of.ts';
import { createFinder, type Finder, type Notice } from './finder.ts';
import type { CourseProperty } from './funding/course-offered.ts';
import { createServices } from './services.ts';
import { basesAt } from './source-address.ts';
import { STYLES } from './styles.ts';
import { FinderView } from './views/finder-view.tsx';

/** Node has no DOM: the class can be imported there, and is used only where it can be defined. */
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

let sheet: CSSStyleSheet | undefined;

/**
 * `<opco-finder>`: which OPCO covers an employer, and why.
 *
 * Its light-DOM content is shown while the element is not defined and where JavaScript is off. It writes nothing to the
 * host's storage and sends no request before the visitor acts.
 *
 * @attr lang - `fr` or `en`; else the language of the page around it; else French.
 * @attr siret - A number to start with: shown, checked, and looked up when the visitor asks.
 * @attr api - Address of a server that answers like the official ones, which are asked where it is absent.
 * @attr table-src - Folder with a copy of the official table in shards: asked first, it learns a group of companies only.
 * @attr profile - Who the visitor is, where the page knows: an id such as `job_seeker`, preselected when they ask who pays.
 * @attr theme - `light` or `dark`; else what the visitor's system prefers.
 * @fires opco-result - An answer is there, or a fuller one of the same question; `detail` is its plain JSON.
 * @fires opco-error - There is no answer: `detail.kind` is `refusal`, `not-found`, `failed` or `load-failed`.
 * @cssproperty --opco-accent - Colour of links, buttons and focus; `--opco-on-accent` of the text on it.
 * @cssproperty --opco-ink - Colour of text; `--opco-quiet` of lesser text; `--opco-paper` of the ground.
 * @cssproperty --opco-line - Colour of rules between parts; `--opco-edge` of the edges of controls.
 * @cssproperty --opco-radius - Radius of corners.
 */
export class OpcoFinder extends Base {
  static readonly observedAttributes = ['lang', 'siret'];

  /** What the page says of its course. It is read as a visitor asks who pays, and may be set before the element is defined. */
  declare course?: CourseProperty | null;

  #finder: Finder | undefined;
  #isRenderQueued = false;

  /** The last answer, as plain JSON; null before there is one. */
  get result(): LookupResult | null {
    const result = this.#finder?.state.result;
    return result && result.kind !== 'opco-cards' ? result : null;
  }

  connectedCallback(): void {
    if (this.#finder) {
      this.#queueRender();
      return;
    }
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open', delegatesFocus: true });
    sheet ??= makeSheet();
    root.adoptedStyleSheets = [sheet];
    this.#finder = createFinder({
      wording: frEntry,
      services: createServices({
        bases: basesAt(this.getAttribute('api')),
        tableSource: this.getAttribute('table-src'),
      }),
      onChange: () => this.#queueRender(),
      onResult: (result) => this.#tell('opco-result', answerOf(result) ?? result),
      onNotice: (notice) => this.#tell('opco-error', notice),
    });
    this.#preset();
    void this.#speak();
    this.#queueRender();
  }

  disconnectedCallback(): void {
    // A move is a removal and an insertion in one task: only an element that stays out is stopped.
    queueMicrotask(() => {
      if (!this.isConnected) this.#finder?.stop();
    });
  }

  attributeChangedCallback(name: string): void {
    if (!this.#finder) return;
    if (name === 'siret') this.#preset();
    else void this.#speak();
  }

  #preset(): void {
    const siret = this.getAttribute('siret');
    if (!siret) return;
    const parsed = parseSiret(siret);
    this.#finder?.preset(parsed.ok ? formatSiret(parsed.value) : siret);
  }

  /** French comes with the element; English is fetched where it is needed, and the interface waits in French. */
  async #speak(): Promise<void> {
    const language = this.closest('[lang]')?.getAttribute('lang') ?? 'fr';
    const wording = await wordingIn(language);
    if (wording !== this.#finder?.state.wording) void this.#finder?.speak(wording);
  }

  #tell(type: string, detail: LookupResult | Notice | ReturnType<typeof answerOf>): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  #queueRender(): void {
    if (this.#isRenderQueued) return;
    this.#isRenderQueued = true;
    queueMicrotask(() => {
      this.#isRenderQueued = false;
      if (this.isConnected && this.shadowRoot && this.#finder) {
        render(h(FinderView, { finder: this.#finder }), this.shadowRoot);
      }
    });
  }
}

function makeSheet(): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(STYLES);
  return made;
}

async function wordingIn(language: string): Promise<EntryWording> {
  if (!/^en\b/i.test(language)) return frEntry;
  try {
    return (await import('../core/wording/en-entry.ts')).enEntry;
  } catch {
    return frEntry; // The file did not come: French is better than nothing.
  }
}
