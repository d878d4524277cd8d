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

/** Launch secrets that are good once, for addresses that others may see: arguments of a program are public. */
export interface Tickets {
  issue(): string;
  /** Whether it was issued and not redeemed before. */
  redeem(given: string): boolean;
}

export function createTickets(): Tickets {
  const open = new Set<string>();
  return {
    issue() {
      const ticket = secret();
      open.add(ticket);
      return ticket;
    },
    redeem(given) {
      const ticket = [...open].find((candidate) => equalSecrets(given, candidate));
      return ticket !== undefined && open.delete(ticket);
    },
  };
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
