import { type Run, run } from "./paragraph.ts";

/** A line of tags, each in a style of its own, so that a comma inside one can be told from one between two. */
export function tagRuns(tags: readonly string[]): Run[] {
  return [
    run("Tags: "),
    ...tags.flatMap((tag, index) =>
      (index > 0 ? [run(", ")] : []).concat(run(tag, { style: "tag" })),
    ),
  ];
}
