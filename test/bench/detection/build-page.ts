import { passesLuhn } from '../../../core/identifiers/luhn.ts';

/** A document made for the bench. */
export interface BenchPage {
  html: string;
  /** In its body. */
  elements: number;
  /** Of `document.body.textContent`, about. */
  chars: number;
}

const WORDS =
  'le service de formation accompagne chaque entreprise dans son projet avec une équipe à votre écoute pour la mise en ' +
  'œuvre du parcours et le suivi des stagiaires selon les conditions générales prévues par la convention signée entre ' +
  'les parties au début de chaque session nous répondons sous deux jours ouvrés aux demandes reçues par courrier';
const ELEMENTS_A_BLOCK = 40;

/**
 * Writes a page as the web has them, with about a hundred characters an element: headings, paragraphs with links, lists, tables, data in inline scripts; with phone
 * numbers, dates, prices, order numbers of nine and fourteen digits that are no identifiers.
 * @param elements how many, about
 * @param hasIdentifiers a company's SIREN, SIRET, VAT number and activity on one block in five; none otherwise
 */
export function buildPage(elements: number, hasIdentifiers: boolean): BenchPage {
  const next = random();
  const blocks = Math.round(elements / ELEMENTS_A_BLOCK);
  const html = Array.from({ length: blocks }, (_, index) =>
    block(next, hasIdentifiers && index % 5 === 2 ? company(next) : ''),
  ).join('\n');
  return {
    html: `<!doctype html><html lang="fr"><head><title>Page</title></head><body>\n${html}\n</body></html>`,
    elements: blocks * ELEMENTS_A_BLOCK,
    chars: html.replace(/<[^>]*>/g, '').length,
  };
}

/** Forty elements. */
function block(next: Next, mention: string): string {
  const words = (length: number) => sentence(next, length);
  const paragraph = (text: string) => `<p>${words(400)} <a href="/page-${next(999)}">${words(30)}</a> ${text}</p>`;
  const texts = [
    `Commande ${fails(next, 9)} du ${date(next)}.`,
    `Tél. 01 ${pair(next)} ${pair(next)} ${pair(next)} ${pair(next)}, du lundi au vendredi.`,
    `À partir de ${1 + next(8)} ${100 + next(900)},00 € HT par personne.`,
    `Colis ${fails(next, 14)}, remis le ${date(next)}.`,
    mention,
  ];
  const items = [0, 1, 2, 3].map(() => `<li><a href="/fiche/${next(9999)}">${words(70)}</a></li>`);
  const rows = [0, 1, 2].map(
    () => `<tr><td>${words(40)}</td><td>${date(next)}</td><td>${next(900)},${pair(next)} €</td></tr>`,
  );
  const data = JSON.stringify({ id: fails(next, 9), views: next(1e6), at: 1.6e12 + next(1e9), name: words(60) });
  return (
    `<section><h2>${words(50)}</h2>${texts.map(paragraph).join('')}<ul>${items.join('')}</ul>` +
    `<table><tbody>${rows.join('')}</tbody></table><div><strong>${words(300)}</strong>` +
    `<em>${words(300)}</em><span>${words(300)}</span></div>` +
    `<script type="application/json">${data}</script></section>`
  );
}

function company(next: Next): string {
  const siren = passes(String(40_000_000 + next(50_000_000)));
  const siret = passes(`${siren}000${next(9)}`);
  const key = String((12 + 3 * (Number(siren) % 97)) % 97).padStart(2, '0');
  const spaced = siren.replace(/(?<=\d)(?=(?:\d{3})+$)/g, ' ');
  return `Société au capital de 10 000 €, RCS Lyon ${spaced}, SIRET ${siret}, TVA FR${key}${siren}, code APE 62.01Z.`;
}

type Next = (below: number) => number;

/** The same numbers in each run. */
function random(): Next {
  let state = 20_260_601;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function sentence(next: Next, length: number): string {
  const words = WORDS.split(' ');
  let text = '';
  while (text.length < length) text += `${words[next(words.length)]} `;
  return text.trimEnd();
}

function pair(next: Next): string {
  return String(10 + next(90));
}

function date(next: Next): string {
  return `${pair(next).replace(/^[3-9]/, '2')}/0${1 + next(9)}/20${pair(next)}`;
}

/** A number whose sum is wrong, as a SIREN and as a SIRET. */
function fails(next: Next, length: number): string {
  for (;;) {
    const digits = `4${Array.from({ length: length - 1 }, () => next(10)).join('')}`;
    if (!passesLuhn(digits) && !passesLuhn(digits.slice(0, 9))) return digits;
  }
}

/** The number with the last digit that makes its sum right. */
function passes(start: string): string {
  const last = [...'0123456789'].find((digit) => passesLuhn(start + digit));
  return start + last;
}
