import type { BrowserKind } from '../../../core/wording/welcome-wording.ts';

/** A toolbar in simple lines: address, our icon, and the circled button behind which the others are kept. */
export function PinPicture({ kind, label }: { kind: BrowserKind; label: string }) {
  // Firefox and Chromium draw the same button; what differs is how square their toolbars are.
  const round = kind === 'firefox' ? 6 : 16;
  return (
    <svg class="pin" viewBox="0 0 320 56" role="img" aria-label={label}>
      <rect class="window" x="1" y="1" width="318" height="54" rx="10" />
      <rect class="address" x="14" y="13" width="180" height="30" rx={round} />
      <path class="text" d="M28 28h92" />
      <g transform="translate(212 14)">
        <rect class="ours" width="28" height="28" rx="6" />
        <circle class="glass" cx="12.3" cy="12.3" r="6.4" />
        <path class="glass" d="M17.4 17.4l5.2 5.2" />
      </g>
      <circle class="spot" cx="278" cy="28" r="20" />
      <path
        class="puzzle"
        d="M269 22h5.6a3.6 3.6 0 1 1 6.8 0H287v5.6a3.6 3.6 0 1 1 0 6.8V40h-18v-5.2a3.6 3.6 0 1 0 0-6.8z"
        transform="translate(-.5 -3)"
      />
    </svg>
  );
}
