import { describe, expect, test } from 'vitest';
import type { CourseFacts, Mention } from '../../../core/answer.ts';
import { readCourse } from '../../../core/detection/course-facts.ts';
import type { StructuredItem } from '../../../core/detection/structured-data.ts';

const RNCP: Mention = {
  type: 'rncp',
  value: 'RNCP37674',
  raw: 'RNCP37674',
  valid: true,
  fault: null,
  role: 'other',
  place: 'text',
};
const RS: Mention = { ...RNCP, type: 'rs', value: 'RS7256', raw: 'RS 7256' };
const NDA: Mention = { ...RNCP, type: 'nda', value: '76341234534', raw: '76341234534' };

interface Page {
  title?: string;
  headings?: string[];
  items?: StructuredItem[];
  mentions?: Mention[];
}

/** Values of what is read of a page with these lines; a pair is a label and its text. */
function read(lines: (string | [label: string, text: string])[], page: Page = {}) {
  const course = readWhole(lines, page);
  return course && Object.fromEntries(Object.entries(course).map(([fact, seen]) => [fact, seen.value]));
}

function readWhole(lines: (string | [string, string])[], page: Page): CourseFacts | null {
  const { title = 'Formation soudure', headings = ['Formation soudure'], items = [], mentions = [] } = page;
  return readCourse({
    title,
    items,
    mentions,
    lines: [
      ...headings.map((text) => ({ text, label: '', isHeading: true })),
      ...lines.map((line) => {
        const [label, text] = typeof line === 'string' ? ['', line] : line;
        return { text, label, isHeading: false };
      }),
    ],
  });
}

function item(type: string, properties: StructuredItem['properties']): StructuredItem {
  return { types: [type], properties: Object.assign(Object.create(null), properties) };
}

test('says where each fact was seen, with the words around', () => {
  const text = `${'Une phrase qui ne dit rien. '.repeat(6)}Le tarif est de 1 350 € HT par stagiaire.`;
  expect(readWhole([text], {})?.price).toEqual({
    value: 1350,
    raw: expect.stringMatching(/^.{0,119}1 350 € HT/),
    place: 'text',
  });
  expect(readWhole([text], { mentions: [RNCP] })?.certification).toEqual({
    value: 'RNCP37674',
    raw: 'RNCP37674',
    place: 'text',
  });
});

describe('what is a course page', () => {
  const FACTS: [string, string][] = [
    ['Durée', '14 heures'],
    ['Tarif', '690 €'],
  ];

  test('one whose title or heading speaks of a course, with hours or a price', () => {
    expect(read(FACTS)).toEqual({ name: 'Formation soudure', hours: 14, price: 690 });
    expect(read(['Un beau métier.'])).toBeNull();
  });

  test('one that names a certification, with hours or a price', () => {
    const page = { title: 'Soudeur', headings: ['Soudeur'] };
    expect(read(FACTS, page)).toBeNull();
    expect(read(FACTS, { ...page, mentions: [RNCP] })).toMatchObject({ certification: 'RNCP37674', hours: 14 });
    expect(read(['Niveau 5'], { ...page, mentions: [RNCP] })).toBeNull();
  });

  test.each(['Mentions légales', 'CGV', 'Conditions générales', 'Contact', 'Politique de confidentialité', 'Blog'])(
    'not the provider’s %s, wherever the title says so',
    (name) => {
      expect(read(FACTS, { title: `${name} – Formation soudure`, mentions: [RNCP] })).toBeNull();
      expect(read(FACTS, { title: `Formation soudure | ${name}`, mentions: [RNCP] })).toBeNull();
      expect(read(FACTS, { title: 'Institut de formation', headings: [name] })).toBeNull();
    },
  );

  test('one that structured data describes as a course, whatever its title', () => {
    const items = [
      item('Course', { name: ['Souder'], offers: [item('Offer', { price: ['690'], priceCurrency: ['EUR'] })] }),
    ];
    expect(read([], { title: 'Contact', headings: [], items })).toEqual({ name: 'Souder', price: 690 });
  });
});

