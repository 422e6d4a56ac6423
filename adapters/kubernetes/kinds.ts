// Typed values of Kubernetes's kinds for rules: made from the pack by `npm run packs`, not by hand.

import type { Json } from '../../server/protocol/text.ts';

declare module '../../server/protocol/kinds.ts' {
  interface Kinds {
    readonly 'core/ConfigMap': ConfigMap;
    readonly 'core/Namespace': Namespace;
    readonly 'core/Pod': Pod;
    readonly 'core/Secret': Secret;
    readonly 'core/Service': Service;
    readonly 'core/ServiceAccount': ServiceAccount;
    readonly 'apps/DaemonSet': DaemonSet;
    readonly 'apps/Deployment': Deployment;
    readonly 'apps/StatefulSet': StatefulSet;
    readonly 'batch/CronJob': CronJob;
    readonly 'batch/Job': Job;
    readonly 'networking.k8s.io/Ingress': Ingress;
    readonly 'networking.k8s.io/NetworkPolicy': NetworkPolicy;
  }
}

/** What rules read of an object's metadata. */
interface Metadata {
  readonly name?: string;
  readonly namespace?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

export interface ConfigMap {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly binaryData?: Readonly<Record<string, string>>;
  readonly data?: Readonly<Record<string, string>>;
  readonly immutable?: boolean;
}

export interface Namespace {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: NamespaceSpec;
}

interface NamespaceSpec {
  readonly finalizers?: readonly string[];
}

export interface Pod {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: PodSpec;
}

interface PodSpec {
  readonly activeDeadlineSeconds?: number;
  readonly affinity?: PodAffinity;
  readonly automountServiceAccountToken?: boolean;
  readonly containers?: readonly PodContainers[];
  readonly dnsConfig?: PodDnsConfig;
  readonly dnsPolicy?: 'ClusterFirst' | 'ClusterFirstWithHostNet' | 'Default' | 'None';
  readonly enableServiceLinks?: boolean;
  readonly ephemeralContainers?: readonly PodEphemeralContainers[];
  readonly hostAliases?: readonly PodHostAliases[];
  readonly hostIPC?: boolean;
  readonly hostNetwork?: boolean;
  readonly hostPID?: boolean;
  readonly hostUsers?: boolean;
  readonly hostname?: string;
  readonly hostnameOverride?: string;
  readonly imagePullSecrets?: readonly PodImagePullSecrets[];
  readonly initContainers?: readonly PodContainers[];
  readonly nodeName?: string;
  readonly nodeSelector?: Readonly<Record<string, string>>;
  readonly os?: PodOs;
  readonly overhead?: Readonly<Record<string, string | number>>;
  readonly preemptionPolicy?: 'Never' | 'PreemptLowerPriority';
  readonly priority?: number;
  readonly priorityClassName?: string;
  readonly readinessGates?: readonly PodReadinessGates[];
  readonly resourceClaims?: readonly PodResourceClaims[];
  readonly resources?: PodContainersResources;
  readonly restartPolicy?: 'Always' | 'Never' | 'OnFailure';
  readonly runtimeClassName?: string;
  readonly schedulerName?: string;
  readonly schedulingGates?: readonly PodOs[];
  readonly schedulingGroup?: PodSchedulingGroup;
  readonly securityContext?: PodSecurityContext;
  readonly serviceAccount?: string;
  readonly serviceAccountName?: string;
  readonly setHostnameAsFQDN?: boolean;
  readonly shareProcessNamespace?: boolean;
  readonly subdomain?: string;
  readonly terminationGracePeriodSeconds?: number;
  readonly tolerations?: readonly PodTolerations[];
  readonly topologySpreadConstraints?: readonly PodTopologySpreadConstraints[];
  readonly volumes?: readonly PodVolumes[];
}

interface PodAffinity {
  readonly nodeAffinity?: PodAffinityNodeAffinity;
  readonly podAffinity?: PodAffinityPodAffinity;
  readonly podAntiAffinity?: PodAffinityPodAffinity;
}

interface PodAffinityNodeAffinity {
  readonly preferredDuringSchedulingIgnoredDuringExecution?: readonly PodAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecution[];
  readonly requiredDuringSchedulingIgnoredDuringExecution?: PodAffinityNodeAffinityRequiredDuringSchedulingIgnoredDuringExecution;
}

interface PodAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecution {
  readonly preference?: PodAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecutionPreference;
  readonly weight?: number;
}

interface PodAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecutionPreference {
  readonly matchExpressions?: readonly PodAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecutionPreferenceMatchExpressions[];
  readonly matchFields?: readonly PodAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecutionPreferenceMatchExpressions[];
}

interface PodAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecutionPreferenceMatchExpressions {
  readonly key?: string;
  readonly operator?: 'DoesNotExist' | 'Exists' | 'Gt' | 'In' | 'Lt' | 'NotIn';
  readonly values?: readonly string[];
}

interface PodAffinityNodeAffinityRequiredDuringSchedulingIgnoredDuringExecution {
  readonly nodeSelectorTerms?: readonly PodAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecutionPreference[];
}

interface PodAffinityPodAffinity {
  readonly preferredDuringSchedulingIgnoredDuringExecution?: readonly PodAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecution[];
  readonly requiredDuringSchedulingIgnoredDuringExecution?: readonly PodAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTerm[];
}

interface PodAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecution {
  readonly podAffinityTerm?: PodAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTerm;
  readonly weight?: number;
}

interface PodAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTerm {
  readonly labelSelector?: PodAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermLabelSelector;
  readonly matchLabelKeys?: readonly string[];
  readonly mismatchLabelKeys?: readonly string[];
  readonly namespaceSelector?: PodAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermLabelSelector;
  readonly namespaces?: readonly string[];
  readonly topologyKey?: string;
}

interface PodAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermLabelSelector {
  readonly matchExpressions?: readonly PodAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermLabelSelectorMatchExpressions[];
  readonly matchLabels?: Readonly<Record<string, string>>;
}

interface PodAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermLabelSelectorMatchExpressions {
  readonly key?: string;
  readonly operator?: string;
  readonly values?: readonly string[];
}

interface PodContainers {
  readonly args?: readonly string[];
  readonly command?: readonly string[];
  readonly env?: readonly PodContainersEnv[];
  readonly envFrom?: readonly PodContainersEnvFrom[];
  readonly image?: string;
  readonly imagePullPolicy?: 'Always' | 'IfNotPresent' | 'Never';
  readonly lifecycle?: PodContainersLifecycle;
  readonly livenessProbe?: PodContainersLivenessProbe;
  readonly name?: string;
  readonly ports?: readonly PodContainersPorts[];
  readonly readinessProbe?: PodContainersLivenessProbe;
  readonly resizePolicy?: readonly PodContainersResizePolicy[];
  readonly resources?: PodContainersResources;
  readonly restartPolicy?: string;
  readonly restartPolicyRules?: readonly PodContainersRestartPolicyRules[];
  readonly securityContext?: PodContainersSecurityContext;
  readonly startupProbe?: PodContainersLivenessProbe;
  readonly stdin?: boolean;
  readonly stdinOnce?: boolean;
  readonly terminationMessagePath?: string;
  readonly terminationMessagePolicy?: 'FallbackToLogsOnError' | 'File';
  readonly tty?: boolean;
  readonly volumeDevices?: readonly PodContainersVolumeDevices[];
  readonly volumeMounts?: readonly PodContainersVolumeMounts[];
  readonly workingDir?: string;
}

interface PodContainersEnv {
  readonly name?: string;
  readonly value?: string;
  readonly valueFrom?: PodContainersEnvValueFrom;
}

interface PodContainersEnvValueFrom {
  readonly configMapKeyRef?: PodContainersEnvValueFromConfigMapKeyRef;
  readonly fieldRef?: PodContainersEnvValueFromFieldRef;
  readonly fileKeyRef?: PodContainersEnvValueFromFileKeyRef;
  readonly resourceFieldRef?: PodContainersEnvValueFromResourceFieldRef;
  readonly secretKeyRef?: PodContainersEnvValueFromConfigMapKeyRef;
}

interface PodContainersEnvValueFromConfigMapKeyRef {
  readonly key?: string;
  readonly name?: string;
  readonly optional?: boolean;
}

interface PodContainersEnvValueFromFieldRef {
  readonly apiVersion?: string;
  readonly fieldPath?: string;
}

interface PodContainersEnvValueFromFileKeyRef {
  readonly key?: string;
  readonly optional?: boolean;
  readonly path?: string;
  readonly volumeName?: string;
}

interface PodContainersEnvValueFromResourceFieldRef {
  readonly containerName?: string;
  readonly divisor?: string | number;
  readonly resource?: string;
}

interface PodContainersEnvFrom {
  readonly configMapRef?: PodContainersEnvFromConfigMapRef;
  readonly prefix?: string;
  readonly secretRef?: PodContainersEnvFromConfigMapRef;
}

interface PodContainersEnvFromConfigMapRef {
  readonly name?: string;
  readonly optional?: boolean;
}

interface PodContainersLifecycle {
  readonly postStart?: PodContainersLifecyclePostStart;
  readonly preStop?: PodContainersLifecyclePostStart;
  readonly stopSignal?: string;
}

interface PodContainersLifecyclePostStart {
  readonly exec?: PodContainersLifecyclePostStartExec;
  readonly httpGet?: PodContainersLifecyclePostStartHttpGet;
  readonly sleep?: PodContainersLifecyclePostStartSleep;
  readonly tcpSocket?: PodContainersLifecyclePostStartTcpSocket;
}

interface PodContainersLifecyclePostStartExec {
  readonly command?: readonly string[];
}

interface PodContainersLifecyclePostStartHttpGet {
  readonly host?: string;
  readonly httpHeaders?: readonly PodContainersLifecyclePostStartHttpGetHttpHeaders[];
  readonly path?: string;
  readonly port?: number | string;
  readonly scheme?: 'HTTP' | 'HTTPS';
}

interface PodContainersLifecyclePostStartHttpGetHttpHeaders {
  readonly name?: string;
  readonly value?: string;
}

interface PodContainersLifecyclePostStartSleep {
  readonly seconds?: number;
}

interface PodContainersLifecyclePostStartTcpSocket {
  readonly host?: string;
  readonly port?: number | string;
}

interface PodContainersLivenessProbe {
  readonly exec?: PodContainersLifecyclePostStartExec;
  readonly failureThreshold?: number;
  readonly grpc?: PodContainersLivenessProbeGrpc;
  readonly httpGet?: PodContainersLifecyclePostStartHttpGet;
  readonly initialDelaySeconds?: number;
  readonly periodSeconds?: number;
  readonly successThreshold?: number;
  readonly tcpSocket?: PodContainersLifecyclePostStartTcpSocket;
  readonly terminationGracePeriodSeconds?: number;
  readonly timeoutSeconds?: number;
}

interface PodContainersLivenessProbeGrpc {
  readonly port?: number;
  readonly service?: string;
}

interface PodContainersPorts {
  readonly containerPort?: number;
  readonly hostIP?: string;
  readonly hostPort?: number;
  readonly name?: string;
  readonly protocol?: 'SCTP' | 'TCP' | 'UDP';
}

interface PodContainersResizePolicy {
  readonly resourceName?: string;
  readonly restartPolicy?: string;
}

interface PodContainersResources {
  readonly claims?: readonly PodContainersResourcesClaims[];
  readonly limits?: Readonly<Record<string, string | number>>;
  readonly requests?: Readonly<Record<string, string | number>>;
}

interface PodContainersResourcesClaims {
  readonly name?: string;
  readonly request?: string;
}

interface PodContainersRestartPolicyRules {
  readonly action?: string;
  readonly exitCodes?: PodContainersRestartPolicyRulesExitCodes;
}

interface PodContainersRestartPolicyRulesExitCodes {
  readonly operator?: string;
  readonly values?: readonly number[];
}

interface PodContainersSecurityContext {
  readonly allowPrivilegeEscalation?: boolean;
  readonly appArmorProfile?: PodContainersSecurityContextAppArmorProfile;
  readonly capabilities?: PodContainersSecurityContextCapabilities;
  readonly privileged?: boolean;
  readonly procMount?: 'Default' | 'Unmasked';
  readonly readOnlyRootFilesystem?: boolean;
  readonly runAsGroup?: number;
  readonly runAsNonRoot?: boolean;
  readonly runAsUser?: number;
  readonly seLinuxOptions?: PodContainersSecurityContextSeLinuxOptions;
  readonly seccompProfile?: PodContainersSecurityContextAppArmorProfile;
  readonly windowsOptions?: PodContainersSecurityContextWindowsOptions;
}

interface PodContainersSecurityContextAppArmorProfile {
  readonly localhostProfile?: string;
  readonly type?: 'Localhost' | 'RuntimeDefault' | 'Unconfined';
}

interface PodContainersSecurityContextCapabilities {
  readonly add?: readonly string[];
  readonly drop?: readonly string[];
}

interface PodContainersSecurityContextSeLinuxOptions {
  readonly level?: string;
  readonly role?: string;
  readonly type?: string;
  readonly user?: string;
}

interface PodContainersSecurityContextWindowsOptions {
  readonly gmsaCredentialSpec?: string;
  readonly gmsaCredentialSpecName?: string;
  readonly hostProcess?: boolean;
  readonly runAsUserName?: string;
}

interface PodContainersVolumeDevices {
  readonly devicePath?: string;
  readonly name?: string;
}

interface PodContainersVolumeMounts {
  readonly mountPath?: string;
  readonly mountPropagation?: 'Bidirectional' | 'HostToContainer' | 'None';
  readonly name?: string;
  readonly readOnly?: boolean;
  readonly recursiveReadOnly?: string;
  readonly subPath?: string;
  readonly subPathExpr?: string;
}

interface PodDnsConfig {
  readonly nameservers?: readonly string[];
  readonly options?: readonly PodDnsConfigOptions[];
  readonly searches?: readonly string[];
}

interface PodDnsConfigOptions {
  readonly name?: string;
  readonly value?: string;
}

interface PodEphemeralContainers {
  readonly args?: readonly string[];
  readonly command?: readonly string[];
  readonly env?: readonly PodContainersEnv[];
  readonly envFrom?: readonly PodContainersEnvFrom[];
  readonly image?: string;
  readonly imagePullPolicy?: 'Always' | 'IfNotPresent' | 'Never';
  readonly lifecycle?: PodContainersLifecycle;
  readonly livenessProbe?: PodContainersLivenessProbe;
  readonly name?: string;
  readonly ports?: readonly PodContainersPorts[];
  readonly readinessProbe?: PodContainersLivenessProbe;
  readonly resizePolicy?: readonly PodContainersResizePolicy[];
  readonly resources?: PodContainersResources;
  readonly restartPolicy?: string;
  readonly restartPolicyRules?: readonly PodContainersRestartPolicyRules[];
  readonly securityContext?: PodContainersSecurityContext;
  readonly startupProbe?: PodContainersLivenessProbe;
  readonly stdin?: boolean;
  readonly stdinOnce?: boolean;
  readonly targetContainerName?: string;
  readonly terminationMessagePath?: string;
  readonly terminationMessagePolicy?: 'FallbackToLogsOnError' | 'File';
  readonly tty?: boolean;
  readonly volumeDevices?: readonly PodContainersVolumeDevices[];
  readonly volumeMounts?: readonly PodContainersVolumeMounts[];
  readonly workingDir?: string;
}

interface PodHostAliases {
  readonly hostnames?: readonly string[];
  readonly ip?: string;
}

interface PodImagePullSecrets {
  readonly name?: string;
}

interface PodOs {
  readonly name?: string;
}

interface PodReadinessGates {
  readonly conditionType?: string;
}

interface PodResourceClaims {
  readonly name?: string;
  readonly resourceClaimName?: string;
  readonly resourceClaimTemplateName?: string;
}

interface PodSchedulingGroup {
  readonly podGroupName?: string;
}

interface PodSecurityContext {
  readonly appArmorProfile?: PodContainersSecurityContextAppArmorProfile;
  readonly fsGroup?: number;
  readonly fsGroupChangePolicy?: 'Always' | 'OnRootMismatch';
  readonly runAsGroup?: number;
  readonly runAsNonRoot?: boolean;
  readonly runAsUser?: number;
  readonly seLinuxChangePolicy?: string;
  readonly seLinuxOptions?: PodContainersSecurityContextSeLinuxOptions;
  readonly seccompProfile?: PodContainersSecurityContextAppArmorProfile;
  readonly supplementalGroups?: readonly number[];
  readonly supplementalGroupsPolicy?: 'Merge' | 'Strict';
  readonly sysctls?: readonly PodContainersLifecyclePostStartHttpGetHttpHeaders[];
  readonly windowsOptions?: PodContainersSecurityContextWindowsOptions;
}

interface PodTolerations {
  readonly effect?: 'NoExecute' | 'NoSchedule' | 'PreferNoSchedule';
  readonly key?: string;
  readonly operator?: 'Equal' | 'Exists' | 'Gt' | 'Lt';
  readonly tolerationSeconds?: number;
  readonly value?: string;
}

interface PodTopologySpreadConstraints {
  readonly labelSelector?: PodAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermLabelSelector;
  readonly matchLabelKeys?: readonly string[];
  readonly maxSkew?: number;
  readonly minDomains?: number;
  readonly nodeAffinityPolicy?: 'Honor' | 'Ignore';
  readonly nodeTaintsPolicy?: 'Honor' | 'Ignore';
  readonly topologyKey?: string;
  readonly whenUnsatisfiable?: 'DoNotSchedule' | 'ScheduleAnyway';
}

interface PodVolumes {
  readonly awsElasticBlockStore?: PodVolumesAwsElasticBlockStore;
  readonly azureDisk?: PodVolumesAzureDisk;
  readonly azureFile?: PodVolumesAzureFile;
  readonly cephfs?: PodVolumesCephfs;
  readonly cinder?: PodVolumesCinder;
  readonly configMap?: PodVolumesConfigMap;
  readonly csi?: PodVolumesCsi;
  readonly downwardAPI?: PodVolumesDownwardAPI;
  readonly emptyDir?: PodVolumesEmptyDir;
  readonly ephemeral?: PodVolumesEphemeral;
  readonly fc?: PodVolumesFc;
  readonly flexVolume?: PodVolumesFlexVolume;
  readonly flocker?: PodVolumesFlocker;
  readonly gcePersistentDisk?: PodVolumesGcePersistentDisk;
  readonly gitRepo?: PodVolumesGitRepo;
  readonly glusterfs?: PodVolumesGlusterfs;
  readonly hostPath?: PodVolumesHostPath;
  readonly image?: PodVolumesImage;
  readonly iscsi?: PodVolumesIscsi;
  readonly name?: string;
  readonly nfs?: PodVolumesNfs;
  readonly persistentVolumeClaim?: PodVolumesPersistentVolumeClaim;
  readonly photonPersistentDisk?: PodVolumesPhotonPersistentDisk;
  readonly portworxVolume?: PodVolumesPortworxVolume;
  readonly projected?: PodVolumesProjected;
  readonly quobyte?: PodVolumesQuobyte;
  readonly rbd?: PodVolumesRbd;
  readonly scaleIO?: PodVolumesScaleIO;
  readonly secret?: PodVolumesSecret;
  readonly storageos?: PodVolumesStorageos;
  readonly vsphereVolume?: PodVolumesVsphereVolume;
}

interface PodVolumesAwsElasticBlockStore {
  readonly fsType?: string;
  readonly partition?: number;
  readonly readOnly?: boolean;
  readonly volumeID?: string;
}

interface PodVolumesAzureDisk {
  readonly cachingMode?: 'None' | 'ReadOnly' | 'ReadWrite';
  readonly diskName?: string;
  readonly diskURI?: string;
  readonly fsType?: string;
  readonly kind?: 'Dedicated' | 'Managed' | 'Shared';
  readonly readOnly?: boolean;
}

interface PodVolumesAzureFile {
  readonly readOnly?: boolean;
  readonly secretName?: string;
  readonly shareName?: string;
}

interface PodVolumesCephfs {
  readonly monitors?: readonly string[];
  readonly path?: string;
  readonly readOnly?: boolean;
  readonly secretFile?: string;
  readonly secretRef?: PodImagePullSecrets;
  readonly user?: string;
}

interface PodVolumesCinder {
  readonly fsType?: string;
  readonly readOnly?: boolean;
  readonly secretRef?: PodImagePullSecrets;
  readonly volumeID?: string;
}

interface PodVolumesConfigMap {
  readonly defaultMode?: number;
  readonly items?: readonly PodVolumesConfigMapItems[];
  readonly name?: string;
  readonly optional?: boolean;
}

interface PodVolumesConfigMapItems {
  readonly key?: string;
  readonly mode?: number;
  readonly path?: string;
}

interface PodVolumesCsi {
  readonly driver?: string;
  readonly fsType?: string;
  readonly nodePublishSecretRef?: PodImagePullSecrets;
  readonly readOnly?: boolean;
  readonly volumeAttributes?: Readonly<Record<string, string>>;
}

interface PodVolumesDownwardAPI {
  readonly defaultMode?: number;
  readonly items?: readonly PodVolumesDownwardAPIItems[];
}

interface PodVolumesDownwardAPIItems {
  readonly fieldRef?: PodContainersEnvValueFromFieldRef;
  readonly mode?: number;
  readonly path?: string;
  readonly resourceFieldRef?: PodContainersEnvValueFromResourceFieldRef;
}

interface PodVolumesEmptyDir {
  readonly medium?: string;
  readonly sizeLimit?: string | number;
}

interface PodVolumesEphemeral {
  readonly volumeClaimTemplate?: PodVolumesEphemeralVolumeClaimTemplate;
}

interface PodVolumesEphemeralVolumeClaimTemplate {
  readonly metadata?: PodVolumesEphemeralVolumeClaimTemplateMetadata;
  readonly spec?: PodVolumesEphemeralVolumeClaimTemplateSpec;
}

interface PodVolumesEphemeralVolumeClaimTemplateMetadata {
  readonly annotations?: Readonly<Record<string, string>>;
  readonly creationTimestamp?: string;
  readonly deletionGracePeriodSeconds?: number;
  readonly deletionTimestamp?: string;
  readonly finalizers?: readonly string[];
  readonly generateName?: string;
  readonly generation?: number;
  readonly labels?: Readonly<Record<string, string>>;
  readonly managedFields?: readonly PodVolumesEphemeralVolumeClaimTemplateMetadataManagedFields[];
  readonly name?: string;
  readonly namespace?: string;
  readonly ownerReferences?: readonly PodVolumesEphemeralVolumeClaimTemplateMetadataOwnerReferences[];
  readonly resourceVersion?: string;
  readonly selfLink?: string;
  readonly uid?: string;
}

interface PodVolumesEphemeralVolumeClaimTemplateMetadataManagedFields {
  readonly apiVersion?: string;
  readonly fieldsType?: string;
  readonly fieldsV1?: Readonly<Record<string, Json>>;
  readonly manager?: string;
  readonly operation?: string;
  readonly subresource?: string;
  readonly time?: string;
}

interface PodVolumesEphemeralVolumeClaimTemplateMetadataOwnerReferences {
  readonly apiVersion?: string;
  readonly blockOwnerDeletion?: boolean;
  readonly controller?: boolean;
  readonly kind?: string;
  readonly name?: string;
  readonly uid?: string;
}

interface PodVolumesEphemeralVolumeClaimTemplateSpec {
  readonly accessModes?: readonly ('ReadOnlyMany' | 'ReadWriteMany' | 'ReadWriteOnce' | 'ReadWriteOncePod')[];
  readonly dataSource?: PodVolumesEphemeralVolumeClaimTemplateDataSource;
  readonly dataSourceRef?: PodVolumesEphemeralVolumeClaimTemplateDataSourceRef;
  readonly resources?: PodVolumesEphemeralVolumeClaimTemplateResources;
  readonly selector?: PodAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermLabelSelector;
  readonly storageClassName?: string;
  readonly volumeAttributesClassName?: string;
  readonly volumeMode?: 'Block' | 'Filesystem';
  readonly volumeName?: string;
}

interface PodVolumesEphemeralVolumeClaimTemplateDataSource {
  readonly apiGroup?: string;
  readonly kind?: string;
  readonly name?: string;
}

interface PodVolumesEphemeralVolumeClaimTemplateDataSourceRef {
  readonly apiGroup?: string;
  readonly kind?: string;
  readonly name?: string;
  readonly namespace?: string;
}

interface PodVolumesEphemeralVolumeClaimTemplateResources {
  readonly limits?: Readonly<Record<string, string | number>>;
  readonly requests?: Readonly<Record<string, string | number>>;
}

interface PodVolumesFc {
  readonly fsType?: string;
  readonly lun?: number;
  readonly readOnly?: boolean;
  readonly targetWWNs?: readonly string[];
  readonly wwids?: readonly string[];
}

interface PodVolumesFlexVolume {
  readonly driver?: string;
  readonly fsType?: string;
  readonly options?: Readonly<Record<string, string>>;
  readonly readOnly?: boolean;
  readonly secretRef?: PodImagePullSecrets;
}

interface PodVolumesFlocker {
  readonly datasetName?: string;
  readonly datasetUUID?: string;
}

interface PodVolumesGcePersistentDisk {
  readonly fsType?: string;
  readonly partition?: number;
  readonly pdName?: string;
  readonly readOnly?: boolean;
}

interface PodVolumesGitRepo {
  readonly directory?: string;
  readonly repository?: string;
  readonly revision?: string;
}

interface PodVolumesGlusterfs {
  readonly endpoints?: string;
  readonly path?: string;
  readonly readOnly?: boolean;
}

interface PodVolumesHostPath {
  readonly path?: string;
  readonly type?: '' | 'BlockDevice' | 'CharDevice' | 'Directory' | 'DirectoryOrCreate' | 'File' | 'FileOrCreate' | 'Socket';
}

interface PodVolumesImage {
  readonly pullPolicy?: 'Always' | 'IfNotPresent' | 'Never';
  readonly reference?: string;
}

interface PodVolumesIscsi {
  readonly chapAuthDiscovery?: boolean;
  readonly chapAuthSession?: boolean;
  readonly fsType?: string;
  readonly initiatorName?: string;
  readonly iqn?: string;
  readonly iscsiInterface?: string;
  readonly lun?: number;
  readonly portals?: readonly string[];
  readonly readOnly?: boolean;
  readonly secretRef?: PodImagePullSecrets;
  readonly targetPortal?: string;
}

interface PodVolumesNfs {
  readonly path?: string;
  readonly readOnly?: boolean;
  readonly server?: string;
}

interface PodVolumesPersistentVolumeClaim {
  readonly claimName?: string;
  readonly readOnly?: boolean;
}

interface PodVolumesPhotonPersistentDisk {
  readonly fsType?: string;
  readonly pdID?: string;
}

interface PodVolumesPortworxVolume {
  readonly fsType?: string;
  readonly readOnly?: boolean;
  readonly volumeID?: string;
}

interface PodVolumesProjected {
  readonly defaultMode?: number;
  readonly sources?: readonly PodVolumesProjectedSources[];
}

interface PodVolumesProjectedSources {
  readonly clusterTrustBundle?: PodVolumesProjectedSourcesClusterTrustBundle;
  readonly configMap?: PodVolumesProjectedSourcesConfigMap;
  readonly downwardAPI?: PodVolumesProjectedSourcesDownwardAPI;
  readonly podCertificate?: PodVolumesProjectedSourcesPodCertificate;
  readonly secret?: PodVolumesProjectedSourcesConfigMap;
  readonly serviceAccountToken?: PodVolumesProjectedSourcesServiceAccountToken;
}

interface PodVolumesProjectedSourcesClusterTrustBundle {
  readonly labelSelector?: PodAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermLabelSelector;
  readonly name?: string;
  readonly optional?: boolean;
  readonly path?: string;
  readonly signerName?: string;
}

interface PodVolumesProjectedSourcesConfigMap {
  readonly items?: readonly PodVolumesConfigMapItems[];
  readonly name?: string;
  readonly optional?: boolean;
}

interface PodVolumesProjectedSourcesDownwardAPI {
  readonly items?: readonly PodVolumesDownwardAPIItems[];
}

interface PodVolumesProjectedSourcesPodCertificate {
  readonly certificateChainPath?: string;
  readonly credentialBundlePath?: string;
  readonly keyPath?: string;
  readonly keyType?: string;
  readonly maxExpirationSeconds?: number;
  readonly signerName?: string;
  readonly userAnnotations?: Readonly<Record<string, string>>;
}

interface PodVolumesProjectedSourcesServiceAccountToken {
  readonly audience?: string;
  readonly expirationSeconds?: number;
  readonly path?: string;
}

interface PodVolumesQuobyte {
  readonly group?: string;
  readonly readOnly?: boolean;
  readonly registry?: string;
  readonly tenant?: string;
  readonly user?: string;
  readonly volume?: string;
}

interface PodVolumesRbd {
  readonly fsType?: string;
  readonly image?: string;
  readonly keyring?: string;
  readonly monitors?: readonly string[];
  readonly pool?: string;
  readonly readOnly?: boolean;
  readonly secretRef?: PodImagePullSecrets;
  readonly user?: string;
}

interface PodVolumesScaleIO {
  readonly fsType?: string;
  readonly gateway?: string;
  readonly protectionDomain?: string;
  readonly readOnly?: boolean;
  readonly secretRef?: PodImagePullSecrets;
  readonly sslEnabled?: boolean;
  readonly storageMode?: string;
  readonly storagePool?: string;
  readonly system?: string;
  readonly volumeName?: string;
}

interface PodVolumesSecret {
  readonly defaultMode?: number;
  readonly items?: readonly PodVolumesConfigMapItems[];
  readonly optional?: boolean;
  readonly secretName?: string;
}

interface PodVolumesStorageos {
  readonly fsType?: string;
  readonly readOnly?: boolean;
  readonly secretRef?: PodImagePullSecrets;
  readonly volumeName?: string;
  readonly volumeNamespace?: string;
}

interface PodVolumesVsphereVolume {
  readonly fsType?: string;
  readonly storagePolicyID?: string;
  readonly storagePolicyName?: string;
  readonly volumePath?: string;
}

export interface Secret {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly data?: Readonly<Record<string, string>>;
  readonly immutable?: boolean;
  readonly stringData?: Readonly<Record<string, string>>;
  readonly type?: string;
}

export interface Service {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: ServiceSpec;
}

interface ServiceSpec {
  readonly allocateLoadBalancerNodePorts?: boolean;
  readonly clusterIP?: string;
  readonly clusterIPs?: readonly string[];
  readonly externalIPs?: readonly string[];
  readonly externalName?: string;
  readonly externalTrafficPolicy?: 'Cluster' | 'Local';
  readonly healthCheckNodePort?: number;
  readonly internalTrafficPolicy?: 'Cluster' | 'Local';
  readonly ipFamilies?: readonly ('' | 'IPv4' | 'IPv6')[];
  readonly ipFamilyPolicy?: 'PreferDualStack' | 'RequireDualStack' | 'SingleStack';
  readonly loadBalancerClass?: string;
  readonly loadBalancerIP?: string;
  readonly loadBalancerSourceRanges?: readonly string[];
  readonly ports?: readonly ServicePorts[];
  readonly publishNotReadyAddresses?: boolean;
  readonly selector?: Readonly<Record<string, string>>;
  readonly sessionAffinity?: 'ClientIP' | 'None';
  readonly sessionAffinityConfig?: ServiceSessionAffinityConfig;
  readonly trafficDistribution?: string;
  readonly type?: 'ClusterIP' | 'ExternalName' | 'LoadBalancer' | 'NodePort';
}

interface ServicePorts {
  readonly appProtocol?: string;
  readonly name?: string;
  readonly nodePort?: number;
  readonly port?: number;
  readonly protocol?: 'SCTP' | 'TCP' | 'UDP';
  readonly targetPort?: number | string;
}

interface ServiceSessionAffinityConfig {
  readonly clientIP?: ServiceSessionAffinityConfigClientIP;
}

interface ServiceSessionAffinityConfigClientIP {
  readonly timeoutSeconds?: number;
}

export interface ServiceAccount {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly automountServiceAccountToken?: boolean;
  readonly imagePullSecrets?: readonly PodImagePullSecrets[];
  readonly secrets?: readonly ServiceAccountSecrets[];
}

interface ServiceAccountSecrets {
  readonly apiVersion?: string;
  readonly fieldPath?: string;
  readonly kind?: string;
  readonly name?: string;
  readonly namespace?: string;
  readonly resourceVersion?: string;
  readonly uid?: string;
}

export interface DaemonSet {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: DaemonSetSpec;
}

interface DaemonSetSpec {
  readonly minReadySeconds?: number;
  readonly revisionHistoryLimit?: number;
  readonly selector?: PodAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermLabelSelector;
  readonly template?: DaemonSetTemplate;
  readonly updateStrategy?: DaemonSetUpdateStrategy;
}

interface DaemonSetTemplate {
  readonly metadata?: PodVolumesEphemeralVolumeClaimTemplateMetadata;
  readonly spec?: PodSpec;
}

interface DaemonSetUpdateStrategy {
  readonly rollingUpdate?: DaemonSetUpdateStrategyRollingUpdate;
  readonly type?: 'OnDelete' | 'RollingUpdate';
}

interface DaemonSetUpdateStrategyRollingUpdate {
  readonly maxSurge?: number | string;
  readonly maxUnavailable?: number | string;
}

export interface Deployment {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: DeploymentSpec;
}

interface DeploymentSpec {
  readonly minReadySeconds?: number;
  readonly paused?: boolean;
  readonly progressDeadlineSeconds?: number;
  readonly replicas?: number;
  readonly revisionHistoryLimit?: number;
  readonly selector?: PodAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermLabelSelector;
  readonly strategy?: DeploymentStrategy;
  readonly template?: DaemonSetTemplate;
}

interface DeploymentStrategy {
  readonly rollingUpdate?: DaemonSetUpdateStrategyRollingUpdate;
  readonly type?: 'Recreate' | 'RollingUpdate';
}

export interface StatefulSet {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: StatefulSetSpec;
}

interface StatefulSetSpec {
  readonly minReadySeconds?: number;
  readonly ordinals?: StatefulSetOrdinals;
  readonly persistentVolumeClaimRetentionPolicy?: StatefulSetPersistentVolumeClaimRetentionPolicy;
  readonly podManagementPolicy?: 'OrderedReady' | 'Parallel';
  readonly replicas?: number;
  readonly revisionHistoryLimit?: number;
  readonly selector?: PodAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermLabelSelector;
  readonly serviceName?: string;
  readonly template?: DaemonSetTemplate;
  readonly updateStrategy?: StatefulSetUpdateStrategy;
  readonly volumeClaimTemplates?: readonly StatefulSetVolumeClaimTemplates[];
}

interface StatefulSetOrdinals {
  readonly start?: number;
}

interface StatefulSetPersistentVolumeClaimRetentionPolicy {
  readonly whenDeleted?: string;
  readonly whenScaled?: string;
}

interface StatefulSetUpdateStrategy {
  readonly rollingUpdate?: StatefulSetUpdateStrategyRollingUpdate;
  readonly type?: 'OnDelete' | 'RollingUpdate';
}

interface StatefulSetUpdateStrategyRollingUpdate {
  readonly maxUnavailable?: number | string;
  readonly partition?: number;
}

interface StatefulSetVolumeClaimTemplates {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: PodVolumesEphemeralVolumeClaimTemplateMetadata;
  readonly spec?: PodVolumesEphemeralVolumeClaimTemplateSpec;
  readonly status?: StatefulSetVolumeClaimTemplatesStatus;
}

interface StatefulSetVolumeClaimTemplatesStatus {
  readonly accessModes?: readonly ('ReadOnlyMany' | 'ReadWriteMany' | 'ReadWriteOnce' | 'ReadWriteOncePod')[];
  readonly allocatedResourceStatuses?: Readonly<
    Record<
      string,
      'ControllerResizeInProgress' | 'ControllerResizeInfeasible' | 'NodeResizeInProgress' | 'NodeResizeInfeasible' | 'NodeResizePending'
    >
  >;
  readonly allocatedResources?: Readonly<Record<string, string | number>>;
  readonly capacity?: Readonly<Record<string, string | number>>;
  readonly conditions?: readonly StatefulSetVolumeClaimTemplatesStatusConditions[];
  readonly currentVolumeAttributesClassName?: string;
  readonly modifyVolumeStatus?: StatefulSetVolumeClaimTemplatesStatusModifyVolumeStatus;
  readonly phase?: 'Bound' | 'Lost' | 'Pending';
}

interface StatefulSetVolumeClaimTemplatesStatusConditions {
  readonly lastProbeTime?: string;
  readonly lastTransitionTime?: string;
  readonly message?: string;
  readonly reason?: string;
  readonly status?: string;
  readonly type?: string;
}

interface StatefulSetVolumeClaimTemplatesStatusModifyVolumeStatus {
  readonly status?: 'InProgress' | 'Infeasible' | 'Pending';
  readonly targetVolumeAttributesClassName?: string;
}

export interface CronJob {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: CronJobSpec;
}

interface CronJobSpec {
  readonly concurrencyPolicy?: 'Allow' | 'Forbid' | 'Replace';
  readonly failedJobsHistoryLimit?: number;
  readonly jobTemplate?: CronJobJobTemplate;
  readonly schedule?: string;
  readonly startingDeadlineSeconds?: number;
  readonly successfulJobsHistoryLimit?: number;
  readonly suspend?: boolean;
  readonly timeZone?: string;
}

interface CronJobJobTemplate {
  readonly metadata?: PodVolumesEphemeralVolumeClaimTemplateMetadata;
  readonly spec?: CronJobJobTemplateSpec;
}

interface CronJobJobTemplateSpec {
  readonly activeDeadlineSeconds?: number;
  readonly backoffLimit?: number;
  readonly backoffLimitPerIndex?: number;
  readonly completionMode?: 'Indexed' | 'NonIndexed';
  readonly completions?: number;
  readonly managedBy?: string;
  readonly manualSelector?: boolean;
  readonly maxFailedIndexes?: number;
  readonly parallelism?: number;
  readonly podFailurePolicy?: CronJobJobTemplatePodFailurePolicy;
  readonly podReplacementPolicy?: 'Failed' | 'TerminatingOrFailed';
  readonly selector?: PodAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermLabelSelector;
  readonly successPolicy?: CronJobJobTemplateSuccessPolicy;
  readonly suspend?: boolean;
  readonly template?: DaemonSetTemplate;
  readonly ttlSecondsAfterFinished?: number;
}

interface CronJobJobTemplatePodFailurePolicy {
  readonly rules?: readonly CronJobJobTemplatePodFailurePolicyRules[];
}

interface CronJobJobTemplatePodFailurePolicyRules {
  readonly action?: 'Count' | 'FailIndex' | 'FailJob' | 'Ignore';
  readonly onExitCodes?: CronJobJobTemplatePodFailurePolicyRulesOnExitCodes;
  readonly onPodConditions?: readonly CronJobJobTemplatePodFailurePolicyRulesOnPodConditions[];
}

interface CronJobJobTemplatePodFailurePolicyRulesOnExitCodes {
  readonly containerName?: string;
  readonly operator?: 'In' | 'NotIn';
  readonly values?: readonly number[];
}

interface CronJobJobTemplatePodFailurePolicyRulesOnPodConditions {
  readonly status?: string;
  readonly type?: string;
}

interface CronJobJobTemplateSuccessPolicy {
  readonly rules?: readonly CronJobJobTemplateSuccessPolicyRules[];
}

interface CronJobJobTemplateSuccessPolicyRules {
  readonly succeededCount?: number;
  readonly succeededIndexes?: string;
}

export interface Job {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: CronJobJobTemplateSpec;
}

export interface Ingress {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: IngressSpec;
}

interface IngressSpec {
  readonly defaultBackend?: IngressDefaultBackend;
  readonly ingressClassName?: string;
  readonly rules?: readonly IngressRules[];
  readonly tls?: readonly IngressTls[];
}

interface IngressDefaultBackend {
  readonly resource?: PodVolumesEphemeralVolumeClaimTemplateDataSource;
  readonly service?: IngressDefaultBackendService;
}

interface IngressDefaultBackendService {
  readonly name?: string;
  readonly port?: IngressDefaultBackendServicePort;
}

interface IngressDefaultBackendServicePort {
  readonly name?: string;
  readonly number?: number;
}

interface IngressRules {
  readonly host?: string;
  readonly http?: IngressRulesHttp;
}

interface IngressRulesHttp {
  readonly paths?: readonly IngressRulesHttpPaths[];
}

interface IngressRulesHttpPaths {
  readonly backend?: IngressDefaultBackend;
  readonly path?: string;
  readonly pathType?: 'Exact' | 'ImplementationSpecific' | 'Prefix';
}

interface IngressTls {
  readonly hosts?: readonly string[];
  readonly secretName?: string;
}

export interface NetworkPolicy {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly spec?: NetworkPolicySpec;
}

interface NetworkPolicySpec {
  readonly egress?: readonly NetworkPolicyEgress[];
  readonly ingress?: readonly NetworkPolicyIngress[];
  readonly podSelector?: PodAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermLabelSelector;
  readonly policyTypes?: readonly ('Egress' | 'Ingress')[];
}

interface NetworkPolicyEgress {
  readonly ports?: readonly NetworkPolicyEgressPorts[];
  readonly to?: readonly NetworkPolicyEgressTo[];
}

interface NetworkPolicyEgressPorts {
  readonly endPort?: number;
  readonly port?: number | string;
  readonly protocol?: 'SCTP' | 'TCP' | 'UDP';
}

interface NetworkPolicyEgressTo {
  readonly ipBlock?: NetworkPolicyEgressToIpBlock;
  readonly namespaceSelector?: PodAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermLabelSelector;
  readonly podSelector?: PodAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermLabelSelector;
}

interface NetworkPolicyEgressToIpBlock {
  readonly cidr?: string;
  readonly except?: readonly string[];
}

interface NetworkPolicyIngress {
  readonly from?: readonly NetworkPolicyEgressTo[];
  readonly ports?: readonly NetworkPolicyEgressPorts[];
}
