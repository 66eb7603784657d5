/** The spaces inside a number or before a sign do not break; plain ones are as good here. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
