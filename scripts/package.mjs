// `npm run package`: builds and writes meshwright-<version>.vsix, fit for the Marketplace, Open VSX and installs without a network.
// With a path as argument the VSIX goes there; with --built what stands in dist/ is packed as it is.

import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createVSIX } from '@vscode/vsce';
import { node24, root } from './setup.mjs';

const { values, positionals } = parseArgs({ options: { built: { type: 'boolean' } }, allowPositionals: true });
if (!values.built) {
  const { status } = spawnSync(node24, [join(root, 'scripts', 'build.mjs')], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const out = positionals[0] ?? join(root, `${name}-${version}.vsix`);
// Everything is bundled, so vsce need not look for node_modules; links in the README stay as they are.
await createVSIX({
  ...{ cwd: root, packagePath: out },
  ...{ dependencies: false, rewriteRelativeLinks: false, allowMissingRepository: true, allowUnusedFilesPattern: true },
});
console.log(`package: ${out} (${(statSync(out).size / 1e6).toFixed(2)} MB)`);
