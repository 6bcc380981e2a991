import { createHash } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { Answer } from './call.ts'
import type { Repository, Run, State } from './state.ts'

/** An artifact on its way: its file is in pieces, until their order is told. */
interface Upload {
  repository: Repository
  run: Run
  name: string
  blocks: Map<string, Buffer>
  content: Buffer | undefined
}

/**
 * The service that a run uploads its artifacts to (`ACTIONS_RESULTS_URL`), as `@actions/artifact` speaks to it, and the
 * part of the storage's protocol that an upload takes.
 */
export class ResultsService {
  readonly #state: State
  /** Uploads by the path of their signed address. */
  readonly #uploads = new Map<string, Upload>()

  constructor(state: State) {
    this.#state = state
  }

  /** The token of a job, whose claims name the run; nobody here checks its signature. */
  static tokenOf(run: Run): string {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    return `${part({ alg: 'none' })}.${part({ scp: `Actions.Results:run-${run.id}:job-${run.id}` })}.unsigned`
  }

  /** Undefined for a path that is not the service's. */
  answer(
    { path, headers, body }: { path: string; headers: IncomingHttpHeaders; body: Buffer },
    storageUrl: string,
  ): Answer | undefined {
    // The Actions cache beside it is empty here and takes nothing.
    if (path.startsWith('/twirp/github.actions.results.api.v1.CacheService/'))
      return { status: 200, body: { ok: false } }
    const [, method = ''] =
      /^\/twirp\/github\.actions\.results\.api\.v1\.ArtifactService\/(\w+)$/.exec(path) ?? []
    if (method === '') return undefined
    const [, claims = ''] = (headers.authorization ?? '').split('.')
    const { scp = '' } = JSON.parse(Buffer.from(claims, 'base64url').toString('utf8') || '{}') as {
      scp?: string
    }
    const found = this.#findRun(Number(/run-(\d+)/.exec(scp)?.[1]))
    if (found === undefined) return { status: 401, body: { code: 'unauthenticated', msg: 'invalid token' } }
    const asked = JSON.parse(body.toString('utf8')) as Record<string, unknown>
    return this.#methods[method]?.({ ...found, asked, storageUrl })
  }

  /** What a signed address takes; undefined when it is none of ours. */
  store(path: string, query: URLSearchParams, body: Buffer): number | undefined {
    const upload = this.#uploads.get(path)
    if (upload === undefined) return undefined
    const block = query.get('blockid')
    if (query.get('comp') === 'block' && block !== null) upload.blocks.set(block, body)
    else if (query.get('comp') === 'blocklist') {
      const order = [...body.toString('utf8').matchAll(/<(?:Latest|Uncommitted)>([^<]+)</g)]
      upload.content = Buffer.concat(order.map(([, id = '']) => upload.blocks.get(id) ?? Buffer.alloc(0)))
    } else upload.content = body
    return 201
  }

  readonly #methods: Readonly<
    Record<
      string,
      (call: {
        repository: Repository
        run: Run
        asked: Record<string, unknown>
        storageUrl: string
      }) => Answer
    >
  > = {
    CreateArtifact: ({ repository, run, asked, storageUrl }) => {
      const name = String(asked.name)
      if ([...repository.artifacts.values()].some((each) => each.run === run.id && each.name === name)) {
        const msg = `an artifact with this name already exists on the workflow run`
        return { status: 409, body: { code: 'already_exists', msg } }
      }
      const path = `/uploads/${run.id}/${encodeURIComponent(name)}`
      this.#uploads.set(path, { repository, run, name, blocks: new Map(), content: undefined })
      return { status: 200, body: { ok: true, signed_upload_url: `${storageUrl}${path}?sig=signed` } }
    },
    FinalizeArtifact: ({ repository, run, asked }) => {
      const path = `/uploads/${run.id}/${encodeURIComponent(String(asked.name))}`
      const zip = this.#uploads.get(path)?.content
      const hash = (asked.hash as string | undefined)?.replace(/^sha256:/, '')
      if (
        zip === undefined ||
        (hash !== undefined && hash !== createHash('sha256').update(zip).digest('hex'))
      ) {
        return { status: 400, body: { code: 'invalid_argument', msg: 'the upload is not complete' } }
      }
      this.#uploads.delete(path)
      const id = this.#state.nextId()
      const createdAt = this.#state.now()
      repository.artifacts.set(id, {
        id,
        name: String(asked.name),
        run: run.id,
        zip,
        expired: false,
        createdAt,
      })
      return { status: 200, body: { ok: true, artifact_id: String(id) } }
    },
    ListArtifacts: ({ repository, run, asked }) => {
      const artifacts = [...repository.artifacts.values()]
        .filter((each) => each.run === run.id && (asked.name_filter ?? each.name) === each.name)
        .filter((each) => Number(asked.id_filter ?? each.id) === each.id)
        .map((each) => ({
          workflow_run_backend_id: `run-${run.id}`,
          workflow_job_run_backend_id: `job-${run.id}`,
          database_id: String(each.id),
          name: each.name,
          size: String(each.zip.length),
          created_at: each.createdAt,
        }))
      return { status: 200, body: { artifacts } }
    },
    GetSignedArtifactURL: ({ repository, run, asked, storageUrl }) => {
      const found = [...repository.artifacts.values()].find(
        (each) => each.run === run.id && each.name === asked.name,
      )
      if (found === undefined) return { status: 404, body: { code: 'not_found', msg: 'no such artifact' } }
      const path = `/artifacts/${found.id}.zip`
      this.#state.stored.set(path, found.zip)
      return { status: 200, body: { signed_url: `${storageUrl}${path}?sig=signed` } }
    },
    DeleteArtifact: ({ repository, run, asked }) => {
      const found = [...repository.artifacts.values()].find(
        (each) => each.run === run.id && each.name === asked.name,
      )
      if (found === undefined) return { status: 404, body: { code: 'not_found', msg: 'no such artifact' } }
      repository.artifacts.delete(found.id)
      return { status: 200, body: { ok: true, artifact_id: String(found.id) } }
    },
  }

  #findRun(id: number): { repository: Repository; run: Run } | undefined {
    for (const repository of this.#state.repositories.values()) {
      const run = repository.runs.get(id)
      if (run !== undefined) return { repository, run }
    }
    return undefined
  }
}
