import { useCallback, useEffect, useState } from "react";
import { messageOf } from "../../../../contract/result.ts";
import type { SearchScope } from "../../../../contract/search.ts";
import { useSession } from "../../../session/Session.tsx";
import { useAsker } from "../asking/use-asker.ts";

/** How much a scope finds, in words; empty while that is not known. */
export function useTotal(scope: SearchScope): string {
  const { bridge } = useSession();
  const [said, setSaid] = useState("");
  const run = useCallback(
    async (asked: SearchScope) =>
      asked.query.trim() === "" ? null : (await bridge.search({ ...asked, limit: 0 })).total,
    [bridge],
  );
  const settle = useCallback((_asked: SearchScope, total: number | null) => {
    setSaid(total === null ? "" : `${total.toLocaleString("en")} found`);
  }, []);
  const fail = useCallback((_asked: SearchScope, error: unknown) => setSaid(messageOf(error)), []);
  const asker = useAsker(run, settle, fail);
  useEffect(() => {
    asker.ask(scope);
    return () => asker.drop();
  }, [scope, asker]);
  return said;
}
