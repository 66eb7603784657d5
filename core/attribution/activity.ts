import type { Naf, Naf2025, SourceRef } from '../answer.ts';
import { isNaf2025 } from '../identifiers/naf.ts';
import { NAF_IDCC_SOURCE } from '../tables/naf-opco.ts';
import { activityCandidates } from './activity-candidates.ts';
import { ask, type Case, idleStep, step } from './case.ts';
import { APPLICABLE_AGREEMENT } from './law.ts';
import { mainActivity } from './main-activity.ts';

const FACTS = ['naf'] as const;
const FACTS_2025 = ['naf2025'] as const;
const SEVERAL = ['activities'] as const;
const UNKNOWN = idleStep('activity', 'nothing-known', FACTS);
const ANSWERED = idleStep('activity', 'already-answered', FACTS);

/**
 * An activity code has no legal force: it only ranks the OPCOs of the agreements that are met in that activity (DARES
 * order). So the outcome is "several", even with a single candidate, and no OPCO is set.
 */
export function activity(c: Case): void {
  if (c.outcome) {
    c.steps.push(ANSWERED);
    return;
  }
  const { activities, naf, naf2025 } = c.facts;
  if (activities?.value.length) {
    const main = mainActivity(activities.value);
    const codes = main.activity ? [main.activity.naf] : activities.value.map((one) => one.naf);
    step(c, 'activity', main.by, main.activity ? 'suggests' : 'none', {
      facts: SEVERAL,
      codes,
      source: activities.source,
      law: APPLICABLE_AGREEMENT,
    });
    if (!main.activity) ask(c, 'activities', 'activity-figures', false);
    for (const code of codes) rank(c, code, SEVERAL, activities.source);
  } else if (naf) {
    rank(c, naf.value, FACTS, naf.source);
  } else if (naf2025) {
    rank(c, naf2025.value, FACTS_2025, naf2025.source);
  } else {
    c.steps.push(UNKNOWN);
    c.outcome = 'unknown';
    if (!c.facts.siret) ask(c, 'siret', 'which-siret', true);
    ask(c, 'idccs', 'agreement-on-payslip', true);
    return;
  }
  c.outcome = c.candidates.some(({ kept }) => kept) ? 'several' : 'unknown';
  if (c.outcome === 'several') c.certainty = 'indicative';
  ask(c, 'idccs', 'agreement-on-payslip', true);
  if (!c.facts.siret) ask(c, 'siret', 'which-siret', true);
}

function rank(
  c: Case,
  code: Naf | Naf2025,
  facts: typeof FACTS | typeof FACTS_2025 | typeof SEVERAL,
  source: SourceRef,
): void {
  const found = activityCandidates(c, code);
  if (!found.length) {
    if (!c.context.activities.exists(code) && !c.warnings.includes('no-such-activity')) {
      c.warnings.push('no-such-activity');
    }
    step(c, 'activity', 'no-candidate', 'none', { facts, codes: [code], source, law: APPLICABLE_AGREEMENT });
    return;
  }
  step(c, 'activity', isNaf2025(code) ? 'ranked-2025' : 'ranked', 'suggests', {
    facts,
    codes: [code],
    opcos: found.map(({ opco }) => opco),
    source: NAF_IDCC_SOURCE,
    law: APPLICABLE_AGREEMENT,
  });
  for (const { opco, idccs } of found) {
    if (c.candidates.some((candidate) => candidate.opco === opco)) continue;
    c.candidates.push({ opco, share: null, sample: null, kept: true, reason: 'activity', idccs });
  }
}
