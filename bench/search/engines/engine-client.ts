import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { PassageSet } from "../data/passage-set.ts";
import type { EngineDescription } from "./engine.ts";
import type { CallMessage, CallName, Calls, Reply } from "./messages.ts";

const SCRIPT = fileURLToPath(new URL("./engine-process.ts", import.meta.url));

/** One engine in a process of its own. */
export class EngineClient {
  private readonly child: ChildProcess;
  private readonly title: string;

  private constructor(child: ChildProcess, title: string) {
    this.child = child;
    this.title = title;
  }

  static async start(
    engine: EngineDescription,
    folder: string,
    set: PassageSet,
  ): Promise<EngineClient> {
    const child = fork(SCRIPT, [engine.module, folder, set.folder], {
      execArgv: ["--disable-warning=ExperimentalWarning", ...engine.nodeOptions],
      serialization: "advanced",
      // From the second start on, code comes compiled from the cache, and what strips its types is not loaded.
      env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), "readout-bench-search", "code") },
    });
    const client = new EngineClient(child, engine.title);
    await client.reply();
    return client;
  }

  async call<Name extends CallName>(
    name: Name,
    input: Calls[Name]["input"],
  ): Promise<Calls[Name]["output"]> {
    this.child.send({ name, input } satisfies CallMessage);
    return (await this.reply()) as Calls[Name]["output"];
  }

  private async reply(): Promise<unknown> {
    const gone = new AbortController();
    const { signal } = gone;
    try {
      const [reply] = (await Promise.race([
        once(this.child, "message", { signal }),
        once(this.child, "exit", { signal }).then(([code, why]) => {
          throw new Error(`${this.title}: its process ended (${String(code ?? why)}).`);
        }),
      ])) as [Reply];
      if (!reply.ok) throw new Error(`${this.title}: ${reply.error}`);
      return reply.output;
    } finally {
      gone.abort();
    }
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, "exit");
    this.child.disconnect();
    await ended;
  }
}

/** Starts an engine, uses it and stops it, whatever happens. */
export async function withEngine<T>(
  engine: EngineDescription,
  folder: string,
  set: PassageSet,
  work: (client: EngineClient) => Promise<T>,
): Promise<T> {
  const client = await EngineClient.start(engine, folder, set);
  try {
    return await work(client);
  } finally {
    await client.stop();
  }
}
