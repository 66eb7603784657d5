import { frEntry } from './fr-entry.ts';
import { isNotAsked, type NotAskedWording } from './not-asked-wording.ts';
import { FR_SOURCES } from './source-names.ts';
import { capital, typeset as t } from './typeset.ts';
import type { EntryWording } from './wording.ts';

const notAsked: NotAskedWording = (source, kind) => {
  // « Annuaire » is masculine; « table » and « copie » are not.
  const asked = source === 'company-registry' ? 'consulté' : 'consultée';
  const why = {
    'not-allowed': 'vous ne l’autorisez pas. Vous pouvez changer cela dans les réglages, à « Sources ».',
    'no-consent': 'rien n’est envoyé avant votre accord. Vous pouvez le donner dans les réglages, à « Sources ».',
  }[kind];
  return t(`${capital(FR_SOURCES[source])} n’a pas été ${asked} : ${why}`);
};

/** The first words of the extension: also of a source that the person does not allow. */
export const frExtensionEntry: EntryWording = {
  ...frEntry,
  failure: (failure) => (isNotAsked(failure) ? notAsked(failure.source, failure.kind) : frEntry.failure(failure)),
};
