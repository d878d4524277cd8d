import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/**
 * What a visitor has to know, made anew at each start, 256 bits each. They differ because a browser
 * sends a cookie to every port of this machine: whoever sees it there still cannot call the API.
 */
export interface Secrets {
  /** In the address that is printed. */
  launch: string;
  /** In the cookie. */
  session: string;
  /** In the page, and in a header of every call. */
  api: string;
}

export function createSecrets(): Secrets {
  return { launch: secret(), session: secret(), api: secret() };
}

/** Takes the same time whatever differs. */
export function equalSecrets(given: string | undefined, expected: string): boolean {
  return timingSafeEqual(digest(given ?? ""), digest(expected)) && given !== undefined;
}

function secret(): string {
  return randomBytes(32).toString("base64url");
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
