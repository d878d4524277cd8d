import { assert, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { isAppAddress, windowAddress } from "../../src/main/app-address.ts";
import { passageInArguments, passageOfLink } from "../../src/main/passage-link.ts";

describe("a link to a passage", () => {
  it.each([
    ["readout://yeltsins-disciple/s1/t1/p1", "yeltsins-disciple/s1/t1/p1"],
    ["readout://yeltsins-disciple/s1/t1/p1/", "yeltsins-disciple/s1/t1/p1"],
    ["readout://%D0%BC%D0%B8%D1%80/s1", "мир/s1"],
  ])("%s means %s", (link, passage) => {
    expect(passageOfLink(link)).toBe(passage);
  });

  it.each([
    "",
    "readout://",
    "readout-app://app/",
    "https://evil.test/readout://a/b",
    "readout://a/b --no-sandbox",
    "readout://%E0%A4%A/s1",
    `readout://${"a".repeat(500)}`,
  ])("is not what %j is", (text) => {
    expect(passageOfLink(text)).toBeUndefined();
  });

  it("is found among the arguments of a program", () => {
    expect(passageInArguments(["electron", ".", "--flag", "readout://a/b"])).toBe("a/b");
    expect(passageInArguments(["electron", "."])).toBeUndefined();
  });
});

describe("the window's address", () => {
  it("always stays in the application, whatever passage is asked for", () => {
    assert(
      property(string({ unit: "grapheme" }), (passage) => {
        const address = windowAddress(passage.toWellFormed());
        expect(isAppAddress(address)).toBe(true);
        expect(new URL(address).pathname).toBe("/");
      }),
    );
  });

  it.each([
    "https://app/",
    "readout-app://app.evil.test/",
    "readout-app://app:80@evil.test/",
    "readout-app://evil/",
    "readout://app/",
    "file:///app",
    "",
    "nonsense",
  ])("is not %j", (address) => {
    expect(isAppAddress(address)).toBe(false);
  });
});
