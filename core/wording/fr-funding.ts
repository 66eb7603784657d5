import type {
  ConditionId,
  CourseType,
  FundingRuleId,
  FundingVerdict,
  OpcoId,
  ProfileId,
  SchemeId,
  SituationFault,
  VerdictId,
} from '../answer.ts';
import { isOpcoId, opcoName } from '../tables/opcos.ts';
import { likelyOpco } from './likely-opco.ts';
import { capital, typeset as t, typesetAll } from './typeset.ts';
import type { FundingQuestion, FundingVerdictWording, ProfileGroupId, QuestionKey, Sentence } from './wording.ts';

const GROUPS: Record<ProfileGroupId, [name: string, hint: string]> = {
  employee: ['Un salarié', 'CDI, CDD, intérim, spectacle'],
  learner: ['Un alternant ou un stagiaire', 'Apprentissage, alternance, stage'],
  recruiter: ['Une personne que je recrute', 'Apprenti, alternant, demandeur d’emploi'],
  tutor: ['Un tuteur', 'Il accompagne un alternant'],
  'job-seeker': ['Un demandeur d’emploi', 'Inscrit ou non à France Travail'],
  'self-employed': ['Un indépendant', 'Commerçant, artisan, libéral, agriculteur'],
  head: ['Un dirigeant ou son conjoint', 'Président, gérant, conjoint'],
  public: ['Un agent public', 'État, mairie, hôpital public'],
  association: ['Un bénévole', 'D’une association, ou membre d’un jury'],
  abroad: ['Une personne liée à l’étranger', 'Expatrié, détaché, frontalier'],
};

const PROFILES: Record<ProfileId, string> = {
  employee_cdi: 'Salarié en CDI',
  employee_cdd: 'Salarié en CDD ou saisonnier',
  employee_part_time: 'Salarié à temps partiel',
  employee_temp_agency: 'Intérimaire',
  employee_intermittent_performer: 'Intermittent du spectacle',
  employee_household: 'Salarié d’un particulier',
  employee_private_clinic: 'Salarié d’une clinique privée',
  employee_epic: 'Salarié d’un établissement public industriel et commercial (EPIC)',
  private_law_staff_of_commune: 'Salarié d’une commune en contrat de droit privé',
  posted_abroad_french_contract: 'Détaché à l’étranger, en contrat français',
  employee_foreign_employer_no_fr_site: 'Salarié d’un employeur sans établissement en France',
  expatriate_local_contract: 'Expatrié en contrat local',
  cross_border_worker: 'Frontalier qui travaille à l’étranger',
  apprentice: 'Apprenti',
  apprentice_local_authority: 'Apprenti d’une collectivité',
  cpro_young: 'Jeune en contrat de professionnalisation',
  cpro_local_authority: 'Alternant d’une collectivité, hors apprentissage',
  trainee_vocational: 'Stagiaire d’une formation financée',
  student_intern: 'Étudiant ou élève en stage',
  tutor_employee: 'Tuteur salarié',
  tutor_self_employed_head: 'Tuteur qui est lui-même l’employeur',
  job_seeker: 'Demandeur d’emploi',
  self_employed_trader: 'Commerçant ou prestataire de services',
  self_employed_craft: 'Artisan',
  self_employed_liberal: 'Profession libérale',
  self_employed_doctor: 'Médecin libéral',
  micro_liberal: 'Micro-entrepreneur, profession libérale',
  micro_trader: 'Micro-entrepreneur, commerce ou services',
  farmer: 'Agriculteur',
  fisher_head: 'Chef d’entreprise de pêche ou de cultures marines',
  artist_author: 'Artiste-auteur',
  majority_manager_sarl: 'Gérant majoritaire de SARL, ou associé unique d’EURL',
  spouse_collaborator: 'Conjoint collaborateur ou associé',
  president_sas_paid: 'Président de SAS ou SASU, rémunéré',
  president_sasu_unpaid: 'Dirigeant non rémunéré (SAS, SASU, gérant minoritaire)',
  minority_manager_sarl_paid: 'Gérant minoritaire de SARL, rémunéré',
  official_state: 'Agent de l’État',
  official_territorial: 'Fonctionnaire d’une collectivité',
  official_hospital: 'Agent d’un hôpital public',
  contract_agent_commune: 'Contractuel d’une collectivité',
  volunteer: 'Bénévole',
  volunteer_jury_member: 'Bénévole membre d’un jury',
};

