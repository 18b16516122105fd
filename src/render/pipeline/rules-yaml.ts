// Groups of rules as Prometheus reads them.
import { WRITTEN_BY } from '#render/rendering.ts';
import { yamlMap, yamlText } from '#render/yaml.ts';
import type { Alert, Labels, Recording } from './alerts.ts';

export interface WrittenGroup {
  readonly name: string;
  readonly interval: string;
  readonly recordings: readonly Recording[];
  readonly alerts: readonly Alert[];
}

/** A file of rules, with comments after its first line. */
export function rulesText(comments: readonly string[], groups: readonly WrittenGroup[]): string {
  const lines = [
    WRITTEN_BY,
    ...comments.map((comment) => `# ${comment}`),
    'groups:',
    ...groups.flatMap(({ name, interval, recordings, alerts }) => [
      `  - name: ${textOf(name)}`,
      `    interval: ${interval}`,
      '    rules:',
      ...recordings.flatMap(recordingLines),
      ...alerts.flatMap(alertLines),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

function recordingLines({ record, expr, labels }: Recording): readonly string[] {
  return [`      - record: ${record}`, ...exprLines(expr), ...mapLines('labels', labels)];
}

function alertLines({ alert, expr, for: length, labels, annotations }: Alert): readonly string[] {
  return [
    `      - alert: ${alert}`,
    ...exprLines(expr),
    ...(length === null ? [] : [`        for: ${length}`]),
    ...mapLines('labels', labels),
    ...mapLines('annotations', annotations),
  ];
}

// Text that YAML takes as it is: visible characters of ASCII, and no blank at the beginning.
const PLAIN = /^[!-~][ -~]*(?:\n[ -~]*[!-~][ -~]*)*$/;

function exprLines(expr: string): readonly string[] {
  if (!PLAIN.test(expr) || COMMAND.test(expr)) return [`        expr: ${textOf(expr)}`];
  return ['        expr: |-', ...expr.split('\n').map((line) => `          ${line}`)];
}

// Lines that a runner of GitHub would carry out.
const COMMAND = /^ *::|##\[/m;

/** A text in quotes, in which no runner of GitHub sees a command. */
export function textOf(text: string): string {
  return yamlText(text).replaceAll('##[', '#\\u0023[');
}

function mapLines(key: string, labels: Labels): readonly string[] {
  return yamlMap(
    8,
    key,
    Object.entries(labels).map(([name, text]) => [name, textOf(literal(text))] as const),
  );
}

/** Prometheus takes labels and annotations as templates of Go. */
function literal(text: string): string {
  return text.replaceAll('{{', '{{ "{{" }}');
}
