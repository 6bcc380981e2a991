import type { Reporter, TestModule } from 'vitest/node'

/** Ends a test run with the one line that every lane of the project ends with: `N passed, N failed`. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => Array.from(module.children.allTests()))
    const count = (state: string) => tests.filter((test) => test.result().state === state).length
    // A file that could not be loaded has no tests of its own, and a skipped test has shown nothing.
    const broken = modules.filter((module) => module.errors().length > 0).length + unhandledErrors.length
    const notPassed = count('failed') + count('skipped') + count('pending') + broken
    process.stdout.write(`${count('passed')} passed, ${notPassed} failed\n`)
  }
}
