// Answers the questions of the message table that LSP has no words for; one that has no handler here does not compile.

import type { CancellationToken } from 'vscode-languageserver/node';
import type { ClientNotificationHandlers, RequestHandlers, RequestName } from '../../protocol/messages.ts';
import { ask, nameOf, type Session, translated } from './session.ts';
import type { StatusLine } from './status.ts';
import type { Workspace } from './workspace.ts';

export function registerRequests(session: Session, workspace: Workspace, status: StatusLine): void {
  const handlers: RequestHandlers<CancellationToken> = {
    'meshwright/known': (_, token) => ask(session, 'known', {}, token),
    'meshwright/rules': (params, token) => ask(session, 'rules', params, token),
    'meshwright/explain': (params, token) => ask(session, 'explain', params, token),
    'meshwright/fieldReference': ({ uri, position }, token) => ask(session, 'fieldReference', { ...nameOf(session, uri), position }, token),
    'meshwright/templates': (_, token) => ask(session, 'templates', {}, token),
    'meshwright/status': async () => {
      try {
        return await status.now();
      } catch (error) {
        throw translated(error);
      }
    },
    'meshwright/validate': async (_, token) => {
      await workspace.rescan();
      const known = await ask(session, 'known', {}, token);
      return {
        files: known.reduce((total, report) => total + report.files, 0),
        resources: known.reduce((total, report) => total + report.resources, 0),
        ...session.diagnostics.count(),
      };
    },
  };
  for (const name of Object.keys(handlers) as RequestName[])
    session.connection.onRequest(name, handlers[name] as (params: never, token: CancellationToken) => Promise<unknown>);

  const notifications: ClientNotificationHandlers = {
    'meshwright/surroundings': (surroundings) => {
      const before = JSON.stringify(session.surroundings.exclude ?? []);
      session.surroundings = { ...session.surroundings, ...surroundings };
      session.diagnostics.leaveSyntax(session.surroundings.syntaxElsewhere === true);
      if (JSON.stringify(session.surroundings.exclude ?? []) !== before) void workspace.rescan();
    },
  };
  for (const [name, handler] of Object.entries(notifications)) session.connection.onNotification(name, handler);
}
