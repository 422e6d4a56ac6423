// Publishes findings as diagnostics: whole files, never stale ones, and capped where nobody looks.

import { type Connection, type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver/node';
import type { FileFindings, FileName } from '../../protocol/engine.ts';
import type { Finding } from '../../protocol/finding.ts';
import type { Documents } from './documents.ts';
import type { Roots } from './roots.ts';
import { diagnosticOf, type Locate } from './translate.ts';

/** How many findings of a file that is not open are shown. */
export const capOfClosedFile = 50;

const order = { error: 0, warning: 1, info: 2, hint: 3 } as const;

export class Diagnostics {
  private readonly connection: Connection;
  private readonly documents: Documents;
  private readonly roots: Roots;
  private readonly locate: Locate;
  /** The findings of each file as the engine last told them. */
  private readonly files = new Map<string, FileFindings>();
  /** Of each file with lines in the editor: its URI and the version last answered (null: not open). */
  private readonly shown = new Map<string, { readonly uri: string; readonly version: number | null }>();
  private syntaxElsewhere = false;

  constructor(connection: Connection, documents: Documents, roots: Roots, locate: Locate) {
    this.connection = connection;
    this.documents = documents;
    this.roots = roots;
    this.locate = locate;
  }

  /** Leaves YAML's own errors to another extension, or takes them back. */
  leaveSyntax(elsewhere: boolean): void {
    if (elsewhere === this.syntaxElsewhere) return;
    this.syntaxElsewhere = elsewhere;
    for (const file of this.files.values()) this.publish(file);
  }

  /** Takes the engine's news; an answer about a text that has changed since is dropped, a newer one is on its way. */
  take(delta: readonly FileFindings[]): void {
    for (const file of delta) {
      const document = this.documents.named(file);
      const version = file.version ?? null;
      if (document !== null && version !== null && version < document.version) continue;
      this.files.set(keyOf(file), file);
      this.publish(file);
      if (file.findings.length === 0 && document === null) this.files.delete(keyOf(file));
    }
  }

  /** The engine has answered for this version of an open document; where its findings stayed as they were, the client still hears. */
  answered(name: FileName, version: number): void {
    const document = this.documents.named(name);
    if (!document || document.version !== version) return;
    const shown = this.shown.get(keyOf(name));
    if (shown?.version === version) return;
    this.publish(this.files.get(keyOf(name)) ?? { ...name, revision: 0, version, findings: [] });
  }

  /** A document was closed: what is still true of the file on disk stays, in its capped form. */
  closed(name: FileName): void {
    const file = this.files.get(keyOf(name));
    if (file) this.publish(file);
    else this.clear(name);
  }

  /** Removes every line of a root. */
  dropRoot(root: string): void {
    for (const file of [...this.files.values()]) if (file.root === root) this.clear(file);
  }

  findingsOf(name: FileName): readonly Finding[] {
    return this.files.get(keyOf(name))?.findings ?? [];
  }

  count(): { readonly error: number; readonly warning: number; readonly info: number; readonly hint: number } {
    const sum = { error: 0, warning: 0, info: 0, hint: 0 };
    for (const file of this.files.values()) for (const finding of file.findings) sum[finding.severity]++;
    return sum;
  }

  /** Removes the lines of a file. */
  clear(name: FileName): void {
    const key = keyOf(name);
    this.files.delete(key);
    const shown = this.shown.get(key);
    if (!shown) return;
    this.shown.delete(key);
    void this.connection.sendDiagnostics({ uri: shown.uri, diagnostics: [] });
  }

  private publish(file: FileFindings): void {
    const key = keyOf(file);
    const document = this.documents.named(file);
    const findings = this.syntaxElsewhere ? file.findings.filter((finding) => !syntaxRules.has(finding.rule)) : file.findings;
    const uri = document?.uri ?? this.roots.uriOf(file);
    if (document === null && findings.length === 0) {
      const shown = this.shown.get(key);
      if (!shown) return;
      this.shown.delete(key);
      void this.connection.sendDiagnostics({ uri: shown.uri, diagnostics: [] });
      return;
    }
    this.shown.set(key, { uri, version: document?.version ?? null });
    void this.connection.sendDiagnostics({
      uri,
      ...(document ? { version: document.version } : {}),
      diagnostics: document
        ? findings.map((finding) => diagnosticOf(finding, file.root, this.locate))
        : capped(findings, file.root, this.locate),
    });
  }
}

/** What any YAML extension reports too. */
const syntaxRules: ReadonlySet<string> = new Set(['yaml/syntax', 'yaml/repeated-key']);

/** The gravest findings of a file that is not open, and a word about the others. */
function capped(findings: readonly Finding[], root: string, locate: Locate): Diagnostic[] {
  if (findings.length <= capOfClosedFile) return findings.map((finding) => diagnosticOf(finding, root, locate));
  const kept = [...findings].sort((a, b) => order[a.severity] - order[b.severity]).slice(0, capOfClosedFile);
  const left = findings.length - kept.length;
  return [
    ...kept.map((finding) => diagnosticOf(finding, root, locate)),
    {
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      severity: DiagnosticSeverity.Information,
      source: 'meshwright',
      message: `This file has ${left} more ${left === 1 ? 'finding' : 'findings'}. Open it to see all of them.`,
    },
  ];
}

function keyOf(name: FileName): string {
  return `${name.root}\n${name.file}`;
}
