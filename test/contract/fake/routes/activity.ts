import { nodeId, userBody } from '../bodies.ts'
import { type Handler, paginate } from '../call.ts'

export const activityRoutes: Readonly<Record<string, Handler>> = {
  'GET /repos/{owner}/{repo}/activity': {
    needs: [['contents', 'read']],
    handle: (call) => {
      const ref = call.query.get('ref')
      const { activity } = call.repository
      const ofBranch = activity.filter((each) => ref === null || [each.ref, branchOf(each.ref)].includes(ref))
      // GitHub tells the newest first.
      const { items, headers } = paginate(call, ofBranch.toReversed())
      return {
        status: 200,
        headers,
        body: items.map(({ id, ref, before, after, kind, actor, at }) => ({
          id,
          node_id: nodeId('Activity', id),
          before,
          after,
          ref,
          timestamp: at,
          activity_type: kind,
          actor: userBody(call, actor),
        })),
      }
    },
  },
}

function branchOf(ref: string): string {
  return ref.replace(/^refs\/heads\//, '')
}
