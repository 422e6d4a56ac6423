// Typed values of Gateway API's kinds for rules: made from the pack by `npm run packs`, not by hand.

declare module '../../server/protocol/kinds.ts' {
  interface Kinds {
    readonly 'gateway.networking.k8s.io/BackendTLSPolicy': BackendTLSPolicy;
    readonly 'gateway.networking.k8s.io/GRPCRoute': GRPCRoute;
    readonly 'gateway.networking.k8s.io/Gateway': Gateway;
    readonly 'gateway.networking.k8s.io/GatewayClass': GatewayClass;
    readonly 'gateway.networking.k8s.io/HTTPRoute': HTTPRoute;
    readonly 'gateway.networking.k8s.io/ListenerSet': ListenerSet;
    readonly 'gateway.networking.k8s.io/ReferenceGrant': ReferenceGrant;
    readonly 'gateway.networking.k8s.io/TCPRoute': TCPRoute;
    readonly 'gateway.networking.k8s.io/TLSRoute': TLSRoute;
    readonly 'gateway.networking.k8s.io/UDPRoute': TCPRoute;
    readonly 'gateway.networking.x-k8s.io/XBackend': XBackend;
    readonly 'gateway.networking.x-k8s.io/XBackendTrafficPolicy': XBackendTrafficPolicy;
    readonly 'gateway.networking.x-k8s.io/XMesh': XMesh;
  }
}

