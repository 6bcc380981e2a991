/** The child's own entrance: it runs one registered job and answers. Starting this file is its whole face. */
import { jobs } from '@mlgate/pipeline/jobs'
import { serveJob } from '@mlgate/sandbox'

await serveJob(jobs)
