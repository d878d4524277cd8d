/**
 * A title between double quotation marks: its own double marks become single ones, and single ones
 * inside those double. A comma that follows goes inside, after a closing `?` or `!` too and instead of
 * a full stop.
 */
export function quotedTitle(title: string): string {
  const inner = title
    .trim()
    .replaceAll(/"([^"]*)"/g, "“$1”")
    .replaceAll(/“([^“”]*)”/g, (_whole, words: string) => `‘${swapSingles(words)}’`)
    .replace(/(?<!\.)\.$/, "");
  return `“${inner},”`;
}

function swapSingles(words: string): string {
  return words.replaceAll(/‘([^‘’]*(?:’\p{L}[^‘’]*)*)’(?!\p{L})/gu, "“$1”");
}
