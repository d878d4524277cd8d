import { useEffect } from "react";
import type { AnchoredAnnotation, LibraryStatus } from "../../contract/annotation.ts";
import type { ReadoutBridge } from "../../contract/api.ts";

const SOON_MS = 250;
const AGAIN_MS = 1500;

/** What the window knows of the library; the list and the status may be from different moments. */
interface Known {
  all: readonly AnchoredAnnotation[];
  status: LibraryStatus | null;
}

/** While words are still being looked for in a changed text: asks how many, and reads again when some were found. */
export function useWaiting(
  bridge: Pick<ReadoutBridge, "libraryStatus">,
  { all, status }: Known,
  reload: () => Promise<void>,
): void {
  const listed = all.filter(({ anchor }) => anchor.status === "waiting").length;
  const told = status?.waiting ?? 0;
  useEffect(() => {
    if (listed === 0 && told === 0) return;
    let isWanted = true;
    let timer: ReturnType<typeof setTimeout>;
    const ask = async () => {
      const now = await bridge.libraryStatus({}).catch(() => null);
      if (!isWanted) return;
      // To read again says what is wrong when there was no answer.
      if (now?.waiting !== listed || now.waiting !== told) await reload();
      if (isWanted) wait(AGAIN_MS);
    };
    const wait = (milliseconds: number) => {
      timer = setTimeout(() => void ask(), milliseconds);
    };
    wait(SOON_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [bridge, listed, told, reload]);
}
