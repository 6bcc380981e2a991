/**
 * Stands in for packages that a library imports for what mlgate never asks of it: they stay out of the bundles, with
 * their licences. Each name is one that somebody imports, and none is ever called.
 */
export default undefined
export const defaults = undefined
export const getOctokit = undefined
export const requestLog = undefined
export const retry = undefined
