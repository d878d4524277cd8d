import { type KeyboardEvent, useId } from "react";
import { FileTrigger } from "react-aria-components";
import { Button } from "../../ui/Button.tsx";
import { Keys } from "../../ui/Keys.tsx";
import { ScopeChoice } from "./ScopeChoice.tsx";
import type { Checking } from "./use-checking.ts";

const NOTHING = "There is nothing to check yet. Paste a text first, or choose a file.";

/** Choosing the text, and the sources that it is held against. */
export function CheckBeginning({ checking }: { checking: Checking }) {
  const id = useId();
  const { draft, keepDraft, problem, scope, setScope, complain, checkText, checkFile } = checking;
  const begin = () => {
    const text = draft();
    if (text.trim() === "") complain(new Error(NOTHING));
    else void checkText(text);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    begin();
  };
  const select = (files: FileList | null) => {
    const file = files?.[0];
    if (file) void checkFile(file);
  };
  return (
    <div className="checker-page">
      <h2>Check a text against the sources</h2>
      <p className="page-lead">
        Every quotation in it is looked up word for word, and whose words it says they are; what is
        taken over without quotation marks is pointed out. Nothing of your text is kept, and nothing
        leaves this machine.
      </p>
      {problem !== null && <p className="page-problem">{problem}</p>}
      <ScopeChoice scope={scope} onScope={setScope} />
      <div className="checker-choose">
        <FileTrigger onSelect={select}>
          <Button look="primary">Choose a file…</Button>
        </FileTrigger>
        <span>Word, Markdown, HTML, plain text or PDF; or drop it anywhere on this window</span>
      </div>
      <div className="checker-paste">
        <label htmlFor={id}>Or paste a text</label>
        <textarea
          id={id}
          rows={14}
          // Not held by React, which would go through all of a long text with every letter.
          defaultValue={draft()}
          onChange={(event) => keepDraft(event.target.value)}
          onKeyDown={press}
        />
        <div>
          <Button look="primary" onPress={begin}>
            Check this text <Keys chord="Mod+Enter" />
          </Button>
        </div>
      </div>
    </div>
  );
}
