import { companyName } from '../../answer/company-name.ts';
import type { KeptCompany } from '../../kept/companies.ts';
import { MOST } from '../../kept/read-kept-company.ts';
import type { KeptList } from '../kept-list.ts';
import { tagsOf } from '../kept-rows.ts';

/** Note and tags of a saved company. The note is kept as it is written. */
export function NoteEditor({ list, company }: { list: KeptList; company: KeptCompany }) {
  const { wording, companies } = list.state;
  const { ui } = wording;
  const { number, saved } = company;
  const { text, status } = list.noteOf(company);
  const tags = saved?.tags ?? [];
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
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const field = event.currentTarget.elements.namedItem('tag') as HTMLInputElement;
          void list.addTag(company, field.value);
          field.value = '';
        }}
      >
        <label for={id('tag')}>{ui.newTag}</label>
        <div class="field-row">
          <input id={id('tag')} name="tag" list={id('tags')} maxLength={MOST.tag} autocomplete="off" />
          <button type="submit">{ui.addTag}</button>
        </div>
        <datalist id={id('tags')}>
          {tagsOf(companies ?? [], wording.lang).map((tag) => (
            <option key={tag} value={tag} />
          ))}
        </datalist>
      </form>
      {tags.length > 0 && (
        <ul class="chips" aria-label={ui.tags}>
          {tags.map((tag) => (
            <li key={tag} class="tag">
              <bdi>{tag}</bdi>
              <button
                type="button"
                class="quiet"
                aria-label={wording.removeTag(tag)}
                onClick={() => {
                  // The tag goes, and its button with it.
                  document.getElementById(id('tag'))?.focus();
                  void list.removeTag(company, tag);
                }}
              >
                <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}
