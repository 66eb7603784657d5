import type { SourceRef } from '../answer.ts';

/** A page that a sentence about OPCOs or about who can benefit rests on. */
export interface GuideSource extends SourceRef {
  /** What `asOf` is: the day the page was published, or the day up to which its rule was checked. */
  asOfIs: 'published' | 'checked';
}

/** The day up to which the rules about who can benefit were checked; the pages behind them were read until August 2026. */
export const RULES_CHECKED = '2026-11-23';

const checked = (id: string, publisher: string, title: string, url: string): GuideSource => ({
  ...{ id, publisher, title, url },
  asOf: RULES_CHECKED,
  asOfIs: 'checked',
});
const published = (id: string, publisher: string, title: string, asOf: string, url: string): GuideSource => ({
  ...{ id, publisher, title, asOf, url },
  asOfIs: 'published',
});

/** How the law of 2018 turned some twenty OPCAs into 11 OPCOs, and which took over most of each. */
export const OPCA_TO_OPCO = published(
  'opca-to-opco',
  'Management de la formation',
  'Des Opca aux Opco',
  '2019-04-09',
  'https://www.managementdelaformation.fr/reperes/2019/04/09/des-opca-aux-opco-redistribution-des-cartes-1-2',
);
export const APPROVALS_2019 = published(
  'approvals-2019',
  'Centre Inffo',
  'Onze opérateurs de compétences agréés',
  '2019-04-02',
  'https://centre-inffo.fr/site-centre-inffo/le-ministere-du-travail-agree-onze-operateurs-de-competences',
);
export const COLLECTION_2022 = published(
  'collection-2022',
  'Centre Inffo',
  'Les Urssaf et la MSA prennent le relais pour la collecte',
  '2022-01-06',
  'https://centre-inffo.fr/site-centre-inffo/actualites-centre-inffo/le-quotidien-de-la-formation-actualite-formation-professionnelle-apprentissage/les-urssaf-et-la-msa-prennent-le-relais-des-operateurs-de-competences-pour-la-collecte-des-contributions-a-la-formation-et-a-lapprentissage',
);
export const BRANCH_CONTRIBUTIONS = checked(
  'branch-contributions',
  'Via Compétences',
  'Contributions conventionnelles',
  'https://www.via-competences.fr/actualites/zoom-sur-les-contributions-conventionnelles-de-formation-professionnelle',
);
export const AGREEMENT_DECIDES = checked(
  'agreement-decides',
  'France compétences',
  'Questions fréquentes : la déclaration de paie et l’OPCO',
  'https://www.francecompetences.fr/faq-ext/index.php?q=FAQ---France-comptences/06---Rpartition-des-fonds-de-la-formation-et-de-lapprentissage/128270553965e83e843b10f4.49029825',
);

