import { today } from '../today.ts';
import { createFunding, type Funding, type FundingWords } from './funding.ts';

/** Views, words and rules of who pays, with the conversation of one person. */
export interface OpenFunding {
  funding: Funding;
  views: typeof import('../views/funding/funding-view.tsx');
  /** The words of another language, for a page that changes its own. */
  wordsIn: typeof fundingWords;
}

/**
 * Fetches all that a conversation needs, each part a file of its own, and opens it. Rejects when one cannot be fetched;
 * the next call tries again.
 */
export async function openFunding(options: {
  lang: FundingWords['lang'];
  profile: string | null;
  onChange: () => void;
}): Promise<OpenFunding> {
  const [{ assess }, views, words] = await Promise.all([
    import('../../core/eligibility/assess.ts'),
    import('../views/funding/funding-view.tsx'),
    fundingWords(options.lang),
  ]);
  return { views, wordsIn: fundingWords, funding: createFunding({ ...options, words, assess, today }) };
}

/** What is said of who pays, in one language. */
async function fundingWords(lang: FundingWords['lang']): Promise<FundingWords> {
  if (lang === 'fr') {
    const [{ frFunding }, { frFundingDetails }, { frFundingForm }] = await Promise.all([
      import('../../core/wording/fr-funding.ts'),
      import('../../core/wording/fr-funding-details.ts'),
      import('../../core/wording/fr-funding-form.ts'),
    ]);
    return { lang, wording: { ...frFunding, ...frFundingDetails }, form: frFundingForm };
  }
  const [{ enFunding }, { enFundingDetails }, { enFundingForm }] = await Promise.all([
    import('../../core/wording/en-funding.ts'),
    import('../../core/wording/en-funding-details.ts'),
    import('../../core/wording/en-funding-form.ts'),
  ]);
  return { lang, wording: { ...enFunding, ...enFundingDetails }, form: enFundingForm };
}
