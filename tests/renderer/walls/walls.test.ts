import { describe, expect, it } from "vitest";
import { stayHere, staysHere } from "../../../src/renderer/walls/stay-here.ts";
import { trustNothing } from "../../../src/renderer/walls/trust-nothing.ts";

const HERE = "http://127.0.0.1:4000/#/read/a";

describe("the window", () => {
  it.each([
    ["http://127.0.0.1:4000/#/search", true],
    ["http://127.0.0.1:4000/?x#/search", true],
    ["readout://work/s1/p1", true],
    ["http://127.0.0.1:4000/other", false],
    ["http://127.0.0.1:4001/", false],
    ["https://evil.test/", false],
    ["data:text/html,x", false],
    ["blob:http://127.0.0.1:4000/x", false],
    ["file:///etc/passwd", false],
    ["nonsense", false],
  ])("may go to %s: %s", (address, may) => {
    expect(staysHere(address, HERE)).toBe(may);
  });

  it("holds what leads away, and lets downloads pass", () => {
    const navigation = new EventTarget();
    stayHere({ navigation, location: { href: HERE } } as unknown as Window);
    const isHeld = (url: string, downloadRequest: string | null = null) => {
      const event = new Event("navigate", { cancelable: true });
      navigation.dispatchEvent(Object.assign(event, { destination: { url }, downloadRequest }));
      return event.defaultPrevented;
    };
    expect(isHeld("https://evil.test/")).toBe(true);
    expect(isHeld("blob:http://127.0.0.1:4000/x", "notes.md")).toBe(false);
    expect(isHeld("http://127.0.0.1:4000/#/search")).toBe(false);
  });

  it("opens in a browser that knows nothing of either", () => {
    expect(() => stayHere({ location: { href: HERE } } as unknown as Window)).not.toThrow();
    expect(() => trustNothing({})).not.toThrow();
  });

  it("makes HTML of an empty text only", () => {
    let made: ((text: string) => string | null) | undefined;
    const createPolicy = (_name: string, rules: { createHTML: typeof made }) => {
      made = rules.createHTML;
    };
    trustNothing({ trustedTypes: { createPolicy } });
    expect(made?.("")).toBe("");
    expect(made?.("<b>word</b>")).toBeNull();
  });
});
