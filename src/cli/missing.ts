// The evidence that a command lacked, all at once, with one thing to do about it.
import { ASK_TEXTS } from '#messages/missing.ts';
import type { Gatherer } from '#app/deps.ts';
import type { EvidenceSource, Repository } from '#app/ports.ts';
import type { Ask, Evidence } from '#domain/evidence.ts';
import { LACK_TEXTS } from '#messages/terminal.ts';
import type { AskingCommandOptions } from './ask-github.ts';
import { githubHere } from './github-here.ts';
import { terminalWidth } from './display.ts';
import { remark } from './output.ts';
import { indented } from '#report/terminal.ts';

export interface Noting {
  readonly gatherer: Gatherer;
  /** What was asked for and is not there, in words. */
  readonly missing: ReadonlySet<string>;
}

/** The same gatherer, which notes what its evidence lacks. */
export function noting(gatherer: Gatherer): Noting {
  const missing = new Set<string>();
  const evidence: EvidenceSource = {
    async answer(asks, fingerprint) {
      const answer = await gatherer.evidence.answer(asks, fingerprint);
      asks.flatMap((ask) => lackOf(ask, answer) ?? []).forEach((lack) => missing.add(lack));
      return answer;
    },
  };
  return { gatherer: { ...gatherer, evidence }, missing };
}

/** What GitHub knows and a clone does not. */
function lackOf(ask: Ask, evidence: Omit<Evidence, 'timelines' | 'rewritten'>): string | null {
  const isAbsent = (finding: { readonly kind: string } | undefined): boolean =>
    finding === undefined || finding.kind === 'absent';
  switch (ask.kind) {
    case 'reviews':
      return isAbsent(evidence.reviews) ? LACK_TEXTS.reviews() : null;
    case 'issues':
      return isAbsent(evidence.issues) ? LACK_TEXTS.issues() : null;
    case 'body':
      return isAbsent(evidence.body) ? LACK_TEXTS.body() : null;
    case 'team':
      return isAbsent(evidence.teams.get(ask.team)) ? LACK_TEXTS.team(ask.team) : null;
    case 'acceptance':
      return isAbsent(evidence.accepted) ? LACK_TEXTS.accepted() : null;
    case 'watched':
      return isAbsent(evidence.watched) ? LACK_TEXTS.watched() : null;
    default:
      return null;
  }
}

/** Nothing where the command lacked nothing. `isAsked`: whether GitHub was asked. */
export async function remarkOnMissing(
  repository: Repository,
  missing: ReadonlySet<string>,
  options: AskingCommandOptions,
): Promise<void> {
  if (missing.size === 0 || options.format !== 'text') return;
  const list = [...missing].toSorted().join(', ');
  const { evidence: file } = options;
  if (file !== undefined) {
    remarkWithHint(LACK_TEXTS.notIn(file, list), LACK_TEXTS.writeAll());
    return;
  }
  const connection = await githubHere(repository, options);
  const next =
    'notAsked' in connection ? ASK_TEXTS[connection.notAsked.kind] : LACK_TEXTS.tryAgain();
  remarkWithHint(LACK_TEXTS.notAsked(list), LACK_TEXTS.orFillIn(next));
}

/** Fitted to the terminal, and on one line each elsewhere. */
function remarkWithHint(text: string, hint: string): void {
  const width = terminalWidth();
  const written = `hint: ${hint}`;
  const lines =
    width === null
      ? [text, `  ${written}`]
      : [...indented(text, 0, width), ...indented(written, 2, width)];
  remark(lines.join('\n'));
}
