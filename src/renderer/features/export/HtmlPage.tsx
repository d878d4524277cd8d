import DOMPurify from "dompurify";
import { useMemo } from "react";
import "./html-page.css";

/** Taken out as text: merely parsing them would break the policy of the window and be reported. */
const STYLES = /<style\b[^>]*>[\s\S]*?<\/style>/giu;

/** The picture of a page adds no landmarks to the window; what they hold stays. */
const LANDMARKS = ["main", "header", "footer", "nav", "aside", "section"];

/** The words of an HTML file as they read; links in it lead nowhere, since this is a picture of the page. */
export function HtmlPage({ text }: { text: string }) {
  const html = useMemo(
    () => ({
      __html: DOMPurify.sanitize(text.replace(STYLES, ""), {
        FORBID_TAGS: [...LANDMARKS, "style", "form", "input", "img", "svg", "math"],
        FORBID_ATTR: ["style", "href", "id", "name"],
        // What React is given has to be of the type that the policy of the window lets pass.
        RETURN_TRUSTED_TYPE: true,
      }) as unknown as string,
    }),
    [text],
  );
  return <div className="html-page" dangerouslySetInnerHTML={html} />;
}
