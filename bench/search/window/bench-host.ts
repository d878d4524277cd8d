import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import type { FromHost, ToHost } from "./host-messages.ts";

type State = Extract<FromHost, { kind: "state" }>;

/** Readout's web host over a corpus, in a process of its own. */
export class BenchHost {
  private readonly child: ChildProcess;
  private readonly waiting: ((state: State) => void)[] = [];
  readonly ready: Promise<Extract<FromHost, { kind: "ready" }>>;

  constructor(resources: string, library: string, profile: string | null) {
    const script = new URL("host.ts", import.meta.url);
    this.child = fork(script, [resources, library], {
      execArgv: [
        "--max-old-space-size=16000",
        ...(profile === null ? [] : ["--cpu-prof", `--cpu-prof-dir=${profile}`]),
      ],
    });
    this.ready = new Promise((resolve, reject) => {
      this.child.on("message", (message: FromHost) => {
        if (message.kind === "ready") resolve(message);
        else this.waiting.shift()?.(message);
      });
      this.child.on("exit", (code) => reject(new Error(`The host ended with code ${code}.`)));
    });
  }

  state(): Promise<State> {
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      this.child.send("state" satisfies ToHost);
    });
  }

  async end(): Promise<void> {
    const ended = once(this.child, "exit");
    this.child.send("end" satisfies ToHost);
    await ended;
  }
}
