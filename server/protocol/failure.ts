// What can go wrong in the world, as a closed union: each failure has a cause and a remedy, translated once per front end.

export type Failure =
  | { readonly kind: 'no-such-file'; readonly path: string }
  | { readonly kind: 'unreadable'; readonly path: string; readonly reason: string }
  | { readonly kind: 'too-large'; readonly path: string; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'bad-settings'; readonly path: string; readonly reason: string }
  | { readonly kind: 'bad-adapter'; readonly id: string; readonly folder: string; readonly reason: string }
  | { readonly kind: 'tool-missing'; readonly tool: string; readonly how: string }
  | { readonly kind: 'tool-failed'; readonly tool: string; readonly reason: string }
  | { readonly kind: 'engine-stopped'; readonly reason: string };

/** One sentence: what is wrong. */
export function causeOf(failure: Failure): string {
  switch (failure.kind) {
    case 'no-such-file':
      return `There is no file or folder "${failure.path}".`;
    case 'unreadable':
      return `"${failure.path}" cannot be read: ${failure.reason}.`;
    case 'too-large':
      return `"${failure.path}" has ${failure.bytes} bytes, over the limit of ${failure.limit}.`;
    case 'bad-settings':
      return `The settings in "${failure.path}" cannot be used: ${failure.reason}.`;
    case 'bad-adapter':
      return `The adapter "${failure.id}" in "${failure.folder}" is switched off: ${failure.reason}.`;
    case 'tool-missing':
      return `${failure.tool} was not found.`;
    case 'tool-failed':
      return `${failure.tool} failed: ${failure.reason}.`;
    case 'engine-stopped':
      return `The engine stopped: ${failure.reason}.`;
  }
}

/** One sentence: what to do about it. */
export function remedyOf(failure: Failure): string {
  switch (failure.kind) {
    case 'no-such-file':
      return 'Correct the path.';
    case 'unreadable':
      return 'Check its permissions.';
    case 'too-large':
      return 'Split it, or exclude it in .gitignore.';
    case 'bad-settings':
      return 'Correct the settings file; until then defaults hold.';
    case 'bad-adapter':
      return 'Correct or remove that folder; everything else goes on.';
    case 'tool-missing':
      return failure.how;
    case 'tool-failed':
      return 'See the log for its whole output.';
    case 'engine-stopped':
      return 'It is being started again; see the log if it recurs.';
  }
}
