// What a deploy target is: a name, the form of its settings, and a way to open it. Everything else that is said
// about a target (the pipeline's schema, the reference page, the contract test) follows from here.
import { posix } from 'node:path';
import type { Applied, Content, Delivery, Instance, Target } from '#app/deploy-ports.ts';
import { absent } from '#domain/evidence.ts';
import type { JsonSchema } from '#domain/json.ts';
import type { Client } from '#adapters/github/client.ts';
import { seconds } from '#files/schema-deploy.ts';
import type { ReservedName, TargetPlace } from '#files/schema-parts.ts';
import { about, VARIABLE_NAME } from '#files/schema-parts.ts';

/** What a target may use of the world. */
export interface Tools {
  /** Where relative paths begin, and the repository that the landing is in. */
  readonly directory: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Takes every secret of `env` out of a text. */
  readonly redact: (text: string) => string;
  /** GitHub, for a repository `owner/name`, with the token in that variable. Null: there is none. */
  readonly client: (repository: string, tokenVariable: string) => Client | null;
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
  /** The rendering that it gets where the pipeline names none. */
  readonly renders: string;
  /** Those that it can be given; empty: it takes the values themselves and no file. */
  readonly renderings: readonly string[];
  /**
   * What it overwrites. The pipeline is refused where two instances would overwrite the same; so it is empty where only
   * somebody else knows, such as the program of a command.
   */
  readonly places: (
    settings: Settings,
    instance: Instance,
    render: string,
  ) => readonly TargetPlace[];
  /** Its settings that say where values go. A change of one of them leaves the old values behind. */
  readonly locatedBy: readonly (keyof Settings & string)[];
  /** What it keeps for itself among the names of variables; left out where it takes every name. */
  readonly reserved?: (variable: string) => ReservedName | null;
  readonly open: (settings: Settings, instance: Instance, tools: Tools) => Target;
}

/** A definition with its settings' type forgotten, as the registry holds it. */
export type AnyTarget = TargetDefinition<Readonly<Record<string, unknown>>>;

/** Sound because settings reach a target only after its own schema has accepted them. */
export function defineTarget<Settings>(definition: TargetDefinition<Settings>): AnyTarget {
  return definition as unknown as AnyTarget;
}

export const APPLIED: Applied = { kind: 'applied' };
export const UNCHANGED: Applied = { kind: 'unchanged' };

export function failed(why: string): Applied {
  return { kind: 'failed', why };
}

/** The values as a process is given them. */
export function variablesOf({
  values,
}: Pick<Delivery, 'values'>): Readonly<Record<string, string>> {
  return Object.fromEntries(values.map(({ variable, value }) => [variable, String(value)]));
}

export function contentOf(delivery: Pick<Delivery, 'values'>): Content {
  return new Map(Object.entries(variablesOf(delivery)));
}

export function sameContent(a: Content, b: Content): boolean {
  return a.size === b.size && [...a].every(([name, text]) => b.get(name) === text);
}

/** `deploy/{environment}` for a instance. */
export function filledIn(template: string, { environment, service }: Instance): string {
  return template.replaceAll('{environment}', environment).replaceAll('{service}', service);
}

/** A path as it is compared: `./a//b` is `a/b`. */
export function pathAt(...parts: readonly string[]): string {
  const absolute = parts.findLastIndex((part) => part.startsWith('/'));
  return posix.join(...parts.slice(Math.max(absolute, 0)));
}

/** For a target that only takes. */
export function unreadable(what: string): Target['read'] {
  return () => Promise.resolve(absent(`${what} cannot be asked what it has`));
}

// Pieces of schema that several targets share.

export const PLAIN: JsonSchema = {
  type: 'string',
  minLength: 1,
  maxLength: 500,
  pattern: '\\S',
  errorMessage: 'must be a text of 1 to 500 characters',
};

/** An argument vector. There is no shell, so nothing in it is expanded or split. */
export const VECTOR: JsonSchema = {
  type: 'array',
  minItems: 1,
  maxItems: 100,
  items: { type: 'string', maxLength: 1000, errorMessage: 'must be a text' },
  errorMessage: 'must be a list: the program and its arguments, one by one',
};

/** Several of something. */
export const LIST: JsonSchema = { ...VECTOR, errorMessage: 'must be a list of texts' };

/** What a program gets of the environment of the job; by itself, it gets none of its secrets. */
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
