import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Reply } from '../../../core/sources/request.ts';
import type { PublishedRelease } from '../../../core/sources/table-releases.ts';
import { keepFolderAddress, recallFolderAddress } from '../../../entrypoints/kept/folder-address.ts';
import {
  keepUpdateCheck,
  keepUpdateChoice,
  recallUpdateChoice,
  type UpdateChoice,
} from '../../../entrypoints/kept/update-choice.ts';
import { checkForUpdate } from '../../../entrypoints/table/update-check.ts';
import { extensionStorage } from '../kept/extension-storage.ts';

vi.mock('wxt/browser', async () => (await import('../kept/extension-storage.ts')).fakeBrowser());

const release = (asOf: string, isMonth = true): PublishedRelease => ({
  id: 'r',
  asOf,
  isMonth,
  url: null,
  bytes: null,
  publishedOn: null,
});
const answer = (...releases: PublishedRelease[]): Reply<PublishedRelease[]> => ({ ok: true, value: releases });

let asked = 0;
let reply: Reply<PublishedRelease[]>;
const check = (today: string, installed = '2026-06') =>
  checkForUpdate({
    installed,
    today,
    findReleases: async () => {
      asked++;
      return reply;
    },
  });

const keepAll = async (choice: UpdateChoice) => {
  await keepUpdateChoice({ isAllowed: choice.isAllowed });
  await keepUpdateCheck({ checkedOn: choice.checkedOn, newest: choice.newest });
};

beforeEach(() => {
  extensionStorage.kept = {};
  extensionStorage.isClosed = false;
  asked = 0;
  reply = answer(release('2026-09'), release('2026-06'));
});

describe('the check for a newer release', () => {
  it('is not made before it is allowed', async () => {
    expect(await check('2026-11-27')).toBeNull();
    expect(asked).toBe(0);
  });

  it('is made once in seven days, and remembers in between', async () => {
    await keepAll({ isAllowed: true, checkedOn: null, newest: null });
    for (const day of ['2026-11-27', '2026-11-27', '2026-12-01', '2026-12-03'])
      expect(await check(day)).toBe('2026-09');
    expect(asked).toBe(1);
    expect(await check('2026-12-04')).toBe('2026-09');
    expect(asked).toBe(2);
  });

  it('says nothing once the newer one is installed', async () => {
    await keepAll({ isAllowed: true, checkedOn: null, newest: null });
    expect(await check('2026-11-27', '2026-09')).toBeNull();
    expect(await check('2026-11-28', '2026-06')).toBe('2026-09');
  });

  it('is not made more often where it fails', async () => {
    await keepAll({ isAllowed: true, checkedOn: null, newest: '2026-08' });
    reply = { ok: false, failure: { source: 'official-table', kind: 'network' } };
    expect(await check('2026-11-27')).toBe('2026-08');
    expect(await check('2026-11-28')).toBe('2026-08');
    expect(asked).toBe(1);
  });

  it('is made again where the last one is dated in the future', async () => {
    await keepAll({ isAllowed: true, checkedOn: '2027-11-27', newest: null });
    await check('2026-11-27');
    expect(asked).toBe(1);
    expect((await recallUpdateChoice()).checkedOn).toBe('2026-11-27');
  });

  it('takes no day of publication for a month', async () => {
    await keepAll({ isAllowed: true, checkedOn: null, newest: null });
    reply = answer(release('2026-12-24', false), release('2026-04'));
    expect(await check('2026-11-27')).toBeNull();
  });

  it('asks nobody where it could not remember that it did', async () => {
    await keepAll({ isAllowed: true, checkedOn: null, newest: null });
    extensionStorage.isClosed = true;
    expect(await check('2026-11-27')).toBeNull();
    expect(asked).toBe(0);
  });

  it.each([null, 'x', 7, [], { isAllowed: 'yes' }, { isAllowed: 1, checkedOn: '2026-11-27' }])(
    'is not allowed by anything else: %j',
    async (stored) => {
      extensionStorage.kept = { 'table-updates': stored };
      expect(await check('2026-11-27')).toBeNull();
      expect(asked).toBe(0);
    },
  );

  it('keeps a choice that was made while it asked', async () => {
    await keepAll({ isAllowed: true, checkedOn: null, newest: null });
    await checkForUpdate({
      installed: '2026-06',
      today: '2026-11-27',
      findReleases: async () => {
        await keepUpdateChoice({ isAllowed: false });
        return reply;
      },
    });
    expect((await recallUpdateChoice()).isAllowed).toBe(false);
  });

  it('keeps a choice that is made just as its answer is kept', async () => {
    await keepAll({ isAllowed: true, checkedOn: null, newest: null });
    let choosing: Promise<unknown> | undefined;
    await checkForUpdate({
      installed: '2026-06',
      today: '2026-11-27',
      findReleases: async () => {
        queueMicrotask(() => {
          choosing = keepUpdateChoice({ isAllowed: false });
        });
        return reply;
      },
    });
    await choosing;
    expect(await recallUpdateChoice()).toEqual({ isAllowed: false, checkedOn: '2026-11-27', newest: '2026-09' });
  });
});

describe('the address of a folder', () => {
  it('comes back as it was kept', async () => {
    await keepFolderAddress('https://opco.example.org/');
    expect(await recallFolderAddress()).toBe('https://opco.example.org/');
  });

  it.each([null, 7, 'http://opco.example.org/', 'javascript:alert(1)'])('is none where it is %j', async (stored) => {
    extensionStorage.kept = { 'table-folder': stored };
    expect(await recallFolderAddress()).toBe('');
  });

  it('does without a store that refuses', async () => {
    extensionStorage.isClosed = true;
    await keepFolderAddress('https://opco.example.org/');
    expect(await recallFolderAddress()).toBe('');
  });
});
