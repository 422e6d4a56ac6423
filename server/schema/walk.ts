// Checks an object against its schema over the positional tree, in the API server's order: decode strictly, drop nulls, default, validate.

import { similarNames } from '../model/similar.ts';
import type { RuleFix } from '../protocol/adapter.ts';
import type { Json, Path, Span } from '../protocol/text.ts';
import type { YamlEntry, YamlList, YamlMap, YamlNode, YamlScalar } from '../yaml/tree.ts';
import { formatName, hasFormat } from './formats.ts';
import { conforms } from './junctions.ts';
import { needsNative, uniqueNative } from './native.ts';
import type { KindSchema, Schema } from './node.ts';
import { matches } from './patterns.ts';
import { mayBeTemplate, plainValue } from './values.ts';
import { dotted, fieldName, listed, quoted, type SchemaRule, sentence, shown, skeleton, type Violation, wanted } from './violation.ts';

export interface WalkOptions {
  /** The document's text: messages quote what stands there (`yes`), and fixes keep it. */
  readonly text?: string;
  /** A patch: what is missing is not judged, nor are combinations; strategic-merge directives are known. */
  readonly fragment?: boolean;
  /** Where the text itself is broken (document offsets): what holds such a place is not judged for absence or shape. */
  readonly broken?: readonly Span[];
  /** The channel that the cluster has; null where nobody says. */
  readonly channel?: string | null;
  /** The text is read by a program that ignores fields it does not know. */
  readonly settings?: boolean;
}

export interface WalkResult {
  readonly violations: readonly Violation[];
  /** Nodes whose type or value is not what rules may rely on. */
  readonly unsound: ReadonlySet<YamlNode>;
  /** Places whose cross-field rules (constraints, CEL) are still to be judged, with the schema that holds them. */
  readonly rules: readonly RulePlace[];
}

/** A sound place that has constraints or CEL rules. */
export interface RulePlace {
  readonly path: Path;
  readonly node: YamlNode;
  readonly schema: Schema;
}

const none: readonly RuleFix[] = [];
const depthLimit = 520;
/** More than this from one object says nothing more to anybody. */
const violationLimit = 500;

/** Checks a whole Kubernetes object (or a document of another form) of a known kind. */
export function validate(root: YamlNode, kind: KindSchema, options: WalkOptions = {}): WalkResult {
  const walk = new Walk(options, kind);
  walk.object(root);
  return walk;
}

/** Checks a value against a schema that is no kind: embedded settings, a value of a patch. */
export function validateValue(node: YamlNode, schema: Schema, options: WalkOptions = {}): WalkResult {
  const walk = new Walk(options, null);
  walk.node(node, schema);
  return walk;
}

class Walk implements WalkResult {
  readonly violations: Violation[] = [];
  readonly unsound = new Set<YamlNode>();
  readonly rules: RulePlace[] = [];
  private readonly options: WalkOptions;
  private readonly kind: KindSchema | null;
  private readonly path: (string | number)[] = [];
  /** How deep the walk is inside `status` of a native kind, which the API server ignores on writes. */
  private lenient = false;

  constructor(options: WalkOptions, kind: KindSchema | null) {
    this.options = options;
    this.kind = kind;
  }

  object(root: YamlNode): void {
    const { kind } = this;
    if (kind === null) return;
    if (root.kind !== 'map') {
      this.report('schema/wrong-type', 'value', `A ${kind.facts.kind} is a map.`);
      this.unsound.add(root);
      return;
    }
    this.map(root, kind.root, kind.meta !== null);
  }

  node(node: YamlNode | null, schema: Schema): void {
    if (node === null || this.path.length > depthLimit) return;
    if (node.kind === 'scalar') this.scalar(node, schema);
    else if (node.kind === 'map') this.map(node, schema, schema.facts.emb === true);
    else this.list(node, schema);
  }

