import { describe, expect, it } from "vitest";
import type { Dossier, DossierNode, DossierOverview } from "../../src/contract/dossier.ts";
import { commandLine, type CommandLine } from "./command-line.ts";

const PASSAGE = "yeltsins-disciple/s1/t1/p2";

interface Begun extends CommandLine {
  dossier: string;
  annotation: string;
}

async function begun(): Promise<Begun> {
  const cli = await commandLine();
  const { id } = (await cli.json("dossier", "add", "On the war")) as { id: string };
  const note = (await cli.json("note", "Look here.", "--passage", PASSAGE)) as { id: string };
  return { ...cli, dossier: id, annotation: note.id };
}

async function added(cli: CommandLine, ...args: string[]): Promise<DossierNode> {
  return (await cli.json("dossier", ...args)) as DossierNode;
}

async function shown(cli: CommandLine, named = "On the war"): Promise<Dossier> {
  return (await cli.json("dossier", "show", named)) as Dossier;
}

describe("readout dossier", () => {
  it("arranges claims, excerpts and words, and lists what there is", async () => {
    const cli = await begun();
    const claim = await added(cli, "claim", "on the WAR", "It was foreseen.");
    const part = await added(cli, "claim", cli.dossier, "By some.", "--under", claim.id);
    const under = ["--under", part.id];
    await added(
      cli,
      "excerpt",
      cli.dossier,
      cli.annotation,
      "--against",
      "--text",
      "But",
      ...under,
    );
    await added(cli, "words", cli.dossier, "And *yet*", "--first", ...under);
    expect(await shown(cli)).toMatchObject({
      title: "On the war",
      entries: [
        {
          kind: "claim",
          text: "It was foreseen.",
          children: [
            {
              text: "By some.",
              children: [
                { kind: "words", text: "And *yet*" },
                {
                  kind: "excerpt",
                  stance: "against",
                  text: "But",
                  annotation: { note: "Look here." },
                },
              ],
            },
          ],
        },
      ],
    });
    expect(await cli.json("dossiers")).toMatchObject([
      { id: cli.dossier, title: "On the war", claims: 2, excerpts: 1 },
    ]);
    const { out } = await cli.run("dossier", "show", "On the war");
    expect(out).toMatch(/By some\.\n.*· claim\n\n {4}And \*yet\*\n/);
    expect((await cli.run("dossiers")).out).toContain("2 claims · 1 excerpt");
  });

  it("changes, moves and removes entries, each a step that undo takes back", async () => {
    const cli = await begun();
    const one = await added(cli, "claim", "On the war", "One.");
    const two = await added(cli, "claim", "On the war", "Two.");
    const excerpt = await added(cli, "excerpt", "On the war", cli.annotation, "--for");
    await cli.json("dossier", "move", excerpt.id, "--under", two.id);
    await cli.json("dossier", "move", two.id, "--under", cli.dossier, "--first");
    await cli.json("dossier", "change", excerpt.id, "--neither", "--text", "Hm.");
    expect((await shown(cli)).entries).toMatchObject([
      { text: "Two.", children: [{ id: excerpt.id, stance: null, text: "Hm." }] },
      { text: "One.", children: [] },
    ]);
    const { out } = await cli.run("dossier", "remove", two.id, one.id);
    expect(out).toBe("2 claims deleted. “readout undo” brings them back.\n");
    expect((await shown(cli)).entries).toEqual([]);
    await cli.run("undo");
    expect((await shown(cli)).entries).toHaveLength(2);
  });

  it("is reviewed, and put in order", async () => {
    const cli = await begun();
    const claim = await added(cli, "claim", "On the war", "It was foreseen.");
    const under = ["--under", claim.id];
    await added(cli, "excerpt", "On the war", cli.annotation, "--for", ...under);
    const overview = (await cli.json("dossier", "review", "On the war")) as DossierOverview;
    expect(overview.claims).toMatchObject([{ id: claim.id, for: 1, isOnOneRecord: true }]);
    expect(overview.unusedRecords.length).toBeGreaterThan(0);
    const { out } = await cli.run("dossier", "review", "On the war");
    expect(out).toContain("on one record only");
    const arranged = await cli.run("dossier", "arrange", "On the war", "--by", "date");
    expect(arranged).toMatchObject({ exitCode: 0, err: "" });
  });

  it("is exported alone, in its order", async () => {
    const cli = await begun();
    await cli.run("note", "Not in it.", "--passage", PASSAGE);
    await added(cli, "excerpt", "On the war", cli.annotation);
    const { out } = await cli.run("export", "--format", "markdown", "--dossier", "On the war");
    expect(out).toContain("Look here.");
    expect(out).not.toContain("Not in it.");
  });
});

describe("readout dossier with a name", () => {
  it("that nothing has fails and says where to look", async () => {
    const cli = await begun();
    const { exitCode, err } = await cli.run("dossier", "show", "Peace");
    expect(exitCode).toBe(1);
    expect(err).toContain("There is no dossier “Peace”.");
    expect(err).toContain("(entry-not-found)");
  });

  it("that two have asks for an id", async () => {
    const cli = await begun();
    await cli.run("dossier", "add", "On the War");
    const { exitCode, err } = await cli.run("dossier", "claim", "On the war", "One.");
    expect(exitCode).toBe(2);
    expect(err).toContain(cli.dossier);
    expect((await shown(cli, cli.dossier)).entries).toEqual([]);
  });

  it.each([
    [["excerpt", "On the war", "no-such-annotation"], 1, "(annotation-not-found)"],
    [["excerpt", "On the war", "x", "--for", "--against"], 2, "--against"],
    [["arrange", "On the war", "--by", "length"], 2, "date, speaker"],
    [["move", "no-such-entry", "--under", "x"], 1, "(entry-not-found)"],
  ])("%j is refused, and nothing is changed", async (args, code, said) => {
    const cli = await begun();
    const { exitCode, err } = await cli.run("dossier", ...args);
    expect([exitCode, err]).toEqual([code, expect.stringContaining(said)]);
    expect((await shown(cli)).entries).toEqual([]);
  });
});
