import type { HostedRelease } from '../host.ts'

/** Hidden in the text of a release, it says of a draft which model of which version it is being filled with. */
export function markerOf(tag: string, content: string): string {
  return `<!-- mlgate version ${tag.replaceAll('>', '%3E')} ${content} -->`
}

export function isMarked({ body }: Pick<HostedRelease, 'body'>, tag: string, content: string): boolean {
  return body.includes(markerOf(tag, content))
}
