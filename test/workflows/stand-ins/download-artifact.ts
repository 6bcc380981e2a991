/** What actions/download-artifact does with `pattern` and `path`, for this run or for the one that `run-id` names. */
import { join } from 'node:path'
import { DefaultArtifactClient } from '@actions/artifact'
import { getInput } from '@actions/core'

const [repositoryOwner = '', repositoryName = ''] = (process.env.GITHUB_REPOSITORY ?? '').split('/')
const workflowRunId = Number(getInput('run-id'))
const token = getInput('github-token')
const other = token === '' ? {} : { findBy: { token, workflowRunId, repositoryOwner, repositoryName } }
const prefix = getInput('pattern').replace(/\*$/, '')

const client = new DefaultArtifactClient()
const { artifacts } = await client.listArtifacts({ latest: true, ...other })
for (const { id, name } of artifacts.filter((artifact) => artifact.name.startsWith(prefix))) {
  await client.downloadArtifact(id, { ...other, path: join(getInput('path'), name) })
}
