import { createZipWriter } from "../../../zip/zip-writer.ts";
import { workTexts } from "../../stretches.ts";
import type { ExportFormatter } from "../formatter.ts";
import { gatherProject, sourceGuid } from "./gather-project.ts";
import { projectXml } from "./project-xml.ts";

/** Works, marks and notes as a project of the REFI-QDA standard 1.5. */
export const qdpx: ExportFormatter = {
  format: "qdpx",
  name: "REFI-QDA project",
  use: "Texts, marks, tags and notes for ATLAS.ti, MAXQDA, NVivo or QualCoder.",
  purpose: "data",
  ignores: ["context", "insertions", "cuts", "original"],
  extension: "qdpx",
  mediaType: "application/zip",
  *write(document, context) {
    const zip = createZipWriter();
    const texts = workTexts(context.corpus);
    const project = gatherProject(document, texts);
    const file = zip.open("project.qde");
    for (const piece of projectXml(project, document, context)) {
      file.write(piece);
      yield* zip.take();
    }
    file.close();
    for (const work of project.sources.keys()) {
      zip.add(`sources/${sourceGuid(work)}.txt`, texts(work)?.joined.text ?? "");
      yield* zip.take();
    }
    yield* zip.end();
  },
};
