/** Two small transcripts and a way to make TEI of a body. */
export const TALK = `A talk

ORLOV: The first words that are said here.

SMITH: And these are the words of an answer.

ORLOV: They are heard and taken up again.
`;

export const OTHER = `Another talk

ORLOV: Something else is said this time.

SMITH: And it is answered in another way.
`;

export function tei(title: string, body: string): string {
  return `<TEI><teiHeader><fileDesc><titleStmt><title>${title}</title></titleStmt></fileDesc></teiHeader><text><body>${body}</body></text></TEI>`;
}
