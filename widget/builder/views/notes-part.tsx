import { accentContrasts, LEAST_CONTRAST, textOn } from '../accent-contrast.ts';
import { hostsOf, policyLines } from '../hosts-of.ts';
import { roomRules } from '../room-rules.ts';
import type { BuilderViewProps } from './builder-view.tsx';

const DOCS = [
  ['privacy', 'morePrivacy'],
  ['accessibility', 'moreAccessibility'],
  ['requests', 'moreRequests'],
  ['install', 'moreInstall'],
  ['element', 'moreElement'],
] as const;

/** What the provider has to know with these choices. */
export function NotesPart({ builder, words }: BuilderViewProps) {
  const { ui } = words;
  const { choices, read, variant } = builder.state;
  const { accent, theme } = read;
  const hosts = hostsOf(choices, read, read.address ?? builder.example);
  const hostName = (origin: string) => new URL(origin).host;
  const isAccentClose =
    accent !== null && accentContrasts(accent, choices.look).some(({ ratio }) => ratio < LEAST_CONTRAST);
  return (
    <section aria-labelledby="notes-title" class="notes">
      <h2 id="notes-title">{ui.notes}</h2>

      <h3>{ui.askedTitle}</h3>
      <ul>
        <li>{ui.askedNothing}</li>
        <li>{words.folderAsked(hostName(hosts.folder))}</li>
        {hosts.table && <li>{words.tableAsked(hostName(hosts.table))}</li>}
        {hosts.asked.length > 0 && <li>{words.serverAsked(hosts.asked.map(hostName).join(', '))}</li>}
        {hosts.table && hosts.asked.length > 0 && <li>{ui.askedFallback}</li>}
        {choices.source === 'off' && <li>{ui.askedOff}</li>}
        <li>{ui.askedKept}</li>
      </ul>

      {read.attributes.name && (
        <>
          <h3>{ui.formNotes}</h3>
          <p>{words.formEntries(read.attributes.name)}</p>
          <p>{ui.formWhen}</p>
        </>
      )}

      <h3>{ui.accessTitle}</h3>
      <ul>
        <li>{ui.accessElement}</li>
        <li>{ui.accessHeading}</li>
        <li>{ui.accessLabel}</li>
        {isAccentClose && <li class="warned">{ui.accessAccent}</li>}
      </ul>

      <h3>{ui.roomTitle}</h3>
      <p>{ui.roomWhat}</p>
      <pre lang="en">{roomRules(choices.mode)}</pre>

      <h3>{ui.policyTitle}</h3>
      <p>{ui.policyNone}</p>
      <p>{ui.policyWhat}</p>
      <pre lang="en">{policyLines(hosts, { theme: theme !== null, style: accent !== null }).join('\n')}</pre>
      {variant === 'map' && <p>{ui.policyMap}</p>}
      {accent && (
        <>
          <p>{ui.policyAccent}</p>
          <pre lang="en">{`opco-finder { --opco-accent: ${accent}; --opco-on-accent: ${textOn(accent)} }`}</pre>
        </>
      )}

      <h3>{ui.moreTitle}</h3>
      <ul>
        {DOCS.map(([file, name]) => (
          <li key={file}>
            <a href={`docs/${file}.txt`}>{ui[name]}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
