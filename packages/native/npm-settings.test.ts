import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { certificate } from '../../test/support/loopback-certificate.ts'
import { type NpmSettings, readNpmSettings } from './npm-settings.ts'
import { failureOf, temporaryFolder } from './test-support/folders.ts'
import { scene } from './test-support/scene.ts'
import { serve, serveProxy, tarballHandler } from './test-support/servers.ts'

interface Machine {
  /** The user's .npmrc. */
  user?: string
  /** The machine's npmrc. */
  machine?: string
  environment?: NodeJS.ProcessEnv
}

function settingsOf({ user, machine, environment = {} }: Machine): NpmSettings & { warnings: string[] } {
  const home = temporaryFolder()
  const warnings: string[] = []
  if (user !== undefined) writeFileSync(join(home, '.npmrc'), user)
  if (machine !== undefined) {
    mkdirSync(join(home, 'etc'))
    writeFileSync(join(home, 'etc', 'npmrc'), machine)
  }
  const settings = readNpmSettings({
    environment: { HOME: home, PATH: '', npm_config_prefix: home, ...environment },
    warn: (message) => warnings.push(message),
  })
  return { ...settings, warnings }
}

const registry = new URL('https://npm.example.com/team/')

describe('the registry', () => {
  it.each<[string, Machine, string, string]>([
    ['is npm’s own by default', {}, 'https://registry.npmjs.org/', 'https://registry.npmjs.org/'],
    [
      'is what the user’s .npmrc says',
      { user: 'registry=https://a.example.com' },
      'https://a.example.com/',
      'https://a.example.com/',
    ],
    [
      'is what the machine’s npmrc says where the user’s does not',
      { user: 'fund=false', machine: 'registry=https://m.example.com/npm' },
      'https://m.example.com/npm/',
      'https://m.example.com/npm/',
    ],
    [
      'is the user’s before the machine’s',
      { user: 'registry=https://u.example.com', machine: 'registry=https://m.example.com' },
      'https://u.example.com/',
      'https://u.example.com/',
    ],
    [
      'is the environment’s before all files, in any case',
      {
        user: 'registry=https://u.example.com',
        environment: { NPM_CONFIG_REGISTRY: 'https://e.example.com' },
      },
      'https://e.example.com/',
      'https://e.example.com/',
    ],
    [
      'is another for a scope',
      { user: 'registry=https://u.example.com\n@duckdb:registry=https://d.example.com/x/' },
      'https://d.example.com/x/',
      'https://u.example.com/',
    ],
    [
      'may hold variables of the environment',
      { user: `registry=https://\${HOST}/\${NONE?}`, environment: { HOST: 'v.example.com' } },
      'https://v.example.com/',
      'https://v.example.com/',
    ],
  ])('%s', (_, machine, duckdb, onnx) => {
    const { registryOf } = settingsOf(machine)
    expect(registryOf('@duckdb/node-api').href).toBe(duckdb)
    expect(registryOf('onnxruntime-node').href).toBe(onnx)
  })

  it('is read from the file that NPM_CONFIG_USERCONFIG names, as actions/setup-node sets it', () => {
    const file = join(temporaryFolder(), '.npmrc')
    writeFileSync(
      file,
      `//npm.example.com/team/:_authToken=\${NODE_AUTH_TOKEN}\nregistry=https://npm.example.com/team/`,
    )
    const { registryOf, authorizationFor } = settingsOf({
      user: 'registry=https://other.example.com',
      environment: { NPM_CONFIG_USERCONFIG: file, NODE_AUTH_TOKEN: 'abc' },
    })
    expect(registryOf('onnxruntime-node').href).toBe(registry.href)
    expect(authorizationFor(registry)).toBe('Bearer abc')
  })

  it.each(['ftp://x.example.com', 'no address'])('%s is an error that names the setting', (value) => {
    const { registryOf } = settingsOf({ environment: { npm_config_registry: value } })
    expect(() => registryOf('onnxruntime-node')).toThrow(
      expect.objectContaining({ code: 'MG3107', message: expect.stringContaining('setting registry') }),
    )
  })
})

