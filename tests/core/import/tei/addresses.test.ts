import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readText } from "./tei.ts";

type Block = "speech" | "stage" | "note";
/** A section of blocks; its heading tells it from the others. */
interface Part {
  heading: string;
  blocks: Block[];
}

const TAGS: Record<Block, (words: string) => string> = {
  speech: (words) => `<sp who="#a"><speaker>A:</speaker><p>${words}</p><p>${words} too</p></sp>`,
  stage: (words) => `<stage>${words}</stage>`,
  note: (words) => `<note><p>${words}</p></note>`,
};

const block = fc.constantFrom<Block>("speech", "stage", "note");
const parts = fc
  .uniqueArray(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 6 })
  .chain((numbers) =>
    fc.tuple(
      ...numbers.map((number) =>
        fc.record({
          heading: fc.constant<string>(`Part ${number}`),
          blocks: fc.array(block, { minLength: 1, maxLength: 6 }),
        }),
      ),
    ),
  );

/** Every passage carries words that no other has, so that its address can be followed through an edit. */
function addressesByWords(all: Part[]): Map<string, string> {
  const xml = all.map(({ heading, blocks }) => {
    const inside = blocks.map((kind, index) => TAGS[kind](`${heading} ${kind} ${index}`));
    return `<div><head>${heading}</head>${inside.join("")}</div>`;
  });
  const { passages } = readText(`<body>${xml.join("")}</body>`);
  return new Map(passages.map((passage) => [passage.text, passage.id]));
}

describe("addresses without identifiers in the file", () => {
  it("are never given twice", () => {
    fc.assert(
      fc.property(parts, (all) => {
        const addresses = [...addressesByWords(all).values()];
        expect(new Set(addresses).size).toBe(addresses.length);
      }),
    );
  });

  it("stay when a section is put in anywhere", () => {
    fc.assert(
      fc.property(parts, fc.nat(), fc.array(block, { minLength: 1 }), (all, at, blocks) => {
        const before = addressesByWords(all);
        const edited = all.toSpliced(at % (all.length + 1), 0, { heading: "Put in", blocks });
        const after = addressesByWords(edited);
        for (const [words, address] of before) expect(after.get(words)).toBe(address);
      }),
    );
  });

  it("stay in every other section when one gets another paragraph", () => {
    fc.assert(
      fc.property(parts, fc.nat(), fc.nat(), block, (all, at, place, added) => {
        const edited = all[at % all.length]!;
        const blocks = edited.blocks.toSpliced(place % (edited.blocks.length + 1), 0, added);
        const before = addressesByWords(all);
        const after = addressesByWords(
          all.map((part) => (part === edited ? { ...part, blocks } : part)),
        );
        const others = [...before].filter(([words]) => !words.startsWith(`${edited.heading} `));
        for (const [words, address] of others) expect(after.get(words)).toBe(address);
      }),
    );
  });

  it("of speech stay when the editor adds a note in the same section", () => {
    const speech = [0, 1, 2].map((n) => TAGS.speech(`word ${n}`));
    const addresses = (blocks: string[]) =>
      readText(`<body><div n="1">${blocks.join("")}</div></body>`)
        .passages.filter((passage) => passage.kind === "turn")
        .map((passage) => passage.id);
    expect(addresses(speech.toSpliced(1, 0, TAGS.note("new")))).toEqual(addresses(speech));
  });
});

describe("identifiers in the file", () => {
  const addresses = (body: string) => readText(`<body>${body}</body>`).passages.map(({ id }) => id);

  it("decide the address, steps parted by full stops under the section’s own", () => {
    expect(
      addresses(`<div xml:id="s4"><head xml:id="s4.h">H</head>
        <sp xml:id="s4.t2" who="#a"><p xml:id="s4.t2.p3">a</p><p xml:id="p17">b</p><p>c</p></sp></div>`),
    ).toEqual(["w/s4/h", "w/s4/t2/p3", "w/s4/p17", "w/s4/t2/p1"]);
  });

  it("hold whatever is put in before them, and counted addresses keep clear of them", () => {
    expect(
      addresses(
        `<div xml:id="s1"><note><p>new</p><p xml:id="s1.c1">old</p><p>new</p></note></div>`,
      ),
    ).toEqual(["w/s1/c2", "w/s1/c1", "w/s1/c3"]);
  });

  it("that come twice are given to the first", () => {
    expect(addresses('<div n="1"><p xml:id="x">a</p><p xml:id="x">b</p></div>')).toEqual([
      "w/s1/x",
      "w/s1/c1",
    ]);
  });
});