const COURSES: Record<CourseType, [name: string, hint: string]> = {
  plan: ['Une formation pour mon travail', 'Dans une entreprise : le plan de développement des compétences'],
  afest: ['Une formation au poste de travail', 'AFEST : apprendre en travaillant, avec un formateur'],
  vae: ['Une validation de l’expérience', 'VAE : un diplôme sans retourner en cours'],
  bilan: ['Un bilan de compétences', 'Faire le point sur son parcours et ses projets'],
  cpf: ['Une formation avec mon compte', 'CPF, sur Mon Compte Formation'],
  apprenticeship: ['Un contrat d’apprentissage', 'Un emploi et un diplôme, en général jusqu’à 29 ans'],
  contrat_pro: ['Un contrat de professionnalisation', 'Une alternance, pour jeunes et demandeurs d’emploi'],
  reconversion: ['Une période de reconversion', 'Changer de métier, dans l’entreprise ou dans une autre'],
  reconversion_clea: ['Une période de reconversion vers CléA', 'CléA : le certificat des savoirs de base'],
  pro_a: ['Une Pro-A', 'Fermée en 2026'],
  transco: ['Une transition collective', 'Fermée en 2026'],
  ptp: ['Un projet de transition professionnelle', 'PTP : s’absenter pour changer de métier'],
  fne: ['Le FNE-Formation', 'Une aide de l’État'],
  tutor_training: ['La formation d’un tuteur', 'Apprendre à accompagner'],
  apprentice_master_exercise: ['Le temps du maître d’apprentissage', 'Accompagner un apprenti'],
  cpro_tutor_exercise: ['Le temps du tuteur', 'Accompagner un alternant'],
  poei: ['Une formation avant embauche', 'POEI : un employeur promet le poste'],
  poec: ['Une formation collective avant embauche', 'POEC : un groupe, un métier'],
  individual: ['Une formation que je choisis seul', 'Sans employeur'],
  light_licence: ['Le permis de conduire', 'Permis A ou B'],
  vae_jury: ['Une participation à un jury', 'Examen ou validation de l’expérience'],
};

/** What is no longer called a company's plan, by whom it is for. */
const PLAN_OF: Partial<Record<ProfileGroupId, [name: string, hint: string]>> = {
  employee: ['Une formation choisie par l’entreprise', 'Le plan de développement des compétences'],
  'self-employed': ['Une formation pour mon activité', 'Avec le fonds de votre métier'],
  head: ['Une formation pour mon activité', 'Pour diriger, gérer ou exercer votre métier'],
  public: ['Une formation proposée par mon administration', 'Le plan de formation de votre employeur'],
};

