import { describe, expect, it } from 'vitest';
import type { Nda, Parsed } from '../../../core/answer.ts';
import { parseIdcc } from '../../../core/identifiers/idcc.ts';
import { isNaf2025, parseActivityCode, parseNaf, parseNaf2025 } from '../../../core/identifiers/naf.ts';
import { formatNda, parseNda } from '../../../core/identifiers/nda.ts';
import { parseRna } from '../../../core/identifiers/rna.ts';
import { parseRncp, parseRs } from '../../../core/identifiers/rncp.ts';

/** The value, or the id of the refusal. */
const outcome = (parsed: Parsed<string>) => (parsed.ok ? parsed.value : parsed.reason.id);

describe('activity codes', () => {
  it.each([
    ['62.01Z', '62.01Z'],
    ['6201z', '62.01Z'],
    ['APE 62.01 Z', '62.01Z'],
    ['code NAF : 62\u00a001Z', '62.01Z'],
    ['01.11G', '01.11G'],
    ['', 'empty'],
    ['62.01', 'too-short'],
    ['62.010Z', 'too-long'],
    ['62O1Z', 'shape'],
    ['62.01I', 'shape'],
    ['62.01M', 'shape'],
    ['IDCC 16', 'other-kind'],
  ])('%j gives %s', (text, expected) => {
    expect(outcome(parseActivityCode(text))).toBe(expected);
  });

  it('goes by the last letter, whichever vintage is asked', () => {
    for (const letter of 'ABCDEFZ') {
      const code = parseActivityCode(`6201${letter}`);
      expect(code.ok && !isNaf2025(code.value)).toBe(true);
      expect(parseNaf(`6201${letter}`).ok).toBe(true);
      expect(parseNaf2025(`6201${letter}`)).toMatchObject({
        reason: { kind: 'naf2025', id: 'other-kind', found: 'naf' },
      });
    }
    for (const letter of 'GHJKLY') {
      expect(parseNaf2025(`6210${letter}`).ok).toBe(true);
      expect(parseNaf(`6210${letter}`)).toMatchObject({ reason: { kind: 'naf', id: 'other-kind', found: 'naf2025' } });
    }
    expect(parseNaf2025('62')).toMatchObject({ ok: false, reason: { kind: 'naf2025', id: 'too-short' } });
    expect(parseNaf('62')).toMatchObject({ ok: false, reason: { kind: 'naf', id: 'too-short' } });
  });
});

describe('parseIdcc', () => {
  it.each([
    ['16', '0016'],
    ['1486   ', '1486'],
    ['IDCC 0843', '0843'],
    ['idcc n° 3', '0003'],
    ['', 'empty'],
    ['0000', 'all-zeros'],
    ['12345', 'too-long'],
    ['148G', 'not-digits'],
    ['Syntec', 'not-digits'],
    ['APE 6201', 'other-kind'],
  ])('%j gives %s', (text, expected) => {
    expect(outcome(parseIdcc(text))).toBe(expected);
  });
});

describe('parseRna', () => {
  it.each([
    ['W343031330', 'W343031330'],
    ['w9c1 000 188', 'W9C1000188'],
    ['RNA : W751227358', 'W751227358'],
    ['', 'empty'],
    ['W34303133', 'too-short'],
    ['W3430313300', 'too-long'],
    ['W34303133O', 'shape'],
    ['X343031330', 'shape'],
    ['SIRET 1', 'other-kind'],
  ])('%j gives %s', (text, expected) => {
    expect(outcome(parseRna(text))).toBe(expected);
  });
});

describe('parseNda', () => {
  it.each([
    ['11 75 41412 75', '11754141275'],
    ['NDA n° 44680398168', '44680398168'],
    ['7423P001123', '7423P001123'],
    ['11 75 P 00 12 75', '1175P001275'],
    ['942A001232A', '942A001232A'],
    ['', 'empty'],
    ['1175414127', 'too-short'],
    ['117541412755', 'too-long'],
    ['1175X141275', 'shape'],
    ['00000000000', 'all-zeros'],
    ['RNA W343031330', 'other-kind'],
  ])('%j gives %s', (text, expected) => {
    expect(outcome(parseNda(text))).toBe(expected);
  });

  it('reads back what formatNda writes', () => {
    expect(formatNda('7423P001123' as Nda)).toBe('74\u202f23\u202fP0011\u202f23');
    expect(outcome(parseNda(formatNda('7423P001123' as Nda)))).toBe('7423P001123');
  });
});

describe('certifications', () => {
  it.each([
    ['RNCP37674', 'RNCP37674'],
    ['rncp 37674', 'RNCP37674'],
    ['Fiche RNCP n° 37674', 'RNCP37674'],
    ['37674', 'RNCP37674'],
    ['RNCP00123', 'RNCP123'],
    ['', 'empty'],
    ['RNCP0', 'all-zeros'],
    ['RNCP1234567', 'too-long'],
    ['RNCP37A74', 'not-digits'],
    ['RS6080', 'other-kind'],
  ])('parseRncp: %j gives %s', (text, expected) => {
    expect(outcome(parseRncp(text))).toBe(expected);
  });

  it('parseRs reads the specific directory', () => {
    expect(outcome(parseRs('RS n° 6080'))).toBe('RS6080');
    expect(parseRs('RNCP37674')).toEqual({ ok: false, reason: { kind: 'rs', id: 'other-kind', found: 'rncp' } });
  });
});
