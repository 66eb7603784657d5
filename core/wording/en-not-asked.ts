import type { ActWording } from './act-wording.ts';
import { enAct } from './en-act.ts';
import { isNotAsked, type NotAskedWording, notAllowed } from './not-asked-wording.ts';
import { EN_SOURCES } from './source-names.ts';
import { capital } from './typeset.ts';

const notAsked: NotAskedWording = (source, kind) => {
  const why = {
    'not-allowed': 'your settings do not allow it.',
    'no-consent': 'nothing is sent before you agree.',
  }[kind];
  return `${capital(EN_SOURCES[source])} was not asked: ${why}`;
};

/** What the extension says from the first act on: also of a source that the person does not allow. */
export const enExtensionAct: ActWording = {
  ...enAct,
  failure: (failure) => (isNotAsked(failure) ? notAsked(failure.source, failure.kind) : enAct.failure(failure)),
  failures(all) {
    const sentences = all.filter((failure) => !isNotAsked(failure)).map(enAct.failure);
    const off = notAllowed(all).map(({ source }) => EN_SOURCES[source]);
    if (off.length > 0) {
      sentences.push(
        `Your settings do not let Opcoscope ask ${off.join(' or ')}. To change that: the settings, under “Sources”.`,
      );
    }
    return sentences.join(' ');
  },
};
