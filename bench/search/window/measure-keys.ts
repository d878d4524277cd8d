import type { Page } from "@playwright/test";
import { line } from "../../figures.ts";
import { percentile } from "../measure/statistics.ts";
import type { BenchHost } from "./bench-host.ts";
import type { PageRecord, RecordedAnswer, RecordedKey } from "./page-recorder.ts";
import { BOXES, goTo, type Place } from "./places.ts";
import { typeQueries } from "./typing.ts";

interface KeyBench {
  page: Page;
  host: BenchHost;
  queries: readonly string[];
}

const POLL_MS = 200;

/** Types queries into both boxes over a finished index, and prints how soon results are painted. */
export async function measureKeys({ page, host, queries }: KeyBench): Promise<void> {
  while (!(await host.state()).index.isComplete) await page.waitForTimeout(POLL_MS);
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.setTimeDomain", { timeDomain: "threadTicks" });
  await session.send("Performance.enable");
  const workOf = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return new Map(metrics.map(({ name, value }) => [name, value * 1000]));
  };
  for (const place of Object.keys(BOXES) as Place[]) {
    await goTo(page, place);
    const before = await workOf();
    await page.evaluate(() => window.bench.reset());
    await typeQueries(page, BOXES[place], queries);
    const record = await page.evaluate(() => window.bench.record);
    const after = await workOf();
    tell(place, record);
    const keys = record.keys.length;
    const spent = (name: string) =>
      `${(((after.get(name) ?? 0) - (before.get(name) ?? 0)) / keys).toFixed(1)} ms`;
    line(
      `  processor time of the page per key`,
      spent("TaskDuration"),
      `scripts ${spent("ScriptDuration")}, styles ${spent("RecalcStyleDuration")}, layout ${spent("LayoutDuration")}`,
    );
    const { longestMs, rss } = await host.state();
    line("  host", `${Math.round(rss / 2 ** 20)} MB`, `held up at most ${longestMs.toFixed(1)} ms`);
  }
}

function tell(place: string, { keys, answers }: PageRecord): void {
  const typed = keys.filter(({ text }) => text.trim() !== "");
  const painted = typed.filter((key) => key.painted !== null);
  line(
    `${place}: key to results painted, p50 / p95 / max`,
    spread(painted.map((key) => (key.painted ?? 0) - key.pressed)),
    `${painted.length} of ${typed.length} keys; until the next frame ${spread(painted.map((key) => (key.nextFrame ?? 0) - key.pressed))}`,
  );
  line("  letter taken in", spread(typed.map(({ taken, pressed }) => taken - pressed)));
  line("  call to answer", spread(answers.map(({ came, sent }) => came - sent)));
  line("  of that, as the host says", spread(answers.map(({ tookMs }) => tookMs)));
  line("  answer to painted", spread(afterAnswer(painted, answers)));
  const kilobytes = answers.map(({ bytes }) => bytes / 1024);
  line("  parsing it", spread(answers.map(({ parsed, came }) => parsed - came)));
  line("  kilobytes of an answer", spread(kilobytes));
  const slowest = painted
    .toSorted((a, b) => timeOf(b) - timeOf(a))
    .slice(0, 5)
    .map((key) => {
      const answer = answers.find(({ query }) => query === key.text);
      return `“${key.text}” ${timeOf(key).toFixed(0)} (host ${answer?.tookMs.toFixed(0) ?? "?"})`;
    });
  console.log(`  slowest: ${slowest.join("; ")}`);
}

function afterAnswer(keys: readonly RecordedKey[], answers: readonly RecordedAnswer[]): number[] {
  const parsed = new Map(answers.map((answer) => [answer.query, answer.parsed]));
  return keys.flatMap(({ text, painted }) => {
    const at = parsed.get(text);
    return at === undefined || painted === null ? [] : [painted - at];
  });
}

function timeOf({ painted, pressed }: RecordedKey): number {
  return (painted ?? 0) - pressed;
}

function spread(values: readonly number[]): string {
  return [0.5, 0.95, 1].map((share) => percentile(values, share).toFixed(1)).join(" / ");
}
