import { ProgressBar } from "react-aria-components";
import { Button } from "../../ui/Button.tsx";
import { useIsSlow } from "../../ui/use-is-slow.ts";
import type { Making } from "./use-delivery.ts";

interface MakingLineProps {
  making: Making;
  onCancel: () => void;
}

/** How far a large file is, and a way to stop it; small ones are done before anybody could read it. */
export function MakingLine({ making: { done, total }, onCancel }: MakingLineProps) {
  const isSlow = useIsSlow();
  if (!isSlow) return null;
  return (
    <>
      <ProgressBar
        className="export-progress"
        aria-label="Making the file"
        value={done}
        maxValue={Math.max(1, total)}
      >
        {done < total ? `${done} of ${total}` : "Finishing the file…"}
      </ProgressBar>
      <Button onPress={onCancel}>Cancel</Button>
    </>
  );
}
