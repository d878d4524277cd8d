import type {
  CheckForm,
  CheckProgress,
  CheckReport,
  CheckScope,
  CorrectedFile,
  CorrectedForm,
  Fix,
  SentManuscript,
} from "./checking.ts";
import type { ChosenStyle } from "./citation.ts";
import type { ExportFile } from "./export.ts";

/** Manuscripts held against the sources, each a job; nothing of them is kept once Readout ends. */
export interface CheckingApi {
  /** A text as it was pasted: begins at once. How far it is, {@link checkProgress} says. */
  checkText(input: { name: string; text: string; scope?: CheckScope }): Promise<CheckProgress>;
  /** For a file, whose parts {@link sendManuscript} takes; its name tells what it is. */
  beginCheck(input: { name: string; scope?: CheckScope }): Promise<CheckProgress>;
  /** The last part begins the check. */
  sendManuscript(input: SentManuscript): Promise<CheckProgress>;
  checkProgress(input: { job: string }): Promise<CheckProgress>;
  /** Once it is done. */
  checkReport(input: { job: string }): Promise<CheckReport>;
  /** The plain text in which the offsets of the report count. */
  checkedText(input: { job: string }): Promise<{ text: string }>;
  exportCheck(input: { job: string; form: CheckForm }): Promise<ExportFile>;
  /**
   * The file that was checked, with these findings put right and nothing else changed, byte for byte. Notes are in the
   * style of the settings where none is named. Rejects with `quotation-not-placed` where the file does not have the
   * words as they were read; nothing is guessed then.
   */
  correctManuscript(input: {
    job: string;
    fixes: Fix[];
    /** Default `same`. */
    form?: CorrectedForm;
    style?: ChosenStyle;
  }): Promise<CorrectedFile>;
  /** Ends it and forgets it, whether it is done or not. */
  cancelCheck(input: { job: string }): Promise<CheckProgress>;
}
