import { type RefObject, useEffect, useState } from "react";
import type { OpenedPicture } from "../../../contract/import.ts";
import { useSession } from "../../session/Session.tsx";

/** A picture on its way to the page: an address that shows it, or `none` when there is nothing to show. */
export type PictureAddress = { state: "waiting" | "none" } | { state: "there"; address: string };

/** So far from the window, in pixels, a picture is fetched. */
const AHEAD = "1200px";

/** Takes a picture out of the library once its place comes near, and lets go of it with the page. */
export function usePicture(
  place: RefObject<Element | null>,
  { work, hash }: { work: string; hash: string },
): PictureAddress {
  const { bridge } = useSession();
  const [picture, setPicture] = useState<PictureAddress>({ state: "waiting" });
  useEffect(() => {
    let isWanted = true;
    let address: string | null = null;
    const show = (opened: OpenedPicture | null) => {
      if (!isWanted) return;
      address = opened && addressOf(opened);
      setPicture(address === null ? { state: "none" } : { state: "there", address });
    };
    const watching = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        watching.disconnect();
        // What it shows is said in words then, as where its file is gone.
        bridge.openPicture({ work, hash }).then(show, () => show(null));
      },
      { rootMargin: AHEAD },
    );
    if (place.current) watching.observe(place.current);
    return () => {
      isWanted = false;
      watching.disconnect();
      if (address !== null) URL.revokeObjectURL(address);
    };
  }, [bridge, work, hash, place]);
  return picture;
}

function addressOf({ mediaType, data }: OpenedPicture): string {
  const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
  return URL.createObjectURL(new Blob([bytes], { type: mediaType }));
}
