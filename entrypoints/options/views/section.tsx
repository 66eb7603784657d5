import type { ComponentChildren } from 'preact';
import type { SettingsSection, SettingsWording } from '../../../core/wording/settings-wording.ts';

/** A part of the page under its heading. */
export function Section(props: { id: SettingsSection; words: SettingsWording; children: ComponentChildren }) {
  const { id, words, children } = props;
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{words.section(id)}</h2>
      {children}
    </section>
  );
}
