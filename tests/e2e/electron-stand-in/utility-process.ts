import { fork } from "node:child_process";
import { EventEmitter } from "node:events";

interface ForkOptions {
  execArgv?: string[];
}

/** A process of Node’s in the place of one of Electron’s, with the same ways in and out. */
class StandInUtilityProcess extends EventEmitter {
  readonly #child;

  constructor(script: string, args: string[], { execArgv = [] }: ForkOptions) {
    super();
    this.#child = fork(script, args, {
      execArgv,
      serialization: "advanced",
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    this.#child.on("message", (message) => this.emit("message", message));
    this.#child.on("exit", (code) => this.emit("exit", code ?? 1));
  }

  postMessage(message: object): void {
    this.#child.send(message, () => undefined);
  }

  /** False when it had ended already. */
  kill(): boolean {
    return this.#child.exitCode === null && this.#child.kill("SIGKILL");
  }
}

export const utilityProcess = {
  fork: (script: string, args: string[] = [], options: ForkOptions = {}) =>
    new StandInUtilityProcess(script, args, options),
};
