import type { SourceFailure } from '../answer.ts';

/** Why a source was not asked. Only the extension lets a person choose sources, so that only it has to say so. */
export type NotAskedKind = 'not-allowed' | 'no-consent';

/** Why a source that was asked gave nothing: what the first script says. */
export type AskedKind = Exclude<SourceFailure['kind'], NotAskedKind>;

/** What is said of a source that was not asked. */
export type NotAskedWording = (source: SourceFailure['source'], kind: NotAskedKind) => string;

/** Whether a source was left alone, rather than failed. */
export function isNotAsked(failure: SourceFailure): failure is SourceFailure & { kind: NotAskedKind } {
  return failure.kind === 'not-allowed' || failure.kind === 'no-consent';
}

/** The sources that the settings shut out. Of those that wait for a consent, the line that asks for it tells. */
export function notAllowed(failures: readonly SourceFailure[]): SourceFailure[] {
  return failures.filter(({ kind }) => kind === 'not-allowed');
}
