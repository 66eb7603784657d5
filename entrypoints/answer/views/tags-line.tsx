import { Component, createRef } from 'preact';
import type { KeptCompany } from '../../kept/companies.ts';
import type { AnswerDesk } from '../answer-desk.ts';

interface TagsLineProps {
  desk: AnswerDesk;
  company: KeptCompany;
}

/** The tags of a saved company: each can be taken off, and one is added by typing it or by choosing among those in use. */
export class TagsLine extends Component<TagsLineProps, { text: string }> {
  override state = { text: '' };
  #field = createRef<HTMLInputElement>();

  #add(event: Event): void {
    event.preventDefault();
    const { desk, company } = this.props;
    void desk.keeping.addTag(company, this.state.text);
    this.setState({ text: '' });
    this.#field.current?.focus();
  }

  #remove(tag: string): void {
    const { desk, company } = this.props;
    void desk.keeping.removeTag(company, tag);
    // The button that was pressed goes with its tag.
    this.#field.current?.focus();
  }

  override render() {
    const { desk, company } = this.props;
    const { ui, removeTag } = desk.words.desk;
    const tags = company.saved?.tags ?? [];
    const others = desk.keeping.tagsUsed().filter((tag) => !tags.includes(tag));
    return (
      <form class="tags" onSubmit={(event) => this.#add(event)}>
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
                  onClick={() => this.#remove(tag)}
                >
                  <span aria-hidden="true">×</span>
                </button>
              </li>
            ))}
          </ul>
        )}
        <div class="tag-field">
          <input
            ref={this.#field}
            type="text"
            aria-label={ui.tagField}
            placeholder={ui.tagField}
            maxLength={40}
            autocomplete="off"
            list={others.length > 0 ? 'desk-tags-used' : undefined}
            value={this.state.text}
            onInput={({ currentTarget }) => this.setState({ text: currentTarget.value })}
          />
          <button type="submit">{ui.tagAdd}</button>
        </div>
        <datalist id="desk-tags-used" aria-label={ui.tagsUsed}>
          {others.map((tag) => (
            <option key={tag} value={tag} />
          ))}
        </datalist>
      </form>
    );
  }
}
