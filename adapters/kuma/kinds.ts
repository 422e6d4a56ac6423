// Typed values of Kuma's kinds for rules: made from the pack by `npm run packs`, not by hand.

import type { Json } from '../../server/protocol/text.ts';

declare module '../../server/protocol/kinds.ts' {
  interface Kinds {
    readonly 'kuma.io/ContainerPatch': ContainerPatch;
    readonly 'kuma.io/Dataplane': Dataplane;
    readonly 'kuma.io/DataplaneInsight': DataplaneInsight;
    readonly 'kuma.io/HostnameGenerator': HostnameGenerator;
    readonly 'kuma.io/Mesh': Dataplane;
    readonly 'kuma.io/MeshAccessLog': MeshAccessLog;
    readonly 'kuma.io/MeshCircuitBreaker': MeshCircuitBreaker;
    readonly 'kuma.io/MeshExternalService': MeshExternalService;
    readonly 'kuma.io/MeshFaultInjection': MeshFaultInjection;
    readonly 'kuma.io/MeshHTTPRoute': MeshHTTPRoute;
    readonly 'kuma.io/MeshHealthCheck': MeshHealthCheck;
    readonly 'kuma.io/MeshIdentity': MeshIdentity;
    readonly 'kuma.io/MeshInsight': Dataplane;
    readonly 'kuma.io/MeshLoadBalancingStrategy': MeshLoadBalancingStrategy;
    readonly 'kuma.io/MeshMetric': MeshMetric;
    readonly 'kuma.io/MeshMultiZoneService': MeshMultiZoneService;
    readonly 'kuma.io/MeshOpenTelemetryBackend': MeshOpenTelemetryBackend;
    readonly 'kuma.io/MeshPassthrough': MeshPassthrough;
    readonly 'kuma.io/MeshProxyPatch': MeshProxyPatch;
    readonly 'kuma.io/MeshRateLimit': MeshRateLimit;
    readonly 'kuma.io/MeshRetry': MeshRetry;
    readonly 'kuma.io/MeshService': MeshService;
    readonly 'kuma.io/MeshTCPRoute': MeshTCPRoute;
    readonly 'kuma.io/MeshTLS': MeshTLS;
    readonly 'kuma.io/MeshTimeout': MeshTimeout;
    readonly 'kuma.io/MeshTrace': MeshTrace;
    readonly 'kuma.io/MeshTrafficPermission': MeshTrafficPermission;
    readonly 'kuma.io/MeshTrust': MeshTrust;
    readonly 'kuma.io/MeshZoneAddress': MeshZoneAddress;
    readonly 'kuma.io/ServiceInsight': Dataplane;
    readonly 'kuma.io/Workload': Workload;
    readonly 'kuma.io/Zone': Dataplane;
    readonly 'kuma.io/ZoneInsight': Dataplane;
  }
}

