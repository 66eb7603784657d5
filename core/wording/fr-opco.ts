import type { OpcoId } from '../answer.ts';
import type { BenefitVerdict } from '../tables/benefit-groups.ts';
import { opcoName } from '../tables/opcos.ts';
import { count, month } from './fr-figures.ts';
import { frGlossary } from './fr-glossary.ts';
import { listOf, typeset as t, typesetAll, typesetTree } from './typeset.ts';
import type { AboutPart, OpcoWording } from './wording.ts';

const SECTORS: Record<OpcoId, string> = {
  afdas:
    'Culture, presse et médias, édition, publicité et communication, télécoms, sport, loisirs, tourisme social, spectacle vivant',
  akto: 'Hôtels et restaurants, propreté, sécurité, travail temporaire, commerce de gros, organismes de formation, enseignement privé, déchets, blanchisseries, négoce du bois',
  atlas:
    'Banque, assurance, finance, expertise comptable, ingénierie, informatique et conseil (Syntec), géomètres et économistes de la construction',
  constructys: 'Bâtiment, travaux publics, négoce de matériaux de construction',
  opcommerce:
    'Commerce de détail et grande distribution, bricolage, vente à distance, chaînes d’habillement et de chaussures, meuble, optique, articles de sport, import-export',
  ocapiat: 'Exploitations agricoles, coopératives, agroalimentaire, pêche, paysage, Crédit agricole et MSA',
  opco2i:
    'Métallurgie, chimie, pharmacie, plasturgie, textile et mode, papier, verre, céramique, énergie, carrières, fabrication de meubles',
  opcoep:
    'Artisanat, commerces et services de proximité, professions libérales : boulangeries, boucheries, coiffure, pharmacies, cabinets médicaux, dentaires et juridiques, architectes, immobilier, gardiens, particuliers employeurs',
  opcomobilites:
    'Transport routier, ferroviaire, fluvial, maritime et urbain, services de l’automobile, agences de voyages, ports',
  opcosante:
    'Hospitalisation privée, établissements sanitaires et sociaux non lucratifs, santé au travail, thermalisme',
  uniformation:
    'Aide à domicile, animation et associations, petite enfance, logement social, sécurité sociale, missions locales, insertion, mutuelles',
};

const MISSIONS = [
  'Payer l’{alternance alternance} : les contrats d’{apprentissage apprentissage} et de {professionnalisation professionnalisation}.',
  'Aider à payer le {plan plan de formation} des entreprises de moins de 50 salariés, selon ses critères et son budget.',
  'Conseiller les très petites, petites et moyennes entreprises : leurs besoins, et les formations qui y répondent.',
  'Observer l’emploi et les métiers de ses {branche branches} : ceux qui recrutent, ceux qui changent.',
  'Aider ses branches à créer leurs {certification certifications}, et à en tenir les contenus à jour.',
  'Il ne collecte plus les contributions obligatoires : depuis janvier 2022, c’est l’{urssaf Urssaf}, ou la {msa MSA} dans l’agriculture.',
];

const ABOUT: Record<AboutPart, { title: string; texts: string[] }> = {
  pays: {
    title: 'Ce qu’il paie, ce qu’il conseille',
    texts: [
      'Un {opco OPCO} est un organisme agréé par l’État, au service des entreprises de ses {branche branches}.',
      'Il paie l’{alternance alternance} dans toutes ces entreprises, quand le dossier est complet et conforme. Il peut aussi aider les moins de 50 salariés à payer leur {plan plan de formation} : là, il choisit, selon ses critères et son budget.',
      'Il conseille surtout les petites entreprises : quels besoins, quelles formations, quelles aides.',
    ],
  },
  history: {
    title: 'D’une vingtaine d’OPCA à 11 OPCO',
    texts: [
      'La loi du 5 septembre 2018 a remplacé les {opca OPCA}. Ils étaient une vingtaine ; les OPCO sont 11, agréés depuis le 1er avril 2019.',
      'Les branches ont été regroupées par métiers proches. Plusieurs anciens OPCA ont été partagés : leur nom seul ne dit pas toujours où vous êtes aujourd’hui.',
    ],
  },
  attachment: {
    title: 'Comment un employeur y arrive',
    texts: [
      'Son activité réelle désigne sa {convention convention collective}.',
      'La convention fait partie d’une {branche branche}, et chaque branche a un seul OPCO.',
      '{france-competences France compétences} l’écrit dans sa table officielle, établissement par établissement, d’après la {dsn déclaration de paie}.',
      'Sans convention, l’employeur nomme lui-même un OPCO dans cette déclaration. Le code {naf NAF} n’est qu’un indice.',
    ],
  },
  collection: {
    title: 'Qui collecte l’argent depuis 2022',
    texts: [
      'L’{urssaf Urssaf}, ou la {msa MSA} dans l’agriculture, collecte les {contribution contributions} obligatoires. Avant 2022, c’étaient les OPCO.',
      'Les contributions décidées par une branche sont à part : depuis 2026, l’Urssaf peut les collecter aussi, pour les branches qui l’ont demandé.',
    ],
  },
};

