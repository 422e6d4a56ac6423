// The language server: answers LSP on the main thread at all times, and has the engine do the work elsewhere.

import { type Connection, type InitializeParams, type InitializeResult, TextDocumentSyncKind } from 'vscode-languageserver/node';
import { never } from '../../protocol/cancellation.ts';
import type { Change, FileName } from '../../protocol/engine.ts';
import { type EngineHost, EngineStopped } from '../../protocol/host.ts';
import type { Surroundings } from '../../protocol/messages.ts';
import { Diagnostics } from './diagnostics.ts';
import { Documents } from './documents.ts';
import { featureCapabilities, registerFeatures } from './features.ts';
import { registerRequests } from './requests.ts';
import { pathOf, Roots } from './roots.ts';
import type { Session } from './session.ts';
import { StatusLine } from './status.ts';
import type { Locate } from './translate.ts';
import { Workspace } from './workspace.ts';

/** What the server needs to start its engine: what the client said, and the folders on disk that it opened. */
export type StartEngine = (surroundings: Surroundings, folders: readonly string[]) => EngineHost;

export interface ServerOptions {
  readonly version: string;
  readonly startEngine: StartEngine;
}

/** Serves one client over `connection` until it says goodbye. */
export function serve(connection: Connection, options: ServerOptions): void {
  connection.onInitialize((params) => {
    const session = begin(connection, params, options.startEngine);
    const workspace = start(session, params);
    connection.onShutdown(async () => {
      workspace.dispose();
      await session.host.dispose();
    });
    const result: InitializeResult = {
      serverInfo: { name: 'meshwright', version: options.version },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        ...featureCapabilities,
        workspace: {
          workspaceFolders: { supported: true, changeNotifications: true },
          fileOperations: { didRename: { filters: [{ scheme: 'file', pattern: { glob: '**', matches: 'folder' } }] } },
        },
      },
    };
    return result;
  });
  connection.listen();
}

function begin(connection: Connection, params: InitializeParams, startEngine: StartEngine): Session {
  const surroundings = (params.initializationOptions ?? {}) as Surroundings;
  const roots = new Roots();
  const documents = new Documents();
  const locate: Locate = (name) => ({ uri: roots.uriOf(name), version: documents.named(name)?.version ?? null });
  const folders = foldersOf(params).flatMap((folder) => pathOf(folder.uri) ?? []);
  return {
    connection,
    log: connection.console,
    host: startEngine(surroundings, folders),
    roots,
    documents,
    diagnostics: new Diagnostics(connection, documents, roots, locate),
    locate,
    abilities: {
      workDoneProgress: params.capabilities.window?.workDoneProgress === true,
      watchFiles: params.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
      workspaceFolders: params.capabilities.workspace?.workspaceFolders === true,
    },
    surroundings,
  };
}

/** Registers every handler; nothing is read before the client says that it is ready. */
function start(session: Session, params: InitializeParams): Workspace {
  const { connection, host, diagnostics } = session;
  const status = new StatusLine(session);
  const workspace = new Workspace(session, status);
  diagnostics.leaveSyntax(session.surroundings.syntaxElsewhere === true);
  host.subscribe((delta) => {
    diagnostics.take(delta);
    status.changed();
  });
  followHost(session, status);
  followDocuments(session, workspace);
  registerFeatures(session);
  registerRequests(session, workspace, status);
  connection.onInitialized(() => {
    void workspace.change(foldersOf(params), []);
    void workspace.watch();
    if (session.abilities.workspaceFolders)
      connection.workspace.onDidChangeWorkspaceFolders((event) => void workspace.change(event.added, event.removed));
    status.changed();
  });
  connection.onDidChangeWatchedFiles((event) => void workspace.changedOnDisk(event.changes));
  connection.workspace.onDidRenameFiles(() => void workspace.rescan());
  connection.onExit(() => status.dispose());
  return workspace;
}

function foldersOf(params: InitializeParams): { readonly uri: string; readonly name: string }[] {
  if (params.workspaceFolders) return params.workspaceFolders;
  return params.rootUri ? [{ uri: params.rootUri, name: '' }] : [];
}

