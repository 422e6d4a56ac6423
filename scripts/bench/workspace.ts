// A workspace of any size to measure with: applications with a few planted mistakes, the same bytes for the same number.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes about `count` resources below `folder`, one file an application of eight resources; gives the number written. */
export function writeWorkspace(folder: string, count: number): number {
  const applications = Math.max(1, Math.round(count / 8));
  for (let index = 0; index < applications; index++) {
    const namespace = `team-${index % Math.ceil(applications / 12)}`;
    mkdirSync(join(folder, namespace), { recursive: true });
    writeFileSync(join(folder, namespace, `app-${index}.yaml`), application(index, namespace).join('---\n'));
  }
  return applications * 8;
}

function application(index: number, namespace: string): string[] {
  const name = `app-${index}`;
  const head = (apiVersion: string, kind: string, of = name): string =>
    `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata:\n  name: ${of}\n  namespace: ${namespace}\n`;
  const deployment = (version: string): string => `${head('apps/v1', 'Deployment', `${name}-${version}`)}spec:
  replicas: 2
  selector:
    matchLabels: { app: ${name}, version: ${version} }
  template:
    metadata:
      labels: { app: ${name}, version: ${version} }
    spec:
      serviceAccountName: ${name}
      containers:
      - name: ${name}
        image: example.com/${name}:${version}
        ports:
        - containerPort: 8080
`;
  // Each eleventh application has a field that does not exist, each thirteenth a value outside its enum.
  const unknown = index % 11 === 0 ? '    timeoutt: 3s\n' : '';
  const mode = index % 13 === 0 ? 'MUTAL' : 'ISTIO_MUTUAL';
  return [
    head('v1', 'ServiceAccount'),
    deployment('v1'),
    deployment('v2'),
    `${head('v1', 'Service')}spec:\n  selector: { app: ${name} }\n  ports:\n  - { name: http, port: 80, targetPort: 8080 }\n`,
    `${head('networking.istio.io/v1', 'DestinationRule')}spec:
  host: ${name}
  trafficPolicy:
    tls: { mode: ${mode} }
  subsets:
  - name: v1
    labels: { version: v1 }
  - name: v2
    labels: { version: v2 }
`,
    `${head('networking.istio.io/v1', 'VirtualService')}spec:
  hosts: [${name}]
  http:
  - match:
    - headers: { canary: { exact: 'true' } }
${unknown}    route:
    - destination: { host: ${name}, subset: v2 }
  - route:
    - destination: { host: ${name}, subset: v1 }
      weight: 90
    - destination: { host: ${name}, subset: v2 }
      weight: 10
`,
    `${head('security.istio.io/v1', 'AuthorizationPolicy')}spec:
  selector:
    matchLabels: { app: ${name} }
  rules:
  - from:
    - source:
        principals: [cluster.local/ns/${namespace}/sa/${name}]
    to:
    - operation: { methods: [GET, POST] }
`,
    `${head('gateway.networking.k8s.io/v1', 'HTTPRoute')}spec:
  parentRefs:
  - name: public
  hostnames: [${name}.example.com]
  rules:
  - backendRefs:
    - { name: ${name}, port: 80 }
`,
  ];
}
