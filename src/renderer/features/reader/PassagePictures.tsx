import { useRef, useState } from "react";
import { Button as AriaButton } from "react-aria-components";
import type { Passage, PassagePicture } from "../../../contract/work.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { usePicture } from "./use-picture.ts";
import "./passage-pictures.css";

interface PassagePicturesProps {
  passage: Passage;
  /** Those that stand above the words, or those below. */
  where: "above" | "below";
}

/** The pictures of a passage, beside the element that holds its words. */
export function PassagePictures({ passage, where }: PassagePicturesProps) {
  const own = (passage.pictures ?? []).filter(({ below = false }) => below === (where === "below"));
  // The same one twice in one place is an ornament.
  const pictures = new Map(own.map((picture) => [picture.hash, picture]));
  if (pictures.size === 0) return null;
  return (
    <div className="passage-pictures">
      {[...pictures.values()].map((picture) => (
        <Picture key={picture.hash} picture={picture} work={passage.work} />
      ))}
    </div>
  );
}

/** One picture, which opens larger; in its stead what it shows, in words, where it cannot be shown. */
function Picture({ picture, work }: { picture: PassagePicture; work: string }) {
  const place = useRef<HTMLDivElement>(null);
  const [isBroken, setIsBroken] = useState(false);
  const [isOpen, setIsOpen] = useState(false);
  const { alt, hash } = picture;
  const shown = usePicture(place, { work, hash });
  const isGone = shown.state === "none" || isBroken;
  const broken = () => setIsBroken(true);
  return (
    <div ref={place} className="passage-picture" data-state={isGone ? "none" : shown.state}>
      {isGone && <p className="picture-in-words">{inWords(alt)}</p>}
      {!isGone && shown.state === "there" && (
        <>
          <AriaButton
            className="picture-open"
            aria-label={alt === "" ? "Open the picture larger" : `Open larger: ${alt}`}
            onPress={() => setIsOpen(true)}
          >
            <img src={shown.address} alt={alt} draggable={false} onError={broken} />
          </AriaButton>
          {isOpen && (
            <Dialog title={alt || "Picture"} isOpen size="wide" onClose={() => setIsOpen(false)}>
              <img className="picture-large" src={shown.address} alt={alt} />
            </Dialog>
          )}
        </>
      )}
    </div>
  );
}

function inWords(alt: string): string {
  return alt === ""
    ? "A picture stood here. Its file cannot be shown."
    : `Picture, which cannot be shown: ${alt}`;
}
