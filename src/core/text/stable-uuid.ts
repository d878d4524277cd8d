const BASIS = 0x6c62272e07bb014262b821756295c58dn;
const PRIME = 0x1000000000000000000013bn;
const MASK = (1n << 128n) - 1n;

/**
 * A UUID of version 8 (RFC 9562) that is always the same for the same name: the FNV-1a hash of its UTF-16 units in 128
 * bits. It tells things apart and keeps no secret.
 */
export function stableUuid(name: string): string {
  let hash = BASIS;
  for (let at = 0; at < name.length; at += 1)
    hash = ((hash ^ BigInt(name.charCodeAt(at))) * PRIME) & MASK;
  const digits = hash.toString(16).padStart(32, "0");
  const variant = "89ab"[Number.parseInt(digits[16] ?? "0", 16) & 3];
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `${variant}${digits.slice(17, 20)}`,
    digits.slice(20),
  ].join("-");
}
