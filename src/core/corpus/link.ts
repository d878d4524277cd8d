/** The link that opens a passage, a work or the notebook in Readout. */
export function linkTo(id: string): string {
  return `readout://${encodeURI(id.toWellFormed())}`;
}

const LINK = /^readout:\/\/(.+)$/;

/** The id that a link of Readout opens; null for any other address. */
export function addressIn(link: string): string | null {
  const [, id] = LINK.exec(link) ?? [];
  if (id === undefined) return null;
  try {
    return decodeURI(id);
  } catch {
    // Broken escapes: no link that Readout wrote.
    return null;
  }
}
