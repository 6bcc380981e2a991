/** The variable by which what a command leaves behind is found. */
export const commandMark = 'MLGATE_COMMAND'
