import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { once } from "node:events";
import { Agent, request, type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ReadoutApi } from "../../src/contract/api.ts";
import { METHODS } from "../../src/contract/methods.ts";
import { createWebHost, type WebHost } from "../../src/web/create-web-host.ts";

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

const agent = new Agent({ keepAlive: true });
let host: WebHost;
let folder: string;
let renderer: string;
let cookie: string;
let token: string;
let calls = 0;

const api = Object.fromEntries(
  METHODS.map((method) => [
    method,
    () => {
      calls += 1;
      return Promise.resolve(method);
    },
  ]),
) as unknown as ReadoutApi;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "readout-web-"));
  renderer = join(folder, "window");
  await mkdir(join(renderer, "assets"), { recursive: true });
  await writeFile(join(renderer, "index.html"), "<!doctype html><html><head></head></html>");
  await writeFile(join(renderer, "assets", "main.js"), "1;");
  await writeFile(join(folder, "secret.txt"), "secret");
  host = await createWebHost({ api, renderer });
  const entry = await send("GET", host.url.slice(host.url.indexOf("/?")), {});
  cookie = entry.headers["set-cookie"]?.[0]?.split(";")[0] ?? "";
  const page = await send("GET", "/", { cookie });
  token = /readout-token" content="([^"]+)"/.exec(page.body)?.[1] ?? "";
});

afterAll(async () => {
  agent.destroy();
  await host.close();
  await rm(folder, { recursive: true });
});

/** Sends exactly these headers: fetch would not let a test choose Host or Origin. */
function send(
  method: string,
  path: string,
  headers: Record<string, string | string[]>,
  body?: string,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const raw = Object.entries({ host: `127.0.0.1:${host.port}`, ...headers }).flatMap(
      ([name, value]) => [value].flat().flatMap((one) => [name, one]),
    );
    // After a body over the limit the server gives up the connection.
    const calledBy = (body?.length ?? 0) > 1_000_000 ? false : agent;
    const call = request(
      { host: "127.0.0.1", port: host.port, method, path, headers: raw, agent: calledBy },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks).toString(),
          }),
        );
      },
    );
    call.on("error", reject);
    call.end(["GET", "HEAD", "DELETE", "OPTIONS"].includes(method) ? undefined : body);
  });
}

describe("the address that is printed", () => {
  it("lets a browser in and leaves no secret in its address bar", async () => {
    const answer = await send("GET", host.url.slice(host.url.indexOf("/?")), {});
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe("/");
    expect(answer.headers["set-cookie"]?.[0]).toMatch(
      new RegExp(`^readout-${host.port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`),
    );
  });

  it("differs from the cookie and from the token of calls", () => {
    expect(new Set([host.url.split("token=")[1], cookie.split("=")[1], token]).size).toBe(3);
    expect(token).toMatch(/^[\w-]{43}$/);
  });

  it("is good for one visit when it is handed to a program", async () => {
    const path = host.oneTimeUrl().slice(host.url.indexOf("/?"));
    expect((await send("GET", path, {})).status).toBe(303);
    expect((await send("GET", path, {})).status).toBe(403);
    expect(path).not.toContain(host.url.split("token=")[1]);
  });

  it("is good for one start only", async () => {
    const answer = await send("GET", "/?token=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", {});
    expect(answer.status).toBe(403);
    expect(answer.headers["set-cookie"]).toBeUndefined();
  });
});

const CREDENTIALS = ["none", "wrong", "cookie", "token", "both"];
const HOSTS = [
  "own",
  "localhost",
  "evil.test",
  "evil.test:PORT",
  "127.0.0.1.evil.test:PORT",
  "127.0.0.1",
  "[::1]:PORT",
  "doubled",
];
const ORIGINS = [
  "absent",
  "own",
  "null",
  "http://evil.test",
  "http://127.0.0.1:1",
  "https://127.0.0.1:PORT",
];
const VERBS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