describe('price', () => {
  test.each<[text: string, price: number, isBeforeTax?: boolean]>([
    ['Tarif : 1 350 € HT / personne', 1350, true],
    ['Prix : 1350,50 euros TTC', 1350.5, false],
    ['Coût de la formation : 4 480,00 € net de taxe par stagiaire (8 €/h)', 4480, false],
    ['Tarif : 12.500 €', 12500],
    ['Tarif : 3 500\u200b€\u200bTTC', 3500, false],
    ['690 €', 690],
    ['Tarif, en particulier pour les OPCO : 690 €', 690],
    ['Tarif : 1 000 € HT (1 200 € TTC)', 1000, true],
    ['Tarif : 89 € par personne, dossier d’inscription : 30 €', 89],
  ])('%s', (text, price, isPriceBeforeTax) => {
    const facts = { name: 'Formation soudure', price };
    expect(read([text])).toEqual(isPriceBeforeTax === undefined ? facts : { ...facts, isPriceBeforeTax });
  });

  test.each([
    'Tarif : 90 € / heure',
    'Tarif : 450 € par jour et par personne',
    'Tarif : 120 €/mois',
    'Tarif intra : 2 900 € HT par groupe',
    'Tarif à partir de 690 €',
    'Tarif de 690 à 990 €',
    'SARL au capital de 5 000 €',
    'Prise en charge jusqu’à 1 500 €',
    'Rémunération : salaire de 1 800 €',
    'Ils ont économisé 3 000 € en choisissant nos conseils, et vous ?',
    'Tarif : 690 € ou 990 €',
    'Le tarif moyen du marché est de 1 500 €',
    'Chez nos concurrents, le prix est de 1 500 €',
    'Tarif étudiant : 500 €',
  ])('none in: %s', (text) => {
    expect(read([['Durée', '14 h'], text])).toEqual({ name: 'Formation soudure', hours: 14 });
  });

  test.each([
    [['Tarif : 690 €', 'Tarif étudiant : 500 €']],
    [['Tarif étudiant : 500 €', 'Tarif : 690 € HT']],
    [['Tarif : 690 € (500 € pour les demandeurs d’emploi)']],
    [['Tarif particulier : 500 €', 'Tarif réduit : 300 €']],
  ])('none where some pay another one, and the course stays: %s', (lines) => {
    expect(read(lines)).toEqual({ name: 'Formation soudure' });
  });

  test('the one with a label before those without; none where labels differ', () => {
    expect(read([['Tarif', '690 €'], '30 €'])).toMatchObject({ price: 690 });
    expect(
      read([
        ['Durée', '14 h'],
        ['Tarif', '690 €'],
        ['Tarif', '990 €'],
      ]),
    ).not.toHaveProperty('price');
  });
});

describe('hours', () => {
  test.each<[string, number]>([
    ['Durée : 3 jours (21 heures)', 21],
    ['Durée : 1 350 h', 1350],
    ['2 jours, 14 h au total', 14],
    ['Durée : 10,5 heures', 10.5],
    ['Durée : 840 heures sur 24 mois', 840],
    ['Duration: 14 hours', 14],
    ['Durée\u200b413 h', 413],
  ])('%s', (text, hours) => {
    expect(read([text])).toEqual({ name: 'Formation soudure', hours });
  });

  test.each([
    'Durée : 3 jours',
    'Durée : 35 h par semaine',
    'Durée : 35h hebdomadaires',
    'Réponse sous 48h ouvrées',
    'Plateforme ouverte 24h/24',
    'Horaires : de 9 à 17 h, durée à convenir',
    'Durée : de 9h30 à 17h30',
    'Durée : 14 h ou 21 h',
    'Stage en entreprise de 70 heures, durée fixe',
  ])('none in: %s', (text) => {
    expect(read([['Tarif', '690 €'], text])).toEqual({ name: 'Formation soudure', price: 690 });
  });

  test('those of the modules are not those of the course', () => {
    expect(read([['Durée', '56 heures'], ['Module 1', '24 heures'], '32 heures'])).toMatchObject({ hours: 56 });
  });
});

describe('distance', () => {
  test.each<[string[], number]>([
    [['100 % à distance'], 1],
    [['100\u200b%\u200bdistanciel'], 1],
    [['Formation entièrement en ligne'], 1],
    [['60 % à distance, 40 % en présentiel'], 0.6],
    [['En présentiel uniquement, à Limoges'], 0],
    [['En présentiel'], 0],
    [['Formation en présentiel à Limoges.'], 0],
    [['Modalité : présentiel'], 0],
    [['Format : stage en présentiel, 6 personnes'], 0],
    [['La formation se déroule en présentiel.'], 0],
    [['Des ateliers 100 % en présentiel'], 0],
    [['En présentiel. Examen final en visio'], 0],
    [['Durée : 560 heures dont 336 heures à distance et 224 heures en centre'], 0.6],
  ])('%s', (lines, distanceShare) => {
    expect(read(['Tarif : 690 €', ...lines])).toMatchObject({ distanceShare });
  });

  test.each([
    [['Présentiel ou distanciel']],
    [['En présentiel', 'Certains modules en visio']],
    [['100 % à distance', '50 % à distance']],
    [['100 % à distance ou en présentiel']],
    [['Examen final en présentiel']],
    [['Examen final : en présentiel']],
    [['Accueil en présentiel du lundi au vendredi']],
    [['Nos bureaux : en présentiel']],
    [['Regroupements en présentiel deux fois par an']],
    [['Formation en présentiel ?']],
    [['Pas de séance en présentiel']],
    [['Inscription 100 % en ligne']],
  ])('none in: %s', (lines) => {
    expect(read(['Tarif : 690 €', ...lines])).toEqual({ name: 'Formation soudure', price: 690 });
  });
});

