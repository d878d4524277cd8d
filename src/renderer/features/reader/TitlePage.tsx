import type { Work } from "../../../contract/work.ts";
import "./title-page.css";

/** Who made this text; the title itself is printed in the text. */
export function TitlePage({ work }: { work: Work }) {
  const { publisher, authors, translators, date } = work.publication;
  const parts = [
    authors.length > 0 && `By ${authors.join(", ")}`,
    translators.length > 0 && `translated by ${translators.join(", ")}`,
    publisher,
    date,
  ].filter(Boolean);
  const hasPrintedTitle = work.passages[0]?.kind === "heading" && work.sections[0]?.number === null;
  return (
    <header className="title-page">
      {!hasPrintedTitle && <h2>{work.title}</h2>}
      {!hasPrintedTitle && work.subtitle && <p className="title-sub">{work.subtitle}</p>}
      {parts.length > 0 && <p className="title-by">{parts.join(" · ")}</p>}
    </header>
  );
}
