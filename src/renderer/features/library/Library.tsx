import type { ReactNode } from "react";
import type { LibraryPart } from "../../session/route.ts";
import { useSession } from "../../session/Session.tsx";
import { PageTabs, type TabbedPage } from "../../ui/PageTabs.tsx";
import { BackupsPage } from "./BackupsPage.tsx";
import { BinPage } from "./BinPage.tsx";
import { FilesPage } from "./FilesPage.tsx";
import { MovingPage } from "./MovingPage.tsx";
import "./library.css";

export interface LibraryProps {
  part: LibraryPart;
  onPart: (part: LibraryPart) => void;
  /** The page about the texts. */
  corpora: ReactNode;
  /** The page about words that need a look. */
  anchors: ReactNode;
}

/** Where one's notes are, what has been kept of them, and how to get something back. */
export function Library({ part, onPart, corpora, anchors }: LibraryProps) {
  const { annotations } = useSession();
  const needLook = annotations.status?.needLook ?? 0;
  const pages: TabbedPage<LibraryPart>[] = [
    ["files", "Files", <FilesPage key="files" onPart={onPart} />],
    ["corpora", "Corpora", corpora],
    ["backups", "Backups", <BackupsPage key="backups" />],
    ["moving", "Move and merge", <MovingPage key="moving" />],
    ["bin", "Bin", <BinPage key="bin" />],
    [
      "anchors",
      needLook > 0 ? `Needs a look (${needLook.toLocaleString("en")})` : "Needs a look",
      anchors,
    ],
  ];
  return (
    <main className="library" tabIndex={-1} aria-label="Library">
      <h2>Your library</h2>
      <PageTabs
        label="Pages of the library"
        pages={pages}
        shown={part}
        onShow={onPart}
        pageClassName="library-page"
      />
    </main>
  );
}
