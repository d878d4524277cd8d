import { ArrowLeft } from "lucide-react";
import { useMemo } from "react";
import type { Difference, LibraryComparison, LibrarySource } from "../../../contract/library.ts";
import { counted } from "../../../core/text/counted.ts";
import { OutcomeLine } from "../../session/OutcomeLine.tsx";
import { useSession } from "../../session/Session.tsx";
import { useAnswer } from "../../session/use-answer.ts";
import { useDoing } from "../../session/use-doing.ts";
import { Button } from "../../ui/Button.tsx";
import { Loading } from "../../ui/Loading.tsx";
import { Comparison } from "./Comparison.tsx";
import { isBrought } from "./compared.ts";

interface MergePreviewProps {
  /** What the other copy is called in a sentence. */
  title: string;
  source: LibrarySource;
  onClose: () => void;
}

/** What merging another copy would do; done only when asked for. */
export function MergePreview({ title, source, onClose }: MergePreviewProps) {
  const { bridge, annotations } = useSession();
  const { isBusy, outcome, run } = useDoing();
  const ask = useMemo(
    () => (annotations.all ? () => bridge.compareLibrary({ source }) : null),
    [bridge, source, annotations.all],
  );
  const { value: comparison, failure } = useAnswer(ask);
  const brought = comparison ? broughtBy(comparison) : 0;
  const merge = () =>
    run(async () => {
      const change = await annotations.changeLibrary((library) => library.mergeLibrary({ source }));
      const count = change.upserted.length + change.removed.length;
      return count === 0
        ? "Merged: there was nothing to change."
        : `Merged: ${counted(count, "annotation")} changed. Undo takes it back.`;
    });
  return (
    <section aria-labelledby="merge-title">
      <Button look="quiet" onPress={onClose}>
        <ArrowLeft size={15} aria-hidden="true" /> Move and merge
      </Button>
      <h3 id="merge-title">Merging {title}</h3>
      <p className="library-lead">
        Nothing has been changed yet. Undo takes a merge back, and to merge again changes nothing
        more.
      </p>
      <div className="library-actions">
        <Button
          look="primary"
          isPending={isBusy}
          isDisabled={brought === 0}
          onPress={() => void merge()}
        >
          Merge {brought > 0 && counted(brought, "change")}
        </Button>
      </div>
      <OutcomeLine outcome={outcome} />
      {failure !== null && <p className="library-notice">{failure}</p>}
      {!comparison && failure === null && <Loading what="the other copy" />}
      {comparison && <Comparison kind="beside" comparison={comparison} />}
    </section>
  );
}

function broughtBy({ counts }: LibraryComparison): number {
  return (Object.keys(counts) as Difference[])
    .filter((difference) => isBrought("beside", difference))
    .reduce((sum, difference) => sum + counts[difference], 0);
}
