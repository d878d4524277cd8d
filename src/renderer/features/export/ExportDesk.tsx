import { useMemo, useState } from "react";
import type { ExportPreview as Preview, ExportWhat } from "../../../contract/export.ts";
import { CitationStyleChoice } from "../../session/CitationStyleChoice.tsx";
import { useSession } from "../../session/Session.tsx";
import { type Loaded, useLoaded } from "../../session/use-loaded.ts";
import { Button } from "../../ui/Button.tsx";
import { SelectField } from "../../ui/SelectField.tsx";
import { ChoiceList } from "./ChoiceList.tsx";
import { type Sources, whatChoices } from "./export-choice.ts";
import { ExportPreview } from "./ExportPreview.tsx";
import { FormatList } from "./FormatList.tsx";
import { MakingLine } from "./MakingLine.tsx";
import { NotesFolderExport } from "./NotesFolderExport.tsx";
import { PartsChoice } from "./PartsChoice.tsx";
import { PresetBar } from "./PresetBar.tsx";
import { TemplateChoice } from "./TemplateChoice.tsx";
import { useDelivery } from "./use-delivery.ts";
import { useDossiers } from "./use-dossiers.ts";
import { type ExportChoice, useExportChoice } from "./use-export-choice.ts";

interface ExportDeskProps {
  given: Omit<Sources, "dossiers">;
  /** What was chosen so far; null for nothing. */
  wanted: { what: ExportWhat | null; dossier: string | null };
  onWhat: (what: ExportWhat) => void;
  onDossier: (dossier: string) => void;
}

/** The choices, the file that they come to, and what can be done with it. */
export function ExportDesk({ given, wanted, onWhat, onDossier }: ExportDeskProps) {
  const { bridge } = useSession();
  const dossiers = useDossiers();
  const sources = { ...given, dossiers, dossier: wanted.dossier ?? dossiers[0]?.id ?? null };
  const choice = useExportChoice(sources, wanted.what, onWhat);
  const { request } = choice;
  const delivery = useDelivery();
  const [said, setSaid] = useState("");
  /** What an outcome is about: of another choice it says nothing. */
  const [delivered, setDelivered] = useState(request);
  const outcome = delivered === request ? delivery.outcome : null;
  const ask = useMemo(() => request && (() => bridge.previewExport(request)), [bridge, request]);
  const { loaded, isOld } = useLastShown(useLoaded(ask));
  const isReady = request !== null && loaded.state === "ready" && loaded.value.excerpts > 0;
  const canCopy = isReady && loaded.value.kind === "file";
  const begin = (deliver: typeof delivery.save) => {
    setSaid("");
    setDelivered(request);
    if (request) void deliver(request);
  };
  const isFolder = choice.formats.some((one) => one.format === choice.format && one.isFolder);

  return (
    <div className="export">
      <div className="export-parts">
        <div className="export-choices">
          <PresetBar contents={choice.contents} onApply={choice.apply} onSaid={setSaid} />
          <ChoiceList
            label="What"
            value={choice.what}
            choices={whatChoices(sources)}
            onChange={onWhat}
          />
          {choice.what === "dossier" && dossiers.length > 1 && (
            <SelectField
              label="Dossier"
              value={sources.dossier ?? ""}
              options={dossiers.map(({ id, title }) => ({ value: id, label: title }))}
              onChange={onDossier}
            />
          )}
          <FormChoices choice={choice} />
        </div>
        <div className="export-shown">
          {isFolder && request && <NotesFolderExport key={request.format} request={request} />}
          <ExportPreview loaded={loaded} isOld={isOld} />
        </div>
      </div>
      <div className="export-foot">
        {/* Said from here: outside a dialog nothing is heard while it is open. */}
        <output className="export-outcome" data-kind={outcome?.kind}>
          {outcome?.message ?? said}
        </output>
        {delivery.making && <MakingLine making={delivery.making} onCancel={delivery.cancel} />}
        <Button isDisabled={!canCopy} onPress={() => begin(delivery.copy)}>
          Copy
        </Button>
        <Button look="primary" isDisabled={!isReady} onPress={() => begin(delivery.save)}>
          Save…
        </Button>
      </div>
    </div>
  );
}

/** Which form, and how it is made. */
function FormChoices({ choice }: { choice: ExportChoice }) {
  const { formats, format, parts, template } = choice;
  const chosen = formats.find((one) => one.format === format);
  return (
    <>
      <FormatList
        formats={formats}
        value={format}
        onChange={(next) => choice.change({ format: next })}
      />
      {format === "template" && (
        <TemplateChoice
          {...template}
          onChoose={choice.chooseTemplate}
          onText={choice.writeTemplate}
        />
      )}
      {!chosen?.ignores?.includes("style") && <CitationStyleChoice />}
      <PartsChoice
        parts={parts}
        format={chosen}
        onChange={(next) => choice.change({ parts: next })}
      />
    </>
  );
}

/** What was shown last stays in sight until there is something else to show. */
function useLastShown(loaded: Loaded<Preview>): { loaded: Loaded<Preview>; isOld: boolean } {
  const [last, setLast] = useState(loaded);
  if (loaded.state !== "loading" && loaded !== last) setLast(loaded);
  return loaded.state === "loading" ? { loaded: last, isOld: true } : { loaded, isOld: false };
}
