// Keeps the client's status item current without asking the engine more often than a person can read.

import { never } from '../../protocol/cancellation.ts';
import { EngineStopped } from '../../protocol/host.ts';
import type { Status } from '../../protocol/messages.ts';
import type { Session } from './session.ts';

const everyMs = 400;

export class StatusLine {
  private readonly session: Session;
  private readonly doing = new Map<symbol, string>();
  private timer: ReturnType<typeof setTimeout> | null = null;
  private last = '';

  constructor(session: Session) {
    this.session = session;
  }

  /** Shows that something is under way until the returned function is called. */
  busy(what: string): () => void {
    const key = Symbol(what);
    this.doing.set(key, what);
    this.changed();
    return () => {
      if (this.doing.delete(key)) this.changed();
    };
  }

  /** Something that the status shows may have changed. */
  changed(): void {
    this.timer ??= setTimeout(() => {
      this.timer = null;
      void this.send();
    }, everyMs);
  }

  /** What is known right now. */
  async now(): Promise<Status> {
    const doing = [...this.doing.values()].at(-1) ?? null;
    const { error, warning } = this.session.diagnostics.count();
    const known = (await this.session.host.query('known', {}, never)).value;
    const sum = (pick: (report: (typeof known)[number]) => number) => known.reduce((total, report) => total + pick(report), 0);
    return {
      busy: doing !== null,
      doing,
      files: sum((report) => report.files),
      resources: sum((report) => report.resources),
      errors: error,
      warnings: warning,
      schemas: known[0]?.schemas ?? [],
      failures: known[0]?.failures ?? [],
    };
  }

  dispose(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
  }

  private async send(): Promise<void> {
    try {
      const status = await this.now();
      const text = JSON.stringify(status);
      if (text === this.last) return;
      this.last = text;
      await this.session.connection.sendNotification('meshwright/statusChanged', status);
    } catch (error) {
      if (!(error instanceof EngineStopped))
        this.session.log.error(`The status could not be told: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
