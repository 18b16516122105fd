// Checks whether a value is an entry of the deployment log. Another program may have written it.
import { isName } from '#domain/scalars.ts';
import type { LogEntry } from './deploy-ports.ts';
import { isRecord, isValues } from './packed-values.ts';

type FieldTest = (value: unknown) => boolean;

/** The entry that a value is; null where it is none. */
export function logEntryIn(value: unknown): LogEntry | null {
  const isEntry =
    hasFields(value, HEAD) && hasFields(value, value['kind'] === 'started' ? STARTED : FINISHED);
  return isEntry ? (value as unknown as LogEntry) : null;
}

function hasFields(
  value: unknown,
  fields: Readonly<Record<string, FieldTest>>,
): value is Record<string, unknown> {
  if (!isRecord(value)) return false;
  return Object.entries(fields).every(([name, isValid]) => isValid(value[name]));
}

const isText: FieldTest = (value) => typeof value === 'string';
const isMoment: FieldTest = (value) => Number.isSafeInteger(value);
const isWord: FieldTest = (value) => typeof value === 'string' && isName(value);
const isSha: FieldTest = (value) =>
  typeof value === 'string' && /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(value);
function orNull(isValid: FieldTest): FieldTest {
  return (value) => value === null || isValid(value);
}

function optional(isValid: FieldTest): FieldTest {
  return (value) => value === undefined || isValid(value);
}

function oneOf(...texts: readonly string[]): FieldTest {
  return (value) => texts.includes(value as string);
}

function listOf(fields: Readonly<Record<string, FieldTest>>): FieldTest {
  return (value) => Array.isArray(value) && value.every((item) => hasFields(item, fields));
}

const LOWERED = listOf({
  flag: isText,
  landing: isSha,
  landedAt: orNull(isMoment),
  verifiedAt: orNull(isMoment),
});
const isMark = optional((value) => value === true);

const SENT = {
  service: isWord,
  landing: isSha,
  digest: isText,
  values: isValues,
  lowered: optional(LOWERED),
  isLess: isMark,
};

const RESULTS = listOf({ ...SENT, state: oneOf('verified', 'failed', 'superseded') });
const DETAILS = {
  verified: {},
  failed: { why: isText, code: optional(oneOf('deploy/foreign-value')) },
  superseded: { by: isSha },
} as const;
const isResults: FieldTest = (value) =>
  RESULTS(value) &&
  (value as { readonly state: keyof typeof DETAILS }[]).every((entry) =>
    hasFields(entry, DETAILS[entry.state]),
  );

const isAccepted: FieldTest = (value) =>
  hasFields(value, {
    tip: isSha,
    refusals: listOf({
      part: oneOf('rules', 'definition', 'state'),
      flag: orNull(isText),
      environment: orNull(isWord),
      accepted: orNull(isSha),
      landing: isSha,
      since: isMoment,
      verdict: oneOf('wait', 'block'),
      text: optional(isText),
      file: optional(isText),
    }),
  });

const HEAD = {
  kind: oneOf('started', 'finished'),
  environment: isWord,
  accepted: isAccepted,
  before: orNull(isSha),
  run: isText,
  at: isMoment,
};
const STARTED = {
  instances: listOf({ ...SENT, isDeferred: isMark, was: optional(isValues) }),
  isPartial: isMark,
  limit: (value: unknown) => typeof value === 'number',
};
const isLogins: FieldTest = (value) => Array.isArray(value) && value.every(isText);
const FINISHED = {
  instances: isResults,
  others: listOf({ ...SENT, since: isMoment }),
  approved: optional(listOf({ landing: isSha, by: isLogins })),
};
