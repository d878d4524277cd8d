import type { FileReport, ImportProgress } from "../../contract/import.ts";

/** Tells which reports of a job have changed; one that changes is exchanged for another. */
export class ReportVersions {
  private known: { report: FileReport; version: number }[] = [];
  private version = 0;
  /** Before this there were other files, or the same in another order. */
  private begun = 0;

  /** What of these reports, which are all that there are now, somebody has to be told who knew them at `since`. */
  changed(
    reports: readonly FileReport[],
    since: number | undefined,
  ): Pick<ImportProgress, "files" | "filesAre" | "version"> {
    this.notice(reports);
    const { version } = this;
    if (since === undefined || since < this.begun || since > version)
      return { files: [...reports], filesAre: "all", version };
    const files = this.known.filter((one) => one.version > since).map(({ report }) => report);
    return { files, filesAre: "changed", version };
  }

  private notice(reports: readonly FileReport[]): void {
    const isOther =
      reports.length !== this.known.length ||
      reports.some(({ path }, index) => path !== this.known[index]?.report.path);
    if (isOther) {
      this.begun = ++this.version;
      this.known = reports.map((report) => ({ report, version: this.version }));
      return;
    }
    if (reports.every((report, index) => report === this.known[index]?.report)) return;
    this.version += 1;
    this.known = reports.map((report, index) => {
      const before = this.known[index];
      return before?.report === report ? before : { report, version: this.version };
    });
  }
}
