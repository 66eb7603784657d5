import { typesetTree } from './typeset.ts';
import type { Term, TermId } from './wording.ts';

/** The words of training in plain French, for people who meet them once. */
export const frGlossary: Record<TermId, Term> = typesetTree({
  opco: {
    word: 'OPCO',
    meaning:
      'Opérateur de compétences : il paie l’alternance et aide les petites entreprises à former. Il y en a 11, un par famille de branches.',
  },
  opca: {
    word: 'OPCA',
    meaning: 'Organisme paritaire collecteur agréé : l’ancêtre de l’OPCO, jusqu’en 2019. Il collectait aussi l’argent.',
  },
  branche: {
    word: 'Branche',
    meaning:
      'Toutes les entreprises qui suivent la même convention collective : la coiffure, le bâtiment, les banques.',
  },
  convention: {
    word: 'Convention collective',
    meaning:
      'Les règles de travail d’un métier, signées par employeurs et syndicats. Son nom est sur la fiche de paie.',
  },
  idcc: { word: 'IDCC', meaning: 'Le numéro à 4 chiffres d’une convention collective.' },
  naf: {
    word: 'Code NAF ou APE',
    meaning: 'Un code d’activité donné par l’Insee pour ses statistiques, comme 10.71C. Il ne décide de rien.',
  },
  siret: {
    word: 'SIRET',
    meaning: 'Le numéro à 14 chiffres d’un établissement : une boutique, un atelier, un bureau.',
  },
  dsn: {
    word: 'DSN',
    meaning:
      'La déclaration de paie que chaque employeur envoie tous les mois ; elle porte la convention et les cotisations.',
  },
  contribution: {
    word: 'Contribution à la formation',
    meaning:
      'Ce que l’employeur verse pour la formation et l’alternance, calculé sur les salaires. Celle des indépendants est à part : la CFP.',
  },
  alternance: {
    word: 'Alternance',
    meaning: 'Un vrai contrat de travail, avec du temps en entreprise et du temps en cours.',
  },
  apprentissage: {
    word: 'Contrat d’apprentissage',
    meaning: 'Une alternance qui prépare un diplôme ou un titre, en général avant 30 ans, dans un centre d’apprentis.',
  },
  professionnalisation: {
    word: 'Contrat de professionnalisation',
    meaning: 'Une alternance pour apprendre un métier : jeunes de 16 à 25 ans, demandeurs d’emploi dès 26 ans.',
  },
  plan: {
    word: 'Plan de formation',
    meaning:
      'Les formations que l’employeur choisit pour ses salariés. Son nom complet : plan de développement des compétences.',
  },
  poe: {
    word: 'POE',
    meaning: 'Préparation opérationnelle à l’emploi : une formation courte, juste avant une embauche.',
  },
  faf: {
    word: 'FAF',
    meaning: 'Fonds d’assurance formation : il aide les indépendants à se former, avec ce qu’ils versent chaque année.',
  },
  cfp: {
    word: 'CFP',
    meaning:
      'Contribution à la formation professionnelle des indépendants : ils la versent eux-mêmes chaque année, et elle ouvre droit à leur fonds (FAF).',
  },
  cpf: {
    word: 'CPF',
    meaning: 'Compte personnel de formation : des droits en euros, que la personne utilise elle-même.',
  },
  cnfpt: {
    word: 'CNFPT',
    meaning:
      'L’organisme qui forme les agents des communes, départements et régions, et paie certains de leurs apprentis.',
  },
  anfh: { word: 'ANFH', meaning: 'L’association qui gère l’argent de la formation des hôpitaux publics.' },
  cfa: { word: 'CFA', meaning: 'Centre de formation d’apprentis : l’école de l’apprenti. L’OPCO la paie.' },
  vae: {
    word: 'VAE',
    meaning: 'Validation des acquis de l’expérience : obtenir un diplôme en prouvant ce que l’on sait déjà faire.',
  },
  ptp: {
    word: 'PTP',
    meaning:
      'Projet de transition professionnelle : se former pour changer de métier en gardant son contrat. Transitions Pro peut le payer, pas l’OPCO.',
  },
  aif: {
    word: 'AIF',
    meaning: 'Aide individuelle à la formation : une aide de France Travail, quand aucune autre ne convient.',
  },
  afest: {
    word: 'AFEST',
    meaning: 'Action de formation en situation de travail : apprendre sur son poste, avec un formateur et des bilans.',
  },
  asp: { word: 'ASP', meaning: 'Agence de services et de paiement : elle verse les aides de l’État aux employeurs.' },
  cqp: { word: 'CQP', meaning: 'Certificat de qualification professionnelle : un certificat créé par une branche.' },
  clea: {
    word: 'CléA',
    meaning: 'Un certificat du socle de connaissances : lire, écrire, compter, travailler avec les autres.',
  },
  fne: {
    word: 'FNE-Formation',
    meaning:
      'Une ancienne aide de l’État : la formation des salariés d’entreprises en difficulté ou en mutation, payée par les OPCO.',
  },
  ddets: { word: 'DDETS', meaning: 'Le service de l’État chargé du travail dans un département.' },
  poei: {
    word: 'POEI',
    meaning:
      'Préparation opérationnelle à l’emploi individuelle : une formation avant une embauche promise, avec France Travail.',
  },
  poec: {
    word: 'POEC',
    meaning:
      'Préparation opérationnelle à l’emploi collective : une session pour demandeurs d’emploi, ouverte par une branche ou un OPCO.',
  },
  urssaf: { word: 'Urssaf', meaning: 'L’organisme qui collecte les cotisations sociales des entreprises.' },
  msa: { word: 'MSA', meaning: 'La Sécurité sociale agricole : pour les fermes, elle tient le rôle de l’Urssaf.' },
  'france-competences': {
    word: 'France compétences',
    meaning: 'L’autorité nationale qui répartit l’argent de la formation et tient la table des OPCO.',
  },
  'france-travail': {
    word: 'France Travail',
    meaning: 'Le service public de l’emploi, l’ancien Pôle emploi.',
  },
  rncp: { word: 'RNCP', meaning: 'La liste nationale des diplômes et titres reconnus pour exercer un métier.' },
  qualiopi: {
    word: 'Qualiopi',
    meaning:
      'Le certificat de qualité exigé d’un organisme de formation pour recevoir de l’argent public ou mis en commun.',
  },
  certification: {
    word: 'Certification',
    meaning: 'Un diplôme, un titre ou un certificat de branche : la preuve officielle qu’on sait faire.',
  },
  reconversion: {
    word: 'Période de reconversion',
    meaning: 'Depuis 2026, un temps de formation pour changer de métier, dans son entreprise ou dans une autre.',
  },
  tuteur: {
    word: 'Tuteur, maître d’apprentissage',
    meaning: 'La personne de l’entreprise qui accompagne l’alternant au travail.',
  },
  assimile: {
    word: 'Assimilé salarié',
    meaning: 'Un dirigeant qui cotise comme un salarié : président de SAS, gérant minoritaire de SARL.',
  },
  epic: {
    word: 'EPIC',
    meaning: 'Établissement public industriel ou commercial : public, mais ses salariés ont un contrat de droit privé.',
  },
});
