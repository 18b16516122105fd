// The verdict on a change as a clone reaches it: by Git alone, or also by what GitHub knows.
import type { Checked } from '#app/check.ts';
import { ask, judgeQuestion, headOf, baseOf } from '#app/check.ts';
import type { Gatherer } from '#app/ports.ts';
import { NO_EVIDENCE_YET } from '#app/pulls/evaluator.ts';
import { askGitHub } from './ask-github.ts';
import type { Missing } from './missing.ts';
import { NONE_MISSING, noting } from './missing.ts';
import type { AskingCommandOptions } from './ask-github.ts';

interface CheckedHere {
  readonly checked: Checked;
  readonly missing: Missing;
}

/** Git alone says first what has to be asked: a rollback asks for nothing, and waits for no server. */
export async function checkedHere(
  gatherer: Gatherer,
  options: CheckCommandOptions,
): Promise<CheckedHere> {
  const { repository } = gatherer;
  const head = await headOf(repository, options.head ?? null);
  const base = await baseOf(repository, options.base ?? null);
  const question = await ask(gatherer, base, head);
  const proposed = { base, head: options.head ?? null };
  const reader =
    question.asks.length === 0 ? null : (await askGitHub(gatherer, options, proposed)).reader;
  if (reader === null) {
    const seenTips = noting(gatherer);
    const checked = await judgeQuestion(seenTips.gatherer, question);
    return { checked, missing: seenTips.missing };
  }
  const { evidenceAbout, gathererOnClone } = await import('#app/clone-evidence.ts');
  // The same moment decides from beginning to end, and GitHub has its own.
  const online = gathererOnClone(gatherer, reader, NO_EVIDENCE_YET);
  const again = await ask(online, base, head);
  const evidence = await evidenceAbout(reader, again);
  const checked = await judgeQuestion({ ...online, evidence }, again);
  return { checked, missing: NONE_MISSING };
}

export type CheckCommandOptions = AskingCommandOptions & {
  readonly base?: string;
  readonly head?: string;
};
