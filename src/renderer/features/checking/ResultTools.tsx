import type { CheckForm } from "../../../contract/checking.ts";
import { CitationStyleChoice } from "../../session/CitationStyleChoice.tsx";
import { useSession } from "../../session/Session.tsx";
import { useSaveFile } from "../../session/use-save-file.ts";
import { Button } from "../../ui/Button.tsx";
import type { Decisions } from "./fixes.ts";
import type { CheckResult } from "./use-checking.ts";

interface ResultToolsProps {
  result: CheckResult;
  decisions: Decisions;
  onAnother: () => void;
}

const FORMS: { form: CheckForm; label: string }[] = [
  { form: "html", label: "HTML" },
  { form: "csv", label: "CSV" },
  { form: "json", label: "JSON" },
];

/** What is done with a check as a whole: another text, the report as a file, the corrected document. */
export function ResultTools({ result, onAnother }: ResultToolsProps) {
  const { bridge } = useSession();
  const { saveFile, outcome } = useSaveFile();
  return (
    <div className="checker-tools">
      <Button onPress={onAnother}>Check another text</Button>
      <span className="checker-forms">
        Save the report:
        {FORMS.map(({ form, label }) => (
          <Button
            key={form}
            aria-label={`Save the report as ${label}`}
            onPress={() => void saveFile(() => bridge.exportCheck({ job: result.job, form }))}
          >
            {label}
          </Button>
        ))}
      </span>
      <CitationStyleChoice label="Footnotes in" />
      {outcome !== "" && <span className="checker-outcome">{outcome}</span>}
    </div>
  );
}