const NO_CHANGE = 'Aucun changement relevé.';

const GROUPS: OpcoWording['groups'] = {
  employees: {
    name: 'Salariés',
    answer: 'Quel que soit le contrat. Mais pour le plan de formation, l’aide s’arrête dès 50 salariés.',
    rule: 'CDI, CDD, temps partiel, saison, intérim : tous comptent. Le {plan plan de formation} d’une entreprise de moins de 50 salariés peut recevoir l’argent mis en commun, selon les critères de l’OPCO. À partir de 50, il reste ce que la branche ou l’entreprise verse en plus. Personne n’adhère à un OPCO : la {convention convention collective} le désigne.',
    payer: 'L’OPCO de l’employeur, ou l’employeur lui-même. En intérim, l’employeur est l’agence.',
    changed:
      'Depuis 2026, la {reconversion période de reconversion} remplace Pro-A et Transitions collectives. Une Pro-A signée avant le 1er janvier 2026 va à son terme.',
  },
  'work-study': {
    name: 'Alternants',
    answer: 'Dans le privé, quelle que soit la taille de l’entreprise.',
    rule: 'L’OPCO paie la formation quand le contrat d’{apprentissage apprentissage} ou de {professionnalisation professionnalisation} est complet et conforme. L’apprentissage prépare un diplôme ou un titre du {rncp RNCP}, dans un centre certifié {qualiopi Qualiopi}. Un stage étudiant n’est pas de l’alternance.',
    payer:
      'L’OPCO de l’employeur. Pour un apprenti d’une commune, d’un département ou d’une région : le {cnfpt CNFPT} ou la collectivité.',
    changed:
      'Contrats d’apprentissage conclus depuis le 1er juillet 2025 : l’employeur paie 750 € au centre à partir du niveau 6 (licence), et l’OPCO paie en général moins quand 80 % des cours ou plus sont à distance. Depuis le 8 mars 2026, l’aide de l’État à l’embauche dépend du niveau préparé et de la taille de l’entreprise.',
  },
  tutors: {
    name: 'Tuteurs et maîtres d’apprentissage',
    answer: 'Pour leur formation et le temps passé avec l’alternant, si l’OPCO l’accepte et sous des plafonds.',
    rule: 'L’OPCO ou la branche fixe les montants, sous des plafonds nationaux. Le {tuteur tuteur} est un salarié ; sous 11 salariés, l’employeur peut l’être lui-même.',
    payer: 'L’OPCO de l’employeur ; l’argent va à l’entreprise.',
    changed: NO_CHANGE,
  },
  'job-seekers': {
    name: 'Demandeurs d’emploi',
    answer: 'Pour une POE collective, une formation avant embauche voulue par une branche.',
    rule: 'La {poe POE} collective répond à un besoin repéré par une branche ou un OPCO. La POE individuelle part de l’offre d’un employeur : {france-travail France Travail} la mène, l’OPCO peut compléter. En contrat de {professionnalisation professionnalisation}, c’est l’OPCO de l’employeur.',
    payer: 'POE collective : l’OPCO, avec l’État ou France Travail. POE individuelle : France Travail.',
    changed: NO_CHANGE,
  },
  'self-employed': {
    name: 'Indépendants',
    answer: 'Ils ont leur propre fonds, un FAF, selon leur activité.',
    rule: 'Leur {cfp contribution d’indépendant (CFP)} leur ouvre un {faf FAF}. Commerce et services : AGEFICE. Artisanat : FAFCEA. Professions libérales : FIF PL. Médecins : FAF-PM. Agriculture : VIVEA. Trois cas touchent un OPCO : la pêche, qui a une section à OCAPIAT ; l’employeur de moins de 11 salariés qui se forme comme {tuteur tuteur} ; les artistes-auteurs, dont l’Afdas gère le fonds.',
    payer: 'Le FAF nommé sur l’attestation de contribution de l’Urssaf.',
    changed: 'Depuis l’automne 2025, le plafond d’un micro-entrepreneur au FIF PL suit la contribution qu’il a payée.',
  },
  trainees: {
    name: 'Stagiaires',
    answer: 'Stage étudiant : non. Stagiaire de la formation professionnelle : tout dépend de qui paie le cours.',
    rule: 'Une convention de stage n’est pas un contrat de travail : l’OPCO n’intervient pas. « Stagiaire de la formation professionnelle » est un statut : à lui seul, il ne donne pas droit à un financement.',
    payer:
      'Stage étudiant : l’école. Sinon, celui qui finance le cours : l’OPCO pour une {poe POE} collective, ailleurs la Région ou France Travail.',
    changed: NO_CHANGE,
  },
  managers: {
    name: 'Dirigeants',
    answer: 'Non salarié : non, son FAF. Payé comme un salarié : peut-être, comme ses salariés (moins de 50).',
    rule: 'Gérant majoritaire de SARL, patron d’EURL, associé de SNC : un {faf FAF}, selon l’activité. Président de SAS, gérant minoritaire de SARL : s’il est payé, il est {assimile assimilé salarié} et l’OPCO peut l’aider ; les pratiques varient. Sans rémunération : ni l’un ni l’autre.',
    payer: 'Le FAF de l’activité, ou l’OPCO de la société.',
    changed: NO_CHANGE,
  },
  officials: {
    name: 'Agents publics',
    answer: 'Leur administration, le CNFPT ou l’ANFH.',
    rule: 'L’État, les collectivités et leurs établissements administratifs ne relèvent d’aucun OPCO. Un {epic établissement industriel ou commercial} qui verse la {contribution contribution} peut en avoir un : demandez-le-lui. Un contrat de droit privé dans une commune ne suffit pas.',
    payer:
      'État : le ministère. Communes, départements, régions : le {cnfpt CNFPT} et l’employeur. Hôpitaux publics : l’{anfh ANFH}.',
    changed:
      'En 2026, le CNFPT retient 5 000 contrats d’apprentissage des niveaux 3 à 5, après un recensement de janvier à mars. Au-delà, la collectivité paie.',
  },
};

