// The files of a repository as they lie in its folder, ignored ones included: a `.env` is often not in Git.

export interface Folder {
  /** The name of the folder. */
  readonly name: string;
  /** All files that may matter, from the top of the repository, in order. */
  readonly paths: readonly string[];
  /** The text of a file, or null where there is none that can be read. */
  readonly read: (path: string) => string | null;
}
