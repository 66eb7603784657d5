import { fileDrop } from '../../surface/file-drop.ts';
import type { OptionsViewProps } from './options-view.tsx';
import { OutcomeLine } from './outcome-line.tsx';
import { Section } from './section.tsx';

/** Everything as one file, out and in. */
export function BackupSection({ words, backup }: OptionsViewProps) {
  const { ui } = words;
  const { work, isOver, outcome } = backup.state;
  const isOfMaking = outcome?.kind === 'file-made' || outcome?.kind === 'file-not-made';
  return (
    <Section id="backup" words={words}>
      <p class="lead">{ui.fileWhat}</p>
      <p class="lead">{ui.fileHolds}</p>
      <div class="card" data-place="make">
        <h3>{ui.fileMakeTitle}</h3>
        <button type="button" class="main" aria-disabled={work !== null} onClick={() => void backup.make()}>
          {work === 'making' ? ui.fileMaking : ui.fileMake}
        </button>
        <OutcomeLine words={words} of={isOfMaking ? outcome : null} />
      </div>
      {/* A place to drop; the field in it does the same by keyboard. */}
      <div
        class={`card drop${isOver ? ' over-it' : ''}`}
        data-place="take"
        {...fileDrop({ setOver: backup.setOver, take: (file) => void backup.take(file) })}
      >
        <h3>{ui.fileTakeTitle}</h3>
        <p class="idle" id="take-hint">
          {ui.fileTakeWhat}
        </p>
        <div class="control">
          <label for="backup-file">{ui.fileField}</label>
          <input
            id="backup-file"
            type="file"
            accept=".json,application/json"
            aria-describedby="take-hint"
            onChange={(event) => {
              const field = event.currentTarget;
              void backup.take(field.files?.[0]);
              // The same file may be chosen again once it was mended.
              field.value = '';
            }}
          />
        </div>
        <p class="idle">{ui.fileDrop}</p>
        <p role="status" class="unseen">
          {work === 'taking' && ui.fileTaking}
        </p>
        <OutcomeLine words={words} of={isOfMaking ? null : outcome} />
      </div>
    </Section>
  );
}
