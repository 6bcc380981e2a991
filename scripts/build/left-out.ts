/**
 * Stands in for packages that are imported by a library for what mlgate never asks of it: they stay out of the
 * bundles, with their licences.
 */
export default undefined
