// Lives beside redhat.vscode-yaml: our files get an empty schema there, and YAML's own errors are left to it.

import * as vscode from 'vscode';

/** The part of that extension's API that is used here. */
interface YamlExtensionApi {
  registerContributor(
    schema: string,
    requestSchema: (resource: string) => string | undefined,
    requestContent: (uri: string) => string,
    label?: string,
  ): boolean;
}

export interface YamlNeighbour {
  /** Is this document one of ours? */
  readonly concerns: (uri: string) => boolean;
  readonly changed: vscode.Event<void>;
  /** The other extension reports YAML's own errors (or does no more). */
  readonly takesSyntax: (elsewhere: boolean) => void;
}

const extensionId = 'redhat.vscode-yaml';
const contributor = 'meshwright';
const emptySchema = `${contributor}://schema/none`;

export function followYamlExtension(neighbour: YamlNeighbour): vscode.Disposable {
  let registered = false;
  let told = false;
  const look = async (): Promise<void> => {
    const extension = vscode.extensions.getExtension<YamlExtensionApi>(extensionId);
    const validates = extension !== undefined && vscode.workspace.getConfiguration('yaml').get<boolean>('validate') !== false;
    if (validates !== told) {
      told = validates;
      neighbour.takesSyntax(validates);
    }
    if (extension === undefined || registered) return;
    registered = true;
    const api = extension.isActive ? extension.exports : await extension.activate();
    api?.registerContributor?.(
      contributor,
      (resource) => (neighbour.concerns(vscode.Uri.parse(resource).toString()) ? emptySchema : undefined),
      () => '{}',
      'Meshwright',
    );
  };
  // It is looked for once a file of ours is open: before that there is nothing to say twice.
  const disposables = [
    neighbour.changed(() => void look()),
    vscode.extensions.onDidChange(() => {
      if (told || registered) void look();
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('yaml.validate')) void look();
    }),
  ];
  return vscode.Disposable.from(...disposables);
}
