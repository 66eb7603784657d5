import { typeset as t, typesetAll, typesetTree } from './typeset.ts';
import type { WelcomeWording } from './welcome-wording.ts';

/** The welcome and the example, in French. */
export const frWelcome: WelcomeWording = {
  ui: typesetAll({
    welcome: 'Bienvenue dans Opcoscope',
    lead: 'Sur une page qui parle d’une entreprise, cliquez sur l’icône : vous savez de quel OPCO elle relève, et pourquoi.',
    opco: 'Un OPCO (opérateur de compétences) est l’organisme qui peut financer la formation et l’apprentissage dans une branche. Il y en a onze.',
    try: 'Essayez d’abord',
    tryText: 'Une page inventée, livrée avec l’extension, et une visite de trente secondes.',
    openExample: 'Ouvrir la page d’exemple',
    readsTitle: 'Ce qui est lu, et quand',
    sendsTitle: 'Ce qui sort du navigateur',
    dataLine:
      'Firefox le dit ainsi : « Contenu du site web » pour le numéro lu dans la page, « Termes de recherche » pour les mots que vous tapez. Les deux sont au choix, et rien n’est exigé pour installer.',
    pinTitle: 'Garder l’icône sous la main',
    pinPicture:
      'Dessin de la barre du navigateur : le bouton en forme de pièce de puzzle est entouré, l’icône d’Opcoscope est à côté.',
    pinned: 'C’est fait : l’icône est dans la barre.',
    shortcutTitle: 'Au clavier',
    changeShortcut: 'Changer le raccourci',
    tableTitle: 'La table officielle',
    tableText:
      'La table SIRET-OPCO de France compétences tient dans 6\u00a0Mo. Installée, elle donne l’OPCO sans réseau, et personne ne sait ce que vous cherchez.',
    openTable: 'Installer la table',
    listTitle: 'Une liste entière',
    listText: 'Collez une colonne de SIRET ou de noms, ou déposez un tableau : il revient avec l’OPCO de chaque ligne.',
    openList: 'Ouvrir la page des listes',
    exampleTitle: 'Page d’exemple',
    madeUp: 'Page d’exemple, livrée avec Opcoscope. Tout y est inventé, sauf le numéro d’entreprise, qui est public.',
    framePicture: 'Le site d’exemple',
    tour: 'Visite',
    next: 'Suivant',
    previous: 'Précédent',
    skip: 'Passer la visite',
    finish: 'Terminer',
    again: 'Revoir la visite',
    tourOver: 'La visite est finie. La page reste là pour essayer.',
    backToWelcome: 'Revenir à l’accueil',
  }),
  reads: typesetTree([
    'Rien, tant que vous ne cliquez pas : une fois installée, l’extension ne peut lire aucune page.',
    'À votre clic, la page devant vous, une fois : elle y cherche un numéro d’entreprise et, s’il y en a une, la formation.',
    'Sur les seuls sites que vous autorisez dans les réglages, aussi pendant que vous naviguez : la lecture reste alors dans votre navigateur.',
  ]),
  sends: typesetTree([
    'Le numéro, ou les mots que vous tapez, vers les services de l’État : l’annuaire des entreprises et la table des OPCO. C’est votre clic qui les envoie.',
    'Jamais la page, ni son adresse. Rien ne vient à nous : ni compte, ni mesure d’audience.',
    'Ce qui est gardé l’est dans votre navigateur. Un bouton des réglages efface tout.',
  ]),
  pin: typesetAll({
    chromium: 'Cliquez sur la pièce de puzzle, à droite de la barre d’adresse, puis sur l’épingle à côté d’Opcoscope.',
    edge: 'Cliquez sur la pièce de puzzle, à droite de la barre d’adresse, puis sur l’œil à côté d’Opcoscope.',
    firefox:
      'Cliquez sur la pièce de puzzle, à droite de la barre d’adresse, puis sur la roue dentée d’Opcoscope, et choisissez « Épingler à la barre d’outils ».',
  }),
  shortcutPlace: t(
    'Pour le changer : page « Modules complémentaires » de Firefox, roue dentée, « Gérer les raccourcis d’extensions ».',
  ),
  shortcut: (keys) =>
    t(keys ? `${keys} ouvre Opcoscope sur la page devant vous.` : 'Aucun raccourci n’est attribué pour l’instant.'),
  tour: typesetTree({
    page: {
      title: 'Une page comme les autres',
      text: 'Un centre de formation inventé, son offre et ses mentions légales. Opcoscope n’en a rien lu : il attend votre clic.',
    },
    click: {
      title: 'Cliquez sur l’icône d’Opcoscope',
      text: 'Elle est dans la barre du navigateur, ou derrière la pièce de puzzle. Une petite fenêtre s’ouvre et lit le numéro écrit sous « Mentions légales ».',
    },
    answer: {
      title: 'La réponse d’abord, la preuve ensuite',
      text: 'La première phrase nomme l’OPCO. « Pourquoi cette réponse ? » montre chaque étape, sa source et son mois. Seul le numéro est parti, vers les services de l’État.',
    },
    course: {
      title: 'Qui paie cette formation',
      text: 'Dans la même fenêtre, ouvrez « Qui paie cette formation ? » : le titre, la durée et le prix de cette page y sont déjà. Dites qui vous êtes, la suite vient.',
    },
    offline: {
      title: 'Même sans réseau',
      text: 'Sans connexion, le numéro reste sans réponse, et Opcoscope le dit. Tapez « boulangerie » dans son champ et choisissez une convention collective : elles sont toutes dans l’extension. La table officielle, une fois installée, fait de même pour les numéros.',
    },
  }),
  tourPlace: (step, steps) => `Étape ${step} sur ${steps}`,
  gloss: null,
};
