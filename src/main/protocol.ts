import { protocol, type Session } from "electron";
import type { BuiltFile } from "../node/built-files.ts";
import { SECURITY_HEADERS } from "../node/content-security-policy.ts";
import { APP_SCHEME, isAppAddress } from "./app-address.ts";

/** Has to run before the application is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the built window to a session. */
export function serveWindow(session: Session, files: Map<string, BuiltFile>): void {
  session.protocol.handle(APP_SCHEME, (request) => answerFile(request, files));
}

/** The built file that a request asks for, from the list alone; everything else is not found. */
export function answerFile(
  request: Pick<Request, "method" | "url">,
  files: Map<string, BuiltFile>,
): Response {
  const headers = new Headers(SECURITY_HEADERS);
  const path = URL.parse(request.url)?.pathname;
  const file = files.get(path === "/" ? "/index.html" : (path ?? ""));
  if (request.method !== "GET" || !isAppAddress(request.url) || !file)
    return new Response("There is nothing here.", { status: 404, headers });
  headers.set("content-type", file.mediaType);
  return new Response(file.body, { status: 200, headers });
}
