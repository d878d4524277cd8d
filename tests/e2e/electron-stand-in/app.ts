import { EventEmitter } from "node:events";
import { tmpdir } from "node:os";

/** An event that the application may hold back. */
export class StandInEvent {
  defaultPrevented = false;
  readonly url: string;

  constructor(url = "") {
    this.url = url;
  }

  preventDefault(): void {
    this.defaultPrevented = true;
  }
}

class StandInApp extends EventEmitter {
  readonly isPackaged = false;
  #isReady = false;
  #beforeExit: (() => Promise<void>)[] = [];

  readonly commandLine = {
    appendSwitch: () => undefined,
    hasSwitch: (name: string) => process.argv.some((arg) => arg.startsWith(`--${name}=`)),
    getSwitchValue: (name: string) => {
      const start = `--${name}=`;
      return process.argv.find((arg) => arg.startsWith(start))?.slice(start.length) ?? "";
    },
  };

  async whenReady(): Promise<void> {
    await Promise.resolve();
    this.#isReady = true;
  }

  isReady(): boolean {
    return this.#isReady;
  }

  requestSingleInstanceLock(): boolean {
    return true;
  }

  setAsDefaultProtocolClient(): boolean {
    return true;
  }

  enableSandbox(): void {}

  getPath(): string {
    return tmpdir();
  }

  /** Runs when the process ends, whatever ended it. */
  beforeExit(close: () => Promise<void>): void {
    this.#beforeExit.push(close);
  }

  quit(): void {
    this.emit("before-quit", new StandInEvent());
    const event = new StandInEvent();
    this.emit("will-quit", event);
    if (!event.defaultPrevented) this.exit(0);
  }

  exit(code: number): void {
    void Promise.allSettled(this.#beforeExit.map((close) => close())).then(() =>
      process.exit(code),
    );
  }
}

export const app = new StandInApp();
