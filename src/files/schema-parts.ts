// Parts of schemas that several files share, and our three own keywords. Editors and our own messages both show
// `errorMessage`, which begins with "must be".
import type { DeploySettings } from '#domain/deploy-settings.ts';
import type { EnvironmentName, Json, JsonSchema, ServiceName } from '#domain/scalars.ts';
import {
  APPROVERS_PATTERN,
  NAME_PATTERN,
  parseEnvironmentName,
  isName,
  VARIABLE_PATTERN,
  DURATION_PATTERN,
  FINE_PATTERN,
  INTERVAL_PATTERN,
  LASTING_PATTERN,
  parseDuration,
  parseFine,
  parseInstant,
  LABEL_PATTERN,
} from '#domain/scalars.ts';
import { nameRuleText } from '#messages/files/allowed.ts';
import type { FileCode } from '#messages/files/mistakes.ts';
import type { ReservedName } from '#messages/targets.ts';

/** The form of a gate's settings. */
export interface GateSchema {
  /** JSON Schema 2020-12, complete in itself: no `$ref` and no `$defs`. */
  readonly schema: JsonSchema;
  /** Whether settings are themselves a list, so that a list is not several requirements. */
  readonly listIsSettings?: boolean;
}

export type GateSchemas = ReadonlyMap<string, GateSchema>;

/** The form of each deploy target's own settings, by the target's name. */
export type TargetSchemas = ReadonlyMap<string, TargetSchema>;

/** The form of each kind of metric source's own settings, by the name of the kind. */
export type SourceSchemas = ReadonlyMap<string, SourceSchema>;

export interface SourceSchema {
  /** JSON Schemas by key; complete in themselves. */
  readonly properties: Readonly<Record<string, JsonSchema>>;
  readonly required: readonly string[];
  /** `promql`: its metrics have a query. `at`: its metrics name a place in its answer. */
  readonly asksWith: 'promql' | 'at';
}

export interface TargetSchema {
  /** JSON Schemas by key; complete in themselves. */
  readonly properties: Readonly<Record<string, JsonSchema>>;
  readonly required: readonly string[];
  /** The renderings that it accepts; none for a target that takes the values themselves. */
  readonly renderings: readonly string[];
  /** The places that it overwrites. Two instances with the same place would overwrite each other. */
  readonly places: (
    settings: Readonly<Record<string, unknown>>,
    render: string | null,
    pair: { readonly environment: EnvironmentName; readonly service: ServiceName },
  ) => readonly TargetPlace[];
  /** Why the target reserves the name of a variable; null if it does not. */
  readonly reserved: (variable: string) => ReservedName | null;
  /** What it brings to a service; null: something else. */
  readonly writes: TargetWrites | null;
}

/**
 * `file`: a file alone, by the settings `folder` and `file`. It shows at any time what the instance has, and a container that
 * exists has not read it yet. `override`: what a container is created with, over what its own files set.
 */
export type TargetWrites = 'file' | 'override';

/** Whether a deployment only writes a file. */
export function writesFile(targets: TargetSchemas, settings: DeploySettings | null): boolean {
  return settings !== null && targets.get(settings.target)?.writes === 'file';
}

export interface TargetPlace {
  /** With an article, such as `the file /srv/flags/api.env`. Equal only for the same place. */
  readonly what: string;
  /** The setting that can contain `{environment}` or `{service}` to make the place unique. */
  readonly setting: string;
}

/** For a reader that deploys nothing and accepts any target. */
export const ANY_TARGET: TargetSchemas = new Map();

/** For a reader that asks no source and accepts any kind. */
export const ANY_SOURCE: SourceSchemas = new Map();

/** More specific codes for the violations of a schema, by keyword. */
export const CODES = 'x-codes';
/** How many decimals a number may have. `multipleOf: 0.01` fails in editors, because 0.29 / 0.01 is 28.999. */
export const DECIMALS = 'x-decimals';
/** The key by which the items of a list must differ. */
export const UNIQUE_BY = 'x-unique-by';

/** A schema whose violations of `keyword` are reported with this code. */
export function withCode(keyword: string, code: FileCode, schema: JsonSchema): JsonSchema {
  return { ...schema, [CODES]: { [keyword]: code } };
}

