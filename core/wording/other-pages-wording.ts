/** What the ways from one page of the extension to the others are called. */
export type OtherPagesWording = Readonly<Record<'title' | 'list' | 'companies' | 'settings', string>>;
