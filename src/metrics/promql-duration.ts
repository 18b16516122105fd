// A duration of PromQL in seconds: `1h30m`, a number, or an expression such as `(2 * 1h)` or `step()`.
import type { Duration } from '#domain/scalars.ts';

const UNITS: Readonly<Record<string, number>> = {
  ms: 0.001,
  s: 1,
  m: 60,
  h: 3600,
  d: 86_400,
  w: 604_800,
  y: 31_536_000,
};

/** As long as all that is asked about, so at least as long as any watch. */
const WHOLE_RANGE = 365 * 86_400;

const TOKEN = /\$?[\w.]+(?:(?<=\de)[-+]\d+)?|[-+*/%^(),]/g;

/** Operators, the weakest first. */
const OPERATORS: readonly Readonly<Record<string, (a: number, b: number) => number>>[] = [
  { '+': (a, b) => a + b, '-': (a, b) => a - b },
  { '*': (a, b) => a * b, '/': (a, b) => a / b, '%': (a, b) => a % b },
  { '^': (a, b) => a ** b },
];

/** `step`: the distance of the points that are asked for. The variable `$window` counts as nothing. */
export function secondsIn(text: string, step: Duration): number {
  const tokens = text.toLowerCase().match(TOKEN) ?? [];
  let next = 0;
  const value = expression(0);
  return Number.isFinite(value) ? value : WHOLE_RANGE;

  function expression(level: number): number {
    const operators = OPERATORS[level];
    if (operators === undefined) return operand();
    let left = expression(level + 1);
    for (;;) {
      const combine = operators[tokens[next] ?? ''];
      if (combine === undefined) return left;
      next += 1;
      left = combine(left, expression(level + 1));
    }
  }

  function operand(): number {
    const token = tokens[next] ?? '';
    next += 1;
    if (token === '-') return -expression(1);
    if (token === '+') return expression(1);
    const list = token === '(' || tokens[next] === '(' ? listAfter(token) : [];
    if (token === 'step') return step;
    if (token === 'range') return WHOLE_RANGE;
    if (token === 'min_of') return Math.min(...list);
    return list.length === 0 ? literalIn(token) : Math.max(...list);
  }

  /** What stands in parentheses. */
  function listAfter(token: string): readonly number[] {
    if (token !== '(') next += 1;
    const list: number[] = [];
    while (next < tokens.length && tokens[next] !== ')') {
      if (tokens[next] === ',') next += 1;
      list.push(expression(0));
    }
    next += 1;
    return list;
  }
}

function literalIn(token: string): number {
  const number = Number(token.replaceAll('_', '') || Number.NaN);
  if (!Number.isNaN(number)) return number;
  return [...token.matchAll(/(\d+)(ms|[smhdwy])/g)].reduce(
    (sum, { 1: count = '0', 2: unit = 's' }) => sum + Number(count) * (UNITS[unit] ?? 0),
    0,
  );
}
