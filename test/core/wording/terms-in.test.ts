import { describe, expect, it } from 'vitest';
import { enGlossary } from '../../../core/wording/en-glossary.ts';
import { frGlossary } from '../../../core/wording/fr-glossary.ts';
import { termsIn } from '../../../core/wording/terms-in.ts';

describe('the hard words of a text', () => {
  it('are found in their order, whole, once', () => {
    expect(termsIn('L’OPCO paie le CFA, et l’OPCO répond. Puis le CPF.', frGlossary)).toEqual(['opco', 'cfa', 'cpf']);
    expect(termsIn('Le CPFX, une copie, un épicier', frGlossary)).toEqual([]);
  });

  it('may be plural, begin a sentence, or stand around a space that does not break', () => {
    expect(termsIn('Les OPCOs. Branches et convention\u00a0collective', frGlossary)).toEqual([
      'opco',
      'branche',
      'convention',
    ]);
    expect(termsIn('Collective agreements lead to an OPCO.', enGlossary)).toEqual(['convention', 'opco']);
  });

  it('in capitals are acronyms: other letters are another word', () => {
    expect(termsIn('un asp, une vae', frGlossary)).toEqual([]);
    expect(termsIn('FNE-Formation', frGlossary)).toEqual(['fne']);
  });
});
