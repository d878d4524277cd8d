/** The first day of an ISO year, month or day. */
export function firstDayOf(iso: string): string {
  return iso + "-01-01".slice(iso.length - 4);
}

/** The last day of an ISO year, month or day. */
export function lastDayOf(iso: string): string {
  if (iso.length === 10) return iso;
  const day = new Date(iso.length === 4 ? `${iso}-12-01` : `${iso}-01`);
  day.setUTCMonth(day.getUTCMonth() + 1, 0);
  return day.toISOString().slice(0, 10);
}
