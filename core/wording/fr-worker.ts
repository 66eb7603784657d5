import { month } from './fr-figures.ts';
import { typeset as t } from './typeset.ts';
import type { WorkerWording } from './worker-wording.ts';

export const frWorker: WorkerWording = {
  menuTitle: t('OPCO de « %s »'),
  addressBarHint: 'Tapez un SIRET, un nom, une convention collective ou une activité',
  ask: (text) => t(`OPCO de « ${text} » : demander à Opcoscope`),
  company: (name, number, opco, seenOn) =>
    t(opco ? `${name} (${number}) : ${opco}, vu le ${month(seenOn)}` : `${name} (${number})`),
  establishment: (siret, opco) => t(`Établissement ${siret} : ${opco ?? 'sans OPCO dans la table'}`),
  agreement: (idcc, label) => t(`Convention collective ${idcc} : ${label}`),
  activity: (naf, label) => t(`Activité ${naf} : ${label}`),
  tooltip: (sentence) => t(`Opcoscope : ${sentence}`),
  notKnownHere: (number) =>
    t(
      `rien de ce qui est gardé sur cet ordinateur ne dit de quel OPCO (opérateur de compétences) relève ${number}. Cliquez pour le demander.`,
    ),
};