/** What rules read of an object's metadata. */
interface Metadata {
  readonly name?: string;
  readonly namespace?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

export interface ContainerPatch {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly mesh?: string;
  readonly spec?: ContainerPatchSpec;
}

interface ContainerPatchSpec {
  readonly initPatch?: readonly ContainerPatchInitPatch[];
  readonly sidecarPatch?: readonly ContainerPatchInitPatch[];
}

interface ContainerPatchInitPatch {
  readonly from?: string;
  readonly op?: 'add' | 'remove' | 'replace' | 'move' | 'copy';
  readonly path?: string;
  readonly value?: string;
}

export interface Dataplane {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly mesh?: string;
  readonly spec?: Json;
}

export interface DataplaneInsight {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly mesh?: string;
}

export interface HostnameGenerator {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: HostnameGeneratorSpec;
}

interface HostnameGeneratorSpec {
  readonly extension?: HostnameGeneratorExtension;
  readonly selector?: HostnameGeneratorSelector;
  readonly template?: string;
}

interface HostnameGeneratorExtension {
  readonly config?: Json;
  readonly type?: string;
}

interface HostnameGeneratorSelector {
  readonly meshExternalService?: HostnameGeneratorSelectorMeshExternalService;
  readonly meshMultiZoneService?: HostnameGeneratorSelectorMeshExternalService;
  readonly meshService?: HostnameGeneratorSelectorMeshExternalService;
}

interface HostnameGeneratorSelectorMeshExternalService {
  readonly matchLabels?: Readonly<Record<string, string>>;
}

export interface MeshAccessLog {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: MeshAccessLogSpec;
}

interface MeshAccessLogSpec {
  readonly rules?: readonly MeshAccessLogRules[];
  readonly targetRef?: MeshAccessLogTargetRef;
  readonly to?: readonly MeshAccessLogTo[];
}

interface MeshAccessLogRules {
  readonly default?: MeshAccessLogRulesDefault;
  readonly matches?: readonly MeshAccessLogRulesMatches[];
}

interface MeshAccessLogRulesDefault {
  readonly backends?: readonly MeshAccessLogRulesDefaultBackends[];
}

interface MeshAccessLogRulesDefaultBackends {
  readonly file?: MeshAccessLogRulesDefaultBackendsFile;
  readonly openTelemetry?: MeshAccessLogRulesDefaultBackendsOpenTelemetry;
  readonly tcp?: MeshAccessLogRulesDefaultBackendsTcp;
  readonly type?: 'Tcp' | 'File' | 'OpenTelemetry';
}

interface MeshAccessLogRulesDefaultBackendsFile {
  readonly format?: MeshAccessLogRulesDefaultBackendsFileFormat;
  readonly path?: string;
}

interface MeshAccessLogRulesDefaultBackendsFileFormat {
  readonly json?: readonly MeshAccessLogRulesDefaultBackendsFileFormatJson[];
  readonly omitEmptyValues?: boolean;
  readonly plain?: string;
  readonly type?: 'Plain' | 'Json';
}

interface MeshAccessLogRulesDefaultBackendsFileFormatJson {
  readonly key?: string;
  readonly value?: string;
}

interface MeshAccessLogRulesDefaultBackendsOpenTelemetry {
  readonly attributes?: readonly MeshAccessLogRulesDefaultBackendsOpenTelemetryAttributes[];
  readonly backendRef?: MeshAccessLogRulesDefaultBackendsOpenTelemetryBackendRef;
  readonly body?: Json;
}

interface MeshAccessLogRulesDefaultBackendsOpenTelemetryAttributes {
  readonly key?: string;
  readonly value?: string;
}

interface MeshAccessLogRulesDefaultBackendsOpenTelemetryBackendRef {
  readonly kind?: 'MeshOpenTelemetryBackend';
  readonly labels?: Readonly<Record<string, string>>;
}

interface MeshAccessLogRulesDefaultBackendsTcp {
  readonly address?: string;
  readonly format?: MeshAccessLogRulesDefaultBackendsFileFormat;
}

interface MeshAccessLogRulesMatches {
  readonly sni?: MeshAccessLogRulesMatchesSni;
  readonly spiffeID?: MeshAccessLogRulesMatchesSpiffeID;
}

interface MeshAccessLogRulesMatchesSni {
  readonly type?: 'Exact';
  readonly value?: string;
}

interface MeshAccessLogRulesMatchesSpiffeID {
  readonly type?: 'Exact' | 'Prefix';
  readonly value?: string;
}

interface MeshAccessLogTargetRef {
  readonly kind?: 'Mesh' | 'Dataplane';
  readonly labels?: Readonly<Record<string, string>>;
  readonly sectionName?: string;
}

interface MeshAccessLogTo {
  readonly default?: MeshAccessLogRulesDefault;
  readonly targetRef?: MeshAccessLogToTargetRef;
}

interface MeshAccessLogToTargetRef {
  readonly kind?: 'Mesh' | 'MeshService' | 'MeshExternalService' | 'MeshMultiZoneService' | 'MeshHTTPRoute';
  readonly labels?: Readonly<Record<string, string>>;
  readonly sectionName?: string;
}

export interface MeshCircuitBreaker {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: MeshCircuitBreakerSpec;
}

interface MeshCircuitBreakerSpec {
  readonly rules?: readonly MeshCircuitBreakerRules[];
  readonly targetRef?: MeshAccessLogTargetRef;
  readonly to?: readonly MeshCircuitBreakerTo[];
}

interface MeshCircuitBreakerRules {
  readonly default?: MeshCircuitBreakerRulesDefault;
}

interface MeshCircuitBreakerRulesDefault {
  readonly connectionLimits?: MeshCircuitBreakerRulesDefaultConnectionLimits;
  readonly outlierDetection?: MeshCircuitBreakerRulesDefaultOutlierDetection;
}

interface MeshCircuitBreakerRulesDefaultConnectionLimits {
  readonly maxConnectionPools?: number;
  readonly maxConnections?: number;
  readonly maxPendingRequests?: number;
  readonly maxRequests?: number;
  readonly maxRetries?: number;
}

interface MeshCircuitBreakerRulesDefaultOutlierDetection {
  readonly baseEjectionTime?: string;
  readonly detectors?: MeshCircuitBreakerRulesDefaultOutlierDetectionDetectors;
  readonly disabled?: boolean;
  readonly healthyPanicThreshold?: number | string;
  readonly interval?: string;
  readonly maxEjectionPercent?: number;
  readonly splitExternalAndLocalErrors?: boolean;
}

interface MeshCircuitBreakerRulesDefaultOutlierDetectionDetectors {
  readonly failurePercentage?: MeshCircuitBreakerRulesDefaultOutlierDetectionDetectorsFailurePercentage;
  readonly gatewayFailures?: MeshCircuitBreakerRulesDefaultOutlierDetectionDetectorsGatewayFailures;
  readonly localOriginFailures?: MeshCircuitBreakerRulesDefaultOutlierDetectionDetectorsGatewayFailures;
  readonly successRate?: MeshCircuitBreakerRulesDefaultOutlierDetectionDetectorsSuccessRate;
  readonly totalFailures?: MeshCircuitBreakerRulesDefaultOutlierDetectionDetectorsGatewayFailures;
}

interface MeshCircuitBreakerRulesDefaultOutlierDetectionDetectorsFailurePercentage {
  readonly minimumHosts?: number;
  readonly requestVolume?: number;
  readonly threshold?: number;
}

interface MeshCircuitBreakerRulesDefaultOutlierDetectionDetectorsGatewayFailures {
  readonly consecutive?: number;
}

interface MeshCircuitBreakerRulesDefaultOutlierDetectionDetectorsSuccessRate {
  readonly minimumHosts?: number;
  readonly requestVolume?: number;
  readonly standardDeviationFactor?: number | string;
}

interface MeshCircuitBreakerTo {
  readonly default?: MeshCircuitBreakerRulesDefault;
  readonly targetRef?: MeshAccessLogToTargetRef;
}

export interface MeshExternalService {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: MeshExternalServiceSpec;
}

interface MeshExternalServiceSpec {
  readonly endpoints?: readonly MeshExternalServiceEndpoints[];
  readonly extension?: HostnameGeneratorExtension;
  readonly match?: MeshExternalServiceMatch;
  readonly tls?: MeshExternalServiceTls;
}

interface MeshExternalServiceEndpoints {
  readonly address?: string;
  readonly port?: number;
  readonly priority?: number;
}

interface MeshExternalServiceMatch {
  readonly port?: number;
  readonly protocol?: 'tcp' | 'grpc' | 'http' | 'http2';
  readonly type?: 'HostnameGenerator';
}

interface MeshExternalServiceTls {
  readonly allowRenegotiation?: boolean;
  readonly enabled?: boolean;
  readonly verification?: MeshExternalServiceTlsVerification;
  readonly version?: MeshExternalServiceTlsVersion;
}

interface MeshExternalServiceTlsVerification {
  readonly caCert?: MeshExternalServiceTlsVerificationCaCert;
  readonly clientCert?: MeshExternalServiceTlsVerificationCaCert;
  readonly clientKey?: MeshExternalServiceTlsVerificationCaCert;
  readonly mode?: 'SkipSAN' | 'SkipCA' | 'Secured' | 'SkipAll';
  readonly serverName?: string;
  readonly subjectAltNames?: readonly MeshExternalServiceTlsVerificationSubjectAltNames[];
}

interface MeshExternalServiceTlsVerificationCaCert {
  readonly envVar?: MeshExternalServiceTlsVerificationCaCertEnvVar;
  readonly file?: MeshExternalServiceTlsVerificationCaCertFile;
  readonly insecureInline?: MeshExternalServiceTlsVerificationCaCertInsecureInline;
  readonly secretRef?: MeshExternalServiceTlsVerificationCaCertSecretRef;
  readonly type?: 'File' | 'Secret' | 'EnvVar' | 'InsecureInline';
}

interface MeshExternalServiceTlsVerificationCaCertEnvVar {
  readonly name?: string;
}

interface MeshExternalServiceTlsVerificationCaCertFile {
  readonly path?: string;
}

interface MeshExternalServiceTlsVerificationCaCertInsecureInline {
  readonly value?: string;
}

interface MeshExternalServiceTlsVerificationCaCertSecretRef {
  readonly kind?: 'Secret';
  readonly name?: string;
}

interface MeshExternalServiceTlsVerificationSubjectAltNames {
  readonly type?: 'Exact' | 'Prefix';
  readonly value?: string;
}

interface MeshExternalServiceTlsVersion {
  readonly max?: 'TLSAuto' | 'TLS10' | 'TLS11' | 'TLS12' | 'TLS13';
  readonly min?: 'TLSAuto' | 'TLS10' | 'TLS11' | 'TLS12' | 'TLS13';
}

export interface MeshFaultInjection {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: MeshFaultInjectionSpec;
}

interface MeshFaultInjectionSpec {
  readonly rules?: readonly MeshFaultInjectionRules[];
  readonly targetRef?: MeshAccessLogTargetRef;
  readonly to?: readonly MeshFaultInjectionTo[];
}

interface MeshFaultInjectionRules {
  readonly default?: MeshFaultInjectionRulesDefault;
  readonly matches?: readonly MeshAccessLogRulesMatches[];
}

interface MeshFaultInjectionRulesDefault {
  readonly http?: readonly MeshFaultInjectionRulesDefaultHttp[];
}

interface MeshFaultInjectionRulesDefaultHttp {
  readonly abort?: MeshFaultInjectionRulesDefaultHttpAbort;
  readonly delay?: MeshFaultInjectionRulesDefaultHttpDelay;
  readonly responseBandwidth?: MeshFaultInjectionRulesDefaultHttpResponseBandwidth;
}

interface MeshFaultInjectionRulesDefaultHttpAbort {
  readonly httpStatus?: number;
  readonly percentage?: number | string;
}

interface MeshFaultInjectionRulesDefaultHttpDelay {
  readonly percentage?: number | string;
  readonly value?: string;
}

interface MeshFaultInjectionRulesDefaultHttpResponseBandwidth {
  readonly limit?: string;
  readonly percentage?: number | string;
}

interface MeshFaultInjectionTo {
  readonly default?: MeshFaultInjectionRulesDefault;
  readonly targetRef?: MeshAccessLogToTargetRef;
}

export interface MeshHTTPRoute {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: MeshHTTPRouteSpec;
}

interface MeshHTTPRouteSpec {
  readonly targetRef?: MeshAccessLogTargetRef;
  readonly to?: readonly MeshHTTPRouteTo[];
}

interface MeshHTTPRouteTo {
  readonly hostnames?: readonly string[];
  readonly rules?: readonly MeshHTTPRouteToRules[];
  readonly targetRef?: MeshAccessLogToTargetRef;
}

interface MeshHTTPRouteToRules {
  readonly default?: MeshHTTPRouteToRulesDefault;
  readonly matches?: readonly MeshHTTPRouteToRulesMatches[];
}

interface MeshHTTPRouteToRulesDefault {
  readonly backendRefs?: readonly MeshHTTPRouteToRulesDefaultBackendRefs[];
  readonly filters?: readonly MeshHTTPRouteToRulesDefaultFilters[];
}

interface MeshHTTPRouteToRulesDefaultBackendRefs {
  readonly kind?: 'Mesh' | 'MeshService' | 'MeshExternalService' | 'MeshMultiZoneService' | 'MeshHTTPRoute' | 'Dataplane';
  readonly labels?: Readonly<Record<string, string>>;
  readonly port?: number;
  readonly sectionName?: string;
  readonly weight?: number;
}

interface MeshHTTPRouteToRulesDefaultFilters {
  readonly requestHeaderModifier?: MeshHTTPRouteToRulesDefaultFiltersRequestHeaderModifier;
  readonly requestMirror?: MeshHTTPRouteToRulesDefaultFiltersRequestMirror;
  readonly requestRedirect?: MeshHTTPRouteToRulesDefaultFiltersRequestRedirect;
  readonly responseHeaderModifier?: MeshHTTPRouteToRulesDefaultFiltersRequestHeaderModifier;
  readonly type?: 'RequestHeaderModifier' | 'ResponseHeaderModifier' | 'RequestRedirect' | 'URLRewrite' | 'RequestMirror';
  readonly urlRewrite?: MeshHTTPRouteToRulesDefaultFiltersUrlRewrite;
}

interface MeshHTTPRouteToRulesDefaultFiltersRequestHeaderModifier {
  readonly add?: readonly MeshHTTPRouteToRulesDefaultFiltersRequestHeaderModifierAdd[];
  readonly remove?: readonly string[];
  readonly set?: readonly MeshHTTPRouteToRulesDefaultFiltersRequestHeaderModifierAdd[];
}

interface MeshHTTPRouteToRulesDefaultFiltersRequestHeaderModifierAdd {
  readonly name?: string;
  readonly value?: string;
}

interface MeshHTTPRouteToRulesDefaultFiltersRequestMirror {
  readonly backendRef?: MeshHTTPRouteToRulesDefaultBackendRefs;
  readonly percentage?: number | string;
}

interface MeshHTTPRouteToRulesDefaultFiltersRequestRedirect {
  readonly hostname?: string;
  readonly path?: MeshHTTPRouteToRulesDefaultFiltersRequestRedirectPath;
  readonly port?: number;
  readonly scheme?: 'http' | 'https';
  readonly statusCode?: number;
}

interface MeshHTTPRouteToRulesDefaultFiltersRequestRedirectPath {
  readonly replaceFullPath?: string;
  readonly replacePrefixMatch?: string;
  readonly type?: 'ReplaceFullPath' | 'ReplacePrefixMatch';
}

interface MeshHTTPRouteToRulesDefaultFiltersUrlRewrite {
  readonly hostToBackendHostname?: boolean;
  readonly hostname?: string;
  readonly path?: MeshHTTPRouteToRulesDefaultFiltersRequestRedirectPath;
}

interface MeshHTTPRouteToRulesMatches {
  readonly headers?: readonly MeshHTTPRouteToRulesMatchesHeaders[];
  readonly method?: 'CONNECT' | 'DELETE' | 'GET' | 'HEAD' | 'OPTIONS' | 'PATCH' | 'POST' | 'PUT' | 'TRACE';
  readonly path?: MeshHTTPRouteToRulesMatchesPath;
  readonly queryParams?: readonly MeshHTTPRouteToRulesMatchesQueryParams[];
}

interface MeshHTTPRouteToRulesMatchesHeaders {
  readonly name?: string;
  readonly type?: 'Exact' | 'Present' | 'RegularExpression' | 'Absent' | 'Prefix';
  readonly value?: string;
}

interface MeshHTTPRouteToRulesMatchesPath {
  readonly type?: 'Exact' | 'PathPrefix' | 'RegularExpression';
  readonly value?: string;
}

interface MeshHTTPRouteToRulesMatchesQueryParams {
  readonly name?: string;
  readonly type?: 'Exact' | 'RegularExpression';
  readonly value?: string;
}

export interface MeshHealthCheck {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: MeshHealthCheckSpec;
}

interface MeshHealthCheckSpec {
  readonly targetRef?: MeshAccessLogTargetRef;
  readonly to?: readonly MeshHealthCheckTo[];
}

interface MeshHealthCheckTo {
  readonly default?: MeshHealthCheckToDefault;
  readonly targetRef?: MeshAccessLogToTargetRef;
}

interface MeshHealthCheckToDefault {
  readonly alwaysLogHealthCheckFailures?: boolean;
  readonly eventLogPath?: string;
  readonly failTrafficOnPanic?: boolean;
  readonly grpc?: MeshHealthCheckToDefaultGrpc;
  readonly healthyThreshold?: number;
  readonly http?: MeshHealthCheckToDefaultHttp;
  readonly initialJitter?: string;
  readonly interval?: string;
  readonly intervalJitter?: string;
  readonly intervalJitterPercent?: number;
  readonly noTrafficInterval?: string;
  readonly reuseConnection?: boolean;
  readonly tcp?: MeshHealthCheckToDefaultTcp;
  readonly timeout?: string;
  readonly unhealthyThreshold?: number;
}

interface MeshHealthCheckToDefaultGrpc {
  readonly authority?: string;
  readonly disabled?: boolean;
  readonly serviceName?: string;
}

interface MeshHealthCheckToDefaultHttp {
  readonly disabled?: boolean;
  readonly expectedStatuses?: readonly number[];
  readonly path?: string;
  readonly requestHeadersToAdd?: MeshHealthCheckToDefaultHttpRequestHeadersToAdd;
}

interface MeshHealthCheckToDefaultHttpRequestHeadersToAdd {
  readonly add?: readonly MeshHTTPRouteToRulesDefaultFiltersRequestHeaderModifierAdd[];
  readonly set?: readonly MeshHTTPRouteToRulesDefaultFiltersRequestHeaderModifierAdd[];
}

interface MeshHealthCheckToDefaultTcp {
  readonly disabled?: boolean;
  readonly receive?: readonly string[];
  readonly send?: string;
}

export interface MeshIdentity {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: MeshIdentitySpec;
}

interface MeshIdentitySpec {
  readonly provider?: MeshIdentityProvider;
  readonly selector?: MeshIdentitySelector;
  readonly spiffeID?: MeshIdentitySpiffeID;
}

interface MeshIdentityProvider {
  readonly bundled?: MeshIdentityProviderBundled;
  readonly extension?: MeshIdentityProviderExtension;
  readonly spire?: MeshIdentityProviderSpire;
  readonly type?: 'Bundled' | 'Spire' | 'Extension';
}

interface MeshIdentityProviderBundled {
  readonly autogenerate?: MeshIdentityProviderBundledAutogenerate;
  readonly ca?: MeshIdentityProviderBundledCa;
  readonly certificateParameters?: MeshIdentityProviderBundledCertificateParameters;
  readonly insecureAllowSelfSigned?: boolean;
  readonly meshTrustCreation?: 'Enabled' | 'Disabled';
}

interface MeshIdentityProviderBundledAutogenerate {
  readonly enabled?: boolean;
}

interface MeshIdentityProviderBundledCa {
  readonly certificate?: MeshExternalServiceTlsVerificationCaCert;
  readonly privateKey?: MeshExternalServiceTlsVerificationCaCert;
}

interface MeshIdentityProviderBundledCertificateParameters {
  readonly expiry?: string;
}

interface MeshIdentityProviderExtension {
  readonly config?: Json;
  readonly name?: string;
}

interface MeshIdentityProviderSpire {
  readonly agent?: MeshIdentityProviderSpireAgent;
}

interface MeshIdentityProviderSpireAgent {
  readonly timeout?: string;
}

interface MeshIdentitySelector {
  readonly dataplane?: HostnameGeneratorSelectorMeshExternalService;
}

interface MeshIdentitySpiffeID {
  readonly path?: string;
  readonly trustDomain?: string;
}

export interface MeshLoadBalancingStrategy {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: MeshLoadBalancingStrategySpec;
}

interface MeshLoadBalancingStrategySpec {
  readonly targetRef?: MeshAccessLogTargetRef;
  readonly to?: readonly MeshLoadBalancingStrategyTo[];
}

interface MeshLoadBalancingStrategyTo {
  readonly default?: MeshLoadBalancingStrategyToDefault;
  readonly targetRef?: MeshAccessLogToTargetRef;
}

interface MeshLoadBalancingStrategyToDefault {
  readonly hashPolicies?: readonly MeshLoadBalancingStrategyToDefaultHashPolicies[];
  readonly loadBalancer?: MeshLoadBalancingStrategyToDefaultLoadBalancer;
  readonly localityAwareness?: MeshLoadBalancingStrategyToDefaultLocalityAwareness;
}

interface MeshLoadBalancingStrategyToDefaultHashPolicies {
  readonly connection?: MeshLoadBalancingStrategyToDefaultHashPoliciesConnection;
  readonly cookie?: MeshLoadBalancingStrategyToDefaultHashPoliciesCookie;
  readonly filterState?: MeshLoadBalancingStrategyToDefaultHashPoliciesFilterState;
  readonly header?: MeshLoadBalancingStrategyToDefaultHashPoliciesHeader;
  readonly queryParameter?: MeshLoadBalancingStrategyToDefaultHashPoliciesHeader;
  readonly terminal?: boolean;
  readonly type?: 'Header' | 'Cookie' | 'Connection' | 'QueryParameter' | 'FilterState';
}

interface MeshLoadBalancingStrategyToDefaultHashPoliciesConnection {
  readonly sourceIP?: boolean;
}

interface MeshLoadBalancingStrategyToDefaultHashPoliciesCookie {
  readonly name?: string;
  readonly path?: string;
  readonly ttl?: string;
}

interface MeshLoadBalancingStrategyToDefaultHashPoliciesFilterState {
  readonly key?: string;
}

interface MeshLoadBalancingStrategyToDefaultHashPoliciesHeader {
  readonly name?: string;
}

interface MeshLoadBalancingStrategyToDefaultLoadBalancer {
  readonly leastRequest?: MeshLoadBalancingStrategyToDefaultLoadBalancerLeastRequest;
  readonly maglev?: MeshLoadBalancingStrategyToDefaultLoadBalancerMaglev;
  readonly random?: Readonly<Record<string, Json>>;
  readonly ringHash?: MeshLoadBalancingStrategyToDefaultLoadBalancerRingHash;
  readonly roundRobin?: Readonly<Record<string, Json>>;
  readonly type?: 'RoundRobin' | 'LeastRequest' | 'RingHash' | 'Random' | 'Maglev';
}

interface MeshLoadBalancingStrategyToDefaultLoadBalancerLeastRequest {
  readonly activeRequestBias?: number | string;
  readonly choiceCount?: number;
}

interface MeshLoadBalancingStrategyToDefaultLoadBalancerMaglev {
  readonly tableSize?: number;
}

interface MeshLoadBalancingStrategyToDefaultLoadBalancerRingHash {
  readonly hashFunction?: 'XXHash' | 'MurmurHash2';
  readonly maxRingSize?: number;
  readonly minRingSize?: number;
}

interface MeshLoadBalancingStrategyToDefaultLocalityAwareness {
  readonly crossZone?: MeshLoadBalancingStrategyToDefaultLocalityAwarenessCrossZone;
  readonly disabled?: boolean;
  readonly localZone?: MeshLoadBalancingStrategyToDefaultLocalityAwarenessLocalZone;
}

interface MeshLoadBalancingStrategyToDefaultLocalityAwarenessCrossZone {
  readonly failover?: readonly MeshLoadBalancingStrategyToDefaultLocalityAwarenessCrossZoneFailover[];
  readonly failoverThreshold?: MeshLoadBalancingStrategyToDefaultLocalityAwarenessCrossZoneFailoverThreshold;
}

interface MeshLoadBalancingStrategyToDefaultLocalityAwarenessCrossZoneFailover {
  readonly from?: MeshLoadBalancingStrategyToDefaultLocalityAwarenessCrossZoneFailoverFrom;
  readonly to?: MeshLoadBalancingStrategyToDefaultLocalityAwarenessCrossZoneFailoverTo;
}

interface MeshLoadBalancingStrategyToDefaultLocalityAwarenessCrossZoneFailoverFrom {
  readonly zones?: readonly string[];
}

interface MeshLoadBalancingStrategyToDefaultLocalityAwarenessCrossZoneFailoverTo {
  readonly type?: 'None' | 'Only' | 'Any' | 'AnyExcept';
  readonly zones?: readonly string[];
}

interface MeshLoadBalancingStrategyToDefaultLocalityAwarenessCrossZoneFailoverThreshold {
  readonly percentage?: number | string;
}

interface MeshLoadBalancingStrategyToDefaultLocalityAwarenessLocalZone {
  readonly affinityTags?: readonly MeshLoadBalancingStrategyToDefaultLocalityAwarenessLocalZoneAffinityTags[];
}

interface MeshLoadBalancingStrategyToDefaultLocalityAwarenessLocalZoneAffinityTags {
  readonly key?: string;
  readonly weight?: number;
}

export interface MeshMetric {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: MeshMetricSpec;
}

interface MeshMetricSpec {
  readonly default?: MeshMetricDefault;
  readonly targetRef?: MeshAccessLogTargetRef;
}

interface MeshMetricDefault {
  readonly applications?: readonly MeshMetricDefaultApplications[];
  readonly backends?: readonly MeshMetricDefaultBackends[];
  readonly sidecar?: MeshMetricDefaultSidecar;
}

interface MeshMetricDefaultApplications {
  readonly address?: string;
  readonly name?: string;
  readonly path?: string;
  readonly port?: number;
}

interface MeshMetricDefaultBackends {
  readonly openTelemetry?: MeshMetricDefaultBackendsOpenTelemetry;
  readonly prometheus?: MeshMetricDefaultBackendsPrometheus;
  readonly type?: 'Prometheus' | 'OpenTelemetry';
}

interface MeshMetricDefaultBackendsOpenTelemetry {
  readonly backendRef?: MeshAccessLogRulesDefaultBackendsOpenTelemetryBackendRef;
  readonly refreshInterval?: string;
}

interface MeshMetricDefaultBackendsPrometheus {
  readonly clientId?: string;
  readonly path?: string;
  readonly port?: number;
  readonly tls?: MeshMetricDefaultBackendsPrometheusTls;
}

interface MeshMetricDefaultBackendsPrometheusTls {
  readonly mode?: 'Disabled' | 'ProvidedTLS' | 'ActiveMTLSBackend';
}

interface MeshMetricDefaultSidecar {
  readonly includeUnused?: boolean;
  readonly profiles?: MeshMetricDefaultSidecarProfiles;
}

interface MeshMetricDefaultSidecarProfiles {
  readonly appendProfiles?: readonly MeshMetricDefaultSidecarProfilesAppendProfiles[];
  readonly exclude?: readonly MeshMetricDefaultSidecarProfilesExclude[];
  readonly include?: readonly MeshMetricDefaultSidecarProfilesExclude[];
}

interface MeshMetricDefaultSidecarProfilesAppendProfiles {
  readonly name?: 'All' | 'Basic' | 'None';
}

interface MeshMetricDefaultSidecarProfilesExclude {
  readonly match?: string;
  readonly type?: 'Prefix' | 'Regex' | 'Exact' | 'Contains';
}

export interface MeshMultiZoneService {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: MeshMultiZoneServiceSpec;
}

interface MeshMultiZoneServiceSpec {
  readonly ports?: readonly MeshMultiZoneServicePorts[];
  readonly selector?: MeshMultiZoneServiceSelector;
}

interface MeshMultiZoneServicePorts {
  readonly appProtocol?: string;
  readonly name?: string;
  readonly port?: number;
}

interface MeshMultiZoneServiceSelector {
  readonly meshService?: HostnameGeneratorSelectorMeshExternalService;
}

export interface MeshOpenTelemetryBackend {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: MeshOpenTelemetryBackendSpec;
}

interface MeshOpenTelemetryBackendSpec {
  readonly endpoint?: MeshOpenTelemetryBackendEndpoint;
  readonly env?: MeshOpenTelemetryBackendEnv;
  readonly protocol?: 'grpc' | 'http';
}

interface MeshOpenTelemetryBackendEndpoint {
  readonly address?: string;
  readonly path?: string;
  readonly port?: number;
}

interface MeshOpenTelemetryBackendEnv {
  readonly allowSignalOverrides?: boolean;
  readonly mode?: 'Disabled' | 'Optional' | 'Required';
  readonly precedence?: 'ExplicitFirst' | 'EnvFirst';
}

export interface MeshPassthrough {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: MeshPassthroughSpec;
}

interface MeshPassthroughSpec {
  readonly default?: MeshPassthroughDefault;
  readonly targetRef?: MeshAccessLogTargetRef;
}

interface MeshPassthroughDefault {
  readonly appendMatch?: readonly MeshPassthroughDefaultAppendMatch[];
  readonly passthroughMode?: 'All' | 'Matched' | 'None';
}

interface MeshPassthroughDefaultAppendMatch {
  readonly port?: number;
  readonly protocol?: 'tcp' | 'tls' | 'grpc' | 'http' | 'http2' | 'mysql';
  readonly type?: 'Domain' | 'IP' | 'CIDR';
  readonly value?: string;
}

export interface MeshProxyPatch {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: MeshProxyPatchSpec;
}

interface MeshProxyPatchSpec {
  readonly default?: MeshProxyPatchDefault;
  readonly targetRef?: MeshAccessLogTargetRef;
}

interface MeshProxyPatchDefault {
  readonly appendModifications?: readonly MeshProxyPatchDefaultAppendModifications[];
}

interface MeshProxyPatchDefaultAppendModifications {
  readonly cluster?: MeshProxyPatchDefaultAppendModificationsCluster;
  readonly httpFilter?: MeshProxyPatchDefaultAppendModificationsHttpFilter;
  readonly listener?: MeshProxyPatchDefaultAppendModificationsListener;
  readonly networkFilter?: MeshProxyPatchDefaultAppendModificationsHttpFilter;
  readonly virtualHost?: MeshProxyPatchDefaultAppendModificationsVirtualHost;
}

interface MeshProxyPatchDefaultAppendModificationsCluster {
  readonly jsonPatches?: readonly MeshProxyPatchDefaultAppendModificationsClusterJsonPatches[];
  readonly match?: MeshProxyPatchDefaultAppendModificationsClusterMatch;
  readonly operation?: 'Add' | 'Remove' | 'Patch';
  readonly value?: string;
}

interface MeshProxyPatchDefaultAppendModificationsClusterJsonPatches {
  readonly from?: string;
  readonly op?: 'add' | 'remove' | 'replace' | 'move' | 'copy';
  readonly path?: string;
  readonly value?: Json;
}

interface MeshProxyPatchDefaultAppendModificationsClusterMatch {
  readonly name?: string;
  readonly origin?: string;
}

interface MeshProxyPatchDefaultAppendModificationsHttpFilter {
  readonly jsonPatches?: readonly MeshProxyPatchDefaultAppendModificationsClusterJsonPatches[];
  readonly match?: MeshProxyPatchDefaultAppendModificationsHttpFilterMatch;
  readonly operation?: 'Remove' | 'Patch' | 'AddFirst' | 'AddBefore' | 'AddAfter' | 'AddLast';
  readonly value?: string;
}

interface MeshProxyPatchDefaultAppendModificationsHttpFilterMatch {
  readonly listenerName?: string;
  readonly listenerTags?: Readonly<Record<string, string>>;
  readonly name?: string;
  readonly origin?: string;
}

interface MeshProxyPatchDefaultAppendModificationsListener {
  readonly jsonPatches?: readonly MeshProxyPatchDefaultAppendModificationsClusterJsonPatches[];
  readonly match?: MeshProxyPatchDefaultAppendModificationsListenerMatch;
  readonly operation?: 'Add' | 'Remove' | 'Patch';
  readonly value?: string;
}

interface MeshProxyPatchDefaultAppendModificationsListenerMatch {
  readonly name?: string;
  readonly origin?: string;
  readonly tags?: Readonly<Record<string, string>>;
}

interface MeshProxyPatchDefaultAppendModificationsVirtualHost {
  readonly jsonPatches?: readonly MeshProxyPatchDefaultAppendModificationsClusterJsonPatches[];
  readonly match?: MeshProxyPatchDefaultAppendModificationsVirtualHostMatch;
  readonly operation?: 'Add' | 'Remove' | 'Patch';
  readonly value?: string;
}

interface MeshProxyPatchDefaultAppendModificationsVirtualHostMatch {
  readonly name?: string;
  readonly origin?: string;
  readonly routeConfigurationName?: string;
}

export interface MeshRateLimit {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: MeshRateLimitSpec;
}

interface MeshRateLimitSpec {
  readonly rules?: readonly MeshRateLimitRules[];
  readonly targetRef?: MeshAccessLogTargetRef;
  readonly to?: readonly MeshRateLimitTo[];
}

interface MeshRateLimitRules {
  readonly default?: MeshRateLimitRulesDefault;
  readonly matches?: readonly MeshAccessLogRulesMatches[];
}

interface MeshRateLimitRulesDefault {
  readonly local?: MeshRateLimitRulesDefaultLocal;
}

interface MeshRateLimitRulesDefaultLocal {
  readonly http?: MeshRateLimitRulesDefaultLocalHttp;
  readonly tcp?: MeshRateLimitRulesDefaultLocalTcp;
}

interface MeshRateLimitRulesDefaultLocalHttp {
  readonly disabled?: boolean;
  readonly onRateLimit?: MeshRateLimitRulesDefaultLocalHttpOnRateLimit;
  readonly requestRate?: MeshRateLimitRulesDefaultLocalHttpRequestRate;
}

interface MeshRateLimitRulesDefaultLocalHttpOnRateLimit {
  readonly headers?: MeshHealthCheckToDefaultHttpRequestHeadersToAdd;
  readonly status?: number;
}

interface MeshRateLimitRulesDefaultLocalHttpRequestRate {
  readonly interval?: string;
  readonly num?: number;
}

interface MeshRateLimitRulesDefaultLocalTcp {
  readonly connectionRate?: MeshRateLimitRulesDefaultLocalHttpRequestRate;
  readonly disabled?: boolean;
}

interface MeshRateLimitTo {
  readonly default?: MeshRateLimitRulesDefault;
  readonly targetRef?: MeshAccessLogToTargetRef;
}

export interface MeshRetry {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: MeshRetrySpec;
}

interface MeshRetrySpec {
  readonly targetRef?: MeshAccessLogTargetRef;
  readonly to?: readonly MeshRetryTo[];
}

interface MeshRetryTo {
  readonly default?: MeshRetryToDefault;
  readonly targetRef?: MeshAccessLogToTargetRef;
}

interface MeshRetryToDefault {
  readonly grpc?: MeshRetryToDefaultGrpc;
  readonly http?: MeshRetryToDefaultHttp;
  readonly tcp?: MeshRetryToDefaultTcp;
}

interface MeshRetryToDefaultGrpc {
  readonly backOff?: MeshRetryToDefaultGrpcBackOff;
  readonly numRetries?: number;
  readonly perTryTimeout?: string;
  readonly rateLimitedBackOff?: MeshRetryToDefaultGrpcRateLimitedBackOff;
  readonly retryOn?: readonly ('Canceled' | 'DeadlineExceeded' | 'Internal' | 'ResourceExhausted' | 'Unavailable')[];
}

interface MeshRetryToDefaultGrpcBackOff {
  readonly baseInterval?: string;
  readonly maxInterval?: string;
}

interface MeshRetryToDefaultGrpcRateLimitedBackOff {
  readonly maxInterval?: string;
  readonly resetHeaders?: readonly MeshRetryToDefaultGrpcRateLimitedBackOffResetHeaders[];
}

interface MeshRetryToDefaultGrpcRateLimitedBackOffResetHeaders {
  readonly format?: 'Seconds' | 'UnixTimestamp';
  readonly name?: string;
}

interface MeshRetryToDefaultHttp {
  readonly backOff?: MeshRetryToDefaultGrpcBackOff;
  readonly hostSelection?: readonly MeshRetryToDefaultHttpHostSelection[];
  readonly hostSelectionMaxAttempts?: number;
  readonly numRetries?: number;
  readonly perTryTimeout?: string;
  readonly rateLimitedBackOff?: MeshRetryToDefaultGrpcRateLimitedBackOff;
  readonly retriableRequestHeaders?: readonly MeshHTTPRouteToRulesMatchesHeaders[];
  readonly retriableResponseHeaders?: readonly MeshHTTPRouteToRulesMatchesHeaders[];
  readonly retryOn?: readonly string[];
}

interface MeshRetryToDefaultHttpHostSelection {
  readonly predicate?: 'OmitPreviousHosts' | 'OmitHostsWithTags' | 'OmitPreviousPriorities';
  readonly tags?: Readonly<Record<string, string>>;
  readonly updateFrequency?: number;
}

interface MeshRetryToDefaultTcp {
  readonly maxConnectAttempt?: number;
}

export interface MeshService {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: MeshServiceSpec;
}

interface MeshServiceSpec {
  readonly identities?: readonly MeshServiceIdentities[];
  readonly ports?: readonly MeshServicePorts[];
  readonly selector?: MeshServiceSelector;
  readonly state?: 'Available' | 'Unavailable';
}

interface MeshServiceIdentities {
  readonly type?: 'SpiffeID';
  readonly value?: string;
}

interface MeshServicePorts {
  readonly appProtocol?: string;
  readonly name?: string;
  readonly port?: number;
  readonly targetPort?: number | string;
}

interface MeshServiceSelector {
  readonly dataplaneLabels?: HostnameGeneratorSelectorMeshExternalService;
  readonly dataplaneRef?: MeshServiceSelectorDataplaneRef;
}

interface MeshServiceSelectorDataplaneRef {
  readonly name?: string;
}

export interface MeshTCPRoute {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: MeshTCPRouteSpec;
}

interface MeshTCPRouteSpec {
  readonly targetRef?: MeshAccessLogTargetRef;
  readonly to?: readonly MeshTCPRouteTo[];
}

interface MeshTCPRouteTo {
  readonly rules?: readonly MeshTCPRouteToRules[];
  readonly targetRef?: MeshAccessLogToTargetRef;
}

interface MeshTCPRouteToRules {
  readonly default?: MeshTCPRouteToRulesDefault;
}

interface MeshTCPRouteToRulesDefault {
  readonly backendRefs?: readonly MeshHTTPRouteToRulesDefaultBackendRefs[];
}

export interface MeshTLS {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: MeshTLSSpec;
}

interface MeshTLSSpec {
  readonly rules?: readonly MeshTLSRules[];
  readonly targetRef?: MeshAccessLogTargetRef;
}

interface MeshTLSRules {
  readonly default?: MeshTLSRulesDefault;
}

interface MeshTLSRulesDefault {
  readonly mode?: 'Permissive' | 'Strict';
  readonly tlsCiphers?: readonly (
    | 'ECDHE-ECDSA-AES128-GCM-SHA256'
    | 'ECDHE-ECDSA-AES256-GCM-SHA384'
    | 'ECDHE-ECDSA-CHACHA20-POLY1305'
    | 'ECDHE-RSA-AES128-GCM-SHA256'
    | 'ECDHE-RSA-AES256-GCM-SHA384'
    | 'ECDHE-RSA-CHACHA20-POLY1305'
  )[];
  readonly tlsVersion?: MeshExternalServiceTlsVersion;
}

export interface MeshTimeout {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: MeshTimeoutSpec;
}

interface MeshTimeoutSpec {
  readonly rules?: readonly MeshTimeoutRules[];
  readonly targetRef?: MeshAccessLogTargetRef;
  readonly to?: readonly MeshTimeoutTo[];
}

interface MeshTimeoutRules {
  readonly default?: MeshTimeoutRulesDefault;
  readonly matches?: readonly MeshAccessLogRulesMatches[];
}

interface MeshTimeoutRulesDefault {
  readonly connectionTimeout?: string;
  readonly http?: MeshTimeoutRulesDefaultHttp;
  readonly idleTimeout?: string;
}

interface MeshTimeoutRulesDefaultHttp {
  readonly maxConnectionDuration?: string;
  readonly maxStreamDuration?: string;
  readonly requestHeadersTimeout?: string;
  readonly requestTimeout?: string;
  readonly streamIdleTimeout?: string;
}

interface MeshTimeoutTo {
  readonly default?: MeshTimeoutRulesDefault;
  readonly targetRef?: MeshAccessLogToTargetRef;
}

export interface MeshTrace {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: MeshTraceSpec;
}

interface MeshTraceSpec {
  readonly default?: MeshTraceDefault;
  readonly targetRef?: MeshAccessLogTargetRef;
}

interface MeshTraceDefault {
  readonly backends?: readonly MeshTraceDefaultBackends[];
  readonly sampling?: MeshTraceDefaultSampling;
  readonly tags?: readonly MeshTraceDefaultTags[];
}

interface MeshTraceDefaultBackends {
  readonly datadog?: MeshTraceDefaultBackendsDatadog;
  readonly openTelemetry?: MeshTraceDefaultBackendsOpenTelemetry;
  readonly type?: 'Zipkin' | 'Datadog' | 'OpenTelemetry';
  readonly zipkin?: MeshTraceDefaultBackendsZipkin;
}

interface MeshTraceDefaultBackendsDatadog {
  readonly splitService?: boolean;
  readonly url?: string;
}

interface MeshTraceDefaultBackendsOpenTelemetry {
  readonly backendRef?: MeshAccessLogRulesDefaultBackendsOpenTelemetryBackendRef;
}

interface MeshTraceDefaultBackendsZipkin {
  readonly apiVersion?: 'httpJson' | 'httpProto';
  readonly sharedSpanContext?: boolean;
  readonly traceId128bit?: boolean;
  readonly url?: string;
}

interface MeshTraceDefaultSampling {
  readonly client?: number | string;
  readonly overall?: number | string;
  readonly random?: number | string;
}

interface MeshTraceDefaultTags {
  readonly header?: MeshTraceDefaultTagsHeader;
  readonly literal?: string;
  readonly name?: string;
}

interface MeshTraceDefaultTagsHeader {
  readonly default?: string;
  readonly name?: string;
}

export interface MeshTrafficPermission {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: MeshTrafficPermissionSpec;
}

interface MeshTrafficPermissionSpec {
  readonly rules?: readonly MeshTrafficPermissionRules[];
  readonly targetRef?: MeshAccessLogTargetRef;
}

interface MeshTrafficPermissionRules {
  readonly default?: MeshTrafficPermissionRulesDefault;
}

interface MeshTrafficPermissionRulesDefault {
  readonly allow?: readonly MeshAccessLogRulesMatches[];
  readonly allowWithShadowDeny?: readonly MeshAccessLogRulesMatches[];
  readonly deny?: readonly MeshAccessLogRulesMatches[];
}

export interface MeshTrust {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: MeshTrustSpec;
}

interface MeshTrustSpec {
  readonly caBundles?: readonly MeshTrustCaBundles[];
  readonly trustDomain?: string;
}

interface MeshTrustCaBundles {
  readonly pem?: MeshExternalServiceTlsVerificationCaCertInsecureInline;
  readonly type?: 'Pem';
}

export interface MeshZoneAddress {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: MeshZoneAddressSpec;
}

interface MeshZoneAddressSpec {
  readonly address?: string;
  readonly port?: number;
}

export interface Workload {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: Readonly<Record<string, Json>>;
}
