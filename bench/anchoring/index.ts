import { parseArgs } from "node:util";
import { THRESHOLDS } from "../../src/core/anchoring/find-anchor.ts";
import { CELLS, runCell } from "../../tests/core/anchoring/trials/cells.ts";
import { type Outcome, outcomeOf, wilson } from "../../tests/core/anchoring/trials/figures.ts";
import { trialTexts } from "../../tests/core/anchoring/trials/texts.ts";
import { measureSpeed } from "./speed.ts";

const USAGE = `npm run bench:anchoring -- [options]
  --size 1000   quotes in each cell, over six texts
  --seed N      of texts and quotes; default from the clock
  --sweep       also what other thresholds would have given`;

const { values } = parseArgs({
  options: {
    size: { type: "string", default: "1000" },
    seed: { type: "string", default: String(Date.now() % 1_000_000_007) },
    sweep: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});

if (values.help) console.log(USAGE);
else run(Number(values.size), Number(values.seed), values.sweep);

function run(size: number, seed: number, isSweep: boolean): void {
  const texts = trialTexts();
  console.log(`Anchoring: ${size} quotes a cell over ${texts.length} texts, seed ${seed}.`);
  console.log("Right is an overlap of at least 0.8; in brackets the 95 % bounds of Wilson.\n");
  const tried = CELLS.map((cell) => {
    const trials = runCell(cell, texts, size, seed);
    const outcome = outcomeOf(cell, trials, THRESHOLDS);
    const goal = `at least ${percent(cell.goal.right)}, at most ${percent(cell.goal.wrong)}`;
    console.log(
      [
        outcome.isMet ? "met   " : "MISSED",
        cell.name.padEnd(50),
        `right ${bounded(outcome.right, outcome)}`,
        `wrong ${bounded(outcome.wrong, outcome)}`,
        `lost ${percent(outcome.lost / outcome.trials)}`,
        `goal: ${goal}`,
      ].join("  "),
    );
    return { cell, trials };
  });
  if (isSweep) sweep(tried);
  const { highlights, units, median, p95, worst, ready } = measureSpeed(texts, size, seed);
  console.log(
    `\nSpeed: ${highlights} highlights in ${units} characters: median ${ms(median)}, p95 ${ms(p95)}, ` +
      `worst ${ms(worst)}; goal: p95 at most 20 ms. The text is made ready once, in ${ms(ready)}.`,
  );
}

/** How many cells are met, and what all cells with changed words, and those with deleted passages, come to. */
function sweep(
  tried: { cell: (typeof CELLS)[number]; trials: ReturnType<typeof runCell> }[],
): void {
  console.log(
    "\nscore  likeness  lead  cells met  changed: right, wrong  deleted: wrong  moved: right",
  );
  const others = {
    score: [0.5, 0.6, 0.7, 0.8, 0.9],
    likeness: [0.3, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7],
    lead: [0, 4, 8, 12, 16, 24, 32, 48],
  };
  const names = Object.keys(others) as (keyof typeof others)[];
  const around = names.flatMap((name) =>
    others[name].map((value) => Object.assign({}, THRESHOLDS, { [name]: value })),
  );
  for (const thresholds of around) {
    const outcomes = tried.map(({ cell, trials }) =>
      Object.assign(outcomeOf(cell, trials, thresholds), { name: cell.name }),
    );
    const share = (part: "right" | "wrong", of: string) => {
      const some = outcomes.filter(({ name }) => name.includes(of));
      const sum = (key: "right" | "wrong" | "trials") =>
        some.reduce((all, outcome) => all + outcome[key], 0);
      return percent(sum(part) / sum("trials"));
    };
    const { score, likeness, lead } = thresholds;
    console.log(
      [
        score.toFixed(2).padEnd(5),
        likeness.toFixed(2).padEnd(8),
        String(lead).padEnd(4),
        `${outcomes.filter(({ isMet }) => isMet).length} of ${outcomes.length}`.padEnd(9),
        `${share("right", "words changed")}, ${share("wrong", "words changed")}`.padEnd(21),
        share("wrong", "deleted").padEnd(14),
        share("right", "moved"),
      ].join("  "),
    );
  }
}

function bounded(count: number, { trials }: Outcome): string {
  const { low, high } = wilson(count, trials);
  return `${percent(count / trials)} (${percent(low)} to ${percent(high)})`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(share > 0 && share < 0.1 ? 2 : 1)} %`;
}

function ms(time: number): string {
  return `${time.toFixed(1)} ms`;
}
