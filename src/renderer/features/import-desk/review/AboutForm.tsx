import { type FormEvent, useRef, useState } from "react";
import type { DocumentReview } from "../../../../contract/import.ts";
import { Button } from "../../../ui/Button.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import {
  ABOUT_FIELDS,
  ABOUT_LABELS,
  type AboutField,
  aboutChanges,
  type AboutValues,
  aboutValues,
} from "./about-fields.ts";
import { LANGUAGE_NAMES, languageName } from "./language-names.ts";
import { correctAbout } from "./recipe-edits.ts";
import type { Review } from "./use-review.ts";

interface AboutFormProps {
  document: DocumentReview;
  review: Review;
}

const NAMES = [...LANGUAGE_NAMES.keys()];

/** What the document is and where it was published, to be corrected. */
export function AboutForm({ document, review }: AboutFormProps) {
  const { path, proposed } = document;
  const [typed, setTyped] = useState<Partial<AboutValues>>({});
  const [problems, setProblems] = useState<Partial<Record<AboutField, string>>>({});
  const [failure, setFailure] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const before = aboutValues(proposed);
  const values = { ...before, ...typed };
  const type = (field: AboutField, value: string) => {
    setTyped((now) => ({ ...now, [field]: value }));
    setProblems(({ [field]: _mended, ...others }) => others);
  };
  const correct = async (event: FormEvent) => {
    event.preventDefault();
    const found = aboutChanges(before, values);
    setProblems(found.problems);
    const [wrong] = Object.keys(found.problems) as AboutField[];
    if (wrong !== undefined)
      return form.current?.querySelector<HTMLInputElement>(`.about-${wrong} input`)?.focus();
    const changed = Object.keys(found.changes) as AboutField[];
    if (changed.length === 0) return;
    const did = `Correct ${changed.map((field) => ABOUT_LABELS[field].toLowerCase()).join(", ")}`;
    const reason = await review.attempt((now) => correctAbout(now, found.changes), did);
    setFailure(reason);
    if (reason === null) setTyped({});
  };
  return (
    <form
      ref={form}
      className="review-fields"
      aria-label="What the document is"
      onSubmit={(event) => void correct(event)}
    >
      <p className="page-lead">
        What was found in {path}. Leave a field empty when there is none; several names are parted
        by semicolons.
      </p>
      {ABOUT_FIELDS.map((field) => (
        <div key={field} className={`about-${field}`}>
          <TextField
            label={ABOUT_LABELS[field]}
            value={values[field]}
            maxLength={1000}
            {...(field === "language" && { known: NAMES, hint: languageHint(document) })}
            problem={problems[field] ?? null}
            onChange={(value) => type(field, value)}
          />
          {field === "language" && <ConfirmLanguage {...{ document, review }} />}
        </div>
      ))}
      {proposed.publication.credits.length > 0 && (
        <p className="review-none">Credits: {proposed.publication.credits.join(" ")}</p>
      )}
      {failure !== null && <p className="page-problem">{failure}</p>}
      <div className="import-buttons">
        <Button look="primary" type="submit">
          Correct it
        </Button>
      </div>
    </form>
  );
}

/** Makes a guess a certainty. */
function ConfirmLanguage({ document: { proposed }, review }: AboutFormProps) {
  const { language, languageIs } = proposed;
  if (languageIs === "told" || language === null) return null;
  const name = languageName(language) ?? language;
  return (
    <Button
      onPress={() =>
        void review.correct((now) => correctAbout(now, { language }), `Say that it is ${name}`)
      }
    >
      It is {name}
    </Button>
  );
}

/** How sure the language is. */
function languageHint({ proposed }: DocumentReview): string | undefined {
  if (proposed.languageIs === "told") return undefined;
  return proposed.language === null
    ? "The document does not say, and its words do not tell."
    : "A guess by the words of the document, which does not say. Confirm it or type another.";
}
