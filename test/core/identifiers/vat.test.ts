import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatVat, parseVat, sirenOfVat } from '../../../core/identifiers/vat.ts';

const key = (siren: string) => String((12 + 3 * (Number(siren) % 97)) % 97).padStart(2, '0');

describe('parseVat', () => {
  it.each([
    'FR83404833048',
    'fr 83 404 833 048',
    'FR\u00a083\u202f404\u2009833.048',
    'TVA intracommunautaire : FR 83 404 833 048',
    'N° TVA FR83404833048',
    '83 404 833 048',
  ])('reads %j', (text) => {
    expect(parseVat(text)).toEqual({ ok: true, value: 'FR83404833048' });
  });

  it('takes a key with letters on the SIREN alone', () => {
    expect(parseVat('FRK7404833048')).toEqual({ ok: true, value: 'FRK7404833048' });
    expect(parseVat('FR4Z404833048')).toEqual({ ok: true, value: 'FR4Z404833048' });
  });

  it.each([
    ['FR84404833048', 'checksum'],
    ['FR83404833049', 'siren-checksum'],
    ['FR8340483304', 'too-short'],
    ['FR834048330480', 'too-long'],
    ['FRO3404833048', 'shape'],
    ['FR8340483304O', 'shape'],
    ['', 'empty'],
    ['RNA 12', 'other-kind'],
    ['FR53000047372', 'foreign-vat'],
    ['DE123456789', 'foreign-vat'],
    ['TVA BE 0123.456.789', 'foreign-vat'],
    ['NL123456789B01', 'foreign-vat'],
    ['ATU12345678', 'foreign-vat'],
    ['ESB12345678', 'foreign-vat'],
    ['IE1234567FA', 'foreign-vat'],
  ])('refuses %j as %s', (text, id) => {
    expect(parseVat(text)).toMatchObject({ ok: false, reason: { kind: 'vat', id } });
  });

  it('reads back what formatVat writes, for any SIREN', () => {
    fc.assert(
      fc.property(fc.constantFrom('404833048', '732829320', '552032534', '356000000'), (siren) => {
        const parsed = parseVat(`FR${key(siren)}${siren}`);
        if (!parsed.ok) throw new Error(parsed.reason.id);
        expect(sirenOfVat(parsed.value)).toBe(siren);
        expect(parseVat(formatVat(parsed.value))).toEqual(parsed);
      }),
    );
  });
});
