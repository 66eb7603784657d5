import type { ComponentChildren } from 'preact';
import type { Finder } from '../finder.ts';
import { isCompany, type Offer, offerId } from '../offer.ts';
import type { SuggestionBox } from '../suggestion-box.ts';
import { wearSuggestionStyles } from '../suggestion-styles.ts';

/**
 * What may be meant by the text in the field: the company search first, then companies, and agreements, activities and
 * OPCOs. Where companies are among them, each kind stands under its name.
 */
export function SuggestionList({ finder, box }: { finder: Finder; box: SuggestionBox }) {
  const { wording, text } = finder.state;
  const { offers, isOpen, active, said, wording: words } = box.state;
  const { ui } = wording;
  const option = (offer: Offer) => {
    const at = offers.indexOf(offer) + 1;
    return (
      <Option key={offerId(offer)} at={at} active={active} kind={offer.kind} pick={() => box.choose(offer)}>
        {isNamedInFrench(offer) ? <span lang="fr">{offer.label}</span> : offer.label} <small>{beside(offer)}</small>
      </Option>
    );
  };
  const group = (id: 'companies' | 'labels', members: readonly Offer[]) =>
    members.length > 0 && (
      <div key={id} role="group" aria-labelledby={`group-${id}`}>
        <div id={`group-${id}`} class="group-name" role="presentation">
          {words?.ui[id]}
        </div>
        {members.map(option)}
      </div>
    );
  const from = offers.findIndex(isCompany);
  const to = offers.findLastIndex(isCompany) + 1;
  // What stands before companies is the name of an OPCO that was typed in full, or all the rest, when companies came late.
  const before = offers.slice(0, Math.max(from, 0));
  const after = offers.slice(to);

  return (
    <>
      <div class="suggestions" ref={wearSuggestionStyles} hidden={!isOpen}>
        <div
          id="suggestions"
          class="options"
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
              {to > 0 && after.length === 0 ? group('labels', before) : before.map(option)}
              {group('companies', offers.slice(before.length, to))}
              {to > 0 ? group('labels', after) : after.map(option)}
            </>
          )}
        </div>
      </div>
      {/* Outside the list, which is hidden before companies come: a reader hears only what changes where it looks. */}
      <p class="unseen" role="status">
        {said}
      </p>
    </>
  );
}

const isNamedInFrench = ({ kind }: Offer) => kind !== 'company' && kind !== 'opco-name';

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
    <div
      id={`option-${at}`}
      class={kind === 'company' ? 'option company' : 'option'}
      role="option"
      aria-selected={at === active}
      ref={at === active ? reveal : null}
      onClick={pick}
    >
      {children}
    </div>
  );
}
