import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  BACKUP_BOUNDS,
  surplusBackups,
  type DatedBackup,
} from "../../../src/node/backups/thinning.ts";

const HOUR = 3_600_000;
const NOON = Date.parse("2026-11-25T12:30:00.000Z");

function backup(hoursAgo: number, over: Partial<DatedBackup> = {}): DatedBackup {
  const made = new Date(NOON - hoursAgo * HOUR).toISOString();
  return { name: `at ${hoursAgo}`, made, reason: "regular", bytes: 1000, isGood: true, ...over };
}

function hourly(hours: number): DatedBackup[] {
  return Array.from({ length: hours }, (_, ago) => backup(ago));
}

function keptOf(backups: readonly DatedBackup[], bounds = BACKUP_BOUNDS): DatedBackup[] {
  const surplus = new Set(surplusBackups(backups, bounds));
  return backups.filter(({ name }) => !surplus.has(name));
}

const anyBackups = fc
  .array(
    fc.record({
      ago: fc.oneof(
        fc.integer({ min: 0, max: 400_000_000 }),
        fc.integer({ min: 0, max: 20_000_000_000 }),
      ),
      reason: fc.constantFrom("regular", "regular", "asked", "merge", "upgrade" as const),
      bytes: fc.integer({ min: 1, max: 60_000_000 }),
      isGood: fc.boolean(),
    }),
    { maxLength: 150 },
  )
  .map((entries) =>
    entries.map(({ ago, ...rest }, at): DatedBackup => ({
      ...backup(0),
      ...rest,
      name: `backup ${at}`,
      made: new Date(NOON - ago).toISOString(),
    })),
  );

