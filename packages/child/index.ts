/**
 * The child's own entrance: it runs one registered job and answers. Threads of a job start here, too.
 * Starting this file is its whole face.
 */
import { fileURLToPath } from 'node:url'
import { isMainThread } from 'node:worker_threads'
import { jobs, serveThread } from '@mlgate/pipeline/jobs'
import { serveJob } from '@mlgate/sandbox'

if (isMainThread) await serveJob(jobs, fileURLToPath(import.meta.url))
else await serveThread()
