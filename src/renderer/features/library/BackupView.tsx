import { ArrowLeft } from "lucide-react";
import { useMemo } from "react";
import type { BackupSummary, ComparedItem } from "../../../contract/library.ts";
import { countedItems } from "../../session/item-in-words.ts";
import { OutcomeLine } from "../../session/OutcomeLine.tsx";
import { useSession } from "../../session/Session.tsx";
import { type Doing, useDoing } from "../../session/use-doing.ts";
import { Button } from "../../ui/Button.tsx";
import { Comparison } from "./Comparison.tsx";
import { isBrought } from "./compared.ts";
import { Moment } from "./Moment.tsx";
import { useComparison } from "./use-comparison.ts";
import { useTicking } from "./use-ticking.ts";

interface BackupViewProps {
  backup: BackupSummary;
  onClose: () => void;
}

const canRestore = ({ difference, there }: ComparedItem) =>
  there !== null && isBrought("backup", difference);

/** One backup beside the library as it is now; all of it or what is ticked can be restored. */
export function BackupView({ backup: { name, made }, onClose }: BackupViewProps) {
  const { annotations } = useSession();
  const doing = useDoing();
  const source = useMemo(() => ({ kind: "backup" as const, name }), [name]);
  const compared = useComparison(source);
  const restorable = useMemo(
    () => compared.value?.items.filter(canRestore).map(({ id }) => id) ?? [],
    [compared.value],
  );
  const ticking = useTicking(restorable, canRestore);
  const restore = (ids?: string[]) =>
    void doing.run(async () => {
      const { upserted, entries } = await annotations.changeLibrary((library) =>
        library.restoreBackup(ids ? { name, ids } : { name }),
      );
      return `Restored ${countedItems(upserted.length + (entries?.changed.length ?? 0), !!entries)}. Undo takes it back.`;
    });
  return (
    <section aria-labelledby="backup-title">
      <Button look="quiet" onPress={onClose}>
        <ArrowLeft size={15} aria-hidden="true" /> All backups
      </Button>
      <h3 id="backup-title">
        Backup of <Moment at={made} />
      </h3>
      <p className="library-lead">
        Compared with the library as it is now. Restoring deletes nothing, what was made since
        stays, and Undo takes all of it back.
      </p>
      <RestoreButtons
        doing={doing}
        count={restorable.length}
        ticked={ticking.ticked}
        onRestore={restore}
      />
      <OutcomeLine outcome={doing.outcome} />
      <Comparison kind="backup" compared={compared} ticking={ticking} />
    </section>
  );
}

interface RestoreButtonsProps {
  doing: Doing;
  /** How many can be restored. */
  count: number;
  ticked: ReadonlySet<string>;
  onRestore: (ids?: string[]) => void;
}

function RestoreButtons({ doing, count, ticked, onRestore }: RestoreButtonsProps) {
  return (
    <div className="library-actions">
      <Button
        look="primary"
        isPending={doing.isBusy}
        isDisabled={count === 0}
        onPress={() => onRestore()}
      >
        Restore all {count > 0 && count.toLocaleString("en")}
      </Button>
      <Button
        isPending={doing.isBusy}
        isDisabled={ticked.size === 0}
        onPress={() => onRestore([...ticked])}
      >
        Restore ticked {ticked.size > 0 && `(${ticked.size.toLocaleString("en")})`}
      </Button>
    </div>
  );
}
