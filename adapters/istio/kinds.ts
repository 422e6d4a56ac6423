// Typed values of Istio's kinds for rules: made from the pack by `npm run packs`, not by hand.

import type { Json } from '../../server/protocol/text.ts';

declare module '../../server/protocol/kinds.ts' {
  interface Kinds {
    readonly 'extensions.istio.io/TrafficExtension': TrafficExtension;
    readonly 'extensions.istio.io/WasmPlugin': WasmPlugin;
    readonly 'networking.istio.io/DestinationRule': DestinationRule;
    readonly 'networking.istio.io/EnvoyFilter': EnvoyFilter;
    readonly 'networking.istio.io/Gateway': Gateway;
    readonly 'networking.istio.io/ProxyConfig': ProxyConfig;
    readonly 'networking.istio.io/ServiceEntry': ServiceEntry;
    readonly 'networking.istio.io/Sidecar': Sidecar;
    readonly 'networking.istio.io/VirtualService': VirtualService;
    readonly 'networking.istio.io/WorkloadEntry': WorkloadEntry;
    readonly 'networking.istio.io/WorkloadGroup': WorkloadGroup;
    readonly 'security.istio.io/AuthorizationPolicy': AuthorizationPolicy;
    readonly 'security.istio.io/PeerAuthentication': PeerAuthentication;
    readonly 'security.istio.io/RequestAuthentication': RequestAuthentication;
    readonly 'telemetry.istio.io/Telemetry': Telemetry;
  }
}

