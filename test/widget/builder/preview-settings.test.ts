import { describe, expect, it } from 'vitest';
import { defaultChoices } from '../../../widget/builder/choices.ts';
import {
  type PreviewSettings,
  previewSettings,
  readPreviewSettings,
} from '../../../widget/builder/preview-settings.ts';
import { readChoices } from '../../../widget/builder/read-choices.ts';

const page: PreviewSettings['page'] = { lang: 'fr', scheme: 'light' };
const settings: PreviewSettings = { attributes: { mode: 'badge', required: '' }, accent: '#0b5d4b', page };

describe('what the frame is told', () => {
  it('names no server', () => {
    const read = readChoices({
      ...defaultChoices('https://static.example.org/'),
      ...{ mode: 'compact', source: 'own', api: 'https://a.example/', tableSrc: 'https://b.example/' },
    });
    expect(previewSettings(read, page)).toEqual({ attributes: { mode: 'compact' }, accent: null, page });
  });

  it('is read as it was said', () => {
    expect(readPreviewSettings(structuredClone(settings))).toEqual(settings);
  });

  it.each([
    null,
    'ready',
    [],
    {},
    { ...settings, attributes: { onclick: 'alert(1)' } },
    { ...settings, attributes: { style: 'x' } },
    { ...settings, attributes: { api: 'https://evil.example/' } },
    { ...settings, attributes: { mode: 3 } },
    { ...settings, attributes: { mode: 'x'.repeat(301) } },
    { ...settings, accent: 'red' },
    { ...settings, accent: 5 },
    { ...settings, page: { lang: 'de', scheme: 'light' } },
    { ...settings, page: { lang: 'fr', scheme: 'url(x)' } },
    { ...settings, page: null },
  ])('is not read in another shape: %j', (message) => {
    expect(readPreviewSettings(message)).toBeNull();
  });
});
