import type { CopyForm } from './copy-wording.ts';
import type { DeskWording } from './desk-wording.ts';
import { month } from './fr-figures.ts';
import { typeset as t, typesetAll } from './typeset.ts';

const AS: Record<CopyForm, string> = {
  sentence: 'La phrase',
  rich: 'Texte mis en forme, avec les faits',
  row: 'Ligne de tableur',
  '10103': 'Apprentissage (CERFA 10103)',
  '12434': 'Professionnalisation (CERFA 12434)',
};

const COPIED: Record<CopyForm, string> = {
  sentence: 'Phrase copiée.',
  rich: 'Texte mis en forme copié.',
  row: 'Ligne de tableur copiée : collez-la dans une cellule.',
  '10103': 'Bloc copié, dans l’ordre du contrat d’apprentissage.',
  '12434': 'Bloc copié, dans l’ordre du contrat de professionnalisation.',
};

/** What is said around an answer in the extension, in French. */
export const frDesk: DeskWording = {
  ui: typesetAll({
    actions: 'Utiliser cette réponse',
    copy: 'Copier la réponse',
    copyShort: 'Copier',
    moreCopies: 'Autres façons de copier',
    forms: 'Bloc CERFA',
    formsHint:
      'Un CERFA est un formulaire officiel. Le bloc suit l’ordre du cadre « L’employeur » ; chaque fait porte sa date, ce qui n’est pas connu reste « à compléter ».',
    rowHint:
      'La ligne contient : SIRET, nom, OPCO, certitude, IDCC (numéro de la convention), code NAF (activité), effectif, mois et source.',
    byHand: 'Le navigateur a refusé la copie. Le texte est sélectionné ici : copiez-le à la main.',
    keep: 'Garder',
    kept: 'Gardée',
    keepTitle: 'Garder cette entreprise dans ce navigateur',
    keptTitle: 'Ne plus garder cette entreprise',
    keptSaid: 'Entreprise gardée dans ce navigateur. Un changement d’OPCO dans une table plus récente sera signalé.',
    unkeptSaid: 'L’entreprise n’est plus gardée, ni ses étiquettes et sa note.',
    undo: 'Annuler',
    refused: 'Le navigateur a refusé d’écrire. Rien n’a changé ; libérez de la place, puis recommencez.',
    privateWindow: 'Fenêtre privée : rien n’est gardé.',
    panel: 'Volet',
    panelTitle: 'Ouvrir dans le volet latéral, qui reste ouvert',
    tags: 'Étiquettes',
    tagField: 'Nouvelle étiquette',
    tagAdd: 'Ajouter',
    tagsUsed: 'Étiquettes déjà utilisées',
    recent: 'Vues récemment',
    savedMark: 'gardée',
    nameWithheld: 'Nom non diffusé',
    looksWrong: 'Cette réponse semble fausse ?',
    whoPaysCourse: 'Qui paie cette formation ?',
    courseEmployer:
      'Qui paie dépend d’abord de vous. L’entreprise de cette page n’est pas forcément votre employeur : pour préciser, cherchez le vôtre dans le champ en haut.',
    consent: 'Autoriser et chercher',
    consentRefused: 'Rien n’a été envoyé. La réponse vient de ce qui est dans votre navigateur.',
    tableOnly: 'Rien n’est encore envoyé : la réponse vient de la table installée dans votre navigateur.',
  }),
  copied: (form) => t(COPIED[form]),
  copyAs: (form) => AS[form],
  removeTag: (tag) => t(`Retirer l’étiquette « ${tag} »`),
  seenOn: (opco, day) => t(`${opco}, vu le ${month(day)}`),
  sendAhead: (what) =>
    t(
      `Pour compléter, « ${what} » sera envoyé aux services de l’État (recherche-entreprises.api.gouv.fr et data.gouv.fr). Rien ne va ailleurs.`,
    ),
};
