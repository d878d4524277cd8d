import type { Method, ReadoutApi } from "../contract/api.ts";
import { decodeInput } from "../contract/decode.ts";
import { isMethod } from "../contract/methods.ts";
import { ReadoutError, wrapError, type Envelope } from "../contract/result.ts";

/** Answers a call that came from outside by its name; never rejects. */
export type Dispatch = (method: string, input: unknown) => Promise<Envelope<unknown>>;

/** The one way into the API for calls that cross a process boundary. */
export function createDispatch(api: ReadoutApi): Dispatch {
  return async (method, input) => {
    try {
      return { ok: true, value: await call(api, known(method), input) };
    } catch (error) {
      return wrapError(error);
    }
  };
}

function known(method: string): Method {
  if (isMethod(method)) return method;
  throw new ReadoutError(
    "unknown-method",
    `Readout has no method “${method.slice(0, 100)}”. Nothing was changed.`,
  );
}

function call<M extends Method>(api: ReadoutApi, method: M, input: unknown): Promise<unknown> {
  const run = api[method] as (input: Parameters<ReadoutApi[M]>[0]) => Promise<unknown>;
  return run.call(api, decodeInput(method, input));
}
