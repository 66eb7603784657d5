import type { Answer } from '../../core/answer.ts';

/** An answer as the page's form takes it: the SIRET asked for, the OPCO where there is one, and how sure that is. */
export interface FormAnswer {
  siret: string | null;
  opco: string | null;
  certainty: string | null;
}

/** What of an answer a form may take. */
export function formAnswer(answer: Answer | null): FormAnswer {
  const { opco = null, certainty = null } = answer?.attribution ?? {};
  return { siret: answer?.facts.siret?.value ?? null, opco, certainty };
}
