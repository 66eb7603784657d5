import type { Answer, HeadcountBand, NoOpcoFunderId, OpcoId, QuestionId, Step, WarningId } from '../answer.ts';
import { formatSiren } from '../identifiers/siren.ts';
import { formatSiret } from '../identifiers/siret.ts';
import { opcoName } from '../tables/opcos.ts';
import { count, month } from './fr-figures.ts';
import { FR_SOURCES } from './source-names.ts';
import { capital, listOf, typeset as t, typesetAll } from './typeset.ts';
import type { AnswerWording, Sentence, Titles } from './wording.ts';

const MEANING: Record<OpcoId, string> = {
  afdas: 'de la culture, des médias, de la communication, du sport et des loisirs',
  akto: 'des services à forte intensité de main-d’œuvre',
  atlas: 'de la banque, de l’assurance, du conseil et du numérique',
  constructys: 'de la construction',
  opcommerce: 'du commerce',
  ocapiat: 'de l’agriculture, de la pêche et de l’agroalimentaire',
  opco2i: 'de l’industrie',
  opcoep: 'des entreprises de proximité',
  opcomobilites: 'des transports et de la mobilité',
  opcosante: 'de la santé privée',
  uniformation: 'de la cohésion sociale',
};

const FUNDER: Record<NoOpcoFunderId, string> = {
  'state-budget': 'l’État finance lui-même la formation de ses agents',
  cnfpt:
    'c’est un employeur public local, et la formation de ses agents passe par le CNFPT, le centre de formation des collectivités',
  anfh: 'c’est un hôpital public, et la formation de ses agents passe par l’ANFH, le fonds de formation des hôpitaux',
  'public-employer':
    'c’est un employeur public, qui finance lui-même la formation de ses agents ou passe par le CNFPT (collectivités) ou l’ANFH (hôpitaux)',
  'self-employed-fund':
    'sans salarié, la formation du dirigeant relève d’un fonds d’indépendants, nommé sur l’attestation de contribution à la formation de l’Urssaf',
  'local-law': 'le droit français de la formation ne s’applique pas dans ce territoire, qui a ses propres règles',
  'foreign-employer': 'un employeur sans établissement en France n’est rattaché à aucun OPCO',
};

const BANDS: Partial<Record<HeadcountBand, string>> = {
  '01': '1 ou 2 salariés',
  '02': '3 à 5 salariés',
  '03': '6 à 9 salariés',
  '11': '10 à 19 salariés',
  '12': '20 à 49 salariés',
  '21': '50 à 99 salariés',
  '22': '100 à 199 salariés',
  '31': '200 à 249 salariés',
  '32': '250 à 499 salariés',
  '41': '500 à 999 salariés',
  '42': '1 000 à 1 999 salariés',
  '51': '2 000 à 4 999 salariés',
  '52': '5 000 à 9 999 salariés',
  '53': '10 000 salariés ou plus',
};

const WARNINGS: Record<WarningId, string> = {
  'row-without-opco':
    'La table SIRET-OPCO connaît cet établissement mais n’indique aucun OPCO : seule une autre règle peut répondre.',
  closed: 'Cet établissement est fermé.',
  'old-data': 'Ces données ont plus de huit mois : vérifiez sur la page officielle.',
  'newer-release': 'Une table officielle plus récente existe que celle qui relie ici les conventions aux OPCO.',
  'la-poste-checksum': 'Ce numéro de La Poste ne suit pas sa règle habituelle : relisez-le.',
  'few-establishments': 'Moins de cinq établissements déclarent cette convention : vérifiez son numéro.',
  'one-source': 'Ce rattachement est observé dans la table officielle ; aucune autre source ne le confirme.',
  'replaced-agreement': 'Ce numéro de convention a été remplacé par un autre : il est à mettre à jour sur la paie.',
  'successor-elsewhere':
    'La convention qui a remplacé ce numéro relève d’un autre OPCO : vérifiez laquelle s’applique.',
  'managed-by-akto': 'Outre-mer, AKTO gère les dossiers sur place : c’est votre contact.',
  'maybe-public': 'Si c’est un employeur public, il n’a pas d’OPCO.',
  'stray-agreement': 'Une convention collective apparaît sur sa paie ; elle ne donne pas d’OPCO à un employeur public.',
  'maybe-no-employee': 'Le registre ne montre pas de salarié. Sans salarié, il n’y a pas d’OPCO.',
  'new-company':
    'Établissement récent : il paraît dans la table environ deux mois après sa première déclaration de paie (DSN).',
  'company-level': 'Réponse pour l’entreprise entière : un établissement peut relever d’un autre OPCO.',
  'sisters-differ': 'D’autres établissements de cette entreprise relèvent d’un autre OPCO.',
  'not-from-publisher':
    'La ligne n’a pas été prise sur le site de France compétences : elle est donnée telle que cette copie la contient.',
  'no-such-activity': 'Ce code d’activité (NAF) n’existe pas : à vérifier.',
};

