import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { BackupSummary } from "../../../src/contract/library.ts";
import { ReadoutError } from "../../../src/contract/result.ts";
import {
  createRegularBackups,
  type RegularBackups,
} from "../../../src/node/backups/regular-backups.ts";

const MINUTE = 60_000;

function regularly() {
  const library = { revision: 1, made: [] as BackupSummary[], failing: false };
  const regular: RegularBackups = createRegularBackups({
    backups: {
      list: async () => library.made,
      async makeIfChanged() {
        if (library.failing) throw new ReadoutError("disk-full", "There is no space.");
        const made = new Date().toISOString();
        const summary = { name: made, made, reason: "regular", bytes: 1, annotations: 1 } as const;
        library.made.push({ ...summary, verified: made });
        return library.made.at(-1)!;
      },
    },
    revision: () => library.revision,
    now: () => new Date(),
  });
  return { library, regular };
}

describe("regular backups", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("begin some seconds after the start, and not with it", async () => {
    const { library } = regularly();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(library.made).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(library.made).toHaveLength(1);
  });

  it("are made at most hourly, and only when something has changed", async () => {
    const { library } = regularly();
    await vi.advanceTimersByTimeAsync(300 * MINUTE);
    expect(library.made).toHaveLength(1);
    library.revision += 1;
    await vi.advanceTimersByTimeAsync(11 * MINUTE);
    expect(library.made).toHaveLength(2);
    library.revision += 1;
    await vi.advanceTimersByTimeAsync(40 * MINUTE);
    expect(library.made).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(30 * MINUTE);
    expect(library.made).toHaveLength(3);
  });

  it("are not put off by a backup from the future, as when the clock was turned back", async () => {
    const { library } = regularly();
    await vi.advanceTimersByTimeAsync(MINUTE);
    library.revision += 1;
    vi.setSystemTime(Date.now() - 1000 * MINUTE);
    await vi.advanceTimersByTimeAsync(11 * MINUTE);
    expect(library.made).toHaveLength(2);
  });

  it("tell why one could not be made until one can", async () => {
    const { library, regular } = regularly();
    library.failing = true;
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(regular.notices()).toMatchObject([
      { code: "backup-disk-full", message: expect.stringContaining("no space") as string },
    ]);
    library.failing = false;
    await vi.advanceTimersByTimeAsync(11 * MINUTE);
    expect(regular.notices()).toEqual([]);
    expect(library.made).toHaveLength(1);
  });

  it("end with the program", async () => {
    const { library, regular } = regularly();
    await regular.close();
    await vi.advanceTimersByTimeAsync(100 * MINUTE);
    expect(library.made).toHaveLength(0);
  });
});
