import { ToggleButton } from "react-aria-components";
import { Button } from "../../ui/Button.tsx";
import { Keys } from "../../ui/Keys.tsx";
import { type Finding, passageOf } from "./findings.ts";
import type { Choice } from "./fixes.ts";
import { canCite, canTakeWording, type FindingActions } from "./use-finding-actions.ts";

interface FindingButtonsProps {
  finding: Finding;
  fix: Choice;
  isLooked: boolean;
  actions: FindingActions;
}

/** All that can be done with the finding in hand, each with its key. */
export function FindingButtons({ finding, fix, isLooked, actions }: FindingButtonsProps) {
  const isHere = finding.sort !== "not-here";
  return (
    <div className="finding-buttons">
      {passageOf(finding) !== null && (
        <Button look="primary" onPress={actions.open}>
          {isHere ? "Open the passage" : "Open the nearest passage"}
        </Button>
      )}
      {isHere && (
        <Button onPress={actions.copy}>
          Copy the correct wording <Keys chord="C" />
        </Button>
      )}
      {canTakeWording(finding) && (
        <ToggleButton
          className="button button-plain"
          isSelected={fix.wording}
          onChange={actions.takeWording}
        >
          {finding.sort === "unmarked" ? "Put it in quotation marks" : "Take the correct wording"}{" "}
          <Keys chord="W" />
        </ToggleButton>
      )}
      {canCite(finding) && (
        <ToggleButton
          className="button button-plain"
          isSelected={fix.footnote}
          onChange={actions.insertFootnote}
        >
          Insert the footnote <Keys chord="F" />
        </ToggleButton>
      )}
      {isHere && (
        <Button onPress={actions.highlight}>
          Highlight <Keys chord="H" />
        </Button>
      )}
      <ToggleButton className="button button-plain" isSelected={isLooked} onChange={actions.look}>
        Looked at <Keys chord="L" />
      </ToggleButton>
    </div>
  );
}
