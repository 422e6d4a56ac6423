// Lets long work stop early and breathe, without any room knowing the clock or the host.

/** What long work looks at between steps. An `AbortSignal` is one. */
export interface Cancellation {
  readonly aborted: boolean;
}

/** Gives the event loop a turn, so that a cancellation can arrive; supplied by the host. */
export type Pause = () => Promise<void>;

/** Work that nobody can cancel. */
export const never: Cancellation = { aborted: false };

/** Thrown where work stops because its cancellation said so; never shown to a user. */
export class Cancelled extends Error {
  constructor() {
    super('cancelled');
    this.name = 'Cancelled';
  }
}

/** Throws `Cancelled` when the work is no longer wanted. */
export function stopIfAborted(cancellation: Cancellation): void {
  if (cancellation.aborted) throw new Cancelled();
}
