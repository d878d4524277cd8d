const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const VALUES = new Map([...ALPHABET].map((letter, value) => [letter.codePointAt(0), value]));

/** The bytes that an address `data:…;base64,…` holds itself; null for one that holds none. */
export function bytesOfDataAddress(address: string): Uint8Array | null {
  const head = /^data:[^,]{0,200};base64,/iu.exec(address)?.[0];
  return head === undefined ? null : decodeBase64(address.slice(head.length));
}

function decodeBase64(written: string): Uint8Array | null {
  const text = (written.includes("%") ? unescaped(written) : written).replaceAll(
    /\s+|=+\s*$/gu,
    "",
  );
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const value = VALUES.get(text.charCodeAt(at));
    if (value === undefined) return null;
    bits = ((bits << 6) | value) & 0xffffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[length++] = (bits >> held) & 0xff;
  }
  return bytes.subarray(0, length);
}

function unescaped(text: string): string {
  return text.replaceAll(/%([0-9a-f]{2})/giu, (_all, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );
}
