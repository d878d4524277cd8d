/** Stands for the number of a passage that is left out. */
export const GONE = 0xffff_ffff;
