/** Orders rows by their words, by code units. */
export function compareWords(a: { word: string }, b: { word: string }): number {
  return a.word === b.word ? 0 : a.word < b.word ? -1 : 1;
}