const QUESTIONS: Record<QuestionId, { ask: string; why: string }> = {
  'which-siret': {
    ask: 'Quel est le SIRET de l’établissement où vous travaillez ?',
    why: 'Avec ces 14 chiffres, la table officielle peut donner la réponse. Ils sont en haut de la fiche de paie.',
  },
  'agreement-on-payslip': {
    ask: 'Quelle convention collective est écrite sur la fiche de paie ?',
    why: 'C’est elle qui rattache un employeur à un OPCO.',
  },
  'opco-on-payroll-return': {
    ask: 'L’employeur connaît-il son OPCO ?',
    why: 'Il le déclare avec la paie (DSN), ou reçoit ses courriers.',
  },
  'public-employer': {
    ask: 'Est-ce un employeur public (État, mairie, hôpital public…) ?',
    why: 'Les employeurs publics n’ont pas d’OPCO.',
  },
  'has-employees': {
    ask: 'Cette entreprise a-t-elle au moins un salarié ?',
    why: 'Sans salarié, un autre fonds paie.',
  },
  'main-activity': {
    ask: 'Quelle est l’activité réelle de cet établissement ?',
    why: 'Les employeurs de cette convention relèvent de deux OPCO, selon ce qu’ils font. Son OPCO ou la paie peut trancher.',
  },
  'activity-figures': {
    ask: 'Combien de salariés et quel chiffre d’affaires pour chaque activité ?',
    why: 'L’activité principale se trouve avec ces chiffres.',
  },
};

/** `d’AKTO`, `de Constructys`: the elision follows the name's first letter. */
function ofOpco(id: OpcoId): string {
  const name = opcoName(id);
  return `${id === 'afdas' ? 'de l’' : /^[AEIOU]/.test(name) ? 'd’' : 'de '}`;
}

/** Who the sentence is about, as its subject; names keep their capital, descriptions take one at the start only. */
function subject({ facts, query }: Answer, titles: Titles): string {
  if (facts.name) return facts.name.value;
  if (query.by === 'employer')
    return query.employer === 'temp-agency' ? 'une agence d’intérim' : 'un particulier employeur';
  if (facts.siret) {
    const siret = formatSiret(facts.siret.value);
    return facts.isNameWithheld?.value ? `l’établissement ${siret} (nom non diffusé)` : `l’établissement ${siret}`;
  }
  if (facts.siren) return `l’entreprise ${formatSiren(facts.siren.value)}`;
  if (query.by === 'idcc') return `un employeur qui applique la convention ${agreement(query.idcc, titles)}`;
  if (query.by === 'naf') return `un employeur dont l’activité est ${activity(query.naf, titles)}`;
  return 'un employeur à plusieurs activités';
}

function agreement(idcc: string, titles: Titles): string {
  const title = titles.idcc(idcc);
  return t(title ? `« ${title} » (IDCC ${idcc})` : `IDCC ${idcc}`);
}

function activity(naf: string, titles: Titles): string {
  const label = titles.naf(naf);
  return t(label ? `« ${label} » (${naf})` : naf);
}

