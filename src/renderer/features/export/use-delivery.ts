import { useRef, useState } from "react";
import type {
  BegunExport,
  ExportFile,
  ExportRequest,
  ExportStep,
} from "../../../contract/export.ts";
import { messageOf } from "../../../contract/result.ts";
import { counted } from "../../../core/text/counted.ts";
import { useSession } from "../../session/Session.tsx";
import { copyRich } from "../../ui/clipboard.ts";
import { joinedSteps } from "./joined-steps.ts";

export interface Outcome {
  kind: "done" | "failed";
  message: string;
}

/** How far a file that is being made has come. */
export interface Making {
  done: number;
  total: number;
}

const CANCELLED = Symbol("cancelled");

/** Makes a file step by step and hands it to its owner; tells how far it is and how that went. */
export function useDelivery() {
  const { bridge } = useSession();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [making, setMaking] = useState<Making | null>(null);
  const isWanted = useRef(true);
  /** The export that is being made. */
  const job = useRef<string | null>(null);

  const tell = (kind: Outcome["kind"], message: string) => setOutcome({ kind, message });

  const make = async (request: ExportRequest): Promise<ExportFile & BegunExport> => {
    isWanted.current = true;
    const begun = await bridge.beginExport(request);
    job.current = begun.job;
    setMaking({ done: 0, total: begun.excerpts });
    const steps: ExportStep[] = [];
    for (;;) {
      if (!isWanted.current) {
        await bridge.cancelExport({ job: begun.job });
        throw CANCELLED;
      }
      const step = await bridge.continueExport({ job: begun.job }).catch((error: unknown) => {
        // One step can be long, such as printing, and ends with this error when it is cancelled.
        throw isWanted.current ? error : CANCELLED;
      });
      steps.push(step);
      setMaking({ done: step.done, total: begun.excerpts });
      if (step.isLast) return { ...begun, ...joinedSteps(steps) };
    }
  };

  const cancel = () => {
    isWanted.current = false;
    // Told again between two steps, and then by whoever makes the file: an answer is not needed.
    if (job.current !== null) bridge.cancelExport({ job: job.current }).catch(() => undefined);
  };

  const deliver = async (failed: string, deliverIt: () => Promise<string>) => {
    setOutcome(null);
    try {
      tell("done", await deliverIt());
    } catch (error) {
      if (error === CANCELLED) tell("done", `${failed}: you cancelled.`);
      else tell("failed", `${failed}. ${messageOf(error)}`);
    } finally {
      job.current = null;
      setMaking(null);
    }
  };

  const save = (request: ExportRequest) =>
    deliver("Not saved", async () => {
      const { name, mediaType, text, encoding = "text" } = await make(request);
      const isSaved = await bridge.saveFile({ name, mediaType, text, encoding });
      return isSaved ? `Saved ${name}.` : "Not saved: you cancelled.";
    });

  const copy = (request: ExportRequest) =>
    deliver("Not copied", async () => {
      const { text, excerpts } = await make(request);
      copyRich({ plain: text, html: "" });
      return `Copied ${counted(excerpts, "excerpt")}.`;
    });

  return {
    outcome,
    making,
    cancel,
    save,
    copy,
  };
}
