// `npm start`: sets everything up and opens VS Code on samples/shop with the extension loaded.

import { hand, setUp } from './setup.mjs';

setUp();
hand('scripts/open.ts', process.argv.slice(2));
