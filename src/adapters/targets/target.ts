// What a deploy target is: a name, the schema of its settings, and a function that opens it. The pipeline's schema, the
// reference page and the contract test follow from its definition.
import type { Cause, Finding } from '#domain/evidence.ts';
import { posix } from 'node:path';
import type { Applied, Content, Delivery, Instance, Target } from '#app/deploy-ports.ts';
import { absent, unreachable } from '#domain/evidence.ts';
import type { JsonSchema } from '#domain/scalars.ts';
import type { Client } from '#adapters/github/client.ts';
import { seconds } from '#files/schema-deploy.ts';
import type { TargetPlace, TargetWrites } from '#files/schema-parts.ts';
import { about, VARIABLE_NAME } from '#files/schema-parts.ts';
import type { ReservedName, TargetFailure } from '#messages/targets.ts';

// Targets fill in their settings as every other reader of them does.
export { filledIn } from '#domain/deploy-settings.ts';

/** What a target may use. */
export interface Tools {
  /** The folder for relative paths, in the repository of the landing. */
  readonly directory: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The environment that lets Git in at the remote of that repository; empty: it needs none. */
  readonly credentials: () => Readonly<Record<string, string>>;
  /** Takes every secret of `env` out of a text. */
  readonly redact: (text: string) => string;
  /** A client for the repository `owner/name`, with the token in that variable. Null: there is no token. */
  readonly client: (
    repository: string,
    tokenVariable: string,
  ) => Client | null | Promise<Client | null>;
  /** Work that all instances of a kind of target wait for, by a name. Empty at first. */
  readonly shared: Map<string, Promise<unknown>>;
}

export interface TargetDefinition<Settings> {
  /** The word after `target:`. */
  readonly name: string;
  /** What it does, in one sentence. */
  readonly title: string;
  /** JSON Schemas of its settings, by key. */
  readonly properties: Readonly<Record<string, JsonSchema>>;
  readonly required: readonly string[];
  /** Settings that its schema accepts; shown by the reference page and tried by the contract test. */
  readonly example: Settings;
  /** The rendering where the pipeline names none. */
  readonly defaultRendering: string;
  /** The renderings that it accepts; none: it takes the values themselves and no file. */
  readonly acceptedRenderings: readonly string[] | 'all';
  /**
   * What it overwrites. A pipeline is refused where two instances would overwrite the same. Empty where the target does
   * not know, as for the program of `command`.
   */
  readonly places: (
    settings: Settings,
    instance: Instance,
    render: string,
  ) => readonly TargetPlace[];
  /** Its settings that say where values go. A change of one of them leaves the old values behind. */
  readonly locatedBy: readonly (keyof Settings & string)[];
  /** Why it cannot take a variable of this name; left out where it takes every name. */
  readonly reserved?: (variable: string) => ReservedName | null;
  /**
   * Left out: neither a file alone nor an override of Docker Compose. One that writes a file alone says in `isMissing`, and with
   * the remark `no-file`, that it is gone.
   */
  readonly writes?: TargetWrites;
  /** Whether its setting `limit` is for all that it does. Left out: for each program that it starts, if there is one. */
  readonly limitsAll?: true;
  readonly open: (settings: Settings, instance: Instance, tools: Tools) => Target;
}

/** A definition without the type of its settings, for the registry. */
export type AnyTarget = TargetDefinition<Readonly<Record<string, unknown>>>;

/** Sound because settings reach a target only after its own schema has accepted them. */
export function defineTarget<Settings>(definition: TargetDefinition<Settings>): AnyTarget {
  return definition as unknown as AnyTarget;
}

export const APPLIED: Applied = { kind: 'applied' };
export const UNCHANGED: Applied = { kind: 'unchanged' };

/** A cause without secrets, also in an address or in what a program said. */
export function redacted(cause: Cause, redact: Tools['redact']): Cause {
  const fields = Object.entries(cause).map(([name, value]) =>
    typeof value === 'string' ? [name, redact(value)] : [name, value],
  );
  return Object.fromEntries(fields) as Cause;
}

export function failed(why: TargetFailure): Applied {
  return { kind: 'failed', why };
}

/** After a rollback of the same instance wants to write. */
export const STOPPED: Applied = failed({ code: 'target/stopped', facts: {} });

