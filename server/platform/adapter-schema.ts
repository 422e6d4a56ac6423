// What adapter.json has to look like, as a JSON schema: strangers' manifests are checked with it before anything of theirs is used.

const text = { type: 'string', minLength: 1 } as const;
const texts = { type: 'array', items: text } as const;
const groupKind = { type: 'string', pattern: '^[a-z0-9.-]+/[A-Z][A-Za-z0-9]*$' } as const;
const choice = {
  type: 'object',
  additionalProperties: false,
  required: ['field', 'otherwise'],
  properties: { field: text, otherwise: { type: 'string' } },
} as const;

/** JSON schema (draft 7) of `AdapterManifest`; a test holds it against the manifests of the bundled adapters. */
export const manifestSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'title', 'version', 'engines'],
  properties: {
    $schema: text,
    id: { type: 'string', pattern: '^[a-z][a-z0-9-]{0,63}$' },
    title: text,
    version: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+(-[0-9A-Za-z.-]+)?$' },
    engines: { type: 'object', required: ['meshwright'], properties: { meshwright: text } },
    entry: text,
    schemas: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['file', 'groups'],
        properties: { file: text, groups: { type: 'array', items: { type: 'string' } } },
      },
    },
    settings: { type: 'object' },
    suppressions: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['annotation', 'tool', 'all'],
        properties: { annotation: text, tool: text, all: { type: 'string' } },
      },
    },
    references: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['from', 'path', 'to', 'syntax', 'scope'],
        properties: {
          from: { anyOf: [groupKind, { type: 'array', items: groupKind, minItems: 1 }] },
          path: text,
          to: { type: 'array', items: groupKind },
          syntax: text,
          scope: { enum: ['namespace', 'cluster'] },
          namespaceField: text,
          kindField: choice,
          groupField: choice,
          reserved: { type: 'array', items: { type: 'string' } },
          part: { type: 'object', additionalProperties: false, required: ['field', 'path'], properties: { field: text, path: text } },
        },
      },
    },
    produces: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['by', 'makes'],
        properties: { by: groupKind, makes: groupKind, name: text },
      },
    },
    fields: text,
    snippets: text,
    reference: { type: 'object', additionalProperties: text },
    embedded: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['kind', 'path', 'as', 'version'],
        properties: { kind: groupKind, name: text, path: text, as: groupKind, version: text },
      },
    },
    earlier: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['kind', 'path', 'until'],
        properties: { kind: text, path: text, fields: texts, values: texts, until: text },
      },
    },
    forms: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['group', 'version', 'kindField', 'nameField'],
        properties: { group: text, version: text, kindField: text, nameField: text, namespaceField: text },
      },
    },
    queries: texts,
    rules: texts,
    projections: { type: 'object' },
    operations: text,
    detect: { type: ['object', 'array'] },
    commands: { type: 'array', items: { type: 'object' } },
    needs: { type: 'object' },
  },
} as const;
