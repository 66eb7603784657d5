/** France compétences' own search, for people: the place to check any answer. */
export const OFFICIAL_PAGE = 'https://quel-est-mon-opco.francecompetences.fr/';
