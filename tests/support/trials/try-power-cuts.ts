import { createPoweredDisk, fingerprintOf, type CutState } from "./power-cut.ts";
import type { DiskImage } from "./memory-disk.ts";
import type { DiskRecording } from "./recorded-disk.ts";

/** What has to be on a disk: changes 0 to `acknowledged` - 1 surely, those up to `begun` - 1 whole or not at all. */
export interface Expectation {
  acknowledged: number;
  begun: number;
}

export interface PowerCutTrial<Found> {
  recording: DiskRecording;
  /** Starts on what a cut has left; asked once for each image. */
  recover(image: DiskImage): Promise<Found>;
  /** What is wrong with what was found; null when nothing is. */
  complaint(found: Found, expected: Expectation): string | null;
  random: () => number;
  /** States to try at each point at most, more or less. */
  bound: number;
  /** Only cuts behind this place of the recording. */
  from?: number;
  /** End with the first violation. */
  isBrief?: boolean;
  /** What was found on images that another trial has tried. */
  known?: Map<string, Promise<Found>>;
}

export interface PowerCutResult {
  points: number;
  states: number;
  /** Different disks among the states. */
  images: number;
  /** Each says after which event, in which state, what was wrong. */
  violations: string[];
}

/** Cuts the power between any two events of a recording, and starts on everything that may be left. */
export async function tryPowerCuts<Found>(trial: PowerCutTrial<Found>): Promise<PowerCutResult> {
  const { recording, bound, random, from = -1, known = new Map<string, Promise<Found>>() } = trial;
  const disk = createPoweredDisk(recording.start);
  const expected: Expectation = { acknowledged: 0, begun: 0 };
  const judged = new Set<string>();
  const result: PowerCutResult = { points: 0, states: 0, images: 0, violations: [] };

  const judge = async ({ image, how }: CutState, place: number) => {
    result.states += 1;
    const fingerprint = fingerprintOf(image);
    const key = `${expected.acknowledged}/${expected.begun}/${fingerprint}`;
    if (judged.has(key)) return;
    judged.add(key);
    if (!known.has(fingerprint)) known.set(fingerprint, trial.recover(image));
    const complaint = trial.complaint(await known.get(fingerprint)!, expected);
    if (complaint !== null)
      result.violations.push(
        `after event ${place} (${nameOf(recording, place)}): ${how}: ${complaint}`,
      );
  };

  for (let place = -1; place < recording.events.length; place += 1) {
    const event = recording.events[place];
    if (event?.kind === "remark") expected[event.what] = event.change + 1;
    else if (event) disk.follow(event);
    if (place < from) continue;
    result.points += 1;
    for (const state of disk.statesAfterCut(bound, random)) {
      await judge(state, place);
      if (trial.isBrief && result.violations.length > 0) break;
    }
    if (trial.isBrief && result.violations.length > 0) break;
  }
  result.images = known.size;
  return result;
}

/** An event in a few words. */
export function nameOf({ events }: DiskRecording, place: number): string {
  const event = events[place];
  if (!event) return "the start";
  switch (event.kind) {
    case "remark":
      return `${event.what} ${event.change}`;
    case "rename":
      return `rename ${event.from} → ${event.to}`;
    case "write":
      return `write ${event.bytes.length} at ${event.at} in file ${event.file}`;
    case "sync":
    case "sync-failed":
    case "truncate":
      return `${event.kind} file ${event.file}`;
    default:
      return `${event.kind} ${event.path}`;
  }
}

/** Places of the syncs in a recording that made safe something that matters, and how many others there were. */
export function usefulSyncs(
  { start, events }: DiskRecording,
  matters: (path: string) => boolean,
): { places: number[]; idle: number } {
  const disk = createPoweredDisk(start);
  const places: number[] = [];
  let idle = 0;
  for (const [place, event] of events.entries()) {
    if (event.kind === "remark") continue;
    if (disk.isUseful(event, matters)) places.push(place);
    else if (event.kind === "sync" || event.kind === "sync-folder") idle += 1;
    disk.follow(event);
  }
  return { places, idle };
}
