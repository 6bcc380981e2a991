import { type Handler, notFound, textOf } from '../call.ts'
import { resolveCommit } from './git.ts'

interface DispatchBody {
  ref: string
  inputs?: Record<string, unknown>
}

export const dispatchRoutes: Readonly<Record<string, Handler>> = {
  'POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches': {
    needs: [['actions', 'write']],
    handle: (call) => {
      const { repository } = call
      const { ref, inputs = {} } = call.body as DispatchBody
      const workflow = textOf(call, 'workflow_id')
      const tree = repository.objects.treeOf(resolveCommit(call, ref) ?? '') ?? ''
      const path = `.github/workflows/${workflow}`
      if (![...repository.objects.walk(tree, true)].some(({ name }) => name === path)) throw notFound()
      repository.dispatches.push({ workflow, ref, inputs })
      return { status: 204 }
    },
  },
}