const VERDICTS: Record<BenefitVerdict, string> = {
  yes: 'Oui',
  conditional: 'Oui, sous conditions',
  depends: 'Cela dépend',
  other: 'Non, un autre financeur',
};

const PARTS: Record<string, string> = {
  main: 'la plus grande part de ses branches',
  cleaning: 'la branche de la propreté',
  'furniture-office-appliances': 'l’ameublement, les fournitures de bureau, l’électroménager',
  'consumer-cooperatives': 'les coopératives de consommateurs',
};

/** What is said of the OPCOs themselves, in French. */
export const frOpco: OpcoWording = {
  lang: 'fr',
  ui: typesetAll({
    sectors: 'Ses secteurs',
    missions: 'Ce qu’il fait',
    site: 'Son site',
    branches: 'Ses plus grandes branches',
    formerOpcas: 'Avant 2019',
    formerNone: 'Le même nom existait déjà avant 2019.',
    whatIs: 'Qu’est-ce qu’un OPCO ?',
    askBranch: 'Quelle est votre convention collective ?',
    askBranchWhy: 'Elle dit quel OPCO est le vôtre. Elle est écrite sur la fiche de paie.',
    writeAgreement: 'Chercher ma convention',
    benefitIntro: 'Huit situations : la réponse courte d’abord, la règle et les sources quand on déplie.',
    benefitDate:
      'Règles relues le 23 novembre 2026, sources jusqu’en août 2026. Seul le financeur décide de chaque dossier.',
    rule: 'La règle',
    payer: 'Qui paie',
    changed: 'Depuis 2025',
    sources: 'Sources',
    thisOne: 'celui-ci',
  }),
  glossary: frGlossary,
  sectors: (opco) => t(SECTORS[opco]),
  missions: typesetTree(MISSIONS),
  size: (establishments, rank) =>
    t(`${count(establishments)} établissements : ${rank === 1 ? 'le plus grand' : `le ${rank}e`} des 11.`),
  establishments: (n) => t(`${count(n)} établissement${n > 1 ? 's' : ''}`),
  count,
  about: typesetTree(ABOUT),
  picture: (asOf) => t(`Établissements par OPCO, table SIRET-OPCO de France compétences, ${month(asOf)}`),
  formerPart: (part) => t(part === undefined ? 'l’essentiel de ses branches' : (PARTS[part] ?? '')),
  formerOpca: (name, opcos, isPartial) => {
    const today = opcos.map((opco) => opcoName(opco));
    return [
      { strong: name },
      t(' était, jusqu’en 2019, l’un des organismes que les opérateurs de compétences (OPCO) ont remplacés. '),
      isPartial
        ? 'Une partie de ses branches est aujourd’hui chez '
        : today.length > 1
          ? 'Ses branches sont aujourd’hui partagées entre plusieurs OPCO, dont '
          : 'L’essentiel de ses branches est aujourd’hui chez ',
      { strong: listOf(today, 'et') },
      '.',
    ];
  },
  suggestion: (successors, isPartial = false) =>
    t(
      successors
        ? `ancien nom : ${isPartial ? 'en partie ' : ''}${listOf(successors.map(opcoName), 'ou')} aujourd’hui`
        : 'opérateur de compétences (OPCO)',
    ),
  groups: typesetTree(GROUPS),
  verdict: (verdict) => VERDICTS[verdict],
  sourceDate: ({ asOf, asOfIs }) =>
    asOfIs === 'published' ? month(asOf) : `relu ${asOf.length > 7 ? 'le' : 'en'} ${month(asOf)}`,
  month,
};
