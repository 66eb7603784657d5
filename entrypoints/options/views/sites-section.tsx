import type { SitesPlace } from '../sites-part.ts';
import type { OptionsViewProps } from './options-view.tsx';
import { OutcomeLine } from './outcome-line.tsx';
import { Section } from './section.tsx';

/** Sites of which pages are read when they open, and the companies that were chosen on sites. */
export function SitesSection({ words, sites }: OptionsViewProps) {
  const { ui } = words;
  const { state } = sites;
  const outcome = (place: SitesPlace) => (
    <OutcomeLine words={words} of={state.outcome?.place === place ? state.outcome.of : null} id={`outcome-${place}`} />
  );
  return (
    <Section id="sites" words={words}>
      <p class="lead">{ui.sitesWhat}</p>
      <p class="lead">{ui.sitesRead}</p>
      <h3 class="over">{ui.sitesList}</h3>
      <div class="card" data-place="sites">
        {state.sites.length === 0 ? (
          <p>{ui.sitesNone}</p>
        ) : (
          <ul class="rows">
            {state.sites.map((site) => (
              <li key={site}>
                <b dir="auto">{site}</b>
                <button type="button" aria-label={words.revoke(site)} onClick={() => void sites.revoke(site)}>
                  {ui.revokeShort}
                </button>
              </li>
            ))}
          </ul>
        )}
        {outcome('sites')}
      </div>
      <AddSite words={words} sites={sites} />
      <h3 class="over">{ui.everywhereTitle}</h3>
      <div class="card" data-place="everywhere">
        <p>{state.isEverywhere ? ui.everywhereOn : ui.everywhereWhat}</p>
        {state.isEverywhere ? (
          <button key="revoke" type="button" onClick={() => void sites.revokeEverywhere()}>
            {ui.everywhereRevoke}
          </button>
        ) : (
          <button key="allow" type="button" onClick={() => void sites.allowEverywhere()}>
            {ui.everywhereAllow}
          </button>
        )}
        {outcome('everywhere')}
      </div>
      <h3 class="over">{ui.choicesTitle}</h3>
      <div class="card" data-place="choices">
        <p>{ui.choicesWhat}</p>
        {state.choices.length === 0 ? (
          <p>{ui.choicesNone}</p>
        ) : (
          <ul class="rows">
            {state.choices.map(({ site, number, on }) => (
              <li key={site}>
                <span>
                  <b dir="auto">{site}</b>
                  <br />
                  {words.choice(number, on)}
                </span>
                <button type="button" aria-label={words.forget(site)} onClick={() => void sites.forget(site)}>
                  {ui.forgetShort}
                </button>
              </li>
            ))}
          </ul>
        )}
        {outcome('choices')}
      </div>
    </Section>
  );
}

function AddSite({ words, sites }: Pick<OptionsViewProps, 'words' | 'sites'>) {
  const { ui } = words;
  const { address, outcome } = sites.state;
  const ahead = sites.ahead();
  const isWrong = outcome?.of.kind === 'site-address';
  return (
    <form
      class="card"
      data-place="site"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void sites.allow();
      }}
    >
      <h3>{ui.siteAdd}</h3>
      <div class="control">
        <label for="site">{ui.siteField}</label>
        <p class="idle" id="site-hint">
          {ui.siteHint}
        </p>
        <input
          id="site"
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          placeholder="https://"
          aria-describedby="site-hint outcome-site"
          aria-invalid={isWrong}
          value={address}
          onInput={(event) => sites.setAddress(event.currentTarget.value)}
        />
      </div>
      <p role="status" class="ahead" dir="auto">
        {ahead && words.siteAhead(ahead)}
      </p>
      <button type="submit">{ui.siteAllow}</button>
      <OutcomeLine words={words} of={outcome?.place === 'site' ? outcome.of : null} id="outcome-site" />
    </form>
  );
}
