import { labourCodeArticle } from '../tables/labour-code.ts';

/** Approval of the OPCOs; a branch joins a single OPCO. */
export const APPROVAL = labourCodeArticle('L6332-1-1');
/** France compétences attaches each establishment by the approved field, then by its principal activity. */
export const OFFICIAL_TABLE = labourCodeArticle('R6123-34');
/** The agreement that applies is the one of the employer's principal real activity. */
export const APPLICABLE_AGREEMENT = labourCodeArticle('L2261-2');
/** Who takes part in funding training; the State and local authorities do it by other means. */
export const WHO_CONTRIBUTES = labourCodeArticle('L6131-1');
