import type { DocumentReview } from "../../../../contract/import.ts";

/** What the document says of itself and of where it was published. */
export function AboutDocument({ document: { path, proposed } }: { document: DocumentReview }) {
  const { title, subtitle, language, publication } = proposed;
  const lines: [label: string, value: string | null][] = [
    ["File", path],
    ["Title", title],
    ["Subtitle", subtitle],
    ["Language", language],
    ["Authors", publication.authors.join(", ") || null],
    ["Translators", publication.translators.join(", ") || null],
    ["Publisher", publication.publisher],
    ["Date", publication.date],
    ["Address", publication.url],
    ["Licence", publication.licence],
    ["Credits", publication.credits.join(" ") || null],
  ];
  return (
    <dl className="review-about">
      {lines.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value ?? <span className="review-none">The document does not say</span>}</dd>
        </div>
      ))}
    </dl>
  );
}
