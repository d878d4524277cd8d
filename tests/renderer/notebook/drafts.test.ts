import { describe, expect, test } from "vitest";
import {
  type Drafts,
  withDraft,
  withoutDraft,
} from "../../../src/renderer/features/notebook/drafts.ts";

const none: Drafts = new Map();

describe("drafts", () => {
  test("of the note and of the tags of one annotation stand beside each other", () => {
    const drafts = withDraft(withDraft(none, "a", { note: "half a th" }), "a", { tags: ["x"] });
    expect(drafts.get("a")).toEqual({ note: "half a th", tags: ["x"] });
  });

  test("go one by one, and the last one leaves nothing behind", () => {
    const drafts = withDraft(none, "a", { note: "n", tags: [] });
    const without = withoutDraft(drafts, "a", "note");
    expect(without.get("a")).toEqual({ tags: [] });
    expect(withoutDraft(without, "a", "tags").has("a")).toBe(false);
  });

  test("of other annotations stay as they are", () => {
    const drafts = withDraft(withDraft(none, "a", { note: "one" }), "b", { note: "two" });
    expect([...withoutDraft(drafts, "a", "note")]).toEqual([["b", { note: "two" }]]);
    expect(drafts.get("a")).toEqual({ note: "one" });
  });
});
