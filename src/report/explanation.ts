// What a code or a gate means, as text.
import type { Explanation } from '#domain/diagnostic.ts';
import type { AnyGate } from '#gates/define.ts';

/** One code: what it means, what to do, an example. */
export function renderExplanation({ code, means, mend, example }: Explanation): string {
  return [code, `  ${means}`, `  What to do: ${mend}`, '  Example:', indented(example, 4), ''].join(
    '\n',
  );
}

/** One gate: what it protects, what it is set with, and everything that it can say. */
export function renderGate({ name, title, example, codes }: AnyGate): string {
  const settings = JSON.stringify({ requires: { [name]: example } }, null, 2);
  return [
    name,
    `  ${title}`,
    '  Example, in pipeline.yaml below an environment (JSON is YAML, too):',
    indented(settings, 4),
    '',
    '  What it says:',
    ...codes.map(({ code, means }) => `    ${code}\n${indented(means, 8)}`),
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
