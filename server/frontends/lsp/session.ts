// What the parts of the language server share: the connection, the engine, the open documents and how the two are named.

import { type CancellationToken, type Connection, LSPErrorCodes, type RemoteConsole, ResponseError } from 'vscode-languageserver/node';
import { Cancelled } from '../../protocol/cancellation.ts';
import type { FileName, Queries, QueryName } from '../../protocol/engine.ts';
import { type EngineHost, EngineStopped } from '../../protocol/host.ts';
import type { Surroundings } from '../../protocol/messages.ts';
import type { Diagnostics } from './diagnostics.ts';
import type { Documents, OpenDocument } from './documents.ts';
import type { Roots } from './roots.ts';
import type { Locate } from './translate.ts';

/** What of LSP's optional parts the client has. */
export interface ClientAbilities {
  readonly workDoneProgress: boolean;
  readonly watchFiles: boolean;
  readonly workspaceFolders: boolean;
}

export interface Session {
  readonly connection: Connection;
  /** The client's log. */
  readonly log: RemoteConsole;
  readonly host: EngineHost;
  readonly roots: Roots;
  readonly documents: Documents;
  readonly diagnostics: Diagnostics;
  readonly locate: Locate;
  readonly abilities: ClientAbilities;
  surroundings: Surroundings;
}

/** Asks the engine, with LSP's cancellation and errors. */
export async function ask<Name extends QueryName>(
  session: Session,
  name: Name,
  args: Queries[Name]['args'],
  token: CancellationToken,
): Promise<Queries[Name]['value']> {
  try {
    return (await session.host.query(name, args, signalOf(token))).value;
  } catch (error) {
    throw translated(error);
  }
}

/** Asks about an open document. An answer about a text that has changed meanwhile is withheld: the client will ask again. */
export async function askFresh<Name extends QueryName>(
  session: Session,
  document: OpenDocument,
  name: Name,
  args: Queries[Name]['args'],
  token: CancellationToken,
): Promise<Queries[Name]['value']> {
  const value = await ask(session, name, args, token);
  if (session.documents.get(document.uri)?.version !== document.version)
    throw new ResponseError(LSPErrorCodes.ContentModified, 'The document has changed.');
  return value;
}

/** The engine's reasons for not answering, in LSP's words. */
export function translated(error: unknown): unknown {
  if (error instanceof Cancelled) return new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
  if (error instanceof EngineStopped) return new ResponseError(LSPErrorCodes.ContentModified, `The engine stopped: ${error.message}.`);
  return error;
}

export function signalOf(token: CancellationToken): AbortSignal {
  const controller = new AbortController();
  if (token.isCancellationRequested) controller.abort();
  else token.onCancellationRequested(() => controller.abort());
  return controller.signal;
}

/** The engine's name of a document that a request speaks of, open or not. */
export function nameOf(session: Session, uri: string): FileName {
  return session.documents.get(uri)?.name ?? session.roots.nameOf(uri);
}
