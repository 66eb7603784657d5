import { describe, expect, it } from 'vitest';
import type { CompanyFacts, OfficialRow, Siren, Siret } from '../../../core/answer.ts';
import { createMemoryCache } from '../../../core/cache/memory-cache.ts';
import { lookUpLocally } from '../../../core/lookup/look-up-locally.ts';
import { OPCO_IDS } from '../../../core/tables/opcos.ts';
import { enAnswer } from '../../../core/wording/en-answer.ts';
import { enWorker } from '../../../core/wording/en-worker.ts';
import { frAnswer } from '../../../core/wording/fr-answer.ts';
import { frWorker } from '../../../core/wording/fr-worker.ts';
import { BADGE_COLOURS, badgeOf, OPCO_BADGES } from '../../../entrypoints/worker/badge-of.ts';

const SIRET = '30247464800664' as Siret;
const TODAY = '2026-11-27';
const FR = { worker: frWorker, answer: frAnswer };
const EN = { worker: enWorker, answer: enAnswer };
const TITLES = { idcc: () => null, naf: () => null };
const SOURCE = { id: 'company-registry', publisher: 'État', title: '', asOf: '2026-11-20', url: '' };
const fact = <T>(value: T) => ({ value, source: SOURCE, readAt: TODAY });

/** What this computer says of the establishment, from its row of the table or from facts that were kept. */
async function local(row: Partial<OfficialRow> | null, facts?: CompanyFacts) {
  const cache = createMemoryCache();
  if (facts) await cache.put({ siret: SIRET, storedAt: TODAY, facts, reports: [] });
  return lookUpLocally(SIRET, {
    cache,
    today: () => TODAY,
    copy: {
      findRows: async () =>
        row && {
          ok: true,
          value: {
            value: [{ siret: SIRET, row: { owner: null, manager: null, idcc: null, ...row } }],
            source: { ...SOURCE, id: 'official-table', publisher: 'France compétences', asOf: '2026-06' },
            readAt: TODAY,
            isComplete: true,
            isSample: false,
          },
        },
    },
  });
}

const plain = (text: string) => text.replace(/\s/g, ' ');

describe('the badge', () => {
  it('names each of the 11 OPCOs in at most 4 signs of its own', () => {
    const texts = OPCO_IDS.map((id) => OPCO_BADGES[id]);
    expect(new Set(texts).size).toBe(11);
    for (const text of texts) expect([...text].length).toBeLessThanOrEqual(4);
  });

  it('says the OPCO of a row of the table, and all of it in the tooltip', async () => {
    const badge = badgeOf(SIRET, await local({ owner: 'opcommerce' }), FR, TITLES);
    expect(badge.text).toBe('COMM');
    expect(badge.colours).toBe(BADGE_COLOURS.known);
    expect(plain(badge.title)).toBe(
      'Opcoscope : L’établissement 302 474 648 00664 relève de L’Opcommerce, l’opérateur de compétences du commerce. D’après la table SIRET-OPCO de France compétences, juin 2026.',
    );
    const english = badgeOf(SIRET, await local({ owner: 'opcommerce' }), EN, TITLES);
    expect(plain(english.title)).toMatch(/^Opcoscope: .*302 474 648 00664.*June 2026\.$/);
  });

  it('says the OPCO of an agreement that was kept', async () => {
    const badge = badgeOf(SIRET, await local(null, { idccs: fact(['1486']) } as never), FR, TITLES);
    expect(badge.text).toBe('ATLA');
    expect(plain(badge.title)).toContain('D’après la convention collective (IDCC 1486)');
  });

  it('says that a public employer has none', async () => {
    const badge = badgeOf(SIRET, await local(null, { legalCategory: fact('7210') } as never), FR, TITLES);
    expect(badge.text).toBe('–');
    expect(badge.title).toContain('n’a pas d’opérateur de compétences');
  });

  it.each([
    ['nothing here knows the company', null, undefined],
    ['its row has no OPCO', {}, undefined],
    ['only its activity is known', null, { naf: fact('62.01Z') }],
  ])('is a question mark where %s', async (_, row, facts) => {
    const badge = badgeOf(SIRET, await local(row, facts as never), FR, TITLES);
    expect(badge.text).toBe('?');
    expect(badge.colours).toBe(BADGE_COLOURS.unsure);
    expect(badge.title.length).toBeGreaterThan(40);
  });

  it('asks for a click, without a name of the page, where nothing here knows the company', () => {
    const { title } = badgeOf('302474648' as Siren, null, FR, TITLES);
    expect(plain(title)).toBe(
      'Opcoscope : rien de ce qui est gardé sur cet ordinateur ne dit de quel OPCO (opérateur de compétences) relève 302 474 648. Cliquez pour le demander.',
    );
  });

  it.each(Object.entries(BADGE_COLOURS))('can be read: %s', (_, { text, background }) => {
    expect(contrast(text, background)).toBeGreaterThanOrEqual(7);
  });
});

/** WCAG's contrast of two colours. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [one, other].map(luminance).sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
