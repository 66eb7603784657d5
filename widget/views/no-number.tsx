import type { ActWording } from '../../core/wording/act-wording.ts';
import { wearActStyles } from '../act-styles.ts';
import type { Finder } from '../finder.ts';
import { Payslip } from './payslip.tsx';

/** For a visitor who knows no number: a drawn payslip with the three spots, and employers that need none. */
export function NoNumber({ finder, wording }: { finder: Finder; wording: ActWording }) {
  const { adviceShown } = finder.state;
  const { ui } = wording;
  return (
    <div class="no-number" ref={wearActStyles}>
      <h2>{ui.payslipTitle}</h2>
      <p>{ui.payslipIntro}</p>
      <Payslip wording={wording} />
      <p id="or-employer">{ui.orEmployer}</p>
      <ul class="chips" aria-labelledby="or-employer">
        <li>
          <button type="button" class="chip" onClick={() => finder.ask({ by: 'employer', employer: 'temp-agency' })}>
            {ui.tempAgency}
          </button>
        </li>
        <li>
          <button
            type="button"
            class="chip"
            onClick={() => finder.ask({ by: 'employer', employer: 'private-household' })}
          >
            {ui.privateHousehold}
          </button>
        </li>
        <li>
          <button type="button" class="chip" aria-expanded={adviceShown} onClick={finder.showAdvice}>
            {ui.dontKnow}
          </button>
        </li>
      </ul>
      <p role="status">{adviceShown && ui.dontKnowAdvice}</p>
    </div>
  );
}
