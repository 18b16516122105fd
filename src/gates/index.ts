// The registry of gates. A new gate is a new file and a line here. The schema, `explain`, the reference page
// and the contract test follow from it.
import type { Explanation } from '#domain/diagnostic.ts';
import type { Json } from '#domain/json.ts';
import { approvals } from './approvals.ts';
import { checklist } from './checklist.ts';
import type { AnyGate, BuiltInGate } from './define.ts';
import { flags } from './flags.ts';
import { hold } from './hold.ts';
import { issues } from './issues.ts';
import { ladder } from './ladder.ts';
import { log } from './log.ts';
import { soak } from './soak.ts';

/** In the order in which a report shows them. */
export const GATES: readonly AnyGate[] = [soak, ladder, flags, approvals, issues, checklist];

/** Gates that every promotion meets, without a requirement. */
export const BUILT_IN: readonly BuiltInGate[] = [hold, log];

/** Schemas of all settings by gate name: what the readers of files need to know about gates. */
export const gateSchemas = new Map(
  GATES.map(({ name, schema, example, listIsSettings = false }) => [
    name,
    { schema: { ...schema, examples: [example as Json] }, listIsSettings },
  ]),
);

/** The gate of that name. Throws for an unknown name: the reader of files has refused those. */
export function gateOf(name: string): AnyGate {
  const gate = GATES.find((candidate) => candidate.name === name);
  if (gate === undefined) throw new Error(`there is no gate ${name}`);
  return gate;
}

/** Whether people can end such a wait at any moment, so that the report needs no date for it. */
export function isSettledAtOnce(code: string): boolean {
  return SETTLED_AT_ONCE.has(code);
}

const SETTLED_AT_ONCE = new Set(GATES.flatMap(({ settledAtOnce = [] }) => settledAtOnce));

/** Every code that a gate can say. */
export const GATE_CODES: readonly Explanation[] = [
  ...BUILT_IN.flatMap(({ codes }) => codes),
  ...GATES.flatMap(({ codes }) => codes),
];
