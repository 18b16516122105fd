// The story that `tour` tells: a title and a sentence for each of its scenes.

type SceneText = { readonly title: string; readonly says: string };

export const TOUR_TEXTS = {
  opening: () => `A rollout from the first commit to production and back, on a temporary
repository. The gate is real. Only the people and the clock are simulated.

The plan: development, 48 hours without a critical issue, staging, seven days
and an approval from the release team, production.
`,
  closing: () => `
That was the whole plan. Each promotion waited for its evidence, and the
rollback passed at once. Next, in a repository of yours:
  flaghoist init --dry-run
`,
  /** Before the next scene. */
  goOn: (next: number, of: number) => `Enter: scene ${next} of ${of} · q and Enter: stop `,
  stopped: () => '\nThe tour has ended early. All scenes at once:\n  flaghoist tour --yes\n',
  flag: () => 'Voice conversations with the ElevenLabs agent',
  commit: (environment: string) => `Turn it on in ${environment}`,
} as const;

export const SCENE_TEXTS = {
  development: {
    title: 'Development asks for nothing, so it passes at once',
    says: 'A pull request sets "enabled: true" in environments/development/elevenlabs-agent.yaml.',
  },
  tooEarly: {
    title: 'Staging after 31 hours: too early',
    says: 'Staging asks for 48 hours in development without a critical issue. The check waits and shows until when.',
  },
  due: {
    title: 'The same pull request 17 hours later: due, without a push',
    says: 'Only time has passed.',
  },
  production: {
    title: 'Production after five days: too early, and without approval',
    says: 'Production asks for seven days in staging and for one approval from the release team.',
  },
  unapproved: {
    title: 'Two days later the soak is done; the approval is still missing',
    says: 'The soak is over, and production still requires one approval.',
  },
  approved: {
    title: 'Ana approves, and it passes',
    says: 'Her approval counts for exactly this change: the fingerprint is what she saw.',
  },
  rollback: {
    title: 'Three in the morning: git revert passes at once, even while GitHub does not answer',
    says: 'A rollback needs only Git: no approval, no waiting, no issue tracker.',
  },
  again: {
    title: 'Another raise has to pass every gate again',
    says: 'A revert of the revert is a promotion. Staging has stayed on, so its soak still counts; the old approval does not.',
  },
  complete: {
    title: 'Bartek approves, and the plan is done',
    says: 'Everything that the rollout document asked for has been checked, and Git shows all of it.',
  },
} as const satisfies Readonly<Record<string, SceneText>>;
