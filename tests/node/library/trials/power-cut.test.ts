import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { encodeLibrary } from "../../../../src/node/library/snapshot-bytes.ts";
import { noteNumber } from "../../../support/annotations.ts";
import { randomFrom } from "../../../../bench/figures.ts";
import {
  complaintAbout,
  recordScenario,
  recoverLibrary,
  type RecordedScenario,
  type RecoveredLibrary,
} from "../../../support/trials/library-power-cut.ts";
import { say, seed, times } from "../../../support/trials/long-runs.ts";
import {
  sameSyncAfter,
  withoutEvent,
  type DiskRecording,
} from "../../../support/trials/recorded-disk.ts";
import { SCENARIO } from "../../../support/trials/scenario.ts";
import { nameOf, tryPowerCuts, usefulSyncs } from "../../../support/trials/try-power-cuts.ts";

const BOUND = times(60, 1500);

function cut(
  scenario: RecordedScenario,
  recording: DiskRecording,
  more: { from?: number; isBrief?: boolean; known?: Map<string, Promise<RecoveredLibrary>> } = {},
) {
  return tryPowerCuts<RecoveredLibrary>({
    recording,
    recover: recoverLibrary,
    complaint: (found, expected) => complaintAbout(scenario, found, expected),
    random: randomFrom(seed),
    bound: BOUND,
    ...more,
  });
}

const fixture = () => readFile(new URL("../../../fixtures/library/v1.json", import.meta.url));

const backup = () =>
  encodeLibrary({ items: [noteNumber(50), noteNumber(51)], bin: [], tombstones: [] });

describe("a power cut", { timeout: times(60_000, 1_200_000) }, () => {
  it.each([
    ["a new library", async () => ({})],
    ["a backup that took the place of the library", async () => ({ "library.json": backup() })],
    ["a library of the first version", async () => ({ "library.json": await fixture() })],
  ])("at any moment loses nothing that was acknowledged, from %s on", async (start, files) => {
    const scenario = await recordScenario(SCENARIO, await files());
    const { points, states, images, violations } = await cut(scenario, scenario.recording);
    say(
      `power cut, ${start}`,
      `${points} points, ${states} states, ${images} disks, ${violations.length} violations`,
    );
    expect(violations).toEqual([]);
  });

  it("loses something as soon as any one sync is left out", async () => {
    const scenario = await recordScenario(SCENARIO);
    const known = new Map<string, Promise<RecoveredLibrary>>();
    const { places: syncs, idle } = usefulSyncs(
      scenario.recording,
      // Whoever held the lock is gone after a cut.
      (path) => !path.includes("library.lock"),
    );
    const isNoticed = async (recording: DiskRecording, from: number) =>
      (await cut(scenario, recording, { from, isBrief: true, known })).violations.length > 0;
    const missed: string[] = [];
    let repeated = 0;
    for (const place of syncs) {
      const recording = withoutEvent(scenario.recording, place);
      if (await isNoticed(recording, place)) continue;
      // What a process syncs before it ends, the next one syncs again before anything stands on it.
      const next = sameSyncAfter(recording, scenario.recording.events[place]!, place);
      const isRepeated = next !== null && (await isNoticed(withoutEvent(recording, next), place));
      if (isRepeated) repeated += 1;
      else missed.push(`${place}: ${nameOf(scenario.recording, place)}`);
    }
    say(
      "power cut without a sync",
      `${syncs.length - missed.length} of ${syncs.length} noticed, of these ${repeated} only without the next of the same; ${idle} more had nothing to do`,
    );
    expect(missed).toEqual([]);
  });
});
