// The next step of a plan in a summary: its date by the forecast, and whether it may be taken now.
import type { Forecast } from '#report/forecast-facts.ts';
import type { StatusNext, StatusRow } from '#report/status-rows.ts';
import type { SummaryNext } from '#report/summary-facts.ts';

/** Null: the plan is finished. */
export function nextOf({ key, next }: StatusRow, { steps }: Forecast): SummaryNext | null {
  if (next === null) return null;
  const { environment, what, verdict, readyAt } = next;
  const step = steps.find(
    (one) => one.flag === key && one.environment === environment && one.what === what,
  );
  const decision = verdict === 'pass' ? 'go' : readyAt === null ? 'no-go' : 'not-yet';
  return { environment, what, target: step?.at ?? null, decision, missing: missingIn(next) };
}

function missingIn({ verdict, needs, message, readyAt }: StatusNext): readonly string[] {
  if (verdict === 'pass') return [];
  if (needs.length > 0) return needs;
  return message === '' || readyAt !== null ? [] : [message];
}
