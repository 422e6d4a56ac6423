// `npm test`: sets everything up and runs every test that this machine can run.

import { hand, setUp } from './setup.mjs';

setUp();
hand('scripts/run-tests.ts', process.argv.slice(2));
