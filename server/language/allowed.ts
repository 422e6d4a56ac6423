// Which further fields a map may take beside those it has: what the schema would refuse is not offered.

import type { Json } from '../protocol/text.ts';
import { checkConstraint } from '../schema/constraints/index.ts';
import { requiredNames } from '../schema/junctions.ts';
import type { Schema } from '../schema/node.ts';
import { skeleton } from '../schema/violation.ts';

/**
 * Names of fields that can be added to a map that has the fields of `present`, in the schema's order.
 * @param channel - the channel that the cluster has; null where nobody says
 */
export function addableFields(schema: Schema, present: { readonly [key: string]: Json }, channel: string | null): readonly string[] {
  const excluded = new Set<string>();
  byJunctions(schema, present, excluded, 0);
  const constraints = schema.facts.c ?? [];
  const refused = (name: string, property: Schema) =>
    constraints.some((constraint) => {
      const found = checkConstraint(constraint, { ...present, [name]: skeleton(property) }) ?? [];
      return (
        found.some((each) => each.target === 'key' && each.path.length === 1 && each.path[0] === name) ||
        newRefusal(found.length, constraint, present, name)
      );
    });
  return schema.names().filter((name) => {
    if (Object.hasOwn(present, name) || excluded.has(name)) return false;
    const property = schema.property(name);
    if (property === null) return false;
    const { ch } = property.facts;
    if (ch !== undefined && channel !== null && ch !== channel) return false;
    return !refused(name, property);
  });
}

/** Of fields that exclude each other the later one is named in the message; either would be refused. */
function newRefusal(
  count: number,
  constraint: Parameters<typeof checkConstraint>[0],
  present: { readonly [key: string]: Json },
  name: string,
): boolean {
  const { k, fields } = constraint;
  if (count === 0 || (k !== 'exactlyOneOf' && k !== 'atMostOneOf') || !Array.isArray(fields)) return false;
  return fields.includes(name) && fields.some((field) => typeof field === 'string' && Object.hasOwn(present, field));
}

function byJunctions(schema: Schema, present: { readonly [key: string]: Json }, excluded: Set<string>, depth: number): void {
  const { joined } = schema;
  if (joined === null || depth > 8) return;
  const asked = requiredNames(joined.one);
  if (asked?.names.some((name) => Object.hasOwn(present, name)) === true) for (const name of asked.names) excluded.add(name);
  const lacking = (joined.not?.facts.r ?? []).filter((name) => !Object.hasOwn(present, name));
  if (lacking.length === 1) excluded.add(lacking[0] as string);
  for (const each of joined.all) byJunctions(each, present, excluded, depth + 1);
}
