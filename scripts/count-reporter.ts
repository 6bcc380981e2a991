import { relative } from 'node:path'
import type { Reporter, TestModule } from 'vitest/node'

/**
 * Ends a test run with the one line that every lane of the project ends with, `N passed, N failed`; right before it
 * comes what failed, a line each, so that the end of a log is enough to know.
 */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => Array.from(module.children.allTests()))
    const count = (state: string) => tests.filter((test) => test.result().state === state).length
    // A file that could not be loaded has no tests of its own, and a skipped test has shown nothing.
    const broken = modules.filter((module) => module.errors().length > 0)
    const notPassed =
      count('failed') + count('skipped') + count('pending') + broken.length + unhandledErrors.length
    const lines = [
      ...broken.map((module) => `${pathOf(module)}: ${firstLine(module.errors()[0])}`),
      ...tests
        .filter((test) => test.result().state !== 'passed')
        .map((test) => `${pathOf(test.module)} > ${test.fullName}: ${firstLine(test.result().errors?.[0])}`),
      ...unhandledErrors.map((error) => `outside of any test: ${firstLine(error)}`),
    ]
    for (const line of lines) process.stdout.write(`✗ ${line}\n`)
    process.stdout.write(`${count('passed')} passed, ${notPassed} failed\n`)
  }
}

const pathOf = (module: TestModule) => relative(process.cwd(), module.moduleId)

function firstLine(error: unknown): string {
  const message =
    error instanceof Error || isSerialized(error) ? error.message : String(error ?? 'did not run')
  return message.split('\n')[0] ?? ''
}

const isSerialized = (error: unknown): error is { message: string } =>
  typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string'
