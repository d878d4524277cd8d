/** An address as office programs accept it: with others, Word calls the whole file damaged. */
const ACCEPTED =
  /^(?:https?:\/\/[A-Za-z0-9.-]+(?::\d{1,5})?(?:[/?#][\w\-.~:/?#@!$&'()*+,;=%]*)?|(?:mailto:|readout:\/\/)[\w\-.~:/?@!$&'()*+,;=%]+)$/;
const BROKEN_ESCAPE = /%(?![0-9A-Fa-f]{2})/;

/** A link as it can be one in a file of an office program; else null, and its words stand as plain text. */
export function acceptedHref(href: string | null): string | null {
  return href !== null && ACCEPTED.test(href) && !BROKEN_ESCAPE.test(href) ? href : null;
}
