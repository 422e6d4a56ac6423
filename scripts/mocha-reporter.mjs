// Mocha's dots, the names of what was skipped, and the counts in a file for the sum over all runners.

import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

export default class extends Mocha.reporters.Dot {
  constructor(runner, options) {
    super(runner, options);
    const skipped = [];
    runner.on('pending', (test) => skipped.push(test.fullTitle()));
    runner.on('end', () => {
      for (const title of skipped) console.log(`  skipped: ${title}`);
      const { passes, failures, pending } = runner.stats;
      if (process.env.MESHWRIGHT_COUNTS) {
        writeFileSync(process.env.MESHWRIGHT_COUNTS, JSON.stringify({ passed: passes, failed: failures, skipped: pending }));
      }
    });
  }
}
