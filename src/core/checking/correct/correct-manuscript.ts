import type { CheckReport, CorrectedFile, CorrectedForm, Fix } from "../../../contract/checking.ts";
import type { ChosenStyle } from "../../../contract/citation.ts";
import { ReadoutError } from "../../../contract/result.ts";
import type { Manuscript } from "../manuscript.ts";
import type { Corrections } from "./corrections.ts";
import { type CorrectionSources, planCorrections } from "./plan-corrections.ts";

/** A manuscript as it was checked. */
export interface CheckedManuscript {
  name: string;
  /** The bytes of its file; null for a text that was pasted. */
  original: Uint8Array | null;
  manuscript: Manuscript;
  report: CheckReport;
}

/** A corrected document as it was made of the file. */
export interface WrittenManuscript {
  name: string;
  mediaType: string;
  /** Text that is written in UTF-8 without a byte order mark, or the bytes. */
  contents: string | Uint8Array;
  remarks: string[];
}

export interface CorrectionPorts {
  sources(style: ChosenStyle | undefined): Promise<CorrectionSources>;
  /** @throws ReadoutError `quotation-not-placed`, `bad-input`, and `import-refused` as readers do */
  write(
    checked: CheckedManuscript,
    corrections: Corrections,
    form: CorrectedForm,
  ): Promise<WrittenManuscript>;
  /** Bytes as base64. */
  encode(bytes: Uint8Array): string;
}

export interface CorrectionRequest {
  fixes: readonly Fix[];
  form?: CorrectedForm;
  style?: ChosenStyle;
}

/**
 * The file of a manuscript with these findings put right and nothing else changed.
 * @throws ReadoutError `quotation-not-placed` where the file does not have the words as they were read; `bad-input`
 */
export async function correctManuscript(
  checked: CheckedManuscript,
  { fixes, form = "same", style }: CorrectionRequest,
  ports: CorrectionPorts,
): Promise<CorrectedFile> {
  const wanted = fixes.filter(({ wording, footnote }) => wording || footnote);
  if (wanted.length === 0)
    throw new ReadoutError(
      "bad-input",
      `Nothing was chosen to be put right in “${checked.name}”, so nothing was written. Choose a wording or a footnote first.`,
    );
  const sources = await ports.sources(style);
  const { manuscript, report } = checked;
  const corrections = planCorrections(report, manuscript.text, wanted, sources);
  const { contents, name, mediaType, remarks } = await ports.write(checked, corrections, form);
  const isText = typeof contents === "string";
  return {
    name,
    mediaType,
    text: isText ? contents : ports.encode(contents),
    encoding: isText ? "text" : "base64",
    wordings: corrections.list.filter(({ edits }) => edits.length > 0).length,
    footnotes: corrections.list.filter(({ note }) => note !== null).length,
    remarks: [...corrections.remarks, ...remarks],
  };
}
