import type { Names } from "../../session/directory.ts";
import { PassageLink } from "../../session/PassageLink.tsx";
import { type Sources, workOf } from "./use-sources.ts";
import { voiceOf } from "./voice-of.ts";

interface NearestPassageProps {
  /** Null when nothing comes near at all. */
  passage: string | null;
  sources: Sources;
  names: Names;
}

/** Characters of a passage that are shown; its address leads to all of it. */
const LONGEST = 1200;

/** What comes nearest to words that are not here. */
export function NearestPassage({ passage, sources, names }: NearestPassageProps) {
  if (passage === null) return null;
  const text = sources.textOf(passage) ?? "";
  const isLong = text.length > LONGEST;
  return (
    <figure className="side">
      <figcaption>The nearest passage</figcaption>
      <p className="side-text">
        <b className="beside-voice">{voiceOf(passage, sources, names)}</b>{" "}
        {isLong ? `${text.slice(0, text.lastIndexOf(" ", LONGEST))} …` : text}
      </p>
      <p className="side-foot">
        <PassageLink work={workOf(passage)} passage={passage}>
          {passage}
        </PassageLink>
      </p>
    </figure>
  );
}
