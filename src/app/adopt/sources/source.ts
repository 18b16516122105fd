// The contract of a source: a kind of file that says today what services are sent, or who has a flag. A source reads one
// file for one environment. It never guesses: it leaves out what it does not understand, with the reason.
import type { Today } from '#app/adopt/today.ts';

/** A file of a repository. */
export interface SourceText {
  /** From the top of the repository. */
  readonly path: string;
  readonly text: string;
}

export interface SourceFile extends SourceText {
  readonly environment: string;
  /** The services that read the file, where it does not name them itself. */
  readonly services: readonly string[];
  /** All paths of the repository; left out: only the files that `open` is asked for are known. */
  readonly paths?: readonly string[];
  /** The text of another file of the repository, or null where there is none. */
  readonly open: (path: string) => string | null;
}

export interface Source {
  readonly name: string;
  /** One sentence: what it is. */
  readonly title: string;
  /** Whether a file is of this kind. */
  readonly recognises: (file: SourceText) => boolean;
  /** The environments that a file has settings for; empty: it does not name them. */
  readonly environments: (file: SourceText) => readonly string[];
  /** Throws where the file has no such form at all. */
  readonly read: (file: SourceFile) => Today;
  /** A small file, for the contract test: `on` is on and `off` is off in `environment`, for the service `shop`. */
  readonly example: SourceText & { readonly environment: string };
}
