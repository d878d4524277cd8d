import { ChevronDown, ChevronRight } from "lucide-react";
import { useId, useMemo, useState } from "react";
import type { FileReport } from "../../../contract/import.ts";
import { languageInWords } from "../../../core/text/language-in-words.ts";
import { counted } from "../../../core/text/counted.ts";
import { useSession } from "../../session/Session.tsx";
import { Button } from "../../ui/Button.tsx";
import { MoreButton } from "../../ui/MoreButton.tsx";
import { SelectField } from "../../ui/SelectField.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { sizeInWords } from "../../ui/size.ts";
import {
  filteredFiles,
  filtersOf,
  foundInWords,
  isReviewable,
  type ReportFilter,
  STATES,
} from "./report-rows.ts";

interface ReportTableProps {
  files: readonly FileReport[];
  isBusy: boolean;
  onReview: (path: string) => void;
  onKeep: (path: string) => void;
}

const STEP = 100;

/** A line for each file, with all that is to be said of it behind it. */
export function ReportTable({ files, isBusy, onReview, onKeep }: ReportTableProps) {
  const [filter, setFilter] = useState<ReportFilter>("all");
  const [typed, setTyped] = useState("");
  const [shown, setShown] = useState(STEP);
  const filters = useMemo(() => filtersOf(files), [files]);
  const chosen = filters.some(({ value }) => value === filter) ? filter : "all";
  const found = useMemo(() => filteredFiles(files, chosen, typed), [files, chosen, typed]);
  return (
    <section aria-label="Files of this import">
      <div className="import-filters">
        <SelectField label="Show" value={chosen} options={filters} onChange={setFilter} />
        <TextField label="Name" type="search" value={typed} onChange={setTyped} />
        <output>{counted(found.length, "file")}</output>
      </div>
      <div className="data-table import-report">
        <table aria-label="What became of each file">
          <thead>
            <tr>
              <th scope="col">File</th>
              <th scope="col">Result</th>
              <th scope="col">What was found</th>
              <th scope="col">
                <span className="visually-hidden">What to do</span>
              </th>
            </tr>
          </thead>
          {found.slice(0, shown).map((file) => (
            <FileRows key={file.path} {...{ file, isBusy, onReview, onKeep }} />
          ))}
        </table>
        <MoreButton
          className="data-table-more"
          shown={shown}
          count={found.length}
          step={STEP}
          onShow={setShown}
        />
      </div>
    </section>
  );
}

interface FileRowsProps extends Omit<ReportTableProps, "files"> {
  file: FileReport;
}

function FileRows({ file, isBusy, onReview, onKeep }: FileRowsProps) {
  const { go } = useSession();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const { path, state, title, works } = file;
  const Arrow = isOpen ? ChevronDown : ChevronRight;
  const [first] = works;
  return (
    <tbody data-state={state}>
      <tr>
        <th scope="row">
          <Button
            look="quiet"
            className="import-file"
            aria-expanded={isOpen}
            {...(isOpen ? { "aria-controls": id } : {})}
            onPress={() => setOpen(!isOpen)}
          >
            <Arrow size={14} aria-hidden="true" />
            <span>{path}</span>
          </Button>
        </th>
        <td>
          <span className="import-state" data-state={state}>
            {STATES[state]}
          </span>
          {file.warnings.length > 0 && <small>{counted(file.warnings.length, "warning")}</small>}
        </td>
        <td className="import-found">{file.reason ?? foundInWords(file)}</td>
        <td className="import-do">
          {isReviewable(file) && (
            <Button aria-label={`Review ${title ?? path}`} onPress={() => onReview(path)}>
              Review
            </Button>
          )}
          {state === "read" && (
            <Button
              aria-label={`Keep ${title ?? path}`}
              isPending={isBusy}
              onPress={() => onKeep(path)}
            >
              Keep
            </Button>
          )}
          {first !== undefined && state !== "read" && (
            <Button
              aria-label={`Read ${title ?? path}`}
              onPress={() => go({ view: "read", work: first, passage: null })}
            >
              Read
            </Button>
          )}
        </td>
      </tr>
      {isOpen && (
        <tr id={id}>
          <td colSpan={4}>
            <Details file={file} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

function Details({ file }: { file: FileReport }) {
  const { format, bytes, title, language, warnings, reason, works } = file;
  return (
    <div className="import-details">
      <p>
        {title !== null && <b>{title} · </b>}
        {format ?? "Format not known"} · {sizeInWords(bytes)}
        {language !== null &&
          ` · ${language.tag === null ? "Language not known" : languageInWords(language.tag, language.is !== "told")}`}
        {works.length > 1 && ` · ${counted(works.length, "work")}`}
      </p>
      {warnings.length > 0 && (
        <ul aria-label="Warnings">
          {warnings.map(({ place, message }) => (
            <li key={`${place} ${message}`}>
              {place !== null && <b>{place}: </b>}
              {message}
            </li>
          ))}
        </ul>
      )}
      {reason === null && warnings.length === 0 && <p>There is nothing to say against it.</p>}
    </div>
  );
}
