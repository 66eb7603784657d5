import type { BuilderWording } from './builder-wording.ts';
import { typeset as t, typesetTree } from './typeset.ts';

const decimal = new Intl.NumberFormat('fr', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const sides = { light: 'fond clair', dark: 'fond sombre' };
/** Never rounded up to the limit. */
const ratioOf = (ratio: number) => `${decimal.format(Math.floor(ratio * 10) / 10)} pour 1`;

export const frBuilder: BuilderWording = {
  lang: 'fr',
  ...typesetTree({
    ui: {
      title: 'Mettre Opcoscope sur votre page de formation',
      lead: 'Choisissez, regardez l’aperçu, copiez le code. Vos visiteurs pourront chercher l’opérateur de compétences (OPCO) de leur employeur, et voir qui peut payer votre formation.',
      private: 'Rien de ce que vous tapez ici ne quitte cette page.',
      pageLanguage: 'Langue de cette page',
      choices: 'Vos choix',
      display: 'Affichage',
      modeField: 'Forme',
      lookField: 'Couleurs',
      accentField: 'Couleur des liens et des boutons (facultatif)',
      accentHint: 'Celle de votre site, par exemple #0b5d4b.',
      accentPick: 'Choisir la couleur dans une palette',
      languageField: 'Langue de l’outil',
      courseTitle: 'Votre formation',
      courseField: 'D’où vient la description de la formation',
      rncpField: 'Code de la certification',
      rncpHint:
        'RNCP ou RS suivi de chiffres, par exemple RNCP37674 : son numéro au répertoire national des certifications professionnelles (RNCP) ou au répertoire spécifique (RS).',
      priceField: 'Prix pour une personne, en euros hors taxes',
      priceHint: 'Par exemple 2450.',
      hoursField: 'Durée, en heures',
      hoursHint: 'Par exemple 140.',
      levelField: 'Niveau de la certification',
      levelHint: 'Laissez vide si elle n’en a pas.',
      levelNone: 'Non précisé',
      profileField: 'Visiteur présélectionné',
      profileHint: 'Si votre page s’adresse à un seul public. Le visiteur peut toujours en changer.',
      profileNone: 'Aucun : le visiteur choisit',
      sourceTitle: 'D’où viennent les réponses',
      sourceField: 'Qui est interrogé sur une entreprise',
      apiField: 'Adresse de votre serveur',
      apiHint: 'Il répond comme les services de l’État, sous /table, /datasets et /registry.',
      tableField: 'Dossier de votre copie de la table officielle (facultatif)',
      tableHint: 'Interrogé en premier. Il n’apprend qu’un groupe d’entreprises, jamais laquelle est cherchée.',
      formTitle: 'Dans un formulaire',
      formCheck: 'L’outil est dans un formulaire de ma page',
      formHint:
        'L’OPCO, le SIRET et une phrase partent avec le formulaire, seulement si le visiteur l’envoie ou le demande.',
      nameField: 'Nom du champ dans le formulaire',
      nameHint: 'Des lettres et des chiffres, sans espace, par exemple opco.',
      requiredCheck: 'Une réponse est obligatoire pour envoyer le formulaire',
      addressTitle: 'Adresse des fichiers',
      addressField: 'Adresse du dossier où vous servez les fichiers',
      addressHint: 'En https, avec une barre oblique à la fin.',
      addressExample:
        'Adresse d’exemple : rien ne s’y trouve. Copiez le dossier de l’outil sur votre site, puis mettez son adresse ici.',
      addressHere: 'C’est le dossier placé à côté de cette page.',
      addressThisMachine: 'Cette adresse ne marche que sur cet ordinateur.',
      preview: 'Aperçu',
      previewFrame: 'L’outil tel que vos visiteurs le verront',
      previewHint:
        'L’aperçu n’interroge aucun serveur et n’a pas la description de votre page. Essayez avec une convention collective : « IDCC 1505 », ou « boulangerie ».',
      previewEmpty:
        'L’aperçu ne trouve pas les fichiers de l’outil. Vos choix sont gardés et le code reste juste. Placez le dossier de cette page à côté de celui de la version, puis rechargez.',
      widthField: 'Largeur',
      schemeField: 'Page',
      code: 'Le code à coller',
      codeField: 'Code',
      variantField: 'Pour quelle page',
      copy: 'Copier le code',
      copyLink: 'Copier un lien vers ces choix',
      copyLinkHint: 'Pour les reprendre plus tard ou les montrer : ils sont écrits dans le lien, après le #.',
      startAgain: 'Tout remettre à zéro',
      notes: 'À savoir pour ces choix',
      policyTitle: 'Règles de sécurité de la page (CSP)',
      policyWhat:
        'Si votre site envoie une « Content-Security-Policy », la liste de ce qu’une page peut charger, ajoutez-y ces valeurs :',
      policyMap:
        'La liste des empreintes (importmap) est un script écrit dans la page : donnez-lui le « nonce » de votre page.',
      policyAccent:
        'Sous une règle stricte, préférez à « unsafe-inline » deux lignes dans votre feuille de style, et retirez style="…" du code :',
      policyNone: 'Si vous ne savez pas ce que c’est, vous n’en avez sans doute pas : rien à faire.',
      askedTitle: 'Qui est interrogé, et quand',
      askedNothing:
        'Tant que le visiteur n’a rien fait, aucun serveur n’apprend ce qu’il cherche, et rien n’est envoyé.',
      askedFallback:
        'Pour la table officielle, les services ci-dessus ne sont interrogés que si votre copie ne répond pas.',
      askedOff:
        'Aucun serveur n’est interrogé sur une entreprise : l’outil répond avec ses tables, d’après la convention collective ou l’activité.',
      askedKept: 'L’outil n’écrit rien dans le navigateur du visiteur : ni cookie, ni stockage.',
      formNotes: 'Dans votre formulaire',
      formWhen:
        'Elles restent vides tant que le visiteur n’a pas choisi de les envoyer, ou envoyé le formulaire. Dites dans votre page de confidentialité à quoi elles vous servent.',
      accessTitle: 'Accessibilité',
      accessElement:
        'L’outil s’utilise au clavier et avec un lecteur d’écran, suit la taille du texte et tient dans 320 pixels de large.',
      accessHeading: 'Placez un titre juste avant, par exemple <h2>Qui peut payer cette formation ?</h2>.',
      accessLabel: 'Gardez le lien entre les balises : il aide les visiteurs sans JavaScript.',
      accessAccent: 'Votre couleur est trop proche du fond : voyez le message à côté de son champ.',
      roomTitle: 'Place à réserver',
      roomWhat: 'Pour que la page ne bouge pas à l’arrivée de l’outil, ajoutez à votre feuille de style :',
      moreTitle: 'En savoir plus',
      moreInstall: 'Toutes les façons d’installer (en anglais)',
      moreElement: 'Tous les réglages de la balise (en anglais)',
      morePrivacy: 'Un paragraphe tout prêt pour votre page de confidentialité',
      moreAccessibility: 'Une note toute prête pour votre déclaration d’accessibilité',
      moreRequests: 'Chaque demande, une par une (en anglais)',
      independence:
        'Opcoscope est un outil indépendant, sans lien avec France compétences, les OPCO ni l’administration. Information indicative : seul l’OPCO décide d’une prise en charge.',
    },
    mode: {
      finder: { name: 'Complète', what: 'Trois étapes : qui vous êtes, votre employeur, qui paie.' },
      compact: { name: 'Compacte', what: 'Un champ et sa réponse.' },
      badge: { name: 'Une ligne', what: 'Une question et un bouton, qui ouvre le reste.' },
    },
    look: {
      page: { name: 'Comme la page', what: 'Claires ou sombres, selon votre page.' },
      light: { name: 'Claires', what: 'Toujours sur fond blanc.' },
      dark: { name: 'Sombres', what: 'Toujours sur fond sombre.' },
      plain: { name: 'Thème sobre', what: 'Noir sur blanc, angles droits, sans cadre.' },
      warm: { name: 'Thème chaleureux', what: 'Crème et terre cuite, angles ronds.' },
      night: { name: 'Thème nuit', what: 'Bleu profond et ambre.' },
    },
    language: { page: 'Celle de la page', fr: 'Français', en: 'Anglais' },
    course: {
      page: {
        name: 'Lue dans ma page',
        what: 'Si elle contient des données structurées (JSON-LD « Course »). Sinon, l’outil marche sans.',
      },
      told: { name: 'Indiquée ici', what: 'Ce que vous laissez vide n’est pas écrit.' },
    },
    source: {
      official: { name: 'Les services de l’État', what: 'Ouverts à tous, sans inscription.' },
      own: { name: 'Mon serveur', what: 'Un relais que vous tenez.' },
      off: { name: 'Personne', what: 'Réponses par convention collective ou activité seulement.' },
    },
    variant: {
      integrity: { name: 'Page ordinaire', what: 'Le premier script est vérifié par le navigateur.' },
      map: {
        name: 'Page ordinaire, tout vérifié',
        what: 'Une liste d’empreintes vérifie aussi les scripts suivants, là où le navigateur la connaît. À placer avant tout autre script.',
      },
      classic: { name: 'Ancien outil de gestion de site', what: 'Pour les outils qui refusent type="module".' },
      wordpress: {
        name: 'WordPress',
        what: 'À coller dans l’éditeur de code de la page (menu « Options »). Il faut le droit d’écrire du HTML sans filtre, celui d’un administrateur.',
      },
    },
    width: { phone: 'Téléphone', tablet: 'Tablette', wide: 'Large' },
    scheme: { light: 'Claire', dark: 'Sombre' },
    fault: {
      'no-colour': 'Ce n’est pas une couleur : # et 6 signes de 0 à 9 ou de a à f, comme #0b5d4b.',
      'no-certification': 'Ce code n’est ni RNCP ni RS : écrivez RNCP37674 ou RS6776, par exemple.',
      negative: 'Ce nombre est négatif : écrivez-le sans le signe moins.',
      'no-number': 'Ce n’est pas un nombre : écrivez des chiffres seulement, comme 2450 ou 2450,50.',
      empty: 'Il manque cette information. Elle n’est pas écrite dans le code.',
      'no-address': 'Ce n’est pas une adresse complète : elle commence par https://.',
      'not-https':
        'Cette adresse n’est pas en https : les navigateurs la refusent sur une page sûre. Mettez https:// si votre hébergeur le permet.',
      'no-slash': 'Il manque la barre oblique à la fin : c’est un dossier. Ajoutez /.',
      'more-than-a-folder':
        'C’est l’adresse d’un fichier ou d’une recherche : gardez seulement le dossier, jusqu’à sa barre oblique.',
      'no-name': 'Ce nom contient une espace ou un signe qui ne convient pas : des lettres, des chiffres, - et _.',
    },
    outcome: {
      copied: 'Code copié. Collez-le dans votre page, à l’endroit voulu.',
      'not-copied':
        'Le navigateur a refusé la copie. Le code est sélectionné : copiez-le au clavier (Ctrl+C, ou ⌘C sur un Mac).',
      'link-copied': 'Lien copié, avec vos choix.',
      'link-not-copied': 'Le navigateur a refusé la copie. Vos choix sont dans l’adresse de cette page : copiez-la.',
    },
  }),
  contrast: (side, ratio, isEnough) =>
    t(`Sur ${sides[side]} : contraste de ${ratioOf(ratio)}, ${isEnough ? 'lisible' : 'trop faible (il faut 4,5)'}.`),
  closeAccent: (side, isBothSides) =>
    `${side === 'light' ? 'Prenez une couleur plus foncée' : 'Prenez une couleur plus claire'}${
      isBothSides ? `, ou choisissez plus haut des couleurs toujours ${side === 'light' ? 'sombres' : 'claires'}` : ''
    }.`,
  leftOut: (fields) =>
    t(
      fields === 1
        ? 'Un champ est à corriger : il est laissé hors du code.'
        : `${fields} champs sont à corriger : ils sont laissés hors du code.`,
    ),
  formEntries: (name) =>
    t(
      `Le formulaire reçoit quatre valeurs : ${name} (l’OPCO), ${name}-siret, ${name}-certainty (à quel point la réponse est sûre) et ${name}-summary (une phrase avec sa source et sa date).`,
    ),
  folderAsked: (host) =>
    t(`${host} (vos fichiers) : le premier script avec la page, les autres et les tables quand le visiteur commence.`),
  tableAsked: (host) =>
    t(`${host} (votre copie de la table) : à la recherche d’une entreprise, le groupe dont elle fait partie.`),
  serverAsked: (host) =>
    t(
      `${host} : le nom tapé, dès trois lettres et après une pause, ou le numéro cherché. L’adresse IP du visiteur et le nom de votre site y sont vus aussi.`,
    ),
};
