import { describe, expect, it } from "vitest";
import {
  completionMoment,
  withCompletion,
} from "../../../src/renderer/features/search/query-input/completion-moment.ts";

/** The moment at the bar in the text. */
function at(text: string) {
  const caret = text.indexOf("|");
  return completionMoment(text.replace("|", ""), caret);
}

describe("what is worth completing at the caret", () => {
  it("is the value of a field, from the colon on", () => {
    expect(at("speaker:|")).toBe("value");
    expect(at("sanctions speaker:pu|")).toBe("value");
    expect(at('place:"camp|')).toBe("value");
    expect(at("speaker:(putin OR cl|)")).toBe("value");
  });

  it("is a word that is the beginning of a field's name, but not the whole of it", () => {
    expect(at("sanctions spea|")).toBe("name");
    expect(at("spea| king")).toBe("name");
    expect(at("Rec|")).toBe("name");
    expect(at("record|")).toBeNull();
    expect(at("no|")).toBeNull();
  });

  it("is nothing in plain words and phrases, so that their keys are left alone", () => {
    const plain = ["|", "sanctions|", '"spea|"', "=spea|", "spea|king", "speaker:putin war|"];
    expect(plain.map(at)).toEqual(plain.map(() => null));
  });
});

describe("a completion", () => {
  it("replaces what was typed of it, and leaves the caret behind it", () => {
    const insert = 'speaker:"Vladimir Putin"';
    expect(withCompletion("a speaker:pu b", { at: { start: 2, end: 12 }, insert })).toEqual({
      text: `a ${insert} b`,
      caret: 2 + insert.length,
    });
  });
});
