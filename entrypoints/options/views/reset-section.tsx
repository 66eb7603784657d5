import { AskedOnceMore } from './asked-once-more.tsx';
import type { OptionsViewProps } from './options-view.tsx';
import { OutcomeLine } from './outcome-line.tsx';
import { Section } from './section.tsx';

/** Back to the first day: of the settings, or of everything. */
export function ResetSection({ words, settings }: OptionsViewProps) {
  const { ui } = words;
  const { isDeleting, outcome } = settings.state;
  return (
    <Section id="reset" words={words}>
      <div class="card" data-place="reset">
        <h3>{ui.resetTitle}</h3>
        <p>{ui.resetWhat}</p>
        <AskedOnceMore
          settings={settings}
          asked="reset"
          label={ui.resetAsk}
          question={ui.resetConfirm}
          yes={ui.resetYes}
          no={ui.resetNo}
          onYes={() => void settings.reset()}
        />
        <OutcomeLine words={words} of={outcome?.place === 'reset' ? outcome.of : null} />
      </div>
      <div class="card bad" data-place="delete">
        <h3>{ui.deleteTitle}</h3>
        <p>{ui.deleteWhat}</p>
        <AskedOnceMore
          settings={settings}
          asked="delete"
          label={ui.deleteAsk}
          question={ui.deleteConfirm}
          yes={ui.deleteYes}
          no={ui.deleteNo}
          underWay={isDeleting && ui.deleting}
          onYes={() => void settings.deleteEverything()}
          isGrave
        />
        <OutcomeLine words={words} of={outcome?.place === 'delete' ? outcome.of : null} />
      </div>
    </Section>
  );
}
