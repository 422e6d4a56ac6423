// Typed values of Linkerd's kinds for rules: made from the pack by `npm run packs`, not by hand.

import type { Json } from '../../server/protocol/text.ts';

declare module '../../server/protocol/kinds.ts' {
  interface Kinds {
    readonly 'linkerd.io/ServiceProfile': ServiceProfile;
    readonly 'multicluster.linkerd.io/Link': Link;
    readonly 'policy.linkerd.io/AuthorizationPolicy': AuthorizationPolicy;
    readonly 'policy.linkerd.io/EgressNetwork': EgressNetwork;
    readonly 'policy.linkerd.io/HTTPLocalRateLimitPolicy': HTTPLocalRateLimitPolicy;
    readonly 'policy.linkerd.io/HTTPRoute': HTTPRoute;
    readonly 'policy.linkerd.io/MeshTLSAuthentication': MeshTLSAuthentication;
    readonly 'policy.linkerd.io/NetworkAuthentication': NetworkAuthentication;
    readonly 'policy.linkerd.io/Server': Server;
    readonly 'policy.linkerd.io/ServerAuthorization': ServerAuthorization;
    readonly 'workload.linkerd.io/ExternalWorkload': ExternalWorkload;
  }
}

/** What rules read of an object's metadata. */
interface Metadata {
  readonly name?: string;
  readonly namespace?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

export interface ServiceProfile {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: ServiceProfileSpec;
}

interface ServiceProfileSpec {
  readonly dstOverrides?: readonly ServiceProfileDstOverrides[];
  readonly opaquePorts?: readonly string[];
  readonly retryBudget?: ServiceProfileRetryBudget;
  readonly routes?: readonly ServiceProfileRoutes[];
}

interface ServiceProfileDstOverrides {
  readonly authority?: string;
  readonly weight?: number | string;
}

interface ServiceProfileRetryBudget {
  readonly minRetriesPerSecond?: number;
  readonly retryRatio?: number;
  readonly ttl?: string;
}

interface ServiceProfileRoutes {
  readonly condition?: ServiceProfileRoutesCondition;
  readonly isRetryable?: boolean;
  readonly name?: string;
  readonly responseClasses?: readonly ServiceProfileRoutesResponseClasses[];
  readonly timeout?: string;
}

interface ServiceProfileRoutesCondition {
  readonly all?: readonly Readonly<Record<string, Json>>[];
  readonly any?: readonly Readonly<Record<string, Json>>[];
  readonly method?: string;
  readonly not?: readonly Readonly<Record<string, Json>>[];
  readonly pathRegex?: string;
}

interface ServiceProfileRoutesResponseClasses {
  readonly condition?: ServiceProfileRoutesResponseClassesCondition;
  readonly isFailure?: boolean;
}

interface ServiceProfileRoutesResponseClassesCondition {
  readonly all?: readonly Readonly<Record<string, Json>>[];
  readonly any?: readonly Readonly<Record<string, Json>>[];
  readonly not?: Readonly<Record<string, Json>>;
  readonly status?: ServiceProfileRoutesResponseClassesConditionStatus;
}

interface ServiceProfileRoutesResponseClassesConditionStatus {
  readonly max?: number;
  readonly min?: number;
}

export interface Link {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: LinkSpec;
}

interface LinkSpec {
  readonly clusterCredentialsSecret?: string;
  readonly excludedAnnotations?: readonly string[];
  readonly excludedLabels?: readonly string[];
  readonly federatedServiceSelector?: LinkFederatedServiceSelector;
  readonly gatewayAddress?: string;
  readonly gatewayIdentity?: string;
  readonly gatewayPort?: string;
  readonly probeSpec?: LinkProbeSpec;
  readonly remoteDiscoverySelector?: LinkFederatedServiceSelector;
  readonly selector?: LinkFederatedServiceSelector;
  readonly targetClusterDomain?: string;
  readonly targetClusterLinkerdNamespace?: string;
  readonly targetClusterName?: string;
}

interface LinkFederatedServiceSelector {
  readonly matchExpressions?: readonly LinkFederatedServiceSelectorMatchExpressions[];
  readonly matchLabels?: Readonly<Record<string, Json>>;
}

interface LinkFederatedServiceSelectorMatchExpressions {
  readonly key?: string;
  readonly operator?: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist';
  readonly values?: readonly string[];
}

interface LinkProbeSpec {
  readonly failureThreshold?: string;
  readonly path?: string;
  readonly period?: string;
  readonly port?: string;
  readonly timeout?: string;
}

export interface AuthorizationPolicy {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: AuthorizationPolicySpec;
}

interface AuthorizationPolicySpec {
  readonly requiredAuthenticationRefs?: readonly AuthorizationPolicyRequiredAuthenticationRefs[];
  readonly targetRef?: AuthorizationPolicyTargetRef;
}

interface AuthorizationPolicyRequiredAuthenticationRefs {
  readonly group?: string;
  readonly kind?: string;
  readonly name?: string;
  readonly namespace?: string;
}

interface AuthorizationPolicyTargetRef {
  readonly group?: string;
  readonly kind?: string;
  readonly name?: string;
}

export interface EgressNetwork {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: EgressNetworkSpec;
}

interface EgressNetworkSpec {
  readonly networks?: readonly EgressNetworkNetworks[];
  readonly trafficPolicy?: 'Allow' | 'Deny';
}

interface EgressNetworkNetworks {
  readonly cidr?: string;
  readonly except?: readonly string[];
}

export interface HTTPLocalRateLimitPolicy {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: HTTPLocalRateLimitPolicySpec;
}

interface HTTPLocalRateLimitPolicySpec {
  readonly identity?: HTTPLocalRateLimitPolicyIdentity;
  readonly overrides?: readonly HTTPLocalRateLimitPolicyOverrides[];
  readonly targetRef?: AuthorizationPolicyTargetRef;
  readonly total?: HTTPLocalRateLimitPolicyIdentity;
}

interface HTTPLocalRateLimitPolicyIdentity {
  readonly requestsPerSecond?: number;
}

interface HTTPLocalRateLimitPolicyOverrides {
  readonly clientRefs?: readonly HTTPLocalRateLimitPolicyOverridesClientRefs[];
  readonly requestsPerSecond?: number;
}

interface HTTPLocalRateLimitPolicyOverridesClientRefs {
  readonly group?: string;
  readonly kind?: string;
  readonly name?: string;
  readonly namespace?: string;
}

export interface HTTPRoute {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: HTTPRouteSpec;
}

interface HTTPRouteSpec {
  readonly hostnames?: readonly string[];
  readonly parentRefs?: readonly HTTPRouteParentRefs[];
  readonly rules?: readonly HTTPRouteRules[];
}

interface HTTPRouteParentRefs {
  readonly group?: string;
  readonly kind?: string;
  readonly name?: string;
  readonly namespace?: string;
  readonly port?: number;
  readonly sectionName?: string;
}

interface HTTPRouteRules {
  readonly backendRefs?: readonly HTTPRouteRulesBackendRefs[];
  readonly filters?: readonly HTTPRouteRulesFilters[];
  readonly matches?: readonly HTTPRouteRulesMatches[];
  readonly timeouts?: HTTPRouteRulesTimeouts;
}

interface HTTPRouteRulesBackendRefs {
  readonly filters?: readonly HTTPRouteRulesBackendRefsFilters[];
  readonly group?: string;
  readonly kind?: string;
  readonly name?: string;
  readonly namespace?: string;
  readonly port?: number;
  readonly weight?: number;
}

interface HTTPRouteRulesBackendRefsFilters {
  readonly requestHeaderModifier?: HTTPRouteRulesBackendRefsFiltersRequestHeaderModifier;
  readonly requestRedirect?: HTTPRouteRulesBackendRefsFiltersRequestRedirect;
  readonly responseHeaderModifier?: HTTPRouteRulesBackendRefsFiltersRequestHeaderModifier;
  readonly type?: 'RequestHeaderModifier' | 'ResponseHeaderModifier' | 'RequestRedirect';
}

interface HTTPRouteRulesBackendRefsFiltersRequestHeaderModifier {
  readonly add?: readonly HTTPRouteRulesBackendRefsFiltersRequestHeaderModifierAdd[];
  readonly remove?: readonly string[];
  readonly set?: readonly HTTPRouteRulesBackendRefsFiltersRequestHeaderModifierAdd[];
}

interface HTTPRouteRulesBackendRefsFiltersRequestHeaderModifierAdd {
  readonly name?: string;
  readonly value?: string;
}

interface HTTPRouteRulesBackendRefsFiltersRequestRedirect {
  readonly hostname?: string;
  readonly path?: HTTPRouteRulesBackendRefsFiltersRequestRedirectPath;
  readonly port?: number;
  readonly scheme?: 'http' | 'https';
  readonly statusCode?: number;
}

interface HTTPRouteRulesBackendRefsFiltersRequestRedirectPath {
  readonly replaceFullPath?: string;
  readonly replacePrefixMatch?: string;
  readonly type?: 'ReplaceFullPath' | 'ReplacePrefixMatch';
}

interface HTTPRouteRulesFilters {
  readonly requestHeaderModifier?: HTTPRouteRulesBackendRefsFiltersRequestHeaderModifier;
  readonly requestRedirect?: HTTPRouteRulesBackendRefsFiltersRequestRedirect;
  readonly type?: 'RequestHeaderModifier' | 'RequestRedirect';
}

interface HTTPRouteRulesMatches {
  readonly headers?: readonly HTTPRouteRulesMatchesHeaders[];
  readonly method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE' | 'CONNECT' | 'OPTIONS' | 'TRACE' | 'PATCH';
  readonly path?: HTTPRouteRulesMatchesPath;
  readonly queryParams?: readonly HTTPRouteRulesMatchesQueryParams[];
}

interface HTTPRouteRulesMatchesHeaders {
  readonly name?: string;
  readonly type?: 'Exact' | 'RegularExpression';
  readonly value?: string;
}

interface HTTPRouteRulesMatchesPath {
  readonly type?: 'Exact' | 'PathPrefix' | 'RegularExpression';
  readonly value?: string;
}

interface HTTPRouteRulesMatchesQueryParams {
  readonly name?: string;
  readonly type?: 'Exact' | 'RegularExpression';
  readonly value?: string;
}

interface HTTPRouteRulesTimeouts {
  readonly backendRequest?: string;
  readonly request?: string;
}

export interface MeshTLSAuthentication {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: MeshTLSAuthenticationSpec;
}

interface MeshTLSAuthenticationSpec {
  readonly identities?: readonly string[];
  readonly identityRefs?: readonly MeshTLSAuthenticationIdentityRefs[];
}

interface MeshTLSAuthenticationIdentityRefs {
  readonly group?: string;
  readonly kind?: string;
  readonly name?: string;
  readonly namespace?: string;
}

export interface NetworkAuthentication {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: NetworkAuthenticationSpec;
}

interface NetworkAuthenticationSpec {
  readonly networks?: readonly EgressNetworkNetworks[];
}

export interface Server {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: ServerSpec;
}

interface ServerSpec {
  readonly accessPolicy?: string;
  readonly externalWorkloadSelector?: LinkFederatedServiceSelector;
  readonly podSelector?: LinkFederatedServiceSelector;
  readonly port?: number | string;
  readonly proxyProtocol?: string;
}

export interface ServerAuthorization {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: ServerAuthorizationSpec;
}

interface ServerAuthorizationSpec {
  readonly client?: ServerAuthorizationClient;
  readonly server?: ServerAuthorizationServer;
}

interface ServerAuthorizationClient {
  readonly meshTLS?: ServerAuthorizationClientMeshTLS;
  readonly networks?: readonly EgressNetworkNetworks[];
  readonly unauthenticated?: boolean;
}

interface ServerAuthorizationClientMeshTLS {
  readonly identities?: readonly string[];
  readonly serviceAccounts?: readonly ServerAuthorizationClientMeshTLSServiceAccounts[];
  readonly unauthenticatedTLS?: boolean;
}

interface ServerAuthorizationClientMeshTLSServiceAccounts {
  readonly name?: string;
  readonly namespace?: string;
}

interface ServerAuthorizationServer {
  readonly name?: string;
  readonly selector?: LinkFederatedServiceSelector;
}

export interface ExternalWorkload {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: ExternalWorkloadSpec;
}

interface ExternalWorkloadSpec {
  readonly meshTLS?: ExternalWorkloadMeshTLS;
  readonly ports?: readonly ExternalWorkloadPorts[];
  readonly workloadIPs?: readonly ExternalWorkloadWorkloadIPs[];
}

interface ExternalWorkloadMeshTLS {
  readonly identity?: string;
  readonly serverName?: string;
}

interface ExternalWorkloadPorts {
  readonly name?: string;
  readonly port?: number;
  readonly protocol?: string;
}

interface ExternalWorkloadWorkloadIPs {
  readonly ip?: string;
}