function headline(answer: Answer, titles: Titles): Sentence {
  const { attribution } = answer;
  const who = subject(answer, titles);
  const start = { strong: capital(who) };
  const kept = attribution.candidates.filter((candidate) => candidate.kept);
  const names = listOf(
    kept.map(({ opco }) => opcoName(opco)),
    'ou',
  );
  if (attribution.outcome === 'attributed' && attribution.opco) {
    const { opco } = attribution;
    const managed = attribution.managedBy ? `, et ses dossiers sont gérés par ${opcoName(attribution.managedBy)}` : '';
    return [
      start,
      ` relève ${ofOpco(opco)}`,
      { strong: opcoName(opco) },
      `, l’opérateur de compétences ${MEANING[opco]}${managed}.`,
    ];
  }
  if (attribution.outcome === 'none' && attribution.funder) {
    return [start, t(` n’a pas d’opérateur de compétences (OPCO) : ${FUNDER[attribution.funder]}.`)];
  }
  if (attribution.outcome === 'several' && attribution.certainty === 'deduced') {
    return [start, t(' relève de l’un de ces opérateurs de compétences (OPCO) : '), { strong: names }, '.'];
  }
  if (attribution.outcome === 'several') {
    const only = kept.length === 1 && kept[0];
    return only
      ? [
          t(`Une piste pour ${who} : `),
          { strong: names },
          t(`, l’opérateur de compétences ${MEANING[only.opco]}. La convention collective doit le confirmer.`),
        ]
      : [
          t(`${capital(who)} : plusieurs opérateurs de compétences (OPCO) possibles, `),
          { strong: names },
          '. La convention collective tranchera.',
        ];
  }
  return [
    t(`Il manque une information pour dire de quel opérateur de compétences (OPCO) relève `),
    { strong: who },
    '.',
  ];
}

function basis({ attribution, facts }: Answer): string {
  const decided = attribution.steps.find(({ effect }) => effect === 'decides');
  const suggested = attribution.steps.find(({ effect, source }) => effect === 'suggests' && source);
  const from = decided ?? suggested;
  if (!from) return t('Aucune source ne permet de répondre pour l’instant.');
  const table = (asOf: string) => `table SIRET-OPCO de France compétences, ${month(asOf)}`;
  if (from.id === 'official-row' && from.source) {
    const { source } = from;
    const sample = source.id.endsWith('-sample') ? ' (échantillon enregistré)' : '';
    if (attribution.certainty === 'official') return `D’après la ${table(source.asOf)}${sample}.`;
    const holder = source.id.startsWith('other-file') ? `le fichier ${source.publisher}` : source.publisher;
    const asOf = month(source.asOf);
    const of = /^\d/.test(asOf) ? 'du ' : /^[ao]/.test(asOf) ? 'd’' : 'de ';
    const given = source.id.startsWith('other-file') ? 'présenté' : 'dont la copie est présentée';
    return `D’après ${holder}, ${given} comme la table SIRET-OPCO de France compétences ${of}${asOf}${sample}.`;
  }
  if (from.id === 'agreement' && from.source) {
    const kept = attribution.candidates.filter((candidate) => candidate.kept);
    const idccs = [...new Set(kept.flatMap((candidate) => candidate.idccs))];
    const [agreements, them] =
      idccs.length > 1 ? ['les conventions collectives', 'les'] : ['la convention collective', 'la'];
    const opcos = kept.length > 1 ? 'ces OPCO' : 'cet OPCO';
    return t(
      `D’après ${agreements} (IDCC ${idccs.join(', ')}) : la ${table(from.source.asOf)}, ${them} rattache à ${opcos}.`,
    );
  }
  if (from.id === 'company-rows' && from.source)
    return `D’après les établissements de l’entreprise dans la ${table(from.source.asOf)}.`;
  if (from.id === 'activity') {
    const ranked = attribution.steps.find(({ id, opcos }) => id === 'activity' && opcos.length);
    return t(
      `Piste d’après l’activité et ${ranked?.source ? `la ${ranked.source.title.toLowerCase().replace('ape-idcc', 'APE-IDCC')}` : 'les chiffres donnés'}${ranked?.source ? ` (${ranked.source.publisher}, ${month(ranked.source.asOf)})` : ''}, à confirmer.`,
    );
  }
  if (from.id === 'declared-opco') return 'D’après ce que l’employeur déclare.';
  if (from.id === 'overseas') return `D’après le territoire (${facts.territory?.value ?? ''}).`;
  return from.source ? `D’après ${from.source.title}, ${month(from.source.asOf)}.` : '';
}

