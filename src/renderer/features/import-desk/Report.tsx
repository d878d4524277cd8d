import type { ImportProgress } from "../../../contract/import.ts";
import { counted } from "../../../core/text/counted.ts";
import { useSession } from "../../session/Session.tsx";
import { Button } from "../../ui/Button.tsx";
import { AdvanceLine } from "./AdvanceLine.tsx";
import { hasKept, sumInWords } from "./report-rows.ts";
import { ReportTable } from "./ReportTable.tsx";
import { type Importing, isUnderWay } from "./use-import.ts";

interface ReportProps {
  importing: Importing;
  onReview: (path: string) => void;
}

/** How far the import is, what became of each file, and what is to be done with it. */
export function Report({ importing, onReview }: ReportProps) {
  const { progress, advance, isSending, isKeeping } = importing;
  const doing = isSending ? "Sending" : isKeeping ? "Keeping" : "Reading";
  return (
    <>
      {advance && <AdvanceLine doing={doing} advance={advance} />}
      {!advance && progress && <Verdict progress={progress} />}
      <Actions importing={importing} />
      {progress && progress.files.length > 0 && (
        <ReportTable
          files={progress.files}
          isBusy={isKeeping}
          onReview={onReview}
          onKeep={(path) => void importing.keep([path])}
        />
      )}
    </>
  );
}

function Verdict({ progress }: { progress: ImportProgress }) {
  const { state, files, unshownPictures = [] } = progress;
  if (state === "receiving") return null;
  const refused = files.filter((file) => file.state === "refused").length;
  return (
    <p className="page-lead">
      {sumInWords(files)}.{" "}
      {state === "done"
        ? hasKept(files) && "The originals are kept beside what was read from them."
        : hasKept(files)
          ? "What is ready is not kept yet: look at it, correct it, and keep it."
          : "Nothing is kept yet: look at what was understood, correct it, and keep it."}
      {refused > 0 && " Why a file was refused is said with it; nothing of it is kept."}
      {unshownPictures.length > 0 && ` ${unshown(unshownPictures)}`}
    </p>
  );
}

/** A folder may hold thousands of them. */
function unshown(paths: string[]): string {
  const rest = paths.length - 5;
  const more = rest > 0 ? ` and ${rest} more` : "";
  return `No document shows ${counted(paths.length, "picture")}, left out: ${paths.slice(0, 5).join(", ")}${more}.`;
}

function Actions({ importing }: { importing: Importing }) {
  const { progress, isKeeping, isSending, keep, cancel, startOver } = importing;
  const { go } = useSession();
  const ready = progress?.files.filter(({ state }) => state === "read").length ?? 0;
  const isDone = progress !== null && !isUnderWay(progress);
  const first = progress?.files.flatMap(({ works }) => works)[0];
  if (isDone)
    return (
      <div className="import-buttons">
        {first !== undefined && (
          <Button look="primary" onPress={() => go({ view: "read", work: first, passage: null })}>
            Read what was imported
          </Button>
        )}
        <Button onPress={startOver}>Import more</Button>
        <Button onPress={() => go({ view: "library", part: "corpora" })}>All corpora</Button>
      </div>
    );
  return (
    <div className="import-buttons">
      {ready > 0 && (
        <Button look="primary" isPending={isKeeping} onPress={() => void keep()}>
          {progress?.state === "review" ? "Keep" : "Keep what is ready:"} {counted(ready, "file")}
        </Button>
      )}
      <Button onPress={() => void cancel()}>
        {isSending || progress?.state === "reading" ? "Cancel" : "Discard"}
      </Button>
    </div>
  );
}
