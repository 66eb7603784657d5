import { opcoName } from '../../../core/tables/opcos.ts';
import type { KeptCompany } from '../../kept/companies.ts';
import { dayOf } from '../../kept/day-of.ts';
import { numberText, queryFor } from '../../page/proposal.ts';
import type { DeskWords } from '../answer-desk.ts';
import { companyName } from '../company-name.ts';
import type { DeskViewProps } from './answer-actions.tsx';

const MOST = 5;

/** The companies looked at last, for a page that leads to none; one click answers for them again. */
export function RecentCompanies({ finder, desk }: DeskViewProps) {
  const recent = desk.keeping.recent(MOST);
  if (recent.length === 0) return null;
  return (
    <section class="recent" aria-labelledby="recent">
      <h2 id="recent">{desk.words.desk.ui.recent}</h2>
      <ul class="companies">
        {recent.map((company) => (
          <li key={company.number}>
            <button
              type="button"
              class="choice"
              onClick={() => finder.ask(queryFor(company.number), numberText(company.number))}
            >
              <b>
                <bdi>{companyName(company, desk.words.desk.ui.nameWithheld)}</bdi>
              </b>
              <span>{describe(company, desk.words)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** `L’Opcommerce, vu le 20 novembre 2026 · SIRET 302 474 648 00664 · gardée` */
function describe({ answered, number, saved, facts, seenAt }: KeptCompany, { desk }: DeskWords): string {
  const kind = number.length === 14 ? 'SIRET' : 'SIREN';
  return [
    answered.opco && desk.seenOn(opcoName(answered.opco), dayOf(seenAt)),
    facts.name && `${kind}\u00a0${numberText(number)}`,
    saved && desk.ui.savedMark,
  ]
    .filter(Boolean)
    .join(' · ');
}
