import {
  formatBytes,
  type Markdown,
  markdownBlocks,
  markdownCode,
  markdownLink,
  markdownList,
  md,
} from '@mlgate/markup'
import type { Promoted, Registered } from '@mlgate/pipeline/registry'

/** What is said in the log, and in the summary of the job. */
export interface Words {
  log: string
  summary: string
}

/** What came of registering, in few lines. */
export function registeredWords({
  outcome,
  model,
  proposed,
  tag,
  commit,
  release,
  manifest,
  notes,
}: Registered): Words {
  const isNew = outcome === 'published'
  const name = `${model} ${manifest.version}`
  const answer = isNew ? 'is registered' : 'is registered already'
  const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0)
  const holds = `${manifest.files.length} files, ${formatBytes(bytes)}`
  const where = release?.url
  const facts = md`${markdownLink('Release', where)} · tag ${markdownCode(tag)} · commit ${markdownCode(commit.slice(0, 7))} · ${holds}`
  return {
    log: [`${name} ${answer}. ${proposed.why}.`, ...(where === undefined ? [] : [where]), ...notes].join(
      '\n',
    ),
    summary: blocks([
      md`### ${isNew ? '✅' : '⚪'} ${markdownCode(name)} ${answer}`,
      md`${proposed.why}.`,
      facts,
      ...listed(notes),
    ]),
  }
}

/** What came of moving a stage, in few lines. */
export function promotedWords({
  outcome,
  model,
  version,
  stage,
  tag,
  previous,
  approvedBy,
  notes,
}: Promoted): Words {
  const isNew = outcome === 'changed'
  const name = `${model} ${version}`
  const answer = isNew ? `is in ${stage}` : `was in ${stage} already`
  const facts = [
    ...(previous === null ? [] : [md`before: ${previous}`]),
    ...(approvedBy.length === 0 ? [] : [md`approved by ${approvedBy.join(', ')}`]),
    md`tag ${markdownCode(tag)}`,
  ]
  const after = previous === null ? '' : `, after ${previous}`
  return {
    log: [`${name} ${answer}${after}. Tag ${tag}.`, ...notes].join('\n'),
    summary: blocks([
      md`### ${isNew ? '✅' : '⚪'} ${markdownCode(name)} ${answer}`,
      md`${facts.flatMap((fact, index) => (index === 0 ? [fact] : [md` · `, fact]))}`,
      ...listed(notes),
    ]),
  }
}

function listed(notes: readonly string[]): Markdown[] {
  return notes.length === 0 ? [] : [markdownList(notes.map((note) => md`${note}`))]
}

function blocks(parts: readonly Markdown[]): string {
  return `${markdownBlocks(parts)}\n\n`
}
