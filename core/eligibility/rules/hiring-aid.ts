import { ANYONE_PRIVATE } from '../profiles.ts';
import type { Rule } from '../rule.ts';

const AID = {
  scheme: 'HIRING_AID',
  who: ANYONE_PRIVATE,
  verdict: 'other_funder',
  funder: 'state',
  beside: true,
  confidence: 'high',
} as const satisfies Partial<Rule>;
const ALWAYS = ['sent-in-6-months', 'no-earlier-aid'] as const;
const CONDITIONS_2026 = ['aid-level', ...ALWAYS, 'starts-before-2027'] as const;
const FILE = ['aid.app.transmit_to_opco', 'aid.app.daily_prorata_from'] as const;

/** What the State gives the employer of an apprentice: one version a decree, by size, level and day of the contract. */
export const hiringAidRules: readonly Rule[] = [
  {
    ...AID,
    id: 'R27',
    from: '2025-01-01',
    to: '2025-02-23',
    needs: ['under-250', 'aid-level', ...ALWAYS],
    oneOf: [['level-to-5', 'aid.app.2025a.lt250.upto4']],
    amounts: FILE,
    steps: ['aid-through-opco'],
    sources: ['AID-174b', 'AID-174'],
  },
  {
    ...AID,
    id: 'R28',
    from: '2025-02-24',
    to: '2025-12-31',
    when: ['under-250'],
    needs: ['aid-level', ...ALWAYS],
    oneOf: [
      ['app-rqth', 'aid.app.rqth'],
      ['level-to-4', 'aid.app.2025b.lt250.upto4'],
      ['level-to-7', 'aid.app.2025b.lt250.5to7'],
    ],
    amounts: FILE,
    steps: ['aid-through-opco'],
    sources: ['AID-174'],
  },
  {
    ...AID,
    id: 'R29',
    from: '2025-02-24',
    to: '2025-12-31',
    needs: ['aid-level', ...ALWAYS, 'quota-undertaking'],
    oneOf: [
      ['app-rqth', 'aid.app.rqth'],
      ['level-to-7', 'aid.app.2025b.gte250.upto7'],
    ],
    amounts: FILE,
    steps: ['aid-through-opco', 'undertake-quota'],
    sources: ['AID-174'],
  },
  {
    ...AID,
    id: 'R30',
    from: '2026-01-01',
    to: '2026-03-07',
    needs: ['under-250', 'aid-level', ...ALWAYS],
    oneOf: [
      ['app-rqth', 'aid.app.rqth'],
      ['level-to-5', 'aid.app.2026a.lt250.upto4'],
    ],
    amounts: FILE,
    steps: ['aid-through-opco'],
    sources: ['AID-GAP', 'AID-168'],
  },
  {
    // Level 5 overseas keeps the single aid: read in a footnote, so its sum is said with a reserve.
    ...AID,
    id: 'R31',
    from: '2026-03-08',
    to: '2026-12-31',
    only: ['level-5-overseas'],
    when: ['under-250'],
    needs: CONDITIONS_2026,
    oneOf: [['level-to-5', 'aid.app.2026b.lt250.upto4']],
    held: true,
    amounts: [...FILE, 'aid.app.start_before'],
    steps: ['aid-through-opco'],
    sources: ['AID-168'],
    confidence: 'low',
  },
  {
    ...AID,
    id: 'R31',
    from: '2026-03-08',
    to: '2026-12-31',
    when: ['under-250'],
    needs: CONDITIONS_2026,
    oneOf: [
      ['app-rqth', 'aid.app.rqth'],
      ['level-to-4', 'aid.app.2026b.lt250.upto4'],
      ['level-to-5', 'aid.app.2026b.lt250.5'],
      ['level-to-7', 'aid.app.2026b.lt250.6to7'],
    ],
    amounts: [...FILE, 'aid.app.start_before'],
    steps: ['aid-through-opco'],
    sources: ['AID-168b', 'AID-168', 'AID-CODE'],
  },
  {
    ...AID,
    id: 'R32',
    from: '2026-03-08',
    to: '2026-12-31',
    needs: [...CONDITIONS_2026, 'quota-undertaking'],
    oneOf: [
      ['app-rqth', 'aid.app.rqth'],
      ['level-to-4', 'aid.app.2026b.gte250.upto4'],
      ['level-to-5', 'aid.app.2026b.gte250.5'],
      ['level-to-7', 'aid.app.2026b.gte250.6to7'],
    ],
    amounts: [...FILE, 'aid.app.start_before', 'aid.app.quota_undertaking'],
    steps: ['aid-through-opco', 'undertake-quota'],
    sources: ['AID-168b', 'AID-168', 'AID-168c'],
  },
];
