/** Entry file of a child that neither reads nor answers. */
setInterval(() => undefined, 1000)
