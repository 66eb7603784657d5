import type { OpcoId } from '../../core/answer.ts';
import type { OpcoNameHit } from '../../core/search/former-opca.ts';
import type { Finder } from '../finder.ts';
import { wearGuideStyles } from '../guide-styles.ts';
import type { Guide } from '../services.ts';
import { NamedOpcos } from './named-opcos.tsx';
import { OpcoCard } from './opco-card.tsx';
import { WhoBenefits } from './who-benefits.tsx';

/** What one may be told of OPCOs: one of them, the ones behind a name, or who can benefit. */
export type GuideTopic =
  | { kind: 'opco'; opco: OpcoId }
  | { kind: 'name'; found: OpcoNameHit }
  | { kind: 'who-benefits' };

export interface GuideViewProps {
  finder: Finder;
  guide: Guide;
}

/** All that is told of OPCOs: fetched as a whole, when a person first opens a part of it. */
export function GuideView({ finder, guide, topic }: GuideViewProps & { topic: GuideTopic }) {
  return (
    <div class="guide" ref={wearGuideStyles}>
      {topic.kind === 'opco' && <OpcoCard finder={finder} guide={guide} opco={topic.opco} />}
      {topic.kind === 'name' && <NamedOpcos finder={finder} guide={guide} found={topic.found} />}
      {topic.kind === 'who-benefits' && <WhoBenefits wording={guide.wording} />}
    </div>
  );
}

/** What a screen reader hears when the cards behind a name arrive. */
export function announceName(found: OpcoNameHit, { wording }: Guide): string {
  if (found.kind === 'opco') return found.name;
  const successors = found.successors.map(({ opco }) => opco);
  const sentence = wording.formerOpca(found.name, successors, found.isPartial);
  return sentence.map((part) => (typeof part === 'string' ? part : part.strong)).join('');
}
