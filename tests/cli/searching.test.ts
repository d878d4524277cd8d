import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { commandLine } from "./command-line.ts";
import { tableOf } from "./csv-table.ts";

interface Page {
  total: number;
  reading: string;
  hits: { address: string; text: string; matches: [number, number][]; date: string | null }[];
  problems: { message: string; at: { start: number; end: number }; nearest?: string }[];
  facets: { field: string; values: { value: string; name: string; count: number }[] }[];
  suggestions: { query: string; total: number }[];
}

async function search(...args: string[]): Promise<Page> {
  return (await (await commandLine()).json("search", ...args)) as Page;
}

describe("the language of readout search", () => {
  it("takes words whole, unless they end in an asterisk", async () => {
    const whole = await search("sanction");
    const open = await search("sanction*");
    expect(open.total).toBeGreaterThan(whole.total);
    for (const { text, matches } of open.hits)
      for (const [start, end] of matches) expect(text.slice(start, end)).toMatch(/^sanction/i);
  });

  it("finds other forms of a word when asked", async () => {
    const [plain, forms] = [await search("threat"), await search("threat", "--forms")];
    expect(forms.total).toBeGreaterThan(plain.total);
  });

  it("has phrases, choices, exclusions and fields", async () => {
    const phrase = await search('"bin laden"');
    expect(phrase.total).toBeGreaterThan(0);
    const [iran, sanctions, either, both] = await Promise.all(
      ["iran", "sanctions", "iran OR sanctions", "iran sanctions"].map((query) => search(query)),
    );
    expect(either?.total).toBe((iran?.total ?? 0) + (sanctions?.total ?? 0) - (both?.total ?? 0));
    const without = await search("iran NOT sanctions");
    expect(without.total).toBe((iran?.total ?? 0) - (both?.total ?? 0));
    const field = await search("people speaker:putin");
    expect(field.hits.map(({ address }) => address)).toEqual(
      (await search("people", "--speaker", "putin")).hits.map(({ address }) => address),
    );
  });
});

describe("the order and the pages of readout search", () => {
  it("orders by date or by relevance, and finds the same", async () => {
    const addresses = async (order: string) =>
      (await search("Russia", "--order", order)).hits.map(({ address }) => address);
    const [reading, date, relevance] = [
      await addresses("reading"),
      await addresses("date"),
      await addresses("relevance"),
    ];
    expect(date.toSorted()).toEqual(reading.toSorted());
    expect(relevance.toSorted()).toEqual(reading.toSorted());
    expect(relevance).not.toEqual(reading);
    const dates = (await search("Russia", "--order", "date")).hits.flatMap(
      ({ date: at }) => at ?? [],
    );
    expect(dates).toEqual(dates.toSorted());
  });

  it("goes on where a page ended", async () => {
    const all = await search("Russia");
    const second = await search("Russia", "--offset", "2", "--limit", "3");
    expect(second.hits).toEqual(all.hits.slice(2, 5));
    const { out } = await (
      await commandLine()
    ).run("search", "Russia", "--offset", "2", "--limit", "3");
    expect(out).toContain(`${all.total} found, 3 to 5 shown: `);
  });

  it("counts the hits by field, with names for people", async () => {
    const cli = await commandLine();
    const page = (await cli.json("search", "Russia", "--facets")) as Page;
    const speakers = page.facets.find(({ field }) => field === "speaker")?.values ?? [];
    expect(speakers.map(({ value, name }) => [value, name])).toContainEqual([
      "vladimir-putin",
      "Vladimir Putin",
    ]);
    const layers = page.facets.find(({ field }) => field === "layer")?.values ?? [];
    expect(layers.reduce((sum, { count }) => sum + count, 0)).toBe(page.total);
    const { out } = await cli.run("search", "Russia", "--facets", "--limit", "0");
    expect(out).toMatch(/^speaker\n[^]*^ +\d+ {2}Vladimir Putin$/m);
    expect((await cli.json("search", "Russia")) as Page).toMatchObject({ facets: [] });
  });
});

