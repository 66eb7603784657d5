import type { DeskWording } from '../../../core/wording/desk-wording.ts';
import { companyName } from '../../answer/company-name.ts';
import { TagField } from '../../answer/views/tag-field.tsx';
import type { KeptCompany } from '../../kept/companies.ts';
import { MOST } from '../../kept/read-kept-company.ts';
import type { KeptList } from '../kept-list.ts';
import { tagsOf } from '../kept-rows.ts';

/** Note and tags of a saved company. The note is kept as it is written. */
export function NoteEditor({ list, company, words }: { list: KeptList; company: KeptCompany; words: DeskWording }) {
  const { wording, companies } = list.state;
  const { ui } = wording;
  const { number, saved } = company;
  const { text, status } = list.noteOf(company);
  const id = (part: string) => `${part}-${number}`;
  const says = { none: ui.noteHint, waiting: ui.noteWaiting, kept: ui.noteKept, refused: ui.noteRefused };
  return (
    <fieldset class="note-editor" aria-label={wording.notesOf(companyName(company, wording.nameWithheld))}>
      <label for={id('note')}>{ui.note}</label>
      <textarea
        id={id('note')}
        rows={3}
        maxLength={MOST.note}
        value={text}
        aria-describedby={id('note-state')}
        onInput={(event) => list.writeNote(number, event.currentTarget.value)}
        onBlur={() => void list.keepNote(number)}
      />
      <p id={id('note-state')} class={status === 'refused' ? 'notice' : 'hint'} aria-live="polite">
        {says[status]}
      </p>
      <TagField
        id={id('tag')}
        words={words}
        tags={saved?.tags ?? []}
        used={tagsOf(companies ?? [], wording.lang)}
        hasLabel
        add={(typed) => void list.addTag(company, typed)}
        remove={(tag) => void list.removeTag(company, tag)}
      />
    </fieldset>
  );
}
