import type { ActWording } from '../../core/wording/act-wording.ts';

/** A payslip in simple lines, with the three spots that lead to an OPCO, numbered as in the list under it. */
export function Payslip({ wording: { ui } }: { wording: ActWording }) {
  return (
    <figure class="payslip">
      <svg viewBox="0 0 320 196" role="img" aria-label={ui.payslipPicture}>
        <rect class="sheet" x="1" y="1" width="318" height="194" rx="6" />
        <text x="16" y="26" class="title">
          BULLETIN DE PAIE
        </text>
        <text x="16" y="50">
          {ui.payslipEmployer}
        </text>
        <path class="line" d="M16 60h96M16 70h72" />
        <Spot x={16} y={82} width={152} text="SIRET 000 000 000 00000" number="1" />
        <Spot x={16} y={108} width={92} text="APE 00.00Z" number="2" />
        <path class="line" d="M196 50h96M196 60h72M196 70h84" />
        <Spot x={172} y={108} width={132} text="Conv. coll. / IDCC" number="3" />
        <path class="line" d="M16 150h288M16 164h288M16 178h180M240 178h64" />
      </svg>
      <figcaption>
        <ol>
          <li>{ui.payslipSiret}</li>
          <li>{ui.payslipNaf}</li>
          <li>{ui.payslipAgreement}</li>
        </ol>
      </figcaption>
    </figure>
  );
}

function Spot({ x, y, width, text, number }: { x: number; y: number; width: number; text: string; number: string }) {
  return (
    <g class="spot">
      <rect x={x - 6} y={y - 2} width={width} height="20" rx="4" />
      <text x={x} y={y + 12}>
        {text}
      </text>
      <circle cx={x + width - 6} cy={y - 2} r="8" />
      <text x={x + width - 6} y={y + 2} class="number">
        {number}
      </text>
    </g>
  );
}
