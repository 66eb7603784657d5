import type { IsoDate } from '../answer.ts';

/** What the extension says without a page of its own: in the browser's menu, its address bar, and on the toolbar icon. */
export interface WorkerWording {
  /** The menu on a selection; the browser puts the selected text in the place of `%s`. */
  menuTitle: string;
  /** In the address bar, before anything is typed. */
  addressBarHint: string;
  /** In the address bar: what the Enter key does. */
  ask(text: string): string;
  /** A company that is kept, and the OPCO that was seen on a day: it may be another one by now. */
  company(name: string, number: string, opco: string | null, seenOn: IsoDate): string;
  establishment(siret: string, opco: string | null): string;
  agreement(idcc: string, label: string): string;
  activity(naf: string, label: string): string;
  /** The tooltip of the icon, with a whole sentence about the company of the page. */
  tooltip(sentence: string): string;
  /** The company of the page where nothing on this computer says its OPCO. */
  notKnownHere(number: string): string;
}
