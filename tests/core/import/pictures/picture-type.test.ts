import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bytesOfDataAddress } from "../../../../src/core/import/pictures/data-address.ts";
import {
  isPicture,
  pictureProblem,
  pictureTypeOf,
} from "../../../../src/core/import/pictures/picture-type.ts";
import { dataAddress, PICTURE_HEADS, SVG_FILE } from "../../../support/import/picture-files.ts";

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
const limits = { pictureBytes: 1000 };

describe("the type of a picture", () => {
  it.each(PICTURE_HEADS)("is told by its first bytes: %s", (type, head) => {
    expect(pictureTypeOf(bytesOf(head))).toBe(type);
    expect(pictureProblem(bytesOf(head), 100, limits)).toBeNull();
  });

  it.each([
    ["a page", "<!doctype html><img src=x onerror=alert(1)>"],
    ["words", "Words that begin with PNG"],
    ["a recording in a RIFF file", "RIFF\u0024\0\0\0WAVEfmt "],
    ["nothing", ""],
  ])("is none for %s", (_what, content) => {
    expect(pictureTypeOf(bytesOf(content))).toBeNull();
    expect(isPicture(bytesOf(content))).toBe(false);
    expect(pictureProblem(bytesOf(content), 10, limits)).toContain("none of PNG");
  });

  it("is none for SVG, which is refused by that name", () => {
    for (const content of [SVG_FILE, "<svg>", `\u00ef\u00bb\u00bf<s:svg xmlns:s="x">`]) {
      expect(pictureTypeOf(bytesOf(content))).toBeNull();
      expect(pictureProblem(bytesOf(content), 10, limits)).toContain("SVG");
    }
    expect(isPicture(bytesOf("<p>about svg</p>"))).toBe(false);
  });

  it("does not matter to a picture that is too large", () => {
    const [, head] = PICTURE_HEADS[0] as [string, string];
    expect(pictureProblem(bytesOf(head), 1001, limits)).toContain("larger than");
  });
});

describe("an address that holds its bytes itself", () => {
  it("gives back what was put into it", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(bytesOfDataAddress(dataAddress(bytes))).toEqual(bytes);
      }),
    );
  });

  it("may be escaped, have spaces in it, or lack its end", () => {
    const words = new TextEncoder().encode("words?>~");
    for (const address of [
      "data:;base64,d29y ZHM/Pn4=",
      "data:x;base64,d29yZHM%2FPn4",
      "DATA:a/b;c=d;BASE64,d29yZHM/Pn4",
    ])
      expect(bytesOfDataAddress(address)).toEqual(words);
  });

  it("is none when it is written otherwise", () => {
    for (const address of ["data:image/png,raw", "data:;base64,d29y*", "https://a/;base64,AAAA"])
      expect(bytesOfDataAddress(address)).toBeNull();
  });
});
