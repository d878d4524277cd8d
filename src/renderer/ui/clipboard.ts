/**
 * Puts plain and rich text on the clipboard. The copy event needs no permission, unlike the
 * asynchronous clipboard, and so works alike in every host.
 */
export function copyRich({ plain, html }: { plain: string; html: string }): void {
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData("text/plain", plain);
    event.clipboardData?.setData("text/html", html);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener("copy", fill, { capture: true, once: true });
  const isCopied = document.execCommand("copy");
  document.removeEventListener("copy", fill, { capture: true });
  if (!isCopied) throw new Error("the clipboard did not take the text.");
}

/** Puts plain text on the clipboard. */
export function copyText(text: string): void {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  copyRich({ plain: text, html: escaped });
}
