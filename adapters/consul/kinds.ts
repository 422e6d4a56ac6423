// Typed values of Consul's kinds for rules: made from the pack by `npm run packs`, not by hand.

import type { Json } from '../../server/protocol/text.ts';

declare module '../../server/protocol/kinds.ts' {
  interface Kinds {
    readonly 'auth.consul.hashicorp.com/TrafficPermissions': TrafficPermissions;
    readonly 'consul.hashicorp.com/ControlPlaneRequestLimit': ControlPlaneRequestLimit;
    readonly 'consul.hashicorp.com/ExportedServices': ExportedServices;
    readonly 'consul.hashicorp.com/GatewayClassConfig': GatewayClassConfig;
    readonly 'consul.hashicorp.com/GatewayPolicy': GatewayPolicy;
    readonly 'consul.hashicorp.com/IngressGateway': IngressGateway;
    readonly 'consul.hashicorp.com/JWTProvider': JWTProvider;
    readonly 'consul.hashicorp.com/Mesh': Mesh;
    readonly 'consul.hashicorp.com/MeshService': MeshService;
    readonly 'consul.hashicorp.com/PeeringAcceptor': PeeringAcceptor;
    readonly 'consul.hashicorp.com/PeeringDialer': PeeringAcceptor;
    readonly 'consul.hashicorp.com/ProxyDefaults': ProxyDefaults;
    readonly 'consul.hashicorp.com/RateLimit': RateLimit;
    readonly 'consul.hashicorp.com/Registration': Registration;
    readonly 'consul.hashicorp.com/RouteAuthFilter': RouteAuthFilter;
    readonly 'consul.hashicorp.com/RouteExtProc': RouteExtProc;
    readonly 'consul.hashicorp.com/RouteRetryFilter': RouteRetryFilter;
    readonly 'consul.hashicorp.com/RouteTLSSDSFilter': RouteTLSSDSFilter;
    readonly 'consul.hashicorp.com/RouteTimeoutFilter': RouteTimeoutFilter;
    readonly 'consul.hashicorp.com/SamenessGroup': SamenessGroup;
    readonly 'consul.hashicorp.com/ServiceDefaults': ServiceDefaults;
    readonly 'consul.hashicorp.com/ServiceIntentions': ServiceIntentions;
    readonly 'consul.hashicorp.com/ServiceResolver': ServiceResolver;
    readonly 'consul.hashicorp.com/ServiceRouter': ServiceRouter;
    readonly 'consul.hashicorp.com/ServiceSplitter': ServiceSplitter;
    readonly 'consul.hashicorp.com/TerminatingGateway': TerminatingGateway;
  }
}

