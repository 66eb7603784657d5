import path from 'node:path';
import type { Page } from '@playwright/test';
import { rolldown } from 'rolldown';
import type { CompanyProfile, LegalPage } from '../../core/answer.ts';
import type { StructuredItem } from '../../core/detection/structured-data.ts';
import { expect, openPage, test } from './harness/read-page.ts';

interface PageFacts {
  items: StructuredItem[];
  profile: CompanyProfile | null;
  legalPages: LegalPage[];
}

const script = buildScript();

/** What a page at an address gives, read in the page's own world. */
async function readFacts(page: Page, body: string, url = 'https://page.invalid/'): Promise<PageFacts> {
  await openPage(page, { html: `<!doctype html><html lang="fr"><body>${body}</body></html>`, url });
  return page.evaluate<PageFacts>(`${await script};
    (() => {
      const items = structured.readStructuredData(document);
      const url = ${JSON.stringify(url)};
      return { items, profile: profiles.readProfile(document, url, items), legalPages: legal.findLegalPages(document, url) };
    })()`);
}

async function buildScript(): Promise<string> {
  const modules = { structured: 'structured-data', profiles: 'company-profile', legal: 'legal-pages' };
  const codes = Object.entries(modules).map(async ([name, file]) => {
    const bundle = await rolldown({ input: path.join(import.meta.dirname, `../../core/detection/${file}.ts`) });
    const { output } = await bundle.generate({ format: 'iife', name });
    await bundle.close();
    return output[0].code;
  });
  return (await Promise.all(codes)).join('\n');
}

function ldJson(json: unknown): string {
  return `<script type="application/ld+json">${typeof json === 'string' ? json : JSON.stringify(json)}</script>`;
}

function longOnes(count: number): string {
  return ldJson({ '@type': 'Thing', description: 'x'.repeat(count) });
}

test.describe('structured data', () => {
  test('of a graph, of a list, with types in every form', async ({ page }) => {
    const { items } = await readFacts(
      page,
      ldJson({
        '@graph': [{ '@type': ['schema:Organization', 'https://schema.org/Brand'], 'schema:name': 'Ormeau' }],
      }) +
        ldJson([
          { '@type': 'Course', 'http://schema.org/name': { '@value': 'Souder', '@language': 'fr' } },
          null,
          3,
          'x',
        ]),
    );
    expect(items).toMatchObject([
      { types: ['Organization', 'Brand'], properties: { name: ['Ormeau'] } },
      { types: ['Course'], properties: { name: ['Souder'] } },
    ]);
  });

  test('numbers and booleans are strings, null is nothing, lists are flat', async ({ page }) => {
    const { items } = await readFacts(page, ldJson({ price: 39.9, isFree: false, brand: null, sku: [[1], ['2']] }));
    expect(items).toMatchObject([
      { types: [], properties: { price: ['39.9'], isFree: ['false'], brand: [], sku: ['1', '2'] } },
    ]);
  });

  test('a line break inside a string, and a type in capitals', async ({ page }) => {
    const html = '<script type="Application/LD+JSON">{"@type":"Thing","name":"Deux\nlignes"}</script>';
    expect((await readFacts(page, html)).items).toMatchObject([{ properties: { name: ['Deux lignes'] } }]);
  });

  test('broken, empty, huge and deep blocks leave the sound ones', async ({ page }) => {
    const sound = ldJson({ '@type': 'Organization', name: 'Ormeau' });
    const deep = `${'{"@graph":['.repeat(10_000)}{}${']}'.repeat(10_000)}`;
    const many = `[${'{"@type":"Thing"},'.repeat(200_000)}{}]`;
    for (const block of [ldJson('{"@type":'), ldJson(''), ldJson(deep), ldJson(many), longOnes(5_000_000)]) {
      const { items } = await readFacts(page, block + sound);
      expect(items.filter(({ types }) => types.includes('Organization'))).toHaveLength(1);
    }
  });

  test('what it gives is bounded', async ({ page }) => {
    const { items } = await readFacts(page, ldJson(`[${'{"@type":"A"},'.repeat(30_000)}{}]`));
    expect(items.length).toBeLessThanOrEqual(5_000);
    expect(items.length).toBeGreaterThan(1_000);
  });

  test('names of an object’s own machinery are names like others', async ({ page }) => {
    const { items } = await readFacts(page, ldJson('{"__proto__":{"taxID":"1"},"constructor":"c","toString":"t"}'));
    expect(items).toHaveLength(1);
    const isSafe = await page.evaluate(`(() => {
      const [item] = structured.readStructuredData(document);
      return Object.getPrototypeOf(item.properties) === null && item.properties.taxID === undefined && !('taxID' in {});
    })()`);
    expect(isSafe).toBe(true);
  });

  test('microdata: nested items, attributes before text', async ({ page }) => {
    const { items } = await readFacts(
      page,
      `<div itemscope itemtype="https://schema.org/AutoRepair"><h1 itemprop="name"> Garage
         Ormeau </h1><div itemprop="address" itemscope itemtype="https://schema.org/PostalAddress">
         <span itemprop="addressLocality">Thurins</span></div><meta itemprop="vatID" content="FR11432400521">
         <a itemprop="url" href="https://ormeau.example/">Site</a></div><p itemprop="name">À personne</p>`,
    );
    expect(items).toEqual([
      {
        types: ['AutoRepair'],
        properties: {
          name: ['Garage Ormeau'],
          address: [{ types: ['PostalAddress'], properties: { addressLocality: ['Thurins'] } }],
          vatID: ['FR11432400521'],
          url: ['https://ormeau.example/'],
        },
      },
    ]);
  });

  test('a form whose fields hide its methods hides only itself', async ({ page }) => {
    const { items } = await readFacts(
      page,
      `<form itemscope itemtype="https://schema.org/A"><input name="getAttribute"></form>
       <form itemprop="x" itemscope itemtype="https://schema.org/B"><input name="parentElement"></form>
       <p itemscope itemtype="https://schema.org/C"><b itemprop="name">Ormeau</b></p>`,
    );
    expect(items).toMatchObject([{ types: ['B'] }, { types: ['C'], properties: { name: ['Ormeau'] } }]);
  });
});

