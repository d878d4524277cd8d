import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { IndexedPassage } from "../../../src/core/search/text-index.ts";
import type { PassageSet } from "../data/passage-set.ts";

/** Writes the works of a set as a corpus of TEI files, once, and returns the folder to read resources from. */
export function writeTei(set: PassageSet): string {
  const folder = join(set.folder, "resources");
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  const corpus = join(unfinished, "corpus", "bench");
  mkdirSync(corpus, { recursive: true });
  const works: { id: string; file: string }[] = [];
  for (const { id, passages } of worksOf(set)) {
    const file = `${id}.xml`;
    writeFileSync(join(corpus, file), teiOf(id, passages, works.length));
    works.push({ id, file });
  }
  const manifest = {
    schemaVersion: 1,
    id: "bench",
    title: "Passages to be searched",
    description: "Made for measuring.",
    licence: "none",
    credits: [],
    works,
  };
  writeFileSync(join(corpus, "manifest.json"), JSON.stringify(manifest));
  renameSync(unfinished, folder);
  return folder;
}

function* worksOf(set: PassageSet): Generator<{ id: string; passages: IndexedPassage[] }> {
  let open: IndexedPassage[] = [];
  for (const passage of set.passages()) {
    const [first] = open;
    if (first && first.work !== passage.work) {
      yield { id: first.work, passages: open };
      open = [];
    }
    open.push(passage);
  }
  if (open[0]) yield { id: open[0].work, passages: open };
}

const FIRST_YEAR = 1790;
const YEARS = 230;

function teiOf(id: string, passages: readonly IndexedPassage[], number: number): string {
  const people = new Set(passages.flatMap(({ speaker }) => speaker ?? []));
  const byRecord = Map.groupBy(passages, ({ record }) => record ?? "none");
  const settings = [...byRecord.keys()].map(
    (record) =>
      `<setting xml:id="record.${idOf(record)}" who="${[...people].map((person) => `#${idOf(person)}`).join(" ")}"><date when="${FIRST_YEAR + (number % YEARS)}"/></setting>`,
  );
  const divisions = [...byRecord].map(([record, spoken], at) =>
    divisionOf(idOf(record), spoken, at + 1),
  );
  const persons = [...people].map(
    (person) => `<person xml:id="${idOf(person)}"><persName>${nameOf(person)}</persName></person>`,
  );
  return `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en"><teiHeader>
<fileDesc><titleStmt><title>${nameOf(id)}</title></titleStmt><publicationStmt><p>Made for measuring.</p></publicationStmt><sourceDesc><p>None.</p></sourceDesc></fileDesc>
<profileDesc><particDesc><listPerson>${persons.join("")}</listPerson></particDesc>
<settingDesc>${settings.join("\n")}</settingDesc></profileDesc>
</teiHeader><text><body>
${divisions.join("\n")}
</body></text></TEI>
`;
}

function divisionOf(record: string, passages: readonly IndexedPassage[], number: number): string {
  return `<div n="${number}"><head>Part ${number}</head><div type="record" corresp="#record.${record}">
${passages.map(blockOf).join("\n")}
</div></div>`;
}

function blockOf({ text, speaker, layer }: IndexedPassage): string {
  const words = escaped(text);
  if (layer === "commentary") return `<note type="commentary"><p>${words}</p></note>`;
  if (speaker === null) return `<stage>${words}</stage>`;
  return `<sp who="#${idOf(speaker)}"><speaker>${nameOf(speaker)}:</speaker><p>${words}</p></sp>`;
}

/** Names of XML begin with a letter. */
function idOf(name: string): string {
  return /^\p{L}/u.test(name) ? escaped(name) : `n${escaped(name)}`;
}

function nameOf(id: string): string {
  return escaped(id)
    .split("-")
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(" ");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