/** With their article: they follow "peut payer", and stand as titles with a capital. */
const SCHEMES: Record<SchemeId, string> = {
  PDC_LT50: 'une formation du plan de l’entreprise (moins de 50 salariés)',
  PDC_GTE50: 'une formation du plan de l’entreprise (50 salariés et plus)',
  CONVENTIONAL: 'la formation avec l’argent de la branche',
  VOLUNTARY: 'la formation avec les versements volontaires de l’entreprise',
  AFEST: 'la formation au poste de travail (AFEST)',
  VAE: 'la validation des acquis de l’expérience (VAE)',
  BILAN: 'le bilan de compétences',
  CPF: 'une formation choisie par le titulaire du compte',
  CPF_COFUND: 'un complément au compte personnel (CPF)',
  INTERMITTENT: 'la formation d’un intermittent du spectacle',
  HOUSEHOLD: 'la formation du salarié d’un particulier',
  APPRENTICESHIP: 'la formation d’un apprenti',
  HIRING_AID: 'l’aide à l’embauche d’un apprenti',
  CNFPT_APPRENTICE: 'la formation d’un apprenti de collectivité',
  CONTRAT_PRO: 'la formation en contrat de professionnalisation',
  AID_45PLUS: 'l’aide à l’embauche d’une personne de 45 ans et plus',
  RECONVERSION: 'la période de reconversion',
  PRO_A: 'la reconversion en alternance (Pro-A)',
  TRANSCO: 'la transition collective (Transco)',
  PTP: 'le projet de transition professionnelle (PTP)',
  FNE: 'l’aide de l’État FNE-Formation',
  TUTOR_TRAINING: 'la formation d’un tuteur',
  TUTOR_EXERCISE: 'le temps passé par un tuteur',
  POEI: 'la formation avant embauche (POEI)',
  POEC: 'la formation collective avant embauche (POEC)',
  AIF: 'l’aide individuelle à la formation (AIF)',
  FAF: 'la formation d’un indépendant',
  ARTIST_AUTHOR: 'la formation d’un artiste-auteur',
  FISHERY: 'la formation d’un chef d’entreprise de pêche',
  PUBLIC: 'la formation d’un agent public',
  VOLUNTEER: 'la formation d’un bénévole',
  JURY: 'la participation à un jury',
};

/** Name, and what it means behind a comma. */
const FUNDERS: Record<Exclude<NonNullable<FundingVerdict['funder']>, OpcoId>, string> = {
  employer: 'l’employeur',
  cpf: 'le compte personnel de formation (CPF)',
  'transitions-pro': 'Transitions Pro, organisme régional',
  'france-travail': 'France Travail',
  state: 'l’État, par son agence de paiement (ASP)',
  agefice: 'l’AGEFICE, fonds des commerçants et des services',
  fafcea: 'le FAFCEA, fonds des artisans',
  fifpl: 'le FIF PL, fonds des professions libérales',
  fafpm: 'le FAF-PM, fonds des médecins libéraux',
  vivea: 'VIVEA, fonds des agriculteurs',
  'faf-by-activity': 'le fonds d’indépendants nommé sur l’attestation de l’Urssaf',
  'artist-author-fund': 'le fonds des artistes-auteurs, géré par l’Afdas',
  'fishery-section': 'la section pêche d’OCAPIAT, opérateur de compétences de l’agriculture',
  'own-administration': 'votre administration',
  cnfpt: 'le CNFPT, centre de formation des collectivités',
  'local-authority': 'la collectivité',
  anfh: 'l’ANFH, fonds des hôpitaux publics',
  'volunteer-funds': 'l’association, ou le fonds d’État qui l’aide (FDVA)',
  school: 'l’école',
  'local-employer': 'l’employeur à l’étranger',
  'course-funder': 'celui qui a ouvert la formation, comme la Région ou France Travail',
};

function funderOf(id: FundingVerdict['funder']): string {
  if (id === null) return 'l’opérateur de compétences (OPCO) de l’employeur';
  return isOpcoId(id) ? `${opcoName(id)}, opérateur de compétences (OPCO)` : FUNDERS[id];
}

const VERDICTS: Record<VerdictId, string> = {
  opco: 'Un droit, si le dossier est complet',
  opco_conditional: 'Possible : l’OPCO décide',
  other_funder: 'Un autre financeur',
  employer_budget: 'Au budget de l’employeur',
  refused: 'Une condition manque',
  not_fundable: 'Pas de financement',
  needs_info: 'Il manque une information',
};

/** Rules beside a contract, where the sentence of the contract would say the same twice. */
const BESIDE: Partial<Record<FundingRuleId, string>> = {
  R24: ' paie une part au centre de formation.',
  R25: ' paie moins quand 80 % des cours sont à distance.',
  R26: ' peut payer un complément au centre qui s’adapte à un handicap.',
};

/** Source of a rule that nobody has read again: it promises nothing. */
const UNREAD = 'UNVERIFIED';

/** No rule in force that day: no answer of the person is missing. */
const hasNoRule = ({ unknown }: FundingVerdict['conditions']) => unknown.includes('in-force');

