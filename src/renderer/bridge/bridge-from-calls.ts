import type { Method, ReadoutApi, ReadoutBridge } from "../../contract/api.ts";
import { METHODS } from "../../contract/methods.ts";
import { unwrap, type Envelope } from "../../contract/result.ts";

/** A bridge whose API goes through one call; what only a window can do is its `own`. An error envelope becomes a rejected ReadoutError. */
export function bridgeFromCalls(
  call: (method: Method, input: unknown) => Promise<Envelope<unknown>>,
  own: Pick<ReadoutBridge, "saveFile" | "showLibraryFolder" | "openNotesFolder">,
): ReadoutBridge {
  const methods = METHODS.map((method) => [
    method,
    async (input: unknown) => unwrap(await call(method, input)),
  ]);
  return { ...(Object.fromEntries(methods) as ReadoutApi), ...own };
}
