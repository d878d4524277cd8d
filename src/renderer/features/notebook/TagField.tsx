import { X } from "lucide-react";
import { useEffect, useRef } from "react";
import { EditorFoot } from "./EditorFoot.tsx";
import { type TagCount, tagProblem } from "./tags.ts";
import { type EditedValueOptions, useEditedValue } from "./use-edited-value.ts";
import { useTagEntry } from "./use-tag-entry.ts";
import "./tag-field.css";

interface TagFieldProps extends EditedValueOptions<string[]> {
  known: readonly TagCount[];
  failure: string | null;
}

/** Tags as chips and a field for more: Enter or a comma adds, Backspace in an empty field takes the last away. */
export function TagField({ known, failure, ...options }: TagFieldProps) {
  const editing = useEditedValue({ ...options, keep });
  const problem = tagProblem(editing.value);
  const entry = useTagEntry(editing, known);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  function keep(tags: string[]) {
    if (tagProblem(tags) === null) return options.keep(tags);
    options.leave(tags);
    return Promise.resolve(false);
  }

  return (
    <div className="tag-field" {...editing.frame}>
      <div className="tag-field-box">
        {entry.tags.map((tag) => (
          <span key={tag} className="note-tag">
            {tag}
            <button
              type="button"
              aria-label={`Take away the tag ${tag}`}
              onClick={() => {
                entry.takeAway(tag);
                field.current?.focus();
              }}
            >
              <X size={12} aria-hidden="true" />
            </button>
          </span>
        ))}
        <input
          ref={field}
          {...entry.completion.inputProps}
          aria-label="Tags"
          placeholder={entry.tags.length === 0 ? "Add a tag" : ""}
          value={entry.typed}
          aria-invalid={problem !== null}
          onKeyDown={entry.onKeyDown}
          onBlur={entry.completion.close}
          onChange={(event) => entry.type(event.target.value)}
        />
      </div>
      {entry.completion.isShown && <TagOptions entry={entry} known={known} />}
      <EditorFoot editing={editing} failure={problem ?? failure} />
    </div>
  );
}

interface TagOptionsProps {
  entry: ReturnType<typeof useTagEntry>;
  known: readonly TagCount[];
}

function TagOptions({ entry, known }: TagOptionsProps) {
  return (
    <div className="tag-options" {...entry.completion.listProps} aria-label="Tags in use">
      {entry.offered.map((tag, index) => (
        <div key={tag} className="tag-option" {...entry.completion.optionProps(index)}>
          <span>{tag}</span>
          <span className="tag-count">{known.find((other) => other.tag === tag)?.count}</span>
        </div>
      ))}
    </div>
  );
}
