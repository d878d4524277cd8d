import * as fc from "fast-check";
import { expect, it } from "vitest";
import { readText } from "./tei.ts";

const NAMES =
  `div p ab head l lg sp u stage note opener dateline byline figure quote list item table
  row cell castList castItem set trailer floatingText hi name supplied unclear unheardOf`.split(
    /\s+/u,
  );

interface Node {
  name: string;
  children: (Node | string)[];
}

const { tree } = fc.letrec<{ tree: Node; child: Node | string }>((tie) => ({
  tree: fc.record({
    name: fc.constantFrom(...NAMES),
    children: fc.array(tie("child"), { maxLength: 5, depthIdentifier: "tree" }),
  }),
  child: fc.oneof(
    { depthIdentifier: "tree", maxDepth: 5 },
    fc.constant<string>("word"),
    tie("tree"),
  ),
}));

function toXml(node: Node | string, next: () => number): string {
  if (typeof node === "string") return ` word${next()} `;
  const inside = node.children.map((child) => toXml(child, next)).join("");
  return `<${node.name}>${inside}</${node.name}>`;
}

it("keeps every word exactly once, however strangely elements are nested", () => {
  fc.assert(
    fc.property(fc.array(tree, { minLength: 1, maxLength: 6 }), (nodes) => {
      let count = 0;
      const next = () => ++count;
      const xml = nodes.map((node) => toXml(node, next)).join("");
      const { passages } = readText(`<body>${xml}<p>word${next()}</p></body>`);
      const words = passages.flatMap((passage) => passage.text.split(/\s+/u));
      expect(words.toSorted()).toEqual(
        Array.from({ length: count }, (_, index) => `word${index + 1}`).toSorted(),
      );
    }),
    { numRuns: 300 },
  );
});
