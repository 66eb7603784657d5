/**
 * Whether `typed` is `word`, or with `asPrefix` the beginning of `word`, with at most one letter missing, too many,
 * wrong or swapped with its neighbour.
 */
export function isOneTypoAway(typed: string, word: string, asPrefix: boolean): boolean {
  const rest = word.length - typed.length;
  if (rest < -1 || (!asPrefix && rest > 1)) return false;
  let at = 0;
  while (at < typed.length && typed[at] === word[at]) at++;
  const matches = (from: number, fromWord: number): boolean =>
    asPrefix ? word.startsWith(typed.slice(from), fromWord) : typed.slice(from) === word.slice(fromWord);
  return (
    matches(at + 1, at + 1) ||
    matches(at + 1, at) ||
    matches(at, at + 1) ||
    (typed[at] === word[at + 1] && typed[at + 1] === word[at] && matches(at + 2, at + 2))
  );
}
