// What a command that only looks reads: the tip as of `--at`, with what GitHub knows where it is asked.
import type { SeenTip } from './tip.ts';
import { seenTip, tipThen } from './tip.ts';
import type { AskedGitHub, AskingCommandOptions } from './ask-github.ts';
import { askGitHub } from './ask-github.ts';
import type { Missing } from './missing.ts';
import { NONE_MISSING, noting } from './missing.ts';
import type { Gatherer } from '#app/ports.ts';
import type { Sha } from '#domain/scalars.ts';

/** `gatherer`: with GitHub's clock and evidence, where it is asked. */
export type AskedHere = AskedGitHub & {
  /** Null: nothing has landed. */
  readonly base: Sha | null;
  readonly gatherer: Gatherer;
  /** The same without `--at`. */
  readonly tip: SeenTip;
  /** What was asked for and is not there, in words. */
  readonly missing: Missing;
};

/** `gatherer`: of this clone alone. */
export async function askedHere(
  gatherer: Gatherer,
  options: AskingCommandOptions & { readonly base?: string },
): Promise<AskedHere> {
  const tip = await seenTip(gatherer.repository, options.base ?? null);
  const base = await tipThen(gatherer, tip.commit, options);
  const answer = await askGitHub(gatherer, options, { base, head: null });
  if (answer.reader === null) return { ...answer, base, tip, ...noting(gatherer) };
  const { gathererOnClone } = await import('#app/clone-evidence.ts');
  const { evidenceAboutSteps } = await import('#app/accepted/landed-evidence.ts');
  const evidence = evidenceAboutSteps(answer.reader.github);
  const online = gathererOnClone(gatherer, answer.reader, evidence);
  return { ...answer, base, tip, gatherer: online, missing: NONE_MISSING };
}
