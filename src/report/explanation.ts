// What a code, a gate, a deploy target or a rendering means: as facts, as text, and as JSON.
import type { Explanation } from '#domain/diagnostic.ts';
import { grouped } from '#domain/scalars.ts';
import type { Json, JsonSchema } from '#domain/scalars.ts';
import { EXPLAIN_TEXTS } from '#messages/terminal.ts';
import { printableJson } from './json.ts';

/** One meaning of a word. */
export interface Explained {
  readonly kind:
    | 'gate'
    | 'code'
    | 'target'
    | 'source'
    | 'rendering'
    | 'notification'
    | 'resume'
    | 'propose';
  readonly name: string;
  readonly title: string;
  /** What else a reader should know, a sentence each. */
  readonly notes?: readonly string[];
  readonly example?: ExplainedExample;
  readonly settings?: readonly ExplainedSetting[];
  readonly codes?: readonly Explanation[];
}

export interface ExplainedExample {
  /** Where it is written, such as `in pipeline.yaml`; empty: it is not written, but printed. */
  readonly where: string;
  /** YAML, where it is written. */
  readonly text: string;
}

export interface ExplainedSetting {
  /** `steps[].at`: within each entry of `steps`. */
  readonly key: string;
  readonly isRequired: boolean;
  readonly means: string;
}

/** A code as a meaning of its own name. `gate`: the gate that answers with it; left out: none does. */
export function explainedCode(
  { code, means, fix, example }: Explanation,
  gate?: string,
): Explained {
  const notes = [
    `What to do: ${fix}`,
    ...(gate === undefined ? [] : [EXPLAIN_TEXTS.answerOf(gate)]),
  ];
  return { kind: 'code', name: code, title: means, notes, example: { where: '', text: example } };
}

/** The explanations of all meanings of a word. */
export function renderExplained(meanings: readonly Explained[]): string {
  return meanings.map((meaning) => `${linesOf(meaning).join('\n')}\n`).join('\n');
}

function linesOf({ name, title, notes = [], example, settings, codes }: Explained): string[] {
  return [
    name,
    `  ${title}`,
    ...notes.map((note) => `  ${note}`),
    ...(example === undefined
      ? []
      : [
          `  Example${example.where === '' ? '' : `, ${example.where}`}:`,
          indented(example.text.trimEnd(), 4),
        ]),
    ...(settings === undefined || settings.length === 0
      ? []
      : [
          '',
          '  Its settings:',
          ...settings.map(({ key, isRequired, means }) => {
            const end = isRequired ? ' Required.' : '';
            return `    ${key}\n${indented(means + end, 8)}`;
          }),
        ]),
    ...(codes === undefined
      ? []
      : [
          '',
          '  Its codes:',
          ...codes.map(({ code, means }) => `    ${code}\n${indented(means, 8)}`),
        ]),
  ];
}

/** The same for programs. A missing value is null or an empty list. */
export function renderExplainedJson(meanings: readonly Explained[]): string {
  return printableJson({ schemaVersion: 1, explained: meanings.map(explainedJson) });
}

function explainedJson(meaning: Explained): Json {
  const { kind, name, title, notes = [], example, settings = [], codes = [] } = meaning;
  return {
    kind,
    name,
    title,
    notes: [...notes],
    example: example === undefined ? null : { where: example.where, text: example.text },
    settings: settings.map(({ key, isRequired, means }) => ({ key, required: isRequired, means })),
    codes: codes.map(({ code, means, fix, example: text }) => ({
      code,
      means,
      fix,
      example: text,
    })),
  };
}

/** The part of a deploy target that is explained. */
export interface ExplainedTarget {
  readonly name: string;
  readonly title: string;
  /** JSON Schemas of its settings, by key. */
  readonly properties: Readonly<Record<string, JsonSchema>>;
  readonly required: readonly string[];
  readonly example: object;
}

