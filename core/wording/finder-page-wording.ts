/** The words of the page that is sent as a link. The rest of it is the element. */
export interface FinderPageWording {
  lang: 'fr' | 'en';
  /** Its title, in the tab and on the page. */
  title: string;
}
