import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { largeTei } from "../tests/support/large-work.ts";
import { benchCore } from "./core-bench.ts";
import { line } from "./figures.ts";
import { benchWindow } from "./window-bench.ts";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    paragraphs: { type: "string", default: "10000" },
    "no-window": { type: "boolean", default: false },
  },
});
const seed = Number(values.seed);
const tei = largeTei(Number(values.paragraphs), seed);

line("machine", process.version, `${cpus().length} × ${cpus()[0]?.model ?? "?"}, seed ${seed}`);
await benchCore(tei, seed);
if (!values["no-window"]) await benchWindow(Number(values.paragraphs));
