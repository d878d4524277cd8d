import type { TextRange } from "../../../contract/work.ts";

const PASSAGE = "[data-passage]";

/** The passage that a node lies in; its element holds the passage's text and nothing else. */
export function passageElementOf(node: Node | null): HTMLElement | null {
  const element = node instanceof Element ? node : node?.parentElement;
  return element?.closest<HTMLElement>(PASSAGE) ?? null;
}

export function findPassageElement(root: ParentNode, passage: string): HTMLElement | null {
  return root.querySelector<HTMLElement>(`[data-passage="${CSS.escape(passage)}"]`);
}

/** The selected words inside `root`, one range for each passage; empty when nothing is selected there. */
export function selectedRanges(root: HTMLElement, selection: Selection | null): TextRange[] {
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return [];
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(root)) return [];
  return passagesIn(root, range).flatMap((element) => {
    const start = element.contains(range.startContainer)
      ? offsetIn(element, range.startContainer, range.startOffset)
      : 0;
    const end = element.contains(range.endContainer)
      ? offsetIn(element, range.endContainer, range.endOffset)
      : (element.textContent ?? "").length;
    return end > start ? [{ passage: element.dataset["passage"] ?? "", start, end }] : [];
  });
}

/** Selects words in the document, so that the eye, the screen reader and the clipboard agree on them. */
export function selectRanges(root: HTMLElement, ranges: readonly TextRange[]): void {
  const range = domRangeOf(root, ranges);
  if (!range) return;
  const selection = document.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

/** From the first word of the first range to the last of the last; null when a passage is not shown. */
export function domRangeOf(root: ParentNode, ranges: readonly TextRange[]): Range | null {
  const [first, last] = [ranges[0], ranges.at(-1)];
  const from = first && findPassageElement(root, first.passage);
  const to = last && findPassageElement(root, last.passage);
  if (!from || !to) return null;
  const range = document.createRange();
  range.setStart(...textPosition(from, first.start));
  range.setEnd(...textPosition(to, last.end));
  return range;
}

function passagesIn(root: HTMLElement, range: Range): HTMLElement[] {
  const only = passageElementOf(range.commonAncestorContainer);
  if (only && root.contains(only)) return [only];
  return [...root.querySelectorAll<HTMLElement>(PASSAGE)].filter((element) =>
    range.intersectsNode(element),
  );
}

function offsetIn(element: HTMLElement, node: Node, offset: number): number {
  const before = document.createRange();
  before.selectNodeContents(element);
  before.setEnd(node, offset);
  return before.toString().length;
}

function textPosition(element: HTMLElement, offset: number): [Node, number] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = offset;
  let last: [Node, number] = [element, 0];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (left <= length) return [node, left];
    left -= length;
    last = [node, length];
  }
  return last;
}
