/** Whether a file is a corpus that Readout exported. */
export async function isCorpusPackage(_bytes: Uint8Array, _file: string): Promise<boolean> {
  return false;
}
