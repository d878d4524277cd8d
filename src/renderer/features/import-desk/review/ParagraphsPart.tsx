import { useMemo, useRef, useState } from "react";
import type { DocumentReview } from "../../../../contract/import.ts";
import type { Layer } from "../../../../contract/work.ts";
import { counted } from "../../../../core/text/counted.ts";
import { SelectField } from "../../../ui/SelectField.tsx";
import { SegmentedControl } from "../../../ui/SegmentedControl.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import { ParagraphEditor } from "./ParagraphEditor.tsx";
import { ParagraphList } from "./ParagraphList.tsx";
import { reviewRows, shownRows } from "./review-rows.ts";
import type { Review } from "./use-review.ts";

interface ParagraphsPartProps {
  document: DocumentReview;
  review: Review;
}

const LAYERS = [
  { value: "all", label: "Record and commentary" },
  { value: "record", label: "Record only" },
  { value: "commentary", label: "Commentary only" },
] as const;

const ORDERS = [
  { value: "text", label: "As in the text" },
  { value: "sure", label: "Least sure first" },
] as const;

/** Every paragraph with what it is taken for and why; the one in hand can be told to be something else. */
export function ParagraphsPart({ document, review }: ParagraphsPartProps) {
  const { proposed } = document;
  const editor = useRef<HTMLElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [layer, setLayer] = useState<Layer | "all">("all");
  const [order, setOrder] = useState<"text" | "sure">("text");
  const [typed, setTyped] = useState("");
  const [active, setActive] = useState(0);
  const rows = useMemo(() => reviewRows(proposed), [proposed]);
  const shown = useMemo(
    () => shownRows(rows, { layer, typed, isBySure: order === "sure" }),
    [rows, layer, typed, order],
  );
  const reorder = (next: "text" | "sure") => {
    setOrder(next);
    const [first] = shownRows(rows, { layer, typed, isBySure: next === "sure" });
    // Whoever asks for the least sure wants to see it; whoever goes back, where it stands in the text.
    if (next === "sure") setActive(first?.index ?? 0);
  };
  // What was in hand stays in hand, wherever a correction has put it.
  const at = Math.max(
    0,
    shown.findIndex(({ index }) => index === active),
  );
  const row = shown[at] ?? null;
  return (
    <>
      <div className="import-filters">
        <SegmentedControl label="Order" value={order} options={ORDERS} onChange={reorder} />
        <SelectField label="Show" value={layer} options={LAYERS} onChange={setLayer} />
        <TextField label="With the words" type="search" value={typed} onChange={setTyped} />
        <output>{counted(shown.length, "paragraph")}</output>
      </div>
      <div className="review-split">
        <ParagraphList
          listRef={list}
          rows={shown}
          at={at}
          speakers={proposed.speakers}
          onActivate={(index) => setActive(shown[index]?.index ?? 0)}
          onEdit={() => editor.current?.querySelector("select")?.focus()}
        />
        <ParagraphEditor
          key={row ? `${row.index} ${row.paragraph.kind} ${row.speaker}` : "none"}
          ref={editor}
          {...{ row, rows, proposed, review }}
          onLeave={() => list.current?.focus()}
        />
      </div>
    </>
  );
}