function badge({ verdict, conditions }: FundingVerdict): string {
  return verdict === 'needs_info' && hasNoRule(conditions) ? 'Pas de règle connue' : VERDICTS[verdict];
}

function headline({ scheme, verdict, funder, conditions, rule, sources }: FundingVerdict): Sentence {
  const what = scheme ? SCHEMES[scheme] : 'la formation';
  const [name = '', ...meaning] = capital(funderOf(funder)).split(/(?=, )/);
  const likely = likelyOpco({ funder, conditions });
  const who = likely
    ? [{ strong: capital(funderOf(null)) }, `, probablement ${opcoName(likely)},`]
    : [{ strong: name }, meaning.length ? `${meaning.join('')},` : ''];
  const isAid = what.startsWith('l’aide');
  const nothing = [{ strong: isAid ? 'Pas d’aide' : 'Pas de financement' }, isAid ? what.slice(6) : ` pour ${what}`];
  const pay = isAid ? 'verser' : 'payer';
  const beside = rule && verdict !== 'needs_info' && BESIDE[rule];
  if (beside) return [...who, t(beside)];
  switch (verdict) {
    case 'opco':
      return scheme === 'POEC'
        ? [...who, ` paie ${what}, dans une session ouverte par la branche ou l’OPCO.`]
        : [...who, t(` paie ${what} : c’est un droit, une fois le dossier complet et conforme.`)];
    case 'opco_conditional':
      return [...who, ` peut ${pay} ${what}, selon ses critères et son budget.`];
    case 'other_funder':
      if (sources.includes(UNREAD)) return [...who, t(` pourrait ${pay} ${what} : demandez-lui.`)];
      return [...who, ` peut ${pay} ${what}, si les conditions sont remplies.`];
    case 'employer_budget':
      return [...who, ` paie ${what} sur son propre budget.`];
    case 'refused': {
      const [missing] = conditions.notMet;
      return [...nothing, t(` : il faudrait ${missing ? CONDITIONS[missing] : 'remplir une autre condition'}.`)];
    }
    case 'not_fundable':
      if (scheme === 'FNE')
        return [
          { strong: 'Aucune aide trouvée' },
          t(' au titre du FNE-Formation à cette date : à vérifier auprès de l’OPCO.'),
        ];
      return [...nothing, t(` dans cette situation${funder ? ` : voyez avec ${funderOf(funder)}` : ''}.`)];
    default:
      if (hasNoRule(conditions)) return [{ strong: 'Aucune règle connue' }, ` à cette date pour ${what}.`];
      return [
        { strong: 'Il manque une information' },
        ` pour dire ${funder ? `si ${funderOf(funder)}${meaning.length ? ',' : ''} peut ${pay}` : isAid ? 'qui verse' : 'qui paie'} ${what}.`,
      ];
  }
}

