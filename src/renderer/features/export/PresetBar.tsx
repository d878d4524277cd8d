import { useState } from "react";
import type { ExportPreset } from "../../../contract/export.ts";
import { useSession } from "../../session/Session.tsx";
import { Button } from "../../ui/Button.tsx";
import { SelectField } from "../../ui/SelectField.tsx";
import { NameForm } from "./NameForm.tsx";
import {
  type PresetContents,
  presetOf,
  renamedPreset,
  withoutPreset,
  withPreset,
} from "./presets.ts";

interface PresetBarProps {
  /** What is chosen at the moment. */
  contents: PresetContents;
  onApply: (preset: ExportPreset) => void;
  /** Says what became of a preset. */
  onSaid: (message: string) => void;
}

/** Choices that have a name: chosen, saved, renamed and deleted; what is deleted can be brought back. */
export function PresetBar({ contents, onApply, onSaid }: PresetBarProps) {
  const { settings, changeSettings } = useSession();
  const [naming, setNaming] = useState<"save" | "rename" | null>(null);
  const [deleted, setDeleted] = useState<ExportPreset | null>(null);
  const presets = settings.exportPresets;
  const current = presetOf(presets, contents);

  const keep = (exportPresets: ExportPreset[], said: string) => {
    changeSettings({ exportPresets });
    setNaming(null);
    setDeleted(null);
    onSaid(said);
  };
  const remove = (preset: ExportPreset) => {
    keep(withoutPreset(presets, preset.name), `Deleted the preset “${preset.name}”.`);
    setDeleted(preset);
  };
  const named = (name: string) =>
    naming === "rename" && current
      ? keep(renamedPreset(presets, current.name, name), `Renamed to “${name}”.`)
      : keep(withPreset(presets, { ...contents, name }), `Saved as “${name}”.`);

  return (
    <div className="preset-bar">
      {presets.length > 0 && (
        <SelectField
          label="Preset"
          value={current?.name ?? ""}
          options={[
            ...(current ? [] : [{ value: "", label: "None of them" }]),
            ...presets.map(({ name }) => ({ value: name, label: name })),
          ]}
          onChange={(name) => {
            const preset = presets.find((one) => one.name === name);
            if (preset) onApply(preset);
          }}
        />
      )}
      {naming ? (
        <NameForm
          label={naming === "save" ? "Name of the preset" : "New name of the preset"}
          name={naming === "save" ? "" : (current?.name ?? "")}
          taken={presets.map(({ name }) => name)}
          onName={named}
          onCancel={() => setNaming(null)}
        />
      ) : (
        <PresetButtons
          current={current}
          deleted={deleted}
          onName={setNaming}
          onDelete={remove}
          onRestore={(preset) =>
            keep(withPreset(presets, preset), `Brought back “${preset.name}”.`)
          }
        />
      )}
    </div>
  );
}

interface PresetButtonsProps {
  current: ExportPreset | undefined;
  deleted: ExportPreset | null;
  onName: (how: "save" | "rename") => void;
  onDelete: (preset: ExportPreset) => void;
  onRestore: (preset: ExportPreset) => void;
}

function PresetButtons({ current, deleted, onName, onDelete, onRestore }: PresetButtonsProps) {
  return (
    <div className="preset-buttons">
      {current ? (
        <>
          <Button look="quiet" onPress={() => onName("rename")}>
            Rename…
          </Button>
          <Button look="quiet" onPress={() => onDelete(current)}>
            Delete
          </Button>
        </>
      ) : (
        <Button look="quiet" onPress={() => onName("save")}>
          Save as preset…
        </Button>
      )}
      {deleted && (
        // The button that was pressed is gone: this one takes its place.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        <Button look="quiet" autoFocus onPress={() => onRestore(deleted)}>
          Undo delete
        </Button>
      )}
    </div>
  );
}