/** What rules read of an object's metadata. */
interface Metadata {
  readonly name?: string;
  readonly namespace?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

export interface BackendTLSPolicy {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: BackendTLSPolicySpec;
}

interface BackendTLSPolicySpec {
  readonly options?: Readonly<Record<string, string>>;
  readonly targetRefs?: readonly BackendTLSPolicyTargetRefs[];
  readonly validation?: BackendTLSPolicyValidation;
}

interface BackendTLSPolicyTargetRefs {
  readonly group?: string;
  readonly kind?: string;
  readonly name?: string;
  readonly sectionName?: string;
}

interface BackendTLSPolicyValidation {
  readonly caCertificateRefs?: readonly BackendTLSPolicyValidationCaCertificateRefs[];
  readonly hostname?: string;
  readonly subjectAltNames?: readonly BackendTLSPolicyValidationSubjectAltNames[];
  readonly wellKnownCACertificates?: string;
}

interface BackendTLSPolicyValidationCaCertificateRefs {
  readonly group?: string;
  readonly kind?: string;
  readonly name?: string;
}

interface BackendTLSPolicyValidationSubjectAltNames {
  readonly hostname?: string;
  readonly type?: 'Hostname' | 'URI';
  readonly uri?: string;
}

export interface GRPCRoute {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: GRPCRouteSpec;
}

interface GRPCRouteSpec {
  readonly hostnames?: readonly string[];
  readonly parentRefs?: readonly GRPCRouteParentRefs[];
  readonly rules?: readonly GRPCRouteRules[];
  readonly useDefaultGateways?: 'All' | 'None';
}

interface GRPCRouteParentRefs {
  readonly group?: string;
  readonly kind?: string;
  readonly name?: string;
  readonly namespace?: string;
  readonly port?: number;
  readonly sectionName?: string;
}

interface GRPCRouteRules {
  readonly backendRefs?: readonly GRPCRouteRulesBackendRefs[];
  readonly filters?: readonly GRPCRouteRulesBackendRefsFilters[];
  readonly matches?: readonly GRPCRouteRulesMatches[];
  readonly name?: string;
  readonly sessionPersistence?: GRPCRouteRulesSessionPersistence;
}

interface GRPCRouteRulesBackendRefs {
  readonly filters?: readonly GRPCRouteRulesBackendRefsFilters[];
  readonly group?: string;
  readonly kind?: string;
  readonly name?: string;
  readonly namespace?: string;
  readonly port?: number;
  readonly weight?: number;
}

interface GRPCRouteRulesBackendRefsFilters {
  readonly extensionRef?: BackendTLSPolicyValidationCaCertificateRefs;
  readonly requestHeaderModifier?: GRPCRouteRulesBackendRefsFiltersRequestHeaderModifier;
  readonly requestMirror?: GRPCRouteRulesBackendRefsFiltersRequestMirror;
  readonly responseHeaderModifier?: GRPCRouteRulesBackendRefsFiltersRequestHeaderModifier;
  readonly type?: 'ResponseHeaderModifier' | 'RequestHeaderModifier' | 'RequestMirror' | 'ExtensionRef';
}

interface GRPCRouteRulesBackendRefsFiltersRequestHeaderModifier {
  readonly add?: readonly GRPCRouteRulesBackendRefsFiltersRequestHeaderModifierAdd[];
  readonly remove?: readonly string[];
  readonly set?: readonly GRPCRouteRulesBackendRefsFiltersRequestHeaderModifierAdd[];
}

interface GRPCRouteRulesBackendRefsFiltersRequestHeaderModifierAdd {
  readonly name?: string;
  readonly value?: string;
}

interface GRPCRouteRulesBackendRefsFiltersRequestMirror {
  readonly backendRef?: GRPCRouteRulesBackendRefsFiltersRequestMirrorBackendRef;
  readonly fraction?: GRPCRouteRulesBackendRefsFiltersRequestMirrorFraction;
  readonly percent?: number;
}

interface GRPCRouteRulesBackendRefsFiltersRequestMirrorBackendRef {
  readonly group?: string;
  readonly kind?: string;
  readonly name?: string;
  readonly namespace?: string;
  readonly port?: number;
}

interface GRPCRouteRulesBackendRefsFiltersRequestMirrorFraction {
  readonly denominator?: number;
  readonly numerator?: number;
}

interface GRPCRouteRulesMatches {
  readonly headers?: readonly GRPCRouteRulesMatchesHeaders[];
  readonly method?: GRPCRouteRulesMatchesMethod;
}

interface GRPCRouteRulesMatchesHeaders {
  readonly name?: string;
  readonly type?: 'Exact' | 'RegularExpression';
  readonly value?: string;
}

interface GRPCRouteRulesMatchesMethod {
  readonly method?: string;
  readonly service?: string;
  readonly type?: 'Exact' | 'RegularExpression';
}

interface GRPCRouteRulesSessionPersistence {
  readonly absoluteTimeout?: string;
  readonly cookie?: GRPCRouteRulesSessionPersistenceCookie;
  readonly header?: GRPCRouteRulesSessionPersistenceHeader;
  readonly type?: 'Cookie' | 'Header';
}

interface GRPCRouteRulesSessionPersistenceCookie {
  readonly lifetimeType?: 'Permanent' | 'Session';
  readonly name?: string;
  readonly path?: string;
}

interface GRPCRouteRulesSessionPersistenceHeader {
  readonly name?: string;
}

export interface Gateway {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: GatewaySpec;
}

interface GatewaySpec {
  readonly addresses?: readonly GatewayAddresses[];
  readonly allowedListeners?: GatewayAllowedListeners;
  readonly defaultScope?: 'All' | 'None';
  readonly gatewayClassName?: string;
  readonly infrastructure?: GatewayInfrastructure;
  readonly listeners?: readonly GatewayListeners[];
  readonly tls?: GatewayTls;
}

interface GatewayAddresses {
  readonly type?: string;
  readonly value?: string;
}

interface GatewayAllowedListeners {
  readonly namespaces?: GatewayAllowedListenersNamespaces;
}

interface GatewayAllowedListenersNamespaces {
  readonly from?: 'All' | 'Selector' | 'Same' | 'None';
  readonly selector?: GatewayAllowedListenersNamespacesSelector;
}

interface GatewayAllowedListenersNamespacesSelector {
  readonly matchExpressions?: readonly GatewayAllowedListenersNamespacesSelectorMatchExpressions[];
  readonly matchLabels?: Readonly<Record<string, string>>;
}

interface GatewayAllowedListenersNamespacesSelectorMatchExpressions {
  readonly key?: string;
  readonly operator?: string;
  readonly values?: readonly string[];
}

interface GatewayInfrastructure {
  readonly annotations?: Readonly<Record<string, string>>;
  readonly labels?: Readonly<Record<string, string>>;
  readonly parametersRef?: BackendTLSPolicyValidationCaCertificateRefs;
}

interface GatewayListeners {
  readonly allowedRoutes?: GatewayListenersAllowedRoutes;
  readonly hostname?: string;
  readonly name?: string;
  readonly port?: number;
  readonly protocol?: string;
  readonly tls?: GatewayListenersTls;
}

interface GatewayListenersAllowedRoutes {
  readonly kinds?: readonly GatewayListenersAllowedRoutesKinds[];
  readonly namespaces?: GatewayListenersAllowedRoutesNamespaces;
}

interface GatewayListenersAllowedRoutesKinds {
  readonly group?: string;
  readonly kind?: string;
}

interface GatewayListenersAllowedRoutesNamespaces {
  readonly from?: 'All' | 'Selector' | 'Same';
  readonly selector?: GatewayAllowedListenersNamespacesSelector;
}

interface GatewayListenersTls {
  readonly certificateRefs?: readonly GatewayListenersTlsCertificateRefs[];
  readonly mode?: 'Terminate' | 'Passthrough';
  readonly options?: Readonly<Record<string, string>>;
}

interface GatewayListenersTlsCertificateRefs {
  readonly group?: string;
  readonly kind?: string;
  readonly name?: string;
  readonly namespace?: string;
}

interface GatewayTls {
  readonly backend?: GatewayTlsBackend;
  readonly frontend?: GatewayTlsFrontend;
}

interface GatewayTlsBackend {
  readonly clientCertificateRef?: GatewayListenersTlsCertificateRefs;
}

interface GatewayTlsFrontend {
  readonly default?: GatewayTlsFrontendDefault;
  readonly perPort?: readonly GatewayTlsFrontendPerPort[];
}

interface GatewayTlsFrontendDefault {
  readonly validation?: GatewayTlsFrontendDefaultValidation;
}

interface GatewayTlsFrontendDefaultValidation {
  readonly caCertificateRefs?: readonly GatewayTlsFrontendDefaultValidationCaCertificateRefs[];
  readonly mode?: 'AllowValidOnly' | 'AllowInsecureFallback';
}

interface GatewayTlsFrontendDefaultValidationCaCertificateRefs {
  readonly group?: string;
  readonly kind?: string;
  readonly name?: string;
  readonly namespace?: string;
}

interface GatewayTlsFrontendPerPort {
  readonly port?: number;
  readonly tls?: GatewayTlsFrontendDefault;
}

export interface GatewayClass {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: GatewayClassSpec;
}

interface GatewayClassSpec {
  readonly controllerName?: string;
  readonly description?: string;
  readonly parametersRef?: GatewayTlsFrontendDefaultValidationCaCertificateRefs;
}

export interface HTTPRoute {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: HTTPRouteSpec;
}

interface HTTPRouteSpec {
  readonly hostnames?: readonly string[];
  readonly parentRefs?: readonly GRPCRouteParentRefs[];
  readonly rules?: readonly HTTPRouteRules[];
  readonly useDefaultGateways?: 'All' | 'None';
}

interface HTTPRouteRules {
  readonly backendRefs?: readonly HTTPRouteRulesBackendRefs[];
  readonly filters?: readonly HTTPRouteRulesBackendRefsFilters[];
  readonly matches?: readonly HTTPRouteRulesMatches[];
  readonly name?: string;
  readonly retry?: HTTPRouteRulesRetry;
  readonly sessionPersistence?: GRPCRouteRulesSessionPersistence;
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
  readonly cors?: HTTPRouteRulesBackendRefsFiltersCors;
  readonly extensionRef?: BackendTLSPolicyValidationCaCertificateRefs;
  readonly externalAuth?: HTTPRouteRulesBackendRefsFiltersExternalAuth;
  readonly requestHeaderModifier?: GRPCRouteRulesBackendRefsFiltersRequestHeaderModifier;
  readonly requestMirror?: GRPCRouteRulesBackendRefsFiltersRequestMirror;
  readonly requestRedirect?: HTTPRouteRulesBackendRefsFiltersRequestRedirect;
  readonly responseHeaderModifier?: GRPCRouteRulesBackendRefsFiltersRequestHeaderModifier;
  readonly type?:
    | 'RequestHeaderModifier'
    | 'ResponseHeaderModifier'
    | 'RequestMirror'
    | 'RequestRedirect'
    | 'URLRewrite'
    | 'ExtensionRef'
    | 'CORS'
    | 'ExternalAuth';
  readonly urlRewrite?: HTTPRouteRulesBackendRefsFiltersUrlRewrite;
}

interface HTTPRouteRulesBackendRefsFiltersCors {
  readonly allowCredentials?: boolean;
  readonly allowHeaders?: readonly string[];
  readonly allowMethods?: readonly ('GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE' | 'CONNECT' | 'OPTIONS' | 'TRACE' | 'PATCH' | '*')[];
  readonly allowOrigins?: readonly string[];
  readonly exposeHeaders?: readonly string[];
  readonly maxAge?: number;
}

interface HTTPRouteRulesBackendRefsFiltersExternalAuth {
  readonly backendRef?: GRPCRouteRulesBackendRefsFiltersRequestMirrorBackendRef;
  readonly forwardBody?: HTTPRouteRulesBackendRefsFiltersExternalAuthForwardBody;
  readonly grpc?: HTTPRouteRulesBackendRefsFiltersExternalAuthGrpc;
  readonly http?: HTTPRouteRulesBackendRefsFiltersExternalAuthHttp;
  readonly protocol?: 'HTTP' | 'GRPC';
}

interface HTTPRouteRulesBackendRefsFiltersExternalAuthForwardBody {
  readonly maxSize?: number;
}

interface HTTPRouteRulesBackendRefsFiltersExternalAuthGrpc {
  readonly allowedHeaders?: readonly string[];
}

interface HTTPRouteRulesBackendRefsFiltersExternalAuthHttp {
  readonly allowedHeaders?: readonly string[];
  readonly allowedResponseHeaders?: readonly string[];
  readonly path?: string;
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

interface HTTPRouteRulesBackendRefsFiltersUrlRewrite {
  readonly hostname?: string;
  readonly path?: HTTPRouteRulesBackendRefsFiltersRequestRedirectPath;
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

interface HTTPRouteRulesRetry {
  readonly attempts?: number;
  readonly backoff?: string;
  readonly codes?: readonly number[];
}

interface HTTPRouteRulesTimeouts {
  readonly backendRequest?: string;
  readonly request?: string;
}

export interface ListenerSet {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: ListenerSetSpec;
}

interface ListenerSetSpec {
  readonly listeners?: readonly GatewayListeners[];
  readonly parentRef?: ListenerSetParentRef;
}

interface ListenerSetParentRef {
  readonly group?: string;
  readonly kind?: string;
  readonly name?: string;
  readonly namespace?: string;
}

export interface ReferenceGrant {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: ReferenceGrantSpec;
}

interface ReferenceGrantSpec {
  readonly from?: readonly ReferenceGrantFrom[];
  readonly to?: readonly ReferenceGrantTo[];
}

interface ReferenceGrantFrom {
  readonly group?: string;
  readonly kind?: string;
  readonly namespace?: string;
}

interface ReferenceGrantTo {
  readonly group?: string;
  readonly kind?: string;
  readonly name?: string;
}

export interface TCPRoute {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: TCPRouteSpec;
}

interface TCPRouteSpec {
  readonly parentRefs?: readonly GRPCRouteParentRefs[];
  readonly rules?: readonly TCPRouteRules[];
  readonly useDefaultGateways?: 'All' | 'None';
}

interface TCPRouteRules {
  readonly backendRefs?: readonly TCPRouteRulesBackendRefs[];
  readonly name?: string;
}

interface TCPRouteRulesBackendRefs {
  readonly group?: string;
  readonly kind?: string;
  readonly name?: string;
  readonly namespace?: string;
  readonly port?: number;
  readonly weight?: number;
}

export interface TLSRoute {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: TLSRouteSpec;
}

interface TLSRouteSpec {
  readonly hostnames?: readonly string[];
  readonly parentRefs?: readonly GRPCRouteParentRefs[];
  readonly rules?: readonly TCPRouteRules[];
  readonly useDefaultGateways?: 'All' | 'None';
}

export interface XBackend {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: XBackendSpec;
}

interface XBackendSpec {
  readonly externalHostname?: XBackendExternalHostname;
  readonly port?: XBackendPort;
  readonly protocol?: 'TCP' | 'HTTP' | 'HTTP2' | 'HTTP11' | 'H2C' | 'MCP';
  readonly tls?: XBackendTls;
  readonly type?: 'ExternalHostname';
}

interface XBackendExternalHostname {
  readonly hostname?: string;
}

interface XBackendPort {
  readonly name?: string;
  readonly port?: number;
}

interface XBackendTls {
  readonly clientCertificateRef?: GatewayListenersTlsCertificateRefs;
  readonly mode?: 'None' | 'ServerOnly' | 'ClientAndServer';
  readonly validation?: BackendTLSPolicyValidation;
}

export interface XBackendTrafficPolicy {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: XBackendTrafficPolicySpec;
}

interface XBackendTrafficPolicySpec {
  readonly retryConstraint?: XBackendTrafficPolicyRetryConstraint;
  readonly sessionPersistence?: XBackendTrafficPolicySessionPersistence;
  readonly targetRefs?: readonly BackendTLSPolicyValidationCaCertificateRefs[];
}

interface XBackendTrafficPolicyRetryConstraint {
  readonly budget?: XBackendTrafficPolicyRetryConstraintBudget;
  readonly minRetryRate?: XBackendTrafficPolicyRetryConstraintMinRetryRate;
}

interface XBackendTrafficPolicyRetryConstraintBudget {
  readonly interval?: string;
  readonly percent?: number;
}

interface XBackendTrafficPolicyRetryConstraintMinRetryRate {
  readonly count?: number;
  readonly interval?: string;
}

interface XBackendTrafficPolicySessionPersistence {
  readonly absoluteTimeout?: string;
  readonly cookie?: GRPCRouteRulesSessionPersistenceCookie;
  readonly header?: GRPCRouteRulesSessionPersistenceHeader;
  readonly type?: 'Cookie' | 'Header';
}

export interface XMesh {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: GatewayClassSpec;
}
