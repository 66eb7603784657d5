import { expect, it } from 'vitest';
import { upstreamsForEachTest } from '../../stubs/upstreams.ts';

const upstreams = upstreamsForEachTest();

const askRegistry = () => fetch(`${upstreams.current.bases.registry}/search?q=302474648`);

it('the registry refuses the eighth request of a second, in words that no other origin can read', async () => {
  const answers = await Promise.all(Array.from({ length: 8 }, askRegistry));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 200, 200, 429]);
  const refused = answers.find(({ status }) => status === 429);
  expect(refused?.headers.get('retry-after')).toBe('5');
  expect(refused?.headers.has('access-control-allow-origin')).toBe(false);
});

it('the registry cuts the connections of those who insist', async () => {
  await Promise.all(Array.from({ length: 40 }, () => askRegistry().catch(() => null)));
  await expect(askRegistry()).rejects.toThrow('fetch failed');
});

it('the table gives no more than 50 rows, and its errors carry no CORS header', async () => {
  const { table } = upstreams.current.bases;
  const id = '00000000-0000-4000-8000-000000202606';
  const found = await fetch(`${table}/api/resources/${id}/data/?page_size=50`);
  expect([found.status, found.headers.get('access-control-allow-origin')]).toEqual([200, '*']);
  for (const path of [`${id}/data/?page_size=51`, 'unknown/data/']) {
    const refused = await fetch(`${table}/api/resources/${path}`);
    expect(refused.status).toBeGreaterThanOrEqual(400);
    expect(refused.headers.has('access-control-allow-origin')).toBe(false);
  }
});
