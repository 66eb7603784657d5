import type { ComponentChildren } from 'preact';
import type { Finder } from '../finder.ts';
import type { Offer, SuggestionBox } from '../suggestion-box.ts';
import { wearSuggestionStyles } from '../suggestion-styles.ts';

/** What may be meant by the text in the field: the company search first, then companies, agreements, activities, OPCOs. */
export function SuggestionList({ finder, box }: { finder: Finder; box: SuggestionBox }) {
  const { wording, text } = finder.state;
  const { offers, isOpen, active, said } = box.state;
  const { ui } = wording;
  return (
    <>
      <div class="suggestions" ref={wearSuggestionStyles} hidden={!isOpen}>
        <ul
          id="suggestions"
          role="listbox"
          aria-label={ui.suggestions}
          // The field keeps the focus, also while the list is scrolled by its bar.
          onMouseDown={(event) => event.preventDefault()}
          onPointerMove={box.point}
          onPointerDown={box.point}
        >
          {isOpen && (
            <>
              <Option at={0} active={active} pick={box.searchTyped}>
                {ui.searchCompany} <b>{text.trim()}</b>
              </Option>
              {offers.map((offer, index) => (
                <Option
                  key={`${offer.kind}${offer.code}`}
                  at={index + 1}
                  active={active}
                  kind={offer.kind}
                  pick={() => box.choose(offer)}
                >
                  {offer.label} <small>{beside(offer)}</small>
                </Option>
              ))}
            </>
          )}
        </ul>
      </div>
      {/* Outside the list, which is hidden before companies come: a reader hears only what changes where it looks. */}
      <p class="unseen" role="status">
        {said}
      </p>
    </>
  );
}

const beside = ({ kind, code }: Offer) => (kind === 'idcc' ? `IDCC ${code}` : code);

const reveal = (option: HTMLElement | null) => option?.scrollIntoView({ block: 'nearest' });

interface OptionProps {
  at: number;
  active: number;
  kind?: Offer['kind'];
  pick: () => void;
  children: ComponentChildren;
}

function Option({ at, active, kind, pick, children }: OptionProps) {
  return (
    // The keyboard works from the field, which keeps the focus (ARIA combobox pattern).
    <li
      id={`option-${at}`}
      class={kind}
      role="option"
      aria-selected={at === active}
      ref={at === active ? reveal : null}
      onClick={pick}
    >
      {children}
    </li>
  );
}
