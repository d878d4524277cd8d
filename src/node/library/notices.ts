import type { LibraryNotice } from "../../contract/annotation.ts";

/** What a notice is about; a later one on the same takes the place of the earlier. */
export type NoticeTopic = "access" | "library" | "journal" | "tidying" | "settings" | "foreign";

/** What the owner of a library has to know, kept until it no longer holds. */
export interface LibraryNotices {
  set(topic: NoticeTopic, notice: LibraryNotice | null): void;
  get(topic: NoticeTopic): LibraryNotice | null;
  list(): LibraryNotice[];
}

export function createLibraryNotices(): LibraryNotices {
  const notices = new Map<NoticeTopic, LibraryNotice>();
  return {
    set(topic, notice) {
      if (notice) notices.set(topic, notice);
      else notices.delete(topic);
    },
    get: (topic) => notices.get(topic) ?? null,
    list: () => [...notices.values()],
  };
}
