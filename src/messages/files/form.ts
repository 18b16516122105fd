// Mistakes in the content of one file that its schema finds: a row for each keyword of the schema, and for each code that
// the schema gives to a keyword itself. `schemas/` has the same rules for editors.
import { row } from '#messages/table.ts';
import type { Names, ShownValue } from '#messages/words.ts';
import { both, listed, oneLine, shown, writeHint } from '#messages/words.ts';
import type { Allowed } from './allowed.ts';
import { allowedText } from './allowed.ts';

/** A step to a value: a key, or an item of a list with its number from 1 and its name if it has one. */
export type PlaceStep = string | { readonly item: number; readonly name: string | null };

/** A place in a file; without steps it is the file as a whole. */
export type PlaceInFile = { readonly kind: KindOfFile; readonly steps: readonly PlaceStep[] };

/** A value that the schema refuses, and what it allows. */
type WrongValue = {
  readonly at: PlaceInFile;
  readonly value: ShownValue;
  readonly must: Allowed;
  /** The fix, as YAML: the value that was probably meant, or the allowed values, or nothing. */
  readonly write: readonly string[];
  /** As YAML, for where there is nothing to write. */
  readonly example: string;
};

type UnknownKey = {
  readonly at: PlaceInFile;
  readonly key: string;
  readonly available: Names;
  /** The available key that was probably meant and is not yet there. */
  readonly meant: string | null;
};

/** A name that the schema refuses: a value, or a key of the map at the place. */
type BadName = WrongValue & { readonly isKey: boolean };

export const FORM_MESSAGES = {
  'schema/unknown-key': row<UnknownKey>({
    sentence: ({ at, key, available }) =>
      `unknown key ${shown(key)} in ${placeText(at)}; available keys: ${listed(available)}`,
    hint: unknownKeyHint,
    means:
      'A key has no meaning at this place. It is an error, because a misspelled `requires` would otherwise require nothing.',
    fix: 'Rename the key to one of the keys that the message lists, or delete the key.',
    example: 'enabled: true\nrollout: 25     # not `rolout`',
  }),
  'schema/unknown-gate': row<UnknownKey>({
    sentence: ({ at, key, available }) =>
      `unknown gate ${shown(key)} in ${placeText(at)}; available gates: ${listed(available)}`,
    hint: unknownGateHint,
    means: 'A requirement names a gate that does not exist.',
    fix: 'Rename the gate to one of the gates that the message lists, or delete the requirement.',
    example: 'requires:\n  soak: { in: development, for: 48h }',
  }),
  'schema/missing-key': row<{
    readonly at: PlaceInFile;
    readonly key: string;
    readonly must: Allowed;
    readonly example: string;
  }>({
    sentence: ({ at, key, must }) =>
      `${key} is missing in ${placeText(at)}; it must be ${allowedText(must)}`,
    hint: ({ key, example }) => `add ${key}: ${example}`,
    means: 'A required key is missing.',
    fix: 'Add the line that the hint shows.',
    example: 'description: AI outbound calls',
  }),
  'schema/wrong-type': row<WrongValue>({
    sentence: wrongValue,
    hint: rightValue,
    means:
      'A value has the wrong type, for example a text in place of a number. In YAML 1.2 only `true` and `false` are booleans. `yes` and `on` are texts.',
    fix: 'Write a value of the type that the message names.',
    example: 'enabled: true   # not yes, not "true"',
  }),
  'schema/not-allowed': row<WrongValue>({
    sentence: wrongValue,
    hint: rightValue,
    means: 'A value has the right type, but is not one of the allowed values.',
    fix: 'Choose one of the values that the message names.',
    example: 'kind: release   # release | experiment | ops | permission',
  }),
  'schema/duplicate-item': row<{ readonly at: PlaceInFile; readonly item: ShownValue }>({
    sentence: ({ at, item }) => `${placeText(at)} contains ${shown(item)} twice`,
    hint: () => 'delete one of the two',
    means: 'A list contains the same item twice. Each item may be in it only once.',
    fix: 'Delete one of the two.',
    example: 'routes: ["/agent-conversations/*", "/calls/*"]',
  }),
  'schema/bad-name': row<BadName>({
    sentence: ({ isKey, ...wrong }) =>
      isKey
        ? `${shown(wrong.value)} in ${placeText(wrong.at)} must be ${allowedText(wrong.must)}`
        : wrongValue(wrong),
    hint: rightValue,
    means:
      'A name has a form that is not allowed. Names become paths, labels and variables, so the form is narrow.',
    fix: 'Use lower-case letters, digits, `.`, `_` and `-`. Begin with a letter or digit. Write at most 63 characters. A variable may have capitals, digits and `_`.',
    example: 'services:\n  calling-platform:\n    OUTBOUND_CALLS_ENABLED: enabled',
  }),
  'schema/exclusive-keys': row<{ readonly keys: readonly string[] }>({
    sentence: ({ keys }) => `${both(keys)} exclude each other`,
    hint: () => 'delete one of them',
    means: 'A map has two keys that exclude each other.',
    fix: 'Delete one of the two.',
    example: 'expires: 2027-06-30   # or: permanent: "why"',
  }),
  'flag/no-such-date': row<WrongValue>({
    sentence: wrongValue,
    hint: rightValue,
    means: 'A date is not written as year-month-day, or the date does not exist.',
    fix: 'Write a date that exists, such as 2027-06-30.',
    example: 'expires: 2027-06-30',
  }),
  'flag/rollout-on-safe': row<WrongValue>({
    sentence: wrongValue,
    hint: rightValue,
    means:
      'A flag whose safe value is on (`safe: true`) fills a variable with `rollout`. The rollout is the share of users who get the value that is not safe. For such a flag that would be the share of users who lose the feature. No service could read that correctly.',
    fix: 'Fill the variable with `enabled`, or delete it.',
    example: 'safe: true\nservices:\n  checkout:\n    PAYMENTS_ENABLED: enabled',
  }),
  'pipeline/duplicate-environment': row<{ readonly name: string }>({
    sentence: ({ name }) => `duplicate name ${shown(name)}`,
    hint: () => 'choose another name, or delete one of the two',
    means: 'Two environments have the same name, so their requirements would be ambiguous.',
    fix: 'Rename or delete one of the two.',
    example: 'environments:\n  - name: development\n  - name: staging',
  }),
} as const;

