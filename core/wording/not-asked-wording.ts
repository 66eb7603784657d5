import type { SourceFailure } from '../answer.ts';

/** Why a source was not asked: by the settings of the extension, or as the page around the element says. */
export type NotAskedKind = 'not-allowed' | 'no-consent';

/** What is said of a source that was not asked. */
export type NotAskedWording = (source: SourceFailure['source'], kind: NotAskedKind) => string;

/** Whether a source was left alone, rather than failed. */
export function isNotAsked(failure: SourceFailure): failure is SourceFailure & { kind: NotAskedKind } {
  return failure.kind === 'not-allowed' || failure.kind === 'no-consent';
}

/** The sources that the settings, or the page, shut out. Of those that wait for a consent, the line that asks for it tells. */
export function notAllowed(failures: readonly SourceFailure[]): SourceFailure[] {
  return failures.filter(({ kind }) => kind === 'not-allowed');
}
