/** Stands in for `async`, of whose eighty functions the zip writer uses one. */
module.exports = { queue: require('async/queue') }
