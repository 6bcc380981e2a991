import type { Handler } from './call.ts'
import { actionRoutes } from './routes/actions.ts'
import { activityRoutes } from './routes/activity.ts'
import { checkRoutes } from './routes/checks.ts'
import { commentRoutes } from './routes/comments.ts'
import { commitRoutes } from './routes/commits.ts'
import { gitRoutes } from './routes/git.ts'
import { labelRoutes } from './routes/labels.ts'
import { pullRoutes } from './routes/pulls.ts'
import { releaseRoutes } from './routes/releases.ts'

/** What the fake does for each call. */
export const handlers: Readonly<Record<string, Handler>> = {
  ...actionRoutes,
  ...activityRoutes,
  ...checkRoutes,
  ...commentRoutes,
  ...commitRoutes,
  ...gitRoutes,
  ...labelRoutes,
  ...pullRoutes,
  ...releaseRoutes,
}
