import type {
  Amount,
  Deadline,
  DeadlineId,
  FundingRuleId,
  FundingStepId,
  FundingVerdict,
  FundingWarningId,
  SchemeId,
} from '../answer.ts';
import { formatSiret } from '../identifiers/siret.ts';
import { isOpcoId, opcoName } from '../tables/opcos.ts';
import { frFunding } from './fr-funding.ts';
import { likelyOpco } from './likely-opco.ts';
import { typeset as t } from './typeset.ts';
import type { CostLine, FundingDetailsWording, MessageFacts, MessageTo } from './wording.ts';

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
const see = (scheme: SchemeId) => `Regardez aussi : ${lower(frFunding.scheme(scheme))}.`;

const STEPS: Record<FundingStepId, string> = {
  'ask-opco-before-start': 'Déposez la demande en ligne auprès de l’OPCO, avant le début.',
  'sign-training-agreement': 'Signez la convention avec l’organisme de formation.',
  'keep-completion-proof': 'Gardez le certificat de réalisation : il déclenche le paiement.',
  'employer-may-pay': 'L’employeur peut payer lui-même.',
  'ask-opco-branch-money': 'Demandez à l’OPCO s’il reste de l’argent de la branche ou de l’entreprise.',
  'ask-agency': 'Parlez-en à l’agence d’intérim.',
  'book-on-cpf': 'Inscrivez-vous sur moncompteformation.gouv.fr, avant le début.',
  'ask-employer-top-up': 'Demandez à l’employeur de compléter le compte.',
  'contract-to-opco-5-days': 'Envoyez le contrat et la convention à l’OPCO, dans les 5 jours ouvrables après le début.',
  'complete-file-again': 'Complétez le dossier et renvoyez-le à l’OPCO.',
  'contract-to-ddets':
    'Envoyez le contrat à l’administration du travail (DDETS), par le site Celia, dans les 5 jours ouvrables.',
  'aid-through-opco': 'Envoyez le contrat à l’OPCO : la demande d’aide part de là.',
  'undertake-quota': 'Envoyez l’engagement sur le quota d’alternants à l’agence de paiement (ASP).',
  'pay-cfa': 'Payez cette part au centre de formation, sur sa facture.',
  'cpro-to-opco-5-days': 'Envoyez le contrat et le programme à l’OPCO, dans les 5 jours après le début.',
  'see-contrat-pro': see('CONTRAT_PRO'),
  'see-reconversion': see('RECONVERSION'),
  'see-apprenticeship': see('APPRENTICESHIP'),
  'see-ptp': see('PTP'),
  'see-cpf': 'Regardez aussi vos droits sur moncompteformation.gouv.fr.',
  'reconversion-file': 'Envoyez le dossier en ligne, dans les 30 jours avant le début.',
  'ask-host-opco': 'Adressez-vous à l’OPCO de l’autre entreprise.',
  'ask-transitions-pro': 'Contactez Transitions Pro dans votre région.',
  'poei-with-france-travail': 'L’employeur dépose l’offre à France Travail et signe l’accord avant le début.',
  'ask-opco-sessions': 'Demandez les prochaines sessions à France Travail ou à l’OPCO.',
  'ask-adviser': 'Parlez-en au conseiller France Travail, avant le début.',
  'ask-course-funder': 'Demandez à l’organisme qui finance la session.',
  'faf-on-urssaf-certificate': 'Lisez le nom du fonds sur l’attestation de contribution (CFP) de l’Urssaf.',
  'ask-fund-before-start': 'Envoyez la demande au fonds, avant le début.',
  'ask-own-administration': 'Demandez au service formation de l’employeur.',
  'ask-association': 'Demandez à l’association.',
  'ask-branch-jury-terms': 'Demandez à l’OPCO ce que la branche prévoit pour les jurys.',
  'ask-school': 'Voyez avec l’école.',
  'ask-local-employer': 'Voyez avec l’employeur.',
  'state-opco-on-oath':
    'Faites confirmer le rattachement par l’OPCO : l’établissement n’est pas dans la table officielle. Une entreprise récente déclare son OPCO sur l’honneur.',
  'confirm-opco':
    'Faites confirmer l’OPCO par l’employeur : l’activité n’est qu’une piste, la convention collective décide.',
  'find-opco': 'Trouvez l’OPCO avec le SIRET ou la convention collective.',
};

