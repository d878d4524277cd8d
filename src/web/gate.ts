/** What a request says about where it comes from. */
export interface RequestOrigin {
  /** Every Host header that was sent. */
  hosts: string[];
  origin: string | undefined;
  fetchSite: string | undefined;
}

/**
 * Whether a request was made by this machine's owner or by a page of Readout itself: exact Host (so no
 * rebound name), Origin absent or own, and not sent by a page of another site.
 */
export function isOwnRequest(request: RequestOrigin, port: number): boolean {
  const [host, ...others] = request.hosts;
  if (host === undefined || others.length > 0) return false;
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`) return false;
  if (request.origin !== undefined && request.origin !== `http://${host}`) return false;
  return request.fetchSite === undefined || ["same-origin", "none"].includes(request.fetchSite);
}

/** All values of one header, where Node would keep only the first. */
export function headerValues(rawHeaders: readonly string[], name: string): string[] {
  return rawHeaders.filter(
    (_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === name,
  );
}
