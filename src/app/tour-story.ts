// The story that `tour` plays: the rollout of the ElevenLabs agent (development, 48 hours, staging, seven days and the
// team's approval, production), with an attempt that comes too early, a rollback and the way back.
import { SCENE_TEXTS, TOUR_TEXTS } from '#messages/tour.ts';

const STATE = (enabled: boolean): string => `enabled: ${enabled}\n`;

/** `environments/pipeline.yaml` of the story: the part of this repository's own that the plan needs. */
const TOUR_PIPELINE = `version: 1
teams:
  release: [ana, bartek]
  voice: [bartek, deniz]
environments:
  - name: development
  - name: staging
    requires:
      soak: { in: development, for: 48h, without-issues: [critical] }
  - name: production
    requires:
      soak: { in: staging, for: 7d, without-issues: [critical] }
      approvals: { count: 1, from: [release] }
services:
  jarek-va-ui: {}
  cursor-runner: {}
  elevenlabs-agent: {}
policy:
  approvals: { count: 1, from: [release] }
`;

/** The definition, as in \`environments/flags/elevenlabs-agent.yaml\`, without its checklists. */
const TOUR_FLAG = `description: ${TOUR_TEXTS.flag()}
owner: voice
services:
  jarek-va-ui:
    VITE_ELEVENLABS_AGENT_ENABLED:
      from: enabled
      on: 'true'
      off: 'false'
  cursor-runner:
    ELEVENLABS_AGENT_ENABLED: enabled
  elevenlabs-agent:
    ELEVENLABS_AGENT_ENABLED: enabled
`;

export const FIRST_FILES: Readonly<Record<string, string>> = {
  'environments/pipeline.yaml': TOUR_PIPELINE,
  'environments/flags/elevenlabs-agent.yaml': TOUR_FLAG,
  'environments/development/elevenlabs-agent.yaml': STATE(false),
  'environments/staging/elevenlabs-agent.yaml': STATE(false),
  'environments/production/elevenlabs-agent.yaml': STATE(false),
};

export type TourAct =
  /** A pull request is opened. `files` null: it is a `git revert` of the last landing of `reverts`. */
  | {
      readonly kind: 'propose';
      readonly branch: string;
      readonly environment: string;
      readonly enabled: boolean;
    }
  | { readonly kind: 'revert'; readonly branch: string; readonly of: string }
  /** The open pull request is judged. */
  | { readonly kind: 'check'; readonly branch: string; readonly expect: 'pass' | 'wait' | 'block' }
  /** It is merged. */
  | { readonly kind: 'land'; readonly branch: string }
  /** A person approves what is proposed now. */
  | { readonly kind: 'approve'; readonly by: string }
  /** GitHub stops answering: reviews and issues are unreachable from here on. */
  | { readonly kind: 'outage'; readonly over: boolean };

export interface Scene {
  readonly title: string;
  readonly says: string;
  /** Since the scene before. */
  readonly after: string;
  readonly acts: readonly TourAct[];
}

const propose = (branch: string, environment: string): TourAct => ({
  kind: 'propose',
  branch,
  environment,
  enabled: true,
});
const check = (branch: string, expect: 'pass' | 'wait' | 'block'): TourAct => ({
  kind: 'check',
  branch,
  expect,
});
const land = (branch: string): TourAct => ({ kind: 'land', branch });

export const SCENES: readonly Scene[] = [
  {
    ...SCENE_TEXTS.development,
    after: '0h',
    acts: [
      propose('development', 'development'),
      check('development', 'pass'),
      land('development'),
    ],
  },
  {
    ...SCENE_TEXTS.tooEarly,
    after: '31h',
    acts: [propose('staging', 'staging'), check('staging', 'wait')],
  },
  {
    ...SCENE_TEXTS.due,
    after: '17h',
    acts: [check('staging', 'pass'), land('staging')],
  },
  {
    ...SCENE_TEXTS.production,
    after: '5d',
    acts: [propose('production', 'production'), check('production', 'wait')],
  },
  {
    ...SCENE_TEXTS.unapproved,
    after: '2d',
    acts: [check('production', 'wait')],
  },
  {
    ...SCENE_TEXTS.approved,
    after: '1h',
    acts: [{ kind: 'approve', by: 'ana' }, check('production', 'pass'), land('production')],
  },
  {
    ...SCENE_TEXTS.rollback,
    after: '17h',
    acts: [
      { kind: 'outage', over: false },
      { kind: 'revert', branch: 'rollback', of: 'production' },
      check('rollback', 'pass'),
      land('rollback'),
    ],
  },
  {
    ...SCENE_TEXTS.again,
    after: '1d',
    acts: [
      { kind: 'outage', over: true },
      propose('production-again', 'production'),
      check('production-again', 'wait'),
    ],
  },
  {
    ...SCENE_TEXTS.complete,
    after: '2h',
    acts: [
      { kind: 'approve', by: 'bartek' },
      check('production-again', 'pass'),
      land('production-again'),
    ],
  },
];
