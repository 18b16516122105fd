// Options that several commands share, as commander hands them over.

/** What every command that reads a repository takes. */
export interface CommonOptions {
  readonly repo: string;
  readonly root: string;
  readonly at?: string;
  readonly evidence?: string;
  /** Where deployments are recorded; left out: the file of `recordFile`. */
  readonly record?: string;
  readonly format: 'text' | 'json' | 'markdown';
  readonly saveQuestion?: string;
}