const WARNINGS: Record<FundingWarningId, string> = {
  'late-request': 'La demande vient après le début : elle risque d’être refusée.',
  'early-reconversion-file': 'Il est trop tôt : le dossier s’envoie dans les 30 jours avant le début.',
  'late-filing': 'Le délai d’envoi semble passé : envoyez le contrat et interrogez l’OPCO.',
  'opco-against-agreement': 'La convention collective mène à un autre OPCO : vérifiez.',
  'agreement-against-activity':
    'La convention ne va pas avec l’activité principale : l’industrie l’emporte à partir de 25 % du chiffre d’affaires. Vérifiez la convention.',
  'row-absent': 'L’établissement n’est pas dans la table officielle : il est peut-être récent ou mal déclaré.',
  'after-rule-base': 'Cette date est après nos dernières règles : vérifiez si elles ont changé.',
  'reconversion-usable-from-february':
    'La loi vaut depuis le 1er janvier 2026, les dossiers sont possibles depuis le 1er février.',
  'training-share-outside': 'La formation fait d’habitude 15 à 25 % du contrat : vérifiez les heures.',
  'silence-accepts-to-check': 'Un texte ancien dit que le silence de l’OPCO vaut accord : à vérifier.',
  'silence-effect-unknown': 'L’effet du silence de l’OPCO n’est pas connu : demandez une réponse écrite.',
  'unverified-rule': 'Cette règle n’a pas pu être relue : à vérifier avant d’agir.',
  'held-by-reading': 'Ce montant est déduit d’une note : à vérifier.',
  'limit-to-check': 'La limite vient d’un projet de texte ou du dernier barème connu : vérifiez auprès du financeur.',
  'unusual-age': 'Cet âge est inhabituel : relisez-le.',
  'nobody-on-payroll': 'Sans salarié, l’entreprise n’a pas d’OPCO : vérifiez l’effectif.',
  'fund-to-confirm': 'Le fonds exact est sur l’attestation de l’Urssaf : à vérifier.',
};

const CONFIDENCE = {
  high: 'sûre (texte de loi, ou deux sources d’accord)',
  medium: 'probable (une seule bonne source)',
  low: 'fragile (à vérifier avant d’agir)',
};

const PUBLIC_BUDGET = 'Les employeurs publics ne cotisent pas à un OPCO : leur argent vient d’ailleurs.';
const AID = 'L’aide dépend du jour de signature, du niveau du diplôme et du nombre de salariés.';
const CLOSED = 'Ce dispositif est fermé aux nouveaux dossiers.';
const NO_BASE = 'Personne ne cotise en France pour cette personne.';
const OWN_FUND = 'Un indépendant cotise à un fonds de son activité, pas à un OPCO.';
const BRANCH = 'Cet argent existe à toute taille d’entreprise, quand la branche ou l’entreprise en a versé.';
const SMALL = 'Sous 50 salariés, l’OPCO aide au plan de formation. Chaque OPCO fixe ses montants.';
const TRIAL = 'Le compte appartient à son titulaire : lui seul décide de l’utiliser.';

