import type { KeyboardEvent, RefObject } from "react";
import { Tree, TreeItem, TreeItemContent, Collection, useDragAndDrop } from "react-aria-components";
import type { DossierNode } from "../../../contract/dossier.ts";
import { chordOf } from "../../session/chord.ts";
import { ENTRY_KEYS } from "./entry-actions.ts";
import { DRAFT_ID, entryName } from "./entry-places.ts";
import { EntryRow, type EntryRowProps } from "./EntryRow.tsx";
import type { Entries } from "./use-entry-actions.ts";
import "./entry-tree.css";

type Shared = Omit<EntryRowProps, "node" | "isInHand">;

interface EntryTreeProps {
  treeRef: RefObject<HTMLDivElement | null>;
  /** With the one that is being written. */
  nodes: readonly DossierNode[];
  entries: Entries;
  shared: Shared;
  /** Ids of the claims whose entries are not shown. */
  folded: readonly string[];
  onFolded: (ids: string[]) => void;
  claims: readonly string[];
}

/** The entries of a dossier under each other: keys and the mouse change their order. */
export function EntryTree(props: EntryTreeProps) {
  const { treeRef, nodes, entries, shared, folded, onFolded, claims } = props;
  const { actions, drop, editing } = entries;
  const { dragAndDropHooks } = useDragAndDrop<DossierNode>({
    isDisabled: editing !== null,
    getItems: (keys) => [...keys].map((key) => ({ "text/plain": String(key) })),
    getAllowedDropOperations: () => ["move"],
    onMove: ({ keys, target }) => {
      const place = { id: String(target.key), position: target.dropPosition };
      for (const key of keys) drop(String(key), place);
    },
    onRootDrop: () => undefined,
    shouldAcceptItemDrop: ({ key }) => claims.includes(String(key)),
  });
  const press = (event: KeyboardEvent) => {
    const { target } = event;
    if (!(target instanceof HTMLElement) || target.role !== "row") return;
    const id = target.dataset.key;
    const act = ENTRY_KEYS.get(chordOf(event.nativeEvent));
    if (!act || id === undefined || id === DRAFT_ID) return;
    event.preventDefault();
    event.stopPropagation();
    act(actions, id);
  };
  return (
    // The rows have the focus; their keys are taken before the tree looks for rows by their letters.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div onKeyDownCapture={press}>
      <Tree
        ref={treeRef}
        className="entry-tree"
        aria-label="Claims and excerpts"
        items={nodes}
        dependencies={[shared, editing]}
        selectionMode="none"
        keyboardNavigationBehavior="tab"
        // A press is no command: what can be done has buttons and keys.
        onAction={() => undefined}
        expandedKeys={claims.filter((id) => !folded.includes(id))}
        onExpandedChange={(keys) => onFolded(claims.filter((id) => !keys.has(id)))}
        dragAndDropHooks={dragAndDropHooks}
      >
        {(node) => <EntryItem node={node} shared={shared} />}
      </Tree>
    </div>
  );
}

function EntryItem({ node, shared }: { node: DossierNode; shared: Shared }) {
  return (
    <TreeItem id={node.id} className="entry-item" textValue={entryName(node)}>
      <TreeItemContent>
        {({ isFocused }) => <EntryRow {...shared} node={node} isInHand={isFocused} />}
      </TreeItemContent>
      <Collection items={node.children} dependencies={[shared]}>
        {(child) => <EntryItem node={child} shared={shared} />}
      </Collection>
    </TreeItem>
  );
}
