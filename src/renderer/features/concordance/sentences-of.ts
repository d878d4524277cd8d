import type { ConcordanceLine } from "../../../contract/analysis.ts";
import type { NewAnnotation } from "../../../contract/annotation.ts";
import type { ReadoutBridge } from "../../../contract/api.ts";
import type { TextRange, Work } from "../../../contract/work.ts";
import { sentenceSpans } from "../../../core/text/sentences.ts";

type Line = Pick<ConcordanceLine, "passage" | "work" | "at">;

/** The sentences in which the matches of lines stand, each once, in the order of the lines; work by work. */
export async function sentencesOf(
  bridge: Pick<ReadoutBridge, "openWork">,
  lines: readonly Line[],
): Promise<NewAnnotation[]> {
  const ranges = new Map<Line, TextRange>();
  for (const [id, inWork] of Map.groupBy(lines, ({ work }) => work)) {
    // oxlint-disable-next-line no-await-in-loop -- one work in memory at a time
    const work = await bridge.openWork({ work: id });
    for (const line of inWork) ranges.set(line, sentenceAround(line, work));
  }
  const seen = new Set<string>();
  return lines.flatMap((line) => {
    const range = ranges.get(line)!;
    const key = `${range.passage}:${range.start}-${range.end}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return { target: { kind: "text", ranges: [range] } };
  });
}

/** From the beginning of the sentence in which a match begins to the end of the one in which it ends. */
function sentenceAround({ passage, at }: Line, work: Work): TextRange {
  const text = work.passages.find(({ id }) => id === passage)?.text ?? "";
  const touched = sentenceSpans(text, work.language).filter(
    ({ start, end }) => start < at.end && at.start < end,
  );
  const start = Math.min(at.start, ...touched.map((span) => span.start));
  const end = Math.max(at.end, ...touched.map((span) => span.end));
  return { passage, start, end };
}
