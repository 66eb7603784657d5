import type { KeptCertainty, KeptSort } from '../../../core/wording/panel-wording.ts';
import type { KeptList } from '../kept-list.ts';
import { certaintyOf, countByOpco, NO_FILTER, tagsOf } from '../kept-rows.ts';
import { opcoLabel } from './opco-label.ts';

/** What narrows the list and orders it: words, an OPCO, how sure the answer is, a tag. */
export function KeptFilters({ list }: { list: KeptList }) {
  const { wording, filter, sort, view } = list.state;
  const { ui } = wording;
  const companies = list.all();
  const groups = countByOpco(companies);
  const tags = tagsOf(companies, wording.lang);
  const certainties = (Object.keys(wording.certainty) as KeptCertainty[]).filter(
    (certainty) => certainty === filter.certainty || companies.some((company) => certaintyOf(company) === certainty),
  );
  const isNarrowed = Object.entries(filter).some(([part, value]) => value !== NO_FILTER[part as never]);
  return (
    <div class="kept-filters">
      <label for="kept-search">{ui.search}</label>
      <input
        id="kept-search"
        type="search"
        value={filter.search}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => list.narrow({ search: event.currentTarget.value })}
      />
      {groups.length > 1 && (
        <fieldset class="chips" aria-label={ui.opco}>
          {groups.map(({ group, count }) => (
            <button
              key={group}
              type="button"
              class={`chip ${group}`}
              aria-pressed={filter.opco === group}
              onClick={() => list.narrow({ opco: filter.opco === group ? null : group })}
            >
              <span class="dot" aria-hidden="true" />
              {opcoLabel(group, wording)} <span class="number">{wording.count(count)}</span>
            </button>
          ))}
        </fieldset>
      )}
      <details class="fold">
        <summary>{ui.filters}</summary>
        <div class="selects">
          <p>
            <label for="kept-sort">{ui.sort}</label>
            <select
              id="kept-sort"
              value={sort}
              onChange={(event) => list.sortBy(event.currentTarget.value as KeptSort)}
            >
              {Object.entries(wording.sorts).map(([id, text]) => (
                <option key={id} value={id}>
                  {text}
                </option>
              ))}
            </select>
          </p>
          <p>
            <label for="kept-certainty">{ui.certainty}</label>
            <select
              id="kept-certainty"
              value={filter.certainty ?? ''}
              onChange={(event) =>
                list.narrow({ certainty: (event.currentTarget.value || null) as KeptCertainty | null })
              }
            >
              <option value="">{ui.anyCertainty}</option>
              {certainties.map((certainty) => (
                <option key={certainty} value={certainty}>
                  {wording.certainty[certainty]}
                </option>
              ))}
            </select>
          </p>
          {tags.length > 0 && (
            <p>
              <label for="kept-tag">{ui.tag}</label>
              <select
                id="kept-tag"
                value={filter.tag ?? ''}
                onChange={(event) => list.narrow({ tag: event.currentTarget.value || null })}
              >
                <option value="">{ui.anyTag}</option>
                {tags.map((tag) => (
                  <option key={tag} value={tag}>
                    {tag}
                  </option>
                ))}
              </select>
            </p>
          )}
        </div>
        {view === 'saved' && (list.changed().length > 0 || filter.onlyChanged) && (
          <p class="check">
            <input
              id="kept-changed"
              type="checkbox"
              checked={filter.onlyChanged}
              onChange={(event) => list.narrow({ onlyChanged: event.currentTarget.checked })}
            />
            <label for="kept-changed">{ui.onlyChanged}</label>
          </p>
        )}
      </details>
      {isNarrowed && (
        <button type="button" class="quiet" onClick={list.clearFilter}>
          {ui.clearFilters}
        </button>
      )}
    </div>
  );
}
