import { ArrowDown, ArrowUp } from "lucide-react";
import type { CorpusEntry } from "../../../contract/import.ts";
import { counted } from "../../../core/text/counted.ts";
import { Button } from "../../ui/Button.tsx";
import { sizeInWords } from "../../ui/size.ts";

interface CorpusItemProps {
  entry: CorpusEntry;
  /** Among those of its owner, from 0; -1 for one that came with Readout and stays before them. */
  place: number;
  last: number;
  onMove: (place: number) => void;
  onDescribe: () => void;
  onExport: () => void;
  onRemove: () => void;
  onRemoveOriginals: () => void;
  onRemovePictures: () => void;
}

/** A corpus with its size and what can be done with it. What came with Readout can only be exported. */
export function CorpusItem(props: CorpusItemProps) {
  const { entry, place, last, onMove } = props;
  const { title, description, works, bytes, isBundled } = entry;
  return (
    <li>
      <div className="corpora-order">
        {!isBundled && (
          <>
            <MoveButton {...{ title, place, last, onMove }} direction="up" />
            <MoveButton {...{ title, place, last, onMove }} direction="down" />
          </>
        )}
      </div>
      <div className="corpora-about">
        <h4>{title}</h4>
        {description && <p>{description}</p>}
        <p className="corpora-facts">
          {counted(works, "work")} · {sizeInWords(bytes.texts)} of texts
          {bytes.originals > 0 && ` · ${sizeInWords(bytes.originals)} of originals`}
          {bytes.pictures > 0 && ` · ${sizeInWords(bytes.pictures)} of pictures`}
          {isBundled && " · came with Readout"}
        </p>
        <div className="corpora-actions">
          {!isBundled && (
            <Button aria-label={`Rename or describe “${title}”`} onPress={props.onDescribe}>
              Rename or describe…
            </Button>
          )}
          <Button aria-label={`Export “${title}”`} onPress={props.onExport}>
            Export…
          </Button>
          {bytes.originals > 0 && !isBundled && (
            <Button aria-label={`Remove originals of “${title}”`} onPress={props.onRemoveOriginals}>
              Remove originals…
            </Button>
          )}
          {bytes.pictures > 0 && !isBundled && (
            <Button aria-label={`Remove pictures of “${title}”`} onPress={props.onRemovePictures}>
              Remove pictures…
            </Button>
          )}
          {!isBundled && (
            <Button aria-label={`Remove “${title}”`} onPress={props.onRemove}>
              Remove…
            </Button>
          )}
        </div>
      </div>
    </li>
  );
}

interface MoveButtonProps extends Pick<CorpusItemProps, "place" | "last" | "onMove"> {
  title: string;
  direction: "up" | "down";
}

/** Stays where there is nowhere to move: a button that goes while it is pressed takes the focus with it. */
function MoveButton({ title, place, last, onMove, direction }: MoveButtonProps) {
  const to = direction === "up" ? place - 1 : place + 1;
  const isIdle = to < 0 || to > last;
  const Arrow = direction === "up" ? ArrowUp : ArrowDown;
  return (
    <Button
      look="quiet"
      className={isIdle ? "corpora-idle" : ""}
      aria-label={`Move “${title}” ${direction}${isIdle ? ": it cannot go further" : ""}`}
      onPress={() => {
        if (!isIdle) onMove(to);
      }}
    >
      <Arrow size={15} aria-hidden="true" />
    </Button>
  );
}
