import { useCallback, useRef, useState } from "react";
import type { ReadoutBridge } from "../../../contract/api.ts";
import type { CorpusEntry } from "../../../contract/import.ts";
import { counted } from "../../../core/text/counted.ts";
import { OutcomeLine } from "../../session/OutcomeLine.tsx";
import { IMPORT } from "../../session/route.ts";
import { useSession } from "../../session/Session.tsx";
import { useAnswer } from "../../session/use-answer.ts";
import { useDoing } from "../../session/use-doing.ts";
import { useLostFocus } from "../../session/use-lost-focus.ts";
import { Button } from "../../ui/Button.tsx";
import { Loading } from "../../ui/Loading.tsx";
import { sizeInWords } from "../../ui/size.ts";
import { CorpusItem } from "./CorpusItem.tsx";
import { DescribeDialog } from "./DescribeDialog.tsx";
import { RemoveDialog } from "./RemoveDialog.tsx";
import "../../ui/page-words.css";
import "./corpora.css";

/** What is to be decided about a corpus in a dialog. */
interface Asked {
  what: "describe" | "remove" | "originals" | "pictures";
  entry: CorpusEntry;
}

/** The corpora of the library: named, described, put in order, taken out, taken away. */
export function CorporaPage() {
  const { bridge, corpora, go, reloadWorks } = useSession();
  const root = useRef<HTMLDivElement>(null);
  const { outcome, run } = useDoing();
  const [asked, setAsked] = useState<Asked | null>(null);
  useLostFocus(root);
  // Asked again whenever works have come or gone.
  const ask = useCallback(() => bridge.listCorpusEntries({}), [bridge]);
  const { value: entries, failure } = useAnswer(ask, corpora);
  const change = (command: (bridge: ReadoutBridge) => Promise<unknown>, done: string) =>
    void run(async () => {
      await command(bridge);
      reloadWorks();
      return done;
    });
  const save = (entry: CorpusEntry) =>
    void run(async () => {
      const file = await bridge.exportCorpus({ id: entry.id });
      return (await bridge.saveFile(file)) ? `Saved ${file.name}.` : "Not saved: you cancelled.";
    });
  const own = entries?.filter(({ isBundled }) => !isBundled) ?? [];
  return (
    <div ref={root} className="corpora">
      <h3>Corpora</h3>
      <p className="page-lead">
        The texts that you study, in the order in which they are listed everywhere. A corpus can be
        taken to another machine as one file.
      </p>
      <div className="corpora-actions">
        <Button look="primary" onPress={() => go(IMPORT)}>
          Import documents…
        </Button>
      </div>
      <OutcomeLine outcome={outcome} />
      {failure !== null && <p className="page-problem">{failure}</p>}
      {!entries && failure === null && <Loading what="the corpora" />}
      {entries && (
        <ol className="corpora-list" aria-label="Corpora">
          {entries.map((entry) => (
            <CorpusItem
              key={entry.id}
              entry={entry}
              place={own.indexOf(entry)}
              last={own.length - 1}
              onMove={(position) =>
                change(
                  (to) => to.changeCorpus({ id: entry.id, position }),
                  `“${entry.title}” is number ${position + 1} of ${own.length} of your own.`,
                )
              }
              onDescribe={() => setAsked({ what: "describe", entry })}
              onExport={() => save(entry)}
              onRemove={() => setAsked({ what: "remove", entry })}
              onRemoveOriginals={() => setAsked({ what: "originals", entry })}
              onRemovePictures={() => setAsked({ what: "pictures", entry })}
            />
          ))}
        </ol>
      )}
      <Dialogs asked={asked} onClose={() => setAsked(null)} onChange={change} />
    </div>
  );
}

interface DialogsProps {
  asked: Asked | null;
  onClose: () => void;
  onChange: (command: (bridge: ReadoutBridge) => Promise<unknown>, done: string) => void;
}

function Dialogs({ asked, onClose, onChange }: DialogsProps) {
  if (!asked) return null;
  const { what, entry } = asked;
  const { id } = entry;
  const decide = (command: (bridge: ReadoutBridge) => Promise<unknown>, done: string) => {
    onClose();
    onChange(command, done);
  };
  if (what === "describe")
    return (
      <DescribeDialog
        entry={entry}
        onClose={onClose}
        onSave={(title, description) =>
          decide(
            (bridge) => bridge.changeCorpus({ id, title, description }),
            `“${title}” is described so.`,
          )
        }
      />
    );
  if (what === "remove")
    return (
      <RemoveDialog
        title={`Remove “${entry.title}”?`}
        action="Remove the corpus"
        onClose={onClose}
        onRemove={() =>
          decide((bridge) => bridge.removeCorpus({ id }), `Removed “${entry.title}”.`)
        }
      >
        {counted(entry.works, "work")} and the kept originals and pictures go, {sizeOf(entry)} in
        all. Your annotations on them stay in the notebook with the words that they quote, and find
        their places again when the same texts are imported once more.
      </RemoveDialog>
    );
  if (what === "pictures")
    return (
      <RemoveDialog
        title={`Remove the pictures of “${entry.title}”?`}
        action="Remove the pictures"
        onClose={onClose}
        onRemove={() =>
          decide(
            (bridge) => bridge.removePictures({ id }),
            `Removed the pictures of “${entry.title}”.`,
          )
        }
      >
        The pictures that its works show take {sizeInWords(entry.bytes.pictures)}. The works and
        your annotations stay, and so do pictures that another corpus shows; where one stood, the
        text says what it showed.
      </RemoveDialog>
    );
  return (
    <RemoveDialog
      title={`Remove the originals of “${entry.title}”?`}
      action="Remove the originals"
      onClose={onClose}
      onRemove={() =>
        decide(
          (bridge) => bridge.removeOriginals({ id }),
          `Removed the originals of “${entry.title}”.`,
        )
      }
    >
      The files that its works were read from take {sizeInWords(entry.bytes.originals)}. The works
      and your annotations stay, and so do files from which another corpus was read; your own copies
      of the files are not touched.
    </RemoveDialog>
  );
}

function sizeOf({ bytes }: CorpusEntry): string {
  return sizeInWords(bytes.texts + bytes.originals + bytes.pictures);
}
