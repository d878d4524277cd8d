import type { Work } from "../../contract/work.ts";
import { Chronology } from "../features/chronology/Chronology.tsx";
import { People } from "../features/people/People.tsx";
import { Reader, type ReaderProps } from "../features/reader/Reader.tsx";
import type { Arrived } from "../session/use-route.ts";
import type { Loaded } from "../session/use-loaded.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Loading } from "../ui/Loading.tsx";

interface MainViewProps extends Omit<ReaderProps, "work" | "arrival"> {
  arrived: Arrived;
  loaded: Loaded<Work>;
  hasWorks: boolean;
  onSearchSpeaker: (person: string) => void;
}

/** The view that the route asks for. */
export function MainView(props: MainViewProps) {
  const { arrived, loaded, hasWorks, onSearchSpeaker, ...reader } = props;
  const { route } = arrived;
  const work = loaded.state === "ready" ? loaded.value : null;
  if (route.view === "chronology") return <Chronology work={work} />;
  if (route.view === "people")
    return <People person={route.person} onSearchSpeaker={onSearchSpeaker} />;
  if (!hasWorks)
    return (
      <main className="reader" tabIndex={-1} aria-label="Text">
        <EmptyState title="There is nothing to read yet.">
          <p>Readout found no works beside the program. The messages above say why.</p>
        </EmptyState>
      </main>
    );
  if (loaded.state === "failed")
    return (
      <main className="reader" tabIndex={-1} aria-label="Text">
        <EmptyState title="This work cannot be opened.">
          <p>{loaded.message}</p>
        </EmptyState>
      </main>
    );
  return work ? <Reader {...reader} work={work} arrival={arrived} /> : <Loading what="the work" />;
}
