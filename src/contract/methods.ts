import type { Method } from "./api.ts";

const METHOD_SET: Record<Method, true> = {
  listCorpora: true,
  openWork: true,
  listRecords: true,
  listPeople: true,
  listNames: true,
  search: true,
  completeQuery: true,
  concordance: true,
  countFrequencies: true,
  measureDispersion: true,
  findCollocates: true,
  findKeyWords: true,
  countNgrams: true,
  shareTalk: true,
  exportTable: true,
  listAnnotations: true,
  addAnnotation: true,
  addAnnotations: true,
  changeAnnotation: true,
  removeAnnotations: true,
  renameTag: true,
  undo: true,
  redo: true,
  libraryStatus: true,
  listBin: true,
  restoreAnnotations: true,
  reviewAnchors: true,
  acceptAnchors: true,
  repairAnchor: true,
  libraryHealth: true,
  verifyLibrary: true,
  listBackups: true,
  makeBackup: true,
  restoreBackup: true,
  compareLibrary: true,
  mergeLibrary: true,
  listConflictCopies: true,
  exportLibrary: true,
  exportExcerpts: true,
  cite: true,
  readSettings: true,
  changeSettings: true,
};

/** The names of all methods; the compiler keeps them equal to the keys of the API. */
export const METHODS = Object.keys(METHOD_SET) as Method[];

export function isMethod(name: string): name is Method {
  return Object.hasOwn(METHOD_SET, name);
}