  private map(node: YamlMap, schema: Schema, object: boolean): void {
    const { facts } = schema;
    if (facts.t !== undefined && facts.t !== 'object') {
      this.mapInstead(node, schema);
      return;
    }
    const before = this.unsound.size;
    const { path } = this;
    const { p } = facts;
    const open = schema.open;
    const values = schema.values;
    let templated = false;
    for (const entry of node.entries) {
      const { key } = entry;
      if (object && (key === 'apiVersion' || key === 'kind')) {
        if (entry.value !== null && entry.value.kind !== 'scalar') {
          path.push(key);
          this.report('schema/wrong-type', 'value', `${quoted(key)} is text.`);
          path.pop();
        }
        continue;
      }
      if (object && key === 'metadata') {
        this.metadata(entry, schema);
        continue;
      }
      const property = p === undefined ? values : (schema.property(key) ?? values);
      if (property === null) {
        if (open) continue;
        if (mayBeTemplate(key)) {
          templated = true;
          continue;
        }
        if (this.options.fragment === true && key.startsWith('$')) continue;
        this.unknown(entry, node, schema);
        continue;
      }
      path.push(key);
      if (property.facts.dep === true || property.facts.ch !== undefined) this.notes(key, property, entry);
      const { value } = entry;
      if (value !== null && (value.kind !== 'scalar' || value.value !== null || value.opaque)) {
        if (schema.native && key === 'status' && path.length === 1) {
          this.lenient = true;
          this.node(value, property);
          this.lenient = false;
        } else this.node(value, property);
      }
      path.pop();
    }
    if (this.options.fragment === true || templated || this.nearBroken(node)) return;
    if (facts.r !== undefined) this.required(node, schema, facts.r);
    if (facts.minP !== undefined || facts.maxP !== undefined) this.properties(node, schema);
    if (facts.one !== undefined || facts.any !== undefined || facts.all !== undefined || facts.not !== undefined) {
      if (this.unsound.size === before) this.joined(node, schema);
    }
    this.crossField(node, schema, before);
  }

  /** Remembers places with cross-field rules, once their own parts are sound. */
  private crossField(node: YamlNode, schema: Schema, before: number): void {
    const { c, cel } = schema.facts;
    if ((c !== undefined || cel !== undefined) && this.unsound.size === before && this.options.fragment !== true) {
      this.rules.push({ path: this.path.slice(), node, schema });
    }
  }

  private metadata(entry: YamlEntry, schema: Schema): void {
    const meta = this.kind?.meta ?? null;
    this.path.push('metadata');
    const { value } = entry;
    if (value !== null && !isNull(value)) {
      if (meta !== null) {
        const { fragment } = this.options;
        this.node(value, meta);
        const own = schema.property('metadata');
        if (own?.facts.p !== undefined && own !== meta && value.kind === 'map' && fragment !== true) {
          for (const each of value.entries) {
            const property = own.property(each.key);
            if (property === null || each.value === null || each.value.kind !== 'scalar' || this.unsound.has(each.value)) continue;
            this.path.push(each.key);
            this.scalar(each.value, property);
            this.path.pop();
          }
        }
      } else if (value.kind !== 'map') this.report('schema/wrong-type', 'value', '"metadata" is a map.');
    }
    this.path.pop();
  }

  private list(node: YamlList, schema: Schema): void {
    const { facts } = schema;
    if (facts.t !== undefined && facts.t !== 'array') {
      this.listInstead(node, schema);
      return;
    }
    if (facts.t === undefined && facts.p !== undefined) {
      this.listInstead(node, schema);
      return;
    }
    const before = this.unsound.size;
    const { items } = schema;
    if (items !== null) {
      const { path } = this;
      for (let index = 0; index < node.items.length; index++) {
        const item = node.items[index] as YamlNode;
        path.push(index);
        if (isNull(item)) this.nullItem(item, items);
        else this.node(item, items);
        path.pop();
      }
    }
    if (this.options.fragment === true || this.nearBroken(node)) return;
    const count = node.items.length;
    if (facts.minI !== undefined && count < facts.minI) {
      this.report('schema/bound', 'value', `${sentence(fieldName(this.path))} has ${countOf(count)}; at least ${facts.minI} needed.`, {
        limit: facts.minI,
      });
    }
    if (facts.maxI !== undefined && count > facts.maxI) {
      this.report('schema/bound', 'key', `${sentence(fieldName(this.path))} has ${countOf(count)}; at most ${facts.maxI} allowed.`, {
        limit: facts.maxI,
      });
    }
    if (facts.lt === 'set') this.set(node);
    else if (facts.lt === 'map' && facts.lk !== undefined && items !== null) this.keyed(node, schema, items, facts.lk);
    if (schema.joined !== null && this.unsound.size === before) this.joined(node, schema);
    this.crossField(node, schema, before);
  }

