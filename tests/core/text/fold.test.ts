import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "../../../src/core/text/fold.ts";

const anyText = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom(..."aée\u0301ёеи\u0306йßﬁʼ’'\u00AD😀İΣ½ﾞｶ\uD800") }),
);

describe("fold", () => {
  it("sets case and Latin marks aside", () => {
    expect(fold("Kwaśniewski, ÉLYSÉE, İstanbul, Wałęsa")).toBe(
      "kwasniewski, elysee, istanbul, walesa",
    );
  });

  it("joins ё with е and keeps й apart from и", () => {
    expect(fold("Ёлка")).toBe("елка");
    expect(fold("мой")).toBe("мой");
    expect(fold("мой")).not.toBe(fold("мои"));
    expect(fold("мо\u0438\u0306")).toBe("мой");
  });

  it("drops the stress mark of Russian textbooks", () => {
    expect(fold("за\u0301мок")).toBe("замок");
  });

  it("keeps doubled letters and years as they are", () => {
    expect(fold("off 1991 1999 see")).toBe("off 1991 1999 see");
  });

  it("resolves ligatures and drops soft hyphens", () => {
    expect(fold("ﬁnal o\u00ADffice")).toBe("final office");
  });

  it.each(["'", "’", "ʼ", "‘", "ʹ", "′", "＇"])("reads %s as an apostrophe", (apostrophe) => {
    expect(fold(`don${apostrophe}t`)).toBe("don't");
  });

  it("makes composed and decomposed spellings equal", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(text.normalize("NFD").normalize("NFC"))).toBe(fold(text.normalize("NFD")));
      }),
    );
  });

  it("changes nothing the second time, for every character of the first two planes and every text", () => {
    const unstable: number[] = [];
    for (let point = 0; point <= 0x1ffff; point++) {
      const once = fold(String.fromCodePoint(point));
      if (fold(once) !== once) unstable.push(point);
    }
    expect(unstable).toEqual([]);
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});
