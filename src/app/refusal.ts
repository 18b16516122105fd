// Refusals of a command: wrong usage, or a missing repository or revision. What a deployment refuses is something else:
// accepted/refused.ts. The shell prints the message and the hint, and ends with exit code 2.
import type { Cause } from '#domain/evidence.ts';
import type { RefusalCode, CommandRefusal } from '#messages/refusals.ts';
import { refusedText } from '#messages/refusals.ts';
import type { NoFacts } from '#messages/table.ts';

const REFUSAL = Symbol('refusal');

type FactsOfCode<Code> = Extract<CommandRefusal, { readonly code: Code }>['facts'];

/** Left out for a code without facts. */
type FactsArgument<F> = [F] extends [NoFacts] ? [] : [facts: F];

/** An error that is no bug. Its message and its hint are the words of its code. */
export function refusal<Code extends RefusalCode>(
  code: Code,
  ...[facts]: FactsArgument<FactsOfCode<Code>>
): Error {
  return refusalOf({ code, facts: facts ?? {} } as CommandRefusal);
}

export function refusalOf(refused: CommandRefusal): Error {
  const { message, hint } = refusedText(refused);
  return Object.assign(new Error(message), { [REFUSAL]: { ...refused, hint } });
}

/** The hint of a refusal, or null when `error` is something else: then it is a bug of ours. */
export function hintOf(error: unknown): string | null {
  return partOf(error)?.hint ?? null;
}

/** A refusal as the cause of something else; null when `error` is something else. */
export function causeOf(error: unknown): Cause | null {
  const part = partOf(error);
  if (part === null) return null;
  return { kind: 'refused', code: part.code, text: (error as Error).message, hint: part.hint };
}

/** The code of a refusal; null when `error` is something else. */
export function refusalCodeOf(error: unknown): RefusalCode | null {
  return partOf(error)?.code ?? null;
}

/** Whether the error is a refusal with this code. */
export function isRefusal(error: unknown, code: RefusalCode): error is Error {
  return partOf(error)?.code === code;
}

function partOf(error: unknown): (CommandRefusal & { readonly hint: string }) | null {
  if (!(error instanceof Error) || !(REFUSAL in error)) return null;
  return error[REFUSAL] as CommandRefusal & { readonly hint: string };
}
