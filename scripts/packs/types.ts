// Writes the typed values of kinds (adapters/<id>/kinds.ts) from a pack, so that rules read fields with their types.

import type { SchemaNode, SchemaPack } from '../../server/protocol/schema.ts';

/** The text of kinds.ts for the kinds of a pack that `typed` names (`*`: all; the core group is `core`). */
export function printKinds(pack: SchemaPack, typed: readonly string[]): string {
  const chosen = pack.kinds.filter(
    (kind) => typed.includes('*') || typed.includes(`${kind.group === '' ? 'core' : kind.group}/${kind.kind}`),
  );
  const types = new TypeWriter(pack.nodes);
  const entries = chosen.map((kind) => {
    const versions = Object.entries(kind.versions);
    const [, version] = versions.find(([, entry]) => entry.storage === true) ?? versions[0]!;
    return `    readonly '${kind.group === '' ? 'core' : kind.group}/${kind.kind}': ${types.of(version.node, kind.kind, true)};`;
  });
  return [
    `// Typed values of ${pack.source.project}'s kinds for rules: made from the pack by \`npm run packs\`, not by hand.`,
    '',
    ...(types.usesJson ? ["import type { Json } from '../../server/protocol/text.ts';", ''] : []),
    "declare module '../../server/protocol/kinds.ts' {",
    '  interface Kinds {',
    ...entries,
    '  }',
    '}',
    '',
    ...(types.usesMetadata ? [metadata] : []),
    ...types.interfaces,
  ].join('\n');
}

const metadata = `/** What rules read of an object's metadata. */
interface Metadata {
  readonly name?: string;
  readonly namespace?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}
`;

/** Names an interface for each object with fields; equal nodes share one. */
class TypeWriter {
  readonly interfaces: string[] = [];
  usesMetadata = false;
  usesJson = false;
  private readonly nodes: readonly SchemaNode[];
  private readonly nameOf = new Map<number, string>();
  private readonly taken = new Set<string>(['Metadata', 'Json', 'Kinds']);

  constructor(nodes: readonly SchemaNode[]) {
    this.nodes = nodes;
  }

  of(index: number, hint: string, root = false): string {
    const type = this.typeOf(index, hint, root);
    if (/\bJson\b/.test(type)) this.usesJson = true;
    return type;
  }

  private typeOf(index: number, hint: string, root: boolean): string {
    const node = this.nodes[index]!;
    if (node.f === 'quantity') return 'string | number';
    switch (node.t) {
      case 'string':
        return node.e !== undefined && node.e.length <= 12 && node.e.every((value) => typeof value === 'string')
          ? node.e.map((value) => quote(value as string)).join(' | ')
          : 'string';
      case 'integer':
      case 'number':
        return 'number';
      case 'boolean':
        return 'boolean';
      case 'intOrString':
        return 'number | string';
      case 'array': {
        const item = node.i === undefined ? 'Json' : this.of(node.i, hint);
        return `readonly ${/[ |]/.test(item) ? `(${item})` : item}[]`;
      }
      case 'object':
        if (node.p !== undefined) return this.interfaceOf(index, node, hint, root);
        if (typeof node.ap === 'number') return `Readonly<Record<string, ${this.of(node.ap, hint)}>>`;
        return 'Readonly<Record<string, Json>>';
      default:
        return node.p === undefined ? 'Json' : this.interfaceOf(index, node, hint, root);
    }
  }

  private interfaceOf(index: number, node: SchemaNode, hint: string, root: boolean): string {
    const known = this.nameOf.get(index);
    if (known !== undefined) return known;
    const name = this.free(hint);
    this.nameOf.set(index, name);
    const place = this.interfaces.push('') - 1;
    const fields = Object.entries(node.p ?? {}).flatMap(([field, child]) => {
      if (root && (field === 'status' || field === 'apiVersion' || field === 'kind' || field === 'metadata')) return [];
      const type = this.of(child, `${stem(name)}${field.replace(/[^A-Za-z0-9]/g, '').replace(/^./, (first) => first.toUpperCase())}`);
      return [`  readonly ${/^[A-Za-z_$][\w$]*$/.test(field) ? field : quote(field)}?: ${type};`];
    });
    if (root) {
      this.usesMetadata = true;
      fields.unshift('  readonly apiVersion?: string;', '  readonly kind?: string;', '  readonly metadata?: Metadata;');
    }
    this.interfaces[place] = `${root ? 'export ' : ''}interface ${name} {\n${fields.join('\n')}\n}\n`;
    return name;
  }

  private free(hint: string): string {
    let name = hint;
    for (let count = 2; this.taken.has(name); count++) name = `${hint}${count}`;
    this.taken.add(name);
    return name;
  }
}

/** Names stay short: `VirtualServiceSpecHttp`, then `VirtualServiceHttpRoute`. */
function stem(name: string): string {
  return name.replace(/Spec(?=[A-Z]|$)/, '');
}

function quote(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`;
}
