// LSP's language features: each asks the engine one question and translates its answer.

import {
  type CancellationToken,
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  FoldingRangeKind,
  type Location,
  type Range as LspRange,
  type SelectionRange,
  type ServerCapabilities,
  SymbolKind,
  type TextDocumentPositionParams,
} from 'vscode-languageserver/node';
import type { FileName, Place } from '../../protocol/engine.ts';
import type { Fix } from '../../protocol/finding.ts';
import type { Range, TextEdit } from '../../protocol/text.ts';
import { ask, askFresh, nameOf, type Session } from './session.ts';
import { completionOf, type DiagnosticData, editOf, quickFixOf, symbolOf } from './translate.ts';

/** The source action that applies every preferred correction of a file. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.meshwright`;

/** Most symbols that one search of the workspace returns. */
const symbolLimit = 500;

export const featureCapabilities: ServerCapabilities = {
  completionProvider: { triggerCharacters: [' ', ':', '-', '.', '/', '"', "'"], resolveProvider: false },
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentSymbolProvider: { label: 'Meshwright' },
  workspaceSymbolProvider: true,
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
};

export function registerFeatures(session: Session): void {
  const { connection, documents } = session;
  const at = (params: TextDocumentPositionParams) => ({ ...nameOf(session, params.textDocument.uri), position: params.position });
  const locationOf = (place: Place): Location => ({ uri: session.locate(place).uri, range: place.range });

  connection.onCompletion(async (params, token) => ({
    isIncomplete: false,
    items: (await ask(session, 'completion', at(params), token)).map(completionOf),
  }));

  connection.onHover(async (params, token) => {
    const hover = await ask(session, 'hover', at(params), token);
    return hover && { contents: { kind: 'markdown', value: hover.markdown }, range: hover.range };
  });

  connection.onDefinition(async (params, token) => (await ask(session, 'definition', at(params), token)).map(locationOf));

  connection.onReferences(async (params, token) =>
    (await ask(session, 'references', { ...at(params), declaration: params.context.includeDeclaration }, token)).map(locationOf),
  );

  connection.onDocumentSymbol(async (params, token) => {
    const document = documents.get(params.textDocument.uri);
    if (!document) return [];
    return (await askFresh(session, document, 'symbols', document.name, token)).map(symbolOf);
  });

  connection.onWorkspaceSymbol(async (params, token) =>
    (await ask(session, 'workspaceSymbols', { query: params.query, limit: symbolLimit }, token)).map((symbol) => ({
      name: symbol.name,
      kind: SymbolKind.Class,
      containerName: symbol.container,
      location: locationOf(symbol.place),
    })),
  );

  connection.onFoldingRanges(async (params, token) => {
    const document = documents.get(params.textDocument.uri);
    if (!document) return [];
    const ranges = await askFresh(session, document, 'folding', document.name, token);
    return ranges.map((range) => ({
      startLine: range.startLine,
      endLine: range.endLine,
      ...(range.kind === 'comment' ? { kind: FoldingRangeKind.Comment } : {}),
    }));
  });

  connection.onSelectionRanges(async (params, token) => {
    const chains = await ask(session, 'selection', { ...nameOf(session, params.textDocument.uri), positions: params.positions }, token);
    return chains.map((chain, index) => nested(chain, params.positions[index] ?? { line: 0, character: 0 }));
  });

  connection.onCodeAction((params, token) => codeActions(session, params, token));
}

/** Ranges from the innermost outwards, as LSP nests them. */
function nested(chain: readonly Range[], position: LspRange['start']): SelectionRange {
  let outer: SelectionRange | undefined;
  for (const range of [...chain].reverse()) outer = outer ? { range, parent: outer } : { range };
  return outer ?? { range: { start: position, end: position } };
}

async function codeActions(session: Session, params: CodeActionParams, token: CancellationToken): Promise<CodeAction[]> {
  const document = session.documents.get(params.textDocument.uri);
  if (!document) return [];
  const wants = (kind: string): boolean =>
    params.context.only === undefined || params.context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
  const actions: CodeAction[] = [];
  const { name } = document;
  if (wants(CodeActionKind.QuickFix)) {
    const fixes = await askFresh(session, document, 'fixes', { ...name, range: params.range }, token);
    for (const { fix, fingerprints } of fixes) {
      const cured = params.context.diagnostics.filter((diagnostic) => fingerprints.includes(fingerprintOf(diagnostic)));
      actions.push(quickFixOf(fix, name.root, cured, session.locate));
    }
  }
  const wantsAll = params.context.only !== undefined && wants(fixAllKind);
  if (wantsAll || actions.some((action) => action.isPreferred)) {
    const all = await askFresh(session, document, 'fixes', { ...name, range: wholeOf(document.text) }, token);
    const { edits, count } = together(
      all.map(({ fix }) => fix),
      name,
    );
    const edit = count > 0 ? editOf(name.root, [{ file: name.file, edits }], session.locate) : null;
    if (edit && wantsAll) actions.push({ title: 'Fix all', kind: fixAllKind, edit });
    if (edit && wants(CodeActionKind.QuickFix) && count > 1 && actions.some((action) => action.isPreferred))
      actions.push({ title: `Fix all ${count} in this file`, kind: CodeActionKind.QuickFix, edit });
  }
  return actions;
}

function fingerprintOf(diagnostic: Diagnostic): string {
  return (diagnostic.data as DiagnosticData | undefined)?.fingerprint ?? '';
}

function wholeOf(text: string): Range {
  return { start: { line: 0, character: 0 }, end: { line: text.split('\n').length, character: 0 } };
}

/** The preferred fixes of one file that do not touch each other's text; of those that do, the first. */
function together(fixes: readonly Fix[], name: FileName): { readonly edits: readonly TextEdit[]; readonly count: number } {
  const edits: TextEdit[] = [];
  let count = 0;
  for (const fix of fixes) {
    const only = fix.edits.length === 1 ? fix.edits[0] : undefined;
    if (!fix.preferred || only === undefined || only.file !== name.file) continue;
    if (only.edits.some((edit) => edits.some((other) => touch(edit.range, other.range)))) continue;
    edits.push(...only.edits);
    count++;
  }
  return { edits, count };
}

function touch(a: Range, b: Range): boolean {
  return !before(a.end, b.start) && !before(b.end, a.start);
}

function before(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
