import { h, render } from 'preact';
import type { Answer, LookupResult } from '../core/answer.ts';
import { formatSiret } from '../core/identifiers/siret-digits.ts';
import { frEntry } from '../core/wording/fr-entry.ts';
import type { EntryWording } from '../core/wording/wording.ts';
import { answerOf } from './answer-of.ts';
import { watchPolicy } from './element/blocked-line.ts';
import { checkAttributes } from './element/check-attributes.ts';
import { drawInTurn } from './element/draw-in-turn.ts';
import { formAnswer } from './element/form-answer.ts';
import { languageOf, watchLanguage } from './element/language-of.ts';
import { presetSiret } from './element/preset-siret.ts';
import { createFinder, type Finder } from './finder.ts';
import type { CourseProperty } from './funding/course-offered.ts';
import type { HostParts } from './host-parts.ts';
import { createServices } from './services.ts';
import { STYLES } from './styles.ts';
import { FinderView } from './views/finder-view.tsx';
import { wearStyles } from './wear-styles.ts';

/** Node has no DOM: the class can be imported there, and is used only where it can be defined. */
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

const MODES = ['finder', 'badge', 'compact'] as const;
const THEMES = ['light', 'dark'] as const;
/** Set by a page before the element was defined, they would hide the accessors of the class. */
const RESCUED = ['labels', 'mode', 'theme', 'name', 'required', 'disabled'] as const;

const wear = wearStyles(STYLES);

/**
 * `<opco-finder>`: which OPCO covers an employer, and why; who pays for a course.
 *
 * Its light-DOM content is shown while the element is not defined, where JavaScript is off, and where a part of the
 * programme cannot be fetched. It writes nothing to the host's storage and asks no service before the visitor acts. A name
 * is searched in the registry as it is typed, after a pause; a SIRET that is pasted is looked up at once.
 *
 * @summary Which OPCO covers a French employer, and who pays for a course.
 * @tag opco-finder
 *
 * @attr {'fr' | 'en'} lang - Else the language of the page around it, followed as it changes; else French.
 * @attr {'finder' | 'badge' | 'compact'} mode - All of it, one line that opens it, or the field and its answer. `finder` unless told.
 * @attr {'light' | 'dark'} theme - Else the page's own, by its `color-scheme`: light where it names none, the system's where it follows it.
 * @attr {string} siret - A number to start with: shown, checked, and looked up when the visitor asks.
 * @attr {string} profile - Who the visitor is, where the page knows: an id such as `job_seeker`, preselected when they ask who pays.
 * @attr {string} rncp - Code of the course's certification: `RNCP37674`, `RS6776`.
 * @attr {number} price - Of the course for one person, in euros before tax.
 * @attr {number} hours - Of the course.
 * @attr {number} level - Of the certification, 3 to 8.
 * @attr {string} name - Name of the answer in the form around the element.
 * @attr {string} form - Id of the form that takes the answer, where it is not the one around the element.
 * @attr {boolean} required - The form is not sent before there is an answer; a visitor who needs no employer, or whom
 *   the services have failed, is not held back.
 * @attr {boolean} disabled - Nothing can be typed or chosen; the form leaves the element out.
 * @attr {string} api - Address of a server that answers like the official ones; `off` asks no server about a company. It is
 *   read as the visitor first asks, and `table-src` and `source` too; `reset()` reads them anew.
 * @attr {string} table-src - Folder with a copy of the official table in shards: asked first, it learns a group of companies only.
 *
 * @fires {CustomEvent} opco-result - An answer is there, or a fuller one of the same question; `detail` is its plain JSON.
 * @fires {CustomEvent} opco-change - What the form takes has changed, or the visitor chose to send it, or took it back;
 * `detail` is `{ siret, opco, certainty, isSent }`.
 * @fires {CustomEvent} opco-error - There is no answer: `detail.kind` is `refusal`, `not-found`, `failed`, `load-failed` or `blocked`.
 *
 * @slot - What stands in for the element while it is not defined, and beside the reason where it cannot work.
 * @slot after-verdict - Shown once there is an answer: a form of the provider's own.
 *
 * @csspart field - The field with its edge, and what is in it.
 * @csspart input - What is typed into.
 * @csspart button - The button that asks.
 * @csspart answer - Which OPCO, why, and what it rests on.
 * @csspart verdict - One way to pay for the course, with its conditions.
 * @csspart notice - Why there is no new answer.
 * @csspart badge - The line of the mode `badge`.
 *
 * @cssproperty --opco-ink - Colour of text.
 * @cssproperty --opco-quiet - Colour of lesser text: hints, sources, dates.
 * @cssproperty --opco-paper - Colour of the ground.
 * @cssproperty --opco-field - Colour of the ground of fields; else that of the paper.
 * @cssproperty --opco-line - Colour of the rules between parts.
 * @cssproperty --opco-edge - Colour of the edges of fields and buttons.
 * @cssproperty --opco-accent - Colour of links, buttons and focus.
 * @cssproperty --opco-on-accent - Colour of the text on a filled button.
 * @cssproperty --opco-good - Colour of what is settled.
 * @cssproperty --opco-warn - Colour of what is to be checked.
 * @cssproperty --opco-bad - Colour of what is refused.
 * @cssproperty --opco-scheme - `light` or `dark`: the side on which the colours that are not set come from, and the
 *   browser's own lists and calendars; else the page's own `color-scheme`, which is light where a page names none.
 * @cssproperty --opco-font - Family of the type; else that of the page around.
 * @cssproperty --opco-font-size - Size of the type; else that of the page around, and no less than 14 pixels.
 * @cssproperty --opco-radius - Radius of corners.
 * @cssproperty --opco-padding - Room between the edge of the element and what is in it.
 */
