// A real Kubernetes API server with its etcd, for what only an API server can say: started on free ports, gone on stop.

import { type ChildProcess, spawn } from 'node:child_process';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadAll } from 'js-yaml';
import { ended, freePort } from './code-server.ts';
import { goTool } from './go-tools.ts';

/** An answer of the API server. */
export interface ApiAnswer {
  readonly status: number;
  /** The parsed body; a `Status` object where the request was refused. */
  readonly body: Record<string, unknown> & { readonly message?: string };
}

/** A Kubernetes object as it is sent. */
export interface ApiObject {
  apiVersion: string;
  kind: string;
  metadata: { name?: string; namespace?: string } & Record<string, unknown>;
  [field: string]: unknown;
}

/** A running API server. */
export interface ControlPlane {
  readonly url: string;
  /** Bearer token of a cluster administrator. */
  readonly token: string;
  /** PEM of the certificate to trust. */
  readonly ca: string;
  readonly call: (method: string, path: string, body?: unknown, contentType?: string) => Promise<ApiAnswer>;
  /** Creates every CustomResourceDefinition found in the files of a folder (or one file) and waits until they are served. Gives their names. */
  readonly applyDefinitions: (...paths: string[]) => Promise<string[]>;
  /**
   * Server-side dry run of a creation with strict field validation: null when it is taken, else why not.
   * With `text` (YAML of that one object) the server reads the YAML itself.
   */
  readonly dryRun: (object: ApiObject, text?: string) => Promise<string | null>;
  readonly log: () => string;
  readonly stop: () => Promise<void>;
}

/** Starts etcd and kube-apiserver; throws `Unavailable` where they cannot be had. */
export async function startControlPlane(say: (line: string) => void = () => undefined): Promise<ControlPlane> {
  const etcd = goTool('etcd', say);
  const apiserver = goTool('kube-apiserver', say);
  const data = mkdtempSync(join(tmpdir(), 'meshwright-control-plane-'));
  const token = randomBytes(16).toString('hex');
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  writeFileSync(join(data, 'sa.key'), privateKey.export({ type: 'pkcs1', format: 'pem' }));
  writeFileSync(join(data, 'sa.pub'), publicKey.export({ type: 'spki', format: 'pem' }));
  writeFileSync(join(data, 'tokens.csv'), `${token},admin,admin,"system:masters"\n`);
  const [client, peer, secure] = [await freePort(), await freePort(), await freePort()];
  let said = '';
  const children: ChildProcess[] = [];
  const start = (program: string, args: readonly string[]): void => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const listen = (chunk: Buffer): void => {
      said = (said + chunk.toString()).slice(-50_000);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    children.unshift(child);
  };
  const stop = async (): Promise<void> => {
    agent?.destroy();
    for (const child of children) await ended(child);
    rmSync(data, { recursive: true, force: true });
  };
  let agent: Agent | null = null;
  try {
    start(etcd, [
      ...['--data-dir', join(data, 'etcd'), '--unsafe-no-fsync', '--log-level', 'error'],
      ...['--listen-client-urls', `http://127.0.0.1:${client}`, '--advertise-client-urls', `http://127.0.0.1:${client}`],
      ...['--listen-peer-urls', `http://127.0.0.1:${peer}`],
    ]);
    start(apiserver, [
      `--etcd-servers=http://127.0.0.1:${client}`,
      `--secure-port=${secure}`,
      ...['--bind-address=127.0.0.1', '--advertise-address=127.0.0.1'],
      `--cert-dir=${join(data, 'certs')}`,
      `--token-auth-file=${join(data, 'tokens.csv')}`,
      '--service-account-issuer=https://kubernetes.default.svc',
      `--service-account-key-file=${join(data, 'sa.pub')}`,
      `--service-account-signing-key-file=${join(data, 'sa.key')}`,
      ...['--service-cluster-ip-range=10.96.0.0/16', '--authorization-mode=RBAC', '--disable-admission-plugins=ServiceAccount'],
    ]);
    const ca = await certificate(join(data, 'certs', 'apiserver.crt'), children, () => said);
    agent = new Agent({ ca, keepAlive: true, maxSockets: 8 });
    const url = `https://127.0.0.1:${secure}`;
    const call = caller(url, token, agent);
    await ready(call, children, () => said);
    const api = new DryRuns(call);
    return {
      ...{ url, token, ca, call, stop },
      log: () => said,
      applyDefinitions: (...paths) => applyDefinitions(call, paths),
      dryRun: (object, text) => api.create(object, text),
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

type Call = ControlPlane['call'];

function caller(url: string, token: string, agent: Agent): Call {
  return (method, path, body, contentType = 'application/json') => {
    const { promise, resolve, reject } = Promise.withResolvers<ApiAnswer>();
    const headers: Record<string, string> = { authorization: `Bearer ${token}`, accept: 'application/json' };
    if (body !== undefined) headers['content-type'] = contentType;
    const sent = request(new URL(path, url), { method, agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        resolve({ status: response.statusCode ?? 0, body: text.startsWith('{') ? JSON.parse(text) : { message: text.trim() } });
      });
    });
    sent.on('error', reject);
    sent.end(body === undefined || typeof body === 'string' ? body : JSON.stringify(body));
    return promise;
  };
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function stillAlive(children: readonly ChildProcess[], said: () => string): void {
  const dead = children.find(({ exitCode }) => exitCode !== null);
  if (dead !== undefined) throw new Error(`${dead.spawnfile} ended with ${dead.exitCode}:\n${said()}`);
}

async function certificate(file: string, children: readonly ChildProcess[], said: () => string): Promise<string> {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await pause(50)) {
    stillAlive(children, said);
    const text = statSync(file, { throwIfNoEntry: false }) ? readFileSync(file, 'utf8') : '';
    if (text.includes('END CERTIFICATE')) return text;
  }
  throw new Error(`the API server wrote no certificate within a minute:\n${said()}`);
}

async function ready(call: Call, children: readonly ChildProcess[], said: () => string): Promise<void> {
  for (const deadline = Date.now() + 90_000; Date.now() < deadline; await pause(100)) {
    stillAlive(children, said);
    const answer = await call('GET', '/readyz').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED' || error.code === 'ECONNRESET') return null;
      throw error;
    });
    if (answer?.status === 200) return;
  }
  throw new Error(`the API server was not ready within 90 seconds:\n${said()}`);
}

