/** What the id of a corpus or a work is made of, so that it can be the name of a file and a part of an address. */
export const ID_PATTERN = /^[a-z0-9][a-z0-9-]*$/u;
