// The clock, the people and the answers of GitHub in a world. The repository is real, and the judge is wired as the
// command line wires it.
import { gitClock } from '#adapters/git-clock.ts';
import { openRepository } from '#adapters/git/repository.ts';
import type { EvidenceSource, Gatherer } from '#app/ports.ts';
import type { MetricSources } from '#app/metric-sources.ts';
import { createReader } from '#app/load/reader.ts';
import type { Ask, Deployment, Finding, Issue, Landing, Review } from '#domain/evidence.ts';
import { known, unreachable } from '#domain/evidence.ts';
import { NO_EVIDENCE } from '#messages/missing.ts';
import type { Sha, Instant } from '#domain/scalars.ts';
import { instant } from '#domain/scalars.ts';
import type { Files, Repo } from './repo.ts';

/** The state of a flag in one environment: `on`, a percentage, or the lines of the file. */
export type Setting = 'on' | 'off' | number | Lines | null;

/** The lines of a state file, `enabled: true` if they do not say otherwise; null deletes the file. */
interface Lines {
  readonly enabled?: boolean;
  readonly rollout?: number;
  readonly services?: Readonly<
    Record<string, { readonly enabled?: boolean; readonly rollout?: number }>
  >;
  readonly hold?: string;
}

/** One flag, or several that are set to the same. */
export type Flags = string | readonly string[];

/** By environment. */
export type Settings = Readonly<Record<string, Setting>>;

export interface Play {
  readonly repo: Repo;
  /** The folder of `pipeline.yaml`. */
  readonly root: string;
  now: Instant;
  /** When the default branch last moved: our action judges every open pull request again then. */
  moved: Instant;
  branches: number;
  issues: readonly Issue[];
  /** Whether GitHub does not answer. */
  outage: boolean;
  /** The landings of the evidence `landings`. */
  remembered: readonly Landing[];
  /** The deployment log, oldest first; null: there is none. */
  deployments: readonly Deployment[] | null;
  /** Landings whose pull request was green, or null when that cannot be asked. */
  accepted: readonly Sha[] | null;
  /** The values of metrics that are not good, by name. */
  readonly measured: Map<string, number>;
  /** The sources of metrics. */
  readonly metrics: MetricSources;
}

/** The evidence of one pull request. */
export interface OnGitHub {
  body: string;
  reviews: readonly Review[];
  /** When each fingerprint was first posted on it. */
  readonly posted: Map<string, Instant>;
  /** When its branch last moved. */
  pushed: Instant;
}

export function nothingYet(pushed: Instant = instant(0)): OnGitHub {
  return { body: '', reviews: [], posted: new Map(), pushed };
}

export function nextBranch(play: Play): string {
  play.branches += 1;
  return `pull-${play.branches}`;
}

/** Opens the repository at a moment, with what GitHub knows, and closes it whatever happens. */
export async function withGatherer<T>(
  play: Play,
  now: Instant,
  hub: OnGitHub,
  work: (gatherer: Gatherer) => Promise<T>,
): Promise<T> {
  await using repository = await openRepository(play.repo.path);
  return await work({
    repository,
    reader: createReader(),
    clock: gitClock(now, play.remembered),
    evidence: evidenceOf(play, hub),
    metrics: play.metrics,
    root: play.root,
  });
}

function evidenceOf(
  { issues, outage, deployments, accepted }: Play,
  { body, reviews, posted }: OnGitHub,
): EvidenceSource {
  const found = <T>(value: T): Finding<T> =>
    outage
      ? unreachable({ kind: 'git-said', said: 'GitHub does not answer' } as const)
      : known(value);
  const authorship = {
    people: ['deniz'],
    unresolved: [],
    fingerprints: [...posted].map(([fingerprint, at]) => ({ fingerprint, at })),
  };
  return {
    answer: (asks) => {
      const asked = (kind: Ask['kind']): boolean => asks.some((ask) => ask.kind === kind);
      return Promise.resolve({
        issues: asked('issues') ? found(issues) : NO_EVIDENCE.issues,
        reviews: asked('reviews') ? found(reviews) : NO_EVIDENCE.reviews,
        authorship: asked('reviews') ? found(authorship) : NO_EVIDENCE.authorship,
        body: asked('body') ? found(body) : NO_EVIDENCE.body,
        deployments:
          asked('deployments') && deployments !== null
            ? known(deployments)
            : NO_EVIDENCE.deployments,
        ...(asked('acceptance') && accepted !== null ? { accepted: known(accepted) } : {}),
        teams: new Map(),
      });
    },
  };
}

/** The state files of these flags, as a person would write them. */
export function statesOf({ root }: Play, flags: Flags, settings: Settings): Files {
  return Object.fromEntries(
    [flags]
      .flat()
      .flatMap((flag) =>
        Object.entries(settings).map(([environment, setting]) => [
          `${root}/${environment}/${flag}.yaml`,
          setting === null ? null : stateText(setting),
        ]),
      ),
  );
}

/** `Set checkout`: commit messages are never looked at, but people read them. */
export function messageFor(flags: Flags): string {
  return `Set ${[flags].flat().join(', ')}`;
}

/** The text of a state file. */
export function stateText(setting: Exclude<Setting, null>): string {
  if (setting === 'on') return 'enabled: true\n';
  if (setting === 'off') return 'enabled: false\n';
  if (typeof setting === 'number') return `enabled: true\nrollout: ${setting}\n`;
  const lines = Object.entries({ enabled: true, ...setting });
  return lines.map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`).join('');
}

/** `48h`, `6d 23h 59m 59s`, in seconds. */
export function secondsIn(length: string): number {
  const units: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 };
  return length.split(' ').reduce((sum, part) => {
    const [, count, unit = ''] = /^(\d+)([smhdw])$/.exec(part) ?? [];
    const size = units[unit];
    if (size === undefined) throw new Error(`not a length of time: ${part}`);
    return sum + Number(count) * size;
  }, 0);
}