describe('certification, level, provider', () => {
  test('of several certifications, the one that the title names', () => {
    const mentions = [RNCP, RS];
    expect(read(['Tarif : 690 €'], { mentions })).not.toHaveProperty('certification');
    expect(read(['Tarif : 690 €'], { mentions, title: 'Formation soudure (RS 7256)' })).toMatchObject({
      certification: 'RS7256',
    });
    expect(read(['Tarif : 690 €'], { mentions: [RNCP, { ...RS, valid: false }] })).toMatchObject({
      certification: 'RNCP37674',
    });
  });

  test.each<[string, number | undefined]>([
    ['Niveau 5', 5],
    ['Diplôme de niveau 3', 3],
    ['Niveau de sortie : 6', 6],
    ['Titre RNCP (niveau 4, équivalent bac)', 4],
    ['Prérequis : niveau 4 requis', undefined],
    ['Bac+2', undefined],
    ['Niveau 3 à 5', undefined],
    ['Niveau 9', undefined],
  ])('%s', (text, level) => {
    expect(read(['Tarif : 690 €', text], { mentions: [RNCP] })?.level).toBe(level);
    // A language's or a software's.
    expect(read(['Tarif : 690 €', text])).not.toHaveProperty('level');
  });

  test('one declaration number, not the host’s', () => {
    const other: Mention = { ...NDA, value: '24360041736' };
    expect(read(['690 €'], { mentions: [NDA] })).toMatchObject({ nda: '76341234534' });
    expect(read(['690 €'], { mentions: [NDA, other] })).not.toHaveProperty('nda');
    expect(read(['690 €'], { mentions: [NDA, { ...other, role: 'host' }] })).toMatchObject({ nda: '76341234534' });
  });
});

describe('Qualiopi and apprenticeship', () => {
  test.each<[string, boolean | undefined]>([
    ['Organisme certifié Qualiopi', true],
    ['Cet enregistrement ne vaut pas agrément de l’État. Organisme certifié Qualiopi.', true],
    ['Nous ne sommes pas certifiés Qualiopi', false],
    ['Notre organisme n’est pas certifié Qualiopi.', false],
    ['Organisme non certifié Qualiopi', false],
    ['Plus de 500 stagiaires formés par notre organisme certifié Qualiopi depuis 2021', true],
    ['Qui sommes-nous : un organisme certifié Qualiopi', true],
    ['Notre organisme n’est plus certifié Qualiopi depuis 2024', undefined],
    ['Organisme certifié Qualiopi jusqu’en 2024', undefined],
    ['Ancien organisme certifié Qualiopi', undefined],
    ['Que veut dire organisme certifié Qualiopi ?', undefined],
    ['Qu’est-ce qu’un organisme certifié Qualiopi', undefined],
    ['Pourquoi ne sommes-nous pas certifiés Qualiopi ?', undefined],
    ['Si votre organisme n’est pas certifié Qualiopi, l’OPCO ne paie rien.', undefined],
    ['Un OPCO ne finance pas un organisme de formation qui serait non certifié Qualiopi', undefined],
    ['Un organisme non certifié Qualiopi ne peut être payé', undefined],
    ['Il y a un organisme qui n’est pas certifié Qualiopi', undefined],
    ['Seuls les organismes certifiés Qualiopi sont financés', undefined],
    ['Certification Qualiopi en cours', undefined],
    ['Devenir certifié Qualiopi', undefined],
    ['Préparer l’audit Qualiopi', undefined],
  ])('%s', (text, isQualiopi) => {
    expect(read(['690 €', text])?.isQualiopi).toBe(isQualiopi);
  });

  test.each<[string, boolean | undefined]>([
    ['Contrat d’apprentissage', true],
    ['Financement : CPF, OPCO, contrat d’apprentissage', true],
    ['CAP en apprentissage', true],
    ['Formation non accessible en apprentissage', false],
    ['Apprentissage : non', false],
    ['Certifié Qualiopi au titre des actions de formation par apprentissage', undefined],
    ['Apprentissage : oui', true],
    ['Titre de niveau 3 en apprentissage, avantages nombreux', true],
    ['Par la voie de l’apprentissage', true],
    ['Comment financer ? Contrat d’apprentissage ou OPCO.', true],
    ['L’apprentissage n’est pas possible', false],
    ['Comment financer un contrat d’apprentissage ? Lisez notre article.', undefined],
    ['Comment financer un contrat d’apprentissage', undefined],
    ['Lisez notre article sur le contrat d’apprentissage.', undefined],
    ['La formation n’est plus proposée en apprentissage', undefined],
    ['Ouvert en apprentissage jusqu’en 2023', undefined],
    ['Pas besoin d’un apprentissage préalable', undefined],
    ['Un apprentissage pas à pas', undefined],
    ['Apprentissage : non renseigné', undefined],
    ['Psychologie de l’apprentissage', undefined],
    ['Encadrer un jeune en contrat d’apprentissage', undefined],
    ['Taxe d’apprentissage', undefined],
    ['En apprentissage automatique', undefined],
    ['Nos formations en apprentissage', undefined],
    ['Objectifs d’apprentissage', undefined],
  ])('%s', (text, isApprenticeship) => {
    expect(read(['690 €', text])?.isApprenticeship).toBe(isApprenticeship);
  });

  test('left out where the page says both', () => {
    expect(read(['690 €', 'Contrat d’apprentissage', 'Non ouvert aux apprentis'])).not.toHaveProperty(
      'isApprenticeship',
    );
  });
});