const ENVIRONMENT_PATTERN = NAME_PATTERN.replace('^', '^(?!flags$)');
const SCOPE_PATTERN = `^\\*$|${ENVIRONMENT_PATTERN}`;
const TEAM_PATTERN = NAME_PATTERN.replace('^', '^(?!owner$)');
const ORG_TEAM = '[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9][A-Za-z0-9._-]{0,99}';
const MOMENT_PATTERN =
  '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})$';
const DATE_PATTERN = '^[0-9]{4}-[0-9]{2}-[0-9]{2}$';
const DATE_OR_MOMENT_PATTERN = `${DATE_PATTERN}|${MOMENT_PATTERN}`;

/**
 * Patterns with a meaning beyond their letters: a date that exists, a name that is not reserved. The parsers of the
 * domain decide, so that both places accept the same values.
 */
export const MEANINGS: ReadonlyMap<string, (text: string) => boolean> = new Map([
  [NAME_PATTERN, isName],
  [TEAM_PATTERN, (text) => isName(text) && text !== 'owner'],
  [ENVIRONMENT_PATTERN, (text) => parseEnvironmentName(text) !== null],
  [SCOPE_PATTERN, (text) => text === '*' || parseEnvironmentName(text) !== null],
  [DURATION_PATTERN, (text) => parseDuration(text) !== null],
  [LASTING_PATTERN, (text) => (parseDuration(text) ?? 0) > 0],
  [FINE_PATTERN, (text) => parseFine(text) !== null],
  [INTERVAL_PATTERN, (text) => (parseFine(text) ?? 0) >= 10],
  [DATE_PATTERN, isDate],
  [MOMENT_PATTERN, isMoment],
  [DATE_OR_MOMENT_PATTERN, (text) => isDate(text) || isMoment(text)],
]);

const DATE_FORM = new RegExp(DATE_PATTERN);
const MOMENT_FORM = new RegExp(MOMENT_PATTERN);

function isDate(text: string): boolean {
  return DATE_FORM.test(text) && parseInstant(text) !== null;
}

/** An editor sees the pattern alone, so what it refuses is refused here, too. */
function isMoment(text: string): boolean {
  return MOMENT_FORM.test(text) && parseInstant(text) !== null;
}

/** An example for a value of a well-known pattern. */
export const EXAMPLES: ReadonlyMap<string, string> = new Map([
  [DURATION_PATTERN, '48h'],
  [LASTING_PATTERN, '1m'],
  [FINE_PATTERN, '1m'],
  [INTERVAL_PATTERN, '1m'],
  [NAME_PATTERN, 'staging'],
  [LABEL_PATTERN, 'critical'],
  [APPROVERS_PATTERN, 'release'],
]);

function nameSchema(pattern: string, what: string, example: string): JsonSchema {
  const schema = { type: 'string', pattern, errorMessage: `must be ${what}`, examples: [example] };
  return withCode('pattern', 'schema/bad-name', schema);
}

export const SERVICE_NAME = nameSchema(
  NAME_PATTERN,
  nameRuleText('the name of a service'),
  'calling-platform',
);
export const TEAM_NAME = nameSchema(
  TEAM_PATTERN,
  `${nameRuleText('the name of a team')}, not "owner"`,
  'release',
);
export const ENVIRONMENT_NAME = nameSchema(
  ENVIRONMENT_PATTERN,
  `${nameRuleText('the name of an environment')}, not "flags"`,
  'staging',
);
export const SCOPE = nameSchema(
  SCOPE_PATTERN,
  'the name of an environment, or "*" for all of them',
  'production',
);
export const VARIABLE_NAME = nameSchema(
  VARIABLE_PATTERN,
  'the name of a variable: letters, digits and "_", beginning with no digit, at most 128 characters',
  'OUTBOUND_CALLS_ENABLED',
);
export const OWNER = nameSchema(
  `${NAME_PATTERN}|^${ORG_TEAM}$`,
  'the name of a team of the pipeline, or org/team for a team of GitHub',
  'voice',
);
export const LOGIN = nameSchema(
  '^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$',
  'the login of a person on GitHub, without "@" (a team of GitHub, org/team, is named in "from")',
  'ana',
);

/** A login that writes as a person or as an App. */
export const LOG_IDENTITY = nameSchema(
  '^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(\\[bot\\])?$',
  'a login on GitHub, such as my-app[bot]',
  'my-app[bot]',
);