test.describe('company without a number', () => {
  const HIRING = { '@type': 'Organization', name: 'Cordage Ormeau' };
  const PLACE = { '@type': 'Place', address: { '@type': 'PostalAddress', addressLocality: '44 - Nantes' } };
  const JOB = { '@type': 'JobPosting', title: 'Épissage', hiringOrganization: HIRING, jobLocation: PLACE };

  const NAMED: Record<string, [url: string, body: string, town: string | null]> = {
    'LinkedIn, company': ['https://fr.linkedin.com/company/ormeau', '<h1> Cordage\n Ormeau </h1>', null],
    'LinkedIn, job': [
      'https://www.linkedin.com/jobs/view/123',
      '<h1>Cordier</h1><a class="topcard__org-name-link">Cordage Ormeau</a><span class="topcard__flavor topcard__flavor--bullet">Nantes, Pays de la Loire, France</span>',
      'Nantes',
    ],
    'Welcome to the Jungle, company': [
      'https://www.welcometothejungle.com/fr/companies/ormeau',
      '<h1>Cordage Ormeau</h1>',
      null,
    ],
    'Welcome to the Jungle, job': [
      'https://www.welcometothejungle.com/fr/companies/ormeau/jobs/cordier',
      `<h1>Cordier</h1>${ldJson(JOB)}`,
      'Nantes',
    ],
    'Indeed, company': ['https://fr.indeed.com/cmp/Ormeau', '<div itemprop="name">Cordage Ormeau</div>', null],
    'Indeed, job': [
      'https://fr.indeed.com/viewjob?jk=1',
      '<div data-company-name="true">Cordage Ormeau</div><div data-testid="inlineHeader-companyLocation">Nantes (44)</div>',
      'Nantes',
    ],
    'HelloWork, company': [
      'https://www.hellowork.com/fr-fr/entreprises/ormeau-1.html',
      '<h1>Cordage Ormeau</h1>',
      null,
    ],
    'HelloWork, job': [
      'https://www.hellowork.com/fr-fr/emplois/123.html',
      '<h1><span>Cordier H/F</span> <a>Cordage Ormeau</a></h1>',
      null,
    ],
    APEC: [
      'https://www.apec.fr/candidat/recherche-emploi.html/emploi/detail-offre/1W',
      '<ul class="details-offer-list"><li>Cordage Ormeau</li><li>1 CDI</li><li>Nantes - 44</li></ul>',
      'Nantes',
    ],
    'France Travail': [
      'https://candidat.francetravail.fr/offres/recherche/detail/1A',
      '<span itemprop="jobLocation"><span itemprop="name">44 - Nantes</span></span><div itemprop="hiringOrganization"></div><h2>Entreprise</h2><div class="media"><div class="media-body"><h3>Cordage Ormeau</h3></div></div>',
      'Nantes',
    ],
    'a job anywhere': ['https://emplois.example/1', ldJson(JOB), 'Nantes'],
    'jobs of one company': ['https://emplois.example/', ldJson([JOB, JOB]), 'Nantes'],
    'the site’s own organization': [
      'https://www.ormeau.example/nous',
      ldJson({ ...HIRING, url: 'https://ormeau.example', address: PLACE.address }),
      'Nantes',
    ],
    'a trade with a telephone': [
      'https://ormeau.example/',
      ldJson({ '@type': 'Bakery', name: 'Cordage Ormeau', telephone: '+33200000000' }),
      null,
    ],
  };
  for (const [site, [url, body, town]] of Object.entries(NAMED)) {
    test(`${site}: its name, its town`, async ({ page }) => {
      const { profile } = await readFacts(page, body, url);
      expect(profile).toEqual({
        name: 'Cordage Ormeau',
        town,
        place: body.includes('ld+json') ? 'structured-data' : 'text',
      });
    });
  }

  const PERSON = { '@type': 'Person', name: 'Ada Ormeau' };
  const NAMELESS: Record<string, [url: string, body: string]> = {
    'a person’s profile on LinkedIn': ['https://www.linkedin.com/in/ada', '<h1>Ada Ormeau</h1>'],
    'a person’s profile, described for machines': ['https://www.linkedin.com/in/ada', ldJson([PERSON, HIRING])],
    'a social site': ['https://www.facebook.com/ormeau', `<h1>Cordage Ormeau</h1>${ldJson(HIRING)}`],
    'a board’s front page': ['https://www.hellowork.com/fr-fr/', `<h1>Un emploi</h1>${ldJson(HIRING)}`],
    'a company that hides': [
      'https://fr.indeed.com/viewjob?jk=1',
      '<div data-company-name="true">Entreprise confidentielle</div>',
    ],
    'a board that names itself': [
      'https://www.hellowork.com/fr-fr/emplois/1.html',
      ldJson({ ...JOB, hiringOrganization: { '@type': 'Organization', name: 'HelloWork' } }),
    ],
    'a person who hires': ['https://emplois.example/1', ldJson({ ...JOB, hiringOrganization: PERSON })],
    'jobs of several companies': [
      'https://emplois.example/',
      ldJson([JOB, { ...JOB, hiringOrganization: { ...HIRING, name: 'Voilerie Bigorneau' } }]),
    ],
    'an organization of another site': ['https://page.invalid/', ldJson({ ...HIRING, url: 'https://ormeau.example/' })],
    'a person’s own site': ['https://ada.example/', ldJson({ ...PERSON, telephone: '+33200000000' })],
    'a site that is named like a board in its path': [
      'https://page.invalid/www.linkedin.com/company/ormeau',
      '<h1>Cordage Ormeau</h1>',
    ],
  };
  for (const [site, [url, body]] of Object.entries(NAMELESS)) {
    test(`${site}: none`, async ({ page }) => {
      expect((await readFacts(page, body, url)).profile).toBeNull();
    });
  }
});

