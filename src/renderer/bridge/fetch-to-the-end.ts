/** A browser lets the bodies of all such requests together have 64 KiB; a request over that fails. */
const MOST_BYTES = 60_000;

let bytesUnderWay = 0;

/**
 * Sends a request that outlives its page, so that the last change before a tab is closed arrives; one
 * that is too large for that is an ordinary one.
 */
export async function fetchToTheEnd(
  address: string,
  request: RequestInit & { body: string },
): Promise<Response> {
  const bytes = new TextEncoder().encode(request.body).length;
  if (bytesUnderWay + bytes > MOST_BYTES) return fetch(address, request);
  bytesUnderWay += bytes;
  try {
    return await fetch(address, { ...request, keepalive: true });
  } finally {
    bytesUnderWay -= bytes;
  }
}
