import { useCallback, useEffect, useRef, useState } from "react";
import type { ReadoutBridge } from "../../../contract/api.ts";
import type { ImportProgress } from "../../../contract/import.ts";
import { messageOf } from "../../../contract/result.ts";
import { counted } from "../../../core/text/counted.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { addFiles, type ChosenFile } from "./chosen-files.ts";
import type { Advance } from "./pace.ts";
import { sumInWords } from "./report-rows.ts";
import type { RecipeHistory } from "./review/recipe-history.ts";
import { type Destination, useBegin } from "./use-begin.ts";
import { useKeeping } from "./use-keeping.ts";
import { useProgress } from "./use-progress.ts";

/** The import of this window; it goes on while other views are looked at. */
export interface Importing {
  /** What was chosen and not begun. */
  chosen: readonly ChosenFile[];
  /** Says aloud why not when an import is under way. */
  choose: (files: readonly ChosenFile[]) => void;
  clear: () => void;
  /** Null before it has begun. */
  progress: ImportProgress | null;
  /** How far sending or reading is; null when neither is under way. */
  advance: Advance | null;
  isSending: boolean;
  isKeeping: boolean;
  /** What went wrong last, in a sentence. */
  problem: string | null;
  complain: (error: unknown) => void;
  begin: (where: Destination) => Promise<void>;
  cancel: () => Promise<void>;
  /** All that has been read, or these. */
  keep: (paths?: string[]) => Promise<void>;
  /** Takes over what a correction changed. */
  refresh: () => Promise<void>;
  /** Makes room for another import. */
  startOver: () => void;
  /** The corrections of each document, by its path. */
  histories: Map<string, RecipeHistory>;
}

/** Whether files or decisions are awaited, so that no other import can begin. */
export function isUnderWay(progress: ImportProgress | null): boolean {
  return progress !== null && progress.state !== "done" && progress.state !== "cancelled";
}

/** Sends, follows and keeps one import at a time. `onKept` is called whenever works have come or changed. */
export function useImport(bridge: ReadoutBridge, onKept: () => void): Importing {
  const announce = useAnnounce();
  const [chosen, setChosen] = useState<readonly ChosenFile[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const [histories, setHistories] = useState(() => new Map<string, RecipeHistory>());
  const complain = useCallback(
    (error: unknown) => {
      setProblem(messageOf(error));
      announce(messageOf(error), "urgent");
    },
    [announce],
  );
  const { progress, setProgress } = useProgress(bridge, complain);
  useLeaving(bridge, progress);
  useReadAloud(progress);

  const startOver = useCallback(() => {
    setProgress(null);
    setProblem(null);
    setHistories(new Map());
  }, [setProgress]);

  const choose = useCallback(
    (files: readonly ChosenFile[]) => {
      if (isUnderWay(progress))
        return announce("An import is under way. Keep or discard it before the next one.");
      if (progress) startOver();
      setProblem(files.length === 0 ? NOTHING_THERE : null);
      announce(files.length === 0 ? NOTHING_THERE : `${counted(files.length, "file")} chosen.`);
      setChosen((before) => addFiles(before, files));
    },
    [progress, announce, startOver],
  );

  const { sending, begin, stop } = useBegin({
    bridge,
    chosen,
    setProgress,
    complain,
    onBegun: () => setChosen([]),
  });

  const job = progress?.job ?? null;
  const cancel = useCallback(async () => {
    stop();
    if (job === null) return;
    try {
      const ended = await bridge.cancelImport({ job });
      const kept = ended.files.some(({ works }) => works.length > 0);
      announce(kept ? "Discarded, but for what was kept before." : "Nothing was imported.");
      startOver();
      setChosen([]);
    } catch (error) {
      complain(error);
    }
  }, [bridge, job, stop, announce, complain, startOver]);

  const keeping = useKeeping({ bridge, job, setProgress, setProblem, complain, onKept });
  const refresh = useCallback(async () => {
    if (job !== null) setProgress(await bridge.importProgress({ job }));
  }, [bridge, job, setProgress]);

  return {
    chosen,
    choose,
    clear: () => setChosen([]),
    progress,
    advance: sending ?? readingOf(progress),
    isSending: sending !== null,
    problem,
    complain,
    begin,
    cancel,
    ...keeping,
    refresh,
    startOver,
    histories,
  };
}

const NOTHING_THERE = "Nothing was found there that could be imported.";

/** Says once that all has been read, and what that came to. */
function useReadAloud(progress: ImportProgress | null): void {
  const announce = useAnnounce();
  const said = useRef<string | null>(null);
  useEffect(() => {
    if (progress?.state !== "review" || said.current === progress.job) return;
    said.current = progress.job;
    announce(`All is read: ${sumInWords(progress.files)}. Nothing is kept yet.`);
  }, [progress, announce]);
}

/** A window that goes takes its unfinished import with it. */
function useLeaving(bridge: ReadoutBridge, progress: ImportProgress | null): void {
  const job = isUnderWay(progress) ? (progress?.job ?? null) : null;
  useEffect(() => {
    if (job === null) return;
    const leave = () => void bridge.cancelImport({ job }).catch(() => undefined);
    window.addEventListener("pagehide", leave);
    return () => window.removeEventListener("pagehide", leave);
  }, [bridge, job]);
}

function readingOf(progress: ImportProgress | null): Advance | null {
  if (progress?.state !== "reading" && progress?.state !== "keeping") return null;
  const { read, total, rate, secondsLeft } = progress;
  return { done: read, total, rate, secondsLeft };
}