describe("thinning", () => {
  it("keeps hours, days and weeks of a library that is backed up every hour", () => {
    let kept: DatedBackup[] = [];
    for (let ago = 24 * 100; ago >= 0; ago -= 1) kept = keptOf([...kept, backup(ago)]);
    const placesOf = (length: number, from = 0) =>
      new Set(kept.map(({ made }) => Math.floor((Date.parse(made) - from) / length))).size;
    const hours = Array.from({ length: 12 }, (_, ago) => backup(ago).name);
    expect(kept.map(({ name }) => name)).toEqual(expect.arrayContaining(hours));
    expect(placesOf(24 * HOUR)).toBeGreaterThanOrEqual(14);
    const monday = 4 * 24 * HOUR;
    expect(placesOf(7 * 24 * HOUR, monday)).toBe(8);
    expect(kept.length).toBeLessThanOrEqual(12 + 14 + 8);
  });

  it("counts the spans with a backup in them, so that a long pause costs nothing", () => {
    const old = hourly(12).map((_, at) => backup(10_000 + at, { name: `old ${at}` }));
    expect(keptOf([backup(0), ...old])).toHaveLength(12);
  });

  it("never lets go of what was before an upgrade", () => {
    const upgrades = Array.from({ length: 200 }, (_, ago) => backup(ago, { reason: "upgrade" }));
    expect(surplusBackups(upgrades, { ...BACKUP_BOUNDS, bytes: 1 })).toEqual([]);
  });

  it("keeps the latest ten of those that were asked for, though all are of one hour", () => {
    const asked = Array.from({ length: 14 }, (_, at) =>
      backup(at / 60, { name: `asked ${at}`, reason: "asked" }),
    );
    expect(keptOf(asked).map(({ name }) => name)).toEqual(
      Array.from({ length: 10 }, (_, at) => `asked ${at}`),
    );
  });

  it("lets go of the least spans first when there are too many bytes", () => {
    const kept = keptOf(hourly(24 * 365), { ...BACKUP_BOUNDS, bytes: 10_000 });
    const weeks = new Set(kept.map(({ made }) => Math.floor(Date.parse(made) / (168 * HOUR))));
    expect(kept).toHaveLength(10);
    expect(weeks.size).toBeGreaterThanOrEqual(7);
  });

  it("keeps the newest good one, however large", () => {
    const large = backup(1, { bytes: 5_000_000_000 });
    expect(keptOf([large, backup(2), backup(300)])).toEqual([large]);
  });

  it("keeps a damaged one until a good one takes its place", () => {
    const damaged = backup(2, { name: "damaged", isGood: false });
    expect(keptOf([damaged, backup(3)])).toContain(damaged);
    const month = 24 * 30;
    const aged = backup(month + 2, { name: "damaged", isGood: false });
    expect(keptOf([aged, backup(month + 1), backup(0)])).not.toContain(aged);
    const old = backup(24 * 7 * 4, { name: "damaged", isGood: false });
    expect(keptOf([old, ...hourly(24)])).toContain(old);
  });

  it("keeps a damaged one for a month beside good ones, but not more than ten", () => {
    const damaged = Array.from({ length: 12 }, (_, at) =>
      backup(24 * 2 * at + 1, { name: `damaged-${at}`, isGood: false }),
    );
    expect(keptOf([damaged[5]!, backup(0)])).toContain(damaged[5]);
    const kept = keptOf([...damaged, ...hourly(24 * 30)]);
    expect(kept.filter(({ isGood }) => !isGood)).toEqual(damaged.slice(0, 10));
  });

  it("holds its bounds whatever there is, keeps the newest, and one of each span", () => {
    fc.assert(
      fc.property(anyBackups, (backups) => {
        const kept = keptOf(backups);
        const thinned = kept.filter(({ reason }) => reason !== "upgrade");
        const good = thinned.filter(({ isGood }) => isGood);
        const all = backups.filter(({ isGood, reason }) => isGood && reason !== "upgrade");
        const newest = all
          .map(({ made }) => made)
          .sort()
          .at(-1);
        const sum = kept.reduce((bytes, each) => bytes + each.bytes, 0);
        const { hours, days, weeks, occasions, bytes } = BACKUP_BOUNDS;

        expect(good.length).toBeLessThanOrEqual(hours + days + weeks + occasions);
        expect(newest === undefined || good.some(({ made }) => made === newest)).toBe(true);
        const spare = thinned.filter(({ made }) => newest !== undefined && made < newest);
        expect(sum > bytes ? spare : []).toEqual([]);
        expect(kept.filter(({ reason }) => reason === "upgrade")).toHaveLength(
          backups.filter(({ reason }) => reason === "upgrade").length,
        );
      }),
    );
  });

  it("has one in each span that it keeps, when there is room for all", () => {
    fc.assert(
      fc.property(anyBackups, (backups) => {
        const room = { ...BACKUP_BOUNDS, bytes: Number.MAX_SAFE_INTEGER };
        const isThinned = ({ isGood, reason }: DatedBackup) => isGood && reason !== "upgrade";
        const placesOf = (list: readonly DatedBackup[], length: number) =>
          [...new Set(list.map(({ made }) => Math.floor(Date.parse(made) / length)))].sort(
            (a, b) => b - a,
          );
        const before = backups.filter(isThinned);
        const after = keptOf(backups, room).filter(isThinned);
        for (const [length, most] of [
          [HOUR, room.hours],
          [24 * HOUR, room.days],
        ] as const) {
          const kept = placesOf(after, length);
          for (const place of placesOf(before, length).slice(0, most))
            expect(kept).toContain(place);
        }
      }),
    );
  });

  it("lets no damaged one go while nothing good is newer", () => {
    fc.assert(
      fc.property(anyBackups, (backups) => {
        const surplus = new Set(surplusBackups(backups));
        const gone = backups.filter(({ name, isGood }) => surplus.has(name) && !isGood);
        const kept = backups.filter(({ name }) => !surplus.has(name));
        for (const damaged of gone)
          expect(kept.some(({ isGood, made }) => isGood && made >= damaged.made)).toBe(true);
      }),
    );
  });

  it("finds nothing more to let go when it is done again", () => {
    fc.assert(
      fc.property(anyBackups, (backups) => {
        expect(surplusBackups(keptOf(backups))).toEqual([]);
      }),
    );
  });
});
