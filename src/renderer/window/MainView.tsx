import { memo, type ReactNode } from "react";
import type { Work } from "../../contract/work.ts";
import { Chronology } from "../features/chronology/Chronology.tsx";
import { People } from "../features/people/People.tsx";
import { Reader, type ReaderProps } from "../features/reader/Reader.tsx";
import type { Arrived } from "../session/use-route.ts";
import type { Loaded } from "../session/use-loaded.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Loading } from "../ui/Loading.tsx";

/** Not drawn again with every letter of a search. */
const ReaderView = memo(Reader);

interface MainViewProps extends Omit<ReaderProps, "work" | "arrival"> {
  arrived: Arrived;
  loaded: Loaded<Work>;
  hasWorks: boolean;
  onSearchSpeaker: (person: string) => void;
  /** The search view, when the route asks for it. */
  search: ReactNode;
  /** The same for the library. */
  library: ReactNode;
  /** And for dossiers. */
  dossiers: ReactNode;
  /** And for the import desk. */
  importDesk: ReactNode;
  /** And for the checker. */
  checker: ReactNode;
}

/** The view that the route asks for. */
export function MainView(props: MainViewProps) {
  const { arrived, loaded, hasWorks, onSearchSpeaker, ...views } = props;
  const { search, library, dossiers, importDesk, checker, ...reader } = views;
  const { route } = arrived;
  const work = loaded.state === "ready" ? loaded.value : null;
  if (route.view === "chronology") return <Chronology work={work} />;
  if (route.view === "search") return search;
  if (route.view === "library") return library;
  if (route.view === "dossiers") return dossiers;
  if (route.view === "import") return importDesk;
  if (route.view === "check") return checker;
  if (route.view === "people")
    return <People person={route.person} onSearchSpeaker={onSearchSpeaker} />;
  if (!hasWorks)
    return (
      <NothingToRead title="There is nothing to read yet.">
        Readout found no works beside the program. The messages above say why.
      </NothingToRead>
    );
  if (loaded.state === "failed")
    return <NothingToRead title="This work cannot be opened.">{loaded.message}</NothingToRead>;
  return work ? (
    <ReaderView {...reader} work={work} arrival={arrived} />
  ) : (
    <Loading what="the work" />
  );
}

/** Stands where the text would. */
function NothingToRead({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className="reader" tabIndex={-1} aria-label="Text">
      <EmptyState title={title}>
        <p>{children}</p>
      </EmptyState>
    </main>
  );
}
