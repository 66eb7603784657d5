import { enExtensionAct } from '../../core/wording/en-not-asked.ts';
import { frExtensionAct } from '../../core/wording/fr-not-asked.ts';
import { FIRST_ACT } from '../../widget/first-act.ts';
import type { Act } from '../../widget/services.ts';

/** What reads entries in the extension, and says also of a source that the person does not allow. */
export function actIn(language: 'fr' | 'en'): Act {
  return { parts: FIRST_ACT, wording: language === 'fr' ? frExtensionAct : enExtensionAct };
}
