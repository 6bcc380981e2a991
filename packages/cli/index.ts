/** The command line: everything the steps do, anywhere. */
export { main } from './main.ts'
