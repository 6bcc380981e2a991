import { describe, expect, it } from 'vitest'
import { parseGithubMarkdown, referencesIn, textOutsideCode } from '../../../test/support/github-markdown.ts'
import { emptyStageHistory, mostNotesCharacters, type StageRow, withStageHistory } from './stage-history.ts'

const row = (own: Partial<StageRow> = {}): StageRow => ({
  date: '2026-03-02T09:30:00Z',
  stage: 'production',
  isTaken: false,
  who: 'Ada',
  why: 'better in fog',
  run: { id: '815', url: 'https://github.com/octo/signs/actions/runs/815' },
  ...own,
})
const body = `before\n\n${emptyStageHistory}\n\nafter\n`

describe('the history of stages in release notes', () => {
  it('stands in its place: when, what, who, why, and by which run', () => {
    expect(withStageHistory(body, [row(), row({ stage: 'shadow', isTaken: true })])).toMatchInlineSnapshot(`
      "before

      <!-- mlgate stages -->
      ### Stages

      | when, UTC | stage | | who | why | run |
      | - | - | - | - | - | - |
      | 2026-03-02 09:⁠30 | \`production\` | came | Ada | better in fog | [815](https://github.com/octo/signs/actions/runs/815) |
      | 2026-03-02 09:⁠30 | \`shadow\` | left | Ada | better in fog | [815](https://github.com/octo/signs/actions/runs/815) |

      <!-- /mlgate stages -->

      after
      "
    `)
  })

  it('takes the place of what was told before, as often as it is told', () => {
    const once = withStageHistory(body, [row()])
    expect(withStageHistory(once, [row()])).toBe(once)
    expect(withStageHistory(once, [])).toBe(body)
  })

  it('comes at the end of notes that somebody wrote anew', () => {
    const text = withStageHistory('written by hand', [row()])
    expect(text).toMatch(/^written by hand\n\n<!-- mlgate stages -->\n### Stages\n/)
    expect(withStageHistory(text, [row()])).toBe(text)
    expect(withStageHistory('', [row()])).toMatch(/^<!-- mlgate stages -->/)
  })

  it('leaves out the oldest where there is no room', () => {
    const rows = Array.from({ length: 2000 }, (_, index) => row({ why: `${index} ${'x'.repeat(200)}` }))
    const text = withStageHistory(body, rows)
    expect(text.length).toBeLessThanOrEqual(mostNotesCharacters)
    expect(text).toContain('| 0 x')
    expect(text).toMatch(/and \d+ before; `mlgate model show` lists all/)
    expect(text.endsWith('\n\nafter\n')).toBe(true)
  })

  it('leaves notes alone that have no room at all', () => {
    const full = 'x'.repeat(mostNotesCharacters)
    expect(withStageHistory(full, [row()])).toBe(full)
  })

  it('holds whatever somebody called a stage, themselves or their reason', () => {
    const hostile = '@octocat <b>| #1 --> <!-- /mlgate stages --> \n\n# x'
    const text = withStageHistory(body, [
      row({ stage: hostile, who: hostile, why: hostile, run: { id: hostile, url: 'javascript:alert(1)' } }),
    ])
    const root = parseGithubMarkdown(text)
    expect(root.children.map(({ type }) => type)).toEqual([
      'paragraph',
      'html',
      'heading',
      'table',
      'html',
      'paragraph',
    ])
    expect(referencesIn(textOutsideCode(root))).toEqual([])
    expect(withStageHistory(text, [])).toBe(body)
  })
})
