import { jobs, serveThread } from "./chunks/pipeline-jobs.js";
import { serveJob } from "./chunks/sandbox.js";
import { fileURLToPath } from "node:url";
import { isMainThread } from "node:worker_threads";
// packages/child/index.ts
/**
* The child's own entrance: it runs one registered job and answers. Threads of a job start here, too.
* Starting this file is its whole face.
*/
if (isMainThread) await serveJob(jobs, fileURLToPath(import.meta.url));
else await serveThread();
export {};
