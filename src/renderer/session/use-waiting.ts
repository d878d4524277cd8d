import { useEffect } from "react";
import type { LibraryStatus } from "../../contract/annotation.ts";
import type { ReadoutBridge } from "../../contract/api.ts";

const AGAIN_MS = 1500;

/** While words are still being looked for in a changed text: asks how many, and reads again when some were found. */
export function useWaiting(
  bridge: Pick<ReadoutBridge, "libraryStatus">,
  status: LibraryStatus | null,
  reload: () => Promise<void>,
): void {
  const waiting = status?.waiting ?? 0;
  useEffect(() => {
    if (waiting === 0) return;
    let isWanted = true;
    let timer: ReturnType<typeof setTimeout>;
    const ask = async () => {
      const now = await bridge.libraryStatus({}).catch(() => null);
      if (!isWanted) return;
      // To read again says what is wrong when there was no answer.
      if (now?.waiting !== waiting) await reload();
      if (isWanted) wait();
    };
    const wait = () => {
      timer = setTimeout(() => void ask(), AGAIN_MS);
    };
    wait();
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [bridge, waiting, reload]);
}