/** The settings of a target, the required ones first. */
export function targetSettings({
  properties,
  required,
}: Pick<ExplainedTarget, 'properties' | 'required'>): readonly {
  readonly key: string;
  readonly means: string;
}[] {
  const settings = Object.entries(properties).map(([key, schema]) => {
    const isRequired = required.includes(key);
    const { description } = schema as { readonly description?: string };
    return { key, isRequired, means: `${description ?? ''}${isRequired ? ' Required.' : ''}` };
  });
  return [
    ...settings.filter(({ isRequired }) => isRequired),
    ...settings.filter(({ isRequired }) => !isRequired),
  ];
}

interface SettingsSchema {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: JsonSchema | boolean;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly then?: JsonSchema;
  readonly else?: JsonSchema;
}

/** Every setting with a description, also within others. The required ones come first. */
export function everySetting(schema: JsonSchema, place = ''): readonly ExplainedSetting[] {
  const { properties = {}, required = [], additionalProperties: others } = schema as SettingsSchema;
  // A map may have keys that its user chooses.
  const all = { ...properties, ...(typeof others === 'object' ? { '<name>': others } : {}) };
  const groups = Object.entries(all).map(([key, value]) => {
    const { description } = value as SettingsSchema;
    const name = place === '' ? key : `${place}.${key}`;
    const isRequired = required.includes(key);
    const setting = { key: name, isRequired, means: description ?? '' };
    return [...(description === undefined ? [] : [setting]), ...within(value, name)];
  });
  const isFirst = ([first]: readonly ExplainedSetting[]): boolean => first?.isRequired === true;
  return [...groups.filter(isFirst), ...groups.filter((settings) => !isFirst(settings))].flat();
}

/** The settings of the entries of a list, and of each form that a value may have. */
function within(value: JsonSchema, place: string): readonly ExplainedSetting[] {
  const { items, anyOf = [], oneOf = [], then, else: otherwise } = value as SettingsSchema;
  const forms = [...anyOf, ...oneOf, ...(then === undefined ? [] : [then])];
  const all = [
    ...everySetting(value, place),
    ...(items === undefined
      ? []
      : [...everySetting(items, `${place}[]`), ...within(items, `${place}[]`)]),
    ...[...forms, ...(otherwise === undefined ? [] : [otherwise])].flatMap((form) => [
      ...everySetting(form, place),
      ...within(form, place),
    ]),
  ];
  return all.filter(({ key }, at) => all.findIndex((setting) => setting.key === key) === at);
}

/** Every word that can be explained, and every code by its beginning: a line each. */
export function renderOverview(
  meanings: readonly Explained[],
  codes: readonly Explanation[],
): string {
  const words = [...grouped(meanings, ({ kind }) => WORDS[kind])].map(([title, all]) =>
    listed(
      title,
      all.map(({ name, title: text }) => [name, text]),
    ),
  );
  const groups = [...grouped(codes, ({ code }) => code.split('/', 1)[0] ?? '')].map(([room, all]) =>
    listed(
      `codes: ${room}`,
      all.map(({ code, means }) => [code, firstSentence(means)]),
    ),
  );
  return `${EXPLAIN_TEXTS.overview()}\n\n${[...words, ...groups].join('\n')}`;
}

const WORDS: Readonly<Record<Explained['kind'], string>> = {
  gate: 'gates',
  target: 'deploy targets',
  source: 'sources of metrics',
  rendering: 'renderings',
  notification: 'formats of notifications',
  resume: 'other settings',
  propose: 'other settings',
  code: 'codes',
};

function listed(title: string, rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([name]) => name.length));
  return `${title}\n${rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}\n`).join('')}`;
}

function firstSentence(text: string): string {
  return /^.*?[.](?= |$)/s.exec(text)?.[0] ?? text;
}

function indented(text: string, spaces: number): string {
  return text.replaceAll(/^/gm, ' '.repeat(spaces));
}
