/** Entry file of a thread that prepares images, as a child's own is. */
import { servePreparing } from '../index.ts'

await servePreparing()
