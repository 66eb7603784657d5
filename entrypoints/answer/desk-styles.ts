/** The look of what stands around an answer in the extension: its line of actions, tags, recent companies, a course. */
export const DESK_STYLES = `
.desk-bar { display: flex; flex-wrap: wrap; gap: 5px }
.desk-bar button { padding-inline: 6px; font-size: .875em; white-space: nowrap }
.desk-bar [aria-expanded="true"] { border-color: var(--o-accent) }
.split { display: inline-flex }
.split button:first-child { border-start-end-radius: 0; border-end-end-radius: 0 }
.split button:last-child {
  border-start-start-radius: 0; border-end-start-radius: 0; min-width: 32px; padding-inline: 4px;
  border-inline-start: 1px solid var(--o-paper);
}
.split button:focus-visible { z-index: 1 }
.keep[aria-pressed="true"] { border-color: var(--o-good); color: var(--o-good) }
.keep::before { content: "☆ " / "" }
.keep[aria-pressed="true"]::before { content: "★ " / "" }
.desk-choice { margin-top: 8px; border: 1px solid var(--o-line); border-radius: var(--o-radius); padding: 4px 12px 8px }
.desk-choice button { width: calc(100% + 10px); max-width: none; margin-inline: -5px; text-align: start; padding-inline: 4px }
.desk-choice .hint { font-size: .8125em }
.desk .done, .looks-wrong .done { margin-top: 6px; font-size: .875em; color: var(--o-good) }
.desk .done:empty, .looks-wrong .done:empty, .consent p:empty { display: none }
.kept-note { display: flex; align-items: center; gap: 8px }
.kept-note button { padding-inline: 4px; font-size: .875em; min-height: 32px }
.by-hand textarea {
  width: 100%; margin-top: 4px; font: inherit; font-size: .875em; color: inherit; background: var(--o-paper);
  border: 1px solid var(--o-edge); border-radius: var(--o-radius); padding: 8px;
}
.tags { margin-top: 8px }
.tag { display: inline-flex; align-items: center; border: 1px solid var(--o-edge); border-radius: 18px; padding-inline-start: 12px; font-size: .9em; max-width: 100% }
.tag button { min-width: 32px; padding: 0 8px; min-height: 32px }
.tag-field { display: flex; gap: 6px; margin-top: 8px }
.tag-field input { flex: 1; min-width: 0; background: var(--o-paper); padding-inline: 8px }
.tag-field input, .tag-field button { font-size: .9em; min-height: 32px; padding-block: 2px }
.answer .desk + .actions { margin-top: 4px }
.answer .desk + .actions .button { border: 0; padding-inline: 0; font-size: .875em; min-height: 32px }
.answer .desk + .actions .button:hover { text-decoration: underline }
.recent { margin-top: 12px }
.recent > h2, .course-offer > h2 { margin-block: 8px 4px; font-size: 1em; font-weight: 600 }
.course-offer { margin-top: 12px; border: 1px solid var(--o-line); border-radius: var(--o-radius); padding: 4px 12px 8px }
.course-offer .fold { margin-top: 4px }
.course-offer .who-pays { margin-inline: 0 }
.looks-wrong h3 + *, .looks-wrong .fold { margin-top: 4px }
.bullets { list-style: disc; padding-inline-start: 1.2em }
ol.bullets { list-style: decimal }
.bullets li + li { margin-top: 4px }
.message-text { white-space: pre-wrap; border-inline-start: 3px solid var(--o-line); padding-inline-start: 8px; font-size: .9375em }
.consent button { margin-top: 8px }
`;
