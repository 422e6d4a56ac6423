// What the OpenAPI of Kubernetes' own kinds leaves to Go code: scopes, quantities, zero values that stand as defaults.

import type { Json } from '../../server/protocol/text.ts';
import { isMap, type OpenApiSchema, repeatsTolerated } from '../../server/schema/compile.ts';

/** Core kinds that live outside namespaces; OpenAPI without paths does not say so. */
export const clusterScoped: ReadonlySet<string> = new Set([
  '/ComponentStatus',
  '/Namespace',
  '/Node',
  '/PersistentVolume',
  'admissionregistration.k8s.io/MutatingAdmissionPolicy',
  'admissionregistration.k8s.io/MutatingAdmissionPolicyBinding',
  'admissionregistration.k8s.io/MutatingWebhookConfiguration',
  'admissionregistration.k8s.io/ValidatingAdmissionPolicy',
  'admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding',
  'admissionregistration.k8s.io/ValidatingWebhookConfiguration',
  'apiextensions.k8s.io/CustomResourceDefinition',
  'networking.k8s.io/IPAddress',
  'networking.k8s.io/IngressClass',
  'networking.k8s.io/ServiceCIDR',
  'rbac.authorization.k8s.io/ClusterRole',
  'rbac.authorization.k8s.io/ClusterRoleBinding',
  'scheduling.k8s.io/PriorityClass',
  'storage.k8s.io/CSIDriver',
  'storage.k8s.io/CSINode',
  'storage.k8s.io/StorageClass',
  'storage.k8s.io/VolumeAttachment',
  'storage.k8s.io/VolumeAttributesClass',
]);

/** The names that kubectl offers for core kinds. */
export const coreShortNames: { readonly [groupKind: string]: readonly string[] } = {
  '/ComponentStatus': ['cs'],
  '/ConfigMap': ['cm'],
  '/Endpoints': ['ep'],
  '/Event': ['ev'],
  '/LimitRange': ['limits'],
  '/Namespace': ['ns'],
  '/Node': ['no'],
  '/PersistentVolume': ['pv'],
  '/PersistentVolumeClaim': ['pvc'],
  '/Pod': ['po'],
  '/ReplicationController': ['rc'],
  '/ResourceQuota': ['quota'],
  '/Service': ['svc'],
  '/ServiceAccount': ['sa'],
  'apiextensions.k8s.io/CustomResourceDefinition': ['crd', 'crds'],
  'apps/DaemonSet': ['ds'],
  'apps/Deployment': ['deploy'],
  'apps/ReplicaSet': ['rs'],
  'apps/StatefulSet': ['sts'],
  'autoscaling/HorizontalPodAutoscaler': ['hpa'],
  'batch/CronJob': ['cj'],
  'networking.k8s.io/Ingress': ['ing'],
  'networking.k8s.io/NetworkPolicy': ['netpol'],
  'policy/PodDisruptionBudget': ['pdb'],
  'scheduling.k8s.io/PriorityClass': ['pc'],
  'storage.k8s.io/StorageClass': ['sc'],
};

/** Requests and answers of the API that nobody writes into a file. */
export function notAnObject(schemaName: string): boolean {
  return /\.(DeleteOptions|WatchEvent|Status|Scale|Binding|Eviction|TokenRequest)$/.test(schemaName);
}

/**
 * Required in OpenAPI because Go always writes the field, while an object without it is accepted (the zero value passes):
 * `schema path of the properties that are present` → fields to release.
 */
const releasedFields: readonly (readonly [fields: readonly string[], marks: readonly string[]])[] = [
  // PriorityClass and ControllerRevision: zero is a value like any other.
  [['value'], ['globalDefault', 'preemptionPolicy']],
  [['revision'], ['data', 'revision']],
  // A CRD's version that says neither is not served and not stored.
  [
    ['served', 'storage'],
    ['additionalPrinterColumns', 'served'],
  ],
  [['limits'], ['limits']],
  [['endpoints'], ['addressType', 'endpoints']],
  [['lun'], ['iqn', 'targetPortal']],
];

