import type { ExportFile, ExportStep } from "../../../contract/export.ts";

/**
 * The steps of one export as the contents of its file. Steps of bytes make one base64 together; the last may have
 * nothing left to hold, and is then no sign of what the file is.
 */
export function joinedSteps(
  steps: readonly Pick<ExportStep, "data" | "encoding">[],
): Required<Pick<ExportFile, "text" | "encoding">> {
  const held = steps.filter(({ data }) => data !== "");
  return {
    text: held.map(({ data }) => data).join(""),
    encoding: held[0]?.encoding ?? "text",
  };
}
