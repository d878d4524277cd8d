import type {
  CheckForm,
  CheckProgress,
  CheckReport,
  CheckScope,
  SentManuscript,
} from "./checking.ts";
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
  /** Ends it and forgets it, whether it is done or not. */
  cancelCheck(input: { job: string }): Promise<CheckProgress>;
}
