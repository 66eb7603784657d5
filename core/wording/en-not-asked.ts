import { enEntry } from './en-entry.ts';
import { isNotAsked, type NotAskedWording } from './not-asked-wording.ts';
import { EN_SOURCES } from './source-names.ts';
import { capital } from './typeset.ts';
import type { EntryWording } from './wording.ts';

const notAsked: NotAskedWording = (source, kind) => {
  const why = {
    'not-allowed': 'you do not allow it. You can change that in the settings, under “Sources”.',
    'no-consent': 'nothing is sent before you agree. You can agree in the settings, under “Sources”.',
  }[kind];
  return `${capital(EN_SOURCES[source])} was not asked: ${why}`;
};

/** The first words of the extension: also of a source that the person does not allow. */
export const enExtensionEntry: EntryWording = {
  ...enEntry,
  failure: (failure) => (isNotAsked(failure) ? notAsked(failure.source, failure.kind) : enEntry.failure(failure)),
};
