export type { Answer, Attribution, CompanyFacts, LookupResult } from '../core/answer.ts';
export { OpcoFinder } from './opco-finder.ts';