/** What rules read of an object's metadata. */
interface Metadata {
  readonly name?: string;
  readonly namespace?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

export interface TrafficPermissions {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: TrafficPermissionsSpec;
}

interface TrafficPermissionsSpec {
  readonly action?: 'ACTION_ALLOW' | 'ACTION_DENY' | 'ACTION_UNKNOWN';
  readonly destination?: TrafficPermissionsDestination;
  readonly permissions?: readonly TrafficPermissionsPermissions[];
}

interface TrafficPermissionsDestination {
  readonly identityName?: string;
}

interface TrafficPermissionsPermissions {
  readonly destinationRules?: readonly TrafficPermissionsPermissionsDestinationRules[];
  readonly sources?: readonly TrafficPermissionsPermissionsSources[];
}

interface TrafficPermissionsPermissionsDestinationRules {
  readonly exclude?: readonly TrafficPermissionsPermissionsDestinationRulesExclude[];
  readonly headers?: readonly TrafficPermissionsPermissionsDestinationRulesExcludeHeaders[];
  readonly methods?: readonly string[];
  readonly pathExact?: string;
  readonly pathPrefix?: string;
  readonly pathRegex?: string;
  readonly portNames?: readonly string[];
}

interface TrafficPermissionsPermissionsDestinationRulesExclude {
  readonly headers?: readonly TrafficPermissionsPermissionsDestinationRulesExcludeHeaders[];
  readonly methods?: readonly string[];
  readonly pathExact?: string;
  readonly pathPrefix?: string;
  readonly pathRegex?: string;
  readonly portNames?: readonly string[];
}

interface TrafficPermissionsPermissionsDestinationRulesExcludeHeaders {
  readonly exact?: string;
  readonly invert?: boolean;
  readonly name?: string;
  readonly prefix?: string;
  readonly present?: boolean;
  readonly regex?: string;
  readonly suffix?: string;
}

interface TrafficPermissionsPermissionsSources {
  readonly exclude?: readonly TrafficPermissionsPermissionsSourcesExclude[];
  readonly identityName?: string;
  readonly namespace?: string;
  readonly partition?: string;
  readonly peer?: string;
  readonly samenessGroup?: string;
}

interface TrafficPermissionsPermissionsSourcesExclude {
  readonly identityName?: string;
  readonly namespace?: string;
  readonly partition?: string;
  readonly peer?: string;
  readonly samenessGroup?: string;
}

export interface ControlPlaneRequestLimit {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: ControlPlaneRequestLimitSpec;
}

interface ControlPlaneRequestLimitSpec {
  readonly acl?: ControlPlaneRequestLimitAcl;
  readonly catalog?: ControlPlaneRequestLimitAcl;
  readonly configEntry?: ControlPlaneRequestLimitAcl;
  readonly connectCA?: ControlPlaneRequestLimitAcl;
  readonly coordinate?: ControlPlaneRequestLimitAcl;
  readonly discoveryChain?: ControlPlaneRequestLimitAcl;
  readonly health?: ControlPlaneRequestLimitAcl;
  readonly intention?: ControlPlaneRequestLimitAcl;
  readonly kv?: ControlPlaneRequestLimitAcl;
  readonly mode?: string;
  readonly preparedQuery?: ControlPlaneRequestLimitAcl;
  readonly readRate?: number;
  readonly session?: ControlPlaneRequestLimitAcl;
  readonly tenancy?: ControlPlaneRequestLimitAcl;
  readonly txn?: ControlPlaneRequestLimitAcl;
  readonly writeRate?: number;
}

interface ControlPlaneRequestLimitAcl {
  readonly readRate?: number;
  readonly writeRate?: number;
}

export interface ExportedServices {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: ExportedServicesSpec;
}

interface ExportedServicesSpec {
  readonly services?: readonly ExportedServicesServices[];
}

interface ExportedServicesServices {
  readonly consumers?: readonly ExportedServicesServicesConsumers[];
  readonly name?: string;
  readonly namespace?: string;
}

interface ExportedServicesServicesConsumers {
  readonly partition?: string;
  readonly peer?: string;
  readonly samenessGroup?: string;
}

export interface GatewayClassConfig {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: GatewayClassConfigSpec;
}

interface GatewayClassConfigSpec {
  readonly copyAnnotations?: GatewayClassConfigCopyAnnotations;
  readonly deployment?: GatewayClassConfigDeployment;
  readonly mapPrivilegedContainerPorts?: number;
  readonly metrics?: GatewayClassConfigMetrics;
  readonly nodeSelector?: Readonly<Record<string, string>>;
  readonly openshiftSCCName?: string;
  readonly podSecurityPolicy?: string;
  readonly serviceType?: 'ClusterIP' | 'NodePort' | 'LoadBalancer';
  readonly tolerations?: readonly GatewayClassConfigTolerations[];
}

interface GatewayClassConfigCopyAnnotations {
  readonly service?: readonly string[];
}

interface GatewayClassConfigDeployment {
  readonly defaultInstances?: number;
  readonly maxInstances?: number;
  readonly minInstances?: number;
  readonly resources?: GatewayClassConfigDeploymentResources;
}

interface GatewayClassConfigDeploymentResources {
  readonly claims?: readonly GatewayClassConfigDeploymentResourcesClaims[];
  readonly limits?: Readonly<Record<string, number | string>>;
  readonly requests?: Readonly<Record<string, number | string>>;
}

interface GatewayClassConfigDeploymentResourcesClaims {
  readonly name?: string;
}

interface GatewayClassConfigMetrics {
  readonly enabled?: boolean;
  readonly path?: string;
  readonly port?: number;
}

interface GatewayClassConfigTolerations {
  readonly effect?: string;
  readonly key?: string;
  readonly operator?: string;
  readonly tolerationSeconds?: number;
  readonly value?: string;
}

export interface GatewayPolicy {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: GatewayPolicySpec;
}

interface GatewayPolicySpec {
  readonly default?: GatewayPolicyDefault;
  readonly override?: GatewayPolicyDefault;
  readonly targetRef?: GatewayPolicyTargetRef;
}

interface GatewayPolicyDefault {
  readonly jwt?: GatewayPolicyDefaultJwt;
}

interface GatewayPolicyDefaultJwt {
  readonly providers?: readonly GatewayPolicyDefaultJwtProviders[];
}

interface GatewayPolicyDefaultJwtProviders {
  readonly name?: string;
  readonly verifyClaims?: readonly GatewayPolicyDefaultJwtProvidersVerifyClaims[];
}

interface GatewayPolicyDefaultJwtProvidersVerifyClaims {
  readonly path?: readonly string[];
  readonly value?: string;
}

interface GatewayPolicyTargetRef {
  readonly group?: string;
  readonly kind?: string;
  readonly name?: string;
  readonly namespace?: string;
  readonly sectionName?: string;
}

export interface IngressGateway {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: IngressGatewaySpec;
}

interface IngressGatewaySpec {
  readonly defaults?: IngressGatewayDefaults;
  readonly listeners?: readonly IngressGatewayListeners[];
  readonly tls?: IngressGatewayListenersTls;
}

interface IngressGatewayDefaults {
  readonly maxConcurrentRequests?: number;
  readonly maxConnections?: number;
  readonly maxPendingRequests?: number;
  readonly passiveHealthCheck?: IngressGatewayDefaultsPassiveHealthCheck;
}

interface IngressGatewayDefaultsPassiveHealthCheck {
  readonly baseEjectionTime?: string;
  readonly enforcingConsecutive5xx?: number;
  readonly interval?: string;
  readonly maxEjectionPercent?: number;
  readonly maxFailures?: number;
}

interface IngressGatewayListeners {
  readonly port?: number;
  readonly protocol?: string;
  readonly services?: readonly IngressGatewayListenersServices[];
  readonly tls?: IngressGatewayListenersTls;
}

interface IngressGatewayListenersServices {
  readonly hosts?: readonly string[];
  readonly maxConcurrentRequests?: number;
  readonly maxConnections?: number;
  readonly maxPendingRequests?: number;
  readonly name?: string;
  readonly namespace?: string;
  readonly partition?: string;
  readonly passiveHealthCheck?: IngressGatewayDefaultsPassiveHealthCheck;
  readonly requestHeaders?: IngressGatewayListenersServicesRequestHeaders;
  readonly responseHeaders?: IngressGatewayListenersServicesRequestHeaders;
  readonly tls?: IngressGatewayListenersServicesTls;
}

interface IngressGatewayListenersServicesRequestHeaders {
  readonly add?: Readonly<Record<string, string>>;
  readonly remove?: readonly string[];
  readonly set?: Readonly<Record<string, string>>;
}

interface IngressGatewayListenersServicesTls {
  readonly sds?: IngressGatewayListenersServicesTlsSds;
}

interface IngressGatewayListenersServicesTlsSds {
  readonly certResource?: string;
  readonly clusterName?: string;
}

interface IngressGatewayListenersTls {
  readonly cipherSuites?: readonly string[];
  readonly enabled?: boolean;
  readonly sds?: IngressGatewayListenersServicesTlsSds;
  readonly tlsMaxVersion?: string;
  readonly tlsMinVersion?: string;
}

export interface JWTProvider {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: JWTProviderSpec;
}

interface JWTProviderSpec {
  readonly audiences?: readonly string[];
  readonly cacheConfig?: JWTProviderCacheConfig;
  readonly clockSkewSeconds?: number;
  readonly forwarding?: JWTProviderForwarding;
  readonly issuer?: string;
  readonly jsonWebKeySet?: JWTProviderJsonWebKeySet;
  readonly locations?: readonly JWTProviderLocations[];
}

interface JWTProviderCacheConfig {
  readonly size?: number;
}

interface JWTProviderForwarding {
  readonly headerName?: string;
  readonly padForwardPayloadHeader?: boolean;
}

interface JWTProviderJsonWebKeySet {
  readonly local?: JWTProviderJsonWebKeySetLocal;
  readonly remote?: JWTProviderJsonWebKeySetRemote;
}

interface JWTProviderJsonWebKeySetLocal {
  readonly filename?: string;
  readonly jwks?: string;
}

interface JWTProviderJsonWebKeySetRemote {
  readonly cacheDuration?: string;
  readonly fetchAsynchronously?: boolean;
  readonly jwksCluster?: JWTProviderJsonWebKeySetRemoteJwksCluster;
  readonly requestTimeoutMs?: number;
  readonly retryPolicy?: JWTProviderJsonWebKeySetRemoteRetryPolicy;
  readonly uri?: string;
  readonly useSNI?: boolean;
}

interface JWTProviderJsonWebKeySetRemoteJwksCluster {
  readonly connectTimeout?: string;
  readonly discoveryType?: string;
  readonly tlsCertificates?: JWTProviderJsonWebKeySetRemoteJwksClusterTlsCertificates;
}

interface JWTProviderJsonWebKeySetRemoteJwksClusterTlsCertificates {
  readonly caCertificateProviderInstance?: JWTProviderJsonWebKeySetRemoteJwksClusterTlsCertificatesCaCertificateProviderInstance;
  readonly trustedCA?: JWTProviderJsonWebKeySetRemoteJwksClusterTlsCertificatesTrustedCA;
}

interface JWTProviderJsonWebKeySetRemoteJwksClusterTlsCertificatesCaCertificateProviderInstance {
  readonly certificateName?: string;
  readonly instanceName?: string;
}

interface JWTProviderJsonWebKeySetRemoteJwksClusterTlsCertificatesTrustedCA {
  readonly environmentVariable?: string;
  readonly filename?: string;
  readonly inlineBytes?: string;
  readonly inlineString?: string;
}

interface JWTProviderJsonWebKeySetRemoteRetryPolicy {
  readonly numRetries?: number;
  readonly retryPolicyBackOff?: JWTProviderJsonWebKeySetRemoteRetryPolicyRetryPolicyBackOff;
}

interface JWTProviderJsonWebKeySetRemoteRetryPolicyRetryPolicyBackOff {
  readonly baseInterval?: string;
  readonly maxInterval?: string;
}

interface JWTProviderLocations {
  readonly cookie?: JWTProviderLocationsCookie;
  readonly header?: JWTProviderLocationsHeader;
  readonly queryParam?: JWTProviderLocationsCookie;
}

interface JWTProviderLocationsCookie {
  readonly name?: string;
}

interface JWTProviderLocationsHeader {
  readonly forward?: boolean;
  readonly name?: string;
  readonly valuePrefix?: string;
}

export interface Mesh {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: MeshSpec;
}

interface MeshSpec {
  readonly allowEnablingPermissiveMutualTLS?: boolean;
  readonly http?: MeshHttp;
  readonly peering?: MeshPeering;
  readonly tls?: MeshTls;
  readonly transparentProxy?: MeshTransparentProxy;
  readonly validateClusters?: boolean;
}

interface MeshHttp {
  readonly incoming?: MeshHttpIncoming;
  readonly sanitizeXForwardedClientCert?: boolean;
}

interface MeshHttpIncoming {
  readonly requestNormalization?: MeshHttpIncomingRequestNormalization;
}

interface MeshHttpIncomingRequestNormalization {
  readonly headersWithUnderscoresAction?: string;
  readonly insecureDisablePathNormalization?: boolean;
  readonly mergeSlashes?: boolean;
  readonly pathWithEscapedSlashesAction?: string;
}

interface MeshPeering {
  readonly peerThroughMeshGateways?: boolean;
}

interface MeshTls {
  readonly incoming?: MeshTlsIncoming;
  readonly outgoing?: MeshTlsIncoming;
}

interface MeshTlsIncoming {
  readonly cipherSuites?: readonly string[];
  readonly tlsMaxVersion?: string;
  readonly tlsMinVersion?: string;
}

interface MeshTransparentProxy {
  readonly meshDestinationsOnly?: boolean;
}

export interface MeshService {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: MeshServiceSpec;
}

interface MeshServiceSpec {
  readonly name?: string;
  readonly peer?: string;
}

export interface PeeringAcceptor {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: PeeringAcceptorSpec;
}

interface PeeringAcceptorSpec {
  readonly peer?: PeeringAcceptorPeer;
}

interface PeeringAcceptorPeer {
  readonly secret?: PeeringAcceptorPeerSecret;
}

interface PeeringAcceptorPeerSecret {
  readonly backend?: string;
  readonly key?: string;
  readonly name?: string;
}

export interface ProxyDefaults {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: ProxyDefaultsSpec;
}

interface ProxyDefaultsSpec {
  readonly accessLogs?: ProxyDefaultsAccessLogs;
  readonly config?: Readonly<Record<string, Json>>;
  readonly envoyExtensions?: readonly ProxyDefaultsEnvoyExtensions[];
  readonly expose?: ProxyDefaultsExpose;
  readonly failoverPolicy?: ProxyDefaultsFailoverPolicy;
  readonly meshGateway?: ProxyDefaultsMeshGateway;
  readonly mode?: string;
  readonly mutualTLSMode?: string;
  readonly prioritizeByLocality?: ProxyDefaultsMeshGateway;
  readonly transparentProxy?: ProxyDefaultsTransparentProxy;
}

interface ProxyDefaultsAccessLogs {
  readonly disableListenerLogs?: boolean;
  readonly enabled?: boolean;
  readonly jsonFormat?: string;
  readonly path?: string;
  readonly textFormat?: string;
  readonly type?: string;
}

interface ProxyDefaultsEnvoyExtensions {
  readonly arguments?: Readonly<Record<string, Json>>;
  readonly name?: string;
  readonly required?: boolean;
}

interface ProxyDefaultsExpose {
  readonly checks?: boolean;
  readonly paths?: readonly ProxyDefaultsExposePaths[];
}

interface ProxyDefaultsExposePaths {
  readonly listenerPort?: number;
  readonly localPathPort?: number;
  readonly path?: string;
  readonly protocol?: string;
}

interface ProxyDefaultsFailoverPolicy {
  readonly mode?: string;
  readonly regions?: readonly string[];
}

interface ProxyDefaultsMeshGateway {
  readonly mode?: string;
}

interface ProxyDefaultsTransparentProxy {
  readonly dialedDirectly?: boolean;
  readonly outboundListenerPort?: number;
}

export interface RateLimit {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: RateLimitSpec;
}

interface RateLimitSpec {
  readonly config?: RateLimitConfig;
}

interface RateLimitConfig {
  readonly excludeEndpoints?: readonly string[];
  readonly priority?: boolean;
  readonly readRate?: number;
  readonly writeRate?: number;
}

export interface Registration {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: RegistrationSpec;
}

interface RegistrationSpec {
  readonly address?: string;
  readonly check?: RegistrationCheck;
  readonly datacenter?: string;
  readonly id?: string;
  readonly locality?: RegistrationLocality;
  readonly node?: string;
  readonly nodeMeta?: Readonly<Record<string, string>>;
  readonly partition?: string;
  readonly service?: RegistrationService;
  readonly skipNodeUpdate?: boolean;
  readonly taggedAddresses?: Readonly<Record<string, string>>;
}

interface RegistrationCheck {
  readonly checkId?: string;
  readonly definition?: RegistrationCheckDefinition;
  readonly exposedPort?: number;
  readonly name?: string;
  readonly namespace?: string;
  readonly node?: string;
  readonly notes?: string;
  readonly output?: string;
  readonly partition?: string;
  readonly serviceId?: string;
  readonly serviceName?: string;
  readonly status?: string;
  readonly type?: string;
}

interface RegistrationCheckDefinition {
  readonly body?: string;
  readonly deregisterCriticalServiceAfterDuration?: string;
  readonly grpc?: string;
  readonly grpcUseTLS?: boolean;
  readonly header?: Readonly<Record<string, readonly string[]>>;
  readonly http?: string;
  readonly intervalDuration?: string;
  readonly method?: string;
  readonly osService?: string;
  readonly tcp?: string;
  readonly tcpUseTLS?: boolean;
  readonly timeoutDuration?: string;
  readonly tlsServerName?: string;
  readonly tlsSkipVerify?: boolean;
  readonly udp?: string;
}

interface RegistrationLocality {
  readonly region?: string;
  readonly zone?: string;
}

interface RegistrationService {
  readonly address?: string;
  readonly enableTagOverride?: boolean;
  readonly id?: string;
  readonly locality?: RegistrationLocality;
  readonly meta?: Readonly<Record<string, string>>;
  readonly name?: string;
  readonly namespace?: string;
  readonly partition?: string;
  readonly port?: number;
  readonly socketPath?: string;
  readonly taggedAddresses?: Readonly<Record<string, RegistrationServiceTaggedAddresses>>;
  readonly tags?: readonly string[];
  readonly weights?: RegistrationServiceWeights;
}

interface RegistrationServiceTaggedAddresses {
  readonly address?: string;
  readonly port?: number;
}

interface RegistrationServiceWeights {
  readonly passing?: number;
  readonly warning?: number;
}

export interface RouteAuthFilter {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: RouteAuthFilterSpec;
}

interface RouteAuthFilterSpec {
  readonly extAuthz?: RouteAuthFilterExtAuthz;
  readonly jwt?: GatewayPolicyDefaultJwt;
}

interface RouteAuthFilterExtAuthz {
  readonly enabled?: boolean;
}

export interface RouteExtProc {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: RouteExtProcSpec;
}

interface RouteExtProcSpec {
  readonly mode?: 'enabled' | 'disabled' | 'override';
  readonly overrides?: RouteExtProcOverrides;
  readonly statPrefix?: string;
}

interface RouteExtProcOverrides {
  readonly processing?: RouteExtProcOverridesProcessing;
}

interface RouteExtProcOverridesProcessing {
  readonly request?: RouteExtProcOverridesProcessingRequest;
  readonly response?: RouteExtProcOverridesProcessingRequest;
}

interface RouteExtProcOverridesProcessingRequest {
  readonly bodyMode?: 'SKIP' | 'BUFFERED' | 'BUFFERED_PARTIAL' | 'STREAMED';
  readonly headersMode?: 'SEND' | 'SKIP';
  readonly maxBodyBytes?: number;
  readonly trailersMode?: 'SEND' | 'SKIP';
}

export interface RouteRetryFilter {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: RouteRetryFilterSpec;
}

interface RouteRetryFilterSpec {
  readonly numRetries?: number;
  readonly retryOn?: readonly string[];
  readonly retryOnConnectFailure?: boolean;
  readonly retryOnStatusCodes?: readonly number[];
}

export interface RouteTLSSDSFilter {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: IngressGatewayListenersServicesTls;
}

export interface RouteTimeoutFilter {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: RouteTimeoutFilterSpec;
}

interface RouteTimeoutFilterSpec {
  readonly idleTimeout?: string;
  readonly requestTimeout?: string;
}

export interface SamenessGroup {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: SamenessGroupSpec;
}

interface SamenessGroupSpec {
  readonly defaultForFailover?: boolean;
  readonly includeLocal?: boolean;
  readonly members?: readonly SamenessGroupMembers[];
}

interface SamenessGroupMembers {
  readonly partition?: string;
  readonly peer?: string;
}

export interface ServiceDefaults {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: ServiceDefaultsSpec;
}

interface ServiceDefaultsSpec {
  readonly balanceInboundConnections?: string;
  readonly destination?: ServiceDefaultsDestination;
  readonly envoyExtensions?: readonly ProxyDefaultsEnvoyExtensions[];
  readonly expose?: ProxyDefaultsExpose;
  readonly externalSNI?: string;
  readonly localConnectTimeoutMs?: number;
  readonly localRequestTimeoutMs?: number;
  readonly maxInboundConnections?: number;
  readonly meshGateway?: ProxyDefaultsMeshGateway;
  readonly mode?: string;
  readonly mutualTLSMode?: string;
  readonly protocol?: string;
  readonly rateLimits?: ServiceDefaultsRateLimits;
  readonly transparentProxy?: ProxyDefaultsTransparentProxy;
  readonly upstreamConfig?: ServiceDefaultsUpstreamConfig;
}

interface ServiceDefaultsDestination {
  readonly addresses?: readonly string[];
  readonly port?: number;
}

interface ServiceDefaultsRateLimits {
  readonly instanceLevel?: ServiceDefaultsRateLimitsInstanceLevel;
}

interface ServiceDefaultsRateLimitsInstanceLevel {
  readonly requestsMaxBurst?: number;
  readonly requestsPerSecond?: number;
  readonly routes?: readonly ServiceDefaultsRateLimitsInstanceLevelRoutes[];
}

interface ServiceDefaultsRateLimitsInstanceLevelRoutes {
  readonly pathExact?: string;
  readonly pathPrefix?: string;
  readonly pathRegex?: string;
  readonly requestsMaxBurst?: number;
  readonly requestsPerSecond?: number;
}

interface ServiceDefaultsUpstreamConfig {
  readonly defaults?: ServiceDefaultsUpstreamConfigDefaults;
  readonly overrides?: readonly ServiceDefaultsUpstreamConfigDefaults[];
}

interface ServiceDefaultsUpstreamConfigDefaults {
  readonly connectTimeoutMs?: number;
  readonly envoyClusterJSON?: string;
  readonly envoyListenerJSON?: string;
  readonly limits?: ServiceDefaultsUpstreamConfigDefaultsLimits;
  readonly meshGateway?: ProxyDefaultsMeshGateway;
  readonly name?: string;
  readonly namespace?: string;
  readonly partition?: string;
  readonly passiveHealthCheck?: IngressGatewayDefaultsPassiveHealthCheck;
  readonly peer?: string;
  readonly protocol?: string;
}

interface ServiceDefaultsUpstreamConfigDefaultsLimits {
  readonly maxConcurrentRequests?: number;
  readonly maxConnections?: number;
  readonly maxPendingRequests?: number;
}

export interface ServiceIntentions {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: ServiceIntentionsSpec;
}

interface ServiceIntentionsSpec {
  readonly destination?: ServiceIntentionsDestination;
  readonly jwt?: ServiceIntentionsJwt;
  readonly sources?: readonly ServiceIntentionsSources[];
}

interface ServiceIntentionsDestination {
  readonly name?: string;
  readonly namespace?: string;
}

interface ServiceIntentionsJwt {
  readonly providers?: readonly ServiceIntentionsJwtProviders[];
}

interface ServiceIntentionsJwtProviders {
  readonly name?: string;
  readonly verifyClaims?: readonly ServiceIntentionsJwtProvidersVerifyClaims[];
}

interface ServiceIntentionsJwtProvidersVerifyClaims {
  readonly path?: readonly string[];
  readonly value?: string;
}

interface ServiceIntentionsSources {
  readonly action?: string;
  readonly description?: string;
  readonly name?: string;
  readonly namespace?: string;
  readonly partition?: string;
  readonly peer?: string;
  readonly permissions?: readonly ServiceIntentionsSourcesPermissions[];
  readonly samenessGroup?: string;
}

interface ServiceIntentionsSourcesPermissions {
  readonly action?: string;
  readonly http?: ServiceIntentionsSourcesPermissionsHttp;
  readonly jwt?: ServiceIntentionsJwt;
}

interface ServiceIntentionsSourcesPermissionsHttp {
  readonly header?: readonly ServiceIntentionsSourcesPermissionsHttpHeader[];
  readonly methods?: readonly string[];
  readonly pathExact?: string;
  readonly pathPrefix?: string;
  readonly pathRegex?: string;
}

interface ServiceIntentionsSourcesPermissionsHttpHeader {
  readonly contains?: string;
  readonly exact?: string;
  readonly ignoreCase?: boolean;
  readonly invert?: boolean;
  readonly name?: string;
  readonly prefix?: string;
  readonly present?: boolean;
  readonly regex?: string;
  readonly suffix?: string;
}

export interface ServiceResolver {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: ServiceResolverSpec;
}

interface ServiceResolverSpec {
  readonly connectTimeout?: string;
  readonly defaultSubset?: string;
  readonly failover?: Readonly<Record<string, ServiceResolverFailover>>;
  readonly loadBalancer?: ServiceResolverLoadBalancer;
  readonly prioritizeByLocality?: ProxyDefaultsMeshGateway;
  readonly redirect?: ServiceResolverRedirect;
  readonly requestTimeout?: string;
  readonly subsets?: Readonly<Record<string, ServiceResolverSubsets>>;
}

interface ServiceResolverFailover {
  readonly datacenters?: readonly string[];
  readonly namespace?: string;
  readonly policy?: ProxyDefaultsFailoverPolicy;
  readonly samenessGroup?: string;
  readonly service?: string;
  readonly serviceSubset?: string;
  readonly targets?: readonly ServiceResolverFailoverTargets[];
}

interface ServiceResolverFailoverTargets {
  readonly datacenter?: string;
  readonly namespace?: string;
  readonly partition?: string;
  readonly peer?: string;
  readonly service?: string;
  readonly serviceSubset?: string;
}

interface ServiceResolverLoadBalancer {
  readonly hashPolicies?: readonly ServiceResolverLoadBalancerHashPolicies[];
  readonly leastRequestConfig?: ServiceResolverLoadBalancerLeastRequestConfig;
  readonly policy?: string;
  readonly ringHashConfig?: ServiceResolverLoadBalancerRingHashConfig;
}

interface ServiceResolverLoadBalancerHashPolicies {
  readonly cookieConfig?: ServiceResolverLoadBalancerHashPoliciesCookieConfig;
  readonly field?: string;
  readonly fieldValue?: string;
  readonly sourceIP?: boolean;
  readonly terminal?: boolean;
}

interface ServiceResolverLoadBalancerHashPoliciesCookieConfig {
  readonly path?: string;
  readonly session?: boolean;
  readonly ttl?: string;
}

interface ServiceResolverLoadBalancerLeastRequestConfig {
  readonly choiceCount?: number;
}

interface ServiceResolverLoadBalancerRingHashConfig {
  readonly maximumRingSize?: number;
  readonly minimumRingSize?: number;
}

interface ServiceResolverRedirect {
  readonly datacenter?: string;
  readonly namespace?: string;
  readonly partition?: string;
  readonly peer?: string;
  readonly samenessGroup?: string;
  readonly service?: string;
  readonly serviceSubset?: string;
}

interface ServiceResolverSubsets {
  readonly filter?: string;
  readonly onlyPassing?: boolean;
}

export interface ServiceRouter {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: ServiceRouterSpec;
}

interface ServiceRouterSpec {
  readonly routes?: readonly ServiceRouterRoutes[];
}

interface ServiceRouterRoutes {
  readonly destination?: ServiceRouterRoutesDestination;
  readonly match?: ServiceRouterRoutesMatch;
}

interface ServiceRouterRoutesDestination {
  readonly idleTimeout?: string;
  readonly namespace?: string;
  readonly numRetries?: number;
  readonly partition?: string;
  readonly prefixRewrite?: string;
  readonly requestHeaders?: IngressGatewayListenersServicesRequestHeaders;
  readonly requestTimeout?: string;
  readonly responseHeaders?: IngressGatewayListenersServicesRequestHeaders;
  readonly retryOn?: readonly string[];
  readonly retryOnConnectFailure?: boolean;
  readonly retryOnStatusCodes?: readonly number[];
  readonly service?: string;
  readonly serviceSubset?: string;
}

interface ServiceRouterRoutesMatch {
  readonly http?: ServiceRouterRoutesMatchHttp;
}

interface ServiceRouterRoutesMatchHttp {
  readonly caseInsensitive?: boolean;
  readonly header?: readonly ServiceRouterRoutesMatchHttpHeader[];
  readonly methods?: readonly string[];
  readonly pathExact?: string;
  readonly pathPrefix?: string;
  readonly pathRegex?: string;
  readonly queryParam?: readonly ServiceRouterRoutesMatchHttpQueryParam[];
}

interface ServiceRouterRoutesMatchHttpHeader {
  readonly exact?: string;
  readonly invert?: boolean;
  readonly name?: string;
  readonly prefix?: string;
  readonly present?: boolean;
  readonly regex?: string;
  readonly suffix?: string;
}

interface ServiceRouterRoutesMatchHttpQueryParam {
  readonly exact?: string;
  readonly name?: string;
  readonly present?: boolean;
  readonly regex?: string;
}

export interface ServiceSplitter {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: ServiceSplitterSpec;
}

interface ServiceSplitterSpec {
  readonly splits?: readonly ServiceSplitterSplits[];
}

interface ServiceSplitterSplits {
  readonly namespace?: string;
  readonly partition?: string;
  readonly requestHeaders?: IngressGatewayListenersServicesRequestHeaders;
  readonly responseHeaders?: IngressGatewayListenersServicesRequestHeaders;
  readonly service?: string;
  readonly serviceSubset?: string;
  readonly weight?: number;
}

export interface TerminatingGateway {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: TerminatingGatewaySpec;
}

interface TerminatingGatewaySpec {
  readonly deployment?: TerminatingGatewayDeployment;
  readonly services?: readonly TerminatingGatewayServices[];
}

interface TerminatingGatewayDeployment {
  readonly affinity?: TerminatingGatewayDeploymentAffinity;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly consulNamespace?: string;
  readonly enabledDeployment?: boolean;
  readonly extraVolumes?: readonly TerminatingGatewayDeploymentExtraVolumes[];
  readonly gatewayName?: string;
  readonly logJSON?: boolean;
  readonly logLevel?: string;
  readonly nodeSelector?: Readonly<Record<string, string>>;
  readonly priorityClassName?: string;
  readonly replicas?: number;
  readonly resources?: GatewayClassConfigDeploymentResources;
  readonly serviceAccount?: TerminatingGatewayDeploymentServiceAccount;
  readonly tolerations?: readonly GatewayClassConfigTolerations[];
  readonly topologySpreadConstraints?: readonly TerminatingGatewayDeploymentTopologySpreadConstraints[];
}

interface TerminatingGatewayDeploymentAffinity {
  readonly nodeAffinity?: TerminatingGatewayDeploymentAffinityNodeAffinity;
  readonly podAffinity?: TerminatingGatewayDeploymentAffinityPodAffinity;
  readonly podAntiAffinity?: TerminatingGatewayDeploymentAffinityPodAffinity;
}

interface TerminatingGatewayDeploymentAffinityNodeAffinity {
  readonly preferredDuringSchedulingIgnoredDuringExecution?: readonly TerminatingGatewayDeploymentAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecution[];
  readonly requiredDuringSchedulingIgnoredDuringExecution?: TerminatingGatewayDeploymentAffinityNodeAffinityRequiredDuringSchedulingIgnoredDuringExecution;
}

interface TerminatingGatewayDeploymentAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecution {
  readonly preference?: TerminatingGatewayDeploymentAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecutionPreference;
  readonly weight?: number;
}

interface TerminatingGatewayDeploymentAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecutionPreference {
  readonly matchExpressions?: readonly TerminatingGatewayDeploymentAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecutionPreferenceMatchExpressions[];
  readonly matchFields?: readonly TerminatingGatewayDeploymentAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecutionPreferenceMatchExpressions[];
}

interface TerminatingGatewayDeploymentAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecutionPreferenceMatchExpressions {
  readonly key?: string;
  readonly operator?: string;
  readonly values?: readonly string[];
}

interface TerminatingGatewayDeploymentAffinityNodeAffinityRequiredDuringSchedulingIgnoredDuringExecution {
  readonly nodeSelectorTerms?: readonly TerminatingGatewayDeploymentAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecutionPreference[];
}

interface TerminatingGatewayDeploymentAffinityPodAffinity {
  readonly preferredDuringSchedulingIgnoredDuringExecution?: readonly TerminatingGatewayDeploymentAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecution[];
  readonly requiredDuringSchedulingIgnoredDuringExecution?: readonly TerminatingGatewayDeploymentAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTerm[];
}

interface TerminatingGatewayDeploymentAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecution {
  readonly podAffinityTerm?: TerminatingGatewayDeploymentAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTerm;
  readonly weight?: number;
}

interface TerminatingGatewayDeploymentAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTerm {
  readonly labelSelector?: TerminatingGatewayDeploymentAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermLabelSelector;
  readonly matchLabelKeys?: readonly string[];
  readonly mismatchLabelKeys?: readonly string[];
  readonly namespaceSelector?: TerminatingGatewayDeploymentAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermLabelSelector;
  readonly namespaces?: readonly string[];
  readonly topologyKey?: string;
}

interface TerminatingGatewayDeploymentAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermLabelSelector {
  readonly matchExpressions?: readonly TerminatingGatewayDeploymentAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecutionPreferenceMatchExpressions[];
  readonly matchLabels?: Readonly<Record<string, string>>;
}

interface TerminatingGatewayDeploymentExtraVolumes {
  readonly items?: readonly TerminatingGatewayDeploymentExtraVolumesItems[];
  readonly load?: boolean;
  readonly name?: string;
  readonly type?: 'configMap' | 'secret';
}

interface TerminatingGatewayDeploymentExtraVolumesItems {
  readonly key?: string;
  readonly path?: string;
}

interface TerminatingGatewayDeploymentServiceAccount {
  readonly annotations?: Readonly<Record<string, string>>;
}

interface TerminatingGatewayDeploymentTopologySpreadConstraints {
  readonly labelSelector?: TerminatingGatewayDeploymentAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermLabelSelector;
  readonly matchLabelKeys?: readonly string[];
  readonly maxSkew?: number;
  readonly minDomains?: number;
  readonly nodeAffinityPolicy?: string;
  readonly nodeTaintsPolicy?: string;
  readonly topologyKey?: string;
  readonly whenUnsatisfiable?: string;
}

interface TerminatingGatewayServices {
  readonly caFile?: string;
  readonly certFile?: string;
  readonly disableAutoHostRewrite?: boolean;
  readonly keyFile?: string;
  readonly name?: string;
  readonly namespace?: string;
  readonly secretRef?: TerminatingGatewayServicesSecretRef;
  readonly sni?: string;
}

interface TerminatingGatewayServicesSecretRef {
  readonly name?: string;
}