function unknownKeyHint({ key, meant }: UnknownKey): string {
  return meant === null ? `delete ${shown(key)}` : `write ${meant}`;
}

/** `requires.ladder.steps` in a definition: the name of the environment is left out. */
function unknownGateHint(facts: UnknownKey): string {
  const { at, available } = facts;
  const above = at.steps.at(-1);
  return at.kind === 'flag' && typeof above === 'string' && available.names.includes(above)
    ? `write ${above} below the name of an environment, or below "*"`
    : unknownKeyHint(facts);
}

function wrongValue({ at, value, must }: WrongValue): string {
  return `${placeText(at)} is ${shown(value)}; it must be ${allowedText(must)}`;
}

function rightValue({ at, write, example }: WrongValue): string {
  if (at.steps.length === 0 && write.length === 0) return KINDS_OF_FILE[at.kind].start;
  return writeHint({ write, example });
}

/** `requires.production.ladder.steps item 3`, `environments staging: enforcement`. */
function placeText({ kind, steps }: PlaceInFile): string {
  const text = steps.map((step, index) => {
    if (typeof step !== 'string') return ` ${step.name ?? `item ${step.item}`}`;
    const before = typeof steps[index - 1] === 'object' ? ': ' : '.';
    return `${index === 0 ? '' : before}${oneLine(step)}`;
  });
  return steps.length === 0 ? KINDS_OF_FILE[kind].words : text.join('');
}

/** The three kinds of file. `words`: what such a file is. `start`: what to write into an empty one. */
export const KINDS_OF_FILE = {
  pipeline: {
    words: 'the pipeline',
    start: 'write "version: 1" and below it "environments: [{ name: development }]"',
  },
  flag: {
    words: 'the definition of a flag',
    start: 'write "description: " and what the flag switches',
  },
  state: {
    words: 'the state of a flag',
    start: 'write "enabled: false", or delete the file: no file means the safe value',
  },
} as const;

export type KindOfFile = keyof typeof KINDS_OF_FILE;
