import { ArrowLeft } from "lucide-react";
import { useMemo, useState } from "react";
import type { BackupSummary, ComparedAnnotation } from "../../../contract/library.ts";
import { counted } from "../../../core/text/counted.ts";
import { useSession } from "../../session/Session.tsx";
import { OutcomeLine } from "../../session/OutcomeLine.tsx";
import { useAnswer } from "../../session/use-answer.ts";
import { useDoing } from "../../session/use-doing.ts";
import { Button } from "../../ui/Button.tsx";
import { Loading } from "../../ui/Loading.tsx";
import { Comparison } from "./Comparison.tsx";
import { isBrought } from "./compared.ts";
import { Moment } from "./Moment.tsx";
import { useTicking } from "./use-ticking.ts";

interface BackupViewProps {
  backup: BackupSummary;
  onClose: () => void;
}

const canRestore = ({ difference, there }: ComparedAnnotation) =>
  there !== null && isBrought("backup", difference);

/** One backup beside the library as it is now; all of it or what is ticked can be restored. */
export function BackupView({ backup, onClose }: BackupViewProps) {
  const { bridge, annotations } = useSession();
  const { isBusy, outcome, run } = useDoing();
  const { name } = backup;
  const [source] = useState(() => ({ kind: "backup" as const, name }));
  const ask = useMemo(
    () => (annotations.all ? () => bridge.compareLibrary({ source }) : null),
    [bridge, source, annotations.all],
  );
  const { value: comparison, failure } = useAnswer(ask);
  const restorable = useMemo(
    () => comparison?.annotations.filter(canRestore).map(({ id }) => id) ?? [],
    [comparison],
  );
  const ticking = useTicking(restorable, canRestore);
  const restore = (ids?: string[]) =>
    run(async () => {
      const { upserted } = await annotations.changeLibrary((library) =>
        library.restoreBackup(ids ? { name, ids } : { name }),
      );
      return `Restored ${counted(upserted.length, "annotation")}. Undo takes it back.`;
    });
  return (
    <section aria-labelledby="backup-title">
      <Button look="quiet" onPress={onClose}>
        <ArrowLeft size={15} aria-hidden="true" /> All backups
      </Button>
      <h3 id="backup-title">
        Backup of <Moment at={backup.made} />
      </h3>
      <p className="library-lead">
        Compared with the library as it is now. Restoring deletes nothing, what was made since
        stays, and Undo takes all of it back.
      </p>
      <div className="library-actions">
        <Button
          look="primary"
          isPending={isBusy}
          isDisabled={restorable.length === 0}
          onPress={() => void restore()}
        >
          Restore all {restorable.length > 0 && restorable.length.toLocaleString("en")}
        </Button>
        <Button
          isPending={isBusy}
          isDisabled={ticking.ticked.size === 0}
          onPress={() => void restore([...ticking.ticked])}
        >
          Restore the {ticking.ticked.size.toLocaleString("en")} ticked
        </Button>
      </div>
      <OutcomeLine outcome={outcome} />
      {failure !== null && <p className="library-notice">{failure}</p>}
      {!comparison && failure === null && <Loading what="the backup" />}
      {comparison && <Comparison kind="backup" comparison={comparison} ticking={ticking} />}
    </section>
  );
}
