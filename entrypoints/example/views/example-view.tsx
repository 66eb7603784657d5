import { EXAMPLE_PAGE } from '../../../core/wording/example-page.ts';
import type { ExamplePart, TourStepId, WelcomeWording } from '../../../core/wording/welcome-wording.ts';
import type { Tour } from '../tour.ts';
import { TourView } from './tour-view.tsx';

interface ExampleViewProps {
  tour: Tour;
  wording: WelcomeWording;
  language: 'fr' | 'en';
  independence: string;
}

/** The part of the page that each step speaks of. */
const PART_OF: Partial<Record<TourStepId, ExamplePart>> = {
  page: 'header',
  click: 'notice',
  answer: 'notice',
  course: 'facts',
};

/** A made-up page as a browser would show it, and the tour beside it. */
export function ExampleView({ tour, wording, language, independence }: ExampleViewProps) {
  const { ui, gloss } = wording;
  const shown = tour.stepId && PART_OF[tour.stepId];
  const look = (part: ExamplePart) => (part === shown ? 'part shown' : 'part');
  const explained = (part: ExamplePart) =>
    gloss && (
      <p class="gloss" lang={language}>
        {gloss[part]}
      </p>
    );
  return (
    <>
      <p class="made-up">{ui.madeUp}</p>
      <section class="frame" aria-label={ui.framePicture}>
        <p class="bar" aria-hidden="true">
          <i />
          <i />
          <i />
          <span>{EXAMPLE_PAGE.address.replace('https://', '')}</span>
        </p>
        <article lang="fr">
          <div class={look('header')}>
            <p class="site">
              <b>{EXAMPLE_PAGE.site}</b> <span>{EXAMPLE_PAGE.siteNote}</span>
            </p>
            {explained('header')}
          </div>
          <div class={look('course')}>
            <h1>{EXAMPLE_PAGE.course}</h1>
            <p>{EXAMPLE_PAGE.courseText}</p>
            {explained('course')}
          </div>
          <div class={look('facts')}>
            <h2>{EXAMPLE_PAGE.factsTitle}</h2>
            <dl>
              {EXAMPLE_PAGE.facts.map(([name, value]) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
            {explained('facts')}
          </div>
          <div class={look('notice')}>
            <h2>{EXAMPLE_PAGE.noticeTitle}</h2>
            {EXAMPLE_PAGE.notice.map((line) => (
              <p key={line}>{line}</p>
            ))}
            <p class="note">{EXAMPLE_PAGE.noticeNote}</p>
            {explained('notice')}
          </div>
        </article>
      </section>
      <TourView tour={tour} wording={wording} />
      <footer>
        <p>
          <a href="/welcome.html">{ui.backToWelcome}</a>
        </p>
        <p class="independence">{independence}</p>
      </footer>
    </>
  );
}
