/**
 * Moves the focus when the control that had it is gone: to the question that took its place, to what came of it, or back to
 * the button that had asked.
 * @param place name of the part of the page that the control stood in, as in its `data-place`
 */
export function focusInstead(page: HTMLElement, place: string | null): void {
  const part = page.querySelector(`[data-place="${CSS.escape(place ?? '')}"]`);
  const next =
    part?.querySelector<HTMLElement>('#state') ??
    part?.querySelector<HTMLElement>('[role="group"]') ??
    part?.querySelector<HTMLElement>('.outcome:not(.empty)') ??
    part?.querySelector<HTMLElement>('[data-opener]') ??
    part?.querySelector<HTMLElement>('.outcome');
  next?.focus();
}
