const LONGEST = 48;

/** Letters and digits of any script in lower case, joined by hyphens and cut at a word's end. */
export function slug(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  let result = words[0]?.slice(0, LONGEST) ?? "";
  for (const word of words.slice(1)) {
    if (result.length + 1 + word.length > LONGEST) break;
    result += `-${word}`;
  }
  return result;
}
