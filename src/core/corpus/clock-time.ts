/** Seconds from the start of a recording as hours, minutes and seconds, such as `0:12:31`; parts of a second are cut. */
export function clockTime(seconds: number): string {
  const whole = Math.floor(seconds);
  const two = (part: number) => String(part % 60).padStart(2, "0");
  return `${Math.floor(whole / 3600)}:${two(Math.floor(whole / 60))}:${two(whole)}`;
}
