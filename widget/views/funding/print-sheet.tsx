import { render } from 'preact';
import type { EntryWording } from '../../../core/wording/wording.ts';
import type { AnswerSheet } from '../../funding/answer-sheet.ts';

const PRINT_STYLES = `
@page { size: A4; margin: 12mm }
html { color-scheme: light }
body { font: 9pt/1.32 system-ui, sans-serif; color: #1b2430; margin: 0 }
h1 { font-size: 13pt; margin: 0 0 2mm } h2 { font-size: 9pt; margin: 0 0 .5mm }
p, ul { margin: 0 } ul { padding-inline-start: 4mm }
.says { font-size: 12pt; font-weight: 600 }
.foot { margin-top: 4mm; padding-top: 2mm; border-top: 1px solid #7b8695; font-size: 8pt; color: #5b6675 }
.sections { columns: 2; column-gap: 8mm; margin-top: 3mm }
section { break-inside: avoid; margin-bottom: 3mm }
`;

/**
 * Prints the answer alone. The page around belongs to somebody else, so the sheet is a document of its own, in a frame
 * that is nowhere seen and goes once it is printed.
 */
export function printSheet(sheet: AnswerSheet, entry: EntryWording): void {
  const frame = document.createElement('iframe');
  frame.title = sheet.title;
  frame.ariaHidden = 'true';
  frame.tabIndex = -1;
  frame.style.cssText = 'position:fixed;inset-inline-start:-9999px;width:210mm;height:0;border:0';
  document.body.append(frame);
  const view = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!view) return;
  const styles = new view.CSSStyleSheet();
  styles.replaceSync(PRINT_STYLES);
  view.document.adoptedStyleSheets = [styles];
  view.document.title = sheet.title;
  view.document.documentElement.lang = entry.lang;
  render(<Sheet sheet={sheet} independence={entry.independence} />, view.document.body);
  view.addEventListener('afterprint', () => frame.remove());
  view.focus();
  view.print();
}

function Sheet({ sheet, independence }: { sheet: AnswerSheet; independence: string }) {
  return (
    <main>
      <h1>{sheet.title}</h1>
      <p class="says">{sheet.headline}</p>
      <div class="sections">
        {sheet.sections.map(({ title, lines }) => (
          <section key={title}>
            <h2>{title}</h2>
            <ul>
              {lines.map((line, index) => (
                <li key={index}>{line}</li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <p class="foot">
        {sheet.seeAlso}
        {sheet.seeAlso && <br />}
        {sheet.dated} {independence}
      </p>
    </main>
  );
}
