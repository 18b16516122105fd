// `tour`: plays a whole rollout on a repository of its own with a simulated clock, and reports the verdict of each step.
// The gate and the repository are real; only the people and the time are simulated.
import type { Review } from '#domain/evidence.ts';
import { known, unreachable } from '#domain/evidence.ts';
import { NO_EVIDENCE } from '#messages/missing.ts';
import type { Report, Verdict } from '#domain/report.ts';
import type { Instant } from '#domain/scalars.ts';
import { durationOf, instant, parseInstant, plus } from '#domain/scalars.ts';
import { SETUP_TEXTS } from '#messages/setup.ts';
import { TOUR_TEXTS } from '#messages/tour.ts';
import { check } from './check.ts';
import type { EvidenceSource, Gatherer } from './ports.ts';
import { unansweredSource } from './evidence-kinds.ts';
import type { TourAct, Scene } from './tour-story.ts';
import { FIRST_FILES, SCENES } from './tour-story.ts';

/** A repository of our own to play a story on, for `tour`. Every commit is made at the moment it is given. */
export interface Stage {
  readonly directory: string;
  /** The first commit, straight on the default branch. */
  landsFirst(files: Readonly<Record<string, string>>, message: string, at: Instant): Promise<void>;
  /** A branch from where the default branch is, with one commit. */
  proposes(
    branch: string,
    files: Readonly<Record<string, string>>,
    message: string,
    at: Instant,
  ): Promise<void>;
  /** A branch that undoes what a landing did: `git revert`. */
  proposesRevert(branch: string, landing: string, at: Instant): Promise<void>;
  /** Merges a branch into the default branch. */
  lands(branch: string, at: Instant): Promise<void>;
  close(): Promise<void>;
}

/** Opens the stage as a repository, at a moment and with evidence. */
export type Opens = (at: Instant, evidence: EvidenceSource) => Promise<Gatherer>;

export interface PlayedScene {
  readonly scene: Scene;
  readonly number: number;
  readonly of: number;
  readonly at: Instant;
  readonly reports: readonly Report[];
}

const BEGINNING = parseInstant('2026-11-02T09:00:00Z') as Instant;

/** Plays all scenes, one after the other, as long as `show` goes on. Throws when a verdict differs from the story. */
export async function tour(
  stage: Stage,
  opens: Opens,
  show: (scene: PlayedScene) => Promise<boolean>,
): Promise<boolean> {
  await stage.landsFirst(FIRST_FILES, SETUP_TEXTS.adopt(), BEGINNING);
  const play: Play = { stage, opens, firstShown: new Map(), reviews: [], outage: false };
  let at = plus(BEGINNING, durationOf('1h'));
  for (const [index, scene] of SCENES.entries()) {
    at = plus(at, durationOf(scene.after));
    const reports: Report[] = [];
    for (const act of scene.acts) {
      const report = await perform(play, act, at);
      if (report !== null) reports.push(report);
    }
    if (!(await show({ scene, number: index + 1, of: SCENES.length, at, reports }))) return false;
  }
  return true;
}

/** What has happened on the stage besides commits. */
interface Play {
  readonly stage: Stage;
  readonly opens: Opens;
  /** When each fingerprint was first shown. */
  readonly firstShown: Map<string, Instant>;
  reviews: readonly Review[];
  outage: boolean;
}

async function perform(play: Play, act: TourAct, at: Instant): Promise<Report | null> {
  const { stage } = play;
  switch (act.kind) {
    case 'propose':
      play.reviews = [];
      play.firstShown.clear();
      await stage.proposes(act.branch, tourStateOf(act), TOUR_TEXTS.commit(act.environment), at);
      return null;
    case 'revert':
      await stage.proposesRevert(act.branch, 'main', at);
      return null;
    case 'land':
      await stage.lands(act.branch, at);
      return null;
    case 'approve':
      play.reviews = [...play.reviews, approval(act.by, at)];
      return null;
    case 'outage':
      play.outage = !act.over;
      return null;
    case 'check':
      return checkBranch(play, act, at);
  }
}

function tourStateOf({
  environment,
  enabled,
}: Extract<TourAct, { kind: 'propose' }>): Record<string, string> {
  return { [`environments/${environment}/elevenlabs-agent.yaml`]: `enabled: ${enabled}\n` };
}

function approval(user: string, at: Instant): Review {
  return { user, state: 'APPROVED', submittedAt: at, type: 'User', pullRequest: null };
}

async function checkBranch(
  play: Play,
  { branch, expect }: { readonly branch: string; readonly expect: Verdict },
  at: Instant,
): Promise<Report> {
  const gatherer = await play.opens(at, evidenceOf(play, at));
  try {
    const { report } = await check(gatherer, { base: 'main', head: branch });
    if (report.verdict !== expect) {
      throw new Error(
        `the tour expected ${expect} for ${branch}, and the verdict is ${report.verdict}`,
      );
    }
    return report;
  } finally {
    await gatherer.repository.close();
  }
}

/** The answers of a simulated GitHub. A fingerprint was first shown when it was first judged. */
function evidenceOf(play: Play, at: Instant): EvidenceSource {
  return {
    answer: (asks, fingerprint) => {
      if (play.outage) return OUTAGE.answer(asks, fingerprint);
      const first = play.firstShown.get(fingerprint) ?? at;
      play.firstShown.set(fingerprint, first);
      return Promise.resolve({
        ...NO_EVIDENCE,
        issues: known([]),
        reviews: known(play.reviews),
        authorship: known({
          people: ['deniz'],
          unresolved: [],
          fingerprints: [{ fingerprint, at: instant(first) }],
        }),
      });
    },
  };
}

const OUTAGE = unansweredSource(unreachable({ kind: 'github-down' }));
