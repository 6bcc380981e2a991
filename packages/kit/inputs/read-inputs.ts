import { MlgateError, type Problem, suggest } from '@mlgate/core'
import { InputMistake, type InputTable, type InputValues } from './input.ts'

const prefix = 'INPUT_'

/** The variable in which a runner hands over an input: upper case, blanks as `_`, hyphens as they are. */
export function variableOf(name: string): string {
  return `${prefix}${name.replaceAll(' ', '_').toUpperCase()}`
}

/**
 * Reads the inputs of a step from its environment, all of them at once.
 *
 * The runner hands over what is misspelt as well and only warns: here it is an error with what was probably meant.
 * An empty value counts as not said, for that is what an expression without a value leaves.
 *
 * @throws MlgateError MG9101 for what can't be read and MG9102 for what is unknown, every mistake told.
 */
export function readInputs<Table extends InputTable>(
  table: Table,
  environment: NodeJS.ProcessEnv,
): InputValues<Table> {
  // Windows knows variables by any case.
  const given = new Map(
    Object.entries(environment).flatMap(([name, text]) =>
      name.toUpperCase().startsWith(prefix) ? [[name.toUpperCase(), text ?? '']] : [],
    ) as [string, string][],
  )
  const problems: Problem[] = []
  const values: Record<string, unknown> = {}
  for (const [name, input] of Object.entries(table)) {
    const text = given.get(variableOf(name))?.trim() || input.default
    given.delete(variableOf(name))
    if (text === undefined) continue
    try {
      values[name] = input.read(text)
    } catch (error) {
      if (!(error instanceof InputMistake)) throw error
      const seen = input.secret === true ? '' : `; it is ${quoted(text)}`
      problems.push({ code: 'MG9101', message: `The input "${name}" has to be ${error.message}${seen}.` })
    }
  }
  problems.push(...[...given.keys()].map((variable) => unknownInput(variable, table)))
  if (problems.length > 0) throw MlgateError.ofProblems(problems)
  return values as InputValues<Table>
}

const longestQuote = 60

function quoted(text: string): string {
  const cut = text.length > longestQuote ? `${text.slice(0, longestQuote).toWellFormed()}…` : text
  return JSON.stringify(cut)
}

function unknownInput(variable: string, table: InputTable): Problem {
  const name = variable.slice(prefix.length).toLowerCase()
  const known = Object.entries(table).flatMap(([own, { hidden }]) => (hidden === true ? [] : [own]))
  const meant = suggest(name, known)
  return {
    code: 'MG9102',
    message: `There is no input ${quoted(name)}.`,
    hint: meant === undefined ? `The inputs are: ${known.join(', ')}.` : `Did you mean "${meant}"?`,
  }
}