/** Pages on which the rules of who can benefit rest. */
export const BENEFIT_SOURCES = {
  reconversion: checked(
    'reconversion',
    'Entreprendre, Service public',
    'Période de reconversion',
    'https://entreprendre.service-public.gouv.fr/actualites/A18798',
  ),
  professionalisation: checked(
    'professionalisation',
    'OPCO Mobilités',
    'Le contrat de professionnalisation',
    'https://opcomobilites.fr/entreprise/sinformer-sur-les-dispositifs/le-contrat-de-professionnalisation',
  ),
  apprenticeship2025: checked(
    'apprenticeship-2025',
    'Centre Inffo',
    'Versement à l’apprentissage et participation de l’employeur',
    'https://www.centre-inffo.fr/site-droit-formation/actualites-droit/publication-du-decret-sur-le-versement-du-npec-apprentissage-et-participation-obligatoire-de-lemployeur',
  ),
  hiringAid2026: checked(
    'hiring-aid-2026',
    'L’Opcommerce',
    'Apprentissage : les aides aux employeurs en 2026',
    'https://www.lopcommerce.com/l-opcommerce/actualites/apprentissage-quelles-aides-pour-les-employeurs-en-2026',
  ),
  tutorTraining: checked(
    'tutor-training',
    'OPCO EP',
    'La formation des tuteurs',
    'https://opcoep.fr/question-formation/anticiper-les-evolutions-et-les-transitions-former-et-developper-les-competences-de-mes-salaries/beneficier-de-financements/peut-beneficier-de-financements-pour-la-formation-des',
  ),
  collectivePoe: checked(
    'collective-poe',
    'Centre Inffo',
    'La POE collective',
    'https://centre-inffo.fr/fiche/preparation-operationnelle-a-lemploi-collective-poec',
  ),
  individualPoe: checked(
    'individual-poe',
    'Cap Métiers',
    'La POE individuelle',
    'https://www.cap-metiers.pro/Fiches-techniques/-Formation-creation-entreprise-et-validation-des-acquis/533/POE-individuelle-AFPR/',
  ),
  agefice: checked(
    'agefice',
    'Infogreffe',
    'Aide à la formation des chefs d’entreprise',
    'https://mesaidespubliques.infogreffe.fr/aides/aide-formation-chefs-entreprises',
  ),
  fifpl: checked(
    'fifpl',
    'ORIFF PL',
    'Micro-entrepreneurs libéraux et FIF PL',
    'https://www.oriffplcvdl.org/micro-entrepreneurs-liberaux-prise-en-charge-fifpl-formations-2025.html',
  ),
  fishery: checked(
    'fishery',
    'Centre Inffo',
    'La formation des chefs d’exploitation de pêche',
    'https://www.centre-inffo.fr/fiche/contribution-et-formation-des-chefs-dexploitation-de-peche-maritime-et-de-cultures-marines',
  ),
  internship: checked(
    'internship',
    'Go Conseil',
    'Le stage et sa gratification',
    'https://www.go-conseil.com/le-stage-et-sa-gratification/',
  ),
  assimilatedManagers: checked(
    'assimilated-managers',
    'Fédération française du bâtiment',
    'Dirigeants assimilés salariés',
    'https://www.ffbatiment.fr/actualites-batiment/actualite/dirigeants-d-entreprise-assimiles-salaries',
  ),
  stateOfficials: checked(
    'state-officials',
    'Centre Inffo',
    'Formation des agents de l’État',
    'https://centre-inffo.fr/chapitre/formation-des-agents-de-letat/page/2',
  ),
  hospitals: checked(
    'hospitals',
    'ANFH',
    'Cinq fonds collectés',
    'https://anfh-rapport-activite.fr/2023/cinq-fonds-collectes',
  ),
  localApprentices: checked(
    'local-apprentices',
    'Centre de gestion de la Gironde',
    'Apprentis : le recensement du CNFPT',
    'https://www.cdg33.fr/cdg-33/actualites/recensement-des-intentions-de-recrutements-dapprentis-du-cnfpt',
  ),
} satisfies Record<string, GuideSource>;

const LIST_2019 = published('list-2019', 'Cursus Pro', 'La liste officielle des 11 OPCO', '2019', '');
const OCAPIAT_2019 = published('ocapiat-2019', 'Réussir', 'Naissance de l’Ocapiat', '2019-01', '');

/** Names whose successors another source of 2019 tells than `OPCA_TO_OPCO`; its address is not known for all. */
const OTHER_FORMER_SOURCES: Record<string, GuideSource> = {
  Fafsea: OCAPIAT_2019,
  Opcalim: OCAPIAT_2019,
  Forco: LIST_2019,
  Uniformation: LIST_2019,
  'Opca Transports et services': published(
    'cleaning-2019',
    'Forma Compétence',
    'Les OPCO : fin du suspense',
    '2019',
    'https://forma-competence.fr/actualites/divers/les-opco-fin-du-suspense-qui-est-lopco-des-organismes-de-formation/',
  ),
};

/** Where it is said who took over the branches of a former OPCA. */
export function formerOpcaSources(name: string): GuideSource[] {
  const other = Object.hasOwn(OTHER_FORMER_SOURCES, name) ? OTHER_FORMER_SOURCES[name] : undefined;
  if (other) return [other];
  // The parts that went to L’Opcommerce are in the list of 2019, the main ones in the other.
  return /^(Agefos PME|Opcalia)$/.test(name) ? [OPCA_TO_OPCO, LIST_2019] : [OPCA_TO_OPCO];
}
