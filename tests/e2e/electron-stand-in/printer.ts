import { printWithChromium } from "../../../src/node/printing/print-with-chromium.ts";
import type { StandInSession } from "./session.ts";

/** A hidden window that prints: its session is asked for the page, and a Chromium of its own prints that. */
export class StandInPrinter {
  #session: StandInSession;
  #html = "";

  constructor(session: StandInSession) {
    session.insistOnGuards();
    this.#session = session;
  }

  async load(url: string): Promise<void> {
    const handler = this.#session.handlerOf(url);
    if (!handler || (await this.#session.isCancelled({ url, method: "GET" })))
      throw new Error(`ERR_BLOCKED_BY_CLIENT loading ${url}`);
    this.#html = await (await handler(new Request(url))).text();
  }

  async print(): Promise<Buffer> {
    return Buffer.from(await printWithChromium()(this.#html).pdf);
  }
}
