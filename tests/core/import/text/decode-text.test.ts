import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText } from "../../../../src/core/import/text/decode-text.ts";
import { encodeNarrow, encodeUtf16 } from "./encodings.ts";

const RUSSIAN =
  "мы не раз говорили об этом и хотели бы вернуться к вопросу завтра утром потому что времени мало а решение нужно принять до конца недели вместе со всеми кто приехал сюда из разных городов страны".split(
    " ",
  );
const WESTERN =
  "où était l’élève à midi über die Straße führte kein Weg más allá del río señor coração não é possível the quick “answer” came – late på søndag".split(
    " ",
  );
const ENGLISH = "the committee met at nine and heard two witnesses before it rose for lunch".split(
  " ",
);

const sentence = (words: string[], required: RegExp) =>
  fc
    .array(fc.constantFrom(...words), { minLength: 3, maxLength: 40 })
    .map((chosen) => `${chosen.join(" ")}.`)
    .filter((text) => required.test(text))
    .map((text) => text.charAt(0).toUpperCase() + text.slice(1));

const mixed = fc
  .tuple(sentence(RUSSIAN, /[а-я]{3}/u), sentence(ENGLISH, /./u), fc.boolean())
  .map(([russian, english, isFirst]) =>
    isFirst ? `${russian}\n${english}` : `${english}\n${russian}`,
  );

const read = (bytes: Uint8Array) => decodeText(bytes, "talk.txt");
const utf8 = (text: string) => new TextEncoder().encode(text);

describe("the encoding of a text", () => {
  it.each(["windows-1251", "koi8-r"])("is found to be %s by the letters of Russian", (encoding) => {
    fc.assert(
      fc.property(fc.oneof(sentence(RUSSIAN, /[а-я]{3}/u), mixed), (text) => {
        expect(read(encodeNarrow(text, encoding))).toEqual({ text, encoding, warnings: [] });
      }),
    );
  });

  it.each(["windows-1251", "koi8-r"])("is found to be %s in capitals too", (encoding) => {
    const text = RUSSIAN.join(" ").toUpperCase();
    expect(read(encodeNarrow(text, encoding)).text).toBe(text);
  });

  it("is found to be windows-1252 by accents among Latin letters", () => {
    fc.assert(
      fc.property(sentence(WESTERN, /\P{ASCII}/u), (text) => {
        const encoding = "windows-1252";
        expect(read(encodeNarrow(text, encoding))).toEqual({ text, encoding, warnings: [] });
      }),
    );
  });

  it("is found to be UTF-8 or UTF-16 with and without a byte order mark", () => {
    const texts = fc.oneof(sentence(RUSSIAN, /./u), sentence(WESTERN, /./u), mixed);
    fc.assert(
      fc.property(texts, fc.boolean(), (text, isMarked) => {
        const marked = isMarked ? `\ufeff${text}` : text;
        expect(read(utf8(marked))).toMatchObject({ text, encoding: "utf-8", warnings: [] });
        for (const isLittle of [true, false])
          expect(read(encodeUtf16(marked, isLittle))).toMatchObject({
            text,
            encoding: isLittle ? "utf-16le" : "utf-16be",
            warnings: [],
          });
      }),
    );
  });
});

describe("what cannot be decoded", () => {
  it("stands as a replacement mark, and its line is named", () => {
    const bytes = utf8("Первая строка.\nВторая строка.\nТретья.");
    bytes[bytes.indexOf(0xd1, 30)] = 0xff;
    const { text, encoding, warnings } = read(bytes);
    expect(encoding).toBe("utf-8");
    expect(text.split("\n")[0]).toBe("Первая строка.");
    expect(text).toContain("\ufffd");
    expect(warnings).toHaveLength(1);
    expect(warnings[0]?.place).toBe("line 2");
  });

  it("is counted when it is in very many lines", () => {
    const { warnings } = read(utf8("bad \ufffd\n".repeat(130)));
    expect(warnings).toHaveLength(101);
    expect(warnings.at(-1)?.message).toContain("30 further lines");
  });

  it("is a byte without a character", () => {
    const { text, warnings } = read(Uint8Array.of(0x63, 0x61, 0x66, 0xe9, 0x20, 0x81, 0x0a, 0x61));
    expect(text).toBe("café \ufffd\na");
    expect(warnings).toEqual([
      { place: "line 1", message: "a character could not be read and stands as �" },
    ]);
  });
});

describe("a file that holds no text is refused", () => {
  it.each([
    ["a PDF", utf8("%PDF-1.7\n…")],
    ["a ZIP archive", Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0)],
    ["a NUL", utf8("a line\nand \0 more")],
    ["control characters", utf8("ab\u0001\u0002c\u0003\u0004".repeat(20))],
    ["UTF-32", Uint8Array.of(0xff, 0xfe, 0, 0, 0x61, 0, 0, 0)],
  ])("because it holds or is %s", (what, bytes) => {
    expect(() => read(bytes)).toThrow(what);
    expect(() => read(bytes)).toThrow(/^talk\.txt.*not imported.*library is unchanged/u);
  });
});
