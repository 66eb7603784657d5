import { describe, expect, it } from 'vitest';
import { type Choices, defaultChoices } from '../../../widget/builder/choices.ts';
import { hostsOf, policyLines } from '../../../widget/builder/hosts-of.ts';
import { readChoices } from '../../../widget/builder/read-choices.ts';

const ADDRESS = 'https://static.example.org/opcoscope/0.2.0/';
const OFFICIAL = [
  'https://recherche-entreprises.api.gouv.fr',
  'https://tabular-api.data.gouv.fr',
  'https://www.data.gouv.fr',
];
function hosts(change: Partial<Choices>) {
  const choices = { ...defaultChoices(ADDRESS), ...change };
  return hostsOf(choices, readChoices(choices), ADDRESS);
}

describe('whom the element asks', () => {
  it.each([
    [{}, null, OFFICIAL],
    [{ source: 'off' }, null, []],
    [{ source: 'own', api: 'https://relay.example.org/opco' }, null, ['https://relay.example.org']],
    [{ source: 'own', api: 'relay' }, null, OFFICIAL],
    [{ tableSrc: 'https://t.example.org/table/' }, 'https://t.example.org', OFFICIAL],
  ] as [Partial<Choices>, string | null, string[]][])('with %j', (change, table, asked) => {
    expect(hosts(change)).toEqual({ folder: 'https://static.example.org', table, asked });
  });

  it('is what the policy of the page must let through', () => {
    expect(policyLines(hosts({}), { theme: false, style: false })).toEqual([
      'script-src https://static.example.org',
      `connect-src https://static.example.org ${OFFICIAL.join(' ')}`,
    ]);
    const sameHost = hosts({ source: 'off', tableSrc: `${ADDRESS}table/` });
    expect(policyLines(sameHost, { theme: true, style: true })).toEqual([
      'script-src https://static.example.org',
      'connect-src https://static.example.org',
      "style-src https://static.example.org 'unsafe-inline'",
    ]);
  });
});
