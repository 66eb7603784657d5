import type { LawRef, OpcoId } from '../../core/answer.ts';
import { APPLICABLE_AGREEMENT, APPROVAL, OFFICIAL_TABLE } from '../../core/attribution/law.ts';
import {
  AGREEMENT_DECIDES,
  APPROVALS_2019,
  BRANCH_CONTRIBUTIONS,
  COLLECTION_2022,
  type GuideSource,
  OPCA_TO_OPCO,
} from '../../core/tables/guide-sources.ts';
import { labourCodeArticle } from '../../core/tables/labour-code.ts';
import type { AboutPart, OpcoWording } from '../../core/wording/wording.ts';
import { ExplainedText } from './explained-text.tsx';
import { OpcoSizes } from './opco-sizes.tsx';
import { SourceList } from './source-list.tsx';

const PARTS: readonly { id: AboutPart; laws: readonly LawRef[]; sources: readonly GuideSource[]; isSteps?: true }[] = [
  { id: 'pays', laws: [labourCodeArticle('L6332-1'), labourCodeArticle('L6332-17')], sources: [] },
  {
    id: 'attachment',
    laws: [APPLICABLE_AGREEMENT, APPROVAL, OFFICIAL_TABLE],
    sources: [AGREEMENT_DECIDES],
    isSteps: true,
  },
  { id: 'history', laws: [], sources: [OPCA_TO_OPCO, APPROVALS_2019] },
  { id: 'collection', laws: [], sources: [COLLECTION_2022, BRANCH_CONTRIBUTIONS] },
];

/** Half a page for whoever meets the word: what an OPCO pays, how an employer comes to one, and where it comes from. */
export function WhatIsAnOpco(props: { wording: OpcoWording; opco: OpcoId; heading: 'h3' | 'h4' }) {
  const { wording, opco, heading: Heading } = props;
  return (
    <>
      {PARTS.map(({ id, laws, sources, isSteps }) => {
        const { title, texts } = wording.about[id];
        const List = isSteps ? 'ol' : 'div';
        const Item = isSteps ? 'li' : 'p';
        return (
          <section key={id}>
            <Heading>{title}</Heading>
            <List class={isSteps ? 'way' : 'texts'}>
              {texts.map((text) => (
                <Item key={text}>
                  <ExplainedText glossary={wording.glossary} text={text} />
                </Item>
              ))}
            </List>
            <SourceList wording={wording} laws={laws} sources={sources} />
          </section>
        );
      })}
      <OpcoSizes wording={wording} opco={opco} />
    </>
  );
}
