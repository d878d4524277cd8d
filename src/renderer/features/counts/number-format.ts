/** A whole number: `1,204`. */
export function whole(value: number): string {
  return value.toLocaleString("en", { maximumFractionDigits: 0 });
}

/** A measure with two digits after the point: `12.30`, and `−3.10` with a true minus. */
export function measured(value: number): string {
  const digits = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  return value.toLocaleString("en", digits).replace("-", "−");
}

/** A measure that may not exist. */
export function measuredOrNone(value: number | null): string {
  return value === null ? "–" : measured(value);
}

/** A share from 0 to 1 as percent: `37 %`, never rounded to all or to nothing. */
export function percent(share: number): string {
  if (share === 0 || share === 1) return `${share * 100} %`;
  const rounded = Math.round(share * 100);
  if (rounded === 0) return "under 1 %";
  return rounded === 100 ? "over 99 %" : `${rounded} %`;
}
