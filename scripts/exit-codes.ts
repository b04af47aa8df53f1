/** What a command ends with. `--help` prints this table. */
export const exitCodes = {
  done: 0,
  inputFailed: 1,
  usage: 2,
  interrupted: 130,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

export const exitCodeHelp = `
Exit codes:
  0    all went well
  1    some input could not be read, or something could not be written
  2    the command line is wrong, or a setting is missing
  130  stopped by Ctrl-C`
