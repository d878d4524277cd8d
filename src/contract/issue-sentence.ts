import type { z } from "zod";

type Issue = z.core.$ZodRawIssue;

/**
 * What does not fit about a value, as the end of a sentence whose subject is that value: for `error` of
 * zod, whose own wording is for programmers.
 */
export function issueSentence(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      if (issue.input === undefined) return "it is missing";
      return `it has to be ${TYPES[issue.expected] ?? "something else"}`;
    case "too_big":
      return tooBig(issue.origin, Number(issue.maximum));
    case "too_small":
      return tooSmall(issue.origin, Number(issue.minimum));
    case "unrecognized_keys":
      return `it has a part that Readout does not know: ${list(issue.keys)}`;
    case "invalid_value":
      return issue.values.length === 1
        ? `it has to be ${list(issue.values)}`
        : `it has to be one of ${list(issue.values)}`;
    case "invalid_union":
      return "it is of no kind that Readout knows";
    case "invalid_format":
      return "it is not written as it should be";
    default:
      return "it has the wrong shape";
  }
}

/**
 * The first thing that does not fit, with the part in which it is where that is not the whole: for an error
 * whose issues have sentences of {@link issueSentence}.
 * @param otherwise Where zod tells of none.
 */
export function firstProblem(error: z.ZodError, otherwise = "it has the wrong shape"): string {
  const issue = error.issues[0];
  const part = issue && issue.path.length > 0 ? `“${issue.path.join(".")}” does not fit: ` : "";
  return `${part}${issue?.message ?? otherwise}`;
}

const TYPES: Partial<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object with named parts",
  record: "an object with named parts",
};

function tooBig(origin: string, maximum: number): string {
  const most = maximum.toLocaleString("en");
  if (origin === "string") return `it is too long: at most ${most} characters are possible`;
  if (origin === "array") return `it is too long: at most ${most} entries are possible`;
  return `it is too large: the most is ${most}`;
}

function tooSmall(origin: string, minimum: number): string {
  const least = minimum.toLocaleString("en");
  if (origin !== "string" && origin !== "array") return `it is too small: the least is ${least}`;
  if (minimum === 1) return "it is empty";
  return `it is too short: at least ${least} ${origin === "string" ? "characters" : "entries"} are needed`;
}

function list(values: readonly unknown[]): string {
  const shown = values.slice(0, 20).map((value) => `“${String(value).slice(0, 100)}”`);
  return [...shown, ...(values.length > shown.length ? ["…"] : [])].join(", ");
}