/** As they follow "il faudrait"; with a capital they stand in a list. */
const CONDITIONS: Record<ConditionId, string> = {
  'pays-contributions': 'un employeur qui cotise en France',
  'opco-known': 'l’OPCO de l’employeur',
  'provider-declared': 'un organisme de formation déclaré',
  'provider-qualiopi': 'un organisme certifié Qualiopi (certificat de qualité)',
  'asked-before-start': 'une demande faite avant le début',
  'eligible-profile': 'un statut qui ouvre ce financement',
  'in-force': 'un dispositif ouvert à cette date',
  'under-11': 'moins de 11 salariés',
  'under-50': 'moins de 50 salariés',
  'from-50': 'au moins 50 salariés',
  'under-250': 'moins de 250 salariés',
  'fishery-section-covers': 'au moins 11 salariés (en dessous : à vérifier)',
  'opco-money': 'moins de 50 salariés, ou de l’argent versé par la branche ou l’entreprise',
  'board-priorities': 'une formation dans les priorités et le budget de l’OPCO',
  'on-plan': 'une formation inscrite au plan de l’entreprise',
  'conventional-money': 'une contribution de la branche',
  'voluntary-money': 'un versement volontaire à l’OPCO',
  'afest-elements': 'une analyse du travail, un formateur, des temps de recul, des évaluations',
  'remote-elements': 'un suivi à distance, une durée annoncée, des évaluations',
  'employee-consent': 'l’accord du salarié',
  rncp: 'un diplôme ou titre du répertoire national (RNCP)',
  'jury-terms': 'un accord de branche sur les jurys',
  'agency-is-employer': 'une agence d’intérim comme employeur',
  engagements: 'assez de travail dans les 24 derniers mois',
  'waiting-period': 'un délai depuis la dernière formation payée',
  'pay-in-base': 'une rémunération soumise à cotisation',
  'in-french-payroll': 'un salaire déclaré en France',
  'holder-agrees': 'l’accord du titulaire du compte',
  'cost-above-rights': 'un prix plus élevé que les droits du compte',
  'cpf-listed': 'une formation proposée sur Mon Compte Formation',
  'cpf-rights': 'des droits sur le compte',
  'third-party': 'une part payée par un tiers, comme l’employeur',
  'apprentice-age': 'avoir de 16 à 29 ans, sauf exceptions comme un handicap',
  'qualified-master': 'un maître d’apprentissage qualifié',
  'legal-pay': 'au moins le salaire minimum d’un apprenti',
  'filed-in-5-days': 'un contrat envoyé dans les 5 jours ouvrables',
  'opco-answered': 'une réponse de l’OPCO sous 20 jours (le silence est un refus)',
  'no-distance-exception': 'un diplôme que d’autres centres enseignent sur place',
  'cfa-adaptation': 'un centre qui s’adapte au handicap',
  'aid-level': 'un diplôme d’un niveau aidé ce jour-là',
  'sent-in-6-months': 'un contrat envoyé à l’OPCO sous 6 mois',
  'no-earlier-aid': 'ne pas avoir déjà reçu l’aide pour cet apprenti et ce diplôme',
  'quota-undertaking': 'un engagement à atteindre le quota d’alternants',
  'starts-before-2027': 'un début avant le 1er janvier 2027',
  'cnfpt-level': 'un diplôme de niveau 3 à 5',
  'census-done': 'un besoin déclaré au recensement du CNFPT',
  'on-shortage-list': 'un diplôme de la liste des métiers en tension',
  'cpro-certification': 'un titre RNCP, un certificat (CQP) ou une qualification de branche',
  'cpro-age': 'avoir de 16 à 25 ans',
  'cpro-public': 'chercher un emploi, ou recevoir le RSA, l’ASS ou l’AAH',
  'cpro-duration': 'un contrat de 6 à 12 mois (24 ou 36 dans certains cas)',
  'cpro-hours': 'au moins 150 heures de formation',
  'learner-45': 'avoir 45 ans ou plus',
  'written-agreement': 'un accord écrit entre employeur et salarié',
  'reconversion-certification': 'un titre RNCP, un certificat (CQP), des blocs de compétences ou CléA',
  'reconversion-hours': 'une durée de 150 à 450 heures (jusqu’à 2 100 par accord)',
  'reconversion-months': 'une durée de 12 mois au plus (36 par accord)',
  'internal-mode': 'une reconversion dans la même entreprise',
  'host-contract': 'un contrat d’au moins 6 mois dans l’autre entreprise',
  'collective-negotiation': 'une négociation collective',
  'return-notice': 'un retour annoncé 3 mois avant la fin',
  'amendment-before-2026': 'un avenant signé avant 2026',
  seniority: 'une ancienneté suffisante (à vérifier)',
  'tutor-role': 'un alternant à accompagner',
  registered: 'une inscription à France Travail',
  'offer-long-enough': 'un CDI ou un CDD d’au moins 6 mois (4 pour une saison)',
  'no-layoff': 'n’avoir licencié personne pour motif économique depuis 12 mois',
  'levies-up-to-date': 'un employeur à jour de ses cotisations',
  'poei-hours': 'une durée de 300, 450 ou 600 heures au plus, selon le cas',
  'poec-hours': 'ne pas dépasser 400 heures',
  'collective-session': 'une session collective',
  'poec-aim': 'un emploi visé d’au moins 12 mois',
  'last-resort': 'n’avoir aucun autre financement',
  'adviser-agrees': 'l’accord du conseiller France Travail',
  'levy-paid': 'une contribution d’indépendant (CFP) payée',
  turnover: 'un chiffre d’affaires dans les 12 derniers mois',
  'in-trade-register': 'une activité inscrite comme artisanale',
  'course-long-enough': 'au moins 7 heures (4 à distance)',
  'spouse-levy': 'une contribution payée pour le conjoint aussi',
  'artist-income': 'assez de revenus d’auteur sur 3 ou 5 ans',
  'employer-consent': 'l’accord de l’employeur',
  'liable-body': 'un établissement qui cotise comme une entreprise',
};

