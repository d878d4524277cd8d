import { useCallback, useMemo, useState } from "react";
import type { ExportRequest } from "../../../contract/export.ts";
import type { Work } from "../../../contract/work.ts";
import { useSession } from "../../session/Session.tsx";
import { useLoaded } from "../../session/use-loaded.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { ChoiceList } from "./ChoiceList.tsx";
import {
  possibleWhat,
  proposedWhat,
  countAnnotations,
  scopeOf,
  type Sources,
  type What,
  whatChoices,
} from "./export-choice.ts";
import { ExportPreview } from "./ExportPreview.tsx";
import { MakingLine } from "./MakingLine.tsx";
import { useDelivery } from "./use-delivery.ts";
import { useFormats } from "./use-formats.ts";
import "./export.css";

export interface ExportDialogProps {
  isOpen: boolean;
  onClose: () => void;
  /** The open work. */
  work: Work | null;
  /** Ids of the annotations that the notebook shows. */
  filtered: string[];
  /** Ids of those that are selected in it. */
  selected: string[];
}

interface Choice {
  what: What | null;
  format: string;
}

/** Choose, look, then save or copy. The last choice is remembered for as long as the window is open. */
export function ExportDialog({ isOpen, onClose, ...given }: ExportDialogProps) {
  const { annotations } = useSession();
  const sources = { ...given, counts: countAnnotations(annotations.all, given.work) };
  const [choice, setChoice] = useState<Choice>({ what: null, format: "markdown" });
  return (
    <Dialog title="Export" size="wide" isOpen={isOpen} onClose={onClose}>
      <ExportForm sources={sources} choice={choice} onChoose={setChoice} />
    </Dialog>
  );
}

interface ExportFormProps {
  sources: Sources;
  choice: Choice;
  onChoose: (choice: Choice) => void;
}

function ExportForm({ sources, choice, onChoose }: ExportFormProps) {
  const { bridge, settings } = useSession();
  const style = settings.citationStyle;
  const { work, filtered, selected } = sources;
  const what = possibleWhat(choice.what ?? proposedWhat(sources), sources);
  const { format } = choice;
  const request = useMemo<ExportRequest>(
    () => ({ format, style, scope: scopeOf(what, { work, filtered, selected }) }),
    [format, style, what, work, filtered, selected],
  );
  const ask = useCallback(() => bridge.previewExport(request), [bridge, request]);
  const loaded = useLoaded(ask);
  const formats = useFormats();
  const delivery = useDelivery();
  const isReady = loaded.state === "ready" && loaded.value.excerpts > 0;

  const choose = (change: Partial<Choice>) => {
    delivery.clear();
    onChoose({ ...choice, what, ...change });
  };
  return (
    <div className="export">
      <div className="export-parts">
        <div className="export-choices">
          <ChoiceList
            label="What"
            value={what}
            choices={whatChoices(sources)}
            onChange={(what) => choose({ what })}
          />
          <ChoiceList
            label="Format"
            value={format}
            choices={formats}
            onChange={(format) => choose({ format })}
          />
        </div>
        <ExportPreview loaded={loaded} />
      </div>
      <div className="export-foot">
        {/* Said from here: outside a dialog nothing is heard while it is open. */}
        <output className="export-outcome" data-kind={delivery.outcome?.kind}>
          {delivery.outcome?.message}
        </output>
        {delivery.making && <MakingLine making={delivery.making} onCancel={delivery.cancel} />}
        <Button isDisabled={!isReady} onPress={() => void delivery.copy(request)}>
          Copy
        </Button>
        <Button look="primary" isDisabled={!isReady} onPress={() => void delivery.save(request)}>
          Save…
        </Button>
      </div>
    </div>
  );
}
