import { CertaintyMark } from '../../../widget/views/certainty-mark.tsx';
import type { DeskWords } from '../../answer/answer-desk.ts';
import { companyName } from '../../answer/company-name.ts';
import type { KeptCompany } from '../../kept/companies.ts';
import { numberText } from '../../page/proposal.ts';
import type { KeptList } from '../kept-list.ts';
import { certaintyOf, opcoGroupOf } from '../kept-rows.ts';
import { Icon } from './icon.tsx';
import { NoteEditor } from './note-editor.tsx';
import { opcoLabel } from './opco-label.ts';

export interface KeptRowProps {
  list: KeptList;
  company: KeptCompany;
  words: DeskWords;
  /** Under the heading of a day the time is enough. */
  isUnderDay: boolean;
  open: (company: KeptCompany) => void;
}

/** One company of the list: its answer in a line, its tags and note, what changed, and what can be done with it. */
export function KeptRow({ list, company, words, isUnderDay, open }: KeptRowProps) {
  const { wording, selected, edited } = list.state;
  const { number, saved, facts, answered, change, seenAt } = company;
  const name = companyName(company, wording.nameWithheld);
  const group = opcoGroupOf(company);
  const at = new Date(seenAt);
  const isEdited = edited === number;
  const town = facts.town?.value;
  const isNamed = facts.name !== undefined;
  return (
    <li class={`kept-row ${group}`}>
      {selected && (
        <input
          type="checkbox"
          aria-label={wording.selectCompany(name)}
          checked={selected.has(number)}
          onChange={(event) => list.tick(number, event.currentTarget.checked)}
        />
      )}
      <div class="kept-facts">
        <button type="button" class="quiet kept-name" onClick={() => open(company)}>
          <bdi>{name}</bdi>
        </button>
        <p class={`kept-opco ${answered.outcome}`}>
          <CertaintyMark attribution={answered} />
          <span>
            <b>{opcoLabel(group, wording)}</b> <small>{wording.certainty[certaintyOf(company)]}</small>
          </span>
        </p>
        <p>
          <small>
            {[isNamed && numberText(number), town, isUnderDay ? wording.time(at) : wording.date(at)]
              .filter(Boolean)
              .join(' · ')}
          </small>
        </p>
        {saved && saved.tags.length > 0 && !isEdited && (
          <p class="kept-tags">
            {saved.tags.map((tag) => (
              <bdi key={tag} class="tag">
                {tag}
              </bdi>
            ))}
          </p>
        )}
        {saved?.note && !isEdited && (
          <p class="kept-note">
            <bdi>{saved.note}</bdi>
          </p>
        )}
        {change && (
          <p class="notice">
            {words.follow.change(change)}{' '}
            <button type="button" class="chip" onClick={() => void list.dismissChange(company)}>
              {wording.ui.seen}
            </button>
          </p>
        )}
      </div>
      <div class="kept-acts">
        <button
          type="button"
          class="quiet"
          aria-pressed={saved !== null}
          aria-label={wording.saveCompany(name)}
          title={saved ? wording.ui.unsave : wording.ui.save}
          onClick={() => void (saved ? list.unsave(company) : list.save(company))}
        >
          <Icon shape="star" />
        </button>
        {saved && (
          <button
            type="button"
            class="quiet"
            aria-expanded={isEdited}
            aria-label={wording.notesOf(name)}
            title={wording.ui.notes}
            onClick={() => list.edit(number)}
          >
            <Icon shape="note" />
          </button>
        )}
        <button
          type="button"
          class="quiet"
          aria-label={wording.removeCompany(name)}
          title={wording.ui.remove}
          onClick={() => void list.remove([number])}
        >
          <Icon shape="bin" />
        </button>
      </div>
      {saved && isEdited && <NoteEditor list={list} company={company} words={words.desk} />}
    </li>
  );
}
