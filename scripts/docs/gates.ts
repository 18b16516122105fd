// A page for each gate, from the registry and its codes.
import type { Explanation } from '#domain/diagnostic.ts';
import type { AnyGate, BuiltInGate } from '#gates/gate.ts';
import { BUILT_IN, GATES } from '#gates/gates.ts';
import { targetSettings } from '#report/explanation.ts';
import { code, fenced, inline, table } from './table.ts';

const GENERATED =
  '<!-- Written by `npm run docs` from the code: what `flaghoist explain` prints. -->';

const FLAG = `# environments/flags/new-checkout.yaml
description: The new checkout
services: { shop: { NEW_CHECKOUT_ENABLED: enabled, NEW_CHECKOUT_PERCENTAGE: rollout } }
`;

/** All gates with what they ask for, and links to their pages. */
function gatesTable(): string {
  const name = (gate: string): string => `[${code(gate)}](${gate}.md)`;
  return table(
    ['gate', 'passes when', 'settings'],
    [
      ...GATES.map((gate) => [name(gate.name), gate.title, code(inline(gate.example))]),
      ...BUILT_IN.map((gate) => [name(gate.name), gate.title, 'built in: no requirement names it']),
    ],
  );
}

/** Pages by path. */
export function gatePages(): Readonly<Record<string, string>> {
  const all = [
    ...GATES.map((gate) => [gate.name, gatePage(gate)] as const),
    ...BUILT_IN.map((gate) => [gate.name, builtInPage(gate)] as const),
  ];
  return {
    'docs/gates/README.md': indexPage(),
    ...Object.fromEntries(all.map(([name, text]) => [`docs/gates/${name}.md`, text])),
  };
}

function indexPage(): string {
  return page(
    '# Gates',
    GENERATED,
    'A gate is one kind of requirement on a promotion. Rollbacks and neutral changes meet no gate.',
    'Write requirements under `requires`, for an environment in `pipeline.yaml` or in the definition of a flag. A promotion must meet all of them. The rules that judge a change come from the default branch, and never from the change.',
    gatesTable(),
    'An environment with `enforcement: report` shows its verdicts in full and counts them as pass. A hold still stops a promotion there.',
    '[Codes](../codes.md) has the codes that do not belong to a gate.',
  );
}

function gatePage({ name, title, schema, example, restsOn, codes }: AnyGate): string {
  const definition = restsOn?.definition ?? '';
  const sample = `${FLAG}${definition}requires:\n  production: { ${name}: ${inline(example)} }`;
  return page(
    `# ${name}`,
    GENERATED,
    `**Passes when:** ${title}`,
    fenced('yaml', sample),
    ...(restsOn === undefined
      ? []
      : [fenced('yaml', `# in environments/pipeline.yaml\n${restsOn.pipeline.trimEnd()}`)]),
    'You can also write it under `requires` of an environment in `pipeline.yaml`. It then applies to every flag there.',
    ...settings(schema),
    ...said(codes),
  );
}

/** A map has settings by name; everything else is one setting, which its description explains. */
function settings(schema: AnyGate['schema']): readonly string[] {
  const { properties, required, description } = schema as {
    readonly properties?: Readonly<Record<string, AnyGate['schema']>>;
    readonly required?: readonly string[];
    readonly description?: string;
  };
  const rows = targetSettings({ properties: properties ?? {}, required: required ?? [] });
  return [
    ...(description === undefined ? [] : [description]),
    ...(rows.length === 0
      ? []
      : [
          table(
            ['setting', 'what it is'],
            rows.map(({ key, means }) => [code(key), means]),
          ),
        ]),
  ];
}

function builtInPage({ name, title, appliesTo, example, codes }: BuiltInGate): string {
  return page(
    `# ${name}`,
    GENERATED,
    `**Passes when:** ${title}`,
    `Built in: ${appliesTo} No requirement names it.`,
    fenced('', example.text),
    ...said(codes),
  );
}

function said(codes: readonly Explanation[]): readonly string[] {
  return ['## Codes', ...codes.map((explanation) => codeSection(explanation))];
}

/** A code by its own anchor. */
export function codeSection({ code: name, means, fix, example }: Explanation): string {
  return `<a id="${name}"></a>\n\n### ${name}\n\n${means}\n\n_What to do:_ ${fix}\n\n${fenced('', example)}`;
}

function page(...paragraphs: readonly string[]): string {
  return `${paragraphs.join('\n\n')}\n`;
}