describe("a query that may be meant otherwise", () => {
  it.each([
    ["(sanctions iran", "("],
    ['sanctions "iran', '"'],
    ["sanctions OR", "OR"],
    ["speeker:putin sanctions", "speeker"],
  ])("%s is answered, with its problem and its place on standard error", async (query, place) => {
    const { exitCode, out, err } = await (await commandLine()).run("search", query);
    expect(exitCode).toBe(0);
    expect(out).toMatch(/\d+ found/);
    const [complaint = "", line = "", carets = "", read] = err.split("\n");
    expect(complaint).toMatch(/^readout: .+ \(query\)$/);
    expect(line).toBe(`  ${query}`);
    expect(carets).toMatch(/^ +\^+$/);
    expect(line.slice(carets.indexOf("^"))).toContain(place);
    expect(read).toMatch(/^ {2}Nearest: /);
  });

  it("is in the JSON for programs, and nowhere else", async () => {
    const { exitCode, out, err } = await (await commandLine()).run("search", "(iran", "--json");
    expect([exitCode, err]).toEqual([0, ""]);
    expect(JSON.parse(out)).toMatchObject({
      problems: [{ message: expect.any(String), at: { start: 0 }, nearest: "iran" }],
    });
  });
});

describe("a misspelt word", () => {
  it("comes with what was meant", async () => {
    const { exitCode, out } = await (await commandLine()).run("search", "sanctoins");
    expect(exitCode).toBe(0);
    expect(out).toMatch(/^0 found: .*sanctoins\nDid you mean: sanctions \(\d+ found\)\n/);
    const [best] = (await search("sanctoins")).suggestions;
    expect(best?.query).toBe("sanctions");
    expect(best?.total).toBe((await search("sanctions")).total);
  });
});

describe("readout search --csv", () => {
  it("prints every hit, with names and addresses, whatever the limit", async () => {
    const cli = await commandLine();
    const { total, hits } = await search("Russia");
    const { out } = await cli.run("search", "Russia", "--csv", "--limit", "1");
    const rows = tableOf(out);
    expect(rows).toHaveLength(total);
    expect(rows.map((row) => [row["Address"], row["Text"]])).toEqual(
      hits.map(({ address, text }) => [address, text]),
    );
    expect(rows.map((row) => row["Speaker"])).toContain("Vladimir Putin");
  });

  it("never lets a spreadsheet take a note for a formula", async () => {
    const cli = await commandLine();
    await cli.run("note", '=HYPERLINK("http://evil","click")');
    const { out } = await cli.run("search", "hyperlink", "--layer", "notes", "--csv");
    expect(tableOf(out)[0]?.["Text"]).toBe(`'=HYPERLINK("http://evil","click")`);
  });

  it("says the problems of the query on standard error", async () => {
    const { out, err } = await (await commandLine()).run("search", "(iran", "--csv");
    expect(err).toContain("(query)");
    expect(tableOf(out).length).toBeGreaterThan(0);
  });

  it("is written to a file, and replaces one only when told to", async () => {
    const cli = await commandLine();
    const file = join(cli.folder, "hits.csv");
    const written = await cli.run("search", "iran", "--out", file);
    expect([written.exitCode, written.out]).toEqual([0, `Table written to ${file}\n`]);
    const first = await readFile(file, "utf8");
    const refused = await cli.run("search", "russia", "--out", file);
    expect([refused.exitCode, refused.out]).toEqual([1, ""]);
    expect(refused.err).toMatch(/^readout: .*hits\.csv.*--force.* \(file-exists\)\n$/);
    expect(await readFile(file, "utf8")).toBe(first);
    await cli.run("search", "russia", "--out", file, "--force");
    expect(tableOf(await readFile(file, "utf8")).length).toBeGreaterThan(tableOf(first).length);
  });
});
