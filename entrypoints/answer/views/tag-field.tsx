import type { DeskWording } from '../../../core/wording/desk-wording.ts';
import { MOST } from '../../kept/read-kept-company.ts';

export interface TagFieldProps {
  /** Of the field; no other on the page has it. */
  id: string;
  words: DeskWording;
  tags: readonly string[];
  /** Tags of all saved companies, to choose among. */
  used: readonly string[];
  /** The field's name stands above it; in it, where there is little room. */
  hasLabel: boolean;
  add: (text: string) => void;
  remove: (tag: string) => void;
}

/** The tags of a saved company: each can be taken off, and one is added by typing it or by choosing among those in use. */
export function TagField({ id, words, tags, used, hasLabel, add, remove }: TagFieldProps) {
  const { ui, removeTag } = words;
  const focusField = () => document.getElementById(id)?.focus();
  return (
    <form
      class="tags"
      onSubmit={(event) => {
        event.preventDefault();
        const field = event.currentTarget.elements.namedItem('tag') as HTMLInputElement;
        add(field.value);
        field.value = '';
        field.focus();
      }}
    >
      {tags.length > 0 && (
        <ul class="chips" aria-label={ui.tags}>
          {tags.map((tag) => (
            <li key={tag} class="tag">
              <bdi>{tag}</bdi>
              <button
                type="button"
                class="quiet"
                aria-label={removeTag(tag)}
                title={removeTag(tag)}
                onClick={() => {
                  // The button that was pressed goes with its tag.
                  focusField();
                  remove(tag);
                }}
              >
                <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {hasLabel && <label for={id}>{ui.tagField}</label>}
      <div class="tag-field">
        <input
          id={id}
          name="tag"
          type="text"
          aria-label={ui.tagField}
          placeholder={hasLabel ? undefined : ui.tagField}
          maxLength={MOST.tag}
          autocomplete="off"
          list={`${id}-used`}
        />
        <button type="submit">{ui.tagAdd}</button>
      </div>
      <datalist id={`${id}-used`} aria-label={ui.tagsUsed}>
        {used
          .filter((tag) => !tags.includes(tag))
          .map((tag) => (
            <option key={tag} value={tag} />
          ))}
      </datalist>
    </form>
  );
}
