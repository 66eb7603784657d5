import { beforeEach, describe, expect, it } from 'vitest';
import type { Siren } from '../../../core/answer.ts';
import type { ListedChoice } from '../../../entrypoints/kept/site-choice.ts';
import { createSitesPart, type SitesPart } from '../../../entrypoints/options/sites-part.ts';

let granted: Set<string>;
let choices: ListedChoice[];
let asked: (string | null)[];
let isWilling: boolean;
let isClosed: boolean;
let tellSites: () => void;
let tellChoices: () => void;
let part: SitesPart;

beforeEach(async () => {
  granted = new Set(['https://a.example']);
  choices = [{ site: 'https://b.example', number: '302474648' as Siren, on: '2026-11-03' }];
  asked = [];
  isWilling = true;
  isClosed = false;
  const change = (site: string | null, isGiven: boolean) => {
    if (isGiven) granted.add(site ?? '*');
    else granted.delete(site ?? '*');
    tellSites();
  };
  part = createSitesPart({
    recallSites: async () => ({
      sites: [...granted].filter((site) => site !== '*').sort(),
      isEverywhere: granted.has('*'),
    }),
    requestSite: async (site) => {
      asked.push(site);
      if (isWilling) change(site, true);
      return isWilling;
    },
    revokeSite: async (site) => {
      if (!isClosed) change(site, false);
      return !isClosed;
    },
    watchSites: (tell) => {
      tellSites = tell;
    },
    listChoices: async () => choices,
    forgetChoice: async (site) => {
      if (!isClosed) choices = choices.filter((choice) => choice.site !== site);
      return !isClosed;
    },
    watchChoices: (tell) => {
      tellChoices = tell;
    },
    onChange: () => undefined,
  });
  await part.start();
});

describe('allowed sites', () => {
  it('are those of the browser', () => {
    expect(part.state).toMatchObject({ sites: ['https://a.example'], isEverywhere: false });
  });

  it('show the site before it is asked for, and ask within the click', async () => {
    part.setAddress('c.example/jobs');
    expect(part.ahead()).toBe('https://c.example');
    const allowing = part.allow();
    // Nothing was awaited before: Firefox would refuse.
    expect(asked).toEqual(['https://c.example']);
    await allowing;
    expect(part.state).toMatchObject({
      sites: ['https://a.example', 'https://c.example'],
      address: '',
      outcome: { place: 'site', of: { kind: 'site-allowed', site: 'https://c.example' } },
    });
  });

  it('keep what was typed where the person refuses', async () => {
    isWilling = false;
    part.setAddress('c.example');
    await part.allow();
    expect(part.state).toMatchObject({
      sites: ['https://a.example'],
      address: 'c.example',
      outcome: { of: { kind: 'site-refused' } },
    });
  });

  it('ask for nothing that is no site, or is allowed already', async () => {
    for (const [address, outcome] of [
      ['', { kind: 'site-address', fault: 'empty' }],
      ['http://c.example', { kind: 'site-address', fault: 'not-https' }],
      ['https://a.example/x', { kind: 'site-known', site: 'https://a.example' }],
    ] as const) {
      part.setAddress(address);
      await part.allow();
      expect(part.state.outcome).toEqual({ place: 'site', of: outcome });
    }
    expect(asked).toEqual([]);
  });

  it('are taken back one by one, and the fault is said where the browser keeps one', async () => {
    isClosed = true;
    await part.revoke('https://a.example');
    expect(part.state).toMatchObject({ sites: ['https://a.example'], outcome: { of: { kind: 'refused' } } });
    isClosed = false;
    await part.revoke('https://a.example');
    expect(part.state).toMatchObject({ sites: [], outcome: { place: 'sites', of: { kind: 'site-revoked' } } });
  });

  it('may be all of them, and back', async () => {
    isWilling = false;
    await part.allowEverywhere();
    expect(part.state).toMatchObject({ isEverywhere: false, outcome: { of: { kind: 'everywhere-refused' } } });
    isWilling = true;
    await part.allowEverywhere();
    expect(asked).toEqual([null, null]);
    expect(part.state).toMatchObject({ isEverywhere: true, outcome: { of: { kind: 'everywhere-allowed' } } });
    await part.revokeEverywhere();
    expect(part.state).toMatchObject({ isEverywhere: false, outcome: { of: { kind: 'everywhere-revoked' } } });
  });

  it('follow what is changed in another window', async () => {
    granted.add('https://z.example');
    tellSites();
    await expect.poll(() => part.state.sites).toEqual(['https://a.example', 'https://z.example']);
  });
});

describe('companies chosen on sites', () => {
  it('are listed and forgotten', async () => {
    expect(part.state.choices).toHaveLength(1);
    isClosed = true;
    await part.forget('https://b.example');
    expect(part.state).toMatchObject({ choices: [{}], outcome: { place: 'choices', of: { kind: 'refused' } } });
    isClosed = false;
    await part.forget('https://b.example');
    expect(part.state).toMatchObject({ choices: [], outcome: { of: { kind: 'choice-forgotten' } } });
  });

  it('follow what is chosen in another window', async () => {
    choices = [];
    tellChoices();
    await expect.poll(() => part.state.choices).toEqual([]);
  });
});
