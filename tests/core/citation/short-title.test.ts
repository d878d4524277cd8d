import { describe, expect, test } from "vitest";
import { shortTitle } from "../../../src/core/citation/english/short-title.ts";

describe("a short title", () => {
  test.each([
    ["drops a first article", "The Final Days", "Final Days"],
    ["drops the subtitle", "War and Peace: A Reader’s Guide", "War and Peace"],
    ["ends before the first relative word", "Talks That Changed the World for Good", "Talks"],
    [
      "keeps four words at most",
      "Nine More Declassified Revealing Conversations",
      "Nine More Declassified Revealing",
    ],
    ["does not end with a small word", "Notes Made Late in the Evening", "Notes Made Late"],
    ["keeps a question", "Who Knew? The Tapes at Last", "Who Knew?"],
    ["keeps a title of one word that is an article", "The", "The"],
    ["keeps Russian words", "Разговоры двух президентов", "Разговоры двух президентов"],
  ])("%s", (_what, title, short) => {
    expect(shortTitle(title)).toBe(short);
  });
});
