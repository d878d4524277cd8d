import { Option, type Command } from "commander";
import type { AnchorOutcome, AnchorReview, ReviewedAnchor } from "../../contract/library.ts";
import { counted } from "../../core/text/counted.ts";
import { checkWork } from "../check-work.ts";
import type { Call, CommandContext, GlobalOptions } from "../command-context.ts";
import { count, measure } from "../figures.ts";
import { takenOption } from "../named-options.ts";
import { printJson, printLine, type Terminal } from "../terminal.ts";

interface AnchorsOptions extends GlobalOptions {
  work?: string;
  accept?: string[];
  all?: true;
}

const OUTCOMES: Record<AnchorOutcome, string> = {
  unchanged: "where they were",
  moved: "found elsewhere",
  altered: "found, but changed",
  lost: "not found",
};

export function addAnchorsCommand(
  program: Command,
  { terminal, withReadout }: CommandContext,
): void {
  program
    .command("anchors")
    .description("show what became of highlights when their text changed")
    .option("--work <work>", "only those of one work")
    .addOption(
      takenOption("--accept <id>", "take the new place, or the best guess, of this one for right"),
    )
    .addOption(new Option("--all", "accept all that were found with certainty").conflicts("accept"))
    .action(async (_options, command: Command) => {
      const options = command.optsWithGlobals<AnchorsOptions>();
      const { work } = options;
      await withReadout(options, async (call) => {
        const reviews = await call("reviewAnchors", work === undefined ? {} : { work });
        // A work that is gone has annotations to be looked at all the same.
        if (reviews.length === 0) await checkWork(call, work);
        const ids = options.all ? foundIn(reviews) : options.accept;
        if (ids) return accept(call, terminal, [...new Set(ids)], options);
        if (options.json) return printJson(terminal, reviews);
        for (const review of reviews) printReview(terminal, review);
        if (reviews.length === 0) printLine(terminal, "All highlights are on the text as it is.");
      });
    });
}

function foundIn(reviews: readonly AnchorReview[]): string[] {
  return reviews
    .flatMap(({ anchors }) => anchors)
    .filter(({ outcome, isSettled }) => outcome !== "lost" && !isSettled)
    .map(({ annotation }) => annotation.id);
}

async function accept(
  call: Call,
  terminal: Terminal,
  ids: string[],
  { json }: AnchorsOptions,
): Promise<void> {
  if (ids.length > 0) await call("acceptAnchors", { ids });
  if (json) printJson(terminal, { accepted: ids });
  else printLine(terminal, `Accepted ${counted(ids.length, "place")}.`);
}

function printReview(terminal: Terminal, { work, title, counts, anchors }: AnchorReview): void {
  const amounts = (Object.keys(OUTCOMES) as AnchorOutcome[])
    .filter((outcome) => counts[outcome] > 0)
    .map((outcome) => `${count(counts[outcome])} ${OUTCOMES[outcome]}`);
  printLine(terminal, { text: work, style: "bold" }, `  ${title ?? "this work is gone"}`);
  printLine(terminal, `  ${amounts.join(", ")}`);
  for (const anchor of anchors) printReviewed(terminal, anchor);
}

function printReviewed(terminal: Terminal, anchor: ReviewedAnchor): void {
  const { annotation, outcome, before, after, score, isSettled } = anchor;
  const facts = [
    OUTCOMES[outcome],
    ...(score === null ? [] : [`${measure(score * 100, 0)} % alike`]),
    ...(isSettled ? ["accepted"] : []),
  ];
  printLine(terminal, { text: `  ${annotation.id}`, style: "dim" }, `  ${facts.join(", ")}`);
  for (const { passage, words } of before) printLine(terminal, `    was  ${passage}  “${words}”`);
  const now = outcome === "lost" ? "guess" : "now ";
  for (const { range, words } of after)
    printLine(terminal, `    ${now} ${range.passage}  “${words}”`);
}
