// States whose definition is in Git and is refused. The compared trees are without it, so it looks as if there was none.
import type { Diagnostic } from '#domain/diagnostic.ts';
import type { Proposal } from '#domain/report.ts';
import { placeOf } from '#files/paths.ts';
import { diagnosticOf } from '#messages/diagnostics.ts';
import type { Refusal } from '#app/deploy-ports.ts';
import { pathOf } from './accepted-state.ts';

/** The same diagnostics; those of a state without a definition name the refusal, where there is one. */
export function namingRefused(
  root: string,
  refusals: readonly Refusal[],
  diagnostics: readonly Diagnostic[],
): readonly Diagnostic[] {
  return diagnostics.map((diagnostic) => {
    const { code, file } = diagnostic;
    const place = placeOf(root, file);
    if (code !== 'state/unknown-flag' || place.kind !== 'state') return diagnostic;
    const { key, environment } = place;
    const refusal = refusals.find(
      ({ part, ...refused }) =>
        part === 'definition' && refused.flag === key && refused.environment === environment,
    );
    if (refusal === undefined) return diagnostic;
    const { landing, verdict } = refusal;
    const facts = { flag: key, definition: pathOf(root, refusal), landing, verdict };
    return diagnosticOf({ code: 'state/refused-definition', facts }, { file });
  });
}

/** The same proposal, with diagnostics that name the refusals. */
export function withRefusedNamed(
  root: string,
  refusals: readonly Refusal[],
  proposal: Proposal,
): Proposal {
  const named = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
    namingRefused(root, refusals, diagnostics);
  return {
    ...proposal,
    ownDiagnostics: named(proposal.ownDiagnostics),
    stoppingDiagnostics: named(proposal.stoppingDiagnostics),
    widerDiagnostics: named(proposal.widerDiagnostics),
  };
}
