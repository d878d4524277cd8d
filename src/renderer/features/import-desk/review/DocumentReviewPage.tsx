import { ArrowLeft, type LucideIcon, Redo2, Undo2 } from "lucide-react";
import { type KeyboardEvent, useEffect, useMemo, useRef } from "react";
import type { DocumentReview } from "../../../../contract/import.ts";
import { counted } from "../../../../core/text/counted.ts";
import { chordOf, isTyping } from "../../../session/chord.ts";
import { OutcomeLine } from "../../../session/OutcomeLine.tsx";
import { useSession } from "../../../session/Session.tsx";
import { useDoing } from "../../../session/use-doing.ts";
import { Button } from "../../../ui/Button.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { Loading } from "../../../ui/Loading.tsx";
import { PageTabs, type TabbedPage } from "../../../ui/PageTabs.tsx";
import type { Importing } from "../use-import.ts";
import { AboutForm } from "./AboutForm.tsx";
import { ParagraphsPart } from "./ParagraphsPart.tsx";
import { RecordsPart } from "./RecordsPart.tsx";
import { correctionsIn } from "./recipe-edits.ts";
import { SpeakersPart } from "./SpeakersPart.tsx";
import { type Review, useReview } from "./use-review.ts";
import "./review.css";
import "./review-fields.css";

interface DocumentReviewPageProps {
  job: string;
  path: string;
  importing: Importing;
  onClose: () => void;
}

/** What Readout understood of one document, to be corrected before it is kept. */
export function DocumentReviewPage({ job, path, importing, onClose }: DocumentReviewPageProps) {
  const review = useReview({ job, path, histories: importing.histories });
  const { document, failure } = review;
  const heading = useRef<HTMLHeadingElement>(null);
  const title = document?.proposed.title ?? path;
  const isThere = document !== null;
  useEffect(() => {
    if (isThere) heading.current?.focus();
  }, [isThere]);
  const { refresh } = importing;
  const close = () => {
    void refresh();
    onClose();
  };
  const press = (event: KeyboardEvent) => {
    const act = ACTIONS[chordOf(event.nativeEvent)];
    if (!act || isTyping(event.target as Element)) return;
    // Otherwise the window would undo the last change of the notebook.
    event.preventDefault();
    review[act]();
  };
  return (
    // Undo and redo mean the corrections, wherever in here the focus is.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="review" onKeyDown={press}>
      <Button look="quiet" className="review-back" onPress={close}>
        <ArrowLeft size={15} aria-hidden="true" /> All files of this import
      </Button>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {failure !== null && <p className="page-problem">{failure}</p>}
      {!document && failure === null && <Loading what="the document" />}
      {document && (
        <>
          <ReviewBar {...{ job, path, review, document, importing }} onKept={close} />
          <Parts document={document} review={review} />
        </>
      )}
    </div>
  );
}

const ACTIONS: Record<string, "undo" | "redo"> = {
  "Mod+Z": "undo",
  "Mod+Shift+Z": "redo",
  "Mod+Y": "redo",
};

interface ReviewBarProps {
  job: string;
  path: string;
  review: Review;
  document: DocumentReview;
  importing: Importing;
  onKept: () => void;
}

function ReviewBar({ job, path, review, document, importing, onKept }: ReviewBarProps) {
  const { bridge } = useSession();
  const { steps, undo, redo } = review;
  const { outcome, run, isBusy } = useDoing();
  const corrections = correctionsIn(document.recipe);
  const { progress, keep } = importing;
  const others = (progress?.files.filter(({ sure }) => sure !== null).length ?? 1) - 1;
  const spread = () =>
    run(async () => {
      await bridge.correctAlike({
        job,
        recipe: { ...document.recipe, paragraphs: [], records: [] },
      });
      return `Corrected in all ${counted(others + 1, "document")} what they have in common.`;
    });
  return (
    <>
      <div className="import-buttons">
        <Button look="primary" onPress={() => void keep([path]).then(onKept)}>
          Keep this document
        </Button>
        <StepButton name="Undo" icon={Undo2} step={steps.undo} onPress={undo} />
        <StepButton name="Redo" icon={Redo2} step={steps.redo} onPress={redo} />
        {others > 0 && corrections > 0 && (
          <Button isPending={isBusy} onPress={() => void spread()}>
            Correct all documents so
          </Button>
        )}
        <span className="review-count">
          {corrections === 0 ? "Not corrected" : counted(corrections, "correction")}
          {review.isBusy && " · reading it anew…"}
        </span>
      </div>
      <OutcomeLine outcome={outcome} />
    </>
  );
}

interface StepButtonProps {
  name: "Undo" | "Redo";
  icon: LucideIcon;
  /** What it would do; null when there is nothing to do. */
  step: string | null;
  onPress: () => void;
}

/** Can always be pressed, so that the focus stays on it after the last step. */
function StepButton({ name, icon: Icon, step, onPress }: StepButtonProps) {
  return (
    <Button
      className={step === null ? "review-idle" : ""}
      aria-label={`${name}: ${step ?? `nothing to ${name.toLowerCase()}`}`}
      onPress={onPress}
    >
      <Icon size={14} aria-hidden="true" /> {name}
    </Button>
  );
}

function Parts({ document, review }: { document: DocumentReview; review: Review }) {
  const { proposed } = document;
  const parts = useMemo<TabbedPage<string>[]>(
    () => [
      [
        "paragraphs",
        `Paragraphs (${proposed.paragraphs.length.toLocaleString("en")})`,
        <ParagraphsPart key="paragraphs" {...{ document, review }} />,
      ],
      [
        "speakers",
        `Speakers (${proposed.speakers.length.toLocaleString("en")})`,
        <SpeakersPart key="speakers" {...{ document, review }} />,
      ],
      [
        "records",
        `Records (${proposed.records.length.toLocaleString("en")})`,
        <RecordsPart key="records" {...{ document, review }} />,
      ],
      ["about", "Publication", <AboutForm key="about" {...{ document, review }} />],
    ],
    [document, proposed, review],
  );
  if (proposed.paragraphs.length === 0)
    return <EmptyState title="There are no words in this document." />;
  return (
    <PageTabs
      className="review-tabs"
      label="What was understood"
      pages={parts}
      pageClassName="review-part"
    />
  );
}
