import type { HttpBindings } from "@hono/node-server";
import { Hono, type Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { getCookie, setCookie } from "hono/cookie";
import { isMethod } from "../contract/methods.ts";
import { ReadoutError, wrapError } from "../contract/result.ts";
import type { BuiltFile } from "../node/built-files.ts";
import { SECURITY_HEADERS } from "../node/content-security-policy.ts";
import type { Dispatch } from "../node/dispatch.ts";
import { headerValues, isOwnRequest } from "./gate.ts";
import { equalSecrets, type Secrets, type Tickets } from "./secrets.ts";

const MEGABYTE = 1024 * 1024;

/** Megabytes of one call; one that carries a whole library, or a folder of notes, may have as many as its decoder lets through. */
const BODY_LIMIT = 10;
const LIBRARY_LIMIT = 250;
const WITH_LIBRARY = new Set([
  "compareLibrary",
  "mergeLibrary",
  "planNotes",
  "previewAnnotationImport",
  "importAnnotations",
]);
const TOKEN_HEADER = "x-readout-token";

type Env = { Bindings: HttpBindings };

interface WebAppParts {
  dispatch: Dispatch;
  files: Map<string, BuiltFile>;
  secrets: Secrets;
  tickets: Tickets;
  /** Asked at each request, since the port is known only once the server listens. */
  port: () => number;
}

/** Routes: `/?token=` lets a visitor in, GET serves the built window, `POST /api/<method>` calls the API. */
export function createWebApp(parts: WebAppParts): Hono<Env> {
  const { files, secrets, tickets, port } = parts;
  const app = new Hono<Env>();
  app.use(async (c, next) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) c.header(name, value);
    if (!isOwnRequest(originOf(c), port())) return refuse(c);
    return next();
  });
  app.get("/", async (c, next) => {
    const token = c.req.query("token");
    if (token === undefined) return next();
    if (!equalSecrets(token, secrets.launch) && !tickets.redeem(token)) return refuse(c);
    setCookie(c, cookieName(port()), secrets.session, {
      httpOnly: true,
      sameSite: "Strict",
      path: "/",
    });
    return c.redirect("/", 303);
  });
  app.use(async (c, next) => {
    const session = equalSecrets(getCookie(c, cookieName(port())), secrets.session);
    if (!session && !hasApiToken(c, secrets)) return refuse(c);
    return next();
  });
  addApiRoute(app, parts);
  app.get("*", (c) => serveFile(c, files, secrets));
  app.notFound((c) => c.text("There is nothing here.", 404));
  return app;
}

function addApiRoute(app: Hono<Env>, { dispatch, secrets }: WebAppParts): void {
  app.post(
    "/api/:method",
    async (c, next) => {
      if (!hasApiToken(c, secrets)) return refuse(c);
      if (!/^application\/json(?:;|$)/i.test(c.req.header("content-type") ?? ""))
        return c.json(wrapError(new ReadoutError("bad-input", "Calls are JSON.")), 415);
      return next();
    },
    (c, next) => LIMITS[WITH_LIBRARY.has(c.req.param("method")) ? "library" : "usual"](c, next),
    async (c) => {
      const method = c.req.param("method");
      const input: unknown = await c.req.json().catch(() => undefined);
      return c.json(await dispatch(method, input), isMethod(method) ? 200 : 404);
    },
  );
}

const LIMITS = { usual: limitTo(BODY_LIMIT), library: limitTo(LIBRARY_LIMIT) };

function limitTo(megabytes: number) {
  return bodyLimit({
    maxSize: megabytes * MEGABYTE,
    async onError(c) {
      await readToItsEnd(c.req.raw.body);
      return c.json(wrapError(tooLarge(megabytes)), 413);
    },
  });
}

/** A browser that is cut off while it still sends never sees the answer. */
async function readToItsEnd(body: ReadableStream | null): Promise<void> {
  if (!body || body.locked) return;
  await body.pipeTo(new WritableStream()).catch(() => undefined);
}

function serveFile(c: Context<Env>, files: Map<string, BuiltFile>, secrets: Secrets): Response {
  const path = c.req.path === "/" ? "/index.html" : c.req.path;
  const file = files.get(path);
  if (!file) return c.text("There is nothing here.", 404);
  const body = path === "/index.html" ? withToken(file.body, secrets.api) : file.body;
  return c.body(body, 200, { "content-type": file.mediaType });
}

function withToken(html: Uint8Array, token: string): string {
  const meta = `<meta name="readout-token" content="${token}">`;
  return new TextDecoder().decode(html).replace("<head>", () => `<head>${meta}`);
}

function originOf(c: Context<Env>) {
  return {
    hosts: headerValues(c.env.incoming.rawHeaders, "host"),
    origin: c.req.header("origin"),
    fetchSite: c.req.header("sec-fetch-site"),
  };
}

function hasApiToken(c: Context<Env>, secrets: Secrets): boolean {
  return equalSecrets(c.req.header(TOKEN_HEADER), secrets.api);
}

function refuse(c: Context<Env>): Response {
  return c.text("Open the whole address that was printed at the start.", 403);
}

function cookieName(port: number): string {
  return `readout-${port}`;
}

function tooLarge(megabytes: number): ReadoutError {
  return new ReadoutError(
    "bad-input",
    `This is more than ${megabytes} MB, the most that one call may carry. Nothing was changed.`,
  );
}
