const PATIENCE_MS = 2000;

/**
 * Holds back what is typed while a field for it is being opened, so that quick fingers neither lose
 * letters nor set off shortcuts; Mod+Enter, which ends the typing, is held back with it. The returned
 * function hands all of it over to the next field that gets the focus, or drops it when there will be none.
 */
export function holdTyping(): (isComing: boolean) => void {
  let typed = "";
  let end: KeyboardEvent | null = null;
  const hold = (event: KeyboardEvent) => {
    const isChord = event.ctrlKey || event.metaKey;
    if (isChord && event.key === "Enter") end = event;
    else if (!isChord && !event.altKey && event.key.length === 1) typed += event.key;
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const stop = () => {
    document.removeEventListener("keydown", hold, { capture: true });
    document.removeEventListener("focusin", handOver);
  };
  const handOver = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
    stop();
    // The one way to put text into a field so that its undo and its framework notice.
    if (typed) document.execCommand("insertText", false, typed);
    if (!end) return;
    const { key, ctrlKey, metaKey } = end;
    const again = new KeyboardEvent("keydown", { key, ctrlKey, metaKey, bubbles: true });
    // Once the field has taken in the text.
    setTimeout(() => target.dispatchEvent(again));
  };
  document.addEventListener("keydown", hold, { capture: true });
  return (isComing) => {
    if (!isComing) return stop();
    document.addEventListener("focusin", handOver);
    setTimeout(stop, PATIENCE_MS);
  };
}