const WHY: Partial<Record<FundingRuleId, string>> = {
  R1: SMALL,
  R2: 'À partir de 50 salariés, l’argent commun des OPCO ne paie plus le plan de formation.',
  R3: BRANCH,
  R4: 'Apprendre à son poste compte comme une formation, si elle est organisée.',
  R5: `${SMALL} À distance, elle doit être suivie et évaluée.`,
  R6: 'L’OPCO peut compléter le compte quand il ne suffit pas.',
  R7: TRIAL,
  R8: `${TRIAL} Hors diplômes (répertoire spécifique, RS), la somme utilisable est limitée.`,
  R9: `${TRIAL} Pour un bilan, la somme utilisable est limitée.`,
  R10: 'Le compte ne paie plus seul le permis : un tiers doit en payer une part.',
  R11: 'L’employeur peut proposer un bilan dans son plan, avec l’accord du salarié.',
  R12: 'Le plan, le compte personnel ou la reconversion peuvent payer la validation de l’expérience.',
  R13: 'Trajets, repas, hébergement et salaire peuvent être payés, selon l’accord de branche.',
  R14: 'Depuis 2026, ce dispositif remplace la Pro-A et les transitions collectives.',
  R15: 'Quand le salarié part dans une autre entreprise, c’est l’OPCO de cette entreprise qui paie.',
  R16: `${CLOSED} Un avenant signé avant 2026 continue.`,
  R17: CLOSED,
  R18: 'Ce projet est personnel : l’OPCO n’y participe pas.',
  R19: 'Aucune aide de ce fonds n’a été trouvée pour cette année : à vérifier auprès de l’OPCO.',
  R20: 'L’employeur est l’agence d’intérim : sa branche a son propre argent.',
  R21: 'Les intermittents ont leur propre plan, selon leur travail des 24 derniers mois.',
  R22: 'La branche des particuliers employeurs a son plan, dès la première heure travaillée.',
  R23: 'L’OPCO paie le centre de formation (CFA), à toute taille d’entreprise.',
  R24: 'À partir du niveau 6 (bac + 3), l’employeur paie une part fixe, sur facture du centre.',
  R25: 'Quand 80 % des cours sont à distance, l’OPCO paie moins.',
  R26: 'Un centre qui s’adapte à un handicap peut recevoir un complément.',
  R33: 'L’OPCO paie la formation de l’alternant, à toute taille d’entreprise.',
  R34: 'Dès 26 ans, ce contrat est réservé aux demandeurs d’emploi et à qui reçoit le RSA, l’ASS ou l’AAH.',
  R35: 'Un salarié de 26 ans et plus déjà en poste n’y a pas accès.',
  R36: 'L’OPCO peut former celui qui accompagne un alternant.',
  R37: 'L’OPCO peut verser une somme à l’entreprise pour le temps du tuteur.',
  R38: 'Un employeur promet un poste ; France Travail prépare la personne.',
  R39: 'La branche ou l’OPCO choisit les métiers de ces sessions.',
  R40: 'C’est une aide de dernier recours, accordée avant le début.',
  R41: 'Un demandeur d’emploi ne paie pas de participation.',
  R42: 'Ce statut vient d’une formation déjà financée.',
  R43: 'Un stage n’est pas un contrat de travail : aucun OPCO ne le finance.',
  R50: 'La pêche est l’exception : OCAPIAT couvre des chefs d’entreprise (sous 11 salariés : à vérifier).',
  R51: 'Ce fonds vient des cotisations des auteurs, pas de l’argent des OPCO.',
  R52: 'Sans chiffre d’affaires pendant 12 mois, aucun droit n’est ouvert.',
  R55: 'Un dirigeant payé comme un salarié suit les règles des salariés ; la pratique varie.',
  R56: 'Sans salaire, personne ne cotise pour le dirigeant ; son compte personnel reste ouvert.',
  R60: 'En 2026, le CNFPT paie certains apprentis ; sinon, la collectivité.',
  R61: 'Un employeur public ne peut pas signer ce contrat.',
  R62: 'Ce qui compte est la cotisation de l’établissement, pas le type de contrat.',
  R63: 'L’argent des OPCO est pour les salariés ; les jurys sont l’exception.',
  R65: 'Tant que le salaire est déclaré en France, les règles des salariés valent.',
};

function why({ rule }: FundingVerdict): string {
  if (!rule) return 'Nous ne connaissons pas de règle pour ce cas à cette date.';
  if (rule.startsWith('G')) return PUBLIC_BUDGET;
  const n = Number(rule.slice(1));
  if (n > 26 && n < 33) return AID;
  if (n > 43 && n < 55) return WHY[`R${n}`] ?? OWN_FUND;
  if (n > 56 && n < 60) return PUBLIC_BUDGET;
  return WHY[`R${n}`] ?? NO_BASE;
}

const PAID_TO_CFA = 'Part du montant annuel versée au centre de formation';
const STATE_AID = 'Aide de l’État à l’employeur';
const ANSWER = 'Réponse de l’OPCO, à compter du dossier complet';
const LONGEST = 'Durée au plus';
const CEILING = 'Plafond du fonds';

