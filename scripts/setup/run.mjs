/**
 * Runs a script of this folder; what goes wrong is told in one sentence.
 * @param {() => number | Promise<number>} main returns the exit code
 */
export async function run(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    process.stderr.write(`readout: ${error instanceof Error ? error.message : error} (failed)\n`);
    process.exitCode = 1;
  }
}
