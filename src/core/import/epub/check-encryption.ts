import type { Archive } from "../archive.ts";
import { elementsIn } from "../html/tree.ts";
import { refused } from "../refused.ts";
import type { XmlElement } from "../xml.ts";

/** What hides fonts from being copied; the words are not concerned. */
const OF_FONTS = new Set(["http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"]);

const KINDS: [file: string, kind: string][] = [
  ["META-INF/license.lcpl", "Readium LCP"],
  ["META-INF/sinf.xml", "Apple FairPlay"],
  ["META-INF/rights.xml", "Adobe ADEPT"],
];

/**
 * Looks whether the words of a book can be read at all, given its `META-INF/encryption.xml`.
 * @throws ReadoutError `import-refused` when anything but fonts is encrypted.
 */
export function checkEncryption(root: XmlElement, archive: Archive, file: string): void {
  for (const { name, attributes } of elementsIn(root)) {
    if (name !== "EncryptionMethod" || OF_FONTS.has(attributes["Algorithm"] ?? "")) continue;
    if (isInsideKey(root, attributes)) continue;
    const kind = KINDS.find(([file]) => archive.has(file))?.[1];
    throw refused(
      file,
      null,
      `it is encrypted (${kind ?? "digital rights management"}), and only the program that it was bought for can open it`,
      "Import an edition without copy protection.",
    );
  }
}

/** How a key is wrapped says nothing of the files. */
function isInsideKey(root: XmlElement, attributes: XmlElement["attributes"]): boolean {
  for (const element of elementsIn(root))
    if (element.name === "EncryptedKey")
      for (const inner of elementsIn(element)) if (inner.attributes === attributes) return true;
  return false;
}
