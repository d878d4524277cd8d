/**
 * Chromium starts no page from a scheme that it does not know, so the stand-in shows
 * `readout-app://app/…` as `http://app.readout-app.localhost/…`: an origin of its own too, and a secure
 * context. All that the application sees is mapped back.
 */
const SUFFIX = ".localhost";

export function toBrowser(address: string): string {
  const match = /^([a-z][a-z0-9-]*):\/\/([^/?#]+)(.*)$/.exec(address);
  return match ? `http://${match[2]}.${match[1]}${SUFFIX}${match[3] || "/"}` : address;
}

export function toApplication(address: string): string {
  const match = /^http:\/\/([^/?#]+)\.([a-z][a-z0-9-]*)\.localhost(.*)$/.exec(address);
  return match ? `${match[2]}://${match[1]}${match[3]}` : address;
}
