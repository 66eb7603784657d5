import { month } from './en-figures.ts';
import type { WorkerWording } from './worker-wording.ts';

export const enWorker: WorkerWording = {
  menuTitle: 'OPCO of “%s”',
  addressBarHint: 'Type a SIRET, a name, a collective agreement or an activity',
  ask: (text) => `OPCO of “${text}”: ask Opcoscope`,
  company: (name, number, opco, seenOn) =>
    opco ? `${name} (${number}): ${opco}, seen on ${month(seenOn)}` : `${name} (${number})`,
  establishment: (siret, opco) => `Establishment ${siret}: ${opco ?? 'no OPCO in the table'}`,
  agreement: (idcc, label) => `Collective agreement ${idcc}: ${label}`,
  activity: (naf, label) => `Activity ${naf}: ${label}`,
  tooltip: (sentence) => `Opcoscope: ${sentence}`,
  notKnownHere: (number) =>
    `nothing kept on this computer says which OPCO (skills operator) covers ${number}. Click to ask.`,
};
