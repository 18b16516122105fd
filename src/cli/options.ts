// The options of every command that reads a repository, as commander passes them.
export interface CommonOptions {
  readonly repo: string;
  readonly root: string;
  readonly at?: string;
  readonly evidence?: string;
  /** The deployment log. Left out, it is the file of `logFile`. */
  readonly log?: string;
  readonly format: 'text' | 'json' | 'markdown';
  readonly saveQuestion?: string;
  /** Whether programs of metric sources are run. */
  readonly runSources?: true;
}