  private nullItem(item: YamlNode, items: Schema): void {
    if (items.facts.n === true || items.native || items.facts.t === undefined || items.facts.u === true) return;
    this.unsound.add(item);
    this.report('schema/null', 'value', `This item is empty; ${wanted(items)} is needed.`, {}, [
      { title: 'Remove the empty item', do: 'remove', path: this.path.slice(), preferred: true },
    ]);
  }

  private set(node: YamlList): void {
    const seen = new Map<string, number>();
    node.items.forEach((item, index) => {
      if (holdsUnknown(item)) return;
      const key = JSON.stringify(plainValue(item), (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value));
      const first = seen.get(key);
      if (first === undefined) {
        seen.set(key, index);
        return;
      }
      this.duplicate(
        index,
        item.kind === 'scalar'
          ? `${shown(item.value)} stands in ${fieldName(this.path)} twice.`
          : `This item stands in ${fieldName(this.path)} twice.`,
      );
    });
  }

  private keyed(node: YamlList, schema: Schema, items: Schema, keys: readonly string[]): void {
    if (schema.native && !uniqueNative(String(this.path[this.path.length - 1] ?? ''), keys)) return;
    const seen = new Set<string>();
    node.items.forEach((item, index) => {
      if (item.kind !== 'map') return;
      const parts: string[] = [];
      const words: string[] = [];
      for (const key of keys) {
        const value = entryValue(item, key);
        if (value?.kind === 'scalar' && value.opaque) return;
        if (value !== null && value.kind !== 'scalar') return;
        const known: Json | undefined = value === null || value.value === null ? items.property(key)?.facts.d : value.value;
        if (known === undefined) {
          if (schema.native) return;
          parts.push('');
          continue;
        }
        parts.push(`${typeof known}:${String(known)}`);
        words.push(`${key} ${shown(known)}`);
      }
      const key = parts.join('\u0000');
      if (!seen.has(key)) seen.add(key);
      else
        this.duplicate(
          index,
          `${sentence(fieldName(this.path))} already has an item with ${words.length === 0 ? 'this key' : words.join(' and ')}.`,
        );
    });
  }

  private duplicate(index: number, message: string): void {
    this.path.push(index);
    this.report('schema/duplicate-item', 'value', message, {}, [{ title: 'Remove the second one', do: 'remove', path: this.path.slice() }]);
    this.path.pop();
  }

  private scalar(node: YamlScalar, schema: Schema): void {
    if (node.opaque) return;
    const { facts } = schema;
    const { value } = node;
    if (value === null) return;
    switch (facts.t) {
      case undefined:
        if (facts.p !== undefined && schema.values === null && !schema.open) {
          this.wrongType(node, schema);
          return;
        }
        break;
      case 'string':
        if (typeof value !== 'string') {
          this.wrongType(node, schema);
          return;
        }
        break;
      case 'boolean':
        if (typeof value !== 'boolean') {
          this.wrongType(node, schema);
          return;
        }
        break;
      case 'integer':
        if (!isWhole(value)) {
          this.wrongType(node, schema);
          return;
        }
        break;
      case 'number':
        if (typeof value !== 'number' && typeof value !== 'bigint') {
          this.wrongType(node, schema);
          return;
        }
        break;
      case 'intOrString':
        if (typeof value !== 'string' && !isWhole(value)) {
          this.wrongType(node, schema);
          return;
        }
        break;
      default:
        this.wrongType(node, schema);
        return;
    }
    if (facts.e !== undefined && !inEnum(facts.e, value) && !(schema.native && value === '')) {
      this.enumeration(node, facts.e);
      return;
    }
    if (typeof value === 'string') this.text(value, schema);
    else if (typeof value === 'number' || typeof value === 'bigint') this.number(node, value, schema);
    if (schema.joined !== null && this.options.fragment !== true) this.joined(node, schema);
    if (facts.c !== undefined || facts.cel !== undefined) this.crossField(node, schema, this.unsound.size);
  }

