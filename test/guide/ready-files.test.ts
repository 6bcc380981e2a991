import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../support/run-mlgate.ts'

it.each(['model.yml', 'comment.yml'])(
  'the guide shows the workflow for forks as its ready file is: %s',
  async (name) => {
    const [page, file] = await Promise.all(
      ['docs/guide/pull-request.md', `examples/workflows/forks/${name}`].map((path) =>
        readFile(join(root, path), 'utf8'),
      ),
    )
    const shown = (file ?? '').replaceAll(/^# .*\n/gm, '')
    expect(page).toContain(`\`\`\`yaml\n${shown}\`\`\`\n`)
  },
)
