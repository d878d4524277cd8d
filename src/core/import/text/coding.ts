interface Decoder {
  decode(bytes: Uint8Array): string;
}

interface Coding {
  TextDecoder: new (
    encoding: string,
    options?: { fatal?: boolean; ignoreBOM?: boolean },
  ) => Decoder;
}

// Every host has it; the types of the core name neither the browser's nor Node's.
const { TextDecoder } = globalThis as unknown as Coding;

/** Bytes as text; what is no text in this encoding becomes U+FFFD. A byte order mark is left out. */
export function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}