describe("every route", () => {
  it.each(["/", "/assets/main.js", "/api/listCorpora", "/api/undo"])(
    "answers only the right secret, Host, Origin and verb: %s",
    async (route) => {
      const isApi = route.startsWith("/api/");
      const wrong: string[] = [];
      for (const verb of VERBS)
        for (const credential of CREDENTIALS)
          for (const hostName of HOSTS)
            for (const origin of ORIGINS) {
              const allowed =
                ["own", "localhost"].includes(hostName) &&
                ["absent", "own"].includes(origin) &&
                (isApi ? ["token", "both"] : ["cookie", "token", "both"]).includes(credential) &&
                (isApi ? ["POST"] : ["GET", "HEAD"]).includes(verb);
              const before = calls;
              const answer = await send(verb, route, headersOf(credential, hostName, origin), "{}");
              const passed = answer.status >= 200 && answer.status < 300;
              const leaked = !allowed && calls !== before;
              if (passed !== allowed || leaked || "access-control-allow-origin" in answer.headers)
                wrong.push(`${verb} ${credential} ${hostName} ${origin}: ${answer.status}`);
            }
      expect(wrong).toEqual([]);
    },
  );

  it.each(METHODS)("keeps %s from whoever lacks one of the proofs", async (method) => {
    const statuses: Record<string, number> = {};
    for (const [credential, hostName, origin] of [
      ["both", "own", "own"],
      ["cookie", "own", "own"],
      ["none", "own", "absent"],
      ["wrong", "own", "own"],
      ["both", "evil.test", "absent"],
      ["both", "own", "http://evil.test"],
    ] as const) {
      const headers = headersOf(credential, hostName, origin);
      const answer = await send("POST", `/api/${method}`, headers, "{}");
      statuses[`${credential} ${hostName} ${origin}`] = answer.status;
    }
    expect(Object.values(statuses)).toEqual([200, 403, 403, 403, 403, 403]);
  });

  it.each(["cross-site", "same-site"])("refuses what a %s page sends", async (site) => {
    const headers = { ...headersOf("both", "own", "absent"), "sec-fetch-site": site };
    expect((await send("GET", "/", headers)).status).toBe(403);
    expect((await send("POST", "/api/undo", headers, "{}")).status).toBe(403);
  });

  it("sends the strict policy with answers and refusals alike", async () => {
    for (const credential of ["both", "none"]) {
      const { headers } = await send("GET", "/", headersOf(credential, "own", "absent"));
      expect(headers["content-security-policy"]).toContain("default-src 'none'; script-src 'self'");
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["referrer-policy"]).toBe("no-referrer");
      expect(headers["cache-control"]).toBe("no-store");
      expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
      expect(headers["cross-origin-resource-policy"]).toBe("same-origin");
    }
  });
});

describe("a call", () => {
  const call = (path: string, body: string, type = "application/json") =>
    send("POST", path, { ...headersOf("both", "own", "own"), "content-type": type }, body);

  it("is JSON or nothing", async () => {
    expect((await call("/api/undo", "{}", "text/plain")).status).toBe(415);
    expect(JSON.parse((await call("/api/undo", "{not json")).body)).toMatchObject({
      error: { code: "bad-input" },
    });
  });

  it("carries 10 MB at most", async () => {
    const answer = await call("/api/search", JSON.stringify({ query: "x".repeat(11_000_000) }));
    expect(answer.status).toBe(413);
    expect(JSON.parse(answer.body)).toMatchObject({ error: { code: "bad-input" } });
  });

  it("that carries more is heard out, so that a slow sender learns why it was refused", async () => {
    const piece = Buffer.alloc(1_000_000, "x");
    const headers = { ...headersOf("both", "own", "own"), "content-length": "13000000" };
    const call = request({ port: host.port, method: "POST", path: "/api/search", headers });
    const answered = once(call, "response") as Promise<[IncomingMessage]>;
    await pipeline(async function* slowly() {
      for (let sent = 0; sent < 13; sent += 1) {
        yield piece;
        await new Promise((resolve) => setTimeout(resolve, 80));
      }
    }, call);
    const [response] = await answered;
    expect(response.statusCode).toBe(413);
    expect(await text(response)).toContain("more than 10 MB");
  });

  it.each(["/api/constructor", "/api/__proto__", "/api/nothing"])(
    "is unknown at %s",
    async (path) => {
      const answer = await call(path, "{}");
      expect(answer.status).toBe(404);
      expect(JSON.parse(answer.body)).toMatchObject({ error: { code: "unknown-method" } });
    },
  );
});

describe("files", () => {
  it.each([
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/%252e%252e%252fsecret.txt",
    "/..%5csecret.txt",
    "/assets/../../secret.txt",
    "/assets/%00main.js",
    "/C:/secret.txt",
    "//secret.txt",
    "/assets",
    "/assets/",
    "/etc/passwd",
  ])("that were not built are not served: %s", async (path) => {
    const answer = await send("GET", path, headersOf("both", "own", "absent"));
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain("secret");
  });
});

describe("the server", () => {
  it("listens on the loopback address only", () => {
    expect(new URL(host.url).hostname).toBe("127.0.0.1");
  });

  it("says what to do when its port is taken", async () => {
    await expect(createWebHost({ api, renderer, port: host.port })).rejects.toMatchObject({
      code: "failed",
      message: expect.stringContaining("--port"),
    });
  });

  it("says what to do when the window was not built", async () => {
    await expect(createWebHost({ api, renderer: join(renderer, "none") })).rejects.toMatchObject({
      message: expect.stringContaining("npm run build"),
    });
  });
});

function headersOf(credential: string, hostName: string, origin: string) {
  const own = `${hostName === "localhost" ? "localhost" : "127.0.0.1"}:${host.port}`;
  const fill = (text: string) => text.replace("PORT", String(host.port));
  const named = ["own", "localhost"].includes(hostName) ? own : fill(hostName);
  const headers: Record<string, string | string[]> = {
    host: hostName === "doubled" ? [own, "evil.test"] : named,
    "content-type": "application/json",
  };
  if (origin !== "absent") headers.origin = origin === "own" ? `http://${own}` : fill(origin);
  if (credential === "cookie" || credential === "both") headers.cookie = cookie;
  if (credential === "token" || credential === "both") headers["x-readout-token"] = token;
  if (credential === "wrong") {
    headers.cookie = `readout-${host.port}=${token}`;
    headers["x-readout-token"] = cookie.split("=")[1] ?? "";
  }
  return headers;
}
