import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseQuery } from "../../../src/core/query/parse-query.ts";
import { printQuery } from "../../../src/core/query/print-query.ts";
import type { QueryNode } from "../../../src/core/query/query-tree.ts";
import { typed } from "./arbitrary-query.ts";

/** The tree in full brackets, so that what binds to what can be seen. */
function understood(node: QueryNode | null): string {
  if (node === null) return "nothing";
  if (node.kind === "and" || node.kind === "or")
    return `(${node.children.map(understood).join(node.kind === "and" ? " & " : " | ")})`;
  return node.kind === "not" ? `!${understood(node.child)}` : printQuery(node);
}
const tree = (text: string) => understood(parseQuery(text).root);

function childrenOf(node: QueryNode): QueryNode[] {
  if (node.kind === "and" || node.kind === "or") return node.children;
  if (node.kind === "not") return [node.child];
  if (node.kind === "near") return [node.left, node.right];
  return node.kind === "phrase" ? node.words : [];
}

describe("parseQuery", () => {
  it.each([
    ["sanctions Iran", "(sanctions & Iran)"],
    ["a AND b OR c", "((a & b) | c)"],
    ["a OR b c", "(a | (b & c))"],
    ["a | b || c", "(a | b | c)"],
    ["a (b OR c)", "(a & (b | c))"],
    ["NOT a b", "(!a & b)"],
    ["-(a b) c", "(!(a & b) & c)"],
    ['-"bin Laden" -speaker:putin -=Bush', '(!"bin Laden" & !speaker:putin & !=Bush)'],
    ["NOT NOT a", "a"],
    ["a b near/3 c", "(a & b near/3 c)"],
    ["(a OR b) NEAR/5 “c d”", '(a near/5 "c d" | b near/5 "c d")'],
    ["((a (b)) c)", "(a & b & c)"],
  ])("binds %s as %s", (text, wanted) => {
    expect(tree(text)).toBe(wanted);
    expect(parseQuery(text).problems).toEqual([]);
  });

  it("knows operators by their capitals alone", () => {
    expect(tree("this and that or not")).toBe("(this & and & that & or & not)");
  });

  it("takes a hyphen for NOT only before what it touches", () => {
    expect(tree("war -peace")).toBe("(war & !peace)");
    expect(tree("war - peace")).toBe("(war & peace)");
    expect(tree("war (-peace)")).toBe("(war & !peace)");
    expect(tree("Russian-American")).toBe("Russian-American");
    expect(tree('"bin"-laden')).toBe('("bin" & laden)');
  });

  it.each(['"bin laden"', "“bin laden”", "„bin laden“", "«bin laden»", "＂bin laden＂"])(
    "knows the quotation marks of %s",
    (text) => expect(tree(text)).toBe('"bin laden"'),
  );

  it("reads each word as it asks to be matched", () => {
    const { root } = parseQuery("War econom* wom?n *ism putni~ Vladimri~ x~2 =Bush");
    const words = root?.kind === "and" ? root.children : [];
    expect(
      words.map((word) =>
        word.kind === "word" ? [word.match, word.term, word.spelling, word.distance] : [],
      ),
    ).toEqual([
      ["word", "war", "War", 0],
      ["prefix", "econom", "econom", 0],
      ["wildcard", "wom?n", "wom?n", 0],
      ["wildcard", "*ism", "*ism", 0],
      ["fuzzy", "putni", "putni", 1],
      ["fuzzy", "vladimri", "Vladimri", 2],
      ["fuzzy", "x", "x", 2],
      ["exact", "bush", "Bush", 0],
    ]);
  });

  it("folds patterns like words", () => {
    expect(parseQuery("ÉLY?ÉE").root).toMatchObject({ term: "ely?ee", spelling: "ÉLY?ÉE" });
    expect(tree("wom?")).toBe("wom?");
  });

  it("takes words typed as one for a phrase, and what the tokeniser keeps whole for a word", () => {
    expect(parseQuery("Russian-American").root).toMatchObject({
      kind: "phrase",
      quoted: false,
      words: [{ term: "russian" }, { term: "american" }],
    });
    expect(tree("don't U.S. 4.37 1,000")).toBe("(don't & U.S. & 4.37 & 1,000)");
    expect(tree("Putin,Clinton war—peace")).toBe("(Putin & Clinton & war & peace)");
  });

  it("opens words in quotation marks by * alone, as sentences have question marks", () => {
    expect(parseQuery('"econom* is this?"').root).toMatchObject({
      words: [
        { match: "prefix", term: "econom" },
        { match: "word" },
        { match: "word", term: "this" },
      ],
    });
    expect(parseQuery('="War is"').root).toMatchObject({
      quoted: true,
      words: [{ match: "exact", spelling: "War" }, { match: "exact" }],
    });
  });

  it("reads fields and their values", () => {
    expect(
      parseQuery('Speaker:putin color:yellow place:"Camp David" note:san*').root,
    ).toMatchObject({
      children: [
        { name: "speaker", value: "putin", quoted: false, prefix: false, dates: null },
        { name: "colour", value: "yellow" },
        { name: "place", value: "Camp David", quoted: true },
        { name: "note", value: "san", prefix: true },
      ],
    });
    expect(tree('speaker:(putin OR "Bill Clinton" OR x*)')).toBe(
      '(speaker:putin | speaker:"Bill Clinton" | speaker:x*)',
    );
    expect(tree("to:(putin -clinton)")).toBe("(to:putin & !to:clinton)");
  });

  it.each([
    ["1999", "1999", "1999"],
    ["1999-09..2000-01", "1999-09", "2000-01"],
    ["..2000", null, "2000"],
    ["1999-09..", "1999-09", null],
    ['"1999 .. 2000"', "1999", "2000"],
  ])("reads date:%s", (value, from, to) => {
    const { root, problems } = parseQuery(`date:${value}`);
    expect(root).toMatchObject({ dates: { from, to } });
    expect(problems).toEqual([]);
  });

  it("reads the last word as a beginning only while it may be unfinished", () => {
    const last = (text: string) => printQuery(parseQuery(text, { unfinished: true }).root);
    expect(printQuery(parseQuery("sanctions Ira").root)).toBe("sanctions Ira");
    expect(last("sanctions Ira")).toBe("sanctions Ira*");
    expect(last("Russian-Amer")).toBe("Russian-Amer*");
    expect(last("(war OR pea")).toBe("war OR pea*");
    for (const text of ["in 199", '"war"', "war ", "speaker:put", "=Bus", "pu~", "speaker:(put"])
      expect(last(text)).toBe(printQuery(parseQuery(text).root));
  });
});

describe("whatever is typed", () => {
  it("is read without an error, each part and problem placed inside the text and its parent", () => {
    fc.assert(
      fc.property(typed, fc.boolean(), (text, unfinished) => {
        const { root, problems } = parseQuery(text, { unfinished });
        for (const { at } of problems) {
          expect(at.start).toBeGreaterThanOrEqual(0);
          expect(at.end).toBeGreaterThanOrEqual(at.start);
          expect(at.end).toBeLessThanOrEqual(text.length);
        }
        const waiting = root ? [{ node: root, start: 0, end: text.length }] : [];
        for (let next = waiting.pop(); next; next = waiting.pop()) {
          const { at } = next.node;
          expect(at.start).toBeGreaterThanOrEqual(next.start);
          expect(at.end).toBeGreaterThan(at.start);
          expect(at.end).toBeLessThanOrEqual(next.end);
          const { start, end } = at;
          waiting.push(...childrenOf(next.node).map((node) => ({ node, start, end })));
        }
        expect(root !== null || problems.length > 0).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
