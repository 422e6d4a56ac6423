// The pack of settings that have no CRD: mesh-wide options inside ConfigMaps and an annotation, and the operator's own kind.

import type { SchemaNode, SchemaPack } from '../../server/protocol/schema.ts';
import type { Json } from '../../server/protocol/text.ts';
import { compileOpenApi, type OpenApiSchema } from '../../server/schema/compile.ts';
import { NodeTable, number } from './nodes.ts';
import { choicesKeyword, protoSchemas, readProtos } from './protos.ts';

/** Group and version under which the facts stand; no object carries them as `apiVersion`. */
export const settingsGroup = 'mesh.istio.io';
const version = 'v1alpha1';
const packageName = 'istio.mesh.v1alpha1';

const files = ['mesh/v1alpha1/config.proto', 'mesh/v1alpha1/network.proto', 'mesh/v1alpha1/proxy.proto'].concat(
  ['destination_rule', 'virtual_service', 'workload_group', 'sidecar', 'service_entry', 'gateway'].map(
    (name) => `networking/v1alpha3/${name}.proto`,
  ),
  ['networking/v1beta1/proxy_config.proto', 'type/v1beta1/selector.proto'],
);

/** Builds the pack from a checkout of the project's API definitions (`folder`) at `release`. */
export function buildMeshSettings(folder: string, release: string, earlier: readonly SchemaNode[] = []): SchemaPack {
  const refs: { readonly [name: string]: Json } = { ...protoSchemas(readProtos(folder, files)), ...kubernetesTypes };
  const table = new NodeTable();
  const prepare = (schema: OpenApiSchema) => {
    const choices = (schema[choicesKeyword] ?? []) as readonly (readonly string[])[];
    return { schema, constraints: choices.map((fields) => ({ k: 'atMostOneOf', fields })) };
  };
  // References end after the last slash, and message names hold dots, so both stay whole.
  const compile = (schema: Json) => compileOpenApi(schema, table, { refs, prepare });
  const kinds = [
    { group: settingsGroup, kind: 'MeshConfig', plural: 'meshconfigs', node: compile({ $ref: `#/${packageName}.MeshConfig` }) },
    { group: settingsGroup, kind: 'MeshNetworks', plural: 'meshnetworks', node: compile({ $ref: `#/${packageName}.MeshNetworks` }) },
    { group: settingsGroup, kind: 'ProxyConfig', plural: 'proxyconfigs', node: compile({ $ref: `#/${packageName}.ProxyConfig` }) },
    { group: 'install.istio.io', kind: 'IstioOperator', plural: 'istiooperators', shortNames: ['iop', 'io'], node: compile(operator) },
  ];
  const numbered = number(
    table.nodes,
    kinds.map((kind) => kind.node),
    earlier,
  );
  return {
    format: 1,
    source: { project: 'Istio settings', version: release },
    kinds: kinds.map(({ node, ...kind }) => ({
      ...kind,
      scope: 'Namespaced',
      versions: { [version]: { node: numbered.at(node), served: true } },
    })),
    nodes: numbered.nodes,
  };
}

const open: OpenApiSchema = { type: 'object', 'x-kubernetes-preserve-unknown-fields': true };
const text: OpenApiSchema = { type: 'string' };
/** Beside known fields others may stand: the installer's releases differ, and none of them is in a cluster to ask. */
const loose = { 'x-kubernetes-preserve-unknown-fields': true };

const kubernetesTypes: { readonly [name: string]: Json } = { 'k8s.io.apimachinery.pkg.apis.meta.v1.LabelSelector': open };

/** One component that is installed once, and one that may be installed under several names. */
const component: OpenApiSchema = {
  type: 'object',
  properties: { enabled: { type: 'boolean' }, k8s: open, hub: text, tag: {}, namespace: text },
};
const gateway: OpenApiSchema = {
  ...loose,
  type: 'object',
  properties: { ...(component.properties as OpenApiSchema), name: text, label: { type: 'object', additionalProperties: text } },
};

/** The part of IstioOperator that its readers share; values and Kubernetes overlays stay open. */
const operator: OpenApiSchema = {
  type: 'object',
  properties: {
    apiVersion: text,
    kind: text,
    metadata: { type: 'object' },
    spec: {
      ...loose,
      type: 'object',
      properties: {
        profile: text,
        installPackagePath: text,
        hub: text,
        tag: {},
        resourceSuffix: { ...text, deprecated: true },
        namespace: text,
        revision: text,
        compatibilityVersion: text,
        defaultRevision: { ...{ type: 'boolean' }, deprecated: true },
        meshConfig: { $ref: `#/${packageName}.MeshConfig`, ...loose },
        components: {
          ...loose,
          type: 'object',
          properties: {
            base: component,
            pilot: component,
            cni: component,
            ztunnel: component,
            istiodRemote: component,
            ingressGateways: { type: 'array', items: gateway },
            egressGateways: { type: 'array', items: gateway },
          },
        },
        addonComponents: { ...open, deprecated: true },
        values: open,
        unvalidatedValues: open,
      },
    },
    status: open,
  },
};
