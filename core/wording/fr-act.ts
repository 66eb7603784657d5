import type { IdentifierKind } from '../answer.ts';
import type { ActWording } from './act-wording.ts';
import { isNotAsked, notAllowed } from './not-asked-wording.ts';
import { FR_SOURCES } from './source-names.ts';
import { capital, typeset as t, typesetAll } from './typeset.ts';

const KIND: Record<IdentifierKind, string> = {
  siren: 'un numéro SIREN',
  siret: 'un numéro SIRET',
  vat: 'un numéro de TVA',
  naf: 'un code d’activité (NAF)',
  naf2025: 'un code d’activité (NAF 2025)',
  idcc: 'un numéro de convention collective (IDCC)',
  rna: 'un numéro d’association (RNA)',
  nda: 'un numéro d’organisme de formation',
  rncp: 'une certification RNCP',
  rs: 'une certification RS',
};

/** What is said from the first act on: a number that is refused, a source that fails, the ways without a number. */
export const frAct: ActWording = {
  ui: typesetAll({
    payslipTitle: 'Où regarder sur une fiche de paie',
    payslipIntro: 'Un seul de ces trois repères suffit. Recopiez-le dans le champ ci-dessus.',
    payslipSiret: 'SIRET : 14 chiffres, le plus sûr',
    payslipNaf: 'Code APE ou NAF : 4 chiffres et une lettre',
    payslipAgreement: 'Convention collective : un nom ou un numéro IDCC',
    payslipEmployer: 'Employeur',
    payslipPicture:
      'Dessin d’une fiche de paie : le SIRET et le code APE sont en haut sous le nom de l’employeur, la convention collective à côté de l’emploi.',
    orEmployer: 'Ou bien, mon employeur est :',
    tempAgency: 'une agence d’intérim',
    privateHousehold: 'un particulier',
    dontKnow: 'je ne sais pas',
    dontKnowAdvice:
      'Demandez à votre employeur, ou au service qui fait la paie : « Quel est notre SIRET, et de quel OPCO relevons-nous ? » Revenez avec sa réponse : les 14 chiffres suffisent.',
    severalIntro: 'Décrivez chaque activité : la principale décide de la convention collective.',
    activity: 'Activité',
    activityCode: 'Code d’activité (NAF ou APE)',
    activityKind: 'Nature',
    industrial: 'Industrie ou fabrication',
    commercial: 'Commerce',
    services: 'Services',
    headcount: 'Salariés',
    turnover: 'Chiffre d’affaires annuel (€)',
    addActivity: 'Ajouter une activité',
    findMain: 'Trouver l’activité principale',
    altered:
      'Une partie du programme n’est pas celle de cette version : elle n’a pas été lue. Seul le site où vous êtes peut la remplacer.',
    send: 'Envoyer à l’organisme de formation',
    sendWhat: 'Ce qui sera ajouté au formulaire de cette page :',
    sendWhen: 'Rien ne part tant que vous n’envoyez pas ce formulaire.',
    isSent: 'Ajouté : envoyé avec le formulaire de cette page.',
    takeBack: 'Ne plus envoyer',
    certainty: 'Certitude',
    sentence: 'Phrase',
    notKnown: 'inconnu',
    closed: 'fermée',
    companies: 'Entreprises',
    labels: 'Conventions, activités, OPCO',
    activityNeeded: 'Écrivez au moins deux codes d’activité, comme 10.71C ou 47.24Z.',
  }),
  refusal: ({ id, kind, count: n = 0, expected = 0, found }) => {
    const what = kind === 'text' ? '' : KIND[kind];
    const sentence = {
      empty: 'Écrivez un numéro, un nom, une convention ou une activité.',
      'too-short':
        kind === 'text'
          ? `C’est trop court pour une recherche : écrivez au moins ${expected} lettres.`
          : `${n} chiffres : ${what} en a ${expected}. Il en manque ${expected - n}.`,
      'too-long': `${n} chiffres : ${what} en a ${expected}. Il y en a ${n - expected} de trop.`,
      'not-digits': `Une lettre s’est glissée dans ${what} : un O pour un zéro, peut-être ?`,
      checksum: `Ce n’est pas ${what} valable : un chiffre est sans doute mal recopié.`,
      'siren-checksum':
        'Les 9 premiers chiffres de ce SIRET ne forment pas un SIREN valable : un chiffre est sans doute mal recopié.',
      'all-zeros': `Une suite de zéros n’est pas ${what}.`,
      shape: `Ceci n’a pas la forme attendue pour ${what || 'un numéro'}.`,
      phone: 'Ceci est un numéro de téléphone. Le SIRET a 14 chiffres, il est en haut de la fiche de paie.',
      iban: 'Ceci est un numéro de compte bancaire : ne le partagez pas. Il n’est pas utilisé ici. Le SIRET a 14 chiffres.',
      'foreign-vat': 'Ce numéro de TVA n’est pas français. Les OPCO ne couvrent que les employeurs établis en France.',
      'foreign-number':
        'Ce numéro vient d’un registre étranger. Les OPCO ne couvrent que les employeurs établis en France.',
      'other-kind': `Ceci est ${found ? KIND[found] : 'un autre numéro'}. Pour trouver l’OPCO, donnez le SIRET, le nom de l’employeur ou sa convention.`,
      'too-much-text':
        'Ce texte est trop long pour une recherche. Gardez seulement le SIRET ou le nom de l’entreprise.',
      'no-words': 'Il n’y a ici ni mot ni numéro à chercher.',
    }[id];
    return t(sentence);
  },
  failure: ({ source, kind, retryAfter }) => {
    const name = capital(FR_SOURCES[source]);
    const what = {
      timeout: 'met trop de temps à répondre',
      network: 'ne répond pas',
      'rate-limited': 'reçoit trop de demandes',
      server: 'est en panne',
      'not-json': 'a donné une réponse illisible',
      'unexpected-shape': 'a donné une réponse d’une forme inconnue',
      refused: 'a refusé la demande',
      damaged: 'est abîmée',
      'other-release': 'mélange plusieurs mois',
      unchecked: 'ne peut pas être vérifiée ici',
      // The extension says it in its own words: there it is the person who decides.
      'not-allowed': ': ce site ne l’interroge pas',
      'no-consent': ': ce site ne l’interroge pas',
    }[kind];
    return t(`${name} ${what}.${retryAfter ? ` Réessayez dans ${retryAfter} s.` : ''}`);
  },
  failures(all) {
    const sentences = all.filter((failure) => !isNotAsked(failure)).map(frAct.failure);
    const off = notAllowed(all).map(({ source }) => FR_SOURCES[source]);
    if (off.length > 0) {
      sentences.push(
        t(
          `Le site où vous êtes n’interroge pas ${off.join(' ni ')}. L’OPCO se trouve aussi par la convention collective ou par l’activité.`,
        ),
      );
    }
    return sentences.join(' ');
  },
  notFound: (what) =>
    t(
      `Aucune source ne connaît ${what}. Relisez-le ; s’il est juste, l’entreprise est peut-être très récente ou ne figure pas au répertoire public.`,
    ),
  remove: (what) => `Retirer ${what}`,
  offered: (companies, others) => {
    const counts = [
      companies && `${companies} ${companies === 1 ? 'entreprise' : 'entreprises'}`,
      others && `${others} ${others === 1 ? 'convention ou activité' : 'conventions ou activités'}`,
    ].filter(Boolean);
    return t(`${counts.join(', ')} dans la liste : la flèche vers le bas y mène.`);
  },
};
