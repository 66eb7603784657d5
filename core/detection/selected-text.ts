/** Longer selections are no number, and no name. */
const LONGEST = 200;
/** Milliseconds after which a busy page is asked all the same. */
const LONGEST_FRAME = 100;

/**
 * What the person has selected on a page, at most 200 characters. To ask for it makes the browser lay out a page that has
 * changed, which it does for its next frame anyway: so that is waited for. Never rejects.
 */
export async function selectedText(document: Document): Promise<string> {
  await nextFrame();
  try {
    const selection = Document.prototype.getSelection.call(document);
    // Of the range: the text of a selection is that of its layout.
    return selection?.isCollapsed === false ? selection.getRangeAt(0).toString().slice(0, LONGEST) : '';
  } catch {
    return '';
  }
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    // Behind the frame; a busy page has no idle moment, and gets none. Safari has no such moments at all.
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: LONGEST_FRAME });
    else setTimeout(resolve, LONGEST_FRAME);
  });
}
