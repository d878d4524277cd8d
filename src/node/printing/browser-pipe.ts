import type { ChildProcess } from "node:child_process";
import type { Readable, Writable } from "node:stream";

/** Asks a browser that was started with `--remote-debugging-pipe`, over its third and fourth descriptor. */
export interface BrowserPipe {
  /** @throws Error with the browser’s words when it refuses, or when it has ended. */
  ask(method: string, params?: object, session?: string): Promise<Record<string, unknown>>;
}

interface Answer {
  id?: number;
  result?: Record<string, unknown>;
  error?: { message: string };
}

interface Waiting {
  resolve: (result: Record<string, unknown>) => void;
  reject: (error: Error) => void;
}

/** Messages are JSON, each ended by a NUL; `program` names the browser in errors. */
export function openBrowserPipe(browser: ChildProcess, program: string): BrowserPipe {
  type Pipes = [unknown, unknown, unknown, Writable, Readable];
  const [, , , requests, answers] = browser.stdio as Pipes;
  const questions = createQuestions();
  browser.once("error", questions.end);
  browser.once("exit", (code, signal) =>
    questions.end(new Error(`${program} ended early (${signal ?? `code ${code}`})`)),
  );
  // A browser that has gone is told of by its end.
  requests.on("error", () => undefined);
  answers.on("error", () => undefined);
  readMessages(answers, questions.hear);
  return {
    ask(method, params = {}, session) {
      const { id, answer } = questions.open();
      const message = { id, method, params, ...(session !== undefined && { sessionId: session }) };
      requests.write(`${JSON.stringify(message)}\0`);
      return answer;
    },
  };
}

/** What was asked and not answered yet, by number. */
function createQuestions() {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let ended: Error | null = null;
  return {
    open() {
      const { promise: answer, resolve, reject } = Promise.withResolvers<Record<string, unknown>>();
      const id = (last += 1);
      if (ended) reject(ended);
      else waiting.set(id, { resolve, reject });
      return { id, answer };
    },
    hear({ id, result, error }: Answer) {
      const asked = id === undefined ? undefined : waiting.get(id);
      if (id === undefined || !asked) return;
      waiting.delete(id);
      if (error) asked.reject(new Error(error.message));
      else asked.resolve(result ?? {});
    },
    end(error: Error) {
      ended ??= error;
      for (const { reject } of waiting.values()) reject(ended);
      waiting.clear();
    },
  };
}

function readMessages(answers: Readable, hear: (answer: Answer) => void): void {
  let parts: Buffer[] = [];
  answers.on("data", (chunk: Buffer) => {
    let from = 0;
    for (let at = chunk.indexOf(0); at >= 0; at = chunk.indexOf(0, from)) {
      parts.push(chunk.subarray(from, at));
      hear(JSON.parse(Buffer.concat(parts).toString("utf8")) as Answer);
      parts = [];
      from = at + 1;
    }
    parts.push(chunk.subarray(from));
  });
}
