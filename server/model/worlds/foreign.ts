// API groups that look like Kubernetes' and are read by tools on somebody's machine: no cluster ever sees them.

const toolGroups = new Set([
  'audit.k8s.io',
  'backstage.io',
  'builtin',
  'client.authentication.k8s.io',
  'config.kubernetes.io',
  'ctlptl.dev',
  'devfile.io',
  'eksctl.io',
  'fn.kpt.dev',
  'k0sctl.k0sproject.io',
  'k3d.io',
  'kind.x-k8s.io',
  'kpt.dev',
  'kubeadm.k8s.io',
  'kubelet.config.k8s.io',
  'kubescheduler.config.k8s.io',
  'kuttl.dev',
  'minikube.sigs.k8s.io',
  'proxyless.k8s.io',
  'skaffold',
  'testgrid.k8s.io',
  'vcluster.com',
]);

const toolPrefixes = ['kubeproxy.config.', 'apiserver.config.', 'apiserver.k8s.io', 'kubecontrollermanager.config.', 'credentialprovider.'];

/** Is this a tool's own configuration in the dress of a Kubernetes object? */
export function isToolGroup(group: string, kind: string | null): boolean {
  if (group === '') return kind === 'Config';
  return toolGroups.has(group) || toolPrefixes.some((prefix) => group.startsWith(prefix));
}
