import type { Handler } from './call.ts'
import { actionRoutes } from './routes/actions.ts'
import { activityRoutes } from './routes/activity.ts'
import { attestationRoutes } from './routes/attestations.ts'
import { checkRoutes } from './routes/checks.ts'
import { commentRoutes } from './routes/comments.ts'
import { commitRoutes } from './routes/commits.ts'
import { dispatchRoutes } from './routes/dispatches.ts'
import { environmentRoutes } from './routes/environments.ts'
import { gitRoutes } from './routes/git.ts'
import { labelRoutes } from './routes/labels.ts'
import { pullRoutes } from './routes/pulls.ts'
import { releaseAssetRoutes } from './routes/release-assets.ts'
import { releaseRoutes } from './routes/releases.ts'

/** What the fake does for each call. */
export const handlers: Readonly<Record<string, Handler>> = {
  ...actionRoutes,
  ...activityRoutes,
  ...attestationRoutes,
  ...checkRoutes,
  ...commentRoutes,
  ...commitRoutes,
  ...dispatchRoutes,
  ...environmentRoutes,
  ...gitRoutes,
  ...labelRoutes,
  ...pullRoutes,
  ...releaseAssetRoutes,
  ...releaseRoutes,
}
