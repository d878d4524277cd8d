/** Tags with equal keys are the same tag: neither case nor the way letters are composed tells them apart. */
export function tagKey(tag: string): string {
  return tag.trim().normalize("NFC").toLowerCase();
}
