import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
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
  syncsOf,
  withoutEvent,
  type DiskRecording,
} from "../../../support/trials/recorded-disk.ts";
import { SCENARIO } from "../../../support/trials/scenario.ts";
import { nameOf, tryPowerCuts } from "../../../support/trials/try-power-cuts.ts";

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

describe("a power cut", { timeout: times(60_000, 1_200_000) }, () => {
  it.each([
    ["a new library", async () => ({})],
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
    const syncs = syncsOf(scenario.recording);
    const missed: string[] = [];
    for (const place of syncs) {
      const recording = withoutEvent(scenario.recording, place);
      const { violations } = await cut(scenario, recording, { from: place, isBrief: true, known });
      if (violations.length === 0) missed.push(`${place}: ${nameOf(scenario.recording, place)}`);
    }
    say("power cut without a sync", `${syncs.length - missed.length} of ${syncs.length} noticed`);
    expect(missed).toEqual([]);
  });
});
