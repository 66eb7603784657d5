/** Whose toolbar is drawn: each keeps its extensions behind another button. */
export type BrowserKind = 'chromium' | 'edge' | 'firefox';

/** The steps of the tour, in their order. */
export const TOUR_STEPS = ['page', 'click', 'answer', 'course', 'offline'] as const;
export type TourStepId = (typeof TOUR_STEPS)[number];

/** Parts of the made-up page that are explained to whoever does not read its French. */
export type ExamplePart = 'header' | 'course' | 'facts' | 'notice';

/** What the pages say that a person meets first: the welcome, and the page to try everything on. */
export interface WelcomeWording {
  ui: Readonly<Record<WelcomeText, string>>;
  /** What is read and when, one sentence an item. */
  reads: readonly string[];
  /** What leaves the browser, and to whom. */
  sends: readonly string[];
  /** How to keep the icon in sight. */
  pin: Readonly<Record<BrowserKind, string>>;
  /** Where shortcuts are changed, for browsers that open no page for it. */
  shortcutPlace: string;
  /** `null` where the browser gave no keys to the extension. */
  shortcut(keys: string | null): string;
  tour: Readonly<Record<TourStepId, { title: string; text: string }>>;
  /** `Étape 2 sur 5`. */
  tourPlace(step: number, steps: number): string;
  /** What a part of the French page says; null for whoever reads it. */
  gloss: Readonly<Record<ExamplePart, string>> | null;
}

export type WelcomeText =
  | 'welcome'
  | 'lead'
  | 'opco'
  | 'try'
  | 'tryText'
  | 'openExample'
  | 'readsTitle'
  | 'sendsTitle'
  | 'dataLine'
  | 'pinTitle'
  | 'pinPicture'
  | 'pinned'
  | 'shortcutTitle'
  | 'changeShortcut'
  | 'tableTitle'
  | 'tableText'
  | 'openTable'
  | 'listTitle'
  | 'listText'
  | 'openList'
  | 'exampleTitle'
  | 'madeUp'
  | 'framePicture'
  | 'tour'
  | 'next'
  | 'previous'
  | 'skip'
  | 'finish'
  | 'again'
  | 'tourOver'
  | 'backToWelcome';
