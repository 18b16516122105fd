// The contract of a rendering: it writes a file for one kind of reader. The same input always gives the same bytes. A
// rendering does not know which values are live or where its file goes.
import type { EnvironmentName, ServiceName } from '#domain/scalars.ts';
import type { SentVariable } from '#domain/values.ts';
import { writtenByText } from '#messages/rendered.ts';

export interface RenderInput {
  readonly environment: EnvironmentName;
  readonly service: ServiceName;
  /** In any order; each variable once. Null: the variable is left out while the flag is off. */
  readonly values: readonly SentVariable[];
  /** Route patterns to block at the proxy, such as `/agent-conversations/*`; empty: none. */
  readonly blockedRoutes: readonly string[];
  /** SHA-256 of a text's UTF-8 bytes, hexadecimal. */
  readonly sha256: (text: string) => string;
}

/** The instance that names a file. */
export type RenderSubject = Pick<RenderInput, 'environment' | 'service'>;

export interface Rendering {
  readonly name: string;
  /** One sentence: what it is and who reads it. */
  readonly title: string;
  /** File name below a folder per environment: the service, a dot, and letters and dots of its own, as in `shop.env`. */
  readonly file: (subject: RenderSubject) => string;
  /**
   * How a variable without a value is written. `empty`: as the empty string, because the reader could otherwise take
   * the variable from another file.
   */
  readonly unset: 'left-out' | 'empty';
  /**
   * The whole file, with a line feed at its end. It is JSON, or its first line is `WRITTEN_BY`. Throws for a variable that
   * is filled twice, and for a text that this kind of file cannot contain.
   */
  readonly render: (input: RenderInput) => string;
  /** How a file of this kind is read, also where another program wrote it: a deployment replaces no value that it did not send. */
  readonly readAs: {
    /** `lines`: NAME=value, as a shell reads it. `yaml`: YAML or JSON, at any depth. */
    readonly form: 'lines' | 'yaml';
    /** The value that a reader gets; left out: as it is written. */
    readonly value?: (written: string) => string;
  };
  /** Whether a file of this version or an earlier one blocks a route; left out: its files block no routes. */
  readonly blocks?: (text: string, route: string) => boolean;
  /** The file for `OUTBOUND_CALLS` of `test/render/inputs.ts`: one service at 25 %, with one route blocked. */
  readonly example: string;
}

/** The first line, if the format has comments. It has no date, because the same values must give the same file. */
export const WRITTEN_BY = `# ${writtenByText()}`;
