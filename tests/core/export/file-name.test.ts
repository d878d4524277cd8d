import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fileName } from "../../../src/core/export/file-name.ts";

describe("a file name", () => {
  test.each([
    ["Разговоры двух президентов", "Разговоры двух президентов.md"],
    ["Who knew? A/B \\ <C>: “D”", "Who knew A B C “D”.md"],
    ["CON", "readout CON.md"],
    ["com1.talks", "readout com1.talks.md"],
    ["Ends with dots... ", "Ends with dots.md"],
    ["../../etc/passwd", "etc passwd.md"],
    [".hidden", "hidden.md"],
    ["a\u202Egpj.exe\0\n", "a gpj.exe.md"],
    ["[[note]]#part^id|x", "note part id x.md"],
    ["???", "readout.md"],
  ])("for %j is %s", (title, name) => {
    expect(fileName(title, "md")).toBe(name);
  });

  test("is the same for composed and decomposed letters", () => {
    expect(fileName("Cafe\u0301", "md")).toBe(fileName("Café", "md"));
  });

  test("fits every file system whatever the title", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (title) => {
        const name = fileName(title, "html");
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(200);
        expect(name).toMatch(/^[^\s.~-].*[^\s.]\.html$|^[^\s.~-]\.html$/u);
        expect(name).not.toMatch(/[<>:"/\\|?*#^[\]]|\p{Cc}|\p{Cf}/u);
      }),
      { numRuns: 40 },
    );
  });

  test("never ends in the middle of a character", () => {
    const name = fileName("👩‍👩‍👧".repeat(40), "md");
    expect(name.isWellFormed()).toBe(true);
  });
});