function certainty({ attribution }: Answer): string {
  if (attribution.outcome === 'attributed') {
    if (attribution.certainty === 'official') return 'D’après la table officielle';
    const decided = attribution.steps.find(({ effect }) => effect === 'decides')?.id;
    if (decided === 'official-row') return 'D’après une copie de la table';
    if (decided === 'declared-opco') return 'D’après la déclaration de l’employeur';
    if (decided === 'company-rows') return 'D’après la table, pour l’entreprise entière';
    if (decided === 'overseas') return 'D’après le territoire';
    if (decided === 'private-household') return 'D’après le type d’employeur';
    return 'D’après la convention collective';
  }
  if (attribution.outcome === 'several') {
    return attribution.certainty === 'indicative'
      ? 'Piste d’après l’activité, à confirmer'
      : 'Plusieurs OPCO possibles';
  }
  return attribution.outcome === 'none' ? 'Aucun OPCO' : 'Il manque une information';
}

/** What a step was read in: only the publisher’s own table is called official. */
function tableOf({ source }: Step): string {
  if (source?.id.startsWith('other-file')) return 'la table installée';
  return source?.id.startsWith('other-host') ? 'la copie de la table' : 'la table officielle';
}

function stepSentence(step: Step, titles: Titles): string {
  const [code = '', other = ''] = step.codes;
  const opcos = listOf(step.opcos.map(opcoName), 'et');
  const agreements = listOf(
    step.codes.map((idcc) => agreement(idcc, titles)),
    'et',
  );
  const table = tableOf(step);
  switch (step.finding) {
    case 'row':
      return `${capital(table)} rattache cet établissement à ${opcos}.`;
    case 'row-empty':
      return `${capital(table)} a une ligne pour cet établissement, sans OPCO : elle ne répond pas.`;
    case 'row-absent':
      return `L’établissement n’est pas dans ${table}. Cela ne veut pas dire « aucun OPCO » : il peut être trop récent ou mal déclaré.`;
    case 'person-says-none':
      return 'Vous avez répondu qu’il n’y a pas de salarié.';
    case 'band-says-none':
      return 'Le registre n’indique pas de salarié, ce qui peut aussi vouloir dire « effectif inconnu ».';
    case 'public-category':
      return `Sa catégorie juridique (${code}) est celle d’un employeur public : il n’a pas d’OPCO.`;
    case 'public-flag':
      return 'C’est une administration : elle n’a pas d’OPCO.';
    case 'public-trade-body':
      return `Établissement public à caractère industriel et commercial (catégorie ${code}) : il a un OPCO comme une entreprise.`;
    case 'public-statute':
      return `La paie mentionne un statut de la fonction publique (${code}) : c’est sans doute un employeur public, à vérifier.`;
    case 'public-activity':
      return `Son activité (${code}) est celle d’une administration : à vérifier.`;
    case 'sole-opco':
      return 'Dans ce territoire, AKTO est le seul OPCO agréé (arrêté du 23 décembre 2025).';
    case 'other-law':
      return 'Dans ce territoire, le droit français de la formation ne s’applique pas.';
    case 'rows-agree':
      return `${capital(table)} rattache à ${opcos} tous les établissements de cette entreprise qu’elle nous a listés.`;
    case 'rows-differ':
      return `${capital(table)} rattache les établissements de cette entreprise à plusieurs OPCO : ${opcos}.`;
    case 'locally-managed':
      return 'Dans ce département, l’OPCO compétent confie ses dossiers à AKTO.';
    case 'one':
      return `L’établissement applique la convention ${agreements}, qui relève ${step.opcos[0] ? ofOpco(step.opcos[0]) : ''}${opcos}.`;
    case 'one-of-company':
      return step.codes.length > 1
        ? `L’entreprise déclare ces conventions, qui mènent toutes à ${opcos} : ${agreements}.`
        : `L’entreprise déclare la convention ${agreements}, qui relève ${step.opcos[0] ? ofOpco(step.opcos[0]) : ''}${opcos}.`;
    case 'several-agree':
      return `Ses conventions ${agreements} mènent toutes à ${opcos}.`;
    case 'several-differ':
      return `Ses conventions ${agreements} mènent à des OPCO différents : ${opcos}.`;
    case 'split':
      return `Les employeurs de la convention ${agreements} relèvent de deux OPCO, selon leur activité : ${opcos}.`;
    case 'replaced':
      return `La convention ${agreement(code, titles)} a été remplacée par ${agreement(other, titles)}.`;
    case 'no-opco-listed':
      return `Aucun établissement de la table officielle ne déclare la convention ${agreement(code, titles)} : elle ne mène à aucun OPCO connu.`;
    case 'not-listed':
      return `Le numéro IDCC ${code} n’est dans aucune table connue.`;
    case 'escape':
      return `« Sans convention » ou « non précisé » (code ${listOf(step.codes, 'et')}) : on ne peut en tirer aucun OPCO.`;
    case 'inoperative':
      return 'Le code 0804 (représentants de commerce) ne dit rien de la branche de l’employeur.';
    case 'declared':
      return `L’employeur déclare ${opcos}.`;
    case 'declared-among':
      return `L’employeur déclare ${opcos}, l’un des OPCO possibles.`;
    case 'declared-against':
      return `L’employeur déclare ${opcos}, ce qui contredit la réponse.`;
    case 'ranked':
    case 'ranked-2025':
      return `Dans l’activité ${activity(code, titles)}, les conventions les plus appliquées mènent à ${opcos}. Le code d’activité n’a pas de valeur juridique.`;
    case 'main-by-headcount':
      return `Activité principale : ${code}, l’activité industrielle qui emploie le plus de salariés.`;
    case 'main-by-turnover':
      return `Activité principale : ${code}, celle qui fait le plus de chiffre d’affaires.`;
    case 'main-industrial-quarter':
      return `Activité principale : ${code}. L’industrie fait au moins 25 % du chiffre d’affaires, elle l’emporte.`;
    case 'main-unclear':
      return 'Les chiffres donnés ne suffisent pas à désigner l’activité principale.';
    case 'no-candidate':
      return `Aucune convention n’est assez courante dans l’activité ${activity(code, titles)} pour donner une piste.`;
    case 'applies':
      return step.id === 'private-household'
        ? 'Les particuliers employeurs relèvent d’OPCO EP, par leur convention de branche (IDCC 3239).'
        : 'Cet employeur n’a pas d’établissement en France.';
    case 'already-answered':
      return opcos
        ? `La convention ${agreements} mène à ${opcos}.`
        : `${IDLE[step.id].split(' : ')[0]} : non examiné, une règle plus sûre a répondu.`;
    default:
      return IDLE[step.id];
  }
}

