import type { PageCompany } from '../../../core/answer.ts';
import type { PageFinder } from '../page-finder.ts';
import { numberOf, numberText } from '../proposal.ts';

/** Companies that the page names, each with what it is to the page; one click answers for it. */
export function CompanyButtons({ page, companies }: { page: PageFinder; companies: readonly PageCompany[] }) {
  return (
    <ul class="companies">
      {companies.map((company) => (
        <li key={company.siren}>
          <button type="button" class="choice" onClick={() => void page.choose(company)}>
            {company.name && (
              <b>
                <bdi>{company.name}</bdi>
              </b>
            )}
            <span>{describe(page, company)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function describe({ wording }: PageFinder, company: PageCompany): string {
  const kind = wording.numberKind(company.siret ? 'siret' : 'siren');
  // A line never ends between the kind and its number.
  const number = `${kind}\u00a0${numberText(numberOf(company))}`;
  return [wording.part(company.part), number].filter(Boolean).join(' · ');
}
