import { describe, expect, test } from "vitest";
import { joinedSteps } from "../../../src/renderer/features/export/joined-steps.ts";

describe("the steps of an export", () => {
  test("are its text one after another", () => {
    const steps = ["# One\n", "two"].map((data) => ({ data, encoding: "text" as const }));
    expect(joinedSteps(steps)).toEqual({ text: "# One\ntwo", encoding: "text" });
    expect(joinedSteps([{ data: "", encoding: "text" }])).toEqual({ text: "", encoding: "text" });
  });

  test("are bytes also when the last has none left", () => {
    const bytes = Uint8Array.from({ length: 3000 }, (_, at) => at % 251);
    const steps = [bytes.slice(0, 1500), bytes.slice(1500)].map((part) => ({
      data: Buffer.from(part).toString("base64"),
      encoding: "base64" as const,
    }));
    const { text, encoding } = joinedSteps([...steps, { data: "", encoding: "text" }]);
    expect(encoding).toBe("base64");
    expect(Buffer.from(text, "base64").equals(bytes)).toBe(true);
  });
});
