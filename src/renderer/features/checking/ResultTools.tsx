import { useState } from "react";
import { CHECK_FORMS, type CheckForm } from "../../../contract/checking.ts";
import { counted } from "../../../core/text/counted.ts";
import { CitationStyleChoice } from "../../session/CitationStyleChoice.tsx";
import { OutcomeLine } from "../../session/OutcomeLine.tsx";
import { useSession } from "../../session/Session.tsx";
import { useDoing } from "../../session/use-doing.ts";
import { Button } from "../../ui/Button.tsx";
import { copyText } from "../../ui/clipboard.ts";
import { type Decisions, listOfFixes } from "./fixes.ts";
import { PASTED } from "./use-begin.ts";
import type { CheckResult } from "./use-checking.ts";

interface ResultToolsProps {
  result: CheckResult;
  decisions: Decisions;
}

const FORM_NAMES: Record<CheckForm, string> = { html: "HTML", csv: "CSV", json: "JSON" };

/** What is done with a check as a whole: the corrected document and the report as a file. */
export function ResultTools({ result: { job, report }, decisions }: ResultToolsProps) {
  const { bridge } = useSession();
  const { isBusy, outcome, run } = useDoing();
  const [remarks, setRemarks] = useState<readonly string[]>([]);
  const fixes = listOfFixes(decisions);
  const correct = async (form: "same" | "markdown") => {
    setRemarks([]);
    const file = await bridge.correctManuscript({ job, fixes, form });
    setRemarks(file.remarks);
    return file;
  };
  const saveCorrected = () =>
    run(async () => {
      const file = await correct(report.name === PASTED ? "markdown" : "same");
      const isSaved = await bridge.saveFile(file);
      const made = `${counted(file.wordings, "wording")} and ${counted(file.footnotes, "footnote")}`;
      return isSaved ? `Saved ${file.name}, with ${made}.` : "Not saved: you cancelled.";
    });
  const copyCorrected = () =>
    run(async () => {
      copyText((await correct("markdown")).text);
      return "Copied the corrected text, with its footnotes as Markdown.";
    });
  const saveReport = (form: CheckForm) =>
    run(async () => {
      const file = await bridge.exportCheck({ job, form });
      return (await bridge.saveFile(file)) ? `Saved ${file.name}.` : "Not saved: you cancelled.";
    });
  const isIdle = fixes.length === 0 || isBusy;
  return (
    <>
      <div className="checker-tools">
        <Button
          look={fixes.length === 0 ? "plain" : "primary"}
          isDisabled={isIdle}
          onPress={() => void saveCorrected()}
        >
          Save corrected document
        </Button>
        <Button isDisabled={isIdle} onPress={() => void copyCorrected()}>
          Copy corrected text
        </Button>
        <CitationStyleChoice label="Footnotes in" />
        <span className="checker-forms">
          Save the report:
          {CHECK_FORMS.map((form) => (
            <Button
              key={form}
              isDisabled={isBusy}
              aria-label={`Save the report as ${FORM_NAMES[form]}`}
              onPress={() => void saveReport(form)}
            >
              {FORM_NAMES[form]}
            </Button>
          ))}
        </span>
      </div>
      <OutcomeLine outcome={outcome} />
      {remarks.map((remark) => (
        <p key={remark} className="page-problem">
          {remark}
        </p>
      ))}
    </>
  );
}
