import { typesetTree } from './typeset.ts';

/**
 * The page to try everything on, in French in either language, as the pages are that the extension reads. Its training
 * centre is made up; the number is a real company's own, public, and said to be that, so that the answer is a real one.
 */
export const EXAMPLE_PAGE = typesetTree({
  /** As the browser's tab shows it. */
  title: 'Formation Développeur web et web mobile, page d’exemple d’Opcoscope',
  /** An address that nobody can ever own. */
  address: 'https://ateliers-du-bouvreuil.example/formation/developpeur-web',
  site: 'Les Ateliers du Bouvreuil',
  siteNote: 'organisme de formation inventé',
  course: 'Formation Développeur web et web mobile',
  courseText:
    'Concevoir un site, de la maquette à la mise en ligne. En petit groupe, avec un projet réel à présenter devant un jury.',
  factsTitle: 'La formation en bref',
  facts: [
    ['Certification', 'RNCP37674'],
    ['Niveau', '5 (bac + 2)'],
    ['Durée', '140 heures'],
    ['Tarif', '2 450 € HT par personne'],
    ['Qualité', 'Organisme certifié Qualiopi'],
  ],
  noticeTitle: 'Mentions légales',
  notice: [
    'Éditeur du site : La Poste, société anonyme',
    'Siège social : 9 rue du Colonel Pierre Avia, 75015 Paris',
    'SIRET : 356 000 000 00048',
  ],
  noticeNote:
    'Le centre de formation est inventé. Le numéro est celui, public, d’une vraie entreprise, pour que la réponse soit vraie. Cette entreprise n’a de lien ni avec cette page, ni avec Opcoscope.',
});
