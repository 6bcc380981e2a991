import { jobs } from "./chunks/pipeline-jobs.js";
import { serveJob } from "./chunks/sandbox.js";
// packages/child/index.ts
/** The child's own entrance: it runs one registered job and answers. Starting this file is its whole face. */
await serveJob(jobs);
export {};
