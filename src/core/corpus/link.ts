/** The link that opens a passage, a work or the notebook in Readout. */
export function linkTo(id: string): string {
  return `readout://${encodeURI(id.toWellFormed())}`;
}