  private text(value: string, schema: Schema): void {
    const { facts } = schema;
    if (facts.minL !== undefined || facts.maxL !== undefined) {
      const length = facts.maxL !== undefined && value.length > facts.maxL ? codePoints(value) : value.length;
      if (facts.maxL !== undefined && length > facts.maxL) {
        this.report(
          'schema/bound',
          'value',
          `${sentence(fieldName(this.path))} is ${length} characters long; at most ${facts.maxL} are allowed.`,
          { limit: facts.maxL },
        );
      } else if (facts.minL !== undefined && value.length < facts.minL * 2 && codePoints(value) < facts.minL) {
        const message =
          value === ''
            ? `${sentence(fieldName(this.path))} may not be empty.`
            : `${sentence(fieldName(this.path))} needs at least ${facts.minL} characters.`;
        this.report('schema/bound', 'value', message, { limit: facts.minL });
        return;
      }
    }
    if (facts.pat !== undefined && matches(facts.pat, value) === false) {
      const patternFacts = { pattern: facts.pat, value };
      this.report(
        'schema/pattern',
        'value',
        `${shown(value)} does not have the form of ${fieldName(this.path)}: ${shortened(facts.pat)}`,
        patternFacts,
      );
    }
    if (facts.f !== undefined && !hasFormat(facts.f, value, schema.native)) {
      if (schema.native && value === '') return;
      this.report('schema/format', 'value', `${shown(value)} is not ${formatName(facts.f)}.`, { format: facts.f, value });
    }
  }

  private number(node: YamlScalar, value: number | bigint, schema: Schema): void {
    const { facts } = schema;
    const low = facts.min !== undefined && (facts.xmin === true ? value <= facts.min : value < facts.min);
    const high = facts.max !== undefined && (facts.xmax === true ? value >= facts.max : value > facts.max);
    if (low) {
      const words = facts.xmin === true ? 'must be greater than' : 'must be at least';
      this.bound(`${sentence(fieldName(this.path))} ${words} ${facts.min}; here it is ${value}.`, facts.min as number, facts.xmin === true);
    } else if (high) {
      const words = facts.xmax === true ? 'must be less than' : 'must be at most';
      this.bound(`${sentence(fieldName(this.path))} ${words} ${facts.max}; here it is ${value}.`, facts.max as number, facts.xmax === true);
    } else if (facts.f === 'int32' && (value > 2147483647 || value < -2147483648)) {
      this.report('schema/bound', 'value', `${value} does not fit into 32 bits.`, { limit: 2147483647 });
    } else if (facts.t === 'integer' && facts.f !== undefined && (value > 9223372036854775807n || value < -9223372036854775808n)) {
      this.report('schema/bound', 'value', `${this.source(node)} does not fit into 64 bits.`, { limit: '64 bits' });
    }
    if (facts.mult !== undefined && facts.mult > 0 && typeof value === 'number') {
      const times = value / facts.mult;
      if (Math.abs(times - Math.round(times)) > 1e-9)
        this.report('schema/bound', 'value', `${sentence(fieldName(this.path))} must be a multiple of ${facts.mult}.`, {
          limit: facts.mult,
        });
    }
  }

  private bound(message: string, limit: number, exclusive: boolean): void {
    this.report(
      'schema/bound',
      'value',
      message,
      { limit },
      exclusive ? none : [{ title: `Set it to ${limit}`, do: 'replace', path: this.path.slice(), with: limit }],
    );
  }

  private enumeration(node: YamlScalar, allowed: readonly Json[]): void {
    this.unsound.add(node);
    const path = this.path.slice();
    const words = allowed.filter((value) => value !== '');
    const near =
      typeof node.value === 'string'
        ? similarNames(
            node.value,
            words.filter((word) => typeof word === 'string'),
          )
        : [];
    const choices = near.length > 0 ? near : words.length <= 5 ? words : [];
    this.report(
      'schema/enum',
      'value',
      `${shown(node.value)} is not allowed for ${fieldName(path)}; it takes ${listed(words)}.`,
      { value: String(node.value), allowed: listed(allowed) },
      choices.map((choice, index) => ({
        title: `Change to ${shown(choice)}`,
        do: 'replace',
        path,
        with: choice,
        preferred: near.length > 0 && index === 0,
      })),
    );
  }