/** What rules read of an object's metadata. */
interface Metadata {
  readonly name?: string;
  readonly namespace?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

export interface TrafficExtension {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: TrafficExtensionSpec;
}

interface TrafficExtensionSpec {
  readonly lua?: TrafficExtensionLua;
  readonly match?: readonly TrafficExtensionMatch[];
  readonly phase?: 'UNSPECIFIED' | 'AUTHN' | 'AUTHZ' | 'STATS';
  readonly priority?: number;
  readonly selector?: TrafficExtensionSelector;
  readonly targetRefs?: readonly TrafficExtensionTargetRefs[];
  readonly wasm?: TrafficExtensionWasm;
}

interface TrafficExtensionLua {
  readonly inlineCode?: string;
}

interface TrafficExtensionMatch {
  readonly mode?: 'UNDEFINED' | 'CLIENT' | 'SERVER' | 'CLIENT_AND_SERVER';
  readonly ports?: readonly TrafficExtensionMatchPorts[];
}

interface TrafficExtensionMatchPorts {
  readonly number?: number;
}

interface TrafficExtensionSelector {
  readonly matchLabels?: Readonly<Record<string, string>>;
}

interface TrafficExtensionTargetRefs {
  readonly group?: string;
  readonly kind?: string;
  readonly name?: string;
  readonly namespace?: string;
}

interface TrafficExtensionWasm {
  readonly failStrategy?: 'FAIL_CLOSE' | 'FAIL_OPEN' | 'FAIL_RELOAD';
  readonly imagePullPolicy?: 'UNSPECIFIED_POLICY' | 'IfNotPresent' | 'Always';
  readonly imagePullSecret?: string;
  readonly pluginConfig?: Readonly<Record<string, Json>>;
  readonly pluginName?: string;
  readonly sha256?: string;
  readonly type?: 'UNSPECIFIED_PLUGIN_TYPE' | 'HTTP' | 'NETWORK';
  readonly url?: string;
  readonly verificationKey?: string;
  readonly vmConfig?: TrafficExtensionWasmVmConfig;
}

interface TrafficExtensionWasmVmConfig {
  readonly env?: readonly TrafficExtensionWasmVmConfigEnv[];
}

interface TrafficExtensionWasmVmConfigEnv {
  readonly name?: string;
  readonly value?: string;
  readonly valueFrom?: 'INLINE' | 'HOST';
}

export interface WasmPlugin {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: WasmPluginSpec;
}

interface WasmPluginSpec {
  readonly failStrategy?: 'FAIL_CLOSE' | 'FAIL_OPEN' | 'FAIL_RELOAD';
  readonly imagePullPolicy?: 'UNSPECIFIED_POLICY' | 'IfNotPresent' | 'Always';
  readonly imagePullSecret?: string;
  readonly match?: readonly TrafficExtensionMatch[];
  readonly phase?: 'UNSPECIFIED_PHASE' | 'AUTHN' | 'AUTHZ' | 'STATS';
  readonly pluginConfig?: Readonly<Record<string, Json>>;
  readonly pluginName?: string;
  readonly priority?: number;
  readonly selector?: TrafficExtensionSelector;
  readonly sha256?: string;
  readonly targetRef?: TrafficExtensionTargetRefs;
  readonly targetRefs?: readonly TrafficExtensionTargetRefs[];
  readonly type?: 'UNSPECIFIED_PLUGIN_TYPE' | 'HTTP' | 'NETWORK';
  readonly url?: string;
  readonly verificationKey?: string;
  readonly vmConfig?: TrafficExtensionWasmVmConfig;
}

export interface DestinationRule {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: DestinationRuleSpec;
}

interface DestinationRuleSpec {
  readonly exportTo?: readonly string[];
  readonly host?: string;
  readonly subsets?: readonly DestinationRuleSubsets[];
  readonly trafficPolicy?: DestinationRuleSubsetsTrafficPolicy;
  readonly workloadSelector?: TrafficExtensionSelector;
}

interface DestinationRuleSubsets {
  readonly labels?: Readonly<Record<string, string>>;
  readonly name?: string;
  readonly trafficPolicy?: DestinationRuleSubsetsTrafficPolicy;
}

interface DestinationRuleSubsetsTrafficPolicy {
  readonly connectionPool?: DestinationRuleSubsetsTrafficPolicyConnectionPool;
  readonly loadBalancer?: DestinationRuleSubsetsTrafficPolicyLoadBalancer;
  readonly outlierDetection?: DestinationRuleSubsetsTrafficPolicyOutlierDetection;
  readonly portLevelSettings?: readonly DestinationRuleSubsetsTrafficPolicyPortLevelSettings[];
  readonly proxyProtocol?: DestinationRuleSubsetsTrafficPolicyProxyProtocol;
  readonly retryBudget?: DestinationRuleSubsetsTrafficPolicyRetryBudget;
  readonly tls?: DestinationRuleSubsetsTrafficPolicyPortLevelSettingsTls;
  readonly tunnel?: DestinationRuleSubsetsTrafficPolicyTunnel;
}

interface DestinationRuleSubsetsTrafficPolicyConnectionPool {
  readonly http?: DestinationRuleSubsetsTrafficPolicyConnectionPoolHttp;
  readonly tcp?: DestinationRuleSubsetsTrafficPolicyConnectionPoolTcp;
}

interface DestinationRuleSubsetsTrafficPolicyConnectionPoolHttp {
  readonly h2UpgradePolicy?: 'DEFAULT' | 'DO_NOT_UPGRADE' | 'UPGRADE';
  readonly http1MaxPendingRequests?: number;
  readonly http2KeepAlive?: DestinationRuleSubsetsTrafficPolicyConnectionPoolHttpHttp2KeepAlive;
  readonly http2MaxRequests?: number;
  readonly idleTimeout?: string;
  readonly maxConcurrentStreams?: number;
  readonly maxRequestsPerConnection?: number;
  readonly maxRetries?: number;
  readonly useClientProtocol?: boolean;
}

interface DestinationRuleSubsetsTrafficPolicyConnectionPoolHttpHttp2KeepAlive {
  readonly interval?: string;
  readonly timeout?: string;
}

interface DestinationRuleSubsetsTrafficPolicyConnectionPoolTcp {
  readonly connectTimeout?: string;
  readonly idleTimeout?: string;
  readonly maxConnectionDuration?: string;
  readonly maxConnections?: number;
  readonly tcpKeepalive?: DestinationRuleSubsetsTrafficPolicyConnectionPoolTcpTcpKeepalive;
}

interface DestinationRuleSubsetsTrafficPolicyConnectionPoolTcpTcpKeepalive {
  readonly interval?: string;
  readonly probes?: number;
  readonly time?: string;
}

interface DestinationRuleSubsetsTrafficPolicyLoadBalancer {
  readonly backendUtilization?: DestinationRuleSubsetsTrafficPolicyLoadBalancerBackendUtilization;
  readonly consistentHash?: DestinationRuleSubsetsTrafficPolicyLoadBalancerConsistentHash;
  readonly localityLbSetting?: DestinationRuleSubsetsTrafficPolicyLoadBalancerLocalityLbSetting;
  readonly simple?: 'UNSPECIFIED' | 'LEAST_CONN' | 'RANDOM' | 'PASSTHROUGH' | 'ROUND_ROBIN' | 'LEAST_REQUEST';
  readonly warmup?: DestinationRuleSubsetsTrafficPolicyLoadBalancerWarmup;
  readonly warmupDurationSecs?: string;
  readonly zoneAwareLbSetting?: DestinationRuleSubsetsTrafficPolicyLoadBalancerZoneAwareLbSetting;
}

interface DestinationRuleSubsetsTrafficPolicyLoadBalancerBackendUtilization {
  readonly errorUtilizationPenaltyPercent?: number;
  readonly metricNamesForComputingUtilization?: readonly string[];
  readonly weightExpirationPeriod?: string;
  readonly weightStabilizationPeriod?: string;
  readonly weightUpdatePeriod?: string;
}

interface DestinationRuleSubsetsTrafficPolicyLoadBalancerConsistentHash {
  readonly httpCookie?: DestinationRuleSubsetsTrafficPolicyLoadBalancerConsistentHashHttpCookie;
  readonly httpHeaderName?: string;
  readonly httpQueryParameterName?: string;
  readonly maglev?: DestinationRuleSubsetsTrafficPolicyLoadBalancerConsistentHashMaglev;
  readonly minimumRingSize?: number;
  readonly ringHash?: DestinationRuleSubsetsTrafficPolicyLoadBalancerConsistentHashRingHash;
  readonly useSourceIp?: boolean;
}

interface DestinationRuleSubsetsTrafficPolicyLoadBalancerConsistentHashHttpCookie {
  readonly attributes?: readonly DestinationRuleSubsetsTrafficPolicyLoadBalancerConsistentHashHttpCookieAttributes[];
  readonly name?: string;
  readonly path?: string;
  readonly ttl?: string;
}

interface DestinationRuleSubsetsTrafficPolicyLoadBalancerConsistentHashHttpCookieAttributes {
  readonly name?: string;
  readonly value?: string;
}

interface DestinationRuleSubsetsTrafficPolicyLoadBalancerConsistentHashMaglev {
  readonly tableSize?: number;
}

interface DestinationRuleSubsetsTrafficPolicyLoadBalancerConsistentHashRingHash {
  readonly minimumRingSize?: number;
}

interface DestinationRuleSubsetsTrafficPolicyLoadBalancerLocalityLbSetting {
  readonly distribute?: readonly DestinationRuleSubsetsTrafficPolicyLoadBalancerLocalityLbSettingDistribute[];
  readonly enabled?: boolean;
  readonly failover?: readonly DestinationRuleSubsetsTrafficPolicyLoadBalancerLocalityLbSettingFailover[];
  readonly failoverPriority?: readonly string[];
}

interface DestinationRuleSubsetsTrafficPolicyLoadBalancerLocalityLbSettingDistribute {
  readonly from?: string;
  readonly to?: Readonly<Record<string, number>>;
}

interface DestinationRuleSubsetsTrafficPolicyLoadBalancerLocalityLbSettingFailover {
  readonly from?: string;
  readonly to?: string;
}

interface DestinationRuleSubsetsTrafficPolicyLoadBalancerWarmup {
  readonly aggression?: number;
  readonly duration?: string;
  readonly minimumPercent?: number;
}

interface DestinationRuleSubsetsTrafficPolicyLoadBalancerZoneAwareLbSetting {
  readonly enabled?: boolean;
  readonly failover?: readonly DestinationRuleSubsetsTrafficPolicyLoadBalancerLocalityLbSettingFailover[];
  readonly failoverPriority?: readonly string[];
  readonly minClusterSize?: number;
}

interface DestinationRuleSubsetsTrafficPolicyOutlierDetection {
  readonly baseEjectionTime?: string;
  readonly consecutive5xxErrors?: number;
  readonly consecutiveErrors?: number;
  readonly consecutiveGatewayErrors?: number;
  readonly consecutiveLocalOriginFailures?: number;
  readonly interval?: string;
  readonly maxEjectionPercent?: number;
  readonly minHealthPercent?: number;
  readonly outlierDetectionHttpErrorCodes?: readonly number[];
  readonly splitExternalLocalOriginErrors?: boolean;
}

interface DestinationRuleSubsetsTrafficPolicyPortLevelSettings {
  readonly connectionPool?: DestinationRuleSubsetsTrafficPolicyConnectionPool;
  readonly loadBalancer?: DestinationRuleSubsetsTrafficPolicyLoadBalancer;
  readonly outlierDetection?: DestinationRuleSubsetsTrafficPolicyOutlierDetection;
  readonly port?: DestinationRuleSubsetsTrafficPolicyPortLevelSettingsPort;
  readonly tls?: DestinationRuleSubsetsTrafficPolicyPortLevelSettingsTls;
}

interface DestinationRuleSubsetsTrafficPolicyPortLevelSettingsPort {
  readonly number?: number;
}

interface DestinationRuleSubsetsTrafficPolicyPortLevelSettingsTls {
  readonly caCertificates?: string;
  readonly caCrl?: string;
  readonly clientCertificate?: string;
  readonly credentialName?: string;
  readonly insecureSkipVerify?: boolean;
  readonly mode?: 'DISABLE' | 'SIMPLE' | 'MUTUAL' | 'ISTIO_MUTUAL';
  readonly privateKey?: string;
  readonly sni?: string;
  readonly subjectAltNames?: readonly string[];
}

interface DestinationRuleSubsetsTrafficPolicyProxyProtocol {
  readonly version?: 'V1' | 'V2';
}

interface DestinationRuleSubsetsTrafficPolicyRetryBudget {
  readonly budgetInterval?: string;
  readonly minRetryConcurrency?: number;
  readonly percent?: number;
}

interface DestinationRuleSubsetsTrafficPolicyTunnel {
  readonly protocol?: string;
  readonly targetHost?: string;
  readonly targetPort?: number;
}

export interface EnvoyFilter {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: EnvoyFilterSpec;
}

interface EnvoyFilterSpec {
  readonly configPatches?: readonly EnvoyFilterConfigPatches[];
  readonly priority?: number;
  readonly targetRefs?: readonly TrafficExtensionTargetRefs[];
  readonly workloadSelector?: EnvoyFilterWorkloadSelector;
}

interface EnvoyFilterConfigPatches {
  readonly applyTo?:
    | 'INVALID'
    | 'LISTENER'
    | 'FILTER_CHAIN'
    | 'NETWORK_FILTER'
    | 'HTTP_FILTER'
    | 'ROUTE_CONFIGURATION'
    | 'VIRTUAL_HOST'
    | 'HTTP_ROUTE'
    | 'CLUSTER'
    | 'EXTENSION_CONFIG'
    | 'BOOTSTRAP'
    | 'LISTENER_FILTER';
  readonly match?: EnvoyFilterConfigPatchesMatch;
  readonly patch?: EnvoyFilterConfigPatchesPatch;
}

interface EnvoyFilterConfigPatchesMatch {
  readonly cluster?: EnvoyFilterConfigPatchesMatchCluster;
  readonly context?: 'ANY' | 'SIDECAR_INBOUND' | 'SIDECAR_OUTBOUND' | 'GATEWAY' | 'WAYPOINT';
  readonly listener?: EnvoyFilterConfigPatchesMatchListener;
  readonly proxy?: EnvoyFilterConfigPatchesMatchProxy;
  readonly routeConfiguration?: EnvoyFilterConfigPatchesMatchRouteConfiguration;
  readonly waypoint?: EnvoyFilterConfigPatchesMatchWaypoint;
}

interface EnvoyFilterConfigPatchesMatchCluster {
  readonly name?: string;
  readonly portNumber?: number;
  readonly service?: string;
  readonly subset?: string;
}

interface EnvoyFilterConfigPatchesMatchListener {
  readonly filterChain?: EnvoyFilterConfigPatchesMatchListenerFilterChain;
  readonly listenerFilter?: string;
  readonly name?: string;
  readonly portName?: string;
  readonly portNumber?: number;
}

interface EnvoyFilterConfigPatchesMatchListenerFilterChain {
  readonly applicationProtocols?: string;
  readonly destinationPort?: number;
  readonly filter?: EnvoyFilterConfigPatchesMatchListenerFilterChainFilter;
  readonly name?: string;
  readonly sni?: string;
  readonly transportProtocol?: string;
  readonly transportSocket?: string;
}

interface EnvoyFilterConfigPatchesMatchListenerFilterChainFilter {
  readonly name?: string;
  readonly subFilter?: EnvoyFilterConfigPatchesMatchListenerFilterChainFilterSubFilter;
}

interface EnvoyFilterConfigPatchesMatchListenerFilterChainFilterSubFilter {
  readonly name?: string;
}

interface EnvoyFilterConfigPatchesMatchProxy {
  readonly metadata?: Readonly<Record<string, string>>;
  readonly proxyVersion?: string;
}

interface EnvoyFilterConfigPatchesMatchRouteConfiguration {
  readonly gateway?: string;
  readonly name?: string;
  readonly portName?: string;
  readonly portNumber?: number;
  readonly vhost?: EnvoyFilterConfigPatchesMatchRouteConfigurationVhost;
}

interface EnvoyFilterConfigPatchesMatchRouteConfigurationVhost {
  readonly domainName?: string;
  readonly name?: string;
  readonly route?: EnvoyFilterConfigPatchesMatchRouteConfigurationVhostRoute;
}

interface EnvoyFilterConfigPatchesMatchRouteConfigurationVhostRoute {
  readonly action?: 'ANY' | 'ROUTE' | 'REDIRECT' | 'DIRECT_RESPONSE';
  readonly name?: string;
}

interface EnvoyFilterConfigPatchesMatchWaypoint {
  readonly filter?: EnvoyFilterConfigPatchesMatchListenerFilterChainFilter;
  readonly portNumber?: number;
  readonly route?: EnvoyFilterConfigPatchesMatchListenerFilterChainFilterSubFilter;
}

interface EnvoyFilterConfigPatchesPatch {
  readonly filterClass?: 'UNSPECIFIED' | 'AUTHN' | 'AUTHZ' | 'STATS';
  readonly operation?:
    | 'INVALID'
    | 'MERGE'
    | 'ADD'
    | 'REMOVE'
    | 'INSERT_BEFORE'
    | 'INSERT_AFTER'
    | 'INSERT_FIRST'
    | 'REPLACE'
    | 'MERGE_AND_REPLACE_LIST';
  readonly value?: Readonly<Record<string, Json>>;
}

interface EnvoyFilterWorkloadSelector {
  readonly labels?: Readonly<Record<string, string>>;
}

export interface Gateway {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: GatewaySpec;
}

interface GatewaySpec {
  readonly selector?: Readonly<Record<string, string>>;
  readonly servers?: readonly GatewayServers[];
}

interface GatewayServers {
  readonly bind?: string;
  readonly defaultEndpoint?: string;
  readonly hosts?: readonly string[];
  readonly name?: string;
  readonly port?: GatewayServersPort;
  readonly tls?: GatewayServersTls;
}

interface GatewayServersPort {
  readonly name?: string;
  readonly number?: number;
  readonly protocol?: string;
  readonly targetPort?: number;
}

interface GatewayServersTls {
  readonly caCertCredentialName?: string;
  readonly caCertificates?: string;
  readonly caCrl?: string;
  readonly cipherSuites?: readonly string[];
  readonly credentialName?: string;
  readonly credentialNames?: readonly string[];
  readonly ecdhCurves?: readonly string[];
  readonly httpsRedirect?: boolean;
  readonly insecureSkipVerify?: boolean;
  readonly maxProtocolVersion?: 'TLS_AUTO' | 'TLSV1_0' | 'TLSV1_1' | 'TLSV1_2' | 'TLSV1_3';
  readonly minProtocolVersion?: 'TLS_AUTO' | 'TLSV1_0' | 'TLSV1_1' | 'TLSV1_2' | 'TLSV1_3';
  readonly mode?: 'PASSTHROUGH' | 'SIMPLE' | 'MUTUAL' | 'AUTO_PASSTHROUGH' | 'ISTIO_MUTUAL' | 'OPTIONAL_MUTUAL';
  readonly privateKey?: string;
  readonly serverCertificate?: string;
  readonly subjectAltNames?: readonly string[];
  readonly tlsCertificates?: readonly GatewayServersTlsTlsCertificates[];
  readonly verifyCertificateHash?: readonly string[];
  readonly verifyCertificateSpki?: readonly string[];
}

interface GatewayServersTlsTlsCertificates {
  readonly caCertificates?: string;
  readonly privateKey?: string;
  readonly serverCertificate?: string;
}

export interface ProxyConfig {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: ProxyConfigSpec;
}

interface ProxyConfigSpec {
  readonly concurrency?: number;
  readonly environmentVariables?: Readonly<Record<string, string>>;
  readonly image?: ProxyConfigImage;
  readonly selector?: TrafficExtensionSelector;
}

interface ProxyConfigImage {
  readonly imageType?: string;
}

export interface ServiceEntry {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: ServiceEntrySpec;
}

interface ServiceEntrySpec {
  readonly addresses?: readonly string[];
  readonly endpoints?: readonly ServiceEntryEndpoints[];
  readonly exportTo?: readonly string[];
  readonly hosts?: readonly string[];
  readonly location?: 'MESH_EXTERNAL' | 'MESH_INTERNAL';
  readonly ports?: readonly ServiceEntryPorts[];
  readonly resolution?: 'NONE' | 'STATIC' | 'DNS' | 'DNS_ROUND_ROBIN' | 'DYNAMIC_DNS';
  readonly subjectAltNames?: readonly string[];
  readonly workloadSelector?: EnvoyFilterWorkloadSelector;
}

interface ServiceEntryEndpoints {
  readonly address?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly locality?: string;
  readonly network?: string;
  readonly ports?: Readonly<Record<string, number>>;
  readonly serviceAccount?: string;
  readonly weight?: number;
}

interface ServiceEntryPorts {
  readonly name?: string;
  readonly number?: number;
  readonly protocol?: string;
  readonly targetPort?: number;
}

export interface Sidecar {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: SidecarSpec;
}

interface SidecarSpec {
  readonly egress?: readonly SidecarEgress[];
  readonly inboundConnectionPool?: DestinationRuleSubsetsTrafficPolicyConnectionPool;
  readonly ingress?: readonly SidecarIngress[];
  readonly outboundTrafficPolicy?: SidecarOutboundTrafficPolicy;
  readonly workloadSelector?: EnvoyFilterWorkloadSelector;
}

interface SidecarEgress {
  readonly bind?: string;
  readonly captureMode?: 'DEFAULT' | 'IPTABLES' | 'NONE';
  readonly hosts?: readonly string[];
  readonly port?: SidecarEgressPort;
}

interface SidecarEgressPort {
  readonly name?: string;
  readonly number?: number;
  readonly protocol?: string;
  readonly targetPort?: number;
}

interface SidecarIngress {
  readonly bind?: string;
  readonly captureMode?: 'DEFAULT' | 'IPTABLES' | 'NONE';
  readonly connectionPool?: DestinationRuleSubsetsTrafficPolicyConnectionPool;
  readonly defaultEndpoint?: string;
  readonly port?: SidecarEgressPort;
  readonly tls?: GatewayServersTls;
}

interface SidecarOutboundTrafficPolicy {
  readonly egressProxy?: SidecarOutboundTrafficPolicyEgressProxy;
  readonly mode?: 'REGISTRY_ONLY' | 'ALLOW_ANY';
}

interface SidecarOutboundTrafficPolicyEgressProxy {
  readonly host?: string;
  readonly port?: DestinationRuleSubsetsTrafficPolicyPortLevelSettingsPort;
  readonly subset?: string;
}

export interface VirtualService {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: VirtualServiceSpec;
}

interface VirtualServiceSpec {
  readonly exportTo?: readonly string[];
  readonly gateways?: readonly string[];
  readonly hosts?: readonly string[];
  readonly http?: readonly VirtualServiceHttp[];
  readonly tcp?: readonly VirtualServiceTcp[];
  readonly tls?: readonly VirtualServiceTls[];
}

interface VirtualServiceHttp {
  readonly corsPolicy?: VirtualServiceHttpCorsPolicy;
  readonly delegate?: VirtualServiceHttpDelegate;
  readonly directResponse?: VirtualServiceHttpDirectResponse;
  readonly fault?: VirtualServiceHttpFault;
  readonly headers?: VirtualServiceHttpHeaders;
  readonly match?: readonly VirtualServiceHttpMatch[];
  readonly mirror?: SidecarOutboundTrafficPolicyEgressProxy;
  readonly mirrorPercent?: number;
  readonly mirrorPercentage?: VirtualServiceHttpFaultAbortPercentage;
  readonly mirror_percent?: number;
  readonly mirrors?: readonly VirtualServiceHttpMirrors[];
  readonly name?: string;
  readonly redirect?: VirtualServiceHttpRedirect;
  readonly retries?: VirtualServiceHttpRetries;
  readonly rewrite?: VirtualServiceHttpRewrite;
  readonly route?: readonly VirtualServiceHttpRoute[];
  readonly timeout?: string;
}

interface VirtualServiceHttpCorsPolicy {
  readonly allowCredentials?: boolean;
  readonly allowHeaders?: readonly string[];
  readonly allowMethods?: readonly string[];
  readonly allowOrigin?: readonly string[];
  readonly allowOrigins?: readonly VirtualServiceHttpCorsPolicyAllowOrigins[];
  readonly exposeHeaders?: readonly string[];
  readonly maxAge?: string;
  readonly unmatchedPreflights?: 'UNSPECIFIED' | 'FORWARD' | 'IGNORE';
}

interface VirtualServiceHttpCorsPolicyAllowOrigins {
  readonly exact?: string;
  readonly prefix?: string;
  readonly regex?: string;
}

interface VirtualServiceHttpDelegate {
  readonly name?: string;
  readonly namespace?: string;
}

interface VirtualServiceHttpDirectResponse {
  readonly body?: VirtualServiceHttpDirectResponseBody;
  readonly status?: number;
}

interface VirtualServiceHttpDirectResponseBody {
  readonly bytes?: string;
  readonly string?: string;
}

interface VirtualServiceHttpFault {
  readonly abort?: VirtualServiceHttpFaultAbort;
  readonly delay?: VirtualServiceHttpFaultDelay;
}

interface VirtualServiceHttpFaultAbort {
  readonly grpcStatus?: string;
  readonly http2Error?: string;
  readonly httpStatus?: number;
  readonly percentage?: VirtualServiceHttpFaultAbortPercentage;
}

interface VirtualServiceHttpFaultAbortPercentage {
  readonly value?: number;
}

interface VirtualServiceHttpFaultDelay {
  readonly exponentialDelay?: string;
  readonly fixedDelay?: string;
  readonly percent?: number;
  readonly percentage?: VirtualServiceHttpFaultAbortPercentage;
}

interface VirtualServiceHttpHeaders {
  readonly request?: VirtualServiceHttpHeadersRequest;
  readonly response?: VirtualServiceHttpHeadersRequest;
}

interface VirtualServiceHttpHeadersRequest {
  readonly add?: Readonly<Record<string, string>>;
  readonly remove?: readonly string[];
  readonly set?: Readonly<Record<string, string>>;
}

interface VirtualServiceHttpMatch {
  readonly authority?: VirtualServiceHttpCorsPolicyAllowOrigins;
  readonly gateways?: readonly string[];
  readonly headers?: Readonly<Record<string, VirtualServiceHttpCorsPolicyAllowOrigins>>;
  readonly ignoreUriCase?: boolean;
  readonly method?: VirtualServiceHttpCorsPolicyAllowOrigins;
  readonly name?: string;
  readonly port?: number;
  readonly queryParams?: Readonly<Record<string, VirtualServiceHttpCorsPolicyAllowOrigins>>;
  readonly scheme?: VirtualServiceHttpCorsPolicyAllowOrigins;
  readonly sourceLabels?: Readonly<Record<string, string>>;
  readonly sourceNamespace?: string;
  readonly statPrefix?: string;
  readonly uri?: VirtualServiceHttpCorsPolicyAllowOrigins;
  readonly withoutHeaders?: Readonly<Record<string, VirtualServiceHttpCorsPolicyAllowOrigins>>;
}

interface VirtualServiceHttpMirrors {
  readonly destination?: SidecarOutboundTrafficPolicyEgressProxy;
  readonly percentage?: VirtualServiceHttpFaultAbortPercentage;
}

interface VirtualServiceHttpRedirect {
  readonly authority?: string;
  readonly derivePort?: 'FROM_PROTOCOL_DEFAULT' | 'FROM_REQUEST_PORT';
  readonly port?: number;
  readonly prefixRewrite?: string;
  readonly redirectCode?: number;
  readonly scheme?: string;
  readonly uri?: string;
}

interface VirtualServiceHttpRetries {
  readonly attempts?: number;
  readonly backoff?: string;
  readonly perTryTimeout?: string;
  readonly retryIgnorePreviousHosts?: boolean;
  readonly retryOn?: string;
  readonly retryRemoteLocalities?: boolean;
}

interface VirtualServiceHttpRewrite {
  readonly authority?: string;
  readonly uri?: string;
  readonly uriRegexRewrite?: VirtualServiceHttpRewriteUriRegexRewrite;
}

interface VirtualServiceHttpRewriteUriRegexRewrite {
  readonly match?: string;
  readonly rewrite?: string;
}

interface VirtualServiceHttpRoute {
  readonly destination?: SidecarOutboundTrafficPolicyEgressProxy;
  readonly headers?: VirtualServiceHttpHeaders;
  readonly weight?: number;
}

interface VirtualServiceTcp {
  readonly match?: readonly VirtualServiceTcpMatch[];
  readonly route?: readonly VirtualServiceTcpRoute[];
}

interface VirtualServiceTcpMatch {
  readonly destinationSubnets?: readonly string[];
  readonly gateways?: readonly string[];
  readonly port?: number;
  readonly sourceLabels?: Readonly<Record<string, string>>;
  readonly sourceNamespace?: string;
  readonly sourceSubnet?: string;
}

interface VirtualServiceTcpRoute {
  readonly destination?: SidecarOutboundTrafficPolicyEgressProxy;
  readonly weight?: number;
}

interface VirtualServiceTls {
  readonly match?: readonly VirtualServiceTlsMatch[];
  readonly route?: readonly VirtualServiceTcpRoute[];
}

interface VirtualServiceTlsMatch {
  readonly destinationSubnets?: readonly string[];
  readonly gateways?: readonly string[];
  readonly port?: number;
  readonly sniHosts?: readonly string[];
  readonly sourceLabels?: Readonly<Record<string, string>>;
  readonly sourceNamespace?: string;
}

export interface WorkloadEntry {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: ServiceEntryEndpoints;
}

export interface WorkloadGroup {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: WorkloadGroupSpec;
}

interface WorkloadGroupSpec {
  readonly metadata?: WorkloadGroupMetadata;
  readonly probe?: WorkloadGroupProbe;
  readonly template?: WorkloadGroupTemplate;
}

interface WorkloadGroupMetadata {
  readonly annotations?: Readonly<Record<string, string>>;
  readonly labels?: Readonly<Record<string, string>>;
}

interface WorkloadGroupProbe {
  readonly exec?: WorkloadGroupProbeExec;
  readonly failureThreshold?: number;
  readonly grpc?: WorkloadGroupProbeGrpc;
  readonly httpGet?: WorkloadGroupProbeHttpGet;
  readonly initialDelaySeconds?: number;
  readonly periodSeconds?: number;
  readonly successThreshold?: number;
  readonly tcpSocket?: WorkloadGroupProbeTcpSocket;
  readonly timeoutSeconds?: number;
}

interface WorkloadGroupProbeExec {
  readonly command?: readonly string[];
}

interface WorkloadGroupProbeGrpc {
  readonly port?: number;
  readonly service?: string;
}

interface WorkloadGroupProbeHttpGet {
  readonly host?: string;
  readonly httpHeaders?: readonly WorkloadGroupProbeHttpGetHttpHeaders[];
  readonly path?: string;
  readonly port?: number;
  readonly scheme?: string;
}

interface WorkloadGroupProbeHttpGetHttpHeaders {
  readonly name?: string;
  readonly value?: string;
}

interface WorkloadGroupProbeTcpSocket {
  readonly host?: string;
  readonly port?: number;
}

interface WorkloadGroupTemplate {
  readonly address?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly locality?: string;
  readonly network?: string;
  readonly ports?: Readonly<Record<string, number>>;
  readonly serviceAccount?: string;
  readonly weight?: number;
}

export interface AuthorizationPolicy {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: AuthorizationPolicySpec;
}

interface AuthorizationPolicySpec {
  readonly action?: 'ALLOW' | 'DENY' | 'AUDIT' | 'CUSTOM';
  readonly provider?: EnvoyFilterConfigPatchesMatchListenerFilterChainFilterSubFilter;
  readonly rules?: readonly AuthorizationPolicyRules[];
  readonly selector?: TrafficExtensionSelector;
  readonly targetRef?: TrafficExtensionTargetRefs;
  readonly targetRefs?: readonly TrafficExtensionTargetRefs[];
}

interface AuthorizationPolicyRules {
  readonly from?: readonly AuthorizationPolicyRulesFrom[];
  readonly to?: readonly AuthorizationPolicyRulesTo[];
  readonly when?: readonly AuthorizationPolicyRulesWhen[];
}

interface AuthorizationPolicyRulesFrom {
  readonly source?: AuthorizationPolicyRulesFromSource;
}

interface AuthorizationPolicyRulesFromSource {
  readonly ipBlocks?: readonly string[];
  readonly namespaces?: readonly string[];
  readonly notIpBlocks?: readonly string[];
  readonly notNamespaces?: readonly string[];
  readonly notPrincipals?: readonly string[];
  readonly notRemoteIpBlocks?: readonly string[];
  readonly notRequestPrincipals?: readonly string[];
  readonly notServiceAccounts?: readonly string[];
  readonly notTrustDomains?: readonly string[];
  readonly principals?: readonly string[];
  readonly remoteIpBlocks?: readonly string[];
  readonly requestPrincipals?: readonly string[];
  readonly serviceAccounts?: readonly string[];
  readonly trustDomains?: readonly string[];
}

interface AuthorizationPolicyRulesTo {
  readonly operation?: AuthorizationPolicyRulesToOperation;
}

interface AuthorizationPolicyRulesToOperation {
  readonly hosts?: readonly string[];
  readonly methods?: readonly string[];
  readonly notHosts?: readonly string[];
  readonly notMethods?: readonly string[];
  readonly notPaths?: readonly string[];
  readonly notPorts?: readonly string[];
  readonly paths?: readonly string[];
  readonly ports?: readonly string[];
}

interface AuthorizationPolicyRulesWhen {
  readonly key?: string;
  readonly notValues?: readonly string[];
  readonly values?: readonly string[];
}

export interface PeerAuthentication {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: PeerAuthenticationSpec;
}

interface PeerAuthenticationSpec {
  readonly mtls?: PeerAuthenticationMtls;
  readonly portLevelMtls?: Readonly<Record<string, PeerAuthenticationMtls>>;
  readonly selector?: TrafficExtensionSelector;
}

interface PeerAuthenticationMtls {
  readonly mode?: 'UNSET' | 'DISABLE' | 'PERMISSIVE' | 'STRICT';
}

export interface RequestAuthentication {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: RequestAuthenticationSpec;
}

interface RequestAuthenticationSpec {
  readonly jwtRules?: readonly RequestAuthenticationJwtRules[];
  readonly selector?: TrafficExtensionSelector;
  readonly targetRef?: TrafficExtensionTargetRefs;
  readonly targetRefs?: readonly TrafficExtensionTargetRefs[];
}

interface RequestAuthenticationJwtRules {
  readonly audiences?: readonly string[];
  readonly forwardOriginalToken?: boolean;
  readonly fromCookies?: readonly string[];
  readonly fromHeaders?: readonly RequestAuthenticationJwtRulesFromHeaders[];
  readonly fromParams?: readonly string[];
  readonly issuer?: string;
  readonly jwks?: string;
  readonly jwksUri?: string;
  readonly jwks_uri?: string;
  readonly outputClaimToHeaders?: readonly RequestAuthenticationJwtRulesOutputClaimToHeaders[];
  readonly outputPayloadToHeader?: string;
  readonly presence?: 'OPTIONAL' | 'REQUIRED';
  readonly spaceDelimitedClaims?: readonly string[];
  readonly timeout?: string;
}

interface RequestAuthenticationJwtRulesFromHeaders {
  readonly name?: string;
  readonly prefix?: string;
}

interface RequestAuthenticationJwtRulesOutputClaimToHeaders {
  readonly claim?: string;
  readonly header?: string;
}

export interface Telemetry {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: TelemetrySpec;
}

interface TelemetrySpec {
  readonly accessLogging?: readonly TelemetryAccessLogging[];
  readonly metrics?: readonly TelemetryMetrics[];
  readonly selector?: TrafficExtensionSelector;
  readonly targetRef?: TrafficExtensionTargetRefs;
  readonly targetRefs?: readonly TrafficExtensionTargetRefs[];
  readonly tracing?: readonly TelemetryTracing[];
}

interface TelemetryAccessLogging {
  readonly disabled?: boolean;
  readonly filter?: TelemetryAccessLoggingFilter;
  readonly match?: TelemetryAccessLoggingMatch;
  readonly providers?: readonly TelemetryAccessLoggingProviders[];
}

interface TelemetryAccessLoggingFilter {
  readonly expression?: string;
}

interface TelemetryAccessLoggingMatch {
  readonly mode?: 'CLIENT_AND_SERVER' | 'CLIENT' | 'SERVER';
}

interface TelemetryAccessLoggingProviders {
  readonly name?: string;
}

interface TelemetryMetrics {
  readonly overrides?: readonly TelemetryMetricsOverrides[];
  readonly providers?: readonly TelemetryAccessLoggingProviders[];
  readonly reportingInterval?: string;
}

interface TelemetryMetricsOverrides {
  readonly disabled?: boolean;
  readonly match?: TelemetryMetricsOverridesMatch;
  readonly tagOverrides?: Readonly<Record<string, TelemetryMetricsOverridesTagOverrides>>;
}

interface TelemetryMetricsOverridesMatch {
  readonly customMetric?: string;
  readonly metric?:
    | 'ALL_METRICS'
    | 'REQUEST_COUNT'
    | 'REQUEST_DURATION'
    | 'REQUEST_SIZE'
    | 'RESPONSE_SIZE'
    | 'TCP_OPENED_CONNECTIONS'
    | 'TCP_CLOSED_CONNECTIONS'
    | 'TCP_SENT_BYTES'
    | 'TCP_RECEIVED_BYTES'
    | 'GRPC_REQUEST_MESSAGES'
    | 'GRPC_RESPONSE_MESSAGES';
  readonly mode?: 'CLIENT_AND_SERVER' | 'CLIENT' | 'SERVER';
}

interface TelemetryMetricsOverridesTagOverrides {
  readonly operation?: 'UPSERT' | 'REMOVE';
  readonly value?: string;
}

interface TelemetryTracing {
  readonly customTags?: Readonly<Record<string, TelemetryTracingCustomTags>>;
  readonly disableContextPropagation?: boolean;
  readonly disableSpanReporting?: boolean;
  readonly enableIstioTags?: boolean;
  readonly match?: TelemetryAccessLoggingMatch;
  readonly providers?: readonly TelemetryAccessLoggingProviders[];
  readonly randomSamplingPercentage?: number;
  readonly useRequestIdForTraceSampling?: boolean;
}

interface TelemetryTracingCustomTags {
  readonly environment?: TelemetryTracingCustomTagsEnvironment;
  readonly formatter?: TelemetryTracingCustomTagsFormatter;
  readonly header?: TelemetryTracingCustomTagsEnvironment;
  readonly literal?: TelemetryTracingCustomTagsFormatter;
}

interface TelemetryTracingCustomTagsEnvironment {
  readonly defaultValue?: string;
  readonly name?: string;
}

interface TelemetryTracingCustomTagsFormatter {
  readonly value?: string;
}
