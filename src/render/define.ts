// What a rendering is given and what it owes: a file that one kind of reader understands, byte for byte the
// same whenever it is asked the same. What is live, and where the file goes, is not its business.
import type { EnvironmentName, ServiceName } from '#domain/names.ts';
import type { SentVariable } from '#domain/values.ts';

/** A value as a rendering takes it; null: the variable is left out while the flag is off. */
export type SentValue = SentVariable;

export interface RenderInput {
  readonly environment: EnvironmentName;
  readonly service: ServiceName;
  /** In any order; each variable once. */
  readonly values: readonly SentValue[];
  /** Route patterns to block at the proxy, such as `/agent-conversations/*`; empty: none. */
  readonly blockedRoutes: readonly string[];
  /** SHA-256 of a text's UTF-8 bytes, hexadecimal. */
  readonly sha256: (text: string) => string;
}

/** What a file is called after. */
export type RenderSubject = Pick<RenderInput, 'environment' | 'service'>;

export interface Rendering {
  readonly name: string;
  /** One sentence: what it is and who reads it. */
  readonly title: string;
  /** File name below a folder per environment, such as `cursor-runner.env`. */
  readonly file: (subject: RenderSubject) => string;
  /**
   * What becomes of a variable that is left out: `empty` where the name could still come from another file that
   * the reader takes in as well, so that the empty string has to keep it away.
   */
  readonly unset: 'left-out' | 'empty';
  /**
   * The whole file, with a line feed at its end. Throws for what would be our bug: a variable that is filled
   * twice, or a text that this kind of file cannot hold.
   */
  readonly render: (input: RenderInput) => string;
  /** What it writes for `calling-platform` in production at 25 %, with one route blocked. */
  readonly example: string;
}

/** The first line where the format has comments. No date: it would make a new file of the same values. */
export const WRITTEN_BY = '# written by Flaghoist; do not edit';
