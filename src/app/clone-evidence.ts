// What a clone asks GitHub: the same clock and the same evidence as a run of the action, of which nothing is published.
import type { Finding } from '#domain/evidence.ts';
import { absent } from '#domain/evidence.ts';
import type { LogSettings } from '#domain/deploy-settings.ts';
import type { EnvironmentName, Instant } from '#domain/scalars.ts';
import type { LoggedEntry, Deployer, Landed } from './deploy-ports.ts';
import type { PendingQuestion } from './check.ts';
import type { LandingsReader } from './accepted/landed-evidence.ts';
import { gathererForLanding, landingsByPull, withoutPull } from './accepted/landed-evidence.ts';
import type { EvidenceSource, Gatherer, LandingClock, Repository } from './ports.ts';
import type { PullRequest } from './github.ts';
import { readAbout } from './pulls/judge-pull.ts';
import { NO_PUSH_EVENT, NO_UPDATES } from './pulls/status-history.ts';
import { trustedClock } from '#app/pulls/evaluator.ts';

export interface CloneReader extends LandingsReader {
  /** The open pull request of what is proposed here; null: there is none. */
  readonly pull: PullRequest | null;
  /** The moment to judge at; null: the present one. */
  readonly at: Instant | null;
  /** The entries of GitHub's deployment log about these environments, oldest first. Throws a refusal for a damaged log. */
  readonly entriesOf: (
    environments: readonly EnvironmentName[],
    settings: LogSettings | undefined,
  ) => Promise<readonly LoggedEntry[]>;
  /** When the last sweep ended well; null: none has. */
  readonly lastSweep: () => Promise<Finding<Instant | null>>;
}

/** The gatherer with GitHub's clock, and with evidence from this source. */
export function gathererOnClone(
  gatherer: Gatherer,
  reader: CloneReader,
  evidence: EvidenceSource,
): Gatherer {
  const clock = momentOn(trustedClock({ ...reader, dryRun: true }), reader.at);
  return { ...gatherer, clock, evidence, logged: (settings) => reader.github.logged(settings) };
}

/** The evidence about a change: that of its open pull request. */
export async function evidenceAbout(
  reader: CloneReader,
  question: PendingQuestion,
): Promise<EvidenceSource> {
  const { github, pull } = reader;
  if (pull === null) {
    const why = absent({ kind: 'no-pull' } as const);
    return { answer: (asks, fingerprint) => withoutPull(github, asks, fingerprint, why) };
  }
  const posted = await github.statuses(pull.head);
  const view = { pull, event: NO_PUSH_EVENT, isFresh: true, posted };
  const repository = withoutOthers(reader.repository);
  const { about } = await readAbout({ ...reader, repository }, view, question);
  return github.evidence(about);
}

/** A head that was pushed from elsewhere may be missing here. Then every commit counts. */
function withoutOthers(repository: Repository): Repository {
  return {
    ...repository,
    updates: async (head, base) =>
      (await repository.resolve(head)) === null ? NO_UPDATES : repository.updates(head, base),
  };
}

/** How a deployment from a clone reads the evidence of landings again. */
export function landingsOnClone(reader: CloneReader): Pick<Deployer, 'gathererFor' | 'landingsIn'> {
  return {
    gathererFor: (landed: Landed) => {
      const gatherer = gathererForLanding(reader, landed);
      return Promise.resolve({ ...gatherer, clock: momentOn(gatherer.clock, reader.at) });
    },
    landingsIn: (range) => landingsByPull(reader, range, null),
  };
}

/** The same clock at the moment of `--at`. GitHub's own moment is read, too, so that the clock trusts its times. */
function momentOn(clock: LandingClock, at: Instant | null): LandingClock {
  if (at === null) return clock;
  const now = async (): Promise<Instant> => {
    await clock.now();
    return at;
  };
  return { ...clock, now };
}
