// Gateways that a VirtualService names and nobody defines.

import { rule } from '../../../server/sdk/index.ts';

export default rule({
  id: 'istio/gateway-must-exist',
  consequence: 'broken',
  on: 'networking.istio.io/VirtualService',
  reads: ['networking.istio.io/Gateway'],
  equivalents: { istio: ['IST0101'], kiali: ['KIA1102'] },
  docs: {
    why: 'Hosts that are bound to a missing gateway alone are served by nobody.',
    fix: 'Create the Gateway, or correct its name; a Gateway of another namespace is written namespace/name.',
  },
  message: 'Gateway "{gateway}" does not exist.',
  *check(route, world) {
    for (const [index, gateway] of (route.value.spec?.gateways ?? []).entries()) {
      if (gateway === 'mesh' || gateway.includes('{') || gateway.includes('$')) continue;
      const slash = gateway.indexOf('/');
      const namespace = slash < 0 || gateway.startsWith('./') ? route.namespace : gateway.slice(0, slash);
      // Who applies it chooses the namespace, so a short name may mean a Gateway of any.
      const name = gateway.slice(slash + 1);
      const certainty = world.missing('networking.istio.io/Gateway', name, namespace);
      if (certainty === null) continue;
      const path = ['spec', 'gateways', index];
      const fixes = world.similar('networking.istio.io/Gateway', name, namespace).map((similar, rank) => ({
        title: `Change to "${similar}"`,
        do: 'replace' as const,
        path,
        with: slash < 0 ? similar : `${gateway.slice(0, slash)}/${similar}`,
        preferred: rank === 0,
      }));
      yield { path, args: { gateway }, certainty, fixes };
    }
  },
});
