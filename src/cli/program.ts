// The registry of commands. A new command is a new file and a line here. Only the file of the command that runs is
// loaded, so that `--help` is fast.
import type { CliCommand } from './command.ts';

interface Registered {
  /** Its name, and its arguments. */
  readonly usage: string;
  /** One sentence. */
  readonly about: string;
  readonly load: () => Promise<CliCommand>;
}

/** In the order in which help shows them. */
export const COMMANDS: readonly Registered[] = [
  {
    usage: 'check',
    about: 'May this change to the flags be merged, and if not now, when?',
    load: async () => (await import('./check.ts')).checkCommand,
  },
  {
    usage: 'validate',
    about: 'Read every file and report every error at once.',
    load: async () => (await import('./validate.ts')).validateCommand,
  },
  {
    usage: 'status [flags...]',
    about:
      'Show every flag in every environment: its soak, its next step and the date of this step.',
    load: async () => (await import('./status.ts')).statusCommand,
  },
  {
    usage: 'log [flags...]',
    about: 'Show what changed where, when and by whom, and what became of it.',
    load: async () => (await import('./log.ts')).logCommand,
  },
  {
    usage: 'forecast [flags...]',
    about:
      'Forecast the earliest moment of each step to the end of each plan, and what decides it.',
    load: async () => (await import('./forecast.ts')).forecastCommand,
  },
  {
    usage: 'page',
    about: 'Write one self-contained HTML page: every flag, its past, its plan and its forecast.',
    load: async () => (await import('./page.ts')).pageCommand,
  },
  {
    usage: 'summary',
    about: 'Write the weekly report: phase, metrics, issues and next step of each plan.',
    load: async () => (await import('./summary.ts')).summaryCommand,
  },
  {
    usage: 'explain [code]',
    about: 'Explain a gate or a code, and the fix. Without a code: list all of them.',
    load: async () => (await import('./explain.ts')).explainCommand,
  },
  {
    usage: 'promote <flag>',
    about: 'Write the smallest edit that raises a flag, on a branch, and print its verdict.',
    load: async () => (await import('./promote.ts')).promoteCommand,
  },
  {
    usage: 'rollback [flags...]',
    about: 'Write the smallest edit that turns flags off, on a branch. This edit always passes.',
    load: async () => (await import('./rollback.ts')).rollbackCommand,
  },
  {
    usage: 'hold <flags...>',
    about: 'Stop the promotions of flags, or let them go on. This edit always passes.',
    load: async () => (await import('./hold.ts')).holdCommand,
  },
  {
    usage: 'deploy',
    about: 'Bring the tip of the default branch to the services whose values it changes.',
    load: async () => (await import('./deploy.ts')).deployCommand,
  },
  {
    usage: 'drift [flags...]',
    about:
      'Compare the live values of each target with the accepted ones, and say what is off there.',
    load: async () => (await import('./drift.ts')).driftCommand,
  },
  {
    usage: 'watch [flags...]',
    about: 'Look at the metrics of every flag that rose, and say what would be rolled back.',
    load: async () => (await import('./watch.ts')).watchCommand,
  },
  {
    usage: 'notify',
    about: 'Send what landed, was refused and was rolled back to the webhooks of the pipeline.',
    load: async () => (await import('./notify.ts')).notifyCommand,
  },
  {
    usage: 'render',
    about: 'Print the values that each service receives, in any output format.',
    load: async () => (await import('./render.ts')).renderCommand,
  },
  {
    usage: 'replay <file>',
    about: 'Judge a saved question again: the same report, offline.',
    load: async () => (await import('./replay.ts')).replayCommand,
  },
  {
    usage: 'doctor',
    about: 'Check whether the settings on GitHub leave a way around the gate.',
    load: async () => (await import('./doctor.ts')).doctorCommand,
  },
  {
    usage: 'dispatch',
    about: 'Receive alerts from Alertmanager or Grafana, and start the watch on GitHub.',
    load: async () => (await import('./dispatch.ts')).dispatchCommand,
  },
  {
    usage: 'init',
    about:
      'Write pipeline, flags and states from what a repository has, and prove that nothing changes.',
    load: async () => (await import('./init.ts')).initCommand,
  },
  {
    usage: 'new <flag>',
    about: 'Write the definition of a new flag.',
    load: async () => (await import('./new.ts')).newCommand,
  },
  {
    usage: 'import',
    about: 'Import one file: .env, Docker Compose, or the flags of another tool.',
    load: async () => (await import('./import.ts')).importCommand,
  },
  {
    usage: 'evidence',
    about: 'Print the evidence that a check on this clone lacks, as a file to fill in.',
    load: async () => (await import('./evidence.ts')).evidenceCommand,
  },
  {
    usage: 'completion <shell> [words...]',
    about: 'Print the script that completes commands, flags and environments: bash, zsh, fish.',
    load: async () => (await import('./completion.ts')).completionCommand,
  },
  {
    usage: 'tour',
    about: 'Play a whole rollout on a temporary repository with a simulated clock.',
    load: async () => (await import('./tour.ts')).tourCommand,
  },
];

/** The names of all commands. */
export function commandNames(): readonly string[] {
  return COMMANDS.map(({ usage }) => usage.split(' ', 1)[0] ?? '');
}