  private wrongType(node: YamlScalar, schema: Schema): void {
    this.unsound.add(node);
    if (this.nearBroken(node)) return;
    const path = this.path.slice();
    const { t } = schema.facts;
    const { value } = node;
    const source = this.source(node);
    const fixes: RuleFix[] = [];
    let message = `${sentence(fieldName(path))} needs ${wanted(schema)}; ${shown(value)} is ${typeOf(value)}.`;
    if (t === 'string') {
      const plain =
        node.style === 'plain' && source !== String(value) ? `YAML reads ${source} as ${String(value)}` : `${source} is ${typeOf(value)}`;
      message = `${sentence(fieldName(path))} needs text; ${plain}, so quote it.`;
      fixes.push({ title: `Quote it: ${quoted(source)}`, do: 'replace', path, with: source, preferred: true });
    } else if (
      (t === 'integer' || t === 'number') &&
      typeof value === 'string' &&
      /^-?\d+(\.\d+)?$/.test(value) &&
      Number.isSafeInteger(Math.trunc(Number(value)))
    ) {
      if (t === 'number' || !value.includes('.')) {
        message = `${sentence(fieldName(path))} needs ${wanted(schema)}; in quotes ${value} is text.`;
        fixes.push({ title: `Change to ${value}`, do: 'replace', path, with: Number(value), preferred: true });
      }
    } else if (t === 'boolean' && typeof value === 'string' && /^(true|false|yes|no|on|off)$/i.test(value)) {
      const meant = /^(true|yes|on)$/i.test(value);
      message = `${sentence(fieldName(path))} needs true or false; in quotes ${value} is text.`;
      fixes.push({ title: `Change to ${meant}`, do: 'replace', path, with: meant, preferred: true });
    } else if (t === 'array') {
      message = `${sentence(fieldName(path))} needs a list; put "- " before the value.`;
      const { items } = schema;
      if (items !== null && takes(items, value))
        fixes.push({ title: 'Make it a list of one', do: 'replace', path, with: [value], preferred: true });
    } else if (t === 'object' || t === undefined) {
      message = `${sentence(fieldName(path))} needs a map with fields of its own; ${shown(value)} is ${typeOf(value)}.`;
    }
    this.report('schema/wrong-type', 'value', message, { wanted: wanted(schema), found: typeOf(value) }, fixes);
  }

  private mapInstead(node: YamlMap, schema: Schema): void {
    this.unsound.add(node);
    if (this.nearBroken(node)) return;
    const path = this.path.slice();
    const { t } = schema.facts;
    if (this.options.fragment === true && t === 'array' && node.entries.some((entry) => entry.key.startsWith('$'))) return;
    if (t === 'array') {
      const { items } = schema;
      const mapItems = items === null || items.facts.t === 'object' || items.facts.t === undefined;
      const message = mapItems
        ? `${sentence(fieldName(path))} needs a list; put "- " before the first field.`
        : `${sentence(fieldName(path))} needs a list; this is a map.`;
      const fixes: RuleFix[] =
        mapItems && !holdsUnknown(node)
          ? [{ title: 'Make it a list of one', do: 'replace', path, with: [plainValue(node)], preferred: true }]
          : [];
      this.report('schema/wrong-type', path.length === 0 ? 'value' : 'key', message, { wanted: 'a list', found: 'a map' }, fixes);
      return;
    }
    this.report(
      'schema/wrong-type',
      typeof path[path.length - 1] === 'string' && !node.flow ? 'key' : 'value',
      `${sentence(fieldName(path))} needs ${wanted(schema)}; this is a map.`,
      { wanted: wanted(schema), found: 'a map' },
    );
  }

  private listInstead(node: YamlList, schema: Schema): void {
    this.unsound.add(node);
    if (this.nearBroken(node)) return;
    const path = this.path.slice();
    const only = node.items.length === 1 ? node.items[0] : undefined;
    const fits =
      only !== undefined &&
      !holdsUnknown(only) &&
      (only.kind === 'map' ? wanted(schema) === 'a map' : only.kind === 'scalar' && takes(schema, only.value));
    const fixes: RuleFix[] = fits
      ? [{ title: 'Use the one item without the list', do: 'replace', path, with: plainValue(only), preferred: true }]
      : [];
    this.report(
      'schema/wrong-type',
      typeof path[path.length - 1] === 'string' && !node.flow ? 'key' : 'value',
      `${sentence(fieldName(path))} needs ${wanted(schema)}; this is a list.`,
      { wanted: wanted(schema), found: 'a list' },
      fixes,
    );
  }

