import { memo } from "react";
import type { Layer, Passage, Section, SpokenTime, Turn, Work } from "../../../contract/work.ts";
import type { Corpus } from "../../../core/corpus/corpus.ts";
import { editorsVoice } from "../../../core/corpus/editors-voice.ts";
import { type HangingMark, isSameNote, noteName } from "../../../core/corpus/notes-of.ts";
import { shortLocatorOf } from "../../../core/corpus/locator.ts";
import { personColour } from "../../session/person-colour.ts";
import { type Block, blocksOf } from "./blocks.ts";
import { CueTime, PageNames } from "./source-signs.tsx";
import { isSamePaint, type Paint } from "./painted.ts";
import { PassagePictures } from "./PassagePictures.tsx";
import { PassageText } from "./PassageText.tsx";
import { RecordCard } from "./RecordCard.tsx";
import type { RecordPlace } from "./record-places.ts";
import "./section-text.css";

interface SectionTextProps {
  corpus: Corpus;
  work: Work;
  section: Section;
  shown: Layer | "both";
  /** Where each record of the work is quoted. */
  places: ReadonlyMap<string, RecordPlace[]>;
  /** Marks of the notes that hang on each passage. */
  marks: ReadonlyMap<string, HangingMark[]>;
  paint: ReadonlyMap<string, Paint>;
  active: string | null;
  onRead: (passage: string) => void;
}

/** One section of the work, as a well-set page: speakers in the margin, the editor in another hand. */
export const SectionText = memo(
  function SectionText(props: SectionTextProps) {
    const { corpus, section, shown } = props;
    return (
      <section className="text-section" data-section={section.id} aria-label={section.heading}>
        {blocksOf(corpus, section, shown).map((block) => (
          <BlockText key={block.key} block={block} {...props} />
        ))}
      </section>
    );
  },
  (before, after) =>
    before.work === after.work &&
    before.section === after.section &&
    before.shown === after.shown &&
    before.onRead === after.onRead &&
    ((before.paint === after.paint && before.active === after.active) ||
      before.section.passages.every(
        (id) =>
          isSamePaint(before.paint.get(id), after.paint.get(id)) &&
          (before.active === after.active ||
            !holds(after.paint.get(id), before.active, after.active)),
      )),
);

function holds(paint: Paint | undefined, ...ids: (string | null)[]): boolean {
  return paint?.highlights.some(({ annotation }) => ids.includes(annotation)) ?? false;
}

function BlockText({ block, ...props }: SectionTextProps & { block: Block }) {
  const { corpus, work, section, places, onRead } = props;
  if (block.kind === "heading")
    return (
      <div className="heading">
        {props.shown === "record" && (
          <div className="margin editor">{editorsVoice("heading", work.publication.publisher)}</div>
        )}
        <PassageOf passage={block.passage} {...props} />
      </div>
    );
  if (block.kind === "record")
    return (
      <RecordCard
        corpus={corpus}
        record={block.record}
        places={(places.get(block.record.id) ?? []).filter((place) => place.section !== section.id)}
        onRead={onRead}
      >
        {block.dateline && <PassageOf passage={block.dateline} {...props} />}
      </RecordCard>
    );
  if (block.kind === "turn")
    return (
      <div className="turn">
        <SpeakerMargin
          corpus={corpus}
          work={work}
          turn={block.turn}
          time={block.passages[0]?.time}
          isScript={block.passages[0]?.kind === "line"}
        />
        <Paragraphs passages={block.passages} skipFirst {...props} />
      </div>
    );
  return (
    <div className={`plain plain-${block.passages[0]?.kind}`}>
      <Paragraphs passages={block.passages} {...props} />
    </div>
  );
}

interface ParagraphsProps extends SectionTextProps {
  passages: Passage[];
  /** The margin beside the first paragraph is taken. */
  skipFirst?: boolean;
}

function Paragraphs({ passages, skipFirst = false, ...props }: ParagraphsProps) {
  return passages.map((passage, index) => (
    <div key={passage.id} className="paragraph">
      {(index > 0 || !skipFirst) && (
        <Margin work={props.work} passage={passage} before={passages[index - 1]} />
      )}
      <PassageOf passage={passage} {...props} />
    </div>
  ));
}

function PassageOf({
  passage,
  paint,
  active,
  work,
  marks,
}: SectionTextProps & { passage: Passage }) {
  const own = paint.get(passage.id);
  return (
    <>
      {passage.pages && <PageNames pages={passage.pages} />}
      {passage.pictures && <PassagePictures passage={passage} where="above" />}
      <PassageText
        passage={passage}
        paint={own}
        active={holds(own, active) ? active : null}
        language={work.language}
        marks={marks.get(passage.id)}
      />
      {passage.pictures && <PassagePictures passage={passage} where="below" />}
    </>
  );
}

interface SpeakerMarginProps {
  corpus: Corpus;
  work: Work;
  turn: Turn;
  time: SpokenTime | undefined;
  /** The words are written for the speaker; nobody is known to have spoken them. */
  isScript: boolean;
}

function SpeakerMargin({ corpus, work, turn, time, isScript }: SpeakerMarginProps) {
  const colour = turn.speaker ? personColour(work.persons, turn.speaker) : "var(--ink)";
  const name = turn.speaker ? corpus.person(turn.speaker)?.name : turn.label;
  return (
    <div className="margin speaker" style={{ color: colour }}>
      {name ?? "Unnamed speaker"}
      {isScript ? <small>in the script</small> : turn.role && <small>{turn.role}</small>}
      {time && <CueTime time={time} />}
    </div>
  );
}

interface MarginProps {
  work: Work;
  passage: Passage;
  /** The passage above it in its block. */
  before: Passage | undefined;
}

function Margin({ work, passage, before }: MarginProps) {
  const name = marginName(work, passage, before);
  const isLater = passage.time?.start !== before?.time?.start;
  const time = passage.time && isLater && <CueTime time={passage.time} />;
  if (name)
    return (
      <div className="margin editor">
        {name}
        {time}
      </div>
    );
  return (
    <div className="margin address">
      {shortLocatorOf(work, passage.id)}
      {time}
    </div>
  );
}

/** Whose words begin here, where no speaker says so. */
function marginName(
  { publication }: Work,
  passage: Passage,
  before: Passage | undefined,
): string | null {
  const { kind, note } = passage;
  if (note) return isSameNote(passage, before) ? null : noteName(note);
  if (before && !before.note) return null;
  if (kind === "stage") return "Stage direction";
  if (kind !== "commentary") return null;
  return editorsVoice(kind, publication.publisher);
}
