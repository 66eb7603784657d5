import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../../entrypoints/kept/settings.ts';
import { createSettingsPage, type SettingsPage } from '../../../entrypoints/options/settings-page.ts';

let stored: Settings;
let isClosed: boolean;
let answers: number;
let companies: { history: number; saved: number };
let hasConsent: boolean;
let isWilling: boolean;
let deletions: number;
let tellSettings: (settings: Settings) => void;
let tellKept: () => void;
let page: SettingsPage;

beforeEach(async () => {
  stored = DEFAULT_SETTINGS;
  isClosed = false;
  answers = 12;
  companies = { history: 5, saved: 2 };
  hasConsent = false;
  isWilling = true;
  deletions = 0;
  page = await open(true);
});

async function open(asksConsent: boolean): Promise<SettingsPage> {
  const made = createSettingsPage({
    settings: stored,
    recallSettings: async () => stored,
    async keepSettings(change) {
      // The store is read, then written: two at once would lose one.
      const before = stored;
      await new Promise((resolve) => setTimeout(resolve));
      if (isClosed) return false;
      stored = { ...before, ...change };
      tellSettings(stored);
      return true;
    },
    watchSettings: (tell) => {
      tellSettings = tell;
    },
    consent: asksConsent
      ? {
          isGiven: async () => hasConsent,
          ask: async () => {
            hasConsent = isWilling;
            return isWilling;
          },
          withdraw: async () => {
            if (!isClosed) hasConsent = false;
            return !isClosed;
          },
          watch: () => undefined,
        }
      : null,
    countAnswers: async () => answers,
    async clearAnswers() {
      if (!isClosed) answers = 0;
      return !isClosed;
    },
    countCompanies: async () => companies,
    async clearHistory() {
      if (!isClosed) companies = { ...companies, history: 0 };
      return !isClosed;
    },
    watchKept: (tell) => {
      tellKept = tell;
    },
    async deleteEverything() {
      if (isClosed) return false;
      stored = DEFAULT_SETTINGS;
      answers = 0;
      companies = { history: 0, saved: 0 };
      return true;
    },
    onDeleted: () => {
      deletions++;
    },
    onChange: () => undefined,
  });
  await made.start();
  return made;
}

describe('a setting', () => {
  it('moves its control at once, and is kept', async () => {
    const keeping = page.setLanguage('en');
    expect(page.state.settings.language).toBe('en');
    await keeping;
    expect(stored.language).toBe('en');
    expect(page.state.outcome).toEqual({ place: 'language', of: { kind: 'kept' } });
  });

  it('is not lost to another that is changed meanwhile', async () => {
    await Promise.all([
      page.setSource('registry', false),
      page.setSource('officialTable', false),
      page.setCacheDays(7),
      page.setHistoryDays(365),
      page.setProfile('apprentice'),
    ]);
    const wanted = {
      language: 'auto',
      sources: { installedTable: true, officialTable: false, registry: false },
      cacheDays: 7,
      historyDays: 365,
      profile: 'apprentice',
    };
    expect(stored).toEqual(wanted);
    expect(page.state.settings).toEqual(wanted);
  });

  it('goes back where the store refuses, and says so', async () => {
    isClosed = true;
    await page.setSource('registry', false);
    expect(page.state.settings).toEqual(DEFAULT_SETTINGS);
    expect(page.state.outcome).toEqual({ place: 'sources', of: { kind: 'refused' } });
    await page.setCacheDays(7);
    expect(page.state.settings.cacheDays).toBe(30);
    expect(page.state.outcome).toEqual({ place: 'answers', of: { kind: 'refused' } });
  });

  it('follows what another window changes', () => {
    tellSettings({ ...DEFAULT_SETTINGS, language: 'en' });
    expect(page.state.settings.language).toBe('en');
  });
});

describe('the consent to live questions', () => {
  it('is given, refused and withdrawn', async () => {
    expect(page.state.hasConsent).toBe(false);
    isWilling = false;
    await page.giveConsent();
    expect(page.state).toMatchObject({ hasConsent: false, outcome: { of: { kind: 'consent-refused' } } });
    isWilling = true;
    await page.giveConsent();
    expect(page.state).toMatchObject({ hasConsent: true, outcome: { of: { kind: 'consent-given' } } });
    isClosed = true;
    await page.withdrawConsent();
    expect(page.state).toMatchObject({ hasConsent: true, outcome: { of: { kind: 'refused' } } });
    isClosed = false;
    await page.withdrawConsent();
    expect(page.state).toMatchObject({ hasConsent: false, outcome: { of: { kind: 'consent-withdrawn' } } });
  });

  it('is not spoken of where the browser asks for none', async () => {
    expect((await open(false)).state.hasConsent).toBeNull();
  });
});

describe('what is kept', () => {
  it('is counted, also when another window changes it', async () => {
    expect(page.state).toMatchObject({ answers: 12, companies: { history: 5, saved: 2 } });
    companies = { history: 6, saved: 2 };
    tellKept();
    await expect.poll(() => page.state.companies?.history).toBe(6);
  });

  it('is cleared: answers at once, history when it is meant', async () => {
    await page.clearAnswers();
    expect(page.state).toMatchObject({ answers: 0, outcome: { place: 'answers', of: { kind: 'answers-cleared' } } });
    page.ask('history');
    expect(page.state).toMatchObject({ asked: 'history', outcome: null, companies: { history: 5 } });
    page.leave();
    expect(page.state).toMatchObject({ asked: null, companies: { history: 5 } });
    page.ask('history');
    await page.clearHistory();
    expect(page.state).toMatchObject({
      asked: null,
      companies: { history: 0, saved: 2 },
      outcome: { place: 'history', of: { kind: 'history-cleared' } },
    });
  });

  it('stays where the store refuses, and the page says so', async () => {
    isClosed = true;
    await page.clearAnswers();
    expect(page.state).toMatchObject({ answers: 12, outcome: { of: { kind: 'refused' } } });
    await page.clearHistory();
    expect(page.state).toMatchObject({ companies: { history: 5 }, outcome: { of: { kind: 'refused' } } });
  });
});

describe('starting afresh', () => {
  it('brings the settings back, and leaves the rest', async () => {
    await page.setLanguage('fr');
    await page.setProfile('apprentice');
    page.ask('reset');
    await page.reset();
    expect(stored).toEqual(DEFAULT_SETTINGS);
    expect(page.state).toMatchObject({
      asked: null,
      settings: DEFAULT_SETTINGS,
      companies: { saved: 2 },
      outcome: { place: 'reset', of: { kind: 'reset' } },
    });
  });

  it('deletes everything and shows what is left', async () => {
    await page.setLanguage('fr');
    page.ask('delete');
    const deleting = page.deleteEverything();
    expect(page.state).toMatchObject({ isDeleting: true, asked: 'delete' });
    await deleting;
    expect(page.state).toMatchObject({
      isDeleting: false,
      asked: null,
      settings: DEFAULT_SETTINGS,
      answers: 0,
      companies: { history: 0, saved: 0 },
      outcome: { place: 'delete', of: { kind: 'deleted' } },
    });
    expect(deletions).toBe(1);
  });

  it('says that something stayed', async () => {
    isClosed = true;
    await page.deleteEverything();
    expect(page.state).toMatchObject({ answers: 12, outcome: { of: { kind: 'not-deleted' } } });
  });
});
