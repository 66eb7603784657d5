import type { ActWording } from './act-wording.ts';
import { frAct } from './fr-act.ts';
import { isNotAsked, type NotAskedWording, notAllowed } from './not-asked-wording.ts';
import { FR_SOURCES } from './source-names.ts';
import { capital, typeset as t } from './typeset.ts';

const notAsked: NotAskedWording = (source, kind) => {
  // « Annuaire » is masculine; « table » and « copie » are not.
  const asked = source === 'company-registry' ? 'consulté' : 'consultée';
  const why = {
    'not-allowed': 'vos réglages ne le permettent pas.',
    'no-consent': 'rien n’est envoyé avant votre accord.',
  }[kind];
  return t(`${capital(FR_SOURCES[source])} n’a pas été ${asked} : ${why}`);
};

/** What the extension says from the first act on: also of a source that the person does not allow. */
export const frExtensionAct: ActWording = {
  ...frAct,
  failure: (failure) => (isNotAsked(failure) ? notAsked(failure.source, failure.kind) : frAct.failure(failure)),
  failures(all) {
    const sentences = all.filter((failure) => !isNotAsked(failure)).map(frAct.failure);
    const off = notAllowed(all).map(({ source }) => FR_SOURCES[source]);
    if (off.length > 0) {
      sentences.push(
        t(
          `Vos réglages ne permettent pas d’interroger ${off.join(' ni ')}. Pour changer cela : les réglages, à « Sources ».`,
        ),
      );
    }
    return sentences.join(' ');
  },
};
