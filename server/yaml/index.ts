// The door of this room: what other rooms may use of it.

export { plainValue } from './document.ts';
export { lineAt, lineStarts, offsetAt, partAt, positionAt, rangeIn } from './lines.ts';
export { parseDocument, parseFile } from './parse.ts';
export { entryOf, nodeAtPath, spanOfPath } from './paths.ts';
export type { YamlPlace } from './place.ts';
export { placeAt } from './place.ts';
