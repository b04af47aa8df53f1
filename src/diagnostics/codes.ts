/** Every code that a diagnostic or an error can carry, with what it means. The README's table is tested against it. */
export const codes = {
  'input-empty': 'There is nothing to read in the input.',
  'input-too-large': 'The input is larger than what is read at once.',
  'input-binary': 'The input is not text and not a format that is read.',
  'charset-undecodable': 'The bytes are not text in the charset they claim.',
  'charset-guessed': 'The charset was not declared; the named one was assumed.',
  'characters-replaced': 'Characters that could not be read or that hide text were taken out or replaced.',
  'format-unknown': 'No known format fits the input.',
  'markup-broken': 'The mark-up breaks the rules of its language; it was read as well as it can be.',
  'zone-assumed': 'A time says no zone; it was read as UTC.',
  'headline-missing': 'No headline was found; the article needs one before it can be published.',
  'body-missing': 'No paragraph was found beside headline and notices.',
  'passages-truncated': 'The story has more passages than are read; the rest is left out.',
  'file-not-found': 'There is no such file or folder, or nothing fits the pattern.',
  'file-unreadable': 'The file cannot be opened.',
  'file-is-folder': 'A folder stands where a file is expected.',
  usage: 'The command line is not as the command takes it.',
  'config-missing': 'A setting that the target needs is missing.',
  'lake-refused': 'The Content Lake refused the request.',
  'lake-unreachable': 'The Content Lake does not answer.',
  'document-changed': 'An editor changed the document since the last import; it was left alone.',
  'document-invalid': 'A document does not fit the schemas.',
  'output-unwritable': 'The output cannot be written.',
  cancelled: 'The work was stopped before its end.',
  'internal-fault': 'A fault of Copytaster itself; the input that showed it was left out.',
} as const

export type Code = keyof typeof codes
