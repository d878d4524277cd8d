/** Characters that no reader sees: controls, soft hyphens and byte order marks. */
// oxlint-disable-next-line no-control-regex -- these are what is taken out
const UNSEEN = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\ufeff]/gu;

/** Without the characters that nobody sees, half surrogates replaced; white space is left as it is. */
export function visibleText(raw: string): string {
  return raw.toWellFormed().replaceAll(UNSEEN, "");
}

/** Plain text on one line in NFC with single spaces, trimmed; null when nothing is left. */
export function plainLine(raw: string | null | undefined): string | null {
  if (raw === null || raw === undefined) return null;
  const line = visibleText(raw)
    .replaceAll(/[ \t\r\n\f\v\u2028\u2029]+/gu, " ")
    .trim()
    .normalize("NFC");
  return line === "" ? null : line;
}