  private unknown(entry: YamlEntry, map: YamlMap, schema: Schema): void {
    if (entry.value !== null) this.unsound.add(entry.value);
    if (this.nearBroken(entry)) return;
    const { key } = entry;
    const present = new Set(map.entries.map((each) => each.key));
    const names = schema.names().filter((name) => !present.has(name) && this.inChannel(schema.property(name)));
    const near = similarNames(key, names);
    const parent = this.path.slice();
    const path = [...parent, key];
    const where = parent.length === 0 ? (this.kind?.facts.kind ?? 'the object') : dotted(parent);
    const fixes: RuleFix[] = near.map((name, index) => ({
      title: `Rename to ${quoted(name)}`,
      do: 'rename',
      path,
      key: name,
      preferred: index === 0,
    }));
    const deeper = near.length > 0 ? [] : schema.names().filter((name) => childHas(schema.property(name), key));
    let hint = '';
    const source = this.options.text?.slice(entry.keySpan.start, entry.keySpan.end) ?? key;
    if (source !== key && schema.property(source) !== null) hint = ` YAML reads ${source} as ${key}; quote the key.`;
    else if (near.length > 0) hint = ` Did you mean ${listed(near.map(quoted))}?`;
    else if (deeper.length === 1) hint = ` It belongs into ${quoted(deeper[0] as string)}, one level deeper.`;
    else if (this.above(key)) hint = ' It is a field of a level further out; check the indentation.';
    fixes.push({ title: `Remove ${quoted(key)}`, do: 'remove', path });
    this.path.push(key);
    const args: Record<string, string> = { field: key };
    if (near[0] !== undefined) args['suggestion'] = near[0];
    this.report(
      this.options.settings === true ? 'schema/unknown-setting' : 'schema/unknown-field',
      'key',
      `${quoted(key)} is not a field of ${where}.${hint}`,
      args,
      fixes,
    );
    this.path.pop();
  }

  /** Whether one of the maps around the current one has such a field. */
  private above(key: string): boolean {
    let schema: Schema | null = this.kind?.root ?? null;
    let found = false;
    for (const step of this.path) {
      if (schema === null) return found;
      if (schema.facts.p !== undefined && Object.hasOwn(schema.facts.p, key)) found = true;
      schema = typeof step === 'number' ? schema.items : (schema.property(step) ?? schema.values);
    }
    return found;
  }

  private inChannel(property: Schema | null): boolean {
    const channel = property?.facts.ch;
    return channel === undefined || this.options.channel === undefined || this.options.channel === null || this.options.channel === channel;
  }

  private notes(key: string, property: Schema, entry: YamlEntry): void {
    if (entry.value === null || isNull(entry.value)) return;
    if (!this.inChannel(property)) {
      this.report(
        'schema/unknown-field',
        'key',
        `${quoted(key)} is in the ${property.facts.ch} channel only, and this cluster has the ${this.options.channel} one.`,
        { field: key },
      );
    } else if (property.facts.ch !== undefined && this.options.channel !== property.facts.ch) {
      this.report('schema/experimental-field', 'key', `${quoted(key)} is in the ${property.facts.ch} channel only.`, { field: key });
    }
    if (property.facts.dep === true)
      this.report('schema/deprecated-field', 'key', `${quoted(key)} is deprecated.`, { field: key }, none, ['deprecated']);
  }

  private required(node: YamlMap, schema: Schema, names: readonly string[]): void {
    if (this.lenient) return;
    for (const name of names) {
      if (isPresent(node, name, schema)) continue;
      if (schema.native && !needsNative(name)) continue;
      if (this.path.length === 0 && (name === 'metadata' || name === 'apiVersion' || name === 'kind')) continue;
      const path = this.path.slice();
      const property = schema.property(name);
      const where = path.length === 0 ? (this.kind?.facts.kind ?? 'the object') : fieldName(path);
      this.report('schema/required', 'key', `${sentence(where)} needs ${quoted(name)}.`, { field: name }, [
        { title: `Add ${quoted(name)}`, do: 'insert', path, key: name, with: property === null ? '' : skeleton(property), preferred: true },
      ]);
    }
  }

