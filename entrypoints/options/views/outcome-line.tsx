import type { SettingsOutcome, SettingsWording } from '../../../core/wording/settings-wording.ts';

const GOOD: ReadonlySet<SettingsOutcome['kind']> = new Set([
  'kept',
  'consent-given',
  'consent-withdrawn',
  'answers-cleared',
  'history-cleared',
  'site-allowed',
  'site-known',
  'site-revoked',
  'choice-forgotten',
  'everywhere-allowed',
  'everywhere-revoked',
  'file-made',
  'taken-in',
  'reset',
  'deleted',
]);

/** What came of an act, beside its control; it is read out when it comes. */
export function OutcomeLine(props: { words: SettingsWording; of: SettingsOutcome | null | undefined; id?: string }) {
  const { words, of, id } = props;
  return (
    <p
      role="status"
      id={id}
      tabIndex={-1}
      class={of ? `outcome notice${GOOD.has(of.kind) ? ' good' : ''}` : 'outcome notice empty'}
    >
      {of && words.outcome(of)}
    </p>
  );
}
