import {
  type CheckProgress,
  type CheckReport,
  type CheckScope,
  type CheckStage,
  isOver,
  type SentManuscript,
} from "../../../contract/checking.ts";
import { LARGEST_PART } from "../../../contract/import-api.ts";
import { messageOf, ReadoutError } from "../../../contract/result.ts";
import type { TellProgress } from "../check-manuscript.ts";
import type { CheckedManuscript, CorrectionPorts } from "../correct/correct-manuscript.ts";
import { type Manuscript, manuscriptOfText } from "../manuscript.ts";
import { joinedBytes } from "../../zip/joined-bytes.ts";

/** A check that runs, wherever it does. */
export interface RunningCheck {
  report: Promise<CheckReport>;
  /** Ends it; the report is then rejected, or comes all the same. */
  stop(): void;
}

/** What checks are given. */
export interface CheckPorts {
  /** @throws ReadoutError `import-refused` for what cannot be read */
  read(bytes: Uint8Array, name: string): Promise<Manuscript>;
  run(manuscript: Manuscript, about: { scope: CheckScope; tell: TellProgress }): RunningCheck;
  /** Bytes of base64. */
  decode(data: string): Uint8Array;
  newId(): string;
  corrections: CorrectionPorts;
}

/** So much of the whole each stage takes. */
const SHARES: Record<CheckStage, [from: number, to: number]> = {
  receiving: [0, 0],
  reading: [0, 0.05],
  looking: [0.05, 0.7],
  comparing: [0.7, 1],
};
/** Bytes that a manuscript may have in all. */
const LARGEST_MANUSCRIPT = 64 * LARGEST_PART;
/** UTF-16 code units of a manuscript: twenty thick books. */
const LONGEST_TEXT = 20_000_000;

/** One check from the first part of a file to its report. */
export class CheckJob {
  readonly id: string;
  readonly scope: CheckScope;
  private readonly name: string;
  private readonly ports: CheckPorts;
  private state: CheckProgress["state"] = "receiving";
  private done = 0;
  private problem: string | null = null;
  private parts: Uint8Array[] = [];
  private bytes = 0;
  private running: RunningCheck | null = null;
  private manuscript: Manuscript | null = null;
  private original: Uint8Array | null = null;
  private made: CheckReport | null = null;

  constructor(id: string, name: string, scope: CheckScope, ports: CheckPorts) {
    this.id = id;
    this.name = name;
    this.scope = scope;
    this.ports = ports;
  }

  get isOver(): boolean {
    return isOver(this.state);
  }

  progress(): CheckProgress {
    return { job: this.id, state: this.state, done: this.done, problem: this.problem };
  }

  startWithText(text: string): void {
    this.start(async () => manuscriptOfText(this.name, text));
  }

  /** @throws ReadoutError `bad-input` for a part that is not the next, or too much */
  receive({ part, isLast, data }: Omit<SentManuscript, "job">): void {
    if (this.state !== "receiving" || part !== this.parts.length)
      throw new ReadoutError(
        "bad-input",
        `Part ${part} of “${this.name}” is not the one that was to come. Nothing was checked. Begin the check again.`,
      );
    const bytes = this.ports.decode(data);
    this.bytes += bytes.length;
    if (this.bytes > LARGEST_MANUSCRIPT) throw tooLarge(this.name);
    this.parts.push(bytes);
    if (!isLast) return;
    const original = joinedBytes(this.parts);
    this.parts = [];
    this.original = original;
    this.start(() => this.ports.read(original, this.name));
  }

  /** @throws ReadoutError `check-not-done`, or that with which the check failed */
  report(): CheckReport {
    if (this.made) return this.made;
    throw this.notDone();
  }

  /** @throws ReadoutError as {@link report} */
  checked(): CheckedManuscript {
    const { name, original, manuscript, made: report } = this;
    if (!report || !manuscript) throw this.notDone();
    return { name, original, manuscript, report };
  }

  /** Bytes that are kept of its file. */
  get weight(): number {
    return this.original?.length ?? 0;
  }

  text(): string {
    if (this.manuscript) return this.manuscript.text;
    throw this.notDone();
  }

  cancel(): void {
    if (this.isOver) return;
    this.state = "cancelled";
    this.running?.stop();
  }

  private start(read: () => Promise<Manuscript>): void {
    this.state = "reading";
    this.run(read).catch((error: unknown) => {
      if (this.state === "cancelled") return;
      this.state = "failed";
      this.problem = messageOf(error);
    });
  }

  private async run(read: () => Promise<Manuscript>): Promise<void> {
    const manuscript = await read();
    if (manuscript.text.length > LONGEST_TEXT) throw tooLarge(this.name);
    if (this.isOver) return;
    this.manuscript = manuscript;
    const tell: TellProgress = (stage, done) => this.told(stage, done);
    this.running = this.ports.run(manuscript, { scope: this.scope, tell });
    const report = await this.running.report;
    if (this.isOver) return;
    this.made = report;
    this.state = "done";
    this.done = 1;
  }

  private told(stage: CheckStage, done: number): void {
    if (this.isOver) return;
    const [from, to] = SHARES[stage];
    this.state = stage;
    this.done = Math.max(this.done, from + (to - from) * done);
  }

  private notDone(): ReadoutError {
    return new ReadoutError(
      "check-not-done",
      this.problem ?? `“${this.name}” has not been checked to its end yet. Ask again when it has.`,
    );
  }
}

function tooLarge(name: string): ReadoutError {
  return new ReadoutError(
    "import-refused",
    `“${name}” is too long to be checked at once. Nothing was changed. Check it in parts, a chapter at a time.`,
  );
}
