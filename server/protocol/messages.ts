// The messages that our language client and server exchange beside LSP's own, as one table from which both sides and the docs derive.

import type { FieldReport, KnownReport, RuleReport } from './engine.ts';
import type { Failure } from './failure.ts';
import type { Position } from './text.ts';

/** What the language status item shows. */
export interface Status {
  /** Something is being read or judged right now. */
  readonly busy: boolean;
  /** What, in a few words; null when idle. */
  readonly doing: string | null;
  readonly files: number;
  readonly resources: number;
  readonly errors: number;
  readonly warnings: number;
  readonly schemas: readonly { readonly source: string; readonly kinds: number }[];
  readonly failures: readonly Failure[];
}

/** What the editor knows of its surroundings and the server cannot see; every part may be left out. */
export interface Surroundings {
  /** The user trusts the workspace: plugins that it brings may run. */
  readonly trusted?: boolean;
  /** Another extension reports YAML's own errors for our files. */
  readonly syntaxElsewhere?: boolean;
  /** Globs of `files.exclude` that are on. */
  readonly exclude?: readonly string[];
  /** Further plugin folders of the user. */
  readonly adapters?: readonly string[];
  /** The client shows `meshwright/trouble` in its own way; others get LSP's plain message. */
  readonly showsTrouble?: boolean;
}

/** Something went wrong that the user should know; the log says more. */
export interface Trouble {
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

/** A whole resource to start a file with. */
export interface Template {
  readonly adapter: string;
  readonly name: string;
  readonly description: string;
  /** In VS Code's snippet syntax. */
  readonly body: string;
}

/** A document and a place in it, as LSP names them. */
export interface DocumentPlace {
  readonly uri: string;
  readonly position: Position;
}

/** What a validation of the whole workspace found. */
export interface Validation {
  readonly files: number;
  readonly resources: number;
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  readonly hint: number;
}

/** Questions that the client asks: method → parameters and answer. */
export interface Requests {
  readonly 'meshwright/known': { readonly params: Readonly<Record<string, never>>; readonly result: readonly KnownReport[] };
  readonly 'meshwright/rules': { readonly params: { readonly id?: string }; readonly result: readonly RuleReport[] };
  readonly 'meshwright/explain': { readonly params: { readonly target: string }; readonly result: FieldReport | null };
  /** Page of the reference for the field at a place. */
  readonly 'meshwright/fieldReference': { readonly params: DocumentPlace; readonly result: string | null };
  readonly 'meshwright/templates': { readonly params: Readonly<Record<string, never>>; readonly result: readonly Template[] };
  /** Reads every file of the workspace again; resolves when all findings are out. */
  readonly 'meshwright/validate': { readonly params: Readonly<Record<string, never>>; readonly result: Validation };
  readonly 'meshwright/status': { readonly params: Readonly<Record<string, never>>; readonly result: Status };
}

/** What the server tells the client unasked: method → parameters. */
export interface ServerNotifications {
  readonly 'meshwright/statusChanged': Status;
  readonly 'meshwright/trouble': Trouble;
  /** An open document became one of ours (mesh or Kubernetes YAML, settings, kustomization …), or is one no more. */
  readonly 'meshwright/concerned': { readonly uri: string; readonly concerned: boolean };
}

/** What the client tells the server unasked: method → parameters. */
export interface ClientNotifications {
  /** Also accepted as `initializationOptions`. */
  readonly 'meshwright/surroundings': Surroundings;
}

/** Asks the server; a method that is not in the table, or parameters of another, do not compile. */
export type Ask = <Name extends RequestName>(method: Name, params: Requests[Name]['params']) => Promise<Requests[Name]['result']>;

export type RequestName = keyof Requests;

/** One handler per request; leaving one out does not compile. */
export type RequestHandlers<Context> = {
  readonly [Name in RequestName]: (params: Requests[Name]['params'], context: Context) => Promise<Requests[Name]['result']>;
};

/** One handler per notification of the client. */
export type ClientNotificationHandlers = {
  readonly [Name in keyof ClientNotifications]: (params: ClientNotifications[Name]) => void;
};

/** One handler per notification of the server. */
export type ServerNotificationHandlers = {
  readonly [Name in keyof ServerNotifications]: (params: ServerNotifications[Name]) => void;
};
