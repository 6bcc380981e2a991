/** What a step moves between jobs, as an entrance of a bundle: it uploads a folder, caches it, and brings it back. */
import { renameSync } from 'node:fs'
import { artifactHost, connect } from '@mlgate/github'
import { loadActionsCache } from '@mlgate/native'

const [folder = '', apiUrl = ''] = process.argv.slice(2)

await artifactHost(connect({ token: 't', repository: 'octo/signs', apiUrl })).upload('signs', folder)
process.env.ACTIONS_RESULTS_URL = process.env.CACHE_URL
const cache = await loadActionsCache()
await cache?.saveCache([folder], 'signs')
renameSync(folder, `${folder}-before`)
process.stdout.write(`\nrestored: ${await cache?.restoreCache([folder], 'signs')}\n`)
