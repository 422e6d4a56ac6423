// Turns the engine's answers into LSP's shapes, one to one.

import {
  type CodeAction,
  CodeActionKind,
  type CompletionItem,
  CompletionItemKind,
  CompletionItemTag,
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type DocumentSymbol,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
  SymbolKind,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import type { FileName, OutlineSymbol, Suggestion } from '../../protocol/engine.ts';
import type { Finding, Fix, Severity } from '../../protocol/finding.ts';

/** Where a file is, and which version of it is open (null: it is not open). */
export interface Located {
  readonly uri: string;
  readonly version: number | null;
}

export type Locate = (name: FileName) => Located;

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const tags = { unnecessary: DiagnosticTag.Unnecessary, deprecated: DiagnosticTag.Deprecated } as const;

/** What a diagnostic carries so that a fix finds its finding again. */
export interface DiagnosticData {
  readonly fingerprint: string;
}

export function diagnosticOf(finding: Finding, root: string, locate: Locate): Diagnostic {
  return {
    range: finding.range,
    severity: severities[finding.severity],
    code: finding.rule,
    ...(finding.docs.startsWith('https://') ? { codeDescription: { href: finding.docs } } : {}),
    source: 'meshwright',
    message: finding.message,
    ...(finding.tags && finding.tags.length > 0 ? { tags: finding.tags.map((tag) => tags[tag]) } : {}),
    ...(finding.related.length > 0
      ? {
          relatedInformation: finding.related.map((place) => ({
            location: { uri: locate({ root, file: place.file }).uri, range: place.range },
            message: place.message,
          })),
        }
      : {}),
    data: { fingerprint: finding.fingerprint } satisfies DiagnosticData,
  };
}

const suggestionKinds: Readonly<Record<Suggestion['kind'], CompletionItemKind>> = {
  field: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  reference: CompletionItemKind.Reference,
  resource: CompletionItemKind.Class,
  snippet: CompletionItemKind.Snippet,
};

export function completionOf(suggestion: Suggestion): CompletionItem {
  return {
    label: suggestion.label,
    kind: suggestionKinds[suggestion.kind],
    ...(suggestion.detail ? { detail: suggestion.detail } : {}),
    ...(suggestion.documentation ? { documentation: { kind: MarkupKind.Markdown, value: suggestion.documentation } } : {}),
    sortText: suggestion.sort,
    insertTextFormat: suggestion.snippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    // Lines after the first are indented relative to the line that they are inserted into.
    insertTextMode: InsertTextMode.adjustIndentation,
    textEdit: suggestion.edit,
    ...(suggestion.deprecated ? { tags: [CompletionItemTag.Deprecated] } : {}),
  };
}

const symbolKinds: Readonly<Record<OutlineSymbol['kind'], SymbolKind>> = {
  resource: SymbolKind.Class,
  map: SymbolKind.Object,
  list: SymbolKind.Array,
  scalar: SymbolKind.Property,
};

export function symbolOf(symbol: OutlineSymbol): DocumentSymbol {
  return {
    name: symbol.name || '""',
    detail: symbol.detail,
    kind: symbolKinds[symbol.kind],
    range: symbol.range,
    selectionRange: symbol.selection,
    children: symbol.children.map(symbolOf),
  };
}

export function editOf(root: string, edits: Fix['edits'], locate: Locate): WorkspaceEdit {
  const documentChanges: TextDocumentEdit[] = edits.map((file) => ({
    textDocument: locate({ root, file: file.file }),
    edits: file.edits.map((edit) => ({ range: edit.range, newText: edit.newText })),
  }));
  return { documentChanges };
}

export function quickFixOf(fix: Fix, root: string, diagnostics: readonly Diagnostic[], locate: Locate): CodeAction {
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    ...(fix.preferred ? { isPreferred: true } : {}),
    ...(diagnostics.length > 0 ? { diagnostics: [...diagnostics] } : {}),
    edit: editOf(root, fix.edits, locate),
  };
}
