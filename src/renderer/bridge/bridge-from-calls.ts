import type { Method, ReadoutApi, ReadoutBridge } from "../../contract/api.ts";
import { METHODS } from "../../contract/methods.ts";
import { unwrap, type Envelope } from "../../contract/result.ts";

/** A bridge whose methods all go through one call; an error envelope becomes a rejected ReadoutError. */
export function bridgeFromCalls(
  call: (method: Method, input: unknown) => Promise<Envelope<unknown>>,
  saveFile: ReadoutBridge["saveFile"],
): ReadoutBridge {
  const methods = METHODS.map((method) => [
    method,
    async (input: unknown) => unwrap(await call(method, input)),
  ]);
  return { ...(Object.fromEntries(methods) as ReadoutApi), saveFile };
}
