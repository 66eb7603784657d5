import type { EntryWording } from './wording.ts';

/** The first words of the interface: what is shown before a person acts, and that a part of the programme did not come. */
export const enEntry: EntryWording = {
  lang: 'en',
  independence:
    'Opcoscope is an independent tool, with no link to France compétences, the OPCOs or the administration. Indicative information: only the OPCO decides what it funds.',
  ui: {
    fieldLabel: 'SIRET, company name, collective agreement or activity',
    fieldHint: 'For example: 302 474 648 00664, Naturalia, boulangerie, IDCC 1486 or 62.01Z',
    submit: 'Find the OPCO',
    clear: 'Clear',
    back: 'Back',
    searching: 'Searching…',
    suggestions: 'Suggestions',
    searchCompany: 'Search for a company of this name',
    noNumber: 'I don’t know any number',
    severalActivities: 'My employer has several activities',
    officialPage: 'Check on France compétences’ official page',
    kept: 'What you typed is kept.',
    retry: 'Try again',
    loadFailed: 'A part of the programme could not be loaded: the connection may be down.',
    required: 'Look up your employer first.',
    whoBenefits: 'Who can benefit from an OPCO?',
  },
};
