const PATIENCE_MS = 2000;

/**
 * Holds back what is typed while a field for it is being opened, so that quick fingers neither lose
 * letters nor set off shortcuts. The returned function hands the letters over to the next field that gets
 * the focus, or drops them when there will be none.
 */
export function holdTyping(): (isComing: boolean) => void {
  let typed = "";
  const hold = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.key.length !== 1) return;
    typed += event.key;
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
  };
  document.addEventListener("keydown", hold, { capture: true });
  return (isComing) => {
    if (!isComing) return stop();
    document.addEventListener("focusin", handOver);
    setTimeout(stop, PATIENCE_MS);
  };
}
