// Reads arguments; every mistake in them is one clear line.

import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Ground } from './ground.ts';

/** A mistake of the user in the arguments; its message is the line to show. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

type Options = NonNullable<ParseArgsConfig['options']>;

/** Options that every command takes. */
export const commonOptions = {
  color: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies Options;

/** Parses a command's arguments; `-` counts as a positional. Throws `UsageError`. */
export function readOptions(
  command: string,
  args: readonly string[],
  options: Options,
  ground: Pick<Ground, 'similar'>,
): {
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly flags: ReadonlySet<string>;
  readonly positionals: readonly string[];
} {
  const all = { ...commonOptions, ...options };
  const parsed = parseArgs({ args: [...args], options: all, allowPositionals: true, strict: false, tokens: true });
  const values: Record<string, string | undefined> = {};
  const flags = new Set<string>();
  for (const token of parsed.tokens) {
    if (token.kind !== 'option') continue;
    const known = Object.hasOwn(all, token.name) ? all[token.name as keyof typeof all] : undefined;
    if (known === undefined) {
      const near = ground.similar(token.name, Object.keys(all))[0];
      throw new UsageError(`${command} has no option "${token.rawName}"${near === undefined ? '' : `; did you mean "--${near}"?`}`);
    }
    if (known.type === 'boolean') {
      if (token.value !== undefined) throw new UsageError(`option "${token.rawName}" takes no value`);
      flags.add(token.name);
      continue;
    }
    // `--format --color x` would take an option for a value.
    if (
      token.value === undefined ||
      token.value === '' ||
      (token.inlineValue !== true && token.value.startsWith('-') && token.value !== '-')
    ) {
      throw new UsageError(`option "${token.rawName}" needs a value`);
    }
    values[token.name] = token.value;
  }
  return { values, flags, positionals: parsed.positionals };
}

/** The value of an option that takes one of a few words. Throws `UsageError`. */
export function wordOf<const Word extends string>(
  name: string,
  value: string | undefined,
  words: readonly Word[],
  otherwise: NoInfer<Word>,
): Word {
  if (value === undefined) return otherwise;
  const word = words.find((candidate) => candidate === value);
  if (word === undefined)
    throw new UsageError(`option "--${name}" takes ${words.slice(0, -1).join(', ')} or ${words.at(-1)}, not "${value}"`);
  return word;
}