/** An answer of what a target asks. */
export type Answered<T> = Finding<T, TargetFailure>;

export function unanswered(why: TargetFailure) {
  return unreachable(why);
}

/** The values as environment variables. */
export function variablesOf({
  values,
}: Pick<Delivery, 'values'>): Readonly<Record<string, string>> {
  return Object.fromEntries(values.map(({ variable, value }) => [variable, String(value)]));
}

export function contentOf(delivery: Pick<Delivery, 'values'>): Content {
  return new Map(Object.entries(variablesOf(delivery)));
}

/** The variables that a delivery sets or removes. */
export function namesOf({ values, removed }: Delivery): readonly string[] {
  return [...values.map(({ variable }) => variable), ...removed];
}

/** Only the variables of a delivery: the rest of an environment may be secret. */
export function deliveredIn(
  delivery: Delivery,
  textOf: (name: string) => string | null | undefined,
): Content {
  return new Map(
    namesOf(delivery).flatMap((name) => {
      const text = textOf(name) ?? null;
      return text === null ? [] : [[name, text]];
    }),
  );
}

export function sameContent(a: Content, b: Content): boolean {
  return a.size === b.size && [...a].every(([name, text]) => b.get(name) === text);
}

/** A path in its shortest form, for comparing: `./a//b` is `a/b`. */
export function pathAt(...parts: readonly string[]): string {
  const absolute = parts.findLastIndex((part) => part.startsWith('/'));
  return posix.join(...parts.slice(Math.max(absolute, 0)));
}

/** For a target that can only be written. */
export function unreadable(what: string): Target['read'] {
  const why: TargetFailure = { code: 'target/write-only', facts: { what } };
  return () => Promise.resolve(absent(why));
}

// Pieces of schema that several targets share.

export const PLAIN: JsonSchema = {
  type: 'string',
  minLength: 1,
  maxLength: 500,
  pattern: '\\S',
  errorMessage: 'must be a text of 1 to 500 characters',
};

const FILLED_IN = String.raw`\{(?:environment|service)\}`;

/** A text with the placeholders of `filledIn`. Any other one, such as a misspelled one, would be written as it stands. */
export const TEMPLATE: JsonSchema = {
  ...PLAIN,
  pattern: String.raw`^(?=[\s\S]*\S)(?:[^{}]|${FILLED_IN})+$`,
  errorMessage:
    'must be a text of 1 to 500 characters, with no braces but {environment} and {service}',
};

/** A name that `git branch` takes. Without this rule, Git would refuse it only at the deployment. */
export const BRANCH_NAME: JsonSchema = {
  ...PLAIN,
  pattern: String.raw`^(?![-/.]|refs/|(?:HEAD|@)$)(?![\s\S]*(?:\.\.|//|/\.|[/.]$|\.lock(?:/|$)))(?:[^\u0000-\u0020\u007f~^:?*\[\\{}]|${FILLED_IN})+$`,
  errorMessage:
    'must be a name that Git allows for a branch, with no braces but {environment} and {service}',
};

/** An argument vector. There is no shell, so its parts are neither expanded nor split. */
export const VECTOR: JsonSchema = {
  type: 'array',
  minItems: 1,
  maxItems: 100,
  items: { type: 'string', maxLength: 1000, errorMessage: 'must be a text' },
  errorMessage: 'must be a list: the program and its arguments, one by one',
};

export const LIST: JsonSchema = { ...VECTOR, errorMessage: 'must be a list of texts' };

/** The setting for variables of the job that a program gets. Without it, the program gets no secrets. */
export function variablesSetting(example: string, also = '', hint = ''): JsonSchema {
  return about(
    {
      type: 'array',
      maxItems: 100,
      items: VARIABLE_NAME,
      errorMessage: 'must be a list of names of variables',
    },
    `Variables that the program gets besides PATH, HOME and the like${also}. It gets no others.${hint}`,
    [[example]],
  );
}

/** How long a program may take before it is stopped together with everything that it started. */
export function limit(usual: number): JsonSchema {
  return {
    ...about(seconds(), 'Seconds until a program that has not ended is stopped.', [usual]),
    default: usual,
  };
}
