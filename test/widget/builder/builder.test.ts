import { describe, expect, it } from 'vitest';
import { createBuilder } from '../../../widget/builder/builder.ts';

const EXAMPLE = 'https://static.example.org/opcoscope/0.2.0/';

function open(address: string, copies = true) {
  const copied: string[] = [];
  const hashes: string[] = [];
  let draws = 0;
  const builder = createBuilder({
    folder: { version: '0.2.0', integrity: { 'define.js': 'sha384-D', 'classic.js': 'sha384-C' } },
    page: new URL(address),
    scheme: 'light',
    copy: async (text) => {
      copied.push(text);
      return copies;
    },
    setHash: (hash) => hashes.push(hash),
    onChange: () => draws++,
  });
  return { builder, copied, hashes, draws: () => draws };
}

describe('the page that makes the tag', () => {
  it('begins with the folder beside it, or an example where it has no address', () => {
    expect(open('https://www.example.org/opcoscope/builder/').builder.state.choices.address).toBe(
      'https://www.example.org/opcoscope/0.2.0/',
    );
    expect(open('file:///tmp/builder/index.html').builder.state.choices.address).toBe(EXAMPLE);
  });

  it('writes the code anew at each choice', () => {
    const { builder, draws } = open('https://www.example.org/builder/');
    builder.choose({ mode: 'badge' });
    expect(builder.state.code).toContain('<opco-finder mode="badge">');
    builder.chooseVariant('classic');
    expect(builder.state.code).toContain('https://www.example.org/0.2.0/classic.js');
    builder.choose({ address: 'https://elsewhere.example/folder' });
    expect(builder.state.code).toContain(`${EXAMPLE}classic.js`);
    expect(builder.state.choices.address).toBe('https://elsewhere.example/folder');
    builder.startAgain();
    expect(builder.state.code).toContain('<opco-finder>');
    expect(draws()).toBe(4);
  });

  it('says what is wrong with a field once it was left, or the code taken', async () => {
    const { builder } = open('https://www.example.org/builder/');
    builder.choose({ course: 'told', price: '-1', hours: 'x' });
    expect(builder.faultOf('price')).toBeNull();
    builder.settle('price');
    expect(builder.faultOf('price')).toBe('negative');
    expect(builder.faultOf('hours')).toBeNull();
    await builder.copyCode();
    expect(builder.faultOf('hours')).toBe('no-number');
    builder.choose({ price: '1' });
    expect(builder.faultOf('price')).toBeNull();
    expect(open('https://www.example.org/builder/#course=told&rncp=x').builder.faultOf('rncp')).toBe(
      'no-certification',
    );
  });

  it('copies the code, and says where it could not', async () => {
    const { builder, copied } = open('https://www.example.org/builder/');
    expect(await builder.copyCode()).toBe(true);
    expect(copied).toEqual([builder.state.code]);
    expect(builder.state.outcome).toBe('copied');
    builder.choose({ mode: 'compact' });
    expect(builder.state.outcome).toBeNull();
    const refusing = open('https://www.example.org/builder/', false);
    expect(await refusing.builder.copyCode()).toBe(false);
    expect(refusing.builder.state.outcome).toBe('not-copied');
  });

  it('has its choices in an address only as a link is asked for', async () => {
    const { builder, copied, hashes } = open('https://www.example.org/builder/');
    builder.choose({ mode: 'compact', course: 'told', rncp: 'RNCP1 & more' });
    builder.speak('en');
    await builder.copyLink();
    expect(hashes).toEqual([]);
    const again = open(copied[0] ?? '').builder.state;
    expect(again.choices).toEqual(builder.state.choices);
    expect(again.language).toBe('en');

    const refusing = open('https://www.example.org/builder/#mode=badge', false);
    await refusing.builder.copyLink();
    expect(refusing.hashes).toEqual(['mode=badge']);
    expect(refusing.builder.state.outcome).toBe('link-not-copied');
  });
});
