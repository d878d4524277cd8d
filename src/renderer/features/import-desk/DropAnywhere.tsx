import { type ReactNode, useEffect, useState } from "react";
import { type ChosenFile, filesOfDrop } from "./chosen-files.ts";
import "./drop-anywhere.css";

interface DropAnywhereProps {
  /** What is said while files are over the window: what becomes of them, and a word more. */
  sign: { title: string; hint: string };
  onFiles: (files: readonly ChosenFile[]) => void;
  onFailure: (error: unknown) => void;
  children: ReactNode;
}

/** Takes files and folders that are dropped anywhere on the window, and shows that it would. */
export function DropAnywhere({ sign, onFiles, onFailure, children }: DropAnywhereProps) {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const enter = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      // Without this a browser would open the file in place of Readout.
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const hide = () => setOver(false);
    const drop = (event: DragEvent) => {
      if (!hasFiles(event) || !event.dataTransfer) return;
      event.preventDefault();
      filesOfDrop(event.dataTransfer.items).then(onFiles, onFailure);
    };
    document.addEventListener("dragenter", enter);
    document.addEventListener("dragover", enter);
    // On the way down, for a part of the window that takes files itself lets nothing up.
    document.addEventListener("dragleave", leave, true);
    document.addEventListener("drop", hide, true);
    document.addEventListener("drop", drop);
    return () => {
      document.removeEventListener("dragenter", enter);
      document.removeEventListener("dragover", enter);
      document.removeEventListener("dragleave", leave, true);
      document.removeEventListener("drop", hide, true);
      document.removeEventListener("drop", drop);
    };
  }, [onFiles, onFailure]);
  return (
    <>
      {children}
      {isOver && (
        <div className="drop-sign">
          <p>
            <b>{sign.title}</b>
            {sign.hint}
          </p>
        </div>
      )}
    </>
  );
}

/** Words and pictures of the window itself can be dragged, too. */
function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes("Files") ?? false;
}
