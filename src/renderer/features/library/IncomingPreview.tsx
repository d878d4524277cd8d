import { ArrowLeft } from "lucide-react";
import { useCallback, useEffect, useState } from "react";
import type {
  AnnotationFile,
  AnnotationImportReport,
} from "../../../contract/annotation-import.ts";
import { counted } from "../../../core/text/counted.ts";
import { OutcomeLine } from "../../session/OutcomeLine.tsx";
import { useSession } from "../../session/Session.tsx";
import { useAnswer } from "../../session/use-answer.ts";
import { useDoing } from "../../session/use-doing.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Button } from "../../ui/Button.tsx";
import { Loading } from "../../ui/Loading.tsx";
import { IncomingTable } from "./IncomingTable.tsx";
import { addedBy, countsInWords } from "./incoming.ts";

interface IncomingPreviewProps {
  file: AnnotationFile;
  onClose: () => void;
}

/** What importing a file of annotations would do; done only when asked for. */
export function IncomingPreview({ file, onClose }: IncomingPreviewProps) {
  const { bridge, annotations } = useSession();
  const { isBusy, outcome, run } = useDoing();
  const [isDone, setDone] = useState(false);
  const ask = useCallback(() => bridge.previewAnnotationImport(file), [bridge, file]);
  const { value: report, failure } = useAnswer(ask);
  useReportAloud(report, failure);
  const added = report ? addedBy(report) : 0;
  const take = async () => {
    await annotations.changeLibrary(
      async (library) => (await library.importAnnotations(file)).change,
    );
    setDone(true);
    return `${counted(added, "annotation")} imported. Undo takes them back.`;
  };
  return (
    <section aria-labelledby="incoming-title">
      <Button look="quiet" onPress={onClose}>
        <ArrowLeft size={15} aria-hidden="true" /> Move and merge
      </Button>
      <h3 id="incoming-title">Importing “{file.name}”</h3>
      <p className="library-lead">
        Nothing is changed before you press Import. Words that are not found are kept with their
        quotation, under “Needs a look”. Undo takes all of it back at once.
      </p>
      <div className="library-actions">
        <Button
          look="primary"
          isPending={isBusy}
          isDisabled={isDone || added === 0}
          onPress={() => void run(take)}
        >
          Import {added > 0 && counted(added, "annotation")}
        </Button>
      </div>
      <OutcomeLine outcome={outcome} />
      {failure !== null && <p className="library-notice">{failure}</p>}
      {!report && failure === null && (
        <Loading what="the annotations, and looking for their words" />
      )}
      {report && <Report report={report} />}
    </section>
  );
}

function Report({ report }: { report: AnnotationImportReport }) {
  return (
    <div className="incoming">
      {report.notices.map(({ message }) => (
        <p key={message} className="library-notice">
          {message}
        </p>
      ))}
      <p className="library-lead">
        {report.format}: {countsInWords(report)}
      </p>
      {report.items.length > 0 && <IncomingTable items={report.items} />}
    </div>
  );
}

/** Looking for words takes a while: whoever waits is told what came of it. */
function useReportAloud(report: AnnotationImportReport | null, failure: string | null) {
  const announce = useAnnounce();
  useEffect(() => {
    if (report) announce(countsInWords(report));
    if (failure !== null) announce(failure, "urgent");
  }, [report, failure, announce]);
}
