import type { ComponentChild } from 'preact';
import type { CompanyChoice, LookupResult } from '../../core/answer.ts';
import { formatSiren } from '../../core/identifiers/siren.ts';
import { companyQuestion } from '../company-question.ts';
import { FrenchNames } from './french-names.tsx';
import type { AnswerViewProps } from './result-view.tsx';

/** Companies that answer to a name, each with what tells it from the others. */
export function CompanyList(props: AnswerViewProps & { result: LookupResult & { kind: 'companies' } }) {
  const { finder, wording, result } = props;
  return (
    <section class="list" aria-labelledby="companies">
      <h2 id="companies">{wording.companiesFound(result.total, result.text)}</h2>
      <ul>
        {result.companies.map((company) => (
          <li key={company.siren}>
            <button type="button" class="choice" onClick={() => finder.ask(companyQuestion(company))}>
              <b>{company.name ?? wording.ui.nameWithheld}</b>
              <span>{describe(props, company)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function describe({ finder, wording }: AnswerViewProps, company: CompanyChoice): ComponentChild {
  const { titles } = finder.state;
  const { siren, town, naf, headcountBand, state } = company;
  const known = headcountBand && headcountBand !== 'NN' && headcountBand !== '00';
  const label = naf && titles.naf(naf);
  const text = [
    state === 'closed' && wording.ui.closed,
    town,
    label ?? naf,
    known && wording.headcount(headcountBand),
    `SIREN ${formatSiren(siren)}`,
  ]
    .filter(Boolean)
    .join(' · ');
  return <FrenchNames text={text} names={[label ?? null]} />;
}
