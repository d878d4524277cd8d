import { describe, expect, it } from "vitest";
import type { Fault } from "../../../support/trials/failing-disk.ts";
import { runWithFault } from "../../../support/trials/library-faults.ts";
import { say, seed, times } from "../../../support/trials/long-runs.ts";

/** `stride`: in the usual run, only each so manieth call fails. */
const KINDS: [name: string, fault: Omit<Fault, "at">, stride: number][] = [
  ["EIO", { code: "EIO" }, 1],
  ["ENOSPC after half of a write", { code: "ENOSPC", isPartial: true }, 3],
  ["EPERM", { code: "EPERM" }, 5],
  ["EMFILE", { code: "EMFILE" }, 5],
  ["EIO from there on", { code: "EIO", isLasting: true }, 3],
  ["ENOSPC from there on", { code: "ENOSPC", isLasting: true, isPartial: true }, 5],
];

describe("a disk that fails", { timeout: 120_000 }, () => {
  it("is not even asked for anything out of the ordinary when it does not", async () => {
    expect(await runWithFault(null)).toMatchObject({ rejections: 0, complaints: [] });
  });

  it.each(KINDS)(
    "with %s, at every call, costs nothing that was acknowledged",
    async (name, fault, stride) => {
      const { calls } = await runWithFault(null);
      const complaints: string[] = [];
      let rejections = 0;
      const step = times(stride, 1);
      let tried = 0;
      for (let at = 1 + (seed % step); at <= calls.length; at += step) {
        tried += 1;
        const result = await runWithFault({ ...fault, at });
        rejections += result.rejections;
        for (const complaint of result.complaints)
          complaints.push(`call ${at} (${result.calls[at - 1]}): ${complaint}`);
      }
      say(
        `failing disk, ${name}`,
        `${tried} of ${calls.length} calls, ${rejections} rejections, ${complaints.length} complaints`,
      );
      expect(complaints).toEqual([]);
      expect(rejections).toBeGreaterThan(10);
    },
  );
});