export const MOMENT: JsonSchema = {
  type: 'string',
  pattern: MOMENT_PATTERN,
  errorMessage: 'must be a moment with its zone, such as 2026-11-22T09:00:00Z',
};

export const DATE = withCode('pattern', 'flag/no-such-date', {
  type: 'string',
  pattern: DATE_PATTERN,
  errorMessage: 'must be a date that exists, written year-month-day, such as 2027-06-30',
});

export const METRIC_NAME = nameSchema(
  NAME_PATTERN,
  nameRuleText('the name of a metric'),
  'error-rate',
);
export const SOURCE_NAME = nameSchema(
  NAME_PATTERN,
  nameRuleText('the name of a source'),
  'prometheus',
);

/** A variable of the environment that a source may read. Those of the job itself are sent nowhere. */
export const SOURCE_VARIABLE: JsonSchema = {
  type: 'string',
  maxLength: 128,
  pattern: '^(?!(?:GITHUB|ACTIONS|INPUT|RUNNER)_|FLAGHOIST_LOG_KEY$)[A-Za-z_][A-Za-z0-9_]*$',
  errorMessage:
    'must be the name of a variable, such as FLAGHOIST_PROMETHEUS_URL; those of the job itself (GITHUB_…, ACTIONS_…, INPUT_…, RUNNER_…) and FLAGHOIST_LOG_KEY are sent nowhere',
};

/** A date, or a moment with its zone. */
export const DATE_OR_MOMENT: JsonSchema = {
  type: 'string',
  pattern: DATE_OR_MOMENT_PATTERN,
  errorMessage:
    'must be a date or a moment with its zone that exists, such as 2026-12-01 or 2026-12-01T09:00:00Z',
};

export const LINK: JsonSchema = {
  type: 'string',
  maxLength: 500,
  pattern: '^https?://[^\\s<>]+$',
  errorMessage: 'must be an address that begins with http:// or https://, without spaces',
  examples: ['https://example.com/runbook'],
};

/** A text for people. */
export function sentence(longest = 500): JsonSchema {
  return {
    type: 'string',
    minLength: 1,
    maxLength: longest,
    pattern: '\\S',
    errorMessage: `must be a text of 1 to ${longest} characters`,
  };
}

export const ROLLOUT: JsonSchema = {
  type: 'number',
  minimum: 0,
  maximum: 100,
  [DECIMALS]: 2,
  errorMessage: 'must be a percentage from 0 to 100 with at most two decimals, such as 25',
};

/** A path of the proxy, such as `/agent-conversations/*`. It cannot contain characters that end a proxy's rule. */
export const ROUTE: JsonSchema = {
  type: 'string',
  pattern: '^/[A-Za-z0-9._~/-]{0,200}\\*?$',
  errorMessage:
    'must be a path: "/", letters, digits, ".", "_", "~", "-" and at its end perhaps "*"',
  examples: ['/agent-conversations/*'],
};

export const SWITCH: JsonSchema = { type: 'boolean', errorMessage: 'must be true or false' };

/** A map from names to values. */
export function mapOf(names: JsonSchema, values: JsonSchema): JsonSchema {
  return { type: 'object', propertyNames: names, additionalProperties: values };
}

/** A map with these keys and no others. */
export function record(
  properties: Readonly<Record<string, Json>>,
  required: readonly string[] = [],
): JsonSchema {
  return { type: 'object', additionalProperties: false, required, properties };
}

/** The second schema for values that fit the first one, and the third for all others. */
export function when(condition: Json, consequence: Json, otherwise: Json = true): JsonSchema {
  // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema; no code awaits a schema
  return { if: condition, then: consequence, else: otherwise };
}

const DRAFT = 'https://json-schema.org/draft/2020-12/schema';

/** The head of a published schema. Its id is a URN and not an address, so that no reader fetches it. */
export function head(name: string, title: string, description: string): JsonSchema {
  return { $schema: DRAFT, $id: `urn:flaghoist:schema:${name}`, title, description };
}

/** A schema with the description and examples that an editor shows. */
export function about(
  schema: JsonSchema,
  description: string,
  examples: readonly Json[],
): JsonSchema {
  return { description, ...schema, ...(examples.length > 0 ? { examples } : {}) };
}
