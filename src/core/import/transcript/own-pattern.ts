import { RE2JS } from "re2js";
import { messageOf, ReadoutError } from "../../../contract/result.ts";

/** A pattern that somebody wrote. Matching takes time in proportion to the text, whatever the pattern. */
export interface OwnPattern {
  occursIn(text: string): boolean;
  /** A match at the beginning: its first group, trimmed, and where it ends. */
  atStart(text: string): { label: string; end: number } | null;
}

/** A speaker is named early, if at all. */
const HEAD = 500;

/** @throws ReadoutError `bad-input` for what is no pattern in the syntax of RE2. */
export function compilePattern(source: string): OwnPattern {
  const pattern = compile(source);
  return {
    occursIn: (text) => pattern.matcher(text).find(),
    atStart(text) {
      const matcher = pattern.matcher(text.slice(0, HEAD));
      if (!matcher.lookingAt() || matcher.groupCount() < 1) return null;
      const label = matcher.group(1)?.trim() ?? "";
      return label === "" ? null : { label, end: matcher.end() };
    },
  };
}

function compile(source: string): RE2JS {
  try {
    return RE2JS.compile(source);
  } catch (error) {
    throw new ReadoutError(
      "bad-input",
      `“${source}” is no pattern that Readout can use: ${messageOf(error)}. Nothing was changed. Look-ahead and references to groups are not possible; write it without them.`,
    );
  }
}
