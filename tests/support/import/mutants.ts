/** Numbers from 0 to below 1 that a seed decides (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Mutation = (bytes: Buffer, random: () => number) => Buffer;

function place(bytes: Buffer, random: () => number): number {
  return Math.floor(random() * bytes.length);
}

const MUTATIONS: Mutation[] = [
  function flipBits(bytes, random) {
    for (let times = 1 + random() * 8; times > 0; times -= 1) {
      const at = place(bytes, random);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    }
    return bytes;
  },
  function overwrite(bytes, random) {
    const at = place(bytes, random);
    bytes.fill(
      Math.floor(random() * 256),
      at,
      Math.min(at + 1 + Math.floor(random() * 16), bytes.length),
    );
    return bytes;
  },
  function cutOut(bytes, random) {
    const at = place(bytes, random);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + random() * 64)]);
  },
  function repeat(bytes, random) {
    const at = place(bytes, random);
    const piece = bytes.subarray(at, at + 1 + random() * 200);
    return Buffer.concat([bytes.subarray(0, at), piece, piece, piece, bytes.subarray(at)]);
  },
  function move(bytes, random) {
    const [from, to] = [place(bytes, random), place(bytes, random)];
    const piece = Buffer.from(bytes.subarray(from, from + 32));
    piece.copy(bytes, to);
    return bytes;
  },
  function otherNumber(bytes, random) {
    const digits = [...bytes.keys()].filter(
      (at) => (bytes[at] ?? 0) >= 48 && (bytes[at] ?? 0) < 58,
    );
    const at = digits[Math.floor(random() * digits.length)];
    if (at !== undefined) bytes[at] = 48 + Math.floor(random() * 10);
    return bytes;
  },
  function otherSize(bytes, random) {
    const at = Math.floor(random() * Math.max(bytes.length - 4, 1));
    if (bytes.length > 4)
      bytes.writeUInt32LE(random() < 0.5 ? 0xffffffff : Math.floor(random() * 65536), at);
    return bytes;
  },
  function truncate(bytes, random) {
    return bytes.subarray(0, place(bytes, random));
  },
];

/** The bytes with one to three kinds of damage, as the seed decides. */
export function mutant(bytes: Uint8Array, seed: number): Uint8Array<ArrayBuffer> {
  const random = seeded(seed);
  let damaged = Buffer.from(bytes);
  for (let times = 1 + Math.floor(random() * 3); times > 0; times -= 1) {
    const mutate = MUTATIONS[Math.floor(random() * MUTATIONS.length)];
    if (mutate && damaged.length > 0) damaged = Buffer.from(mutate(damaged, random));
  }
  return new Uint8Array(damaged);
}