export class OpcoFinder extends Base {
  static readonly formAssociated = true;
  static readonly observedAttributes = ['lang', 'siret', 'mode', 'name', 'required', 'disabled'];

  /**
   * What the page says of its course, before the attributes and before the page's own JSON-LD. It is read as a visitor
   * asks who pays.
   */
  declare course?: CourseProperty | null;

  /**
   * The provider's own way to the State's services, called with the official addresses in the place of `fetch`. What comes
   * through it is checked all the same, and said to be according to the page's host.
   */
  declare source?: typeof globalThis.fetch | null;

  static {
    // React sets a property only where it finds one; else it writes "[object Object]" into an attribute. A field would
    // wipe out what a page set before the element was defined.
    Object.assign(OpcoFinder.prototype, { course: null, source: null });
  }

  #finder: Finder | undefined;
  /** Undefined in browsers of before 2023 and in Node, where the element is no part of a form. */
  #internals = this.attachInternals?.();
  /** Ends when the element leaves its page. */
  #life: AbortController | undefined;
  #form: HTMLFormElement | null = null;
  #ofForm: AbortController | undefined;
  #isFormDisabled = false;
  /** The answer on screen, which the form may take; null while there is none. */
  #answer: Answer | null = null;
  #isSent = false;
  #labels: unknown;
  #blocked: string | null = null;
  #isOpen: boolean | undefined;
  #isRenderQueued = false;
  #isDrawn = false;
  /** Its language is there: a page in English would see French first, and then move. */
  #hasWords = false;

  /** The last answer, as plain JSON of the page's own; null before there is one. */
  get result(): LookupResult | null {
    const result = this.#finder?.state.result;
    return result && result.kind !== 'opco-cards' ? structuredClone(result) : null;
  }

