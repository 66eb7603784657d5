import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The recorded sample that stands in for the upstreams. */
export interface Sample {
  /** Address of the stand-in, without a trailing slash. */
  base: string;
  /** Month of the data, `2026-06`. */
  month: string;
}

interface DemoPage {
  file: string;
  /** As the menu calls it, in the page's own language. */
  name: string;
  language: 'fr' | 'en';
}

const french = (file: string, name: string): DemoPage => ({ file, name, language: 'fr' });

/** The demo pages by their address, in the order of the menu. */
export const PAGES: Record<string, DemoPage> = {
  '/': french('index.html', 'Accueil'),
  '/fr/formation': french('formation.html', 'Page de formation'),
  '/en/course': { file: 'course.html', name: 'Course page', language: 'en' },
  '/fr/organisme-de-formation': french('cadrane.html', 'Un organisme de formation'),
  '/en/training-company': { file: 'cadrane-en.html', name: 'A training company', language: 'en' },
  '/fr/cfa': french('cfa.html', 'Un CFA universitaire'),
  '/fr/formatrice': french('lestrille.html', 'Une formatrice indépendante'),
  '/fr/table': french('table.html', 'Table servie par le site'),
  '/mentions-legales': french('mentions-legales.html', 'Mentions légales'),
  '/entreprise': french('entreprise.html', 'Fiche d’entreprise'),
  '/trois-entreprises': french('trois-entreprises.html', 'Trois entreprises'),
};

/** The pages of made-up training providers, as the component is meant to be placed. */
export const PROVIDERS = ['/fr/organisme-de-formation', '/en/training-company', '/fr/cfa', '/fr/formatrice'];

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
  const shown = PAGES[address];
  if (shown === undefined) throw new Error(`No demo page at ${address}`);
  const page = readFileSync(path.join(import.meta.dirname, 'pages', shown.file), 'utf8')
    .replace('<!-- menu -->', menuOf(address, shown.language))
    .replace('<!-- independence -->', INDEPENDENCE)
    .replace('<!-- sample note -->', sample ? noteOf(sample) : '');
  return sample ? page.replaceAll('<opco-finder ', `<opco-finder api="${sample.base}" `) : page;
}

function menuOf(current: string, around: DemoPage['language']): string {
  const items = Object.entries(PAGES).map(([address, { name, language }]) => {
    const other = language === around ? '' : ` hreflang="${language}" lang="${language}"`;
    return `<li><a href="${address}"${address === current ? ' aria-current="page"' : ''}${other}>${name}</a></li>`;
  });
  const label = around === 'fr' ? 'Pages de la démonstration' : 'Demo pages';
  return `<nav aria-label="${label}">
        <ul>
          ${items.join('\n          ')}
        </ul>
      </nav>`;
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
