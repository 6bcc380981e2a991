import { relative, resolve } from 'node:path'
import { MlgateError } from '@mlgate/core'
import type { Deps, StepMain } from '@mlgate/kit'
import {
  formatBytes,
  makeVisible,
  markdownBlocks,
  markdownCode,
  markdownLink,
  markdownList,
  md,
} from '@mlgate/markup'
import type { Fetched } from '@mlgate/registry'
import type { fetchModel } from './inputs.ts'

/** Brings the files of a version and hands their paths on. */
export const main: StepMain<typeof fetchModel.inputs> = async (inputs, deps) => {
  const { fetchModel: fetch, modelHash, requireReference } = await import('@mlgate/pipeline/registry')
  const { repository, attestation, workflow, files, 'trusted-root': trustedRoot } = inputs
  const reference = requireReference(inputs.reference)
  const { place, cache } = await deps.registry({ repository, trustedRoot })
  const to = insideWorkspace(inputs.to, deps)
  const fetched = await deps.fold(`Fetch ${reference}`, () =>
    fetch({ reference, to, files, attestation, workflow, cache }, place),
  )
  deps.say(logOf(fetched))
  const { version, tag, commit, manifest, manifestPath, url } = fetched
  const paths = inOrder(fetched).map(({ file }) => file)
  const outputs = {
    version,
    tag,
    commit,
    sha256: modelHash(manifest),
    // One a line: a name with a line end in it would be two.
    paths: paths.filter((path) => makeVisible(path) === path).join('\n'),
    path: paths[0] ?? '',
    'manifest-path': manifestPath,
    'release-url': url,
  }
  return { walked: [], failOn: 'fail', summary: summaryOf(fetched, deps), outputs }
}

/** @throws MlgateError MG1004 when the folder is not in the workspace or the temporary folder of the job. */
function insideWorkspace(to: string, { folder, runner: { workspace, temporaryFolder } }: Deps): string {
  const path = resolve(folder, to)
  const isInside = [workspace, temporaryFolder].some((home) => !relative(home, path).startsWith('..'))
  if (isInside) return path
  throw new MlgateError({
    code: 'MG1004',
    message: `The folder ${to} is neither in the workspace nor in the temporary folder of the job.`,
    hint: 'Name one that is.',
  })
}

function inOrder({ files }: Fetched): Fetched['files'] {
  return files.toSorted((left, right) => Number(right.role === 'model') - Number(left.role === 'model'))
}

function logOf({ model, version, files, attested, notes }: Fetched): string {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  const signed = attested === null ? [] : [`Made by ${attested.signer.workflow}, ${attested.signer.runUrl}`]
  const count = `${files.length} ${files.length === 1 ? 'file' : 'files'}, ${formatBytes(bytes)}`
  return [`${model} ${version} is here: ${count}, each as the manifest has it.`, ...signed, ...notes].join(
    '\n',
  )
}

function summaryOf(fetched: Fetched, { runner: { workspace } }: Deps): string {
  const { model, version, url, tag, commit, attested, notes } = fetched
  const blocks = [
    md`### ✅ ${markdownCode(`${model} ${version}`)} fetched`,
    md`${markdownLink('Release', url)} · tag ${markdownCode(tag)} · commit ${markdownCode(commit.slice(0, 7))}${
      attested === null
        ? md``
        : md` · made by ${markdownLink(attested.signer.workflow, attested.signer.runUrl)}`
    }`,
    markdownList([
      ...inOrder(fetched).map(
        ({ file, bytes, sha256 }) =>
          md`${markdownCode(relative(workspace, file))} ${formatBytes(bytes)}, SHA-256 ${markdownCode(sha256.slice(0, 12))}`,
      ),
      ...notes.map((note) => md`${note}`),
    ]),
  ]
  return `${markdownBlocks(blocks)}\n\n`
}
