/** Endings of trades, places, people and their plurals: what differs between `coiffeur`, `coiffeuses` and `coiffure`. */
const ENDINGS = [
  ...[
    'abilites',
    'abilite',
    'ations',
    'ation',
    'ateurs',
    'ateur',
    'atrice',
    'ement',
    'eries',
    'erie',
    'ieres',
    'iere',
    'iers',
    'ier',
  ],
  ...['iennes', 'ienne', 'iens', 'ien', 'euses', 'euse', 'eurs', 'eur', 'ures', 'ure', 'ages', 'age', 'istes', 'iste'],
  ...[
    'ances',
    'ance',
    'aires',
    'aire',
    'antes',
    'ante',
    'ants',
    'ant',
    'ables',
    'able',
    'iques',
    'ique',
    'ites',
    'ite',
  ],
  ...[
    'ielles',
    'ielle',
    'iels',
    'iel',
    'elles',
    'elle',
    'els',
    'el',
    'eres',
    'ere',
    'ers',
    'er',
    'ees',
    'ee',
    'ies',
    'ie',
    'aux',
    'ales',
    'ale',
    'al',
    'es',
    'e',
    's',
    'x',
  ],
];

const SHORTEST = 5;

/** The part of a folded word that its relatives share: `coiff`, `plomb`, `boulang`. Short words stay whole. */
export function stemWord(word: string): string {
  const ending = ENDINGS.find((end) => word.length - end.length >= SHORTEST && word.endsWith(end));
  return ending ? word.slice(0, -ending.length) : word;
}

/** The word without the mark of the plural. */
export function singularWord(word: string): string {
  return word.length > 3 && /[sx]$/.test(word) ? word.slice(0, -1) : word;
}
