import { describe, expect, it } from "vitest";
import { printTable, type Column } from "../../src/cli/print-table.ts";
import { shownOn } from "./shown.ts";

interface Row {
  name: string;
  words: number;
}

const COLUMNS: Column<Row>[] = [
  { title: "speaker", cell: ({ name }) => name },
  { title: "words", cell: ({ words }) => String(words), align: "right" },
];

function printed(rows: Row[], columns: number | null = null): string[] {
  const terminal = shownOn(columns);
  printTable(terminal, COLUMNS, rows);
  return terminal.printed.split("\n").slice(0, -1);
}

describe("a table", () => {
  it("stands in columns, figures on the right, whatever the script", () => {
    const rows = [
      { name: "Лев Зимин", words: 5 },
      { name: "Анна Бергманн", words: 12_000 },
      { name: "Cafe\u0301", words: 70 },
    ];
    expect(printed(rows)).toEqual([
      "speaker        words",
      "Лев Зимин          5",
      "Анна Бергманн  12000",
      "Cafe\u0301              70",
    ]);
  });

  it("gives way in its first column where the terminal is narrow", () => {
    const rows = [{ name: "A very long name of somebody", words: 7 }];
    expect(printed(rows, 24)).toEqual(["speaker            words", "A very long name…      7"]);
    expect(printed(rows)[1]).toContain("A very long name of somebody");
  });

  it("keeps a row on its line and commands no terminal", () => {
    expect(printed([{ name: "two\nlines \u001b[31m", words: 1 }])[1]).toMatch(
      /^two lines \\u001b\[31m +1$/,
    );
  });

  it("shows its titles also when there are no rows", () => {
    expect(printed([])).toEqual(["speaker  words"]);
  });
});
