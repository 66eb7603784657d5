import { count, month } from './fr-figures.ts';
import type { PanelWording } from './panel-wording.ts';
import { capital, listOf, typeset as t, typesetAll } from './typeset.ts';

const day = new Intl.DateTimeFormat('fr', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const date = new Intl.DateTimeFormat('fr', { day: 'numeric', month: 'short', year: 'numeric' });
const time = new Intl.DateTimeFormat('fr', { hour: '2-digit', minute: '2-digit' });

/** What the side panel says in French. */
export const frPanel: PanelWording = {
  lang: 'fr',
  ui: typesetAll({
    readPage: 'Lire cette page',
    reading: 'Lecture de la page…',
    clickIcon:
      'Le navigateur n’a pas encore ouvert cette page à Opcoscope. Cliquez d’abord sur l’icône d’Opcoscope dans la barre d’outils, puis sur « Lire cette page ». Les pages du navigateur et de sa boutique restent fermées aux extensions.',
    closedPage:
      'Cette page ne se lit pas : le navigateur ferme ses propres pages, les PDF et sa boutique aux extensions. Écrivez un nom ou un SIRET dans le champ.',
    leftPage: 'Cette réponse vient d’une page que vous avez quittée.',
    notAsked:
      'Lu sans rien demander sur le réseau : seules la page, la table installée et les réponses déjà gardées ont servi.',
    askSources: 'Demander aux services de l’État',
    siteRefused: 'Le site n’a pas été autorisé. Rien n’a changé : vous pouvez lire chaque page d’un clic.',
    privateWindow: 'Fenêtre privée : Opcoscope n’y garde rien, ni historique, ni entreprise.',
    companies: 'Vos entreprises',
    history: 'Historique',
    saved: 'Gardées',
    search: 'Chercher dans la liste : nom, numéro, étiquette, note',
    filters: 'Filtrer et trier',
    certainty: 'Certitude',
    anyCertainty: 'Toutes',
    sort: 'Trier par',
    opco: 'Opérateur de compétences (OPCO)',
    tag: 'Étiquette',
    anyTag: 'Toutes',
    onlyChanged: 'Seulement celles dont l’OPCO a changé',
    clearFilters: 'Tout montrer',
    emptyHistory:
      'Aucune entreprise pour l’instant. Celles dont vous demandez l’OPCO viennent ici, jour par jour, et s’effacent d’elles-mêmes.',
    emptySaved:
      'Aucune entreprise gardée. Gardez celles que vous suivez : elles restent, avec leurs notes, et un changement d’OPCO y est signalé.',
    noMatch: 'Aucune entreprise ne correspond.',
    save: 'Garder',
    unsave: 'Gardée',
    notes: 'Note et étiquettes',
    note: 'Note',
    noteHint: 'Elle est gardée pendant que vous écrivez.',
    noteKept: 'Note gardée.',
    noteWaiting: 'Un instant…',
    noteRefused:
      'Le navigateur n’a pas pu garder la note. Elle reste ici tant que le volet est ouvert : libérez de la place, puis écrivez un mot de plus.',
    remove: 'Supprimer',
    select: 'Sélectionner',
    selectAll: 'Toutes',
    selectNone: 'Aucune',
    endSelection: 'Terminer',
    export: 'Exporter (CSV)',
    undo: 'Annuler',
    dismiss: 'Fermer',
    undone: 'Tout est revenu.',
    refused: 'Le navigateur a refusé d’écrire. Rien n’a changé ; libérez de la place, puis recommencez.',
    seeChanges: 'Voir',
    seen: 'J’ai vu',
    byOpco: 'Vos entreprises gardées, par OPCO',
  }),
  certainty: typesetAll({
    official: 'D’après la table officielle',
    deduced: 'Déduit (convention, statut)',
    indicative: 'Piste, à confirmer',
    several: 'Plusieurs OPCO possibles',
    none: 'Aucun OPCO',
    unknown: 'Il manque une information',
  }),
  sorts: { seen: 'Vues récemment', name: 'Nom', opco: 'OPCO' },
  noSingleOpco: { undecided: 'OPCO à préciser', none: 'Sans OPCO' },
  columns: {
    name: 'Entreprise',
    siren: 'SIREN',
    siret: 'SIRET',
    opco: 'OPCO',
    managedBy: 'Géré par',
    certainty: 'Certitude',
    idcc: 'Convention collective (IDCC)',
    naf: 'Activité (NAF)',
    headcount: 'Effectif',
    town: 'Commune',
    state: 'État',
    tableMonth: 'Mois de la table',
    seen: 'Vue le',
    savedOn: 'Gardée le',
    tags: 'Étiquettes',
    note: 'Note',
  },
  allowSite: (host) => t(`Lire aussi les pages suivantes de ${host}`),
  siteAllowed: (host) => t(`${host} : chaque page est lue, sans rien demander sur le réseau.`),
  day(at, today) {
    const age = Math.round((midnight(today) - midnight(at)) / 86_400_000);
    return age === 0 ? 'Aujourd’hui' : age === 1 ? 'Hier' : capital(day.format(at));
  },
  time: (at) => time.format(at),
  date: (at) => date.format(at),
  view: (name, total) => `${name} (${count(total)})`,
  toList: (total) => `Vos entreprises (${count(total)})`,
  shown: (shown, total) => (shown === total ? entreprises(total) : t(`${count(shown)} sur ${entreprises(total)}`)),
  more: (next, left) => t(`Montrer les ${count(next)} suivantes (il en reste ${count(left)})`),
  saveCompany: (company) => t(`Garder ${company}`),
  notesOf: (company) => t(`Note et étiquettes de ${company}`),
  removeCompany: (company) => t(`Supprimer ${company}`),
  selectCompany: (company) => t(`Sélectionner ${company}`),
  selected: (total) =>
    total === 0 ? 'Aucune sélectionnée' : total === 1 ? 'Une sélectionnée' : `${count(total)} sélectionnées`,
  removeSelected: (total) =>
    total === 1 ? 'Supprimer la sélection' : t(`Supprimer les ${count(total)} sélectionnées`),
  exportSelected: (total) =>
    total === 1 ? 'Exporter la sélection (CSV)' : t(`Exporter les ${count(total)} sélectionnées (CSV)`),
  removed: (company, total) =>
    t(company === null ? `${entreprises(total)} supprimées.` : `${company} : supprimée de la liste.`),
  unsaved: (company) => t(`${company} : plus gardée ; sa note et ses étiquettes sont retirées.`),
  changed: (total) =>
    t(
      total === 1 ? 'Une entreprise gardée a changé d’OPCO.' : `${count(total)} entreprises gardées ont changé d’OPCO.`,
    ),
  picture: (total, months) =>
    t(
      `${total === 1 ? 'Une entreprise gardée' : `${count(total)} entreprises gardées`}${
        months.length > 0
          ? `, d’après la table SIRET-OPCO de France compétences (${listOf(months.map(month), 'et')})`
          : ''
      }.`,
    ),
  count,
  nameWithheld: 'Nom non diffusé',
  fileName: 'entreprises-opcoscope.csv',
  closed: 'fermé',
  open: 'en activité',
};

function entreprises(total: number): string {
  return total === 1 ? 'une entreprise' : `${count(total)} entreprises`;
}

/** The day as a moment that no change of the clock shifts. */
function midnight(at: Date): number {
  return Date.UTC(at.getFullYear(), at.getMonth(), at.getDate());
}