test.describe('legal pages', () => {
  const URL = 'https://page.invalid/fr/accueil?x=1';
  const link = (href: string, label: string) => `<a href="${href}">${label}</a>`;

  test('legal notice, terms, contact, in that order; words of the link or of the address', async ({ page }) => {
    const body = [
      link('/nous-ecrire', 'Contact'),
      link('cgv.html', 'Cliquez ici'),
      link('../ml?id=3#haut', 'Mentions\n  légales'),
      link('/blog', 'Blog'),
    ].join('');
    expect((await readFacts(page, body, URL)).legalPages).toEqual([
      { kind: 'legal-notice', url: 'https://page.invalid/ml?id=3', label: 'Mentions légales', isSameOrigin: true },
      { kind: 'terms', url: 'https://page.invalid/fr/cgv.html', label: 'Cliquez ici', isSameOrigin: true },
      { kind: 'contact', url: 'https://page.invalid/nous-ecrire', label: 'Contact', isSameOrigin: true },
    ]);
  });

  for (const [label, kind] of Object.entries({
    'MENTIONS LÉGALES': 'legal-notice',
    'Mention légale': 'legal-notice',
    'Informations légales': 'legal-notice',
    'Legal notice': 'legal-notice',
    Impressum: 'legal-notice',
    CGU: 'terms',
    'Conditions générales de vente': 'terms',
    'Conditions d’utilisation': 'terms',
    'Terms of service': 'terms',
    'Nous contacter': 'contact',
    'À propos': 'contact',
    'Qui sommes-nous ?': 'contact',
  })) {
    test(`${label} is a ${kind}`, async ({ page }) => {
      expect((await readFacts(page, link('/p', label), URL)).legalPages).toMatchObject([{ kind }]);
    });
  }

  for (const label of ['Conseil légal', 'Impression', 'Conditions d’accès', 'Confidentialité', 'Terminer']) {
    test(`${label} is none`, async ({ page }) => {
      expect((await readFacts(page, link('/p', label), URL)).legalPages).toEqual([]);
    });
  }

  test('relative links start from the base of the page', async ({ page }) => {
    const body = `<base href="https://www.page.invalid/site/">${link('legal', 'Legal')}`;
    expect((await readFacts(page, body, URL)).legalPages).toMatchObject([
      { url: 'https://www.page.invalid/site/legal', isSameOrigin: false },
    ]);
  });

  test('a PDF is one too', async ({ page }) => {
    expect((await readFacts(page, link('/doc/mentions-legales.pdf', ''), URL)).legalPages).toMatchObject([
      { kind: 'legal-notice', url: 'https://page.invalid/doc/mentions-legales.pdf', label: '' },
    ]);
  });

  test('another domain’s come after those of the site, and are told apart', async ({ page }) => {
    const body = [
      link('https://groupe.example/mentions-legales', 'Mentions légales'),
      link('/mentions-legales', 'Mentions légales'),
      link('/cgv', 'CGV'),
    ].join('');
    const { legalPages } = await readFacts(page, body, URL);
    expect(legalPages.map(({ kind, isSameOrigin }) => [kind, isSameOrigin])).toEqual([
      ['legal-notice', true],
      ['legal-notice', false],
      ['terms', true],
    ]);
  });

  test('not a captcha’s terms, another domain’s contact, the page itself, or what is no web address', async ({
    page,
  }) => {
    const body = [
      link('https://policies.google.com/terms', 'Conditions d’utilisation'),
      link('https://agence.example/contact', 'Contact'),
      link('#', 'Mentions légales'),
      link('/fr/accueil?x=1#contact', 'Contact'),
      link('mailto:contact@page.invalid', 'Contact'),
      link('javascript:void(0)', 'Mentions légales'),
      link('https://', 'CGV'),
    ].join('');
    expect((await readFacts(page, body, URL)).legalPages).toEqual([]);
  });

  test('each address once, at most five', async ({ page }) => {
    const body = Array.from({ length: 8 }, (_, index) => link(`/contact-${index}`, 'Contact').repeat(2)).join('');
    const { legalPages } = await readFacts(page, body, URL);
    expect(new Set(legalPages.map(({ url }) => url)).size).toBe(5);
    expect(legalPages).toHaveLength(5);
  });

  test('those of a menu above thousands of links, and quickly', async ({ page }) => {
    const many = Array.from({ length: 3_000 }, (_, index) => link(`/article-${index}`, 'Un article')).join(' ');
    const { legalPages } = await readFacts(page, `${link('/mentions-legales', 'Mentions')}<p>${many}`, URL);
    expect(legalPages).toMatchObject([{ kind: 'legal-notice' }]);
    const time = await page.evaluate<number>(`(() => {
      const started = performance.now();
      legal.findLegalPages(document, ${JSON.stringify(URL)});
      return performance.now() - started;
    })()`);
    expect(time).toBeLessThan(100);
  });

  test('none on sites that show other people’s companies', async ({ page }) => {
    const body = link('/legal/mentions', 'Mentions légales');
    for (const url of [
      'https://fr.linkedin.com/company/ormeau',
      'https://fr.indeed.com/cmp/Ormeau',
      'https://x.com/o',
    ]) {
      expect((await readFacts(page, body, url)).legalPages).toEqual([]);
    }
  });
});
