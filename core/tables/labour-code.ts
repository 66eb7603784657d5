import type { LawRef } from '../answer.ts';

/** An article of the Code du travail, where the State shows it to people. */
export function labourCodeArticle(id: string): LawRef {
  return {
    id,
    label: `Code du travail, ${id}`,
    url: `https://code.travail.gouv.fr/code-du-travail/${id.toLowerCase()}`,
  };
}
