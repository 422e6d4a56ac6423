// One line on standard error that says how far a long run is; on a terminal only, and gone when the run is over.

import type { Ground, Progress } from './ground.ts';

const patienceMs = 400;
const everyMs = 100;

/** Shows progress in place; nothing at all for short runs, or where standard error is not a terminal. */
export function startProgress(ground: Ground): { readonly show: (progress: Progress) => void; readonly end: () => void } {
  if (!ground.err.terminal) return { show: () => undefined, end: () => undefined };
  const started = performance.now();
  let last = 0;
  let shown = false;
  return {
    show(progress) {
      const now = performance.now();
      if (now - started < patienceMs || now - last < everyMs) return;
      last = now;
      shown = true;
      void ground.err.write(`\r\u001b[2K${progress.step === 'reading' ? 'Reading' : 'Judging'} ${progress.files} files …`);
    },
    end() {
      if (shown) void ground.err.write('\r\u001b[2K');
    },
  };
}
