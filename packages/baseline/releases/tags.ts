import type { FoundTag } from './release-host.ts'

/**
 * Tags in the grammar of GTO: `name@v1.2.3` names a version, `name#stage#4` puts a stage on a commit, the highest
 * number counting, `name#stage!#5` takes it away. In a monorepo a folder may stand before the name: `folder=name`.
 */
const grammar = {
  version: /^(?:[^@#=]+=)?(?<name>[^@#=]+)@v\d+\.\d+\.\d+[^!]*$/,
  stage: /^(?:[^@#=]+=)?(?<name>[^@#=]+)#(?<stage>[^#!]+)(?<isTaken>!?)#(?<count>\d+)$/,
}

/** The model that a version's tag names; undefined for any other tag. */
export function modelOfTag(tag: string): string | undefined {
  return grammar.version.exec(tag)?.groups?.name
}

/** Tags of the versions of a model that a stage is on, by its newest assignment; none when it is on no version. */
export function versionsOfStage(tags: readonly FoundTag[], name: string, stage: string): string[] {
  const assignments = tags.flatMap((tag) => {
    const parts = grammar.stage.exec(tag.name)?.groups
    if (parts?.name !== name || parts.stage !== stage) return []
    return [{ count: Number(parts.count), isTaken: parts.isTaken === '!', commit: tag.commit }]
  })
  const newest = assignments.toSorted((left, right) => right.count - left.count)[0]
  if (newest === undefined || newest.isTaken) return []
  return tags
    .filter((tag) => tag.commit === newest.commit && modelOfTag(tag.name) === name)
    .map((tag) => tag.name)
}
