/** A text that the browser refused to copy, selected so that two keys copy it. */
export function ByHand({ text, label }: { text: string; label: string }) {
  return (
    <div class="by-hand">
      <label class="notice" for="desk-by-hand">
        {label}
      </label>
      <textarea
        id="desk-by-hand"
        readOnly
        rows={Math.min(8, text.split('\n').length + 1)}
        value={text}
        ref={(field) => {
          if (!field || field.dataset.text === text) return;
          // Once for each text: a person who moves on is not pulled back when the page is drawn again.
          field.dataset.text = text;
          field.focus();
          field.select();
        }}
      />
    </div>
  );
}
