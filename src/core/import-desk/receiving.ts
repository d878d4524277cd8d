import type { FileReport } from "../../contract/import.ts";
import type { SentPart } from "../../contract/import-api.ts";
import { ReadoutError } from "../../contract/result.ts";
import { asRefusal, refused } from "../import/refused.ts";
import { createOneAtATime } from "../one-at-a-time.ts";
import { comparePaths } from "../text/chosen-paths.ts";
import type { Intake, Received, ReceivedDocument, ReceivedPicture } from "./ports.ts";
import { refusedReport, waiting } from "./report.ts";
import { incomplete, nothingSent, notNow, outOfOrder } from "./sentences.ts";

/** What was found in all that was sent. */
export interface Found {
  documents: ReceivedDocument[];
  pictures: ReceivedPicture[];
  refusals: FileReport[];
}

interface SentFile {
  path: string;
  parts: number;
  bytes: number;
  isWhole: boolean;
  /** Why it is not taken in, however much more of it comes. */
  refusal: ReadoutError | null;
}

/** As many files as one import takes. */
const MOST_FILES = 100_000;

const TOO_MANY = `an import takes ${MOST_FILES} files at most`;

/** The files that a job is sent, part by part. */
export class Receiving {
  private readonly files = new Map<string, SentFile>();
  private readonly inTurn = createOneAtATime();
  private readonly intake: Intake;

  constructor(intake: Intake) {
    this.intake = intake;
  }

  reports(): FileReport[] {
    return [...this.files.values()].map(({ path, bytes }) => waiting(path, bytes));
  }

  receive({ path, part, isLast, data }: Omit<SentPart, "job">): Promise<{ received: number }> {
    return this.inTurn(async () => {
      const file = this.files.get(path) ?? {
        path,
        parts: 0,
        bytes: 0,
        isWhole: false,
        refusal: null,
      };
      if (file.isWhole) throw notNow(`${path} has come in whole already.`);
      if (part !== file.parts) throw outOfOrder(path, file.parts);
      const next = { ...file, parts: part + 1, isWhole: isLast };
      this.files.set(path, file.refusal ? next : await this.append(next, data));
      return { received: this.files.get(path)?.bytes ?? 0 };
    });
  }

  /** A file that grows beyond all limits is refused, and hides nothing else. */
  private async append(file: SentFile, data: string): Promise<SentFile> {
    try {
      if (this.files.size >= MOST_FILES && !this.files.has(file.path))
        throw refused(file.path, null, TOO_MANY, "Import the rest afterwards.");
      return { ...file, bytes: await this.intake.append(file.path, data) };
    } catch (error) {
      if (!(error instanceof ReadoutError) || error.code !== "import-refused") throw error;
      return { ...file, refusal: error };
    }
  }

  /** @throws ReadoutError `bad-input` while a file is still on its way, or none was sent */
  checkWhole(): void {
    const missing = [...this.files.values()].find((file) => !file.isWhole);
    if (missing) throw incomplete(missing.path);
    if (this.files.size === 0) throw nothingSent();
  }

  /** All documents in the order of their paths, with numbers as numbers; what cannot be taken out hides nothing else. */
  async unpack(isCancelled: () => boolean): Promise<Found> {
    const found: Found = { documents: [], pictures: [], refusals: [] };
    const paths = [...this.files.keys()].toSorted(comparePaths);
    const unique = uniquePaths();
    for (const path of paths) {
      if (isCancelled()) break;
      const { documents, pictures = [], refusals } = await this.unpackOne(path);
      found.pictures.push(...pictures);
      for (const document of documents)
        found.documents.push({ ...document, path: unique(document.path) });
      for (const refusal of refusals)
        found.refusals.push(refusedReport(unique(refusal.path), 0, refusal.error));
    }
    return found.documents.length > 0 ? found : withoutDocuments(found);
  }

  private async unpackOne(path: string): Promise<Received> {
    const refusal = this.files.get(path)?.refusal;
    if (refusal) return { documents: [], refusals: [{ path, error: refusal }] };
    return this.intake.unpack(path).catch((error: unknown) => ({
      documents: [],
      refusals: [{ path, error: asRefusal(error, path, "a file") }],
    }));
  }
}

/** Pictures by themselves are nothing to read. */
function withoutDocuments({ documents, pictures, refusals }: Found): Found {
  const refusedPictures = pictures.map(({ path, bytes }) =>
    refusedReport(path, bytes, refused(path, null, "it is a picture", ADVICE)),
  );
  return { documents, pictures: [], refusals: [...refusals, ...refusedPictures] };
}

const ADVICE = "Import it together with the document that shows it.";

/** An archive may hold what also lies in a folder of its name. */
function uniquePaths(): (path: string) => string {
  const counts = new Map<string, number>();
  return (path) => {
    const count = (counts.get(path) ?? 0) + 1;
    counts.set(path, count);
    return count === 1 ? path : `${path} (${count})`;
  };
}
