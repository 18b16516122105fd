// The registry of gates. A new gate is a new file and a name in one of the two lists here. Its evidence, its schema,
// `explain`, the reference page and the contract test follow from that. Its sentences are a table in its file, or where
// that would be long in src/messages/gates.
import type { Explanation } from '#domain/diagnostic.ts';
import type { ClosedTime, Evidence } from '#domain/evidence.ts';
import type { GateResult } from '#domain/report.ts';
import type { Instant, Json, JsonSchema } from '#domain/scalars.ts';
import type { Pipeline, Requirement, WrittenRequirements } from '#domain/snapshot.ts';
import { requirementsIn } from '#domain/snapshot.ts';
import { approvals } from './approvals.ts';
import { checklist } from './checklist.ts';
import type {
  AnyGate,
  BuiltInGate,
  FlagInEnvironment,
  KeepsRequirements,
  NamedItem,
  PullPart,
} from './gate.ts';
import { flags } from './flags.ts';
import { hold } from './hold.ts';
import { issues } from './issues.ts';
import { ladder } from './ladder.ts';
import { log } from './log.ts';
import { metrics } from './metrics.ts';
import { rolledBack } from './rolled-back.ts';
import { soak } from './soak.ts';
import { window } from './window.ts';

/** In the order in which a report shows them. */
export const GATES: readonly AnyGate[] = [
  soak,
  ladder,
  metrics,
  flags,
  window,
  approvals,
  issues,
  checklist,
];

/** Gates that need no requirement, in the order in which a report shows them. Every promotion is judged by each. */
export const BUILT_IN: readonly BuiltInGate[] = [hold, rolledBack, log];

/** Schemas of all settings by gate name: what the readers of files need to know about gates. */
export const gateSchemas = new Map(
  GATES.map(({ name, schema, example, listIsSettings = false }) => [
    name,
    { schema: withExamples(schema, example as Json), listIsSettings },
  ]),
);

/** Each setting shows its part of the example, where it has none of its own. */
function withExamples(schema: JsonSchema, example: Json): JsonSchema {
  const own = { examples: [example], ...schema };
  const { properties, items } = schema;
  if (Array.isArray(example)) {
    const [first] = example;
    const isPlain = isMap(items) && first !== undefined && !isMap(first);
    return isPlain ? { ...own, items: withExamples(items, first) } : own;
  }
  if (!isMap(example) || !isMap(properties)) return own;
  const parts = Object.entries(properties).map(([key, part]) => {
    const shown = example[key];
    return [key, shown === undefined ? part : withExamples(part as JsonSchema, shown)] as const;
  });
  return { ...own, properties: Object.fromEntries(parts) };
}

function isMap(value: unknown): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The gate of that name. Throws for an unknown name: the reader of files has refused those. */
export function gateOf(name: string): AnyGate {
  const gate = GATES.find((candidate) => candidate.name === name);
  if (gate === undefined) throw new Error(`there is no gate ${name}`);
  return gate;
}

/** Whether every promotion that meets the first requirement also meets the second. */
export function keepsRequirement(now: Requirement, old: Requirement): boolean {
  return (
    now.gate === old.gate &&
    gateOf(old.gate).atLeastAsStrict(now.settings, old.settings, keepsRequirements)
  );
}

const keepsRequirements: KeepsRequirements = (now, old) => {
  const present = now.flatMap(writtenRequirements);
  return writtenRequirements(old).every((writtenRequirement) =>
    present.some((requirement) => keepsRequirement(requirement, writtenRequirement)),
  );
};

/** Requirements as they are written in the settings of a gate. */
export function writtenRequirements(written: WrittenRequirements): readonly Requirement[] {
  return requirementsIn(written, (gate) => gateSchemas.get(gate)?.listIsSettings === true);
}

function furtherFor({ gate, settings }: Requirement, percent: number): readonly Requirement[] {
  return (gateOf(gate).further?.(settings) ?? []).flatMap(({ from, requires }) =>
    from <= percent ? writtenRequirements(requires) : [],
  );
}

/** Whether people can end such a wait at any moment, so that the report needs no date for it. */
export function isSettledAtOnce(code: string): boolean {
  return SETTLED_AT_ONCE.has(code);
}

const SETTLED_AT_ONCE = new Set(
  [...BUILT_IN, ...GATES].flatMap(({ settledAtOnce = [] }) => settledAtOnce),
);

/** The part of the pull request that people fill to end a wait of this gate; null: it waits for something else. */
export function endsOnPull(name: string): PullPart | null {
  return GATES.find((gate) => gate.name === name)?.endsOnPull ?? null;
}

/** The state whose own change has to land before what this answer is about; null: none. */
export function landsFirst(answer: GateResult): FlagInEnvironment | null {
  return BUILT_IN.find(({ name }) => name === answer.gate)?.landsFirst?.(answer) ?? null;
}

/** Whether it lets nothing pass at some times, so that its waits count from no landing. */
export function isClosing(name: string): boolean {
  return GATES.some((gate) => gate.name === name && gate.closedWithin !== undefined);
}

/** The times between two moments in which these requirements let nothing pass. */
export function closedWithin(
  requirements: readonly Requirement[],
  evidence: Evidence,
  from: Instant,
  to: Instant,
): readonly ClosedTime[] {
  return requirements.flatMap(
    ({ gate, settings }) => gateOf(gate).closedWithin?.(settings, evidence, from, to) ?? [],
  );
}

/** Every code that a gate can say. */
export const GATE_CODES: readonly Explanation[] = [
  ...BUILT_IN.flatMap(({ codes }) => codes),
  ...GATES.flatMap(({ codes }) => codes),
];

/** Every requirement of a pipeline: of its environments, of a risk, of a resume, and within their settings. */
export function requirementsOf({
  environments,
}: Pick<Pipeline, 'environments'>): readonly Requirement[] {
  return withFurther(
    environments.flatMap(({ requires, byRisk = [], resume }) => [
      ...requires,
      ...byRisk.flatMap((riskRequirements) => riskRequirements.requires),
      ...(resume?.requires ?? []),
    ]),
  );
}

/** These requirements, and the requirements within their settings for a value of so many percent. */
export function withFurther(
  requirements: readonly Requirement[],
  percent = 100,
): readonly Requirement[] {
  return requirements.flatMap((requirement) => [requirement, ...furtherFor(requirement, percent)]);
}

/** What these requirements name of one kind, in their order. */
export function namedIn<Kind extends keyof NamedItem>(
  requirements: readonly Requirement[],
  kind: Kind,
): readonly NamedItem[Kind][] {
  return requirements.flatMap(({ gate, settings }) => gateOf(gate).names?.(settings)[kind] ?? []);
}

/** The steps in percent of each of these requirements that has any. */
export function laddersIn(requirements: readonly Requirement[]): readonly (readonly number[])[] {
  return requirements
    .map((requirement) => namedIn([requirement], 'steps'))
    .filter((steps) => steps.length > 0);
}

/** The files that the requirements of a pipeline name. */
export function filesNamedBy(pipeline: Pick<Pipeline, 'environments'>): readonly string[] {
  const files = requirementsOf(pipeline).flatMap(
    ({ gate, settings }) => gateOf(gate).files?.(settings) ?? [],
  );
  return [...new Set(files.map(({ path }) => path))];
}
