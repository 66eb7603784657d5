import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The recorded sample that stands in for the upstreams. */
export interface Sample {
  /** Address of the stand-in, without a trailing slash. */
  base: string;
  /** Month of the data, `2026-06`. */
  month: string;
}

/** Address of each demo page, and its file. */
export const PAGES: Record<string, string> = {
  '/': 'index.html',
  '/fr/formation': 'formation.html',
  '/en/course': 'course.html',
  '/fr/table': 'table.html',
  '/mentions-legales': 'mentions-legales.html',
  '/entreprise': 'entreprise.html',
  '/trois-entreprises': 'trois-entreprises.html',
};

const INDEPENDENCE = `<p lang="fr">
        Opcoscope est un outil indépendant, sans lien avec France compétences, les OPCO ni l’administration. Information
        indicative\u202f: seul l’OPCO décide d’une prise en charge.
      </p>
      <p lang="en">
        Opcoscope is an independent tool, with no link to France compétences, the OPCOs or the administration. Indicative
        information: only the OPCO decides what it funds.
      </p>`;

/** The HTML of one demo page. With a sample, the widget asks it and the page says so. */
export function renderPage(address: string, sample: Sample | null): string {
  const file = PAGES[address];
  if (file === undefined) throw new Error(`No demo page at ${address}`);
  const page = readFileSync(path.join(import.meta.dirname, 'pages', file), 'utf8')
    .replace(`<a href="${address}"`, `<a href="${address}" aria-current="page"`)
    .replace('<!-- independence -->', INDEPENDENCE)
    .replace('<!-- sample note -->', sample ? noteOf(sample) : '');
  return sample ? page.replaceAll('<opco-finder ', `<opco-finder api="${sample.base}" `) : page;
}

function noteOf({ month }: Sample): string {
  const monthIn = (language: string) =>
    new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(month));
  return `<aside class="note" aria-label="Échantillon">
      <p lang="fr">
        Les réponses viennent d’un échantillon enregistré d’entreprises réelles, ${monthIn('fr')}\u202f: les services de l’État ne
        sont pas joignables depuis cette machine.
      </p>
      <p lang="en">
        The answers come from a recorded sample of real companies, ${monthIn('en')}: the State’s services cannot be reached
        from this machine.
      </p>
    </aside>`;
}
