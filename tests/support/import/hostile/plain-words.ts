/** Characters that change what is around them or that nobody sees, which no text may bring along. */
// oxlint-disable-next-line no-control-regex -- these are what is looked for
const UNSEEN = /[\0-\u0008\u000e-\u001f\u007f-\u009f\ufeff]/u;

/** Names by which pictures are looked up among what was sent; they are not kept. */
const PICTURE_NAME = /\.pictures\.\d+\.name$/u;

/** Every text in what a reader handed on, by its path in it. */
export function* textsIn(value: unknown, path = ""): Iterable<[path: string, text: string]> {
  if (typeof value === "string") yield [path, value];
  else if (value instanceof Map)
    for (const [key, inner] of value) {
      yield* textsIn(key, `${path} key`);
      yield* textsIn(inner, `${path}.${String(key)}`);
    }
  else if (typeof value === "object" && value !== null)
    for (const [key, inner] of Object.entries(value)) yield* textsIn(inner, `${path}.${key}`);
}

/** What a reader handed on that is no plain text, or an address that is not of the web; null when there is none. */
export function problemOfWords(understood: unknown): string | null {
  const other = otherThanData(understood);
  if (other !== null) return other;
  for (const [path, text] of textsIn(understood)) {
    if (path.endsWith(".url") && !/^https?:\/\/[^\s"<>]+$/iu.test(text))
      return `${path} is the address ${text}`;
    if (PICTURE_NAME.test(path)) continue;
    if (UNSEEN.test(text) || !text.isWellFormed()) return `${path} holds ${JSON.stringify(text)}`;
  }
  return null;
}

/** Functions, elements and whatever else is neither text, number, bytes, list nor plain record. */
function otherThanData(value: unknown): string | null {
  if (value === null || ["string", "number", "boolean", "undefined"].includes(typeof value))
    return null;
  if (typeof value !== "object") return `there is a ${typeof value}`;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (value instanceof Uint8Array) return null;
  const isData = [Object.prototype, Array.prototype, Map.prototype, null].includes(
    prototype as object | null,
  );
  if (!isData) return `there is a ${value.constructor.name}`;
  const parts: unknown[] = value instanceof Map ? [...value].flat() : Object.values(value);
  return parts.map(otherThanData).find((problem) => problem !== null) ?? null;
}
