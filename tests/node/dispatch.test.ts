import { describe, expect, it } from "vitest";
import type { ReadoutApi } from "../../src/contract/api.ts";
import { ReadoutError } from "../../src/contract/result.ts";
import { createDispatch } from "../../src/node/dispatch.ts";

const asked: unknown[] = [];
const dispatch = createDispatch({
  openWork: (input: unknown) => {
    asked.push(input);
    return Promise.resolve({ id: "a-work" });
  },
  undo: () => Promise.reject(new ReadoutError("library-locked", "Somebody else writes.")),
  redo: () => Promise.reject(new TypeError("x is undefined")),
  listCorpora: () => {
    throw new Error("thrown before there was a promise");
  },
} as unknown as ReadoutApi);

describe("dispatch", () => {
  it("hands the decoded input to the method and wraps what comes back", async () => {
    const answer = await dispatch("openWork", { work: "a-work" });
    expect(answer).toEqual({ ok: true, value: { id: "a-work" } });
    expect(asked).toEqual([{ work: "a-work" }]);
  });

  it.each([
    "constructor",
    "__proto__",
    "toString",
    "hasOwnProperty",
    "openwork",
    "",
    "x".repeat(500),
  ])("knows no method “%s”", async (method) => {
    expect(await dispatch(method, {})).toMatchObject({ error: { code: "unknown-method" } });
  });

  it.each([undefined, null, 7, "text", [], {}, { work: 1 }, { work: "a-work", more: true }])(
    "refuses %j before the method sees it",
    async (input) => {
      asked.length = 0;
      expect(await dispatch("openWork", input)).toMatchObject({ error: { code: "bad-input" } });
      expect(asked).toEqual([]);
    },
  );

  it("keeps code and sentence of an error that people can act on", async () => {
    expect(await dispatch("undo", {})).toEqual({
      ok: false,
      error: { code: "library-locked", message: "Somebody else writes." },
    });
  });

  it.each(["redo", "listCorpora"])(
    "answers a defect in %s with an envelope too",
    async (method) => {
      expect(await dispatch(method, {})).toMatchObject({ ok: false, error: { code: "failed" } });
    },
  );
});
