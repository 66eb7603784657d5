import type { OpcoId } from '../../core/answer.ts';
import { APPROVALS_2019, COLLECTION_2022, formerOpcaSources } from '../../core/tables/guide-sources.ts';
import { IDCC_OPCO_SOURCE } from '../../core/tables/idcc-opco.ts';
import { labourCodeArticle } from '../../core/tables/labour-code.ts';
import { largestBranches } from '../../core/tables/opco-branches.ts';
import { opcoSizes } from '../../core/tables/opco-sizes.ts';
import { type Opco, opcoById } from '../../core/tables/opcos.ts';
import type { OpcoWording } from '../../core/wording/wording.ts';
import { ExplainedText } from './explained-text.tsx';
import type { GuideViewProps } from './guide-view.tsx';
import { LazyFold } from './lazy-fold.tsx';
import { SourceList } from './source-list.tsx';
import { WhatIsAnOpco } from './what-is-an-opco.tsx';

/**
 * One OPCO: whom it serves, what it does, where it is, its largest branches, and what it was before 2019.
 * `level` is that of its heading, 2 where it is all that is on screen.
 */
export function OpcoCard({
  finder,
  guide: { wording },
  opco,
  level = 3,
}: GuideViewProps & { opco: OpcoId; level?: 2 | 3 }) {
  const Title = `h${level}` as const;
  const Part = level === 2 ? 'h3' : 'h4';
  const { ui } = wording;
  const details = opcoById(opco);
  const size = opcoSizes().find((one) => one.opco === opco);
  const answerWording = finder.state.parts?.wording;
  return (
    <section class="opco-card" aria-labelledby={`card-${opco}`}>
      <Title id={`card-${opco}`}>
        <span class={`dot ${opco}`} aria-hidden="true" /> {details.name}
      </Title>
      <p>
        {answerWording && `${capital(answerWording.opcoMeaning(opco))}. `}
        {size && wording.size(size.establishments, size.rank)}
      </p>
      <p>
        <b>{ui.site}</b>{' '}
        <a href={details.site} target="_blank" rel="noreferrer">
          {details.site.replace('https://www.', '')}
        </a>
      </p>

      <Part>{ui.sectors}</Part>
      <p>{wording.sectors(opco)}.</p>

      <Part>{ui.missions}</Part>
      <ul class="bullets">
        {wording.missions.map((mission) => (
          <li key={mission}>
            <ExplainedText glossary={wording.glossary} text={mission} />
          </li>
        ))}
      </ul>
      <SourceList wording={wording} laws={[labourCodeArticle('L6332-1')]} sources={[APPROVALS_2019, COLLECTION_2022]} />

      <Part>{ui.branches}</Part>
      <Branches finder={finder} wording={wording} opco={opco} />

      <Part>{ui.formerOpcas}</Part>
      <FormerOpcas wording={wording} details={details} />

      <LazyFold summary={ui.whatIs}>{() => <WhatIsAnOpco wording={wording} opco={opco} heading={Part} />}</LazyFold>
    </section>
  );
}

/** The agreements with most establishments; each is a way to the answer for an employer who applies it. */
function Branches({ finder, wording, opco }: { finder: GuideViewProps['finder']; wording: OpcoWording; opco: OpcoId }) {
  const { titles } = finder.state;
  const { publisher, title, asOf, url } = IDCC_OPCO_SOURCE;
  return (
    <>
      <ul class="branches">
        {largestBranches(opco).map(({ idcc, establishments }) => (
          <li key={idcc}>
            <span>
              <span lang="fr">{titles.idcc(idcc) ?? ''}</span> <small>IDCC {idcc}</small>
            </span>
            <small class="number">{wording.establishments(establishments)}</small>
          </li>
        ))}
      </ul>
      <p class="source-list">
        <a href={url} target="_blank" rel="noreferrer" lang="fr">
          {title}
        </a>
        , {publisher}, {wording.month(asOf)}
      </p>
    </>
  );
}

function FormerOpcas({ wording, details: { name, formerOpcas } }: { wording: OpcoWording; details: Opco }) {
  const others = formerOpcas.filter((former) => former.name.toLowerCase() !== name.toLowerCase());
  const sources = formerOpcas.flatMap((former) => formerOpcaSources(former.name));
  return (
    <>
      {others.length === 0 && <p>{wording.ui.formerNone}</p>}
      <ul class="bullets">
        {others.map((former) => (
          <li key={former.name}>
            {former.name} <small>({wording.formerPart(former.part)})</small>
          </li>
        ))}
      </ul>
      <SourceList wording={wording} sources={[...new Map(sources.map((one) => [one.id, one])).values()]} />
    </>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
