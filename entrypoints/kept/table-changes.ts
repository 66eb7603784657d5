import { createSignal } from './signal.ts';

/** Another table is installed, or none any more. */
export const tableChanges = createSignal('opcoscope-table');
