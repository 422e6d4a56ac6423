// Finds the command that the arguments name and runs it; whatever goes wrong becomes one clear line and an exit code.

import { causeOf, remedyOf } from '../../protocol/failure.ts';
import { adapters } from './adapters.ts';
import { explain } from './explain.ts';
import { type Ground, GroundFailure } from './ground.ts';
import { help } from './help.ts';
import { UsageError } from './options.ts';
import { harmless } from './paint.ts';
import { rules } from './rules.ts';
import { validate } from './validate.ts';
import { worlds } from './worlds.ts';

type Command = (args: readonly string[], ground: Ground) => Promise<number>;

const commands: Readonly<Record<string, Command>> = { validate, rules, explain, worlds, adapters, lsp };

/** Runs a command line; resolves to the exit code (0 well, 1 findings, 2 usage, settings or IO). */
export async function runCommand(args: readonly string[], ground: Ground): Promise<number> {
  const [name, ...rest] = args;
  const wantsHelp = (): boolean => {
    const end = args.indexOf('--');
    return args.slice(0, end < 0 ? undefined : end).some((arg) => arg === '--help' || arg === '-h');
  };
  try {
    if (name === undefined) {
      await ground.err.write(help);
      return 2;
    }
    if (name === '--version' || name === '-v' || name === 'version') {
      await ground.out.write(`${ground.version}\n`);
      return 0;
    }
    if (name === 'help' || wantsHelp()) {
      await ground.out.write(help);
      return 0;
    }
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (command === undefined) {
      const near = ground.similar(name, Object.keys(commands))[0];
      throw new UsageError(
        name.startsWith('-')
          ? `a command comes first; there is no option "${name}"`
          : `there is no command "${name}"${near === undefined ? '' : `; did you mean "${near}"?`}`,
      );
    }
    return await command(rest, ground);
  } catch (error) {
    if (error instanceof UsageError) await ground.err.write(`meshwright: ${harmless(error.message)}. See "meshwright --help".\n`);
    else if (error instanceof GroundFailure)
      await ground.err.write(`meshwright: ${harmless(`${causeOf(error.failure)} ${remedyOf(error.failure)}`)}\n`);
    else
      await ground.err.write(
        `meshwright: this is a bug of Meshwright, please report it: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
      );
    return 2;
  }
}

async function lsp(args: readonly string[], ground: Ground): Promise<number> {
  if (args.length !== 1 || args[0] !== '--stdio') throw new UsageError('lsp takes one option: --stdio');
  return ground.serve();
}
