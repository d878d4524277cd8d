import { italic, roman, type StyledText } from "./styled-text.ts";
import { locatorText } from "../corpus/locator-text.ts";
import { chicagoDate } from "./chicago-date.ts";
import type { Citation, CitationStyle, QuotedRecord } from "./citation.ts";
import { type CslItem, type CslName, nameText } from "./csl-item.ts";
import { headlineCase } from "./headline-case.ts";
import { quotedTitle } from "./quoted-title.ts";

/** Full notes after The Chicago Manual of Style, 18th edition, in English. */
export const chicagoNotes: CitationStyle = {
  id: "chicago-notes",
  note(citation) {
    const { publication } = citation;
    const locator = citation.locator && locatorText(citation.locator);
    const authors = nameList(publication.author, 2);
    const container = publication["container-title"];
    return sentence([
      roman(quotedIn(citation) + (authors && `${authors}, `)),
      roman(`${quotedTitle(titleOf(publication))} `),
      roman(translatedBy(publication)),
      ...(container ? [italic(container), roman(", ")] : []),
      roman([chicagoDate(publication.issued), locator, publication.URL].filter(Boolean).join(", ")),
    ]);
  },
};

function sentence(text: StyledText): StyledText {
  const runs = text.filter((run) => run.text !== "");
  const isClosed = runs.at(-1)?.text.endsWith(".");
  return isClosed ? runs : [...runs, roman(".")];
}

function titleOf({ title, language }: CslItem): string {
  return language?.startsWith("en") ? headlineCase(title) : title;
}

function translatedBy({ translator }: CslItem): string {
  return translator ? `trans. ${nameList(translator, 2)}, ` : "";
}

/** Everything before the publication, up to and including `quoted in`. */
function quotedIn({ quoted, hasCommentary }: Citation): string {
  if (quoted.length === 0) return "";
  const several = quoted.length === 1 ? "" : quoted.length === 2 ? "both " : "all ";
  const link = hasCommentary ? "quoted, with commentary, in" : "quoted in";
  return `${capitalised(quoted.map(recordText).join("; "))}, ${several}${link} `;
}

function recordText({ parts, item }: QuotedRecord): string {
  const { genre, "event-date": date } = item;
  const place = item["event-place"];
  const what = genre === "meeting" && place ? `meeting in ${place}` : (genre ?? "");
  const isDated = genre !== undefined || date !== undefined;
  const text = [whose(parts, item, what), isDated ? chicagoDate(date) : ""];
  return text.filter(Boolean).join(", ");
}

/** Who speaks to whom and where; words of a script are not said to have been spoken. */
function whose(parts: QuotedRecord["parts"], item: CslItem, what: string): string {
  const authors = nameList(item.author, 3);
  if (!parts.includes("speech")) {
    const line = authors ? `line for ${authors}` : "line";
    const words = parts.map((part) => (part === "stage" ? "stage direction" : line)).join(" and ");
    return what ? `${words} in a ${what}` : words;
  }
  const recipients = nameList(item.recipient, 3);
  const people = authors + (recipients && ` to ${recipients}`);
  return [people || (what ? "" : "unidentified speaker"), what].filter(Boolean).join(", ");
}

/** Names in running text; more than `most` are cut to the first and `et al.` */
function nameList(names: CslName[] | undefined, most: number): string {
  const texts = (names ?? []).map(nameText);
  const [first = "", second = "", third = ""] = texts;
  if (texts.length > most) return `${first} et al.`;
  if (texts.length === 3) return `${first}, ${second}, and ${third}`;
  return texts.length === 2 ? `${first} and ${second}` : first;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
