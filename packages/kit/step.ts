import type { Result } from '@mlgate/core'
import type { BaseFiles, Session } from '@mlgate/pipeline'
import type { RegistryPlace } from '@mlgate/pipeline/registry'
import type { StageOrder } from '@mlgate/registry'
import type { Collected } from './collect.ts'
import type { CommentRequest } from './comment.ts'
import type { Finished, Walked } from './finished.ts'
import type {
  commandInputs,
  InputTable,
  InputValues,
  measuringInputs,
  predictionInputs,
  tellingInputs,
} from './inputs/index.ts'
import type { CommitMarks } from './mark-commit.ts'
import type { OutputFacts } from './outputs.ts'
import type { Runner } from './runner.ts'

/** What a step's work is done with. */
export interface Deps {
  runner: Runner
  /** Where relative paths of inputs start. */
  folder: string
  /**
   * Does work with child processes set up.
   *
   * @param folder where relative locations start. @param outside whether they may leave the workspace.
   */
  inSession<Value>(
    surroundings: { folder: string; outside: 'refuse' | 'named' },
    work: (session: Session) => Promise<Value>,
  ): Promise<Value>
  /** The files of what a pull request is merged onto, whose rules decide; undefined where nothing is to be merged. */
  baseFiles(): Promise<BaseFiles | undefined>
  /** Does work whose lines in the log are folded under a title. */
  fold<Value>(title: string, work: () => Promise<Value>): Promise<Value>
  /** The result with its failures let through, where somebody who may accepted them on the pull request. */
  accept(result: Result): Promise<Result>
  /** Tells results in the log. */
  tell(walked: readonly Walked[]): void
  /** Tells results on the pull request that the run is about; gives back the address of the comment there. */
  comment(walked: readonly Walked[], request: CommentRequest): Promise<string | undefined>
  /** Writes what results come to at the commit that was measured, where that is asked for. */
  markCommit(walked: readonly Walked[], marks: CommitMarks): Promise<void>
  /** Uploads a page for whoever looks at the run; gives back its address, undefined where nothing can be uploaded. */
  uploadPage(path: string): Promise<string | undefined>
  /**
   * Brings here what other jobs of this run shared; undefined where nobody can be asked.
   *
   * @throws MlgateError when GitHub does not hand it out.
   */
  collectShared(): Promise<Collected | undefined>
  /**
   * The registry of models: the releases of this repository, or of another one.
   *
   * @param of `trustedRoot` is a file that says whom to trust in place of those whom GitHub has sign.
   * @throws MlgateError MG8013 when nobody can be asked.
   */
  registry(of?: {
    repository?: string | undefined
    trustedRoot?: string | undefined
  }): Promise<RegistryAccess>
  /** Says something in the log. */
  say(words: string): void
}

/** A registry of models, and who asks it. */
export interface RegistryAccess {
  place: RegistryPlace
  /** Keeps files of versions by their hashes, for the job. */
  cache: string
  /** Who asks for a change, and from which run. */
  order(reason: string | undefined): Promise<StageOrder>
  /** Starts a workflow of the repository, on its default branch. */
  dispatch(workflow: string, inputs: Readonly<Record<string, string>>): Promise<void>
  /** Address of this run; undefined outside of a workflow. */
  runUrl: string | undefined
}

/** Inputs that the kit itself reads; a step that measures nothing has only some of them. */
export type KitInputs = Partial<
  InputValues<typeof measuringInputs & typeof predictionInputs & typeof tellingInputs & typeof commandInputs>
>

/** A step that a workflow can name. */
export interface StepDefinition<Table extends InputTable> {
  /** In kebab-case, as its folder. */
  name: string
  /** What it does: a sentence without its full stop. */
  description: string
  inputs: Table
  /** Whether it only tells, or hands on, what other steps measured, and so leaves no result of its own. */
  tells?: boolean
  /** What it hands on in place of the outputs of a step that measures: a sentence for each, without its full stop. */
  outputs?: OutputFacts
}

/** What a step does: it gives back what came of it and throws an MlgateError for what it cannot explain otherwise. */
export type StepMain<Table extends InputTable> = (inputs: InputValues<Table>, deps: Deps) => Promise<Finished>
