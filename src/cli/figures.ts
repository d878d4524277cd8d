/** A count for people: `1,204`. */
export function count(number: number): string {
  return number.toLocaleString("en");
}

/** A measure for people, to so many decimals; what cannot be told is a dash. */
export function measure(number: number | null, decimals: number): string {
  if (number === null) return "–";
  return number.toLocaleString("en", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
}

/** A size for people: `812 bytes`, `1.4 MB`. */
export function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1_000_000
    ? `${measure(bytes / 1000, 1)} kB`
    : `${measure(bytes / 1_000_000, 1)} MB`;
}
