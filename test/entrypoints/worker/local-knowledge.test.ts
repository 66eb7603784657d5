import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { createIndexedDbCache } from '../../../core/cache/indexeddb-cache.ts';
import { oldestDay } from '../../../entrypoints/kept/company-cache.ts';
import { openLocalKnowledge } from '../../../entrypoints/worker/local-knowledge.ts';
import { today } from '../../../widget/today.ts';
import { extensionStorage } from '../kept/extension-storage.ts';
import { BNP, OCTO } from '../kept/kept-answers.ts';

vi.mock('wxt/browser', async () => (await import('../kept/extension-storage.ts')).fakeBrowser());

it('answers by no kept answer that is older than the person wants', async () => {
  extensionStorage.kept.settings = { cacheDays: 7 };
  const cache = createIndexedDbCache();
  await cache.put({ siret: BNP, storedAt: oldestDay(today(), 7), facts: {}, reports: [] });
  await cache.put({ siret: OCTO, storedAt: oldestDay(today(), 8), facts: {}, reports: [] });
  const { lookUp } = openLocalKnowledge();
  expect(await lookUp(BNP)).not.toBeNull();
  expect(await lookUp(OCTO)).toBeNull();
});
