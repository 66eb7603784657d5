import type { Attribution } from '../../core/answer.ts';

/** How sure the answer is, as a shape: seal, ring, dotted ring, two rings, slash, question mark. Words stand beside it. */
export function CertaintyMark({
  attribution: { outcome, certainty },
}: {
  attribution: Pick<Attribution, 'outcome' | 'certainty'>;
}) {
  return (
    <svg class="mark" viewBox="0 0 24 24" aria-hidden="true">
      {shape(outcome, certainty)}
    </svg>
  );
}

function shape(outcome: Attribution['outcome'], certainty: Attribution['certainty']) {
  if (outcome === 'attributed' && certainty === 'official') {
    return (
      <>
        <path
          class="filled"
          d="M12 1l3 2.4 3.8-.2 1 3.7 3.2 2.1L21.6 12l1.4 3-3.2 2.1-1 3.7-3.8-.2L12 23l-3-2.4-3.8.2-1-3.700L1 15l1.4-3L1 9l3.2-2.1 1-3.7 3.8.2z"
        />
        <path class="tick" d="M7.5 12.500l3 3 6-6.5" />
      </>
    );
  }
  if (outcome === 'attributed') return <circle cx="12" cy="12" r="9" />;
  if (outcome === 'several' && certainty === 'indicative') return <circle class="dotted" cx="12" cy="12" r="9" />;
  if (outcome === 'several') {
    return (
      <>
        <circle cx="8.5" cy="12" r="6.5" />
        <circle cx="15.5" cy="12" r="6.5" />
      </>
    );
  }
  if (outcome === 'none') {
    return (
      <>
        <circle cx="12" cy="12" r="9" />
        <path d="M6 18L18 6" />
      </>
    );
  }
  return <path d="M8.5 9a3.5 3.5 0 1 1 5.3 3c-1.3.8-1.8 1.5-1.8 3M12 19v.5" />;
}