describe('the workspace', () => {
  it('has no say: its .npmrc could send a token elsewhere', () => {
    const workspace = temporaryFolder()
    writeFileSync(join(workspace, '.npmrc'), 'registry=https://evil.example.com/')
    const before = process.cwd()
    process.chdir(workspace)
    try {
      const { registryOf } = settingsOf({ environment: { GITHUB_WORKSPACE: workspace } })
      expect(registryOf('onnxruntime-node').href).toBe('https://registry.npmjs.org/')
    } finally {
      process.chdir(before)
    }
  })

  it.each([
    ['a home inside of it', (workspace: string) => ({ HOME: workspace })],
    [
      'a setting that names a file of it',
      (workspace: string) => ({ NPM_CONFIG_USERCONFIG: join(workspace, '.npmrc') }),
    ],
    [
      'a link into it',
      (workspace: string) => {
        const home = temporaryFolder()
        symlinkSync(join(workspace, '.npmrc'), join(home, '.npmrc'))
        return { HOME: home }
      },
    ],
    [
      'a folder of it whose name starts with two dots',
      (workspace: string) => {
        mkdirSync(join(workspace, '..home'))
        writeFileSync(join(workspace, '..home', '.npmrc'), 'registry=https://evil.example.com/')
        return { HOME: join(workspace, '..home') }
      },
    ],
  ])('has no say through %s either: a warning says so', (_, environmentOf) => {
    const workspace = temporaryFolder()
    writeFileSync(join(workspace, '.npmrc'), 'registry=https://evil.example.com/')
    const { registryOf, warnings } = settingsOf({
      environment: { GITHUB_WORKSPACE: workspace, ...environmentOf(workspace) },
    })
    expect(registryOf('onnxruntime-node').href).toBe('https://registry.npmjs.org/')
    expect(warnings).toStrictEqual([expect.stringContaining('a pull request can change files')])
  })
})