const DAY_RULES = 'Les règles changent avec cette date.';
const SUM_RULES = 'La somme en dépend.';
const OPEN_RULES = 'Certains financements en dépendent.';
const WHERE_OPCO = 'La demande va à cet OPCO.';
const LIMITS = 'Il y a des durées minimales et maximales.';
const EXTRA_MONEY = 'L’OPCO peut alors payer, même à 50 salariés et plus.';

const QUESTIONS: Record<
  QuestionKey,
  [ask: string, why: string, unit?: string | undefined, choices?: Record<string, string>]
> = {
  profile: ['Pour qui est la formation ?', 'Chaque statut a son financeur.'],
  companySize: [
    'Combien de salariés, tous établissements compris ?',
    'Les règles changent à 11, 50 et 250 salariés.',
    'salariés',
  ],
  opco: ['Quel est l’OPCO de l’employeur ?', WHERE_OPCO],
  idcc: ['Quelle convention collective est sur la fiche de paie ?', 'Elle mène à l’OPCO.'],
  naf: ['Quel est le code d’activité (NAF ou APE) ?', 'Il donne une piste, jamais une preuve.'],
  date: ['Quel jour le contrat est-il signé, ou la demande faite ?', DAY_RULES],
  courseType: ['Quelle formation ?', 'Chaque type a ses règles.'],
  rncp: ['La formation mène-t-elle à un diplôme ou titre du répertoire national (RNCP) ?', OPEN_RULES],
  qualiopi: ['L’organisme est-il certifié Qualiopi ?', 'Sans ce certificat de qualité, pas d’argent public ni commun.'],
  hours: ['Combien d’heures de formation ?', LIMITS, 'heures'],
  price: ['Quel est le prix hors taxes ?', 'Pour voir ce qui reste à payer.', '€'],
  distanceShare: ['Quelle part se passe à distance ?', SUM_RULES, '%'],
  level: [
    'Quel est le niveau du diplôme ?',
    SUM_RULES,
    undefined,
    { 3: '3 : CAP', 4: '4 : bac', 5: '5 : bac + 2', 6: '6 : bac + 3 ou 4', 7: '7 : bac + 5', 8: '8 : doctorat' },
  ],
  age: ['Quel âge a cette personne ?', 'Les contrats en alternance ont des limites d’âge.', 'ans'],
  rqth: ['Cette personne a-t-elle un handicap reconnu ?', 'L’âge et les aides changent. Vous pouvez ne pas répondre.'],
  overseas: ['Le contrat est-il exécuté outre-mer ?', 'Les niveaux aidés y sont différents.'],
  quotaUndertaking: ['L’entreprise s’est-elle engagée sur le quota d’alternants ?', 'À 250 salariés, l’aide l’exige.'],
  opcoSilentDays: [
    'Depuis combien de jours l’OPCO a-t-il le dossier complet, sans répondre ?',
    'Pour un apprenti, 20 jours de silence sont un refus.',
    'jours',
  ],
  brokenInProbationDays: ['Après combien de jours le contrat a-t-il été rompu, pendant l’essai ?', SUM_RULES, 'jours'],
  npecYear: ['Combien l’OPCO paie-t-il par an pour ce diplôme ?', 'Le centre de formation le sait.', '€'],
  previousContractBrokenOtherEmployer: [
    'Un contrat pour ce diplôme a-t-il été rompu chez un autre employeur ?',
    SUM_RULES,
  ],
  transmittedMonthsAfter: [
    'Combien de mois entre la signature du contrat et son envoi ?',
    'Après 6 mois, il n’y a plus d’aide.',
    'mois',
  ],
  censusDone: [
    'La collectivité a-t-elle répondu au recensement du CNFPT ?',
    'Le CNFPT ne paie que les contrats recensés.',
  ],
  onShortageList: ['Le diplôme est-il sur la liste des métiers en tension ?', 'Le CNFPT ne paie que ceux-là.'],
  months: ['Combien de mois dure le contrat ?', LIMITS, 'mois'],
  registeredJobSeeker: ['Cette personne est-elle inscrite à France Travail ?', OPEN_RULES],
  benefit: [
    'Cette personne reçoit-elle une de ces allocations ?',
    'Elles ouvrent le contrat de professionnalisation.',
    undefined,
    { RSA: 'RSA', ASS: 'Solidarité spécifique (ASS)', AAH: 'Adulte handicapé (AAH)', none: 'Aucune' },
  ],
  cqp: ['La formation mène-t-elle à un certificat de branche (CQP) ?', OPEN_RULES],
  mode: [
    'Où se fait la reconversion ?',
    'L’OPCO qui paie en dépend.',
    undefined,
    { internal: 'Dans la même entreprise', external: 'Dans une autre entreprise' },
  ],
  collectiveAgreement: [
    'Un accord d’entreprise ou de branche prévoit-il cette reconversion ?',
    'Il permet des durées plus longues.',
  ],
  hostIdcc: ['Quelle est la convention collective de l’autre entreprise ?', 'Elle mène à l’OPCO qui paie.'],
  amendmentDate: ['Quand l’avenant a-t-il été signé ?', DAY_RULES],
  offer: [
    'Quel emploi est promis ?',
    'Il doit durer assez longtemps.',
    undefined,
    {
      CDI: 'CDI',
      CDD_12_months: 'CDD de 12 mois ou plus',
      CDD_6_months: 'CDD de 6 à 11 mois',
      seasonal_4_months: 'Saison de 4 mois ou plus',
      CDD_3_months: 'Plus court',
    },
  ],
  economicLayoffMonthsAgo: ['À quand remonte le dernier licenciement économique ?', 'Il faut 12 mois sans.', 'mois'],
  thirdParty: ['Combien paie un tiers (employeur, Région…) ?', SUM_RULES, '€'],
  cpfBalance: ['Combien y a-t-il sur le compte CPF ?', 'Le montant est sur Mon Compte Formation.', '€'],
  conventionalContribution: ['La branche a-t-elle une contribution pour la formation ?', EXTRA_MONEY],
  voluntaryPayment: ['L’entreprise a-t-elle fait un versement volontaire à l’OPCO ?', EXTRA_MONEY],
  engagements24m: ['Combien de contrats (engagements) en 24 mois ?', OPEN_RULES],
  cfpPaid: [
    'Quelle contribution d’indépendant (CFP) avez-vous payée l’an dernier ?',
    'Elle est sur l’attestation de l’Urssaf.',
    '€',
  ],
  turnover: ['Quel chiffre d’affaires sur 12 mois ?', 'À zéro, aucun droit n’est ouvert.', '€'],
  artisticIncome3y: ['Combien de revenus d’auteur bruts sur 3 ans ?', OPEN_RULES, '€'],
  artisticIncome5y: ['Et sur 5 ans ?', OPEN_RULES, '€'],
  paid: ['Le dirigeant reçoit-il un salaire ?', 'Sans salaire, personne ne cotise pour lui.'],
  industrialTurnoverShare: [
    'Quelle part du chiffre d’affaires vient de l’industrie ?',
    'À 25 %, elle décide de la convention.',
    '%',
  ],
  requestDate: ['Quel jour la demande est-elle faite ?', 'Elle doit venir avant le début.'],
  courseStart: ['Quel jour la formation commence-t-elle ?', 'Les délais se comptent depuis ce jour.'],
  siretInTable: ['L’établissement est-il dans la table officielle ?', 'En être absent ne veut pas dire « sans OPCO ».'],
  opcoSuggested: ['L’OPCO n’est-il qu’une piste ?', 'L’activité le suggère ; la convention collective décide.'],
  apprenticeException: [
    'Handicap, sport de haut niveau, entreprise à reprendre : est-ce le cas de cette personne ?',
    'Ces cas repoussent la limite d’âge.',
  ],
  finishedCollege: ['Cette personne a-t-elle fini le collège ?', 'À 15 ans, c’est la condition.'],
};

