// What belongs to each kind of question and to each part of the evidence. Both tables are complete by their types: a
// new kind does not compile until its row is here.
import type { Ask, Evidence, Finding } from '#domain/evidence.ts';
import type { EvidenceSource } from './ports.ts';

interface AskKind {
  /**
   * `history`: the landings answer it. `change`: it is the same for every pull request with this change.
   * `pull-request`: each pull request has its own answer. `team`: it depends on nothing but the team. `sources`: the
   * sources of metrics answer it, after the history. `base`: a file at base answers it.
   */
  readonly about: 'history' | 'change' | 'pull-request' | 'team' | 'sources' | 'base';
  /** Whether earlier runs noted something for it on the pull request. */
  readonly isNotedOnPull: boolean;
}

const KINDS: Readonly<Record<Ask['kind'], AskKind>> = {
  timeline: { about: 'history', isNotedOnPull: false },
  restoration: { about: 'history', isNotedOnPull: false },
  issues: { about: 'change', isNotedOnPull: true },
  deployments: { about: 'change', isNotedOnPull: false },
  acceptance: { about: 'change', isNotedOnPull: false },
  reviews: { about: 'pull-request', isNotedOnPull: false },
  body: { about: 'pull-request', isNotedOnPull: false },
  samples: { about: 'sources', isNotedOnPull: false },
  calendar: { about: 'base', isNotedOnPull: false },
  watched: { about: 'change', isNotedOnPull: false },
  team: { about: 'team', isNotedOnPull: false },
};

export function isAbout(ask: Ask, subject: AskKind['about']): boolean {
  return KINDS[ask.kind].about === subject;
}

/** Whether the answer depends on which pull request it is. */
export function needsPull(ask: Ask): boolean {
  return isAbout(ask, 'pull-request') || KINDS[ask.kind].isNotedOnPull;
}

type PartsOf = (evidence: Evidence) => readonly (Finding<unknown> | undefined)[];

const FINDINGS: Readonly<Record<keyof Evidence, PartsOf>> = {
  timelines: ({ timelines }) => [timelines],
  issues: ({ issues }) => [issues],
  reviews: ({ reviews }) => [reviews],
  authorship: ({ authorship }) => [authorship],
  body: ({ body }) => [body],
  deployments: ({ deployments }) => [deployments],
  // Read together with the deployments, and known whenever those are.
  logStarts: () => [],
  refusals: ({ refusals }) => [refusals],
  accepted: ({ accepted }) => [accepted],
  // A silent source is an answer, which the gate judges.
  samples: () => [],
  calendars: ({ calendars = [] }) => calendars.map(({ closed }) => closed),
  watched: ({ watched }) => [watched],
  teams: ({ teams }) => [...teams.values()],
  rewritten: ({ rewritten }) => [rewritten],
};

/** Whether something that was asked for could not be had. */
export function isUnanswered(evidence: Evidence): boolean {
  return Object.values(FINDINGS).some((findingsOf) =>
    findingsOf(evidence).some((finding) => finding?.kind === 'unreachable'),
  );
}

/** A source that has one reason for every question, such as that GitHub does not answer. */
export function unansweredSource(
  why: Exclude<Finding<never>, { readonly kind: 'known' }>,
): EvidenceSource {
  return {
    answer: () =>
      Promise.resolve({
        issues: why,
        reviews: why,
        authorship: why,
        body: why,
        deployments: why,
        watched: why,
        teams: new Map(),
      }),
  };
}
