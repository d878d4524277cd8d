import { describe, expect, it } from "vitest";
import { widthOf } from "../../src/cli/line-width.ts";
import { commandLine } from "./command-line.ts";

type Row = Record<string, unknown>;

interface Table {
  rows: Row[];
  total: number;
}

interface Concordance {
  total: number;
  passages: number;
  lines: (Row & {
    address: string;
    left: string;
    match: string;
    right: string;
    at: [number, number];
  })[];
}

async function table(...args: string[]): Promise<Table> {
  return (await (await commandLine()).json(...args)) as Table;
}

async function lines(...args: string[]): Promise<string[]> {
  const { out, err } = await (await commandLine({ columns: 100 })).run(...args);
  expect(err).toBe("");
  return out.split("\n").slice(0, -1);
}

function sumOf(rows: Row[], key: string): number {
  return rows.reduce((sum, row) => sum + Number(row[key]), 0);
}

describe("readout concordance", () => {
  it("lists every match there is, with its place in the text", async () => {
    const cli = await commandLine();
    const passages = (await cli.json("show", "yeltsins-disciple")) as {
      id: string;
      text: string;
    }[];
    const texts = new Map(passages.map(({ id, text }) => [id, text]));
    const there = passages.flatMap(
      ({ text }) => text.match(/(?<![\p{L}\p{N}])russia(?![\p{L}\p{N}])/giu) ?? [],
    );
    const page = (await cli.json("concordance", "Russia", "--limit", "1000")) as Concordance;
    expect(page.total).toBeGreaterThanOrEqual(there.length);
    expect(page.lines).toHaveLength(page.total);
    for (const { address, left, match, right, at } of page.lines) {
      expect(texts.get(address)).toContain(left + match + right);
      expect(texts.get(address)?.slice(...at)).toBe(match);
      expect(match).toMatch(/^russia/i);
    }
    expect(page.passages).toBe(new Set(page.lines.map(({ address }) => address)).size);
  });

  it("names speakers for programs, by name and by id", async () => {
    const page = (await (
      await commandLine()
    ).json("concordance", "sanctions", "--speaker", "putin")) as Concordance;
    expect(page.lines[0]).toMatchObject({ speaker: "Vladimir Putin", speakerId: "vladimir-putin" });
  });

  it("stands in columns on a terminal, and counts", async () => {
    const shown = await lines("concordance", "sanctions");
    const [total = "", ...matches] = shown.toReversed();
    expect(total).toMatch(/^\d+ matches in \d+ paragraphs: word sanctions$/);
    for (const line of matches) expect(widthOf(line)).toBeLessThanOrEqual(100);
    expect(new Set(matches.map((line) => line.search(/sanctions/i))).size).toBe(1);
  });

  it("sorts by the words beside the match", async () => {
    const sorted = async (...args: string[]) =>
      ((await (await commandLine()).json("concordance", "Russia", ...args)) as Concordance).lines;
    const nextWord = ({ right }: { right: string }) =>
      /[\p{L}\p{N}]+/u.exec(right.replace(/^[’ʼ]s/u, ""))?.[0]?.toLowerCase() ?? "";
    const right = (await sorted("--sort", "right", "--words", "1")).map(nextWord);
    expect(right).toEqual(right.toSorted((a, b) => a.localeCompare(b)));
    expect(right.toSorted()).toEqual((await sorted()).map(nextWord).toSorted());
  });

  it("shows a part, and says which", async () => {
    const shown = await lines("concordance", "Russia", "--limit", "2", "--offset", "1");
    expect(shown).toHaveLength(3);
    expect(shown[2]).toContain(", lines 2 to 3 shown: ");
  });

  it("offers another spelling where there is nothing", async () => {
    const shown = await lines("concordance", "sanctoins");
    expect(shown[0]).toBe("0 matches in 0 paragraphs: word sanctoins");
    expect(shown[1]).toMatch(/^Did you mean: sanctions/);
  });
});

describe("readout frequency", () => {
  it.each(["speaker", "record", "year", "work", "layer"])(
    "by %s counts every match once, and by the words there are",
    async (by) => {
      const { rows, total } = (await (
        await commandLine()
      ).json("frequency", "Russia", "--by", by)) as unknown as { rows: Row[]; total: Row };
      expect(sumOf(rows, "matches")).toBe(total["matches"]);
      for (const row of rows)
        expect(row["perTenThousand"]).toBeCloseTo(
          (Number(row["matches"]) * 10_000) / Number(row["words"]),
          6,
        );
    },
  );

  it("names speakers and adds up for people", async () => {
    const shown = await lines("frequency", "Russia");
    expect(shown[0]).toMatch(/^speaker +matches +paragraphs +words +per 10,000$/);
    expect(shown.join("\n")).toMatch(/^Vladimir Putin +\d+ +\d+ +[\d,]+ +\d+\.\d\d$/m);
    expect(shown.at(-2)).toMatch(/^all /);
    expect(shown.at(-1)).toMatch(/^\d+ matches: word Russia$/);
  });
});

