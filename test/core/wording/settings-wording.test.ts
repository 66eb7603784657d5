import { describe, expect, it } from 'vitest';
import type { Siren, Siret } from '../../../core/answer.ts';
import { enSettings } from '../../../core/wording/en-settings.ts';
import { frSettings } from '../../../core/wording/fr-settings.ts';
import type {
  BackupFault,
  SettingsOutcome,
  SettingsSection,
  SiteAddressFault,
} from '../../../core/wording/settings-wording.ts';
import { faultsOf } from './sentences.ts';

/** All ids of a kind: the compiler refuses a list that lacks one. */
function idsOf<Id extends string>(ids: Record<Id, true>): Id[] {
  return Object.keys(ids) as Id[];
}

const SECTIONS = idsOf<SettingsSection>({
  language: true,
  sources: true,
  kept: true,
  table: true,
  sites: true,
  profile: true,
  backup: true,
  reset: true,
});
const BACKUP_FAULTS = idsOf<BackupFault>({
  unreadable: true,
  'too-big': true,
  'not-a-backup': true,
  damaged: true,
  newer: true,
  full: true,
  store: true,
});
const ADDRESS_FAULTS = idsOf<SiteAddressFault>({ empty: true, 'no-address': true, 'not-https': true });
const site = 'https://www.example.com';

/** An example of every kind of outcome. */
const OUTCOMES: Record<SettingsOutcome['kind'], SettingsOutcome[]> = {
  kept: [{ kind: 'kept' }],
  refused: [{ kind: 'refused' }],
  'consent-given': [{ kind: 'consent-given' }],
  'consent-refused': [{ kind: 'consent-refused' }],
  'consent-withdrawn': [{ kind: 'consent-withdrawn' }],
  'answers-cleared': [{ kind: 'answers-cleared' }],
  'history-cleared': [{ kind: 'history-cleared' }],
  'site-allowed': [{ kind: 'site-allowed', site }],
  'site-refused': [{ kind: 'site-refused', site }],
  'site-known': [{ kind: 'site-known', site }],
  'site-revoked': [{ kind: 'site-revoked', site }],
  'choice-forgotten': [{ kind: 'choice-forgotten', site }],
  'site-address': ADDRESS_FAULTS.map((fault) => ({ kind: 'site-address', fault })),
  'everywhere-allowed': [{ kind: 'everywhere-allowed' }],
  'everywhere-refused': [{ kind: 'everywhere-refused' }],
  'everywhere-revoked': [{ kind: 'everywhere-revoked' }],
  'file-made': [{ kind: 'file-made', name: 'opcoscope-2026-11-27.json' }],
  'file-not-made': [{ kind: 'file-not-made' }],
  'taken-in': [0, 1, 2000].map((n) => ({
    kind: 'taken-in',
    counts: { companies: n, lists: n, hasSettings: n > 0, leftOut: n },
  })),
  'not-taken-in': BACKUP_FAULTS.map((fault) => ({ kind: 'not-taken-in', fault })),
  reset: [{ kind: 'reset' }],
  deleted: [{ kind: 'deleted' }],
  'not-deleted': [{ kind: 'not-deleted' }],
};
const ALL: SettingsOutcome[] = Object.values(OUTCOMES).flat();

describe.each([
  ['fr', frSettings],
  ['en', enSettings],
] as const)('what the page of settings says in %s', (lang, said) => {
  const faults = (sentences: string[]) => [...new Set(sentences)].flatMap((text) => faultsOf(text, lang));

  it('has every text of the interface, without a fault', () => {
    expect(faults(Object.values(said.ui))).toEqual([]);
    expect(faults(SECTIONS.map(said.section))).toEqual([]);
    expect(new Set(SECTIONS.map(said.section)).size).toBe(SECTIONS.length);
    const sources = (['installedTable', 'officialTable', 'registry'] as const).map(said.source);
    expect(faults(sources.flatMap((source) => Object.values(source)))).toEqual([]);
  });

  it('says what came of every act, each with a sentence of its own', () => {
    expect(faults(ALL.map(said.outcome))).toEqual([]);
    expect(new Set(ALL.map(said.outcome)).size).toBe(ALL.length);
  });

  it('says of a file that is not taken in what happened, that nothing changed, and what to do', () => {
    for (const of of OUTCOMES['not-taken-in']) {
      expect(said.outcome(of).match(/\.(?=\s|$)/g)?.length).toBeGreaterThan(2);
    }
  });

  it('counts what is kept and taken in, one and many', () => {
    const counts = [0, 1, 2, 1234];
    expect(
      faults([
        ...counts.map(said.days),
        ...counts.map(said.answersKept),
        ...counts.flatMap((n) => counts.map((m) => said.companiesKept(n, m))),
        ...counts.flatMap((n) => counts.map((m) => said.historyConfirm(n, m))),
      ]),
    ).toEqual([]);
    expect(said.historyConfirm(12, 3)).toMatch(/12.*3/);
  });

  it('names sites and numbers', () => {
    expect(
      faults([
        said.siteAhead('exemple.fr'),
        said.revoke('exemple.fr'),
        said.forget('exemple.fr'),
        said.choice('302474648' as Siren, '2026-11-03'),
        said.choice('30247464800664' as Siret, '2026-11-03'),
      ]),
    ).toEqual([]);
    expect(said.choice('30247464800664' as Siret, '2026-11-03')).toContain('SIRET 302\u202f474\u202f648\u202f00664');
  });
});
