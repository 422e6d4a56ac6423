// The few values an adapter needs: typed constructors that make an undeclared kind or a wrong message slot a compile error.

import type { Adapter, NameSyntax, Query, Rule, World } from '../protocol/adapter.ts';
import type { Json } from '../protocol/text.ts';

/** Declares a rule; `on`, `reads` and `message` type what `check` may read and must fill in. */
export function rule<const Kind extends string, const Reads extends string, const Message extends string>(
  definition: Rule<Kind, Reads, Message>,
): Rule<Kind, Reads, Message> {
  return definition;
}

/** Declares a query: a notion resolved in one place, memoized by its arguments. */
export function query<const Reads extends string, Args extends Json, Answer>(definition: {
  readonly key: string;
  readonly reads: readonly Reads[];
  readonly run: (world: World<Reads>, args: Args) => Answer;
}): Query<Args, Answer> {
  return definition as Query<Args, Answer>;
}

/** Declares a name syntax: how a reference's text is resolved and offered. */
export function syntax(definition: NameSyntax): NameSyntax {
  return definition;
}

/** What an adapter's entry module exports by default. */
export function adapter(definition: Adapter): Adapter {
  return definition;
}
