// Which folder of facts becomes which pack: the one table that a new mesh or pack is added to.

/** One pack and where its facts come from. */
export interface PackSource {
  /** Folder below the given one; also the adapter's id. */
  readonly adapter: string;
  /** File name of the pack, without `.json`. */
  readonly name: string;
  readonly project: string;
  /** What the facts describe when neither `--version` nor an annotation of the CRDs says it. */
  readonly version: string;
  /** Annotation of CRDs that names the release. */
  readonly versionAnnotation?: string;
  /** Folders of channels below the adapter's folder, the narrower one first. */
  readonly channels?: readonly [standard: string, experimental: string];
  /** Core kinds in Kubernetes' OpenAPI. */
  readonly openApi?: true;
  /** Kinds have a second form with `type`, `name` and `mesh` at the top. */
  readonly universal?: true;
  /** `group/Kind` patterns of the kinds that rules read as typed values; `*` for any. */
  readonly typed: readonly string[];
}

const development = 'development build of August 2026';

export const sources: readonly PackSource[] = [
  {
    adapter: 'kubernetes',
    name: 'kubernetes',
    project: 'Kubernetes',
    version: '1.36',
    openApi: true,
    typed: [
      ...['Service', 'Pod', 'Namespace', 'ConfigMap', 'Secret', 'ServiceAccount'].map((kind) => `core/${kind}`),
      ...['Deployment', 'StatefulSet', 'DaemonSet'].map((kind) => `apps/${kind}`),
      'batch/Job',
      'batch/CronJob',
      'networking.k8s.io/NetworkPolicy',
      'networking.k8s.io/Ingress',
    ],
  },
  {
    adapter: 'gateway-api',
    name: 'gateway-api',
    project: 'Gateway API',
    version: development,
    versionAnnotation: 'gateway.networking.k8s.io/bundle-version',
    channels: ['standard', 'experimental'],
    typed: ['*'],
  },
  { adapter: 'istio', name: 'istio', project: 'Istio', version: development, typed: ['*'] },
  { adapter: 'linkerd', name: 'linkerd', project: 'Linkerd', version: development, typed: ['*'] },
  { adapter: 'consul', name: 'consul', project: 'Consul', version: '2.1.0-dev', typed: ['*'] },
  { adapter: 'kuma', name: 'kuma', project: 'Kuma', version: '3.0 development build', universal: true, typed: ['*'] },
];
