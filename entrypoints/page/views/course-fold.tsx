import type { ComponentChild } from 'preact';
import type { CourseFacts, Seen } from '../../../core/answer.ts';
import { RNCP_SOURCE } from '../../../core/tables/certifications.ts';
import type { PageWording } from '../../../core/wording/wording.ts';
import type { PageFinder } from '../page-finder.ts';
import { Isolated } from './isolated.tsx';
import type { PageViewProps } from './page-parts.tsx';

/** What the page says of its course, each fact with where it was seen. */
export function CourseFold({ page }: PageViewProps) {
  const { state, wording } = page;
  const { ui } = wording;
  const course = state.reading?.course;
  if (!course) return null;
  const yesOrNo = (yes: boolean) => (yes ? ui.yes : ui.no);
  return (
    <details class="fold" onToggle={() => void page.openCourse()}>
      <summary>{ui.course}</summary>
      <p class="hint">{ui.courseIntro}</p>
      <dl class="course">
        <Row wording={wording} label={ui.courseName} seen={course.name} say={(name) => <bdi>{name}</bdi>} />
        <Row
          wording={wording}
          label={ui.certification}
          seen={course.certification}
          say={(code) => <CertificationText page={page} code={code} />}
        />
        <Row wording={wording} label={ui.level} seen={course.level} say={(level) => String(level)} />
        <Row
          wording={wording}
          label={ui.price}
          seen={course.price}
          say={(price) => priceText(wording, course, price)}
        />
        <Row wording={wording} label={ui.hours} seen={course.hours} say={wording.hours} />
        <Row wording={wording} label={ui.distance} seen={course.distanceShare} say={wording.percent} />
        <Row wording={wording} label={ui.qualiopi} seen={course.isQualiopi} say={yesOrNo} />
        <Row wording={wording} label={ui.nda} seen={course.nda} say={(nda) => nda} />
        <Row wording={wording} label={ui.apprenticeship} seen={course.isApprenticeship} say={yesOrNo} />
      </dl>
    </details>
  );
}

function Row<T>(props: {
  wording: PageWording;
  label: string;
  seen: Seen<T> | undefined;
  say: (value: T) => ComponentChild;
}) {
  const { wording, label, seen, say } = props;
  if (!seen) return null;
  const said = say(seen.value);
  const words = seen.raw === said || seen.raw === String(seen.value) ? null : seen.raw;
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {said}
        <small>
          <Isolated text={wording.seen(seen.place, words)} parts={[words]} />
        </small>
      </dd>
    </div>
  );
}

/** The code at once; its title and level when the directory, a file of its own, is there. */
function CertificationText({ page: { state, wording }, code }: { page: PageFinder; code: string }) {
  const { certifications } = state;
  if (!certifications) return <>{code}</>;
  const known = certifications.certification(code);
  if (!known) {
    return (
      <>
        {code} <small>{wording.unknownCertification(RNCP_SOURCE.asOf, certifications.isNewer(code))}</small>
      </>
    );
  }
  return (
    <>
      {code}, <span lang="fr">{known.title}</span>
      <small>
        {known.level !== null && `${wording.level(known.level)}, `}
        {wording.certificationSource(RNCP_SOURCE.asOf)}
      </small>
    </>
  );
}

function priceText(wording: PageWording, course: CourseFacts, price: number): string {
  return wording.price(price, course.isPriceBeforeTax?.value);
}
