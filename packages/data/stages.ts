import type { DataCheckContext } from './check-data.ts'

/** What is being done: told at once when it begins, and with every move of the engine. */
export interface Stages {
  enter: (stage: string) => void
  move: (done: { done: number; total: number }) => void
}

export function stagesOf({ progress }: DataCheckContext): Stages {
  let stage = 'checking rows'
  return {
    enter(begun) {
      stage = begun
      progress({ stage })
    },
    move: (done) => progress({ stage, ...done }),
  }
}
