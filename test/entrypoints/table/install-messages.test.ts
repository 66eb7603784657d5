import { describe, expect, it } from 'vitest';
import { readRequest, readWorkerMessage } from '../../../entrypoints/table/install-messages.ts';

const release = { url: 'https://static.data.gouv.fr/x.csv', month: '2026-06', publishedOn: '2026-09-24', bytes: 109 };

describe('what the page asks of the worker', () => {
  it.each([
    { way: 'publisher', release },
    { way: 'publisher', release: { ...release, publishedOn: null, bytes: null } },
    { way: 'folder', address: 'https://opco.example.org/' },
  ])('is taken as it is: %j', (request) => {
    expect(readRequest(request)).toEqual(request);
  });

  it('is taken with a file', () => {
    const file = new File(['x'], 'x.csv');
    expect(readRequest({ way: 'file', file, month: null })).toEqual({ way: 'file', file, month: null });
  });

  it.each([
    null,
    'x',
    {},
    { way: 'else' },
    { way: 'publisher' },
    { way: 'publisher', release: { ...release, url: 'http://static.data.gouv.fr/x.csv' } },
    { way: 'publisher', release: { ...release, url: 'javascript:alert(1)' } },
    { way: 'folder', address: 'http://opco.example.org/' },
    { way: 'file', file: 'x', month: null },
  ])('is refused where it is anything else: %j', (data) => {
    expect(readRequest(data)).toBeNull();
  });
});

describe('what the worker tells the page', () => {
  it.each([
    { type: 'progress', progress: { stage: 'download', done: 1, total: 2 } },
    { type: 'progress', progress: { stage: 'read', done: 1, total: null } },
    { type: 'end', fault: null },
    { type: 'end', fault: { kind: 'busy' } },
  ])('is taken as it is: %j', (message) => {
    expect(readWorkerMessage(message)).toEqual(message);
  });

  it.each([undefined, 7, {}, { type: 'else', fault: null }, { type: 'progress' }, { type: 'end' }])(
    'ends the installation where it is anything else: %j',
    (data) => {
      expect(readWorkerMessage(data)).toEqual({ type: 'end', fault: { kind: 'crash' } });
    },
  );
});