/** By id, or by the beginning of the id where all that follows is called the same. */
const AMOUNTS: Record<string, string> = {
  'app.npec.payment.advance': `${PAID_TO_CFA}, au début`,
  'app.npec.payment.month7': `${PAID_TO_CFA}, au 7e mois`,
  'app.npec.payment.month10': `${PAID_TO_CFA}, au 10e mois`,
  'app.npec.payment.balance': `${PAID_TO_CFA}, à la fin`,
  'app.npec.rqth_topup_max': 'Complément pour un apprenti handicapé, au plus',
  'app.filing.deadline': 'Envoi du contrat, après le début',
  'app.opco_decision': ANSWER,
  'app.age.max': 'Âge maximal, sauf exceptions',
  'app.employer_share': 'Part de l’employeur',
  'app.employer_share.new_contract_after_break': 'Part de l’employeur, après une rupture ailleurs',
  'app.employer_share.probation_rate': 'Part du montant au prorata que paie l’employeur, contrat rompu pendant l’essai',
  'app.employer_share.probation': 'Part de l’employeur, contrat rompu pendant l’essai',
  'app.distance.threshold': 'Cours à distance, à partir de',
  'app.distance.reduction': 'Baisse de ce que paie l’OPCO',
  'app.distance.reduction.npec': 'Montant payé par l’OPCO après la baisse',
  'app.distance.floor': 'Minimum après la baisse, par an ou par contrat',
  'aid.app': STATE_AID,
  'aid.app.rqth': `${STATE_AID}, apprenti handicapé`,
  'aid.app.transmit_to_opco': 'Envoi du contrat à l’OPCO, après sa conclusion',
  'aid.app.quota_undertaking': 'Engagement sur le quota, après la signature',
  'aid.app.start_before': 'Le contrat commence avant le',
  'aid.app.daily_prorata_from': 'Aide calculée au jour près depuis le',
  'aid.cpro': 'Aide de France Travail à l’employeur',
  'cpro.min_hours': 'Formation, au moins',
  'cpro.training_share': 'Part de la formation dans le contrat',
  'cpro.duration': 'Durée du contrat, sauf accord ou public prioritaire',
  'cpro.default_rate': 'Forfait par heure sans accord de branche',
  'cpro.default_rate_priority': 'Forfait par heure, public prioritaire',
  'cpro.filing.deadline': 'Envoi du contrat, après le début',
  'cpro.opco_decision': ANSWER,
  'tutor.training.rate_max': 'Formation du tuteur, au plus',
  'tutor.training.rate_max.total': 'Soit, au plus',
  'tutor.training.hours_max': LONGEST,
  'tutor.exercise.month_': 'Temps du tuteur, au plus (l’OPCO peut donner moins)',
  'tutor.exercise.months': 'Versé pendant, au plus',
  'tutor.exercise.month_max.total': 'Soit, au plus',
  'tutor.exercise.month_max_plus50pct.total': 'Soit, au plus',
  'rec.default_rate': 'Forfait, si la branche n’a pas le sien',
  'rec.default_rate.total': 'Soit, à ce forfait',
  'rec.average_target': 'Moyenne visée par OPCO (pas un plafond par personne)',
  'rec.hours': 'Durée',
  'rec.months_max': 'Durée totale, au plus',
  'rec.agreement': 'Au plus, par accord',
  'rec.external_contract_min': 'Contrat dans l’autre entreprise, au moins',
  'rec.filing_window': 'Envoi du dossier, avant le début',
  'rec.opco_decision': ANSWER,
  'poei.hours.with_provider': `${LONGEST}, avec un organisme`,
  'poei.hours.tutoring_or_seasonal': `${LONGEST}, tutorat seul ou saison`,
  'poei.hours.pic_public': `${LONGEST}, public prioritaire`,
  'poei.tutoring_rate': 'Tutorat',
  'poei.contract_min': 'Contrat promis, au moins (4 mois pour une saison)',
  'poei.no_economic_layoff': 'Sans licenciement économique depuis',
  'poec.hours': `${LONGEST} (434 pour deux titres du transport routier)`,
  'poec.company_share_max': 'Part en entreprise, au plus',
  'poec.contract_min': 'Contrat visé, au moins',
  'aif.cap': 'Plafond de l’aide',
  'cpf.share': 'Participation du titulaire du compte',
  'cpf.share.2026_planned': 'Hausse de cette participation, en projet',
  'cpf.cap': 'Droits utilisables, au plus',
  'cpf.licence.third_party_min': 'Part d’un tiers, au moins',
  'cpf.skills_audit.min_hours': 'Durée minimale d’un bilan, en projet',
  'cpf.official.credit': 'Heures ajoutées au compte de l’agent',
  'cec.credit': 'Compte d’engagement citoyen',
  'fdva.day': 'Aide de l’État pour un jour de formation',
  'vae.leave': 'Congé pour préparer la validation',
  'faf.agefice.general': CEILING,
  'faf.agefice.diploma': `${CEILING}, diplôme`,
  'faf.agefice.low_cfp': `${CEILING}, contribution de moins de 7 €`,
  'faf.fifpl': 'Part du plafond de la profession, contribution payée d’au moins',
  'faf.fafcea.technical_rate': 'Forfait par heure, formation technique',
  'faf.fafcea.transversal_rate': 'Forfait par heure, formation générale',
  'faf.fafcea.min_hours_onsite': 'Durée au moins (4 à distance)',
  'faf.vivea': CEILING,
  'faf.artist_author.cap': `${CEILING}, hors taxes`,
  'faf.artist_author.income_3y': 'Revenus d’auteur bruts sur 3 ans, au moins',
  'faf.artist_author.income_5y': 'Ou sur 5 ans, au moins',
  'contrib.cfp_ti': 'Contribution avec conjoint, en part du plafond annuel de la Sécurité sociale',
  'contrib.hospital.plan': 'Part des salaires pour le plan de l’hôpital',
  'contrib.hospital': 'Part des salaires versée d’office à l’ANFH',
  'afdas.intermittent.performer': 'Sur 24 mois, pour un artiste',
  'afdas.intermittent.live_technician': 'Sur 24 mois, pour un technicien du spectacle vivant',
  'afdas.intermittent.screen_technician': 'Sur 24 mois, pour un technicien du cinéma ou de l’audiovisuel',
  household: 'Heures de formation',
  stage: 'Stage payé, à partir de',
  'cnfpt.2026.contracts': 'Contrats payés par le CNFPT',
  'cnfpt.2026.census': 'Recensement',
  'cnfpt.2026.levels': 'Niveaux de diplôme',
};

