import type { RecordDate } from "../../../contract/work.ts";

/** What is known of the sources without their texts. */
export interface SourcesFacts {
  nameOf(person: string): string;
  dateOf(work: string, record: string): RecordDate | null;
  /** Names of those who wrote or published a work. */
  authorsOf(work: string): readonly string[];
}
