import type { Answer, Idcc, MissingFact, OpcoId } from '../../core/answer.ts';
import { OPCO_IDS, opcoName } from '../../core/tables/opcos.ts';
import type { AnswerWording } from '../../core/wording/wording.ts';
import type { AnswerViewProps } from './result-view.tsx';

/** What is not known, as questions a person can answer here; those without a control are answered in the field. */
export function Questions({ finder, wording, answer }: AnswerViewProps & { answer: Answer }) {
  const { missing } = answer.attribution;
  if (!missing.length) return null;
  return (
    <section class="questions" aria-labelledby="questions">
      <h3 id="questions">{wording.ui.missing}</h3>
      <ul>
        {missing.map((fact) => {
          const { ask, why } = wording.question(fact.question);
          return (
            <li key={fact.question}>
              <p id={`ask-${fact.question}`}>
                <b>{ask}</b> <span>{why}</span>
              </p>
              <Reply finder={finder} wording={wording} fact={fact} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Reply({ finder, wording, fact: { question } }: AnswerViewProps & { fact: MissingFact }) {
  const { titles, agreements } = finder.state;
  const label = `ask-${question}`;
  switch (question) {
    case 'has-employees':
      return <YesNo wording={wording} label={label} tell={finder.tellEmployer} />;
    case 'public-employer':
      return <YesNo wording={wording} label={label} tell={finder.tellPublic} />;
    case 'opco-on-payroll-return':
      return (
        <Choice
          wording={wording}
          label={label}
          options={OPCO_IDS.map((id) => [id, opcoName(id)])}
          tell={(id) => finder.tellOpco(id as OpcoId)}
        />
      );
    case 'agreement-on-payslip':
      return agreements.length ? (
        <Choice
          wording={wording}
          label={label}
          options={agreements.map((idcc) => [idcc, `${titles.idcc(idcc) ?? 'IDCC'} (${idcc})`])}
          lang="fr"
          tell={(idcc) => finder.tellAgreement(idcc as Idcc)}
        />
      ) : (
        <p class="hint">{wording.ui.answerInField}</p>
      );
    case 'which-siret':
      return <p class="hint">{wording.ui.answerInField}</p>;
    default:
      return null;
  }
}

function YesNo({ wording, label, tell }: { wording: AnswerWording; label: string; tell: (yes: boolean) => void }) {
  const { ui } = wording;
  return (
    <div class="chips" role="group" aria-labelledby={label}>
      <button type="button" class="chip" onClick={() => tell(true)}>
        {ui.yes}
      </button>
      <button type="button" class="chip" onClick={() => tell(false)}>
        {ui.no}
      </button>
    </div>
  );
}

function Choice(props: {
  wording: AnswerWording;
  label: string;
  options: readonly (readonly [string, string])[];
  /** Of the options. */
  lang?: 'fr';
  tell: (value: string) => void;
}) {
  const { wording, label, options, lang, tell } = props;
  return (
    <select
      aria-labelledby={label}
      onChange={({ currentTarget }) => {
        if (currentTarget.value) tell(currentTarget.value);
      }}
    >
      <option value="">{wording.ui.dontKnowOption}</option>
      {options.map(([value, text]) => (
        <option key={value} value={value} lang={lang}>
          {text}
        </option>
      ))}
    </select>
  );
}
