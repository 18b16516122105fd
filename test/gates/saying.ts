// Every gate test asks through here, so that each of them also holds the gate to its contract: settings that
// its schema accepts, evidence that it asked for and no other, and codes that it has explained.
import { expect } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Ask, Evidence } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import { NO_EVIDENCE } from '#messages/missing.ts';
import type { Verdict } from '#domain/report.ts';
import type { Instant } from '#domain/scalars.ts';
import { dueText } from '#domain/scalars.ts';
import type { AnyGate, Promotion, GateAnswer } from '#gates/gate.ts';
import { gateOf } from '#gates/gates.ts';

// Messages and editors show the words of `errorMessage`.
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true }).addVocabulary(['errorMessage']);
const compiled = new Map<string, ReturnType<typeof ajv.compile>>();

/** Whether the gate's own schema accepts these settings. */
export function accepts(gate: AnyGate, settings: unknown): boolean {
  const validate = compiled.get(gate.name) ?? ajv.compile(gate.schema);
  compiled.set(gate.name, validate);
  return validate(settings) === true;
}

/** What a gate says of a promotion, given as much of the evidence as it asked for. */
export function saying(
  name: string,
  settings: unknown,
  promotion: Promotion,
  evidence: Evidence,
): readonly GateAnswer[] {
  const gate = gateOf(name);
  expect(accepts(gate, settings)).toBe(true);
  const said = gate.judge(settings, promotion, answered(gate.asks(settings, promotion), evidence));
  for (const answer of said)
    expectInOrder(
      answer,
      name,
      gate.codes.map(({ code }) => code),
    );
  return said;
}

/** Its only result, as far as a table looks at it. */
export interface Row {
  readonly verdict: Verdict;
  readonly code: string;
  readonly readyAt: Instant | null;
}

export function rowOf(said: readonly GateAnswer[]): Row {
  const [first, ...others] = said;
  if (first === undefined || others.length > 0) throw new Error(`${said.length} results, not one`);
  return { verdict: first.verdict, code: first.code, readyAt: first.readyAt };
}

export const pass = (code: string): Row => ({ verdict: 'pass', code, readyAt: null });
export const wait = (code: string, readyAt: Instant | null = null): Row => ({
  verdict: 'wait',
  code,
  readyAt,
});
export const block = (code: string): Row => ({ verdict: 'block', code, readyAt: null });

/** What was not asked for is absent. */
function answered(asks: readonly Ask[], evidence: Evidence): Evidence {
  const kinds = new Set(asks.map(({ kind }) => kind));
  const isAsked = (flag: string, environment: string): boolean =>
    asks.some(
      (ask) => ask.kind === 'timeline' && ask.flag === flag && ask.environment === environment,
    );
  const { timelines } = evidence;
  return {
    timelines: !kinds.has('timeline')
      ? NO_EVIDENCE.timelines
      : timelines.kind === 'known'
        ? known(timelines.value.filter(({ flag, environment }) => isAsked(flag, environment)))
        : timelines,
    issues: kinds.has('issues') ? evidence.issues : NO_EVIDENCE.issues,
    reviews: kinds.has('reviews') ? evidence.reviews : NO_EVIDENCE.reviews,
    authorship: kinds.has('reviews') ? evidence.authorship : NO_EVIDENCE.authorship,
    body: kinds.has('body') ? evidence.body : NO_EVIDENCE.body,
    deployments: kinds.has('deployments') ? evidence.deployments : NO_EVIDENCE.deployments,
    ...(kinds.has('deployments') && evidence.logStarts !== undefined
      ? { logStarts: evidence.logStarts }
      : {}),
    ...(kinds.has('samples') && evidence.samples !== undefined
      ? { samples: evidence.samples }
      : {}),
    ...(kinds.has('calendar') && evidence.calendars !== undefined
      ? { calendars: evidence.calendars }
      : {}),
    ...(kinds.has('watched') && evidence.watched !== undefined
      ? { watched: evidence.watched }
      : {}),
    teams: new Map(
      [...evidence.teams].filter(([team]) =>
        asks.some((ask) => ask.kind === 'team' && ask.team === team),
      ),
    ),
    rewritten: kinds.has('timeline') ? evidence.rewritten : NO_EVIDENCE.rewritten,
  };
}

function expectInOrder(said: GateAnswer, name: string, codes: readonly string[]): void {
  expect(codes).toContain(said.code);
  expect(said.code).toMatch(new RegExp(`^${name}/[a-z]+(-[a-z]+)*$`));
  expect(said.message).not.toBe('');
  // A wait and a block have a hint; a pass has nothing to do.
  expect(said.hint === '').toBe(said.verdict === 'pass');
  expect(said.readyAt === null || said.verdict === 'wait').toBe(true);
  expect(said.saysWhen).toBe(said.readyAt !== null && said.message.includes(dueText(said.readyAt)));
}
