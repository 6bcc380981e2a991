import type { GitHubClient } from './client/client.ts'

/** A workflow that is to be started. */
export interface WorkflowStart {
  /** Name of its file, such as `deploy.yml`. */
  workflow: string
  /** The branch that it runs on. */
  ref: string
  /** Values of the inputs that its `workflow_dispatch` has. */
  inputs: Readonly<Record<string, string>>
}

/**
 * Starts a workflow. What `GITHUB_TOKEN` writes starts none by itself; this one does.
 *
 * @throws GitHubFailure when there is no such workflow, or it has no such inputs.
 */
export async function startWorkflow(
  client: GitHubClient,
  { workflow, ref, inputs }: WorkflowStart,
): Promise<void> {
  await client.command('POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches', {
    workflow_id: workflow,
    ref,
    inputs,
  })
}
