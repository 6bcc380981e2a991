import { requestedProfile } from '@mlgate/pipeline'
import type { Format, JobOptions } from '../../options.ts'
import { explained } from '../finish.ts'
import { tell } from '../model/told.ts'
import { withCommandSession } from '../session.ts'
import { profileTable } from './profile-table.ts'

/** What the command line said. */
export interface DataProfileOptions extends JobOptions {
  childEntry: string
  format: Format
  color: boolean
  debug: boolean
  schema?: string
  name?: string
  hide?: string[]
}

/** Profiles files, prints what they hold and returns the exit code. */
export function profileFiles(data: [string, ...string[]], options: DataProfileOptions): Promise<number> {
  return explained(options, async () => {
    const { schema, name, hide: hidden } = options
    const profile = await withCommandSession(
      { ...options, all: false },
      { folder: process.cwd(), outside: 'named' },
      ({ step }) => requestedProfile({ data, schema, name, hidden }, step),
    )
    tell(profile, [profileTable(profile)], options)
    return 0
  })
}
