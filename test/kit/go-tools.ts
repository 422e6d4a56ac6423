// Kubernetes' own programs for tests: taken from the machine when they are there, else built once from the Go module proxy.

import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cacheFolder, findProgram, isExecutable, runOrUnavailable, Unavailable } from './cache.ts';

interface Recipe {
  readonly module: string;
  readonly version: string;
  readonly package: string;
  readonly ldflags?: string;
  /** What building it took on two cores with nothing cached, for the line that announces it. */
  readonly about: string;
}

const kubernetes = {
  module: 'k8s.io/kubernetes',
  version: 'v1.36.3',
  ldflags: '-X k8s.io/component-base/version.gitVersion=v1.36.3',
};

const recipes = {
  'kube-apiserver': { ...kubernetes, package: 'k8s.io/kubernetes/cmd/kube-apiserver', about: '4 minutes' },
  kubectl: { ...kubernetes, package: 'k8s.io/kubernetes/cmd/kubectl', about: '1 minute' },
  etcd: { module: 'go.etcd.io/etcd/server/v3', version: 'v3.7.3', package: 'go.etcd.io/etcd/server/v3', about: '1 minute' },
} satisfies Record<string, Recipe>;

/** Programs that can be had. */
export type GoTool = keyof typeof recipes;

/**
 * The path of a program: from KUBEBUILDER_ASSETS or the PATH, from the cache, or built now (announced through `say`).
 * Throws `Unavailable` where it is not there and cannot be built.
 */
export function goTool(name: GoTool, say: (line: string) => void = () => undefined): string {
  const recipe: Recipe = recipes[name];
  const assets = process.env.KUBEBUILDER_ASSETS;
  const found = findProgram(name, assets ? [assets] : []);
  if (found !== null) return found;
  const target = join(cacheFolder('go'), `${name}-${recipe.version}`);
  if (isExecutable(target)) return target;
  if (findProgram('go') === null) throw new Unavailable(`${name} is not on the PATH, and without Go it cannot be built`);
  say(`building ${name} ${recipe.version} from its Go module (about ${recipe.about}, once)`);
  build(name, recipe, target);
  return target;
}

function build(name: string, recipe: Recipe, target: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'meshwright-go-'));
  const env = { ...process.env, GOFLAGS: '-mod=mod', GOWORK: 'off' };
  const go = (...args: string[]): string => runOrUnavailable(`${name} could not be built`, 'go', args, { cwd: folder, env });
  try {
    writeFileSync(join(folder, 'go.mod'), `module tools\n\ngo 1.26\n\nrequire ${recipe.module} ${recipe.version}\n`);
    const info = JSON.parse(go('mod', 'download', '-json', `${recipe.module}@${recipe.version}`)) as { GoMod: string };
    // Staging modules are replaced by folders in Kubernetes' own go.mod; outside that tree they are v0.<minor>.<patch>.
    const staged = [...readFileSync(info.GoMod, 'utf8').matchAll(/^\s*(\S+) => \.\/staging\//gm)].map((match) => match[1]);
    const replaces = staged.map((module) => `replace ${module} => ${module} ${recipe.version.replace(/^v1\./, 'v0.')}\n`);
    writeFileSync(join(folder, 'go.mod'), `module tools\n\ngo 1.26\n\nrequire ${recipe.module} ${recipe.version}\n\n${replaces.join('')}`);
    mkdirSync(join(folder, 'out'));
    const part = join(folder, 'out', name);
    go('build', '-p', process.env.MESHWRIGHT_GO_JOBS ?? '2', '-ldflags', `-s -w ${recipe.ldflags ?? ''}`, '-o', part, recipe.package);
    // Copy beside the target first: a half-written program must never be found by another run.
    const beside = `${target}.${process.pid}`;
    writeFileSync(beside, readFileSync(part), { mode: 0o755 });
    renameSync(beside, target);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const name of process.argv.slice(2))
    process.stdout.write(`${goTool(name as GoTool, (line) => process.stdout.write(`${line}\n`))}\n`);
}
