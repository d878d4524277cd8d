/** An address that a browser would open as a page of the web; null for every other, such as one that runs a script. */
export function webAddress(address: string | null): string | null {
  return address !== null && /^https?:\/\/[^\s"<>]+$/iu.test(address) ? address : null;
}
