import type { Call, Handler } from './call.ts'

/**
 * Whether a token may make a call. Stricter than GitHub in one thing: of a public repository, too, a token reads only
 * what its permissions say, so that what works here works in a private one.
 */
export function isPermitted(
  { token, repository }: Call,
  { needs }: Handler,
): 'permitted' | 'refused' | 'hidden' {
  const grants = token.permissions
  const permitted =
    needs.length === 0 ||
    needs.some(([name, level]) => grants[name] === 'write' || (level === 'read' && grants[name] === 'read'))
  if (permitted) return 'permitted'
  const seesNothing = repository.private && Object.keys(grants).length === 0
  return seesNothing ? 'hidden' : 'refused'
}