  private properties(node: YamlMap, schema: Schema): void {
    const { minP, maxP } = schema.facts;
    let count = 0;
    for (const entry of node.entries) if (isPresent(node, entry.key, schema)) count += 1;
    for (const name of schema.names()) if (schema.property(name)?.facts.d !== undefined && entryValue(node, name) === null) count += 1;
    if (minP !== undefined && count < minP)
      this.report(
        'schema/bound',
        'value',
        `${sentence(fieldName(this.path))} needs at least ${minP === 1 ? 'one field' : `${minP} fields`}.`,
        { limit: minP },
      );
    if (maxP !== undefined && count > maxP)
      this.report('schema/bound', 'key', `${sentence(fieldName(this.path))} has ${count} fields; at most ${maxP} are allowed.`, {
        limit: maxP,
      });
  }

  private joined(node: YamlNode, schema: Schema): void {
    if (this.lenient) return;
    for (const failure of conforms(node, schema)) {
      const path = [...this.path, ...failure.path];
      this.add({ rule: failure.rule, path, at: failure.at, message: failure.message(path), args: failure.args, fixes: none });
    }
  }

  private nearBroken(span: Span): boolean {
    const { broken } = this.options;
    if (broken === undefined) return false;
    return broken.some((problem) => problem.start <= span.end + 1 && problem.end >= span.start - 1);
  }

  /** The text of a scalar as it stands there. */
  private source(node: YamlScalar): string {
    const { text } = this.options;
    if (text === undefined || node.style !== 'plain' || node.end <= node.start) return String(node.value);
    return text.slice(node.start, node.end);
  }

  private report(
    rule: SchemaRule,
    at: Violation['at'],
    message: string,
    args: Readonly<Record<string, string | number>> = {},
    fixes: readonly RuleFix[] = none,
    tags?: Violation['tags'],
  ): void {
    this.add({ rule, path: this.path.slice(), at, message, args, fixes, ...(tags === undefined ? {} : { tags }) });
  }

  private add(violation: Violation): void {
    if (this.violations.length < violationLimit)
      this.violations.push({ ...violation, args: { ...violation.args, problem: violation.message } });
  }
}

function isNull(node: YamlNode): boolean {
  return node.kind === 'scalar' && node.value === null && !node.opaque;
}

/** The value at a key, or null. */
export function entryValue(map: YamlMap, key: string): YamlNode | null {
  for (const entry of map.entries) if (entry.key === key) return entry.value;
  return null;
}

/** Present after nulls are dropped and defaults filled in. */
export function isPresent(map: YamlMap, name: string, schema: Schema): boolean {
  const property = schema.property(name);
  for (const entry of map.entries) {
    if (entry.key !== name) continue;
    if (entry.value !== null && !isNull(entry.value)) return true;
    if (property?.facts.n === true) return true;
  }
  return property?.facts.d !== undefined;
}

function isWhole(value: string | number | bigint | boolean): boolean {
  return typeof value === 'bigint' || (typeof value === 'number' && Number.isInteger(value));
}

function inEnum(allowed: readonly Json[], value: Json): boolean {
  for (const each of allowed) if (each === value) return true;
  return false;
}

function takes(schema: Schema, value: YamlScalar['value']): boolean {
  switch (schema.facts.t) {
    case 'string':
      return typeof value === 'string';
    case 'integer':
      return value !== null && isWhole(value);
    case 'number':
      return typeof value === 'number';
    case 'boolean':
      return typeof value === 'boolean';
    case 'intOrString':
      return value !== null && typeof value !== 'boolean';
    default:
      return false;
  }
}

function typeOf(value: YamlScalar['value']): string {
  if (typeof value === 'string') return 'text';
  if (typeof value === 'boolean') return 'true or false';
  return value === null ? 'empty' : 'a number';
}

function holdsUnknown(node: YamlNode): boolean {
  if (node.kind === 'scalar') return node.opaque;
  if (node.kind === 'list') return node.items.some(holdsUnknown);
  return node.entries.some((entry) => entry.value !== null && holdsUnknown(entry.value));
}

function childHas(schema: Schema | null, key: string): boolean {
  if (schema === null) return false;
  const inner = schema.facts.t === 'array' ? schema.items : schema;
  return inner?.facts.p !== undefined && Object.hasOwn(inner.facts.p, key);
}

function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

function countOf(count: number): string {
  return count === 1 ? '1 item' : `${count} items`;
}

function shortened(pattern: string): string {
  return pattern.length > 100 ? `${pattern.slice(0, 97)}…` : pattern;
}
