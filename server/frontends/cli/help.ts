// What `--help` says; docs/cli.md is made from it.

/** Help of the whole command; it fits a screen of 24 lines and 100 columns. */
export const help = `Checks service mesh and Kubernetes YAML as the cluster would.

Usage: meshwright COMMAND [options]

  validate [PATH…|-]           check files and folders (default: the working folder), or standard input
  rules [ID]                   list the rules, or show one
  explain KIND[.field.path]    what a field of a kind is: type, bounds, default, meaning
  worlds [PATH…]               how the files were understood: what is judged together, and why
  adapters list                the adapters that are loaded, and why others are not
  lsp --stdio                  serve an editor over the language server protocol

Options
  --format FORMAT              validate: text, json, sarif, junit or github; others: text or json
  --fail-on SEVERITY           validate: exit 1 at error (default), warning, info; or never
  --stdin-filename FILE        validate -: the file that the text stands for
  --trust-workspace            run adapters that the workspace brings along
  --color WHEN                 auto, always or never
  --version, --help            

Exit codes: 0 nothing to fail on, 1 findings, 2 wrong usage or settings, unreadable files.
`.replace(/[ ]+\n/g, '\n');