const FAULTS: Record<SituationFault['id'], string> = {
  'unknown-id': 'ce n’est pas dans la liste',
  'wrong-kind': 'ce n’est pas la forme attendue',
  impossible: 'ce n’est pas possible',
  'date-not-covered': 'nos règles vont de 2019 à 2028',
  'tutor-without-company': 'un tuteur salarié suppose au moins un salarié',
  'paid-and-unpaid': 'le profil choisi dit le contraire',
  'too-young': 'c’est trop jeune pour ce contrat ou ce rôle',
};

function fault({ id, key, given }: SituationFault): string {
  const name = key === 'course.type' ? 'courseType' : key.replace(/^\w+\./, '');
  if (id === 'too-young' && given && Number(given) < 15)
    return `${given} ans, c’est trop jeune : l’apprentissage commence à 16 ans (15 ans si le collège est fini).`;
  if (!Object.hasOwn(QUESTIONS, name)) return `${capital(FAULTS[id])}.`;
  return `${QUESTIONS[name as QuestionKey][0]} ${capital(FAULTS[id])}${given ? ` (« ${given} »)` : ''}.`;
}

/** What is said of who pays for a course; fetched with the rules. */
export const frFunding: FundingVerdictWording = {
  ui: typesetAll({
    words: 'Les mots de cette réponse',
    title: 'Qui paie la formation ?',
    intro: 'Quelques questions, puis la réponse.',
    whoFor: QUESTIONS.profile[0],
    whichOne: 'Plus précisément ?',
    whichCourse: QUESTIONS.courseType[0],
    seeAnswer: 'Voir qui paie',
    change: 'Modifier',
    otherRoutes: 'Autres pistes',
    beside: 'Et aussi',
    why: 'Pourquoi ?',
    met: 'Rempli',
    notMet: 'Non rempli',
    toConfirm: 'À confirmer',
    amounts: 'Montants et limites',
    costs: 'Qui paie combien',
    nextSteps: 'Que faire',
    deadlines: 'Dates à tenir',
    addToCalendar: 'Ajouter à mon agenda',
    questions: 'Pour être plus précis',
    settles: 'Cette réponse suffit pour conclure.',
    toCheck: 'À savoir',
    faults: 'À corriger',
    checklist: 'Le dossier',
    signs: 'Qui signe',
    sentTo: 'Où l’envoyer',
    messages: 'Messages prêts à envoyer',
    toEmployer: 'À l’employeur',
    toOpco: 'À l’OPCO',
    toFunder: 'Au financeur',
    copyMessage: 'Copier le message',
    copyAnswer: 'Copier la réponse',
    copied: 'Copié',
    sources: 'Sources',
    yes: 'Oui',
    no: 'Non',
    dontKnow: 'Je ne sais pas',
  }),
  group: (id) => ({ name: GROUPS[id][0], hint: t(GROUPS[id][1]) }),
  profile: (id) => PROFILES[id],
  courseType: (id, group) => {
    const [name, hint] = (id === 'plan' && group && PLAN_OF[group]) || COURSES[id];
    return { name, hint: t(hint) };
  },
  scheme: (id) => capital(SCHEMES[id]),
  funder: (id) => capital(funderOf(id)),
  headline,
  verdict: (given) => t(badge(given)),
  condition: (id) => t(capital(CONDITIONS[id])),
  question: (id): FundingQuestion => {
    const [ask, why, unit, choices] = QUESTIONS[id];
    return { ask: t(ask), why: t(why), ...(unit && { unit }), ...(choices && { choices: typesetAll({ ...choices }) }) };
  },
  fault: (given) => t(fault(given)),
};