/** Where a sum that is not certain is read, by the beginning of its id. */
const CHECK: Record<string, string> = {
  cpf: 'sur moncompteformation.gouv.fr',
  'cpf.official': 'auprès de l’employeur',
  aif: 'auprès de France Travail',
  fdva: 'auprès de l’association',
  vae: 'auprès de l’employeur',
  faf: 'auprès du fonds',
};

const ON_MCF = 'sur moncompteformation.gouv.fr';
const DRAFT = (sum: string, { from }: Amount) =>
  `${sum}${from ? ` depuis le ${day(from)}` : ''} d’après un projet de décret, à vérifier ${ON_MCF}`;

/** Figures that are surer, or larger, in the general sentence than they are. */
const SAID: Record<string, (sum: string, given: Amount) => string> = {
  'cpf.share.2026': (sum) => `${sum}, dernier montant connu pour 2026. Une hausse était en projet : vérifiez ${ON_MCF}`,
  'cpf.cap': DRAFT,
  'cpf.licence.third_party_min': DRAFT,
  'cec.credit': (sum) => `jusqu’à ${sum}, 720 € en tout, si l’engagement est reconnu`,
};

const UNITS: Record<string, string> = {
  EUR: ' €',
  percent: ' %',
  hours: ' heures',
  months: ' mois',
  days: ' jours',
  calendar: ' jours',
  working: ' jours ouvrables',
  years: ' ans',
  engagements: ' engagements',
  contracts: ' contrats',
};
const PER: Record<string, string> = {
  per_contract: ' par contrat',
  first_year: ' la première année',
  per_hour: ' de l’heure',
  per_month: ' par mois',
  per_year: ' par an',
};

/** A number, with two decimals for cents. */
function number(n: number, isMoney: boolean): string {
  return new Intl.NumberFormat('fr', { minimumFractionDigits: isMoney && n % 1 ? 2 : 0 }).format(n);
}

const euros = (n: number) => `${number(n, true)} €`;

