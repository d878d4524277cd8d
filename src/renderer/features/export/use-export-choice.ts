import { useMemo, useState } from "react";
import {
  type ExportForm,
  type ExportPreset,
  type ExportRequest,
  type ExportWhat,
  USUAL_PARTS,
} from "../../../contract/export.ts";
import { useSession } from "../../session/Session.tsx";
import { possibleWhat, proposedWhat, scopeOf, type Sources } from "./export-choice.ts";
import type { PresetContents } from "./presets.ts";
import { useFormats } from "./use-formats.ts";
import { useLate } from "./use-late.ts";
import { useTemplates } from "./use-templates.ts";

const USUAL_FORM: ExportForm = { format: "markdown", parts: USUAL_PARTS, template: null };

/** Long enough that a template is not filled in with every letter. */
const TYPING_MS = 300;

/** What to export and how, as chosen; how is remembered from one window to the next. */
export function useExportChoice(
  sources: Sources,
  wanted: ExportWhat | null,
  onWhat: (what: ExportWhat) => void,
) {
  const { settings, changeSettings } = useSession();
  const formats = useFormats();
  const templates = useTemplates();
  const [draft, setDraft] = useState<string | null>(null);
  const form = settings.exportForm ?? USUAL_FORM;
  const isKnown = formats.length === 0 || formats.some(({ format }) => format === form.format);
  const format = isKnown ? form.format : USUAL_FORM.format;
  const style = settings.citationStyle;
  const { parts } = form;
  const { work, filtered, selected, dossier } = sources;
  const what = possibleWhat(wanted ?? proposedWhat(sources), sources);

  const named = templates?.find(({ name }) => name === form.template) ?? templates?.[0];
  const isTemplate = format === "template";
  const text = draft ?? named?.template ?? "";
  const template = useLate(isTemplate ? text : null, isTemplate && draft !== null ? TYPING_MS : 0);
  const isReady = !isTemplate || (templates !== null && template !== null);
  const request = useMemo<ExportRequest | null>(
    () =>
      isReady
        ? {
            format,
            style,
            parts,
            scope: scopeOf(what, { work, filtered, selected, dossier }),
            ...(isTemplate && template !== null && { template }),
          }
        : null,
    [isReady, format, style, parts, what, work, filtered, selected, dossier, isTemplate, template],
  );
  const change = (changed: Partial<ExportForm>) =>
    changeSettings({ exportForm: { ...form, format, ...changed } });
  return {
    what,
    formats,
    format,
    parts,
    template: { templates: templates ?? [], chosen: named, text },
    request,
    contents: { format, parts, template: form.template, what, style } satisfies PresetContents,
    change,
    writeTemplate: setDraft,
    chooseTemplate(name: string) {
      setDraft(null);
      change({ template: name });
    },
    apply(preset: ExportPreset) {
      setDraft(null);
      changeSettings({
        exportForm: { format: preset.format, parts: preset.parts, template: preset.template },
        citationStyle: preset.style,
      });
      onWhat(preset.what);
    },
  };
}

export type ExportChoice = ReturnType<typeof useExportChoice>;
