import { type Containment, chooseContainment, type Host } from '../index.ts'

/** What a machine without the tools of util-linux would choose. */
export function portable({ platform }: Host): Containment {
  return chooseContainment({ platform, tools: null })
}

/** Both ways to hold a child, where this machine has both. */
export const containments = [
  { name: 'the best containment here', containment: chooseContainment },
  { name: 'the portable containment', containment: portable },
]
