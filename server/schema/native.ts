// Where the OpenAPI of Kubernetes' own kinds says more than its Go code refuses.

/** Required by the OpenAPI of native kinds, and yet accepted when absent: Go reads the zero value. */
const zeroIsFine: ReadonlySet<string> = new Set([
  'value',
  'revision',
  'lun',
  'seconds',
  'preference',
  'served',
  'storage',
  'storageClassName',
]);

/** Lists whose repeated keys Go's validation refuses; in the others a repeat is taken, or refused by server-side apply alone. */
const unique: ReadonlySet<string> = new Set([
  'containers name',
  'initContainers name',
  'volumes name',
  'volumeMounts mountPath',
  'ports port,protocol',
  'webhooks name',
  'topologySpreadConstraints topologyKey,whenUnsatisfiable',
]);

/** Whether the API server refuses a native object that lacks this required field. */
export function needsNative(name: string): boolean {
  return !zeroIsFine.has(name);
}

/** Whether the API server refuses two items of the same key in this list of a native kind. */
export function uniqueNative(field: string, keys: readonly string[]): boolean {
  return unique.has(`${field} ${keys.join(',')}`);
}
