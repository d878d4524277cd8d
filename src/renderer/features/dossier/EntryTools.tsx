import { Trash2 } from "lucide-react";
import type { DossierNode } from "../../../contract/dossier.ts";
import { Button } from "../../ui/Button.tsx";
import { Keys } from "../../ui/Keys.tsx";
import type { EntryActions } from "./entry-actions.ts";

interface EntryToolsProps {
  node: DossierNode;
  actions: EntryActions;
}

/** What can be done with the entry in hand. */
export function EntryTools({ node, actions }: EntryToolsProps) {
  const { id, kind, stance } = node;
  return (
    <div className="entry-tools">
      {kind === "excerpt" && (
        <>
          <Tool
            name="For"
            keys="F"
            isPressed={stance === "for"}
            onPress={() => actions.stand(id, "for")}
          />
          <Tool
            name="Against"
            keys="A"
            isPressed={stance === "against"}
            onPress={() => actions.stand(id, "against")}
          />
        </>
      )}
      {kind === "claim" && (
        <>
          <Tool
            name="Claim under it"
            keys="Shift+C"
            onPress={() => actions.addClaim(id, "under")}
          />
          <Tool name="Words" keys="W" onPress={() => actions.addWords(id)} />
          <Tool name="Excerpts here" keys="D" onPress={() => actions.file(id)} />
        </>
      )}
      <Tool
        name={kind === "excerpt" ? "Remark" : "Edit"}
        keys="Enter"
        onPress={() => actions.edit(id)}
      />
      <Button
        look="quiet"
        className="entry-tool"
        aria-label="Delete"
        onPress={() => actions.remove(id)}
      >
        <Trash2 size={14} aria-hidden="true" />
      </Button>
    </div>
  );
}

interface ToolProps {
  name: string;
  keys: string;
  isPressed?: boolean;
  onPress: () => void;
}

function Tool({ name, keys, isPressed, onPress }: ToolProps) {
  return (
    <Button
      look="quiet"
      className="entry-tool"
      {...(isPressed === undefined ? {} : { "aria-pressed": isPressed })}
      onPress={onPress}
    >
      {name} <Keys chord={keys} />
    </Button>
  );
}
