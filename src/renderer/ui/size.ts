const UNITS = ["bytes", "kB", "MB", "GB", "TB"];
const STEP = 1000;

/** A size of a file as its owner's file browser says it: `812 bytes`, `1.2 MB`, `64 GB`. */
export function sizeInWords(bytes: number): string {
  let [size, unit] = [bytes, 0];
  // What would be rounded up to a thousand is one of the next unit.
  while (unit < UNITS.length - 1 && size >= (unit === 0 ? STEP : STEP - 0.5)) {
    size /= STEP;
    unit += 1;
  }
  if (unit === 0) return `${size} ${size === 1 ? "byte" : "bytes"}`;
  return `${size < 9.95 ? size.toFixed(1) : Math.round(size)} ${UNITS[unit]}`;
}