  /** The SIRET and the OPCO of the answer, `30247464800664 opcommerce`; one of them where the other is not known. */
  get value(): string {
    const { siret, opco } = formAnswer(this.#answer);
    return [siret, opco].filter(Boolean).join(' ');
  }

  /** Tells it from other fields of a form, as `type` of an `<input>` does. */
  get type(): string {
    return 'opco-finder';
  }

  /** As the attribute. */
  get mode(): HostParts['mode'] {
    return MODES.find((mode) => mode === this.getAttribute('mode')) ?? 'finder';
  }
  set mode(mode: string) {
    this.#reflect('mode', mode);
  }

  /** As the attribute; empty where it follows the page. */
  get theme(): 'light' | 'dark' | '' {
    return THEMES.find((theme) => theme === this.getAttribute('theme')) ?? '';
  }
  set theme(theme: string) {
    this.#reflect('theme', theme);
  }

  /** As the attribute. */
  get name(): string {
    return this.getAttribute('name') ?? '';
  }
  set name(name: string) {
    this.#reflect('name', name);
  }

  /** As the attribute. */
  get required(): boolean {
    return this.hasAttribute('required');
  }
  set required(isRequired: boolean) {
    this.toggleAttribute('required', Boolean(isRequired));
  }

  /** As the attribute. */
  get disabled(): boolean {
    return this.hasAttribute('disabled');
  }
  set disabled(isDisabled: boolean) {
    this.toggleAttribute('disabled', Boolean(isDisabled));
  }

  /** Texts of the interface in the page's own words, by their name; nothing of an answer can be reworded. */
  get labels(): unknown {
    return this.#labels;
  }
  set labels(labels: unknown) {
    this.#labels = labels;
    if (this.#finder) void this.#speak();
  }

  /** The form around the element. */
  get form(): HTMLFormElement | null {
    return this.#internals?.form ?? null;
  }
  /** As of every field of a form: whether, and why not, its form may be sent. */
  get validity(): ValidityState | undefined {
    return this.#internals?.validity;
  }
  /** Why its form may not be sent, in the words of the element; empty where it may. */
  get validationMessage(): string {
    return this.#internals?.validationMessage ?? '';
  }
  /** Whether it may hold back its form: it is neither disabled nor outside of one. */
  get willValidate(): boolean {
    return this.#internals?.willValidate ?? false;
  }
  /** Whether its form may be sent. */
  checkValidity(): boolean {
    return this.#internals?.checkValidity() ?? true;
  }
  /** The same; where it may not, the visitor is told why. */
  reportValidity(): boolean {
    return this.#internals?.reportValidity() ?? true;
  }

  /** Puts the focus into the field, or on the button of a badge that is closed. */
  override focus(options?: FocusOptions): void {
    if (!this.#isDrawn) this.#draw();
    this.#entry()?.focus(options);
  }

  /**
   * Looks up what is in the field, or a text in its place, as if the visitor had asked. A badge opens to show what comes.
   * @returns {Promise<LookupResult | null>} the answer; null where there is none, and an event says why
   */
  async lookup(text?: string | null): Promise<LookupResult | null> {
    const finder = this.#finder;
    if (!finder) return null;
    const before = finder.state.result;
    this.#isOpen = true;
    // Null is what a page gets from an attribute that is not there: no company of that name is meant.
    if (text !== undefined && text !== null) finder.prefill(String(text));
    await finder.submit();
    return finder.state.result === before ? null : this.result;
  }

  /** Begins anew: nothing typed, nothing answered. The number of the `siret` attribute is there again. */
  reset(): void {
    if (!this.#finder) return;
    this.#finder.stop();
    this.#start();
    this.#follow();
  }

  connectedCallback(): void {
    for (const name of RESCUED) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete (this as Partial<this>)[name];
      Object.assign(this, { [name]: value });
    }
    // After a move there may be other roots around.
    this.#life?.abort();
    this.#life = new AbortController();
    const { signal } = this.#life;
    watchLanguage(this, signal, () => void this.#speak());
    watchPolicy(
      signal,
      (address) => this.#isOurs(address),
      (line) => {
        const { asked, group, isWaiting, notice } = this.#finder?.state ?? {};
        // Another element of the page, or the page itself, met it; or a search for suggestions, which nobody asked for.
        if (!asked && !group && !isWaiting && !notice) return;
        this.#blocked = line;
        this.#tell('opco-error', { kind: 'blocked', line });
        this.#queueRender();
      },
    );
    if (!this.#finder) this.#start();
    checkAttributes(this);
    void this.#speak();
    this.#queueRender();
  }

  disconnectedCallback(): void {
    // A move is a removal and an insertion in one task: only an element that stays out is stopped.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#finder?.stop();
      this.#life?.abort();
    });
  }

  adoptedCallback(): void {
    // The other document took the sheets away: all is drawn anew, and puts on its own.
    if (this.shadowRoot) render(null, this.shadowRoot);
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    // The same number once more would take what the visitor has typed.
    if (!this.#finder || before === now) return;
    checkAttributes(this);
    if (name === 'siret') this.#preset();
    else if (name === 'lang') void this.#speak();
    this.#queueRender();
  }

  formAssociatedCallback(form: HTMLFormElement | null): void {
    this.#ofForm?.abort();
    this.#ofForm = new AbortController();
    // Another form asks anew.
    if (form && this.#form && form !== this.#form && this.#isSent) this.#fill(false);
    this.#form = form ?? this.#form;
    // In the capture phase, before the page's own listeners read the form. Whoever submits it wants it to have the answer.
    const submitted = ({ target }: Event) => target === form && this.#fill(true);
    form?.addEventListener('submit', submitted, { capture: true, signal: this.#ofForm.signal });
    this.#queueRender();
  }

  formDisabledCallback(isDisabled: boolean): void {
    this.#isFormDisabled = isDisabled;
    this.#queueRender();
  }

  formResetCallback(): void {
    this.reset();
  }

  formStateRestoreCallback(state: string | File | FormData | null): void {
    // Nobody asked: the text is there again, and no look-up is made.
    if (typeof state === 'string') this.#finder?.prefill(state);
  }

  #start(): void {
    this.#finder = createFinder({
      wording: this.#finder?.state.wording ?? frEntry,
      services: createServices(this),
      searchesAsTyped: () => this.getAttribute('api') !== 'off',
      onChange: () => this.#follow(),
      onResult: (result) => {
        // Whoever heard of the change may have begun anew.
        if (result === this.#finder?.state.result) this.#tell('opco-result', answerOf(result) ?? result);
      },
      onNotice: (notice) => this.#tell('opco-error', notice),
    });
    this.#preset();
    const profile = this.getAttribute('profile');
    // Where its file does not come, the visitor says it.
    if (profile) void this.#finder.presetProfile(profile).catch(() => undefined);
  }

  #preset(): void {
    const siret = this.getAttribute('siret');
    if (!siret) return;
    const known = presetSiret(siret);
    this.#finder?.prefill(known ? formatSiret(known) : siret);
  }

  /** French comes with the element; English and the page's own labels are fetched, and what stands inside waits with them. */
  async #speak(): Promise<void> {
    const language = languageOf(this);
    const labels = this.#labels;
    const wording = await wordingIn(language, labels);
    // The page may have changed its language or its labels again meanwhile.
    if (language !== languageOf(this) || labels !== this.#labels) return;
    if (wording !== this.#finder?.state.wording) void this.#finder?.speak(wording);
    this.#hasWords = true;
    this.#queueRender();
  }

  /** The form may take what is on screen. Another answer is another thing to send: the visitor chooses again. */
  #follow(): void {
    const before = JSON.stringify(formAnswer(this.#answer));
    this.#answer = answerOf(this.#finder?.state.result ?? null);
    if (before !== JSON.stringify(formAnswer(this.#answer))) this.#fill(false);
    this.#queueRender();
  }

  /** Gives the answer to the form, or takes it back. */
  #fill(isSent: boolean): void {
    // Without a name nothing of it is in the form, whoever submits it.
    const isNowSent = Boolean(isSent && this.name && this.#answer);
    // Submitted once more, or without an answer.
    if (isSent && isNowSent === this.#isSent) return;
    this.#isSent = isNowSent;
    this.#queueRender();
    this.#tell('opco-change', { ...formAnswer(this.#answer), isSent: isNowSent });
  }

  #meetForm(): void {
    const internals = this.#internals;
    const finder = this.#finder;
    if (!internals || !finder) return;
    const { wording, parts, text, titles, notice, goesOn } = finder.state;
    const answer = this.#answer;
    const isSent = this.#isSent && this.name && answer && parts;
    internals.setFormValue(isSent ? parts.formEntries(this.name, answer, parts.wording, titles) : null, text);
    const entry = this.#entry();
    // Who needs no employer has an answer too, and who got none in spite of asking is not held back.
    const isMissing = this.required && !answer && !goesOn && (!notice || notice.kind === 'refusal');
    if (isMissing) internals.setValidity({ valueMissing: true }, wording.ui.required, entry ?? undefined);
    else internals.setValidity({});
  }

  /** Where the visitor begins: the field, or the button of a badge that is closed. */
  #entry(): HTMLElement | null {
    const root = this.shadowRoot;
    return root?.querySelector<HTMLElement>('#field:not([hidden] *)') ?? root?.querySelector('button') ?? null;
  }

  /** Our own folder, and the servers that the page names; a page may strip an address of another host to that host. */
  #isOurs(address: string): boolean {
    const own = [new URL('.', import.meta.url).href, this.getAttribute('api'), this.getAttribute('table-src')];
    return own.some((each) => {
      if (!each || !URL.canParse(each, document.baseURI)) return false;
      const { href, origin } = new URL(each, document.baseURI);
      return address === origin || address.startsWith(href);
    });
  }

  #reflect(name: string, value: string): void {
    if (value) this.setAttribute(name, value);
    else this.removeAttribute(name);
  }

  #hostParts(): HostParts {
    return {
      mode: this.mode,
      isOpen: this.#isOpen,
      open: (isOpen) => {
        this.#isOpen = isOpen;
        this.#queueRender();
      },
      isDisabled: this.#isFormDisabled || this.disabled,
      profile: this.getAttribute('profile'),
      course: async () => (await import('./element/course-here.ts')).courseHere(this),
      send: this.form && this.name && this.#answer ? this.#sending() : null,
      blocked: this.#blocked,
    };
  }

  #sending(): HostParts['send'] {
    return { isSent: this.#isSent, send: () => this.#fill(true), takeBack: () => this.#fill(false) };
  }

  /** What was pressed is gone: whoever reads by ear or by keyboard goes on at what it brought. */
  #focusResult(): void {
    const first = (selector: string) => this.shadowRoot?.querySelector<HTMLElement>(selector);
    const title = first('.result h2') ?? first('#stage-3');
    if (title) title.tabIndex = -1;
    (title ?? this).focus();
  }

  #tell(type: string, told: object): void {
    // What a page takes out of it, before it hands it on to others, stays on screen.
    const detail = structuredClone(told);
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  #queueRender(): void {
    // Its form may be sent in this task.
    this.#meetForm();
    if (this.#isRenderQueued) return;
    this.#isRenderQueued = true;
    queueMicrotask(() => {
      if (this.#isDrawn) this.#draw();
      else if (this.#hasWords) drawInTurn(() => this.#draw());
      else this.#isRenderQueued = false;
    });
  }

  #draw(): void {
    this.#isRenderQueued = false;
    if (!this.isConnected || !this.#finder) return;
    // With the registry of its first document, no element could be made in it once it moved into another one.
    const root =
      this.shadowRoot ?? this.attachShadow({ mode: 'open', delegatesFocus: true, customElementRegistry: null });
    wear(root);
    this.#isDrawn = true;
    const focused = root.activeElement;
    render(h(FinderView, { finder: this.#finder, host: this.#hostParts() }), root);
    if (focused && !focused.isConnected) this.#focusResult();
    this.#meetForm();
  }
}

async function wordingIn(language: string, labels: unknown): Promise<EntryWording> {
  let wording: EntryWording = frEntry;
  try {
    if (/^en\b/i.test(language)) wording = (await import('../core/wording/en-entry.ts')).enEntry;
    if (labels) wording = (await import('./element/reworded.ts')).reworded(wording, labels);
  } catch {
    // A file did not come: French, or our own words, are better than nothing.
  }
  return wording;
}
