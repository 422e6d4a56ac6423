// The walls of the house as one table, and the tool that holds the imports against it.

import { cruise, type ICruiseResult, type IRegularForbiddenRuleType } from 'dependency-cruiser';

/** One wall: what may not be imported from where, why, and an import that it must catch. */
export interface Wall {
  readonly name: string;
  readonly why: string;
  readonly from: IRegularForbiddenRuleType['from'];
  readonly to: IRegularForbiddenRuleType['to'];
  /** A file behind the wall and the forbidden thing that it imports (a file of ours, or a package). */
  readonly breach: { readonly file: string; readonly imports: string; readonly statement?: string };
}

const pure = '^server/(yaml|schema|model|analysis|language)/';
const lspPackages = 'node_modules/vscode-(languageserver|languageclient|jsonrpc)';

export const walls: readonly Wall[] = [
  {
    name: 'protocol-imports-nothing',
    why: 'Everyone shares its words, so it rests on nobody.',
    from: { path: '^server/protocol/' },
    to: { pathNot: '^server/protocol/' },
    breach: { file: 'server/protocol/bad.ts', imports: 'server/yaml/tree.ts' },
  },
  {
    name: 'sdk-imports-protocol-alone',
    why: 'Adapters of strangers are bundled with it.',
    from: { path: '^server/sdk/' },
    to: { pathNot: '^server/(sdk|protocol)/' },
    breach: { file: 'server/sdk/bad.ts', imports: 'server/model/index.ts' },
  },
  {
    name: 'pure-rooms-see-no-node',
    why: 'No IO, clock or randomness: the same input gives the same answer.',
    from: { path: pure },
    to: { dependencyTypes: ['core'] },
    breach: { file: 'server/yaml/bad.ts', imports: 'node:fs' },
  },
  {
    name: 'pure-rooms-see-pure-rooms',
    why: 'IO, front ends and wiring come to them as arguments.',
    from: { path: pure },
    to: { pathNot: ['^server/(protocol|sdk|yaml|schema|model|analysis|language)/', 'node_modules/'], dependencyTypesNot: ['core'] },
    breach: { file: 'server/analysis/bad.ts', imports: 'server/platform/files.ts' },
  },
  {
    name: 'pure-rooms-use-few-packages',
    why: 'Each package here runs on every keystroke; a new one is a decision.',
    from: { path: pure },
    to: { path: 'node_modules/', pathNot: 'node_modules/(js-yaml|yaml|ajv|re2js|@bufbuild/cel|@types/js-yaml)/' },
    breach: { file: 'server/model/bad.ts', imports: 'vscode-languageserver/node' },
  },
  {
    name: 'rules-speak-paths',
    why: 'Only yaml turns paths into ranges.',
    from: { path: '^server/analysis/rules/' },
    to: { path: '^server/yaml/' },
    breach: { file: 'server/analysis/rules/schema/bad.ts', imports: 'server/yaml/tree.ts' },
  },
  {
    name: 'server-knows-no-adapter',
    why: 'Adapters come in through their manifests; front ends and tests stand outside.',
    from: { path: '^server/' },
    to: { path: '^(adapters|extension|webviews|test|scripts)/' },
    breach: { file: 'server/platform/bad.ts', imports: 'adapters/istio/index.ts' },
  },
  {
    name: 'adapters-see-protocol-and-sdk',
    why: 'Ours use the same door as a stranger.',
    from: { path: '^adapters/' },
    to: { path: '^(server/(?!protocol/|sdk/)|extension/|webviews/|test/|scripts/)' },
    breach: { file: 'adapters/istio/bad.ts', imports: 'server/yaml/tree.ts' },
  },
  {
    name: 'adapters-take-only-types-from-protocol',
    why: 'Values come from sdk, so that the contract can be told from the code behind it.',
    from: { path: '^adapters/' },
    to: { path: '^server/protocol/', dependencyTypesNot: ['type-only'] },
    breach: { file: 'adapters/istio/bad.ts', imports: 'server/protocol/adapter.ts', statement: "import { contractVersion } from '%';" },
  },
  {
    name: 'adapters-do-no-io',
    why: 'Rules and queries are pure; the host acts.',
    from: { path: '^adapters/' },
    to: { dependencyTypes: ['core'] },
    breach: { file: 'adapters/istio/bad.ts', imports: 'node:fs' },
  },
  {
    name: 'adapters-meet-through-queries',
    why: 'An adapter uses another one by its declared queries, never by its files.',
    from: { path: '^adapters/([^/]+)/' },
    to: { path: '^adapters/', pathNot: '^adapters/$1/' },
    breach: { file: 'adapters/istio/bad.ts', imports: 'adapters/kuma/index.ts' },
  },
  {
    name: 'lsp-stays-in-its-front-end',
    why: 'The engine serves the CLI and HTTP as well.',
    from: { path: '^(server|adapters)/', pathNot: '^server/(frontends/lsp/|main\\.ts)' },
    to: { path: lspPackages },
    breach: { file: 'server/platform/bad.ts', imports: 'vscode-languageserver/node' },
  },
  {
    name: 'front-ends-stand-apart',
    why: 'Each translates; what two of them share belongs to the engine.',
    from: { path: '^server/frontends/([^/]+)/' },
    to: { path: '^server/frontends/', pathNot: '^server/frontends/$1/' },
    breach: { file: 'server/frontends/cli/bad.ts', imports: 'server/frontends/lsp/server.ts' },
  },
  {
    name: 'front-ends-call-the-engine',
    why: 'They decide nothing; main and cli hand them what does.',
    from: { path: '^server/frontends/' },
    to: { path: '^server/(platform|yaml|schema|model|analysis|language)/' },
    breach: { file: 'server/frontends/cli/bad.ts', imports: 'server/analysis/world.ts' },
  },
  {
    name: 'platform-knows-no-front-end',
    why: 'It implements what the pure rooms and protocol declare.',
    from: { path: '^server/platform/' },
    to: { path: '^server/(frontends/|main\\.ts|cli\\.ts)' },
    breach: { file: 'server/platform/bad.ts', imports: 'server/frontends/lsp/server.ts' },
  },
  {
    name: 'extension-sees-protocol-alone',
    why: 'It is thin: the engine answers in its own process.',
    from: { path: '^extension/' },
    to: { path: '^(server/(?!protocol/)|adapters/|webviews/|test/|scripts/)' },
    breach: { file: 'extension/bad.ts', imports: 'server/engine.ts' },
  },
  {
    name: 'extension-parses-no-yaml',
    why: 'Two parsers would disagree, and clusters are read elsewhere.',
    from: { path: '^extension/' },
    to: { path: 'node_modules/(js-yaml|yaml|@kubernetes|ajv)/' },
    breach: { file: 'extension/bad.ts', imports: 'js-yaml' },
  },
  {
    name: 'no-cycles',
    why: 'Two files that need each other are one.',
    from: { path: '^(server|adapters|extension)/' },
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    breach: { file: 'server/yaml/bad.ts', imports: 'server/yaml/bad.ts', statement: "import { x } from '%'; export const y = x;" },
  },
];

/**
 * Cruises the given folders below `base` and says which walls fell.
 * The options are what makes dependency-cruiser see TypeScript 7 sources at all: without them it finds no module and passes.
 */
export async function cruiseWalls(base: string, folders: readonly string[]): Promise<ICruiseResult> {
  const { output } = await cruise(
    [...folders],
    {
      baseDir: base,
      validate: true,
      ruleSet: { forbidden: walls.map((wall) => ({ name: wall.name, severity: 'error' as const, from: wall.from, to: wall.to })) },
      parser: 'swc',
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
      exclude: { path: '^adapters/[^/]+/schemas/' },
    },
    {
      extensions: ['.ts', '.js', '.mjs', '.cjs', '.json'],
      conditionNames: ['node', 'import', 'types', 'default'],
      exportsFields: ['exports'],
    } as never,
  );
  return output as ICruiseResult;
}
