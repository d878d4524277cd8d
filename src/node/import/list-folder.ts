import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { comparePaths, isLitter } from "../../core/text/chosen-paths.ts";

/** A file on the disk. */
export interface FoundFile {
  /** With the folders that it lies in before it, from the one that was listed on, divided by `/`. */
  path: string;
  location: string;
}

/** What is in a folder, and how much of it is passed over. */
export interface FolderListing {
  files: FoundFile[];
  /** Hidden files and folders, and what systems leave behind. */
  hidden: number;
  /** Links, which could lead anywhere, and what is no file, such as a socket. */
  links: number;
}

/**
 * The files of a folder to its ends, in the order of their names with numbers as numbers. Links are not followed.
 * @param most Listing ends with the first file beyond so many.
 * @throws the system's error, with the path of the folder that cannot be listed
 */
export async function listFolder(folder: string, most: number): Promise<FolderListing> {
  const listing: FolderListing = { files: [], hidden: 0, links: 0 };
  await addFolder(folder, basename(folder), listing, most);
  listing.files.sort((one, other) => comparePaths(one.path, other.path));
  return listing;
}

async function addFolder(
  folder: string,
  path: string,
  listing: FolderListing,
  most: number,
): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (listing.files.length > most) return;
    const inner = { path: `${path}/${entry.name}`, location: join(folder, entry.name) };
    if (isLitter(entry.name)) listing.hidden += 1;
    else if (entry.isDirectory()) await addFolder(inner.location, inner.path, listing, most);
    else if (entry.isFile()) listing.files.push(inner);
    else listing.links += 1;
  }
}
