// Reads errors of the operating system.
export function codeOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code ?? message;
}

/** The code of an error, with its meaning where the user has to do something about it. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  const meaning = MEANINGS.get(code);
  return meaning === undefined ? code : `${code}: ${meaning}`;
}

const MEANINGS: ReadonlyMap<string, string> = new Map([
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', 'the quota is used up'],
  ['EFBIG', 'a file may not get that large'],
  ['EROFS', 'the disk is read-only'],
]);
