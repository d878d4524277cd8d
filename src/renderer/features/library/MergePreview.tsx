import { ArrowLeft } from "lucide-react";
import { useState } from "react";
import type { Difference, LibraryComparison, LibrarySource } from "../../../contract/library.ts";
import { counted } from "../../../core/text/counted.ts";
import { OutcomeLine } from "../../session/OutcomeLine.tsx";
import { useSession } from "../../session/Session.tsx";
import { useDoing } from "../../session/use-doing.ts";
import { Button } from "../../ui/Button.tsx";
import { Comparison } from "./Comparison.tsx";
import { isBrought } from "./compared.ts";
import { useComparison } from "./use-comparison.ts";

interface MergePreviewProps {
  /** What the other copy is called in a sentence. */
  title: string;
  source: LibrarySource;
  onClose: () => void;
}

/** What merging another copy would do; done only when asked for. */
export function MergePreview({ title, source, onClose }: MergePreviewProps) {
  const { annotations } = useSession();
  const { isBusy, outcome, run } = useDoing();
  // A copy beside the library that was merged is no longer there to be compared.
  const [isPutAway, setPutAway] = useState(false);
  const compared = useComparison(isPutAway ? null : source);
  const brought = compared.value ? broughtBy(compared.value) : 0;
  const merge = async () => {
    const change = await annotations.changeLibrary(async (library) => {
      const merged = await library.mergeLibrary({ source });
      setPutAway(source.kind === "conflict");
      return merged;
    });
    const count = change.upserted.length + change.removed.length;
    if (count === 0) return "Merged: there was nothing to change.";
    return `Merged: ${counted(count, "annotation")} changed. Undo takes it back.`;
  };
  return (
    <section aria-labelledby="merge-title">
      <Button look="quiet" onPress={onClose}>
        <ArrowLeft size={15} aria-hidden="true" /> Move and merge
      </Button>
      <h3 id="merge-title">Merging {title}</h3>
      <p className="library-lead">
        Nothing is changed before you press Merge. Undo takes a merge back, and to merge again
        changes nothing more.
      </p>
      <div className="library-actions">
        <Button
          look="primary"
          isPending={isBusy}
          isDisabled={isPutAway || (brought === 0 && source.kind !== "conflict")}
          onPress={() => void run(merge)}
        >
          Merge {brought > 0 && counted(brought, "change")}
        </Button>
      </div>
      <OutcomeLine outcome={outcome} />
      {!isPutAway && <Comparison kind="beside" compared={compared} />}
    </section>
  );
}

function broughtBy({ counts }: LibraryComparison): number {
  return (Object.keys(counts) as Difference[])
    .filter((difference) => isBrought("beside", difference))
    .reduce((sum, difference) => sum + counts[difference], 0);
}