/** What each rule would have needed, for those that did not apply. */
const IDLE: Record<Step['id'], string> = {
  'official-row': 'Table officielle : non consultée, ou sans réponse.',
  'no-employee': 'Sans salarié : rien ne l’indique.',
  'public-employer': 'Employeur public : rien ne l’indique.',
  'foreign-employer': 'Employeur étranger : rien ne l’indique.',
  'private-household': 'Particulier employeur : rien ne l’indique.',
  overseas: 'Outre-mer : pas de règle particulière ici.',
  'company-rows': 'Autres établissements de l’entreprise : sans effet ici.',
  agreement: 'Convention collective : non connue.',
  'escape-code': 'Code « sans convention » : absent.',
  'declared-opco': 'OPCO déclaré par l’employeur : non connu.',
  activity: 'Activité (code NAF) : non utilisée, une règle plus sûre a répondu, ou code inconnu.',
  'overseas-management': 'Gestion locale outre-mer : sans objet.',
};

/** What is said of an answer; fetched with the first one. */
export const frAnswer: AnswerWording = {
  ui: typesetAll({
    why: 'Pourquoi cette réponse ?',
    whoPays: 'Qui peut payer une formation ?',
    otherRules: 'Règles sans effet ici',
    candidates: 'OPCO possibles',
    noShares:
      'Dans l’ordre des conventions les plus appliquées dans cette activité ; aucune part officielle n’est publiée.',
    missing: 'Pour une réponse plus sûre',
    toCheck: 'À savoir',
    aboutOpco: 'Que fait cet OPCO ?',
    copy: 'Copier la réponse',
    copied: 'Copié',
    establishments: 'Établissements',
    headOffice: 'Siège',
    sisters: 'Tous les établissements de l’entreprise',
    rowWithoutOpco: 'OPCO non indiqué',
    copyReplaced: 'La table officielle en ligne a été consultée à sa place.',
    closed: 'Fermé',
    nameWithheld: 'Nom non diffusé',
    yes: 'Oui',
    no: 'Non',
    sources: 'Sources consultées',
    copyRefused: 'Le navigateur a refusé la copie : sélectionnez la phrase et copiez-la à la main.',
    answerInField: 'Répondez dans le champ en haut.',
    dontKnowOption: 'Je ne sais pas',
    yourAnswer: 'Votre réponse',
  }),
  headline,
  basis,
  certainty,
  opcoMeaning: (opco) => `l’opérateur de compétences ${MEANING[opco]}`,
  step: (step, titles) => t(stepSentence(step, titles)),
  candidate: ({ share, sample, idccs, reason }, titles) => {
    if (share !== null && sample !== null) {
      return t(`${percent(share)} des ${count(sample)} établissements qui déclarent cette convention`);
    }
    if (idccs.length) {
      const shown = idccs.slice(0, 3).map((idcc) => agreement(idcc, titles));
      const more = idccs.length > 4 ? `, et ${idccs.length - 3} autres` : idccs.length > 3 ? ', et une autre' : '';
      return t(`par ${shown.join(', ')}${more}`);
    }
    return reason === 'declared-opco' ? 'déclaré par l’employeur' : '';
  },
  warning: (id) => t(WARNINGS[id]),
  conflict: ({ between, says }) => {
    const [followed = '', other = ''] = says.map((said) => saidName(said));
    if (between[0] === 'officialRow' && between[1] === 'idccs') {
      return t(`La table SIRET-OPCO dit ${followed}, la convention collective mène à ${other}.`);
    }
    if (between[1] === 'declaredOpco') return t(`L’employeur déclare ${other}, mais les données mènent à ${followed}.`);
    return t(`${followed} a été remplacé par ${other}, qui relève d’un autre OPCO.`);
  },
  advice: (id) =>
    t(
      {
        'correct-payroll-return':
          'Faites vérifier la convention et l’OPCO déclarés sur la paie (DSN) ; une correction paraît dans la table en deux mois environ.',
        'ask-employer-statement': 'Demandez à l’employeur une attestation de son OPCO.',
        'use-successor-agreement': 'Pour un nouveau contrat, utilisez la convention qui a remplacé ce numéro.',
      }[id],
    ),
  question: (id) => ({ ask: t(QUESTIONS[id].ask), why: t(QUESTIONS[id].why) }),
  report: ({ source, status, readAt, fromCache }) => {
    const name = capital(FR_SOURCES[source]);
    const when = `${fromCache ? 'gardé depuis le' : 'lu le'} ${month(readAt)}`;
    return t(status === 'empty' ? `${name} : ne connaît pas ce numéro (${when})` : `${name} : ${when}`);
  },
  headcount: (band) => BANDS[band] ?? 'effectif non connu',
  month,
  count,
  percent,
  establishmentsByOpco,
  firstListed: (listed, total) =>
    t(`Les ${count(listed)} premiers sur ${count(total)}. Pour un autre, écrivez son SIRET dans le champ en haut.`),
  companiesFound: (total, text) =>
    t(
      total === 0
        ? `Aucune entreprise ne correspond à « ${text} ». Essayez le nom exact, ou le SIRET de la fiche de paie.`
        : `${count(total)} ${total === 1 ? 'entreprise correspond' : 'entreprises correspondent'} à « ${text} ». Choisissez la vôtre.`,
    ),
};

function establishmentsByOpco(counts: readonly (readonly [OpcoId | null, number])[]): string {
  const total = counts.reduce((sum, [, one]) => sum + one, 0);
  const parts = counts.map(([opco, one]) => `${opco ? opcoName(opco) : 'OPCO non indiqué'} (${count(one)})`);
  return t(`${count(total)} établissements dans la table SIRET-OPCO : ${listOf(parts, 'et')}.`);
}

function percent(share: number): string {
  return new Intl.NumberFormat('fr', {
    style: 'percent',
    maximumFractionDigits: share > 0.99 || share < 0.01 ? 1 : 0,
  }).format(share);
}

/** A side of a conflict: an OPCO's name, or an agreement number. */
function saidName(said: string): string {
  return /^\d/.test(said) ? `IDCC ${said}` : opcoName(said as OpcoId);
}
