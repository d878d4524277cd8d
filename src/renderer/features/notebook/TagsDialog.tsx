import { useState } from "react";
import { useSession } from "../../session/Session.tsx";
import { Button } from "../../ui/Button.tsx";
import { counted } from "../../../core/text/counted.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { countTags, isSameTag, type TagCount } from "./tags.ts";
import "./tags-dialog.css";

interface TagsDialogProps {
  isOpen: boolean;
  onClose: () => void;
}

/** All tags of the library with their numbers; each can be renamed, or merged by giving it another's name. */
export function TagsDialog({ isOpen, onClose }: TagsDialogProps) {
  const { annotations } = useSession();
  const tags = countTags(annotations.all);
  const [outcome, setOutcome] = useState("");
  return (
    <Dialog title="Tags" isOpen={isOpen} onClose={onClose}>
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
              <TagRow key={tag.tag} tag={tag} tags={tags} onRenamed={setOutcome} />
            ))}
          </ul>
        </>
      )}
      {/* Said from here: outside a dialog nothing is heard while it is open. */}
      <output className="tags-outcome">{outcome}</output>
    </Dialog>
  );
}

interface TagRowProps {
  tag: TagCount;
  tags: readonly TagCount[];
  onRenamed: (outcome: string) => void;
}

function TagRow({ tag: { tag, count }, tags, onRenamed }: TagRowProps) {
  const { annotations } = useSession();
  const [name, setName] = useState(tag);
  const to = name.trim();
  const isChanged = to !== "" && to !== tag;
  const other = isSameTag(to, tag) ? undefined : tags.find((known) => isSameTag(known.tag, to));
  const { save } = annotations;

  const rename = async () => {
    const change = isChanged ? await annotations.renameTag({ from: tag, to }) : null;
    if (change) onRenamed(`${change.label}: “${tag}” is now “${other?.tag ?? to}”.`);
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
          aria-label={`Name of the tag ${tag}`}
          value={name}
          maxLength={100}
          onChange={(event) => setName(event.target.value)}
        />
        <span className="tag-count">{counted(count, "annotation")}</span>
        {isChanged && (
          <Button type="submit" look="primary">
            {other ? "Merge" : "Rename"}
          </Button>
        )}
      </form>
      {other && (
        <p className="tags-merge">
          Merges with “{other.tag}”, which is on {counted(other.count, "annotation")} already.
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
