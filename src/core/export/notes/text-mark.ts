const PRIME = 0x01000193;

/**
 * A short mark of a text, by which a change by hand is told: 64 bits as letters and figures. Line ends of every kind,
 * and empty lines around the text, do not count.
 */
export function textMark(text: string): string {
  const same = text.replaceAll(/\r\n?/g, "\n").replaceAll(/^\n+|\n+$/g, "");
  return `${fnv(same, 0x811c9dc5)}${fnv(same, 0x9747b28c)}`;
}

/** FNV-1a over UTF-16 code units, in 7 figures of base 36. */
function fnv(text: string, basis: number): string {
  let hash = basis;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return (hash >>> 0).toString(36).padStart(7, "0");
}