describe('credentials', () => {
  const basic = Buffer.from('me:päss').toString('base64')
  it.each<[string, Machine, string | undefined]>([
    ['are none by default', {}, undefined],
    ['are a token for the path', { user: '//npm.example.com/team/:_authToken=t' }, 'Bearer t'],
    ['are a token for the host', { user: '//npm.example.com/:_authToken=t' }, 'Bearer t'],
    ['may be written without the slash', { user: '//npm.example.com:_authToken=t' }, 'Bearer t'],
    [
      'are those of the longest path',
      { user: '//npm.example.com/:_authToken=host\n//npm.example.com/team/:_authToken=path' },
      'Bearer path',
    ],
    [
      'are a user and a password',
      {
        user: `//npm.example.com/:username=me\n//npm.example.com/:_password=${Buffer.from('päss').toString('base64')}`,
      },
      `Basic ${basic}`,
    ],
    ['are both in one', { user: `//npm.example.com/:_auth=${basic}` }, `Basic ${basic}`],
    [
      'come from the environment',
      { environment: { 'npm_config_//npm.example.com/:_authToken': 'T' } },
      'Bearer T',
    ],
    ['of another host do not count', { user: '//example.com/:_authToken=t' }, undefined],
    ['of another port do not count', { user: '//npm.example.com:8443/:_authToken=t' }, undefined],
    ['of another path do not count', { user: '//npm.example.com/tea/:_authToken=t' }, undefined],
    ['without a host do not count', { user: '_authToken=t\n_auth=t' }, undefined],
    ['whose variable is not set are none', { user: `//npm.example.com/:_authToken=\${NONE}` }, undefined],
  ])('%s', (_, machine, expected) => {
    expect(settingsOf(machine).authorizationFor(registry)).toBe(expected)
  })

  it('go to the configured registry with every request', async () => {
    const { job, registry: server } = await scene()
    const { provide, environment } = job()
    writeFileSync(join(environment.HOME ?? '', '.npmrc'), `//127.0.0.1:${server.port}/:_authToken=\${TOKEN}`)
    await provide({ environment: { ...environment, TOKEN: 'from-the-environment' } })
    expect(server.credentials).toStrictEqual(Array(3).fill('Bearer from-the-environment'))
  })

  it('appear in no message, though they are wrong or stand in the address', async () => {
    const { job, registry: server } = await scene(() => (_, response) => response.writeHead(401).end())
    const { provide, environment, lines } = job()
    const seen: string[] = []
    for (const more of [
      { [`npm_config_//127.0.0.1:${server.port}/:_authToken`]: 'hidden\ntoken' },
      { npm_config_registry: `http://user:hidden@127.0.0.1:${server.port}/` },
      { HTTP_PROXY: 'http://user:hidden@127.0.0.1:1/' },
    ]) {
      const { code, message, hint } = await failureOf(provide({ environment: { ...environment, ...more } }))
      expect(code).toMatch(/^MG310[35]$/)
      seen.push(message, hint ?? '')
    }
    expect([...seen, ...lines].join('\n')).not.toContain('hidden')
  })

  it('of one registry do not go to that of another scope', async () => {
    const { job, registry: server, tarballs } = await scene()
    const other = await serve(tarballHandler(tarballs))
    const { provide, environment } = job()
    await provide({
      names: ['@duckdb/node-api', 'onnxruntime-node'],
      environment: {
        ...environment,
        'npm_config_@duckdb:registry': other.url,
        [`npm_config_//127.0.0.1:${server.port}/:_authToken`]: 'secret',
      },
    })
    expect(server.credentials).toStrictEqual(['Bearer secret'])
    expect(other.credentials).toStrictEqual([undefined, undefined, undefined])
  })
})

describe('the proxy', () => {
  const http = new URL('http://npm.example.com/')
  it.each<[string, Machine, URL, string | undefined]>([
    ['is none by default', {}, registry, undefined],
    ['is npm’s https-proxy', { user: 'https-proxy=http://p:1' }, registry, 'http://p:1/'],
    ['is npm’s proxy', { user: 'proxy=http://p:1' }, registry, 'http://p:1/'],
    ['is HTTPS_PROXY', { environment: { HTTPS_PROXY: 'http://p:1' } }, registry, 'http://p:1/'],
    [
      'is https_proxy, before HTTPS_PROXY',
      { environment: { https_proxy: 'http://l:1', HTTPS_PROXY: 'http://u:1' } },
      registry,
      'http://l:1/',
    ],
    ['is HTTP_PROXY for http alone', { environment: { HTTP_PROXY: 'http://p:1' } }, http, 'http://p:1/'],
    ['is not HTTP_PROXY for https', { environment: { HTTP_PROXY: 'http://p:1' } }, registry, undefined],
    [
      'may lack http://',
      { environment: { HTTPS_PROXY: 'p.example.com:1' } },
      registry,
      'http://p.example.com:1/',
    ],
    [
      'is not used for a host of NO_PROXY',
      { environment: { HTTPS_PROXY: 'http://p:1', NO_PROXY: 'a.com, npm.example.com' } },
      registry,
      undefined,
    ],
    [
      'is not used below a domain of NO_PROXY',
      { environment: { HTTPS_PROXY: 'http://p:1', no_proxy: '.example.com' } },
      registry,
      undefined,
    ],
    [
      'is not used at all with *',
      { environment: { HTTPS_PROXY: 'http://p:1', no_proxy: '*' } },
      registry,
      undefined,
    ],
    [
      'is used for a host that only ends alike',
      { environment: { HTTPS_PROXY: 'http://p:1', NO_PROXY: 'm.example.com' } },
      registry,
      'http://p:1/',
    ],
    ['is not used for npm’s noproxy', { user: 'proxy=http://p:1\nnoproxy=example.com' }, registry, undefined],
  ])('%s', (_, machine, address, expected) => {
    expect(settingsOf(machine).proxyFor(address)).toBe(expected)
  })

  it('that is no http address is an error', () => {
    const { proxyFor } = settingsOf({ environment: { HTTPS_PROXY: 'socks5://p:1' } })
    expect(() => proxyFor(registry)).toThrow(expect.objectContaining({ code: 'MG3107' }))
  })

  it('passes every download on', async () => {
    const { job, registry: server } = await scene()
    const proxy = await serveProxy()
    const { provide, environment } = job()
    await provide({ environment: { ...environment, HTTP_PROXY: proxy.url } })
    expect(proxy.hosts).toStrictEqual(Array(3).fill(`127.0.0.1:${server.port}`))
  })

  it('is left out for the hosts of NO_PROXY', async () => {
    const { job } = await scene()
    const proxy = await serveProxy()
    const { provide, environment } = job()
    await provide({ environment: { ...environment, HTTP_PROXY: proxy.url, NO_PROXY: '127.0.0.1' } })
    expect(proxy.hosts).toStrictEqual([])
  })
})