/** Every CustomResourceDefinition in the YAML files of a folder (walked) or a file. */
export function definitionsIn(path: string): ApiObject[] {
  const files = statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => join(path, name))
    : [path];
  return files
    .filter((file) => /\.ya?ml$/.test(file))
    .sort()
    .flatMap((file) => loadAll(readFileSync(file, 'utf8')) as (ApiObject | null)[])
    .filter((object): object is ApiObject => object?.kind === 'CustomResourceDefinition');
}

async function applyDefinitions(call: Call, paths: readonly string[]): Promise<string[]> {
  const path = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions';
  const names: string[] = [];
  for (const definition of paths.flatMap(definitionsIn)) {
    const name = String(definition.metadata.name);
    const { status, body } = await call('POST', path, publishable(definition));
    if (status >= 300 && status !== 409) throw new Error(`${name} was not taken: ${body.message}`);
    if (status !== 409) names.push(name);
  }
  for (const name of names) {
    for (const deadline = Date.now() + 60_000; ; await pause(50)) {
      const { body } = await call('GET', `${path}/${name}`);
      const status = body.status as { conditions?: { type: string; status: string; message: string }[] | null } | undefined;
      const conditions = status?.conditions ?? [];
      if (conditions.some((each) => each.type === 'Established' && each.status === 'True')) break;
      if (Date.now() > deadline) throw new Error(`${name} is not served: ${conditions.map(({ message }) => message).join('; ')}`);
    }
  }
  return names;
}

/** Without conversion webhooks and with every version served: nothing answers the webhooks here, and all versions are judged. */
function publishable(definition: ApiObject): ApiObject {
  const spec = structuredClone(definition.spec) as { conversion?: unknown; versions: { served: boolean }[] };
  delete spec.conversion;
  for (const version of spec.versions) version.served = true;
  const annotations = { ...(definition.metadata.annotations as object), 'api-approved.kubernetes.io': 'unapproved, test' };
  return { ...definition, metadata: { ...definition.metadata, annotations }, spec, status: undefined };
}

/** Dry runs of creations; learns the path of each kind from discovery, and makes the namespaces that objects name. */
class DryRuns {
  private readonly call: Call;
  private readonly kinds = new Map<string, Promise<Map<string, { path: string; namespaced: boolean }>>>();
  private readonly namespaces = new Set(['default', 'kube-system', 'kube-public', 'kube-node-lease']);

  constructor(call: Call) {
    this.call = call;
  }

  async create(object: ApiObject, text?: string): Promise<string | null> {
    const kind = (await this.served(object.apiVersion)).get(object.kind);
    if (kind === undefined) return `no matches for kind "${object.kind}" in version "${object.apiVersion}"`;
    const namespace = object.metadata?.namespace ?? 'default';
    if (kind.namespaced) await this.ensureNamespace(namespace);
    const base = object.apiVersion.includes('/') ? `/apis/${object.apiVersion}` : `/api/${object.apiVersion}`;
    const place = kind.namespaced ? `/namespaces/${encodeURIComponent(namespace)}` : '';
    const query = 'dryRun=All&fieldValidation=Strict&fieldManager=meshwright-test';
    const path = `${base}${place}/${kind.path}?${query}`;
    const { status, body } = await (text === undefined
      ? this.call('POST', path, object)
      : this.call('POST', path, text, 'application/yaml'));
    // An object of that name that exists already passed every check before that one.
    return status < 300 || status === 409 ? null : (body.message ?? `status ${status}`);
  }

  private served(apiVersion: string): Promise<Map<string, { path: string; namespaced: boolean }>> {
    let known = this.kinds.get(apiVersion);
    if (known === undefined) {
      known = this.discover(apiVersion);
      this.kinds.set(apiVersion, known);
    }
    return known;
  }

  private async discover(apiVersion: string): Promise<Map<string, { path: string; namespaced: boolean }>> {
    const { status, body } = await this.call('GET', apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`);
    const resources = status === 200 ? (body.resources as { name: string; kind: string; namespaced: boolean }[]) : [];
    return new Map(
      resources.filter(({ name }) => !name.includes('/')).map(({ name, kind, namespaced }) => [kind, { path: name, namespaced }]),
    );
  }

  private async ensureNamespace(name: string): Promise<void> {
    if (this.namespaces.has(name)) return;
    this.namespaces.add(name);
    await this.call('POST', '/api/v1/namespaces', { apiVersion: 'v1', kind: 'Namespace', metadata: { name } });
  }
}