describe("readout dispersion", () => {
  it("measures each work and draws it from its beginning to its end", async () => {
    const { rows } = await table("dispersion", "Russia");
    expect(rows).toMatchObject([
      {
        work: "yeltsins-disciple",
        title: expect.stringContaining("Yeltsin"),
        dp: expect.any(Number),
      },
    ]);
    const shown = await lines("dispersion", "Russia", "--width", "60");
    expect(shown[1]).toMatch(
      /^ {2}\d+ matches in [\d,]+ words; Juilland’s D 0\.\d{3}, DP 0\.\d{3}$/,
    );
    expect(shown[2]).toMatch(/^ {2}[|·]{58}$/);
    expect(shown[2]).toContain("|");
  });

  it("measures nothing where there is nothing", async () => {
    const shown = await lines("dispersion", "unicorn");
    expect(shown.join("\n")).not.toMatch(/NaN|Juilland/);
  });
});

describe("readout collocates", () => {
  it("takes the window from either side", async () => {
    const sum = async (...args: string[]) =>
      sumOf(
        (await table("collocates", "Russia", "--least", "1", "--limit", "10000", ...args)).rows,
        "together",
      );
    const [left, right, both] = [
      await sum("--left", "3", "--right", "0"),
      await sum("--left", "0", "--right", "3"),
      await sum("--window", "3"),
    ];
    expect(both).toBe(left + right);
  });

  it("sorts by what it is told, and says what a limit leaves out", async () => {
    const { rows } = await table("collocates", "Russia", "--sort", "logDice");
    const values = rows.map(({ logDice }) => Number(logDice));
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    const shown = await lines("collocates", "Russia", "--limit", "3");
    expect(shown[0]).toMatch(/^word +together +expected +in all +log-likelihood +logDice$/);
    expect(shown).toHaveLength(5);
    expect(shown[4]).toMatch(/^\d+ words around \d+ matches, the first 3 shown: word Russia$/);
  });
});

describe("readout keyness", () => {
  it("compares a speaker with all the rest", async () => {
    const cli = await commandLine();
    const key = (await cli.json("keyness", "--speaker", "putin")) as Row & { rows: Row[] };
    const query = (await cli.json("keyness", "speaker:putin")) as Row & { rows: Row[] };
    const figures = ({ rows }: { rows: Row[] }) => rows.map(({ query: _query, ...row }) => row);
    expect(figures(key)).toEqual(figures(query));
    expect(key.rows.length).toBeGreaterThan(0);
    for (const row of key.rows)
      expect(Math.sign(Number(row["keyness"]))).toBe(
        Math.sign(Number(row["focusPerTenThousand"]) - Number(row["referencePerTenThousand"])),
      );
  });

  it("compares with what another query finds", async () => {
    const cli = await commandLine();
    const [one, other] = [
      (await cli.json("keyness", "speaker:putin", "--against", "speaker:clinton")) as Row,
      (await cli.json("keyness", "speaker:clinton", "--against", "speaker:putin")) as Row,
    ];
    expect([one["focusWords"], one["referenceWords"]]).toEqual([
      other["referenceWords"],
      other["focusWords"],
    ]);
    const shown = await lines("keyness", "speaker:putin", "--against", "speaker:clinton");
    expect(shown[0]).toMatch(/^word +here +there +per 10,000 +there +keyness +log ratio$/);
    expect(shown.at(-1)).toMatch(/words here against [\d,]+ words there \(speaker:clinton\)/);
  });
});

describe("readout ngrams", () => {
  it("counts words in a row, of everything or of what a query finds", async () => {
    const all = await table("ngrams", "--size", "3");
    expect(all.rows.length).toBeGreaterThan(0);
    for (const { words } of all.rows) expect(String(words).split(" ")).toHaveLength(3);
    const some = await table("ngrams", "Iran", "--size", "3", "--least", "1");
    expect(some.total).toBeGreaterThan(0);
    const shown = await lines("ngrams", "--limit", "2");
    expect(shown[0]).toMatch(/^words +occurrences +paragraphs$/);
    expect(shown.at(-1)).toMatch(/^\d+ sequences, the first 2 shown/);
  });
});

describe("readout talk", () => {
  it("gives every record’s words to those who say them", async () => {
    const rows = (await (await commandLine()).json("talk")) as Row[];
    const records = new Set(rows.map(({ record }) => record));
    for (const record of records)
      expect(
        sumOf(
          rows.filter((row) => row["record"] === record),
          "share",
        ),
      ).toBeCloseTo(1, 9);
    expect(rows[0]).toMatchObject({ speaker: expect.any(String), speakerId: expect.any(String) });
    const shown = await lines("talk");
    expect(shown[0]).toMatch(/^record +speaker +words +share$/);
    expect(shown.join("\n")).toMatch(/^15 Jun 1999, Telephone call +Vladimir Putin +\d+ +\d+ %$/m);
  });
});
