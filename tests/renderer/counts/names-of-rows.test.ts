import { expect, test } from "vitest";
import { COUNT_BYS } from "../../../src/contract/analysis.ts";
import { groupName } from "../../../src/renderer/features/counts/group-names.ts";
import { stacksOf } from "../../../src/renderer/features/counts/TalkPanel.tsx";
import { tinyNames } from "../names.ts";

const names = tinyNames();

test("groups are called as people call them", () => {
  expect(groupName("speaker", "anna-berg", names)).toBe("Anna Berg");
  expect(groupName("record", "1999-06-15-call", names)).toBe("Telephone call, 15 Jun 1999");
  expect(groupName("work", "small-talks", names)).toBe("Small talks");
  expect(groupName("year", "1999", names)).toBe("1999");
  expect(groupName("layer", "commentary", names)).toBe("Words of the editor");
});

test("what belongs to no group has a name, too", () => {
  const none = COUNT_BYS.map((by) => groupName(by, null, names));
  expect(none.every((name) => name.length > 3)).toBe(true);
  expect(groupName("year", null, names)).toBe("Undated");
});

test("shares of talk are stacked by record and say in words what they show", () => {
  const row = { work: "small-talks", record: "1999-06-15-call", query: "" };
  const [stack, ...others] = stacksOf(
    [
      { ...row, speaker: "ivan-orlov", words: 75, share: 0.75 },
      { ...row, speaker: "anna-berg", words: 25, share: 0.25 },
    ],
    names,
  );
  expect(others).toEqual([]);
  expect(stack?.label).toBe("Telephone call, 15 Jun 1999");
  expect(stack?.segments.map(({ name }) => name)).toEqual([
    "Ivan Orlov: 75 %, 75 words of Telephone call, 15 Jun 1999",
    "Anna Berg: 25 %, 25 words of Telephone call, 15 Jun 1999",
  ]);
});
