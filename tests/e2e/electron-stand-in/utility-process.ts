import { fork, type ChildProcess } from "node:child_process";
import { EventEmitter } from "node:events";
import { constants } from "node:os";

interface ForkOptions {
  serviceName: string;
  execArgv: string[];
  stdio: "ignore";
}

const PARENT_PORT = new URL("parent-port.ts", import.meta.url).href;
const JS_FLAGS = "--js-flags=";

/** A process of Node’s in the place of one of Electron’s, with the same ways in and out. */
class StandInUtilityProcess extends EventEmitter {
  #child: ChildProcess;
  #isRunning = false;

  constructor(script: string, args: string[], { execArgv }: ForkOptions) {
    super();
    this.#child = fork(script, args, {
      execArgv: ["--import", PARENT_PORT, ...execArgv.flatMap(engineFlags)],
      serialization: "advanced",
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    this.#child.on("spawn", () => {
      this.#isRunning = true;
      this.emit("spawn");
    });
    this.#child.on("message", (message) => this.emit("message", message));
    this.#child.on("exit", (code, signal) => {
      this.#isRunning = false;
      if (signal === "SIGABRT") this.emit("error", "FatalError", "", "");
      this.emit("exit", code ?? (signal && constants.signals[signal]));
    });
  }

  postMessage(message: object): void {
    this.#child.send(message, () => undefined);
  }

  /** False also when it has not begun yet, as in Electron. */
  kill(): boolean {
    return this.#isRunning && this.#child.kill();
  }
}

export const utilityProcess = {
  fork: (script: string, args: string[], options: ForkOptions) =>
    new StandInUtilityProcess(script, args, options),
};

/** Chromium hands on to the engine what one of its switches says, and drops flags that stand by themselves. */
function engineFlags(option: string): string[] {
  if (!option.startsWith(JS_FLAGS)) throw new Error(`Chromium has no switch ${option}`);
  return option.slice(JS_FLAGS.length).split(" ");
}
