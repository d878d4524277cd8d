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
