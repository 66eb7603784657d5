import { BENEFIT_GROUPS } from '../../core/tables/benefit-groups.ts';
import type { OpcoWording } from '../../core/wording/wording.ts';
import { ExplainedText } from './explained-text.tsx';
import { LazyFold } from './lazy-fold.tsx';
import { SourceList } from './source-list.tsx';

/** Every group of people that is said to benefit from an OPCO: the short true answer, and in its fold the rule and its source. */
export function WhoBenefits({ wording }: { wording: OpcoWording }) {
  const { ui, glossary } = wording;
  return (
    <>
      <p>{ui.benefitIntro}</p>
      <ul class="groups">
        {BENEFIT_GROUPS.map(({ id, verdict, laws, sources }) => {
          const { name, answer, rule, payer, changed } = wording.groups[id];
          const said: [string, string][] = [
            [ui.rule, rule],
            [ui.payer, payer],
            [ui.changed, changed],
          ];
          return (
            <li key={id}>
              <LazyFold
                summary={
                  <>
                    <b>{name}</b> <span class={`verdict ${verdict}`}>{wording.verdict(verdict)}</span>
                    <span class="short">{answer}</span>
                  </>
                }
              >
                {() => (
                  <>
                    <dl>
                      {said.map(([term, text]) => (
                        <div key={term}>
                          <dt>{term}</dt>
                          <dd>
                            <ExplainedText glossary={glossary} text={text} />
                          </dd>
                        </div>
                      ))}
                    </dl>
                    <SourceList wording={wording} laws={laws} sources={sources} />
                  </>
                )}
              </LazyFold>
            </li>
          );
        })}
      </ul>
      <p class="hint">{ui.benefitDate}</p>
    </>
  );
}
