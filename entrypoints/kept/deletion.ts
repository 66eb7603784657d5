import { createSignal } from './signal.ts';

/** Everything is about to be deleted: whatever is under way would bring some of it back. */
export const deletion = createSignal('opcoscope-deletion');
