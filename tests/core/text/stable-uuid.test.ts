import * as fc from "fast-check";
import { expect, test } from "vitest";
import { stableUuid } from "../../../src/core/text/stable-uuid.ts";

test("a UUID of version 8 and the right variant comes of every name, the same each time", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (name) => {
      const uuid = stableUuid(name);
      expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(stableUuid(name)).toBe(uuid);
    }),
  );
  // Computed by hand from the definition of FNV-1a for no characters: the basis itself, with version and variant.
  expect(stableUuid("")).toBe("6c62272e-07bb-8142-a2b8-21756295c58d");
});

test("names that differ in a character have UUIDs of their own", () => {
  const uuids = Array.from({ length: 5000 }, (_, number) => stableUuid(`note:${number}`));
  expect(new Set(uuids).size).toBe(5000);
});
