import type { AsOf, IsoDate } from '../../core/answer.ts';
import type { Reply } from '../../core/sources/request.ts';
import type { PublishedRelease } from '../../core/sources/table-releases.ts';
import { keepUpdateCheck, recallUpdateChoice } from '../kept/update-choice.ts';

const DAY = 86_400_000;
const PAUSE_DAYS = 7;

/**
 * Asks whether a release is newer than the installed one, where the person allowed it, and at most once in seven days:
 * the popup and the options page call it when they open. In between it answers from what it last heard.
 * @param installed month of the installed table
 * @returns the month of a newer release; null where none is known. Never rejects
 */
export async function checkForUpdate(call: {
  installed: AsOf;
  today: IsoDate;
  findReleases: () => Promise<Reply<PublishedRelease[]>>;
}): Promise<AsOf | null> {
  const { installed, today, findReleases } = call;
  const choice = await recallUpdateChoice();
  if (!choice.isAllowed) return null;
  let { newest } = choice;
  const age = choice.checkedOn === null ? Number.POSITIVE_INFINITY : Date.parse(today) - Date.parse(choice.checkedOn);
  // A day that is yet to come was written under a wrong clock.
  if (age >= PAUSE_DAYS * DAY || age < 0) {
    // Kept before it is asked: a request that fails, or two pages at once, ask no more often than one that succeeds.
    if (!(await keepUpdateCheck({ checkedOn: today, newest }))) return null;
    const reply = await findReleases();
    const found = reply.ok ? reply.value.find(({ isMonth }) => isMonth) : undefined;
    if (found) {
      newest = found.asOf;
      await keepUpdateCheck({ checkedOn: today, newest });
    }
  }
  return newest !== null && newest > installed ? newest : null;
}