test('structured data and text of one course agree, or the fact is left out', () => {
  const items = [
    item('Course', {
      name: ['Power BI'],
      offers: [item('Offer', { price: ['1180.00'], priceCurrency: ['EUR'] })],
      hasCourseInstance: [item('CourseInstance', { courseMode: ['onsite'], courseWorkload: ['PT14H'] })],
    }),
  ];
  const facts = { name: 'Power BI', hours: 14, distanceShare: 0 };
  expect(read(['Tarif : 1 180 €'], { items })).toEqual({ ...facts, price: 1180 });
  expect(read(['Tarif : 1 290 €'], { items })).toEqual(facts);
});

test('of an offer, only what is called its price is one', () => {
  const offer = item('Offer', { price: ['0'], priceCurrency: ['EUR'], validFrom: ['2026-01-01'], sku: ['4480'] });
  expect(read([], { items: [item('Course', { name: ['Souder'], offers: [offer] })] })).toEqual({ name: 'Souder' });
});

test('a price in another currency is none', () => {
  const offers = [item('Offer', { price: ['900'], priceCurrency: ['USD'] })];
  expect(read([], { items: [item('Course', { name: ['Welding'], offers })] })).toEqual({ name: 'Welding' });
});

test('reads 500 characters of a line and of a heading, and at most 100 000 of a page', () => {
  const hours: [string, string] = ['Durée', '14 h'];
  const facts = { name: 'Formation soudure', hours: 14 };
  expect(read([hours, `${'x '.repeat(250)} Tarif : 690 €`])).toEqual(facts);
  const heading = `Formation ${'x'.repeat(10_000)}`;
  expect(read([hours], { title: '', headings: [heading] })?.name).toBe(heading.slice(0, 500));
  const filler = Array.from({ length: 200 }, () => 'x'.repeat(600));
  expect(read([hours, ...filler, 'Tarif : 690 €'])).toEqual(facts);
});

test.each([
  '7 ',
  '1 000 € ',
  'heures à distance % ',
  '9',
  ' ',
  'niveau de ',
  'certifi',
  'non ',
  'par ',
  '100 % à ',
  'etudiant ',
  'non accessible ',
  '? ',
  'modalite ',
  ': formation ',
])('hostile text takes little time: %j a million times', (sign) => {
  const lines = Array.from({ length: 2_000 }, (): [string, string] => ['Tarif', sign.repeat(500 / sign.length)]);
  const started = performance.now();
  read([...lines, sign.repeat(1_000_000 / sign.length)], { mentions: [RNCP] });
  expect(performance.now() - started).toBeLessThan(1_000);
});

test('a line above that speaks of the directory takes nothing from the price below', () => {
  expect(read([['Titre inscrit au RNCP', 'Durée : 140 heures. Tarif : 2 450 € HT par personne.']])).toMatchObject({
    hours: 140,
    price: 2450,
  });
  expect(read([['Frais d’inscription', '150 €'], 'Durée : 14 heures'])?.price).toBeUndefined();
});

test('quotes a line as the page writes it, without what stands above', () => {
  expect(readWhole([['Durée : 35 heures', 'Tarif : 1 500 € HT']], {})?.price?.raw).toBe('Tarif : 1 500 € HT');
  expect(readWhole(['Durée : 14 heures'], {})?.hours?.raw).toBe('Durée : 14 heures');
});
