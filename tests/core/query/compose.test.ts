import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addClause,
  fieldClause,
  withoutClause,
  wordClause,
} from "../../../src/core/query/compose.ts";
import { groupOf } from "../../../src/core/query/grammar.ts";
import { parseQuery } from "../../../src/core/query/parse-query.ts";
import { FIELD_NAMES } from "../../../src/core/query/query-tree.ts";
import { tokenise } from "../../../src/core/text/tokens.ts";
import { bare, typed } from "./arbitrary-query.ts";

describe("addClause", () => {
  it.each([
    ["sanctions", "speaker:putin", "sanctions speaker:putin"],
    ["war OR peace", "speaker:putin", "(war OR peace) speaker:putin"],
    ["war", "speaker:putin OR speaker:clinton", "war (speaker:putin OR speaker:clinton)"],
    ["", "speaker:putin", "speaker:putin"],
    ["War,  and peace", "date:1999", "War,  and peace date:1999"],
    ["(war OR", "speaker:putin", "war speaker:putin"],
    ["“bin laden", "war", '"bin laden" war'],
    ["war speaker:putin", "speaker:putin", "war speaker:putin"],
  ])("makes of %s and %s: %s", (query, clause, wanted) => {
    expect(addClause(query, clause)).toBe(wanted);
  });

  it("leaves an invisible character that belongs to a word where it was", () => {
    expect(addClause("\uFEFF=a", "b")).toBe("\uFEFF=a b");
  });

  it("asks for both, whatever was typed", () => {
    fc.assert(
      fc.property(typed, typed, (query, clause) => {
        const parts = [query, clause].map((text) => parseQuery(text).root);
        const both = parseQuery(addClause(query, clause)).root;
        const isNew = addClause(query, clause) !== query;
        expect(bare(both)).toEqual(bare(isNew ? groupOf("and", parts) : parts[0]));
      }),
      { numRuns: 1000 },
    );
  });
});

describe("withoutClause", () => {
  it("takes away what was added", () => {
    expect(withoutClause("sanctions speaker:putin", "speaker:putin")).toBe("sanctions");
    expect(withoutClause("(war OR peace) speaker:putin", "speaker:putin")).toBe("war OR peace");
    expect(withoutClause("war  OR peace", "war")).toBe("war  OR peace");
    expect(withoutClause("war", "war")).toBe("");
  });
});

describe("fieldClause", () => {
  it("puts quotation marks where they are needed", () => {
    expect(fieldClause("speaker", "putin")).toBe("speaker:putin");
    expect(fieldClause("place", "Camp David")).toBe('place:"Camp David"');
    expect(fieldClause("tag", "a*")).toBe('tag:"a*"');
    expect(fieldClause("tag", "say “yes”")).toBe('tag:"say \\“yes\\”"');
  });

  it("reads back as that field and value", () => {
    const names = FIELD_NAMES.filter((name) => name !== "date" && name !== "has");
    const value = fc
      .oneof(fc.string({ unit: "binary" }), typed)
      .filter((text) => text.trim() !== "");
    fc.assert(
      fc.property(fc.constantFrom(...names), value, (name, value) => {
        const { root, problems } = parseQuery(fieldClause(name, value));
        expect(root).toMatchObject({ kind: "field", name, value, prefix: false });
        expect(problems).toEqual([]);
      }),
    );
  });
});

describe("wordClause", () => {
  it.each([
    ["war", "war"],
    ["don't", "don't"],
    ["OR", '"OR"'],
    ["near/5", '"near/5"'],
    ["-war", '"-war"'],
    ["wide-ranging", '"wide-ranging"'],
    ["speaker:putin", '"speaker:putin"'],
  ])("writes %s as %s", (word, wanted) => {
    expect(wordClause(word)).toBe(wanted);
  });

  it("looks for the words themselves, whatever they look like", () => {
    const words = typed.filter((text) => !text.includes("*") && tokenise(text).length > 0);
    fc.assert(
      fc.property(words, (text) => {
        const { root, problems } = parseQuery(wordClause(text));
        const found = root?.kind === "phrase" ? root.words : root?.kind === "word" ? [root] : [];
        expect(found.map(({ term, match }) => [term, match])).toEqual(
          tokenise(text.replace(/["“”„‟«»＂\\]/gu, " ")).map(({ term }) => [term, "word"]),
        );
        expect(problems).toEqual([]);
      }),
    );
  });
});
