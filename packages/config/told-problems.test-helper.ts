import { MlgateError } from '@mlgate/core'

/**
 * The problems that reading reports, a line each as a person would see them:
 * `line:column path: CODE message | hint`. Nothing at all when reading succeeds.
 */
export function toldProblems(read: () => unknown): string[] {
  try {
    read()
    return []
  } catch (error) {
    if (!(error instanceof MlgateError)) throw error
    return error.problems.map(({ code, message, hint, place }) => {
      const where = `${place?.line}:${place?.column} ${place?.path ?? '(document)'}`
      return `${where}: ${code} ${message}${hint === undefined ? '' : ` | ${hint}`}`
    })
  }
}
