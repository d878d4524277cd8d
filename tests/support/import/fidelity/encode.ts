/** The bytes of a text in an encoding of one byte a letter, by the decoder read backwards. */
export function encode(text: string, encoding: string): Uint8Array {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  const all = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, at) => at));
  const bytes = [...text].map((letter) => all.indexOf(letter));
  if (bytes.includes(-1)) throw new Error(`${encoding} has no sign for some letter of the text`);
  return Uint8Array.from(bytes);
}