function day(date: string, weekday?: 'long'): string {
  return new Intl.DateTimeFormat('fr', { weekday, day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
    .format(new Date(date))
    .replace(/(?<!\d)1 /, '1er ');
}

/** The text of an id, or of the longest beginning of it that has one. */
function byBeginning<Text>(texts: Record<string, Text>, id: string): Text | undefined {
  const ids = Object.keys(texts).filter((start) => id.startsWith(start));
  return texts[ids.sort((a, b) => b.length - a.length)[0] ?? ''];
}

function figure({ value, unit }: Amount): string {
  const isMoney = unit.startsWith('EUR');
  const written = [value ?? ''].flat().map((one) => (typeof one === 'number' ? number(one, isMoney) : day(one)));
  const kind = UNITS[unit.split('_')[0] ?? ''] ?? '';
  return (
    written.join(unit === 'date_range' ? ' au ' : ' à ') +
    kind +
    (PER[/(first|per)_[a-z]+$/.exec(unit)?.[0] ?? ''] ?? '')
  );
}

function amount(given: Amount): string {
  const { id, from, to, asOf, display } = given;
  const [, least] = /cfp_from_(\d+)$/.exec(id) ?? [];
  const label = `${byBeginning(AMOUNTS, id) ?? 'Montant'}${least ? ` ${least} €` : ''}`;
  const check = `à vérifier ${byBeginning(CHECK, id) ?? 'auprès de l’OPCO'}`;
  if (display === 'hidden' || given.value === null) return `${label} : ${check}.`;
  const sum = figure(given);
  const said = byBeginning(SAID, id);
  if (said) return `${label} : ${said(sum, given)}.`;
  if (display === 'hold') {
    const known = given.unit.startsWith('EUR') ? 'montant' : 'chiffre';
    return `${label} : ${sum}, dernier ${known} connu${from ? ` (en vigueur depuis le ${day(from)})` : ` d’après la base de règles du ${day(asOf)}`}, ${check}.`;
  }
  if (display === 'last-known-grid') return `${label} : ${sum}, dernier barème connu, ${asOf} ; ${check}.`;
  if (given.unit.startsWith('date')) return `${label} ${given.unit === 'date' ? '' : ': du '}${sum}.`;
  return `${label} : ${sum}${to && from ? ` (du ${day(from)} au ${day(to)})` : from ? ` (depuis le ${day(from)})` : ''}.`;
}

const DEADLINES: Record<DeadlineId, string> = {
  'apprenticeship-filing': 'Envoyer le contrat et la convention à l’OPCO',
  'public-apprenticeship-filing': 'Envoyer le contrat à l’administration du travail (DDETS)',
  'contrat-pro-filing': 'Envoyer le contrat et le programme à l’OPCO',
  'opco-answer': 'Recevoir la réponse de l’OPCO',
  'reconversion-filing': 'Envoyer le dossier de reconversion à l’OPCO',
  'reconversion-interruption': 'Dire à l’OPCO que la reconversion s’arrête',
  'hiring-aid-filing': 'Envoyer le contrat à l’OPCO pour l’aide de l’État',
  'hiring-aid-undertaking': 'Envoyer l’engagement sur le quota d’alternants (ASP)',
  'request-before-start': 'Envoyer la demande',
};

const FROM: Record<Deadline['countedFrom'], string> = {
  'contract-start': 'après le début du contrat',
  'complete-file': 'après réception du dossier complet',
  conclusion: 'après la conclusion du contrat',
  'course-start': 'avant le début',
  interruption: 'après l’arrêt',
};

const COUNTING: Record<Deadline['unit'], string> = {
  'jours-ouvrables': 'Jours ouvrables : du lundi au samedi, sauf dimanches et jours fériés.',
  'calendar-days': 'Tous les jours comptent, dimanches et jours fériés aussi.',
  months: 'De date à date.',
};

function deadline(given: Deadline): { what: string; when: string; how: string } {
  const { id, on, from, unit, count, countedFrom, rule, isUnitSure, isCountSure, mayBeLater, silence, condition } =
    given;
  const [one, several] = {
    'jours-ouvrables': ['jour ouvrable', 'jours ouvrables'],
    'calendar-days': ['jour', 'jours'],
    months: ['mois', 'mois'],
  }[unit];
  const span = `${count} ${count > 1 ? several : one} ${FROM[countedFrom]}`;
  if (!rule) {
    // Funders each fix their own: the day that is sure is the last one, and waiting for it is what loses the money.
    return {
      what: DEADLINES[id],
      when: t(`Avant le début, le plus tôt possible${on ? ` (dernier jour possible : ${day(on, 'long')})` : ''}`),
      how: t('Chaque OPCO, chaque fonds fixe son délai : demandez-le.'),
    };
  }
  return {
    what: DEADLINES[id],
    when: !isCountSure
      ? `${span}${on ? ` (le ${day(on, 'long')})` : ''}, à vérifier auprès de l’OPCO`
      : on
        ? `${from ? `Du ${day(from, 'long')} au` : 'Au plus tard le'} ${day(on, 'long')}`
        : id === 'reconversion-filing'
          ? `Dans les ${span}`
          : `Au plus tard ${span}`,
    how: t(
      [
        COUNTING[unit],
        isCountSure ? '' : 'Ce délai vient d’un texte ancien : demandez-le à l’OPCO.',
        isUnitSure ? '' : 'Le texte ne dit pas quels jours : nous prenons la date la plus proche.',
        mayBeLater && isUnitSure ? 'Un jour férié local peut donner un jour de plus.' : '',
        silence === 'refusal' ? 'Sans réponse, c’est un refus.' : silence ? 'L’effet du silence est à vérifier.' : '',
        condition ? 'À partir de 250 salariés.' : '',
        rule.startsWith('decret-') ? `Décret n° ${rule.slice(7)}.` : `Code du travail, article ${rule}.`,
      ]
        .filter(Boolean)
        .join(' '),
    ),
  };
}

const PAPERS = {
  quote: 'Devis',
  programme: 'Programme de la formation',
  agreement: 'Convention de formation',
  quality: 'Certificat Qualiopi et numéro de déclaration de l’organisme',
  completion: 'À la fin : certificat de réalisation et facture',
  contract: 'Contrat signé',
  cfa: 'Convention avec le centre de formation',
  quota: 'Engagement sur le quota, à partir de 250 salariés',
  written: 'Accord écrit entre employeur et salarié',
  host: 'Contrat avec l’autre entreprise, s’il y en a une',
  offer: 'Offre d’emploi déposée',
  levy: 'Attestation de contribution (CFP) de l’Urssaf',
  situation: 'Analyse du travail, nom du formateur, évaluations prévues',
  consent: 'Accord du salarié',
  summons: 'Convocation au jury, justificatifs de frais',
  session: 'Inscription à la session',
  account: 'Choix de la formation, en ligne',
  closed: 'Rien à préparer : dispositif fermé',
};

const EMPLOYER = 'Employeur';
const BOTH = 'Employeur et salarié';
const TO_OPCO = 'À l’OPCO, en ligne, avant le début';
const TO_FT = 'À France Travail, avant le début';
const TO_FUND = 'Au fonds, avant le début';
const TEACHING = 'quote programme agreement quality completion';
const REQUEST = 'quote programme quality';
const APPRENTICE = 'Employeur, apprenti (et son représentant s’il est mineur), visa du centre de formation';

type File = [papers: string, signs: string, sentTo: string];
const PLAN: File = [TEACHING, 'Employeur et organisme de formation', TO_OPCO];
const SHUT: File = ['closed', 'Personne', 'À personne'];
const ACCOUNT: File = ['account', 'Titulaire du compte', 'Sur moncompteformation.gouv.fr, avant le début'];

const CHECKLISTS: Partial<Record<SchemeId, File>> = {
  PDC_GTE50: [TEACHING, PLAN[1], 'À garder dans l’entreprise'],
  AFEST: [`${TEACHING} situation`, PLAN[1], TO_OPCO],
  BILAN: [`${TEACHING} consent`, `${BOTH}, organisme de bilan`, TO_OPCO],
  CPF: ACCOUNT,
  CPF_COFUND: ['account quote', 'Titulaire du compte, employeur', `${ACCOUNT[2]}, et à l’OPCO`],
  APPRENTICESHIP: ['contract cfa', APPRENTICE, 'À l’OPCO, par l’employeur ou par le centre qui a son mandat'],
  HIRING_AID: ['contract quota', EMPLOYER, 'À l’OPCO ; l’agence de paiement (ASP) verse l’aide'],
  CNFPT_APPRENTICE: ['contract cfa', APPRENTICE, 'À l’administration du travail (DDETS), par le site Celia'],
  CONTRAT_PRO: ['contract programme', BOTH, 'À l’OPCO'],
  AID_45PLUS: ['contract', EMPLOYER, 'À France Travail'],
  RECONVERSION: ['written agreement host', BOTH, TO_OPCO],
  PTP: [REQUEST, 'Salarié', 'À Transitions Pro, dans votre région'],
  TUTOR_EXERCISE: ['contract', EMPLOYER, 'À l’OPCO'],
  POEI: ['offer quote programme', 'Employeur, France Travail, demandeur d’emploi, OPCO s’il paie', TO_FT],
  POEC: ['session', 'Demandeur d’emploi', 'À France Travail ou à l’OPCO'],
  AIF: [REQUEST, 'Demandeur d’emploi', TO_FT],
  FAF: [`${REQUEST} levy completion`, 'Indépendant', TO_FUND],
  ARTIST_AUTHOR: [`${REQUEST} completion`, 'Artiste-auteur', TO_FUND],
  FISHERY: [`${REQUEST} levy completion`, 'Chef d’entreprise', TO_FUND],
  PUBLIC: ['quote programme', 'Agent et employeur', 'Au service formation'],
  VOLUNTEER: ['quote programme', 'Association', 'Au fonds d’État pour les associations (FDVA)'],
  PRO_A: SHUT,
  TRANSCO: SHUT,
  FNE: SHUT,
  INTERMITTENT: [REQUEST, 'Intermittent', TO_OPCO],
  HOUSEHOLD: [REQUEST, 'Salarié et particulier employeur', 'À OPCO EP, ou à l’organisme de la branche'],
  JURY: ['summons', EMPLOYER, 'À l’OPCO'],
};

const FILL_IN = '[à compléter]';

const SUBJECTS: Record<MessageTo, string> = {
  employer: 'Ma demande de formation',
  opco: 'Demande de prise en charge',
  funder: 'Demande de financement',
};

function ask(to: MessageTo, scheme: SchemeId | null): string {
  const when = 'Quelles pièces faut-il envoyer, et avant quelle date ?';
  if (to === 'employer') {
    if (scheme === 'CPF_COFUND' || scheme === 'CPF')
      return 'Acceptez-vous de compléter mon compte personnel de formation (CPF) ?';
    if (scheme === 'PDC_GTE50') return 'Acceptez-vous de payer cette formation dans le plan de l’entreprise ?';
    if (scheme === 'RECONVERSION')
      return 'Acceptez-vous une période de reconversion, avec un accord écrit entre nous ?';
    return 'Acceptez-vous cette formation, et d’en demander la prise en charge avant son début ?';
  }
  if (scheme === 'APPRENTICESHIP') return `Quel est le niveau de prise en charge annuel de ce diplôme ? ${when}`;
  if (scheme === 'TUTOR_EXERCISE') return `Quelle somme versez-vous pour le temps du tuteur ? ${when}`;
  return `Pouvez-vous financer cette formation, et pour quelle somme ? ${when}`;
}

function message(to: MessageTo, facts: MessageFacts): { subject: string; body: string } {
  const { company, siret, idcc, opco, opcoAsOf, scheme, funder, courseType, courseName, provider } = facts;
  const { certification, hours, price, startsOn, isSchemeMoney } = facts;
  const name = courseName ?? (courseType && frFunding.courseType(courseType).name) ?? FILL_IN;
  const lines: [label: string, value: string | null | false | undefined][] = [
    ['Formation', name],
    ['Financement', isSchemeMoney && scheme && frFunding.scheme(scheme)],
    ['Organisme', provider],
    ['Certification', certification],
    ['Durée', hours === null ? FILL_IN : `${number(hours, false)} heures`],
    ['Prix hors taxes', price === null ? FILL_IN : euros(price)],
    ['Début', startsOn ? day(startsOn) : FILL_IN],
    ['Entreprise', company ?? (to === 'opco' ? FILL_IN : null)],
    ['SIRET', siret ? formatSiret(siret) : to === 'opco' ? FILL_IN : null],
    ['Convention collective', idcc && `IDCC ${idcc}`],
    ['OPCO', opco && `${opcoName(opco)}${opcoAsOf ? ` (table SIRET-OPCO, ${month(opcoAsOf)})` : ''}`],
    ['Financeur à solliciter', to === 'employer' && funder && funder !== 'employer' && frFunding.funder(funder)],
  ];
  const list = lines.flatMap(([label, value]) => (value ? `- ${label} : ${value}` : []));
  const body = [
    'Bonjour,',
    '',
    to === 'employer' ? 'Je souhaite suivre cette formation :' : 'Voici la formation prévue :',
    ...list,
    '',
    ask(to, scheme),
    '',
    'Merci de votre réponse.',
    '',
    '[votre nom]',
  ];
  return { subject: t(`${SUBJECTS[to]} : ${name}`), body: t(body.join('\n')) };
}

function month(asOf: string): string {
  return asOf.length > 7
    ? day(asOf)
    : new Intl.DateTimeFormat('fr', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(asOf));
}

function cost({ part, funder, euros: sum, isAbout }: CostLine): string {
  const who = frFunding.funder(funder);
  const isOpco = funder === null || isOpcoId(funder);
  if (part === 'asked') {
    if (funder === 'cpf') return `${who} : ${sum === null ? 'selon les droits du compte' : `${euros(sum)} au plus`}`;
    // A name keeps its capital, an article does not.
    const [name = ''] = who.replace(/^(L’|L[ae] |Votre |Celui )/, lower).split(', ');
    const whom = `à ${name}`.replace(/^à le /, 'au ');
    return `À demander ${whom} : ${sum === null ? `somme à fixer par ${isOpco ? 'l’OPCO' : 'ce financeur'}` : `${euros(sum)} au plus, sans garantie`}`;
  }
  if (part === 'open' && sum === null)
    return funder === null
      ? 'Ce qu’aucun financeur ne paie : à voir avec l’employeur, s’il y en a un'
      : isOpco
        ? 'Ce que l’OPCO ne paie pas : à voir avec l’employeur'
        : 'Ce que ce financeur ne paie pas : à prévoir';
  const label = {
    due: `${who}, si le dossier est complet`,
    employer: 'À la charge de l’employeur',
    aid: `${who}, aide à demander pour l’employeur`,
    holder: 'À la charge du titulaire du compte',
    open: 'Sans financeur pour l’instant',
  }[part];
  return `${label} : ${sum === null ? 'montant non connu' : isAbout ? `environ ${euros(sum)}, à vérifier` : euros(sum)}`;
}

/** Reasons, sums, dates, papers and messages of a verdict; fetched when the first of them is shown. */
export const frFundingDetails: FundingDetailsWording = {
  why: (verdict) => t(why(verdict)),
  nextStep(id, verdict) {
    const { funder } = verdict;
    // Nothing is sent to an OPCO that is only likely before the employer has confirmed it.
    const isNamed = isOpcoId(funder) && (id === 'confirm-opco' || !likelyOpco(verdict));
    return t(isNamed ? STEPS[id].replace(/(l’OPCO)(?! de)/, `$1 (${opcoName(funder)})`) : STEPS[id]);
  },
  warning: (id) => t(WARNINGS[id]),
  confidence: ({ confidence, sources }) => t(CONFIDENCE[sources.includes('UNVERIFIED') ? 'low' : confidence]),
  amount: (given) => t(amount(given)),
  deadline,
  checklist: (scheme) => {
    const [papers, signs, sentTo] = CHECKLISTS[scheme] ?? PLAN;
    return { papers: papers.split(' ').map((id) => t(PAPERS[id as keyof typeof PAPERS])), signs, sentTo: t(sentTo) };
  },
  message,
  cost: (line) => t(cost(line)),
  source: (id, address) => {
    if (!address) return 'Texte cité de mémoire, non relu';
    const host = new URL(address).hostname.replace(/^www\./, '');
    return /^[LRD]\d/.test(id) ? `Code du travail, ${id} (${host})` : host;
  },
  asOf: (date) => `Règles relues le ${day(date)}, sources jusqu’en août 2026`,
};
