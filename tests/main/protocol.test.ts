import { describe, expect, it, vi } from "vitest";
import type { BuiltFile } from "../../src/node/built-files.ts";
import { CONTENT_SECURITY_POLICY } from "../../src/node/content-security-policy.ts";

vi.mock("electron", () => ({ protocol: {} }));
const { answerFile } = await import("../../src/main/protocol.ts");

const files = new Map<string, BuiltFile>([
  ["/index.html", { mediaType: "text/html", body: new Uint8Array([60]) }],
  ["/assets/main.js", { mediaType: "text/javascript", body: new Uint8Array([49]) }],
]);
const answer = (url: string, method = "GET") => answerFile({ url, method }, files);

describe("the window's own scheme", () => {
  it.each(["readout-app://app/", "readout-app://app/index.html", "readout-app://app/?x#/read/a"])(
    "serves the page at %s",
    async (url) => {
      const response = answer(url);
      expect(response.status).toBe(200);
      expect(await response.text()).toBe("<");
    },
  );

  it.each([
    "readout-app://app/../../etc/passwd",
    "readout-app://app/%2e%2e/%2e%2e/etc/passwd",
    "readout-app://app/..%2fsecret",
    "readout-app://app/assets",
    "readout-app://other/index.html",
    "nonsense",
  ])("serves nothing at %s", (url) => {
    expect(answer(url).status).toBe(404);
  });

  it("answers GET only", () => {
    expect(answer("readout-app://app/", "POST").status).toBe(404);
  });

  it("sends the strict policy with every answer", () => {
    for (const url of ["readout-app://app/", "readout-app://app/missing"])
      expect(answer(url).headers.get("content-security-policy")).toBe(CONTENT_SECURITY_POLICY);
  });
});

describe("the policy", () => {
  it("lets in the window's own files and nothing else", () => {
    const directives = CONTENT_SECURITY_POLICY.split("; ");
    expect(directives).toContain("default-src 'none'");
    expect(directives).toContain("script-src 'self'");
    expect(directives).toContain("connect-src 'self'");
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe-eval|https?:|\*|script-src[^;]*unsafe/);
  });
});
