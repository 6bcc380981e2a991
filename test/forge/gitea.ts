import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { chmod, chown, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { freePort, type Installable, installed, run } from '../platforms/servers.ts'

const ask = promisify(execFile)
const module = 'code.gitea.io/gitea@v1.26.0'

/** Built from its Go module, without its pages for browsers. */
const program: Installable = {
  name: 'gitea-1.26.0',
  install: async (folder) => {
    const { stdout } = await ask('go', ['mod', 'download', '-json', module], { cwd: tmpdir() })
    const { Dir: source } = JSON.parse(stdout) as { Dir: string }
    const copy = await mkdtemp(join(tmpdir(), 'mlgate-gitea-'))
    try {
      await cp(source, copy, { recursive: true })
      await run('chmod', ['-R', 'u+w', copy])
      const options = ['-trimpath', '-ldflags=-s -w', '-tags', 'sqlite sqlite_unlock_notify']
      const built = join(folder, 'gitea')
      await mkdir(folder, { recursive: true })
      await run('nice', ['-n', '15', 'go', '-C', copy, 'build', ...options, '-o', built, '.'], {
        CGO_ENABLED: '1',
      })
      for (const part of ['templates', 'options', 'public']) {
        await cp(join(copy, part), join(folder, part), { recursive: true })
      }
    } finally {
      await rm(copy, { recursive: true, force: true })
    }
  },
}

/** A forge on this machine, with one user. */
export interface Forge {
  /** As in `http://127.0.0.1:1234`. */
  url: string
  user: string
  /** Of that user, for everything that it may do in repositories. */
  token: string
  stop(): Promise<void>
}

const user = 'octo'
/** Gitea refuses to run as root; there it runs as nobody. */
const nobody = { uid: 65_534, gid: 65_534 }

/** Starts a forge with an empty database. */
export async function startForge(): Promise<Forge> {
  const home = await installed(program)
  const data = await mkdtemp(join(tmpdir(), 'mlgate-forge-'))
  const asRoot = process.getuid?.() === 0
  const identity = asRoot ? nobody : {}
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  // Whoever it runs as may not see into this user's cache.
  const own = join(data, 'program')
  await cp(home, own, { recursive: true })
  const config = join(data, 'app.ini')
  await writeFile(config, settings({ data, own, port, url, runsAs: asRoot ? 'nobody' : undefined }))
  if (asRoot) {
    await chmod(data, 0o755)
    await run('chown', ['-R', `${nobody.uid}:${nobody.gid}`, data])
    await chown(data, nobody.uid, nobody.gid)
  }
  const options = {
    cwd: data,
    env: { PATH: process.env.PATH ?? '', HOME: data, USER: asRoot ? 'nobody' : (process.env.USER ?? '') },
    ...identity,
  }
  const gitea = join(own, 'gitea')
  const administer = async (...parameters: string[]) =>
    (await ask(gitea, ['--config', config, ...parameters], options)).stdout.trim()
  let child: ChildProcess | undefined
  const stop = async () => {
    if (child !== undefined && child.exitCode === null) {
      const ended = new Promise((resolve) => child?.once('exit', resolve))
      child.kill('SIGTERM')
      await ended
    }
    await rm(data, { recursive: true, force: true, maxRetries: 5 })
  }
  try {
    await administer('migrate')
    const person = ['--username', user, '--password', 'only-for-this-test', '--email', 'octo@example.org']
    await administer('admin', 'user', 'create', ...person, '--must-change-password=false')
    const scopes = ['--username', user, '--scopes', 'write:repository,write:user', '--raw']
    const token =
      (await administer('admin', 'user', 'generate-access-token', ...scopes)).split('\n').at(-1) ?? ''
    child = spawn(gitea, ['--config', config, 'web'], { ...options, stdio: 'ignore' })
    await answers(`${url}/api/v1/version`, child)
    return { url, user, token, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    const answer = await fetch(url).catch(() => undefined)
    await answer?.body?.cancel()
    if (answer?.ok) return
    if (child.exitCode !== null) break
    await pause(100)
  }
  throw new Error('Gitea did not start')
}

function settings(of: {
  data: string
  own: string
  port: number
  url: string
  runsAs: string | undefined
}): string {
  const { data, own, port, url, runsAs } = of
  return `
${runsAs === undefined ? '' : `RUN_USER = ${runsAs}`}
WORK_PATH = ${data}
[server]
HTTP_ADDR = 127.0.0.1
HTTP_PORT = ${port}
ROOT_URL = ${url}/
STATIC_ROOT_PATH = ${own}
DISABLE_SSH = true
OFFLINE_MODE = true
[database]
DB_TYPE = sqlite3
PATH = ${join(data, 'gitea.db')}
[repository]
ROOT = ${join(data, 'repositories')}
[repository.release]
ALLOWED_TYPES =
FILE_MAX_SIZE = 4096
[attachment]
MAX_SIZE = 4096
[security]
INSTALL_LOCK = true
SECRET_KEY = of-this-test
[service]
DISABLE_REGISTRATION = true
[log]
MODE = file
ROOT_PATH = ${join(data, 'log')}
LEVEL = warn
[cron.update_checker]
ENABLED = false
`
}
