// Follows the workspace: its folders come, are read, change outside the editor, and go.

import {
  DidChangeWatchedFilesNotification,
  type Disposable,
  FileChangeType,
  type FileEvent,
  WatchKind,
  type WorkDoneProgressServerReporter,
  type WorkspaceFolder,
} from 'vscode-languageserver/node';
import { Cancelled } from '../../protocol/cancellation.ts';
import { type DiskChange, EngineStopped } from '../../protocol/host.ts';
import { pathOf, type Root } from './roots.ts';
import type { Session } from './session.ts';
import type { StatusLine } from './status.ts';

/** How long a folder may take to be read before the user sees progress. */
const quietMs = 300;

export class Workspace {
  private readonly session: Session;
  private readonly status: StatusLine;
  private readonly scanning = new Map<string, AbortController>();
  private watching: Disposable | null = null;

  constructor(session: Session, status: StatusLine) {
    this.session = session;
    this.status = status;
  }

  /** Folders that the client opened or closed. Open documents move to the root that holds them now. */
  async change(added: readonly WorkspaceFolder[], removed: readonly WorkspaceFolder[]): Promise<void> {
    const { roots, documents, diagnostics, host } = this.session;
    const gone = new Set<string>();
    for (const folder of removed) {
      const root = roots.remove(folder.uri);
      if (!root) continue;
      gone.add(root.root);
      this.scanning.get(root.root)?.abort();
      diagnostics.dropRoot(root.root);
      await this.quietly(host.apply([{ type: 'removeRoot', root: root.root }]));
    }
    const fresh = added.map((folder) => roots.add(folder.uri, folder.name));
    for (const document of documents.all) {
      const before = document.name;
      const name = roots.nameOf(document.uri);
      if (name.root === before.root && !gone.has(name.root)) continue;
      diagnostics.clear(before);
      roots.forget(before);
      roots.spell(name, document.uri);
      documents.rename(document.uri, name);
      const { text, version } = document;
      void this.quietly(
        host.apply([
          { type: 'remove', layer: 'buffer', ...before },
          { type: 'root', root: name.root, title: name.root },
          { type: 'text', layer: 'buffer', ...name, text, version },
        ]),
      );
    }
    await Promise.all(fresh.map((root) => this.scan(root)));
  }

  /** Reads every folder again. */
  async rescan(): Promise<void> {
    await Promise.all(this.session.roots.all.map((root) => this.scan(root)));
  }

  /** Files that changed outside the editor. */
  async changedOnDisk(events: readonly FileEvent[]): Promise<void> {
    const { roots, host } = this.session;
    const changes: DiskChange[] = [];
    let patterns = false;
    for (const event of events) {
      const path = pathOf(event.uri);
      const name = roots.nameOf(event.uri);
      if (path === null || !roots.inWorkspace(name)) continue;
      if (name.file === '.gitignore' || name.file.endsWith('/.gitignore')) patterns = true;
      else changes.push({ ...name, path, deleted: event.type === FileChangeType.Deleted });
    }
    // What .gitignore says decides about many files at once.
    if (patterns) await this.rescan();
    else if (changes.length > 0) await this.quietly(host.reread(changes));
  }

  /** Asks the client to tell of changes outside the editor. */
  async watch(): Promise<void> {
    if (!this.session.abilities.watchFiles) return;
    const change = WatchKind.Create | WatchKind.Change;
    this.watching = await this.session.connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [
        { globPattern: '**/*.{yaml,yml,json}', kind: change },
        { globPattern: '**/{.gitignore,Kustomization}', kind: change },
        // A folder that goes is told as itself, not by its files.
        { globPattern: '**/*', kind: WatchKind.Delete },
      ],
    });
  }

  dispose(): void {
    for (const controller of this.scanning.values()) controller.abort();
    this.watching?.dispose();
  }

  private async scan(root: Root): Promise<void> {
    const { host, connection, abilities } = this.session;
    if (root.folder === null) {
      await this.quietly(host.apply([{ type: 'root', root: root.root, title: root.title }]));
      return;
    }
    this.scanning.get(root.root)?.abort();
    const controller = new AbortController();
    this.scanning.set(root.root, controller);
    const idle = this.status.busy(`Reading ${root.title}`);
    const progress: { shown: WorkDoneProgressServerReporter | null } = { shown: null };
    const show = setTimeout(() => {
      if (!abilities.workDoneProgress) return;
      void connection.window.createWorkDoneProgress().then((reporter) => {
        if (this.scanning.get(root.root) !== controller) return;
        reporter.token.onCancellationRequested(() => controller.abort());
        reporter.begin('Meshwright', undefined, `Reading ${root.title}`, true);
        progress.shown = reporter;
      });
    }, quietMs);
    try {
      await host.scan(
        { root: root.root, title: root.title, folder: root.folder, exclude: this.session.surroundings.exclude ?? [] },
        controller.signal,
        ({ done }) => {
          progress.shown?.report(`Reading ${root.title}: ${done} files`);
        },
      );
    } catch (error) {
      if (error instanceof Cancelled) this.session.log.info(`Reading ${root.title} was cancelled.`);
      else if (!(error instanceof EngineStopped))
        this.session.log.error(`Reading ${root.title} failed: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      clearTimeout(show);
      progress.shown?.done();
      idle();
      if (this.scanning.get(root.root) === controller) this.scanning.delete(root.root);
    }
  }

  /** A change whose engine is gone is told to its successor by the host; anything else is a fault worth a line in the log. */
  private async quietly(change: Promise<unknown>): Promise<void> {
    try {
      await change;
    } catch (error) {
      if (!(error instanceof EngineStopped))
        this.session.log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
    this.status.changed();
  }
}
