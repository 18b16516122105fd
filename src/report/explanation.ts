// What a code, a gate, a deploy target or a rendering means, as text.
import type { Explanation } from '#domain/diagnostic.ts';
import type { JsonSchema } from '#domain/json.ts';
import type { AnyGate, BuiltInGate } from '#gates/define.ts';

/** One code: what it means, what to do, an example. */
export function renderExplanation({ code, means, fix, example }: Explanation): string {
  return [code, `  ${means}`, `  What to do: ${fix}`, '  Example:', indented(example, 4), ''].join(
    '\n',
  );
}

/** One gate: what it protects, its settings and its codes. */
export function renderGate({ name, title, example, codes }: AnyGate): string {
  const settings = JSON.stringify({ requires: { [name]: example } }, null, 2);
  return [
    name,
    `  ${title}`,
    '  Example, in pipeline.yaml below an environment (JSON is YAML, too):',
    indented(settings, 4),
    '',
    '  Its codes:',
    ...codes.map(({ code, means }) => `    ${code}\n${indented(means, 8)}`),
    '',
  ].join('\n');
}

/** A gate without settings: what it reads, and its codes. */
export function renderBuiltIn({ name, title, example, codes }: BuiltInGate): string {
  return [
    name,
    `  ${title}`,
    '  Built in: every promotion meets it, without a requirement.',
    '  Example, in the state of a flag:',
    indented(example, 4),
    '',
    '  Its codes:',
    ...codes.map(({ code, means }) => `    ${code}\n${indented(means, 8)}`),
    '',
  ].join('\n');
}

/** The way back after a rollback: where it is set, and its codes. */
export function renderResume(codes: readonly Explanation[]): string {
  const example = codes[0]?.example ?? '';
  return [
    'resume',
    '  Flags that a rollback lowered may come back under requirements of their own.',
    '  Example, in pipeline.yaml:',
    indented(example, 4),
    '',
    '  Its codes:',
    ...codes.map(({ code, means }) => `    ${code}\n${indented(means, 8)}`),
    '',
  ].join('\n');
}

/** The next steps that a sweep proposes: where they are set. */
export function renderProposals(): string {
  return [
    'propose',
    '  The sweep opens the pull request of the next step when its clocks are through.',
    '  Example, in the definition of a flag:',
    indented('propose: true', 4),
    '  Example, in pipeline.yaml:',
    indented('policy:\n  proposals: { at-most: 5 }', 4),
    '',
    '  What people give, such as approvals, is still open then. The sweep asks the approvers.',
    '  It closes the pull request after a rollback, or where another landing or proposal has the step.',
    '  After a person closes it, the step is proposed again when another landing has changed the flag.',
    '',
  ].join('\n');
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

/** One deploy target: what it does, an example and every setting. */
export function renderTarget(target: ExplainedTarget): string {
  const { name, title, example } = target;
  const settings = JSON.stringify({ deploy: { '*': { target: name, ...example } } }, null, 2);
  return [
    name,
    `  ${title}`,
    '  Example, in pipeline.yaml below a service (JSON is YAML, too):',
    indented(settings, 4),
    '',
    '  Its settings:',
    ...settingsOf(target).map(({ key, means }) => `    ${key}\n${indented(means, 8)}`),
    '',
    '  Every target also takes machine and probe: see docs/targets.md.',
    '',
  ].join('\n');
}

/** One kind of metric source: what it does, an example and every setting. */
export function renderSource(source: ExplainedTarget): string {
  const { name, title, example } = source;
  const settings = JSON.stringify(
    { metrics: { sources: { [name]: { kind: name, ...example } } } },
    null,
    2,
  );
  return [
    name,
    `  ${title}`,
    '  Example, in pipeline.yaml (JSON is YAML, too):',
    indented(settings, 4),
    '',
    '  Its settings:',
    ...settingsOf(source).map(({ key, means }) => `    ${key}\n${indented(means, 8)}`),
    '',
  ].join('\n');
}

/** The settings of a target, the required ones first. */
export function settingsOf({
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

/** One rendering: its title and an example of its output. */
export function renderRendering(rendering: {
  readonly name: string;
  readonly title: string;
  readonly example: string;
}): string {
  const { name, title, example } = rendering;
  return [name, `  ${title}`, '  Example:', indented(example.trimEnd(), 4), ''].join('\n');
}

/** One rendering of the pipeline: its title, and how to write its files. */
export function renderPipelineRendering({
  name,
  title,
}: {
  readonly name: string;
  readonly title: string;
}): string {
  return [
    name,
    `  ${title}`,
    `  Write its files: flaghoist render --as ${name} --out DIR`,
    '',
  ].join('\n');
}

/** One format of notifications: its title, and how to look at its bodies. */
export function renderNotificationFormat({
  name,
  title,
}: {
  readonly name: string;
  readonly title: string;
}): string {
  return [
    name,
    `  ${title}`,
    `  In pipeline.yaml: notifications: [{ webhook: FLAGHOIST_CHAT_WEBHOOK, as: ${name} }]`,
    '  See the bodies: flaghoist notify --dry-run',
    '',
  ].join('\n');
}

/** All codes, one line each. */
export function renderCodes(codes: readonly Explanation[]): string {
  const width = Math.max(...codes.map(({ code }) => code.length));
  const lines = codes.map(({ code, means }) => `${code.padEnd(width)}  ${firstSentence(means)}`);
  return `${lines.join('\n')}\n`;
}

function firstSentence(text: string): string {
  return /^.*?[.](?= |$)/s.exec(text)?.[0] ?? text;
}

function indented(text: string, spaces: number): string {
  return text.replaceAll(/^/gm, ' '.repeat(spaces));
}
