// Suites that stand on a real part: it is started before them and stopped after, and where it cannot be had they are skipped with the reason.

import { Unavailable } from './cache.ts';

/**
 * `describe` with a real part: `start` is called once, `body` gets a function that gives what it started.
 * Where `start` throws `Unavailable` the suite is skipped and says why; with MESHWRIGHT_SKIP_NOTHING set it fails instead.
 */
export function describeReal<Part extends { stop: () => Promise<void> }>(
  title: string,
  start: (say: (line: string) => void) => Promise<Part>,
  body: (part: () => Part) => void,
): void {
  describe(title, () => {
    let part: Part | null = null;
    before(async function () {
      this.timeout(900_000);
      try {
        part = await start((line) => console.log(`    ${line}`));
      } catch (error) {
        if (!(error instanceof Unavailable) || process.env.MESHWRIGHT_SKIP_NOTHING) throw error;
        console.log(`    skipped: ${error.message}`);
        this.skip();
      }
    });
    after(async function () {
      this.timeout(30_000);
      await part?.stop();
    });
    body(() => {
      if (part === null) throw new Error(`${title} was not started`);
      return part;
    });
  });
}
