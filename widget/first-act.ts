import type { Activity, Query, Refusal } from '../core/answer.ts';
import { parseActivityCode } from '../core/identifiers/naf.ts';
import { formatSiren } from '../core/identifiers/siren.ts';
import { readQuery } from '../core/lookup/read-query.ts';
import type { ActivityDraft } from './finder.ts';
import { ActivitiesForm } from './views/activities-form.tsx';
import { NoNumber } from './views/no-number.tsx';
import { noticeText } from './views/notice-text.tsx';

/** What a person's first act needs and nobody needs before: reading what was typed, saying what is wrong with it, and the ways without a number. */
export const FIRST_ACT = { readQuery, formatSiren, readActivities, noticeText, ActivitiesForm, NoNumber };

/** The question behind several activities, or what is wrong with them. */
function readActivities(
  drafts: readonly ActivityDraft[],
): { ok: true; query: Query } | { ok: false; reason: Refusal | 'too-few' } {
  const activities: Activity[] = [];
  for (const draft of drafts) {
    if (!draft.code.trim()) continue;
    const naf = parseActivityCode(draft.code);
    if (!naf.ok) return naf;
    const headcount = readFigure(draft.headcount);
    const turnover = readFigure(draft.turnover);
    activities.push({
      naf: naf.value,
      kind: draft.kind,
      ...(headcount !== null && { headcount }),
      ...(turnover !== null && { turnover }),
    });
  }
  return activities.length < 2
    ? { ok: false, reason: 'too-few' }
    : { ok: true, query: { by: 'activities', activities } };
}

/** `1 500 000`, `12,5`: a figure as people type it, or null. */
function readFigure(text: string): number | null {
  const bare = text.replace(/[\s€]/g, '').replace(',', '.');
  return bare !== '' && Number.isFinite(Number(bare)) ? Number(bare) : null;
}