/** Passes open documents and their edits on as they come. An edit is never held back: a newer one makes the engine leave the older. */
function followDocuments(session: Session, workspace: Workspace): void {
  const { connection, host, roots, documents, diagnostics } = session;
  const concerned = new Set<string>();
  const tellWhetherConcerned = async (name: FileName, version: number): Promise<void> => {
    const document = documents.named(name);
    if (document?.version !== version) return;
    const { value } = await host.query('concerns', name, never);
    if (value === concerned.has(document.uri) || !documents.get(document.uri)) return;
    if (value) concerned.add(document.uri);
    else concerned.delete(document.uri);
    void connection.sendNotification('meshwright/concerned', { uri: document.uri, concerned: value });
  };
  const tell = async (changes: readonly Change[], name: FileName, version: number | null): Promise<void> => {
    try {
      await host.apply(changes);
      if (version === null) return;
      diagnostics.answered(name, version);
      await tellWhetherConcerned(name, version);
    } catch (error) {
      if (!(error instanceof EngineStopped)) session.log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
  };
  connection.onDidOpenTextDocument(({ textDocument: { uri, text, version } }) => {
    const name = roots.nameOf(uri);
    roots.spell(name, uri);
    documents.open({ uri, name, version, text });
    const change: Change = { type: 'text', layer: 'buffer', ...name, text, version };
    void tell(roots.inWorkspace(name) ? [change] : [{ type: 'root', root: name.root, title: name.root }, change], name, version);
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    const edits = documents.change(uri, version, contentChanges);
    const name = documents.get(uri)?.name;
    if (edits && name) void tell([{ type: 'edit', ...name, edits, version }], name, version);
  });
  connection.onDidCloseTextDocument(async ({ textDocument: { uri } }) => {
    const document = documents.close(uri);
    if (!document) return;
    if (concerned.delete(uri)) void connection.sendNotification('meshwright/concerned', { uri, concerned: false });
    await tell([{ type: 'remove', layer: 'buffer', ...document.name }], document.name, null);
    if (documents.named(document.name)) return;
    diagnostics.closed(document.name);
    roots.forget(document.name);
  });
  connection.onDidSaveTextDocument(({ textDocument: { uri } }) => {
    // Clients that watch files tell of this themselves.
    if (!session.abilities.watchFiles) void workspace.changedOnDisk([{ uri, type: 2 }]);
  });
}

/** Tells the user once what happens to the engine's thread, and the log everything. */
function followHost(session: Session, status: StatusLine): void {
  const { connection, host } = session;
  const warn = (severity: 'error' | 'warning', message: string): void => {
    if (session.surroundings.showsTrouble) void connection.sendNotification('meshwright/trouble', { severity, message });
    else if (severity === 'error') connection.window.showErrorMessage(message);
    else connection.window.showWarningMessage(message);
  };
  let idle: (() => void) | null = null;
  let switchedOff = false;
  host.listen((event) => {
    switch (event.type) {
      case 'log':
        session.log.log(event.text);
        return;
      case 'stopped':
        session.log.error(
          `The engine stopped: ${event.reason}. It is started again${event.restartInMs > 0 ? ` in ${event.restartInMs} ms` : ''}.`,
        );
        if (!switchedOff && idle === null)
          warn('warning', 'The Meshwright engine stopped and was started again. Open files are validated again.');
        switchedOff = false;
        idle ??= status.busy('Starting again');
        return;
      case 'restarted':
        session.log.info('The engine was started again and knows all open files.');
        idle?.();
        idle = null;
        return;
      case 'switchedOff':
        switchedOff = true;
        session.log.error(`The rule "${event.rule}" was switched off: ${event.reason}.`);
        warn('warning', `The rule "${event.rule}" was switched off because ${event.reason}. Everything else is still checked.`);
        return;
      case 'gaveUp':
        session.log.error(`The engine stopped too often and stays off: ${event.reason}.`);
        warn('error', 'The Meshwright engine stopped too often and stays off. Restart the Meshwright server to try again.');
        idle?.();
        idle = null;
        return;
    }
  });
}