describe('certificates', () => {
  it('are those of cafile and ca, and checked unless strict-ssl is false', () => {
    const file = join(temporaryFolder(), 'ca.pem')
    writeFileSync(file, 'PEM')
    expect(settingsOf({})).toMatchObject({ ca: undefined, strictSsl: true })
    expect(settingsOf({ user: `cafile=${file}` })).toMatchObject({ ca: ['PEM'] })
    expect(settingsOf({ user: 'ca[]=one\nca[]=two\\\\nlines' })).toMatchObject({ ca: ['one', 'two\nlines'] })
    expect(settingsOf({ user: 'strict-ssl=false' })).toMatchObject({ strictSsl: false })
  })

  const overHttps = async () => {
    const { job, tarballs } = await scene()
    const secure = await serve(tarballHandler(tarballs), 'https')
    const { provide, environment } = job()
    const asked = (more: NodeJS.ProcessEnv) =>
      provide({ environment: { ...environment, npm_config_registry: secure.url, ...more } })
    const cafile = join(temporaryFolder(), 'ca.pem')
    writeFileSync(cafile, certificate)
    return { asked, secure, cafile }
  }

  it('of the registry are trusted when cafile holds them, directly and through a proxy', async () => {
    const { asked, secure, cafile } = await overHttps()
    const proxy = await serveProxy()
    const folders = await asked({ npm_config_cafile: cafile, HTTPS_PROXY: proxy.url })
    expect(Object.values(folders)).toHaveLength(1)
    expect(proxy.hosts).toStrictEqual(Array(3).fill(`127.0.0.1:${secure.port}`))
    expect(secure.asked).toHaveLength(3)
  })

  it('of the registry are not asked for when strict-ssl is false', async () => {
    const { asked, secure } = await overHttps()
    await asked({ npm_config_strict_ssl: 'false' })
    expect(secure.asked).toHaveLength(3)
  })

  it('that nobody trusts end the download before credentials are sent', async () => {
    const { asked, secure } = await overHttps()
    const token = { [`npm_config_//127.0.0.1:${secure.port}/:_authToken`]: 'secret' }
    expect(await failureOf(asked(token))).toMatchObject({
      code: 'MG3105',
      message: expect.stringContaining('has a certificate that nobody trusted has signed'),
    })
    expect(secure.asked).toStrictEqual([])
  })

  it('in a file that is not there are an error that names it', () => {
    expect(() => settingsOf({ user: 'cafile=/no/such/file' })).toThrow(
      expect.objectContaining({ code: 'MG3107', message: expect.stringContaining('/no/such/file') }),
    )
  })
})
