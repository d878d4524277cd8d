/** A document to be imported. */
export interface MadeDocument {
  path: string;
  text: string;
}

export type MadeFormat = "tei" | "text";

const NAMES = ["ORLOV", "SMITH", "PETROVA", "JONES", "LEBEDEV", "BROWN"];

/** So many characters has a document, about as many as a long transcript of a trial. */
const LENGTH = 1_000_000;

/** Transcripts of made words, of one megabyte each, the same for the same number of megabytes. */
export function madeDocuments(format: MadeFormat, megabytes: number): MadeDocument[] {
  return Array.from({ length: megabytes }, (_, index) => madeDocument(format, index + 1));
}

function madeDocument(format: MadeFormat, seed: number): MadeDocument {
  const next = random(seed);
  const turns: string[] = [];
  for (let length = 0; length < LENGTH; length += turns.at(-1)?.length ?? 0)
    turns.push(format === "tei" ? teiTurn(next) : textTurn(next));
  const name = `talks-${String(seed).padStart(4, "0")}`;
  if (format === "text") return { path: `${name}.txt`, text: `Talks ${seed}\n\n${turns.join("")}` };
  const header = `<teiHeader><fileDesc><titleStmt><title>Talks ${seed}</title></titleStmt></fileDesc></teiHeader>`;
  const text = `<TEI xmlns="http://www.tei-c.org/ns/1.0">${header}<text><body>\n${turns.join("")}</body></text></TEI>\n`;
  return { path: `${name}.xml`, text };
}

function textTurn(next: () => number): string {
  return `${nameOf(next)}: ${sentences(next)}\n\n`;
}

function teiTurn(next: () => number): string {
  const name = nameOf(next);
  const words = sentences(next);
  return `<sp who="#${name.toLowerCase()}"><speaker>${name}</speaker><p>${words}</p></sp>\n`;
}

function nameOf(next: () => number): string {
  return NAMES[Math.floor(next() * NAMES.length)] as string;
}

function sentences(next: () => number): string {
  const count = 3 + Math.floor(next() * 5);
  return Array.from({ length: count }, () => sentence(next)).join(" ");
}

function sentence(next: () => number): string {
  const words = Array.from({ length: 6 + Math.floor(next() * 14) }, () => word(next)).join(" ");
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** Few words are frequent and many are rare, as in a language. */
function word(next: () => number): string {
  const rank = Math.floor(20_000 ** next());
  const syllables = ["ba", "de", "ki", "lo", "mu", "na", "re", "si", "to", "vu"];
  return [...String(rank)].map((digit) => syllables[Number(digit)]).join("");
}

function random(seed: number): () => number {
  let state = seed * 2_654_435_761;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) | 0;
    const mixed = Math.imul(state ^ (state >>> 13), 3_266_489_917);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
  };
}
