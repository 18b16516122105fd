// The evidence that a command lacked, all at once, with one thing to do about it.
import { ASK_TEXTS } from '#messages/missing.ts';
import type { EvidenceSource, Gatherer, LandingClock, Repository } from '#app/ports.ts';
import type { MetricSources } from '#app/metric-sources.ts';
import type { Ask, Evidence } from '#domain/evidence.ts';
import { silenceText, isUnaskedHere } from '#messages/gates/silences.ts';
import { LACK_TEXTS } from '#messages/terminal.ts';
import { isUnaskedShown } from './ask-github.ts';
import { remarkWithHint } from './command.ts';
import type { AskingCommandOptions } from './ask-github.ts';
import { isOnGitHub, nameOnGitHub, githubHere } from './github-here.ts';

export interface Noting {
  readonly gatherer: Gatherer;
  /** What was asked for and is not there, in words. */
  readonly missing: Missing;
}

export interface Missing {
  readonly anywhere: ReadonlySet<string>;
  /** What only a repository on GitHub lacks: elsewhere Git and the log of this clone answer it. */
  readonly onGitHub: ReadonlySet<string>;
}

export const NONE_MISSING: Missing = { anywhere: new Set(), onGitHub: new Set() };

/** The same gatherer, which notes what its evidence lacks. */
export function noting(gatherer: Gatherer): Noting {
  const anywhere = new Set<string>();
  const onGitHub = new Set<string>();
  const evidence: EvidenceSource = {
    async answer(asks, fingerprint) {
      const answer = await gatherer.evidence.answer(asks, fingerprint);
      asks.flatMap((ask) => lackOf(ask, answer) ?? []).forEach((lack) => anywhere.add(lack));
      if (asks.some(needsGitHubLog)) onGitHub.add(LACK_TEXTS.deployments());
      return answer;
    },
  };
  const { metrics } = gatherer;
  const sources = metrics && { metrics: notingSources(metrics, anywhere) };
  const clock: LandingClock = {
    ...gatherer.clock,
    timesOf(walk, wanted, now) {
      if (wanted.size > 0) onGitHub.add(LACK_TEXTS.merged());
      return gatherer.clock.timesOf(walk, wanted, now);
    },
  };
  return {
    gatherer: { ...gatherer, evidence, clock, ...sources },
    missing: { anywhere, onGitHub },
  };
}

function needsGitHubLog(ask: Ask): boolean {
  return ask.kind === 'deployments' && ask.log?.log === 'github';
}

/** Sources whose settings this machine lacks. */
function notingSources(metrics: MetricSources, missing: Set<string>): MetricSources {
  return {
    ...metrics,
    async answer(question) {
      const answer = await metrics.answer(question);
      if (answer.kind === 'silent' && isUnaskedHere(answer.silence))
        missing.add(LACK_TEXTS.metrics(question.source.name, silenceText(answer.silence)));
      return answer;
    },
  };
}

/** What GitHub knows and a clone does not. */
function lackOf(ask: Ask, evidence: Omit<Evidence, 'timelines' | 'rewritten'>): string | null {
  const isAbsent = (finding: { readonly kind: string } | undefined): boolean =>
    finding === undefined || finding.kind === 'absent';
  switch (ask.kind) {
    case 'reviews':
      return isAbsent(evidence.reviews) ? LACK_TEXTS.reviews() : null;
    case 'issues':
      return isAbsent(evidence.issues) && ask.onlyOnGitHub !== true ? LACK_TEXTS.issues() : null;
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

type RemarkOptions = AskingCommandOptions & { readonly asksGitHub?: boolean };

/** Before the result. Nothing where the command lacked nothing. */
export async function remarkOnMissing(
  repository: Repository,
  { anywhere, onGitHub }: Missing,
  options: RemarkOptions,
): Promise<void> {
  if (anywhere.size + onGitHub.size === 0 || options.format !== 'text') return;
  const { evidence: file } = options;
  if (file !== undefined) {
    if (anywhere.size > 0)
      remarkWithHint(LACK_TEXTS.notIn(file, listOf(anywhere)), LACK_TEXTS.writeAll());
    return;
  }
  const hasGitHub = isOnGitHub((await repository.remoteUrl()) ?? '');
  const missing = [...anywhere, ...(hasGitHub ? onGitHub : [])];
  if (missing.length === 0) return;
  remarkWithHint(LACK_TEXTS.notAsked(listOf(missing)), await hintFor(repository, options));
}

/** Only some commands ask GitHub; the others look for no token. */
async function hintFor(repository: Repository, options: RemarkOptions): Promise<string> {
  if (options.asksGitHub === false) {
    const name = await nameOnGitHub(repository, options.github);
    return name === null ? LACK_TEXTS.fillInWritten() : LACK_TEXTS.fillInFor();
  }
  const connection = await githubHere(repository, options);
  if (!('notAsked' in connection)) return LACK_TEXTS.orFillIn(LACK_TEXTS.tryAgain());
  const { kind } = connection.notAsked;
  // GitHub knows nothing of this repository, or the first line names what it takes.
  if (kind === 'other-remote' || isUnaskedShown(options)) return LACK_TEXTS.fillInWritten();
  return LACK_TEXTS.orFillIn(ASK_TEXTS[kind]);
}

function listOf(missing: Iterable<string>): string {
  return [...missing].toSorted().join(', ');
}
