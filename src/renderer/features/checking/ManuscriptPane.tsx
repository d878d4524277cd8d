import { useVirtualizer } from "@tanstack/react-virtual";
import { memo, type MouseEvent, useEffect, useMemo, useRef } from "react";
import { type Finding, spanOf } from "./findings.ts";
import type { Decisions } from "./fixes.ts";
import { blockAt, blocksOf } from "./manuscript-pieces.ts";
import { ManuscriptBlock, type MarkedFinding } from "./ManuscriptBlock.tsx";
import "./manuscript.css";

interface ManuscriptPaneProps {
  text: string;
  findings: readonly Finding[];
  /** The finding in hand, by its id. */
  at: number | null;
  decisions: Decisions;
  onChoose: (finding: number) => void;
}

const BLOCK_PX = 90;

/** The manuscript, however long, with every finding marked in it; only what is in sight is drawn. */
export function ManuscriptPane(props: ManuscriptPaneProps) {
  const { text, findings, at, decisions, onChoose } = props;
  const pane = useRef<HTMLElement>(null);
  const blocks = useMemo(() => blocksOf(text), [text]);
  const marks = useMemo(() => marksByBlock(findings, blocks), [findings, blocks]);
  // It keeps its own count of what is drawn; nothing here is remembered over it.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count: blocks.length,
    getScrollElement: () => pane.current,
    estimateSize: () => BLOCK_PX,
    overscan: 4,
  });
  const chosen = useMemo(() => findings.find(({ id }) => id === at), [findings, at]);
  useEffect(() => {
    if (!chosen) return;
    virtualizer.scrollToIndex(blockAt(blocks, spanOf(chosen).start), { align: "auto" });
    const frame = requestAnimationFrame(() => showWithin(pane.current, chosen.id));
    return () => cancelAnimationFrame(frame);
  }, [virtualizer, blocks, chosen]);
  const choose = (event: MouseEvent) => {
    const mark = event.target instanceof Element && event.target.closest("[data-finding]");
    if (mark) onChoose(Number(mark.getAttribute("data-finding")));
  };
  return (
    // The findings are chosen by keys in their list; a press on the text is for the mouse alone.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={pane}
      className="manuscript"
      aria-label="Manuscript"
      // What scrolls has to be reached by keys.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      onClick={choose}
    >
      <div style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start, key }) => {
          const block = blocks[index];
          return (
            block && (
              <div
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                className="manuscript-place"
                style={{ transform: `translateY(${start}px)` }}
              >
                <Block
                  text={text}
                  block={block}
                  marks={marks.get(index) ?? NONE}
                  at={at}
                  decisions={decisions}
                />
              </div>
            )
          );
        })}
      </div>
    </section>
  );
}

const Block = memo(ManuscriptBlock);
const NONE: MarkedFinding[] = [];

function marksByBlock(
  findings: readonly Finding[],
  blocks: readonly { start: number; end: number }[],
): Map<number, MarkedFinding[]> {
  const marks = new Map<number, MarkedFinding[]>();
  for (const finding of findings) {
    const { start, end } = spanOf(finding);
    const first = Math.max(0, blockAt(blocks, start));
    for (let index = first; index < blocks.length && blocks[index]!.start < end; index += 1) {
      const own = marks.get(index) ?? [];
      own.push({ start, end, finding: finding.id, about: finding });
      marks.set(index, own);
    }
  }
  return marks;
}

/** Scrolls the pane alone, so that a long block has its finding in sight, and the page stays where it is. */
function showWithin(pane: HTMLElement | null, finding: number): void {
  const mark = pane?.querySelector(`[data-finding="${finding}"]`);
  if (!pane || !mark) return;
  const [inside, around] = [mark.getBoundingClientRect(), pane.getBoundingClientRect()];
  if (inside.top < around.top || inside.bottom > around.bottom)
    pane.scrollTop += inside.top - around.top - around.height / 3;
}
