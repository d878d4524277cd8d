import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { describe, it } from "vitest";
import { randomFrom } from "../../../../bench/figures.ts";
import type { Annotation } from "../../../../src/contract/annotation.ts";
import { openLibraryFolder } from "../../../../src/node/library/folder.ts";
import { encodeLibrary } from "../../../../src/node/library/snapshot-bytes.ts";
import { noteNumber } from "../../../support/annotations.ts";
import { claimsOfLoss } from "../../../support/trials/claims-of-loss.ts";
import { killWhileChanging } from "../../../support/trials/killed-process.ts";
import { say, seed, times } from "../../../support/trials/long-runs.ts";
import { afterChanges } from "../../../support/trials/numbered-changes.ts";
import { differ } from "../../../support/trials/run-scenario.ts";

interface Round {
  name: string;
  records: number;
  kills: number;
  /** Compacts after so many changes. */
  compactsAfter?: number;
  /** The kill falls into the opening, of a file of the first version. */
  isUpgrade?: boolean;
  /** Makes a backup before each change. */
  backsUp?: boolean;
}

const ROUNDS: Round[] = [
  { name: "an empty library", records: 0, kills: times(24, 250) },
  { name: "1,000 records", records: 1000, kills: times(24, 250) },
  { name: "10,000 records", records: 10_000, kills: times(16, 150) },
  { name: "compacting all the time", records: 1000, kills: times(16, 150), compactsAfter: 3 },
  { name: "upgrading", records: 1000, kills: times(10, 100), isUpgrade: true },
  { name: "backing up all the time", records: 1000, kills: times(10, 100), backsUp: true },
];

/** Records that the numbered changes do not touch. */
function olderRecords(count: number): Map<string, Annotation> {
  return new Map(
    Array.from({ length: count }, (_value, number) => {
      const note = noteNumber(1_000_000 + number);
      return [note.id, note];
    }),
  );
}

async function begin(path: string, { isUpgrade }: Round, records: Map<string, Annotation>) {
  const annotations = [...records.values()];
  if (isUpgrade) {
    const lines = annotations.map((annotation) => JSON.stringify(annotation)).join(",\n");
    const text = `{"format":"readout-library","schemaVersion":1,"annotations":[\n${lines}\n]}\n`;
    await writeFile(join(path, "library.json"), text);
  } else if (records.size > 0) {
    const bytes = encodeLibrary({ items: annotations, bin: [], tombstones: [] });
    await writeFile(join(path, "library.json"), bytes);
  }
}

/** Opens a library that was killed; a lock that its owner had only half written counts for two seconds. */
async function reopen(path: string) {
  for (let attempt = 1; ; attempt += 1) {
    const folder = await openLibraryFolder(path, { host: "web" });
    if (folder.store.status().writable || attempt === 2) return folder;
    await folder.close();
    await delay(2100);
  }
}

/** How many changes a library has behind it; null when it is neither `least` nor one more, or when it complains. */
async function changesFound(path: string, records: Map<string, Annotation>, least: number) {
  const folder = await reopen(path);
  const found = folder.store.read();
  const notices = claimsOfLoss(folder.notices);
  await folder.close();
  const fitting = [least, least + 1].find((count) => !differ(found, afterChanges(count, records)));
  return { changes: fitting ?? null, notices };
}

describe("kill -9", { timeout: times(300_000, 3_600_000) }, () => {
  it.concurrent.for(ROUNDS)(
    "of $name loses nothing that was acknowledged",
    async (round, { expect, onTestFinished }) => {
      const root = await mkdtemp(join(tmpdir(), "readout-kill-"));
      onTestFinished(() => rm(root, { recursive: true, force: true }));
      const { acknowledged, early, wrong } = await killOften(root, round);
      expect(wrong).toEqual([]);
      say(
        `kill -9, ${round.name}`,
        `${round.kills} kills, ${early} while opening, ${acknowledged} changes acknowledged, 0 lost`,
      );
    },
  );
});

async function killOften(root: string, round: Round) {
  const random = randomFrom(seed + ROUNDS.indexOf(round));
  const records = olderRecords(round.records);
  const options = {
    isBackingUp: round.backsUp ?? false,
    limits: round.compactsAfter === undefined ? undefined : often(round.compactsAfter),
  };
  const wrong: string[] = [];
  let [path, before, acknowledged, early] = ["", 0, 0, 0];
  for (let kill = 0; kill < round.kills; kill += 1) {
    if (path === "" || round.isUpgrade) {
      path = await mkdtemp(join(root, "library-"));
      before = 0;
      await begin(path, round, records);
    }
    const words = await killWhileChanging(path, before + 1, {
      options,
      begins: round.isUpgrade ? "opening" : "open",
      afterMs: random() * 80,
    });
    if (!words.hadOpened) early += 1;
    acknowledged += words.acknowledged - before;
    const { changes, notices } = await changesFound(path, records, words.acknowledged);
    wrong.push(...notices.map((notice) => `kill ${kill}: ${notice}`));
    if (changes === null) wrong.push(`kill ${kill}: not what was acknowledged`);
    if (wrong.length > 0) break;
    before = changes!;
  }
  return { acknowledged, early, wrong };
}

function often(changes: number) {
  const limit = { changes, bytes: 1_000_000 };
  return { due: limit, atClose: limit, idle: 0 };
}
