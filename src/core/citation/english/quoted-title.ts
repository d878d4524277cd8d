/**
 * A title between double quotation marks: its own double marks become single ones, and single ones
 * inside those double. What follows goes inside: a comma after a closing `?` or `!` too and instead of a
 * full stop, a full stop only where nothing else closes the title.
 */
export function quotedTitle(title: string, follows: "," | "." | "" = ","): string {
  const inner = title
    .trim()
    .replaceAll(/"([^"]*)"/g, "“$1”")
    .replaceAll(/“([^“”]*)”/g, (_whole, words: string) => `‘${swapSingles(words)}’`);
  const open = follows === "" ? inner : inner.replace(/(?<!\.)\.$/, "");
  return `“${open}${follows === "." && /[?!.…]$/.test(open) ? "" : follows}”`;
}

function swapSingles(words: string): string {
  return words.replaceAll(/‘([^‘’]*(?:’\p{L}[^‘’]*)*)’(?!\p{L})/gu, "“$1”");
}
