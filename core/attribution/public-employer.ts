import type { Idcc, NoOpcoFunderId } from '../answer.ts';
import { CIVIL_SERVICE_STATUTES, ESCAPE_CODES } from '../tables/idcc-opco.ts';
import { ask, type Case, idleStep, noOpco, step } from './case.ts';
import { WHO_CONTRIBUTES } from './law.ts';

const FACTS = ['legalCategory', 'isPublicAdministration', 'idccs', 'naf'] as const;
const PRIVATE = idleStep('public-employer', 'nothing-known', FACTS);
const ANSWERED = idleStep('public-employer', 'already-answered', FACTS);

/**
 * State, local authorities and administrative public bodies have no OPCO (L6131-1); a stray agreement number (2149,
 * 1043…) on one of their payroll returns does not change that. Trade and industrial public bodies (EPIC, legal
 * category 41xx) are employers like others, even when a registry flags them as administration.
 */
export function publicEmployer(c: Case): void {
  if (c.outcome) {
    c.steps.push(ANSWERED);
    return;
  }
  const { legalCategory, isPublicAdministration: flag, idccs } = c.facts;
  const category = legalCategory?.value ?? '';
  if (legalCategory && category.startsWith('7')) {
    step(c, 'public-employer', 'public-category', 'decides', {
      facts: FACTS,
      codes: [category],
      source: legalCategory.source,
      law: WHO_CONTRIBUTES,
    });
    noOpco(c, publicFunder(category));
    warnOfStrayAgreement(c);
    return;
  }
  if (legalCategory && category.startsWith('41')) {
    step(c, 'public-employer', 'public-trade-body', 'none', {
      facts: FACTS,
      codes: [category],
      source: legalCategory.source,
      law: WHO_CONTRIBUTES,
    });
    return;
  }
  if (flag?.value) {
    step(c, 'public-employer', 'public-flag', 'decides', { facts: FACTS, source: flag.source, law: WHO_CONTRIBUTES });
    noOpco(c, 'public-employer');
    warnOfStrayAgreement(c);
    return;
  }
  // A private legal category settles it; without one, a civil-service statute or an activity of public
  // administration only raises the question.
  if (category || flag) {
    c.steps.push(PRIVATE);
    return;
  }
  const statute = idccs?.value.find((idcc) => CIVIL_SERVICE_STATUTES.has(idcc));
  if (idccs && statute) {
    step(c, 'public-employer', 'public-statute', 'warns', { facts: FACTS, codes: [statute], source: idccs.source });
    c.outcome = 'unknown';
    ask(c, 'isPublicAdministration', 'public-employer', true);
    c.warnings.push('maybe-public');
    return;
  }
  const naf = c.facts.naf ?? c.facts.naf2025;
  if (naf && PUBLIC_ACTIVITY.test(naf.value)) {
    step(c, 'public-employer', 'public-activity', 'warns', { facts: FACTS, codes: [naf.value], source: naf.source });
    ask(c, 'isPublicAdministration', 'public-employer', true);
    c.warnings.push('maybe-public');
    return;
  }
  c.steps.push(PRIVATE);
}

/** NAF groups 84.1 and 84.2, the same in both vintages: general administration, justice, defence, police. 84.30 (social security) has agreements. */
const PUBLIC_ACTIVITY = /^84\.[12]/;

/**
 * Who funds the training of public staff, from INSEE's legal category: 71 State; 72 and most of 73 local authorities
 * (CNFPT); 7364 and 7365 hospitals (ANFH). Where the category does not tell, the employer itself.
 */
function publicFunder(category: string): NoOpcoFunderId {
  if (category.startsWith('71')) return 'state-budget';
  if (category === '7364' || category === '7365') return 'anfh';
  if (category.startsWith('72') || /^73[45]|^736[127]|^7372/.test(category)) return 'cnfpt';
  return 'public-employer';
}

function warnOfStrayAgreement(c: Case): void {
  const real = (idcc: Idcc) => !CIVIL_SERVICE_STATUTES.has(idcc) && !ESCAPE_CODES.has(idcc);
  if (c.facts.idccs?.value.some(real)) c.warnings.push('stray-agreement');
}
