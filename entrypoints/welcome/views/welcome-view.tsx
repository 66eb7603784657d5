import type { WelcomeWording } from '../../../core/wording/welcome-wording.ts';
import type { Toolbar } from '../toolbar.ts';
import { PinPicture } from './pin-picture.tsx';

interface WelcomeViewProps {
  toolbar: Toolbar;
  wording: WelcomeWording;
  independence: string;
  openSettings: () => void;
}

/** What a person has to know at the start, on one screen: what is read, what is sent, where to begin. */
export function WelcomeView({ toolbar, wording, independence, openSettings }: WelcomeViewProps) {
  const { ui } = wording;
  const { isPinned, keys } = toolbar.state;
  return (
    <>
      <header class="hello">
        <img src="/icon/96.png" width="56" height="56" alt="" />
        <div>
          <h1>{ui.welcome}</h1>
          <p class="promise">{ui.lead}</p>
          <p class="meaning">{ui.opco}</p>
        </div>
      </header>
      <section class="card main-card try" aria-labelledby="try-title">
        <div>
          <h2 id="try-title">{ui.try}</h2>
          <p>{ui.tryText}</p>
        </div>
        <a class="button main" href="/example.html">
          {ui.openExample}
        </a>
      </section>
      <div class="pair">
        <section aria-labelledby="reads-title">
          <h2 id="reads-title">{ui.readsTitle}</h2>
          <ul class="points">
            {wording.reads.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="sends-title">
          <h2 id="sends-title">{ui.sendsTitle}</h2>
          <ul class="points">
            {wording.sends.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
            {toolbar.browser === 'firefox' && <li>{ui.dataLine}</li>}
          </ul>
        </section>
        <section aria-labelledby="pin-title">
          <h2 id="pin-title">{ui.pinTitle}</h2>
          <PinPicture kind={toolbar.browser} label={ui.pinPicture} />
          <p role="status" class="done">
            {isPinned && ui.pinned}
          </p>
          {!isPinned && <p>{wording.pin[toolbar.browser]}</p>}
          {keys !== undefined && (
            <>
              <h3>{ui.shortcutTitle}</h3>
              <p>{wording.shortcut(keys)}</p>
              {toolbar.openShortcuts ? (
                <button type="button" class="quiet" onClick={toolbar.openShortcuts}>
                  {ui.changeShortcut}
                </button>
              ) : (
                <p class="where">{wording.shortcutPlace}</p>
              )}
            </>
          )}
        </section>
        <section aria-labelledby="table-title">
          <h2 id="table-title">{ui.tableTitle}</h2>
          <p>{ui.tableText}</p>
          <button type="button" class="go" onClick={openSettings}>
            {ui.openTable}
          </button>
          <h3>{ui.listTitle}</h3>
          <p>{ui.listText}</p>
          <a class="button go" href="/list.html">
            {ui.openList}
          </a>
        </section>
      </div>
      <footer>
        <p class="independence">{independence}</p>
      </footer>
    </>
  );
}
