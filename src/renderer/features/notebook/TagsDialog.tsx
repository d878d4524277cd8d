import { useEffect, useRef, useState } from "react";
import { useSession } from "../../session/Session.tsx";
import { Button } from "../../ui/Button.tsx";
import { counted } from "../../../core/text/counted.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { countTags, isSameTag, type TagCount, tagProblem } from "./tags.ts";
import "./tags-dialog.css";

interface TagsDialogProps {
  isOpen: boolean;
  onClose: () => void;
}

/** All tags of the library with their numbers; each can be renamed, or merged by giving it another's name. */
export function TagsDialog({ isOpen, onClose }: TagsDialogProps) {
  const { annotations } = useSession();
  const tags = countTags(annotations.all);
  const [renamed, setRenamed] = useState<Renamed | null>(null);
  const close = () => {
    setRenamed(null);
    onClose();
  };
  return (
    <Dialog title="Tags" isOpen={isOpen} onClose={close}>
      {tags.length === 0 ? (
        <EmptyState title="No tags yet">
          <p>Add tags to a highlight or a note; they gather here.</p>
        </EmptyState>
      ) : (
        <>
          <p className="tags-intro">
            A new name applies to every annotation with that tag, in all works. The name of another
            tag merges the two. Undo brings both back.
          </p>
          <ul className="tags-list">
            {tags.map((tag) => (
              <TagRow
                key={tag.tag}
                {...{ tag, tags }}
                renamed={renamed && isSameTag(renamed.to, tag.tag) ? renamed : null}
                onRenamed={setRenamed}
              />
            ))}
          </ul>
        </>
      )}
      {/* Said from here: outside a dialog nothing is heard while it is open. */}
      <output className="tags-outcome">{renamed?.outcome}</output>
    </Dialog>
  );
}

interface Renamed {
  /** The name that the tag has now. */
  to: string;
  /** What was done, in a sentence. */
  outcome: string;
}

interface TagRowProps {
  tag: TagCount;
  tags: readonly TagCount[];
  /** How a tag came to this name just now; then it gets the focus, which the row of the old name had. */
  renamed: Renamed | null;
  onRenamed: (renamed: Renamed) => void;
}

function TagRow({ tag: { tag, count }, tags, renamed, onRenamed }: TagRowProps) {
  const { annotations } = useSession();
  const [name, setName] = useState(tag);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (renamed) field.current?.focus();
  }, [renamed]);
  const to = name.trim();
  const problem = tagProblem([to]);
  const isChanged = to !== "" && to !== tag;
  const other = isSameTag(to, tag) ? undefined : tags.find((known) => isSameTag(known.tag, to));
  const { save } = annotations;

  const rename = async () => {
    if (!isChanged || problem !== null) return;
    const change = await annotations.renameTag({ from: tag, to });
    const now = other?.tag ?? to;
    if (change) onRenamed({ to: now, outcome: `${change.label}: “${tag}” is now “${now}”.` });
  };
  return (
    <li className="tags-row">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void rename();
        }}
      >
        <input
          ref={field}
          aria-label={`Name of the tag ${tag}`}
          aria-invalid={problem !== null}
          value={name}
          onChange={(event) => setName(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Escape" || name === tag) return;
            // The dialog stays open: this Escape is for the name.
            event.stopPropagation();
            setName(tag);
          }}
        />
        <span className="tag-count">{counted(count, "annotation")}</span>
        {isChanged && (
          <Button type="submit" look="primary" isDisabled={problem !== null}>
            {other ? "Merge" : "Rename"}
          </Button>
        )}
      </form>
      {other && (
        <p className="tags-merge">
          Merges with “{other.tag}”, which is on {counted(other.count, "annotation")} already.
        </p>
      )}
      {problem !== null && (
        <p className="note-failure" role="alert">
          {problem}
        </p>
      )}
      {isChanged && save.state === "failed" && (
        <p className="note-failure" role="alert">
          Not saved. {save.message}
        </p>
      )}
    </li>
  );
}
