import { ArrowDown, ArrowUp } from "lucide-react";
import type { CorpusEntry } from "../../../contract/import.ts";
import { counted } from "../../../core/text/counted.ts";
import { Button } from "../../ui/Button.tsx";
import { sizeInWords } from "../../ui/size.ts";

interface CorpusItemProps {
  entry: CorpusEntry;
  isBusy: boolean;
  /** Among those of its owner, from 0; -1 for one that came with Readout and stays before them. */
  place: number;
  last: number;
  onMove: (place: number) => void;
  onDescribe: () => void;
  onExport: () => void;
  onRemove: () => void;
  onRemoveOriginals: () => void;
}

/** A corpus with its size and what can be done with it. What came with Readout can only be exported. */
export function CorpusItem(props: CorpusItemProps) {
  const { entry, isBusy, place, last, onMove } = props;
  const { title, description, works, bytes, isBundled } = entry;
  return (
    <li>
      <div className="corpora-order">
        {!isBundled && (
          <>
            <Button
              look="quiet"
              aria-label={`Move “${title}” up`}
              isDisabled={place <= 0 || isBusy}
              onPress={() => onMove(place - 1)}
            >
              <ArrowUp size={15} aria-hidden="true" />
            </Button>
            <Button
              look="quiet"
              aria-label={`Move “${title}” down`}
              isDisabled={place < 0 || place >= last || isBusy}
              onPress={() => onMove(place + 1)}
            >
              <ArrowDown size={15} aria-hidden="true" />
            </Button>
          </>
        )}
      </div>
      <div className="corpora-about">
        <h4>{title}</h4>
        {description && <p>{description}</p>}
        <p className="corpora-facts">
          {counted(works, "work")} · {sizeInWords(bytes.texts)} of texts
          {bytes.originals > 0 && ` · ${sizeInWords(bytes.originals)} of originals`}
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
            <Button
              aria-label={`Remove the originals of “${title}”`}
              onPress={props.onRemoveOriginals}
            >
              Remove originals…
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
