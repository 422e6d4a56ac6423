// The parts of the SARIF 2.1.0 schema that our output uses, and what code scanning asks for beyond it.

import { Ajv } from 'ajv';

const text = { type: 'string' } as const;
const message = {
  type: 'object',
  required: ['text'],
  additionalProperties: false,
  properties: { text: { type: 'string', minLength: 1 }, markdown: text },
} as const;
const multiformat = message;
const properties = { type: 'object', properties: { tags: { type: 'array', uniqueItems: true, items: text } } } as const;
const level = { enum: ['none', 'note', 'warning', 'error'] } as const;
const physicalLocation = {
  type: 'object',
  required: ['artifactLocation', 'region'],
  additionalProperties: false,
  properties: {
    artifactLocation: {
      type: 'object',
      required: ['uri'],
      additionalProperties: false,
      // A relative URI reference: nothing that has to be encoded, and no scheme or leading slash.
      properties: {
        uri: { type: 'string', pattern: "^(?![a-z][a-z0-9+.-]*:|/)[A-Za-z0-9\\-._~!$&'()*+,;=@%/]+$" },
        uriBaseId: text,
        index: { type: 'integer', minimum: -1 },
      },
    },
    region: {
      type: 'object',
      required: ['startLine'],
      additionalProperties: false,
      properties: Object.fromEntries(
        ['startLine', 'startColumn', 'endLine', 'endColumn'].map((name) => [name, { type: 'integer', minimum: 1 }]),
      ),
    },
  },
} as const;
const location = {
  type: 'object',
  required: ['physicalLocation'],
  additionalProperties: false,
  properties: {
    id: { type: 'integer', minimum: -1 },
    physicalLocation,
    message,
    logicalLocations: {
      type: 'array',
      uniqueItems: true,
      items: { type: 'object', additionalProperties: false, properties: { name: text, fullyQualifiedName: text, kind: text } },
    },
  },
} as const;

const schema = {
  type: 'object',
  required: ['version', 'runs'],
  additionalProperties: false,
  properties: {
    $schema: { type: 'string' },
    version: { const: '2.1.0' },
    runs: {
      type: 'array',
      items: {
        type: 'object',
        required: ['tool', 'results'],
        additionalProperties: false,
        properties: {
          columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
          originalUriBaseIds: {
            type: 'object',
            additionalProperties: {
              type: 'object',
              additionalProperties: false,
              properties: { uri: { type: 'string', pattern: '/$' }, description: message },
            },
          },
          tool: {
            type: 'object',
            required: ['driver'],
            additionalProperties: false,
            properties: {
              driver: {
                type: 'object',
                required: ['name', 'rules'],
                additionalProperties: false,
                properties: {
                  name: text,
                  semanticVersion: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+' },
                  informationUri: { type: 'string', pattern: '^https://' },
                  rules: {
                    type: 'array',
                    uniqueItems: true,
                    items: {
                      type: 'object',
                      required: ['id', 'shortDescription', 'fullDescription', 'help'],
                      additionalProperties: false,
                      properties: {
                        id: text,
                        name: text,
                        shortDescription: multiformat,
                        fullDescription: multiformat,
                        help: multiformat,
                        helpUri: { type: 'string', pattern: '^https://' },
                        defaultConfiguration: { type: 'object', additionalProperties: false, properties: { level } },
                        properties,
                      },
                    },
                  },
                },
              },
            },
          },
          invocations: {
            type: 'array',
            items: {
              type: 'object',
              required: ['executionSuccessful'],
              additionalProperties: false,
              properties: {
                executionSuccessful: { type: 'boolean' },
                toolExecutionNotifications: {
                  type: 'array',
                  items: { type: 'object', required: ['message'], additionalProperties: false, properties: { level, message } },
                },
              },
            },
          },
          results: {
            type: 'array',
            items: {
              type: 'object',
              required: ['ruleId', 'ruleIndex', 'message', 'locations', 'partialFingerprints'],
              additionalProperties: false,
              properties: {
                ruleId: text,
                ruleIndex: { type: 'integer', minimum: 0 },
                level,
                message,
                locations: { type: 'array', minItems: 1, items: location },
                relatedLocations: { type: 'array', uniqueItems: true, items: location },
                partialFingerprints: { type: 'object', minProperties: 1, additionalProperties: text },
                properties,
              },
            },
          },
        },
      },
    },
  },
} as const;

const validate = new Ajv({ allErrors: true, strict: false }).compile(schema);

interface Log {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id?: unknown }[] } };
    readonly results: readonly { readonly ruleId?: unknown; readonly ruleIndex?: unknown }[];
  }[];
}

/** What is wrong with a SARIF log; empty where it is sound. */
export function sarifMistakes(log: unknown): readonly string[] {
  if (!validate(log)) return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ''}`);
  const mistakes: string[] = [];
  for (const run of (log as Log).runs) {
    for (const result of run.results) {
      if (run.tool.driver.rules[Number(result.ruleIndex)]?.id !== result.ruleId)
        mistakes.push(`ruleIndex of ${String(result.ruleId)} points to another rule`);
    }
  }
  return mistakes;
}
