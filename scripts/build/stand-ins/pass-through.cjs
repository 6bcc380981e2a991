/** Stands in for `readable-stream/passthrough`, a copy of what Node has. */
module.exports = require('node:stream').PassThrough