/** Lists with keys whose repeats Go code refuses; every other list of a core kind tolerates them outside server-side apply. */
const enforcedLists: ReadonlySet<string> = new Set([
  'containers name',
  'initContainers name',
  'ephemeralContainers name',
  'volumes name',
  'volumeMounts mountPath',
  'volumeDevices devicePath',
  'topologySpreadConstraints topologyKey,whenUnsatisfiable',
  'resourceClaims name',
  'schedulingGates name',
  'ports port,protocol',
  'webhooks name',
  'matchConditions name',
]);

/**
 * Reads a schema of Kubernetes' OpenAPI as the API server behaves: zero values are no defaults (the required check of the
 * real server sees the field as missing), quantities are numbers or strings, and repeats in lists are refused where Go refuses them.
 */
export function asServed(schema: OpenApiSchema): OpenApiSchema {
  let out = schema;
  if (isZero(out.default)) {
    const { default: _, ...rest } = out;
    out = rest;
  }
  if (isQuantity(out)) {
    const { oneOf: _, ...rest } = out;
    out = { ...rest, format: 'quantity' };
  }
  if (Array.isArray(out.required) && isMap(out.properties)) {
    const names = Object.keys(out.properties);
    const released = releasedFields.filter(([, marks]) => marks.every((mark) => names.includes(mark))).flatMap(([fields]) => fields);
    if (released.length > 0) out = { ...out, required: out.required.filter((name) => !released.includes(String(name))) };
  }
  if (isMap(out.properties)) {
    const properties = Object.entries(out.properties).map(([name, property]) => [
      name,
      isMap(property) ? toleratingRepeats(name, property) : property,
    ]);
    out = { ...out, properties: Object.fromEntries(properties) };
  }
  return out;
}

function toleratingRepeats(name: string, list: OpenApiSchema): OpenApiSchema {
  const type = list['x-kubernetes-list-type'];
  if (type !== 'map' && type !== 'set') return list;
  const keys = list['x-kubernetes-list-map-keys'];
  return enforcedLists.has(`${name} ${Array.isArray(keys) ? keys.join(',') : ''}`) ? list : { ...list, [repeatsTolerated]: true };
}

/**
 * The same kind and references with a status that requires nothing: the server fills it in and never checks what it lacks.
 * The schemas below a status get names of their own, because some of them are used elsewhere too.
 */
export function withOpenStatus(
  schema: OpenApiSchema,
  refs: { readonly [name: string]: Json },
): { schema: OpenApiSchema; refs: { readonly [name: string]: Json } } {
  if (!isMap(schema.properties) || schema.properties.status === undefined) return { schema, refs };
  const open = Object.entries(refs).map(([name, target]) => [`status~${name}`, opened(target)] as const);
  return {
    schema: { ...schema, properties: { ...schema.properties, status: opened(schema.properties.status) } },
    refs: { ...refs, ...Object.fromEntries(open) },
  };
}

function opened(value: Json): Json {
  if (Array.isArray(value)) return value.map(opened);
  if (!isMap(value)) return value;
  const entries = Object.entries(value).filter(([key, item]) => !(key === 'required' && Array.isArray(item)));
  return Object.fromEntries(
    entries.map(([key, item]) => [key, key === '$ref' && typeof item === 'string' ? item.replace(/([^/]+)$/, 'status~$1') : opened(item)]),
  );
}

function isZero(value: unknown): boolean {
  return value === '' || value === 0 || value === false || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);
}

function isQuantity(schema: OpenApiSchema): boolean {
  const types = Array.isArray(schema.oneOf) ? schema.oneOf.map((part) => (isMap(part) ? part.type : undefined)) : [];
  return types.length === 2 && types.includes('string') && types.includes('number');
}
