import { enTable } from '../../core/wording/en-table.ts';
import { InstallStop } from '../../entrypoints/table/install-stop.ts';

/** What went wrong, as a sentence for the terminal. */
export function sentenceOf(error: unknown): string {
  return error instanceof InstallStop ? enTable.fault(error.fault, null) : (error as Error).message;
}
