const ENGLISH =
  "we have discussed the agreement with our partners and expect a decision before the summit because sanctions harm both economies while inspectors wait for access to the enterprises of the region".split(
    " ",
  );
const RUSSIAN =
  "мы обсудили соглашение с нашими партнёрами и ожидаем решения до встречи потому что санкции вредят обеим экономикам пока наблюдатели ждут доступа к предприятиям области".split(
    " ",
  );

const SPEAKERS = ["anna-berg", "ivan-orlov"];
const TURNS_IN_SECTION = 20;

/**
 * A TEI work with so many paragraphs of speech and commentary, English and Russian in turn. Equal
 * arguments give equal texts.
 */
export function largeTei(paragraphs: number, seed = 1): string {
  const random = randomFrom(seed);
  const turns = Array.from({ length: paragraphs }, (_, index) => paragraph(index, random));
  const sections: string[] = [];
  for (let from = 0; from < turns.length; from += TURNS_IN_SECTION)
    sections.push(section(sections.length + 1, turns.slice(from, from + TURNS_IN_SECTION)));
  return `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en">
${HEADER}
<text><body>
${sections.join("\n")}
</body></text>
</TEI>
`;
}

const HEADER = `<teiHeader>
<fileDesc>
<titleStmt><title>Talks without end</title></titleStmt>
<publicationStmt><p>Made for tests.</p></publicationStmt>
<sourceDesc><p>None.</p></sourceDesc>
</fileDesc>
<profileDesc>
<particDesc><listPerson>
<person xml:id="anna-berg"><persName>Anna Berg</persName></person>
<person xml:id="ivan-orlov"><persName>Иван Орлов</persName></person>
</listPerson></particDesc>
<settingDesc><setting xml:id="record.talks" who="#anna-berg #ivan-orlov">
<date when="1999"/>
</setting></settingDesc>
</profileDesc>
</teiHeader>`;

function section(number: number, paragraphs: string[]): string {
  return `<div n="${number}"><head>Day ${number}</head>
<div type="record" corresp="#record.talks">
${paragraphs.join("\n")}
</div></div>`;
}

function paragraph(index: number, random: () => number): string {
  const words = index % 2 === 0 ? ENGLISH : RUSSIAN;
  const length = 20 + Math.floor(random() * 60);
  const chosen = Array.from({ length }, () => words[Math.floor(random() * words.length)]);
  const text = `${chosen.join(" ")} ${1990 + Math.floor(random() * 12)}.`;
  if (index % 10 === 9) return `<note type="commentary"><p>${text}</p></note>`;
  return `<sp who="#${SPEAKERS[index % 2]}"><speaker>${index % 2 ? "Орлов" : "Berg"}:</speaker><p>${text}</p></sp>`;
}

/** The mulberry32 generator: small, and the same on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
