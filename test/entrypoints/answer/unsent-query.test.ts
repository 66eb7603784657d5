import { describe, expect, it } from 'vitest';
import type { Query, SourceFailure } from '../../../core/answer.ts';
import { sentText, unsentQuery } from '../../../entrypoints/answer/unsent-query.ts';
import type { FinderResult } from '../../../widget/finder.ts';
import { answerAbout, OCTO } from '../kept/kept-answers.ts';

const REFUSED: SourceFailure = { source: 'company-registry', kind: 'no-consent' };
const query: Query = { by: 'siret', siret: OCTO };
const idle = { notice: null, result: null, isWaiting: false };

async function answeredWith(failure: SourceFailure): Promise<FinderResult> {
  const answer = await answerAbout(OCTO);
  const report = { source: failure.source, status: 'failed', failure, readAt: '2026-11-27', fromCache: false } as const;
  return { kind: 'answer', answer: { ...answer, reports: [report] } };
}

describe('a question that was not sent', () => {
  it('is one whose answer, or whose failure, lacks the person’s consent', async () => {
    expect(unsentQuery({ ...idle, result: await answeredWith(REFUSED) })).toEqual(query);
    expect(unsentQuery({ ...idle, notice: { kind: 'failed', failures: [REFUSED], query } })).toEqual(query);
  });

  it('is none while it is asked, after another failure, and where nothing was asked', async () => {
    const result = await answeredWith(REFUSED);
    expect(unsentQuery({ ...idle, result, isWaiting: true })).toBeNull();
    expect(unsentQuery({ ...idle, result: await answeredWith({ ...REFUSED, kind: 'timeout' }) })).toBeNull();
    expect(unsentQuery({ ...idle, result, notice: { kind: 'not-found', query } })).toBeNull();
    expect(unsentQuery(idle)).toBeNull();
  });

  it('is said as it would be sent', () => {
    expect(sentText(query)?.replace(/\s/g, ' ')).toBe('418 166 096 00069');
    expect(sentText({ by: 'name', text: 'boulangerie martin' })).toBe('boulangerie martin');
    expect(sentText({ by: 'employer', employer: 'temp-agency' })).toBeNull();
  });
});
