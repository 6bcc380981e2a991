import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { cacheFolder } from '../../scripts/install-tools.ts'

/** A server of another platform, running on this machine. */
export interface Server {
  url: string
  stop(): Promise<void>
}

/** A program of another platform. */
export interface Installable {
  /** Name and version: another one is installed anew. */
  name: string
  /** @param folder its own. */
  install(folder: string): Promise<void>
}

/** How a server is started in the folder that it was installed into. */
interface Program extends Installable {
  /** @param data an empty folder. */
  command(folder: string, port: number, data: string): [program: string, ...parameters: string[]]
  environment?: Readonly<Record<string, string>>
  /** Path that answers when it is up, with any status below 500. */
  ready: string
}

const fromPip =
  (...wanted: string[]) =>
  async (folder: string) => {
    await run(process.env.PYTHON ?? 'python3', ['-m', 'venv', folder])
    const options = ['--quiet', '--disable-pip-version-check', '--only-binary=:all:']
    await run(join(folder, 'bin', 'python'), ['-m', 'pip', 'install', ...options, ...wanted])
  }

export const moto: Program = {
  name: 'moto-5.2.5',
  install: fromPip('moto[server,s3]==5.2.5'),
  command: (folder, port) => [join(folder, 'bin', 'moto_server'), '-H', '127.0.0.1', '-p', String(port)],
  ready: '/moto-api/',
}

export const mlflow: Program = {
  name: 'mlflow-3.17.2',
  install: fromPip('mlflow==3.17.2'),
  command: (folder, port, data) => [
    join(folder, 'bin', 'mlflow'),
    ...['server', '--host', '127.0.0.1', '--port', String(port), '--workers', '1', '--serve-artifacts'],
    ...[
      '--backend-store-uri',
      `sqlite:///${join(data, 'm.db')}`,
      '--artifacts-destination',
      join(data, 'art'),
    ],
  ],
  // Without it, seven more processes start.
  environment: { MLFLOW_SERVER_ENABLE_JOB_EXECUTION: 'false' },
  ready: '/health',
}

const servesModel =
  (kind: 'mlserver' | 'kserve'): Program['command'] =>
  (folder, port, data) => [
    join(folder, 'bin', 'python'),
    join(import.meta.dirname, 'oip_models.py'),
    kind,
    String(port),
    data,
  ]

export const mlserver: Program = {
  name: 'mlserver-1.7.1',
  install: fromPip('mlserver==1.7.1', 'mlserver-sklearn==1.7.1'),
  command: servesModel('mlserver'),
  ready: '/v2/health/ready',
}

export const kserve: Program = {
  name: 'kserve-0.21.0',
  install: fromPip('kserve==0.21.0', 'scikit-learn'),
  command: servesModel('kserve'),
  ready: '/v2/health/ready',
}

export const azurite: Program = {
  name: 'azurite-3.37.0',
  install: async (folder) => {
    await mkdir(folder, { recursive: true })
    // By date, as what it depends on is not pinned.
    const options = ['--silent', '--ignore-scripts', '--before=2026-10-01', '--prefix', folder]
    await run('npm', ['install', ...options, 'azurite@3.37.0'])
  },
  command: (folder, port, data) => [
    process.execPath,
    join(folder, 'node_modules/azurite/dist/src/blob/main.js'),
    ...[
      '--blobHost',
      '127.0.0.1',
      '--blobPort',
      String(port),
      '--location',
      data,
      '--silent',
      '--disableTelemetry',
    ],
    '--skipApiVersionCheck',
  ],
  ready: '/',
}

export const fakeGoogleStorage: Program = {
  name: 'fake-gcs-server-1.56.1',
  install: async (folder) => {
    await mkdir(folder, { recursive: true })
    await run('go', ['install', 'github.com/fsouza/fake-gcs-server@v1.56.1'], { GOBIN: folder })
  },
  command: (folder, port) => [
    join(folder, 'fake-gcs-server'),
    ...['-scheme', 'http', '-host', '127.0.0.1', '-port', String(port), '-backend', 'memory'],
    ...['-public-host', `127.0.0.1:${port}`],
  ],
  ready: '/storage/v1/b',
}

export const dvc: Installable = {
  name: 'dvc-3.66.1',
  // Nobody has built a wheel of what hydra-core, one of its dependencies, asks for.
  install: fromPip('--no-binary=antlr4-python3-runtime', 'dvc==3.66.1'),
}

/** The folder of a program, which is installed first where the user's cache does not have it. */
export async function installed({ name, install }: Installable): Promise<string> {
  const folder = join(cacheFolder(), 'platforms', name)
  const done = join(folder, 'mlgate-ready')
  if (existsSync(done)) return folder
  process.stderr.write(`Installing ${name} into ${folder} …\n`)
  await rm(folder, { recursive: true, force: true })
  await install(folder)
  await writeFile(done, '')
  return folder
}

/** Starts a server. */
export async function start(server: Program): Promise<Server> {
  const { name, command, environment, ready } = server
  const folder = await installed(server)
  const data = await mkdtemp(join(tmpdir(), 'mlgate-platform-'))
  const port = await freePort()
  const [program, ...parameters] = command(folder, port, data)
  const child = spawn(program, parameters, {
    cwd: data,
    env: { ...process.env, ...environment },
    stdio: 'ignore',
    detached: true,
  })
  const running = {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      await end(child)
      await rm(data, { recursive: true, force: true, maxRetries: 5 })
    },
  }
  for (let tries = 0; tries < 900; tries += 1) {
    const answer = await fetch(running.url + ready).catch(() => undefined)
    await answer?.body?.cancel()
    if (answer !== undefined && answer.status < 500) return running
    if (child.exitCode !== null) break
    await pause(200)
  }
  await running.stop()
  throw new Error(`${name} did not start`)
}

/** Servers start workers of their own: all of the group end. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.pid === undefined) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  process.kill(-child.pid, 'SIGKILL')
  await ended
}

/** Runs a program to its end. @throws Error when it fails. */
export async function run(
  program: string,
  parameters: string[],
  environment: Record<string, string> = {},
): Promise<void> {
  const child = spawn(program, parameters, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const code = await new Promise<number | null>((resolve, reject) =>
    child.on('error', reject).on('exit', resolve),
  )
  if (code !== 0) throw new Error(`${program} ${parameters.join(' ')} ended with ${code}`)
}

export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no port is free')
  return address.port
}
