const ISO_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether a text is an ISO year, month or day that the calendar has: `1999-02-28`, but not `1999-02-30`. */
export function isCalendarDate(text: string): boolean {
  const parts = ISO_DATE.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2] ?? 1), Number(parts[3] ?? 1)];
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  // Months and days that do not exist roll over into others.
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
