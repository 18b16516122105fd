// Every command with its options and examples. The code of a command is loaded when it runs, so that `--help` is fast.
import { Command, InvalidArgumentError, Option } from 'commander';

export function program(): Command {
  const flaghoist = new Command('flaghoist')
    .description('Feature flags in Git, raised by pull request and turned off by git revert.')
    .version('0.1.0', '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .showHelpAfterError('(flaghoist --help lists the commands)')
    .addHelpText(
      'after',
      examples(
        'flaghoist tour',
        'flaghoist check',
        'flaghoist status',
        'flaghoist promote checkout --to staging',
      ) + EXITS,
    );
  check(flaghoist);
  validate(flaghoist);
  status(flaghoist);
  explain(flaghoist);
  promote(flaghoist);
  rollback(flaghoist);
  deploying(flaghoist);
  replay(flaghoist);
  doctor(flaghoist);
  tour(flaghoist);
  return flaghoist;
}

const EXITS = `
Exit codes:
  0   pass: the change may be merged, or the command is done
  1   block: the change itself has to be different
  2   wrong usage
  3   wait: time, an approval or an issue is missing; the message says when
  70  a bug in Flaghoist
`;

function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  $ ${line}`).join('\n')}\n`;
}

/** The function that runs a command, with the options that are declared for it below. */
type Runs = (args: readonly string[], options: never) => Promise<number>;

/** Declares a command. `load` imports the function that runs it. */
function declare(
  parent: Command,
  usage: string,
  description: string,
  load: () => Promise<Runs>,
): Command {
  const command = parent.command(usage).description(description);
  return command.action(async (...received: unknown[]) => {
    const options = command.opts();
    const args = received
      .slice(0, -2)
      .flatMap((arg) => (Array.isArray(arg) ? arg : arg === undefined ? [] : [arg]));
    await beginReading(command.opts());
    const execute = await load();
    process.exitCode = await execute(args as string[], options as never);
  });
}

/** Git starts while the code of the command is loaded. */
async function beginReading({ repo }: { readonly repo?: string }): Promise<void> {
  if (repo === undefined) return;
  const { beginOpening } = await import('#adapters/git/opening.ts');
  beginOpening(repo);
}

function withReading(command: Command): Command {
  return command
    .option('--repo <dir>', 'the repository, or any folder in it', '.')
    .option(
      '--root <dir>',
      'the folder of pipeline.yaml, from the top of the repository',
      'environments',
    )
    .addOption(
      new Option('--format <name>', 'the format of the output')
        .choices(['text', 'json', 'markdown'])
        .default('text'),
    );
}

function withJudging(command: Command): Command {
  return withReading(command)
    .option('--at <time>', 'judge at this moment, such as 2026-11-22T09:00:00Z (default: now)')
    .option(
      '--evidence <file>',
      'reviews, issues and landing times as JSON (schemas/evidence.schema.json)',
    )
    .option('--log <file>', 'the deployment log (default: .git/flaghoist/deployments.jsonl)');
}

function withQuestion(command: Command): Command {
  return withJudging(command).option(
    '--save-question <file>',
    'write all input of the judgement to a file, for `flaghoist replay`',
  );
}

function withOffer(command: Command): Command {
  return command
    .option('--pull-request', 'push the branch and open the pull request (needs GITHUB_TOKEN)')
    .option('--github <owner/name>', "the repository on GitHub (default: the remote's)")
    .option('--reason <text>', 'one line for the pull request that says why');
}

const BASE = "the default branch (default: the remote's; without a remote, the local one)";
const EDIT_BASE =
  "the commit to build on (default: the remote's default branch; without a remote, the local one)";

function check(parent: Command): void {
  const command = declare(
    parent,
    'check',
    'May this change to the flags be merged, and if not now, when?',
    async () => (await import('./check.ts')).runCheck,
  );
  withQuestion(command)
    .option('--base <revision>', BASE)
    .option('--head <revision>', 'the change (default: the working tree, untracked files included)')
    .addHelpText(
      'after',
      examples(
        'flaghoist check',
        'flaghoist check --base origin/main --head my-branch',
        'flaghoist check --at 2026-11-22T09:00:00Z    # would it pass then?',
        'flaghoist check --evidence evidence.json --format markdown',
      ),
    );
}

function validate(parent: Command): void {
  const command = declare(
    parent,
    'validate',
    'Read every file and report every error at once.',
    async () => (await import('./validate.ts')).runValidate,
  );
  withReading(command)
    .option(
      '--head <revision>',
      'what to read (default: the working tree, untracked files included)',
    )
    .option('--at <time>', 'name the flags that expire by this moment (default: now)')
    .addHelpText(
      'after',
      examples('flaghoist validate', 'flaghoist validate --head origin/main --format json'),
    );
}

function status(parent: Command): void {
  const command = declare(
    parent,
    'status [flags...]',
    'Show every flag in every environment: its soak, its next step and the date of that.',
    async () => (await import('./status.ts')).runStatus,
  );
  withJudging(command)
    .option('--base <revision>', BASE)
    .addHelpText(
      'after',
      examples('flaghoist status', 'flaghoist status outbound-calls --at 2026-12-01T09:00:00Z'),
    );
}

function explain(parent: Command): void {
  declare(
    parent,
    'explain [code]',
    'Explain a gate or a code, and the fix. Without a code: list all of them.',
    async () => (await import('./explain.ts')).runExplain,
  ).addHelpText('after', examples('flaghoist explain soak', 'flaghoist explain soak/too-short'));
}

function promote(parent: Command): void {
  const command = declare(
    parent,
    'promote <flag>',
    'Write the smallest edit that raises a flag, on a branch, and print its verdict.',
    async () => (await import('./promote.ts')).runPromote,
  );
  withQuestion(command)
    .requiredOption('--to <environment>', 'the environment')
    .option(
      '--rollout <percent>',
      'the new percentage (default: the next step of its ladder, or 100)',
      percent,
    )
    .option('--base <revision>', EDIT_BASE)
    .option('--branch <name>', 'the name of the branch (default: from the flag)');
  withOffer(command).addHelpText(
    'after',
    examples(
      'flaghoist promote elevenlabs-agent --to staging',
      'flaghoist promote outbound-calls --to production --rollout 10 --pull-request',
    ),
  );
}

function rollback(parent: Command): void {
  const command = declare(
    parent,
    'rollback [flags...]',
    'Write the smallest edit that takes flags down, on a branch. It always passes.',
    async () => (await import('./rollback.ts')).runRollback,
  );
  withQuestion(command)
    .option('--in <environment...>', 'the environments (default: all where a flag is exposed)')
    .option('--all', 'every flag: the emergency stop')
    .option('--rollout <percent>', 'only down to this percentage, instead of all the way', percent)
    .option('--routes', "also block the flags' emergency routes at the proxy")
    .option('--base <revision>', EDIT_BASE)
    .option('--branch <name>', 'the name of the branch (default: from the flags)');
  withOffer(command).addHelpText(
    'after',
    examples(
      'flaghoist rollback elevenlabs-agent',
      'flaghoist rollback outbound-calls --in production --rollout 10',
      'flaghoist rollback --all --in production --pull-request',
      'flaghoist rollback elevenlabs-agent --in production --routes',
    ),
  );
}

function deploying(parent: Command): void {
  const withScope = (command: Command): Command =>
    command
      .option('--environment <name...>', 'only these environments')
      .option('--service <name...>', 'only these services');
  const deploy = declare(
    parent,
    'deploy',
    'Bring the tip of the default branch to the services whose values it changes.',
    async () => (await import('./deploy.ts')).runDeploy,
  );
  withScope(withJudging(deploy))
    .option('--base <revision>', BASE)
    .option(
      '--before <revision>',
      'the deployed commit, when the deployment log has no entry (default: the parent of the tip)',
    )
    .option('--after <revision>', 'a landing that the tip has to contain')
    .option('--dry-run', 'print the plan and touch nothing')
    .option(
      '--import-log <file>',
      'import another deployment log first, because this one was lost or has moved',
    )
    .option('--adopt', 'accept the live values, when the deployment log was lost and has no copy')
    .option('--force', 'write also instances that have their values by the log, as after a drift')
    .addHelpText(
      'after',
      `
deploy trusts --at and --evidence: they decide what has soaked and who has approved. The last line of the output then
names the moment of --at.
${examples(
  'flaghoist deploy --dry-run',
  'flaghoist deploy --force --environment production --service api',
)}`,
    );
  const drift = declare(
    parent,
    'drift',
    'Compare the live values of each target with the accepted ones.',
    async () => (await import('./drift.ts')).runDrift,
  );
  withScope(withJudging(drift)).option('--base <revision>', BASE);
  const render = declare(
    parent,
    'render',
    'Print the values that each service receives, in any output format.',
    async () => (await import('./render.ts')).runRender,
  );
  withScope(withJudging(render))
    .option('--head <revision>', 'what to read (default: the working tree)')
    .option(
      '--as <rendering>',
      "dotenv, compose, kubernetes, traefik or json (default: the target's)",
    )
    .addHelpText(
      'after',
      examples('flaghoist render --environment staging --service cursor-runner --as dotenv'),
    );
}

function replay(parent: Command): void {
  const command = declare(
    parent,
    'replay <file>',
    'Judge a saved question again: the same report, offline.',
    async () => (await import('./replay.ts')).runReplay,
  );
  command
    .addOption(
      new Option('--format <name>', 'the format of the output')
        .choices(['text', 'json', 'markdown'])
        .default('text'),
    )
    .addHelpText(
      'after',
      examples('flaghoist check --save-question question.json', 'flaghoist replay question.json'),
    );
}

function doctor(parent: Command): void {
  declare(
    parent,
    'doctor',
    'Check whether the settings on GitHub leave a way around the gate.',
    async () => (await import('./doctor.ts')).runDoctor,
  )
    .option('--github <owner/name>', 'the repository (default: $GITHUB_REPOSITORY)')
    .option('--context <name>', 'the name of the required status', 'flaghoist')
    .option('--key-environment <name>', "the environment that holds the App's key")
    .option(
      '--emergency-role <who>',
      'the only account or team that may bypass the rules, as doctor names it',
    )
    .addHelpText(
      'after',
      examples('GITHUB_TOKEN=… flaghoist doctor --github acme/flags --key-environment gate') +
        DOCTOR_EXITS,
    );
}

const DOCTOR_EXITS = `
Exit codes:
  0   every bypass is closed
  1   at least one bypass is open
  2   wrong usage, or GitHub did not answer
  3   no bypass is known to be open, and at least one could not be checked
`;

function tour(parent: Command): void {
  declare(
    parent,
    'tour',
    'Play a whole rollout on a temporary repository with a simulated clock.',
    async () => (await import('./tour.ts')).runTour,
  ).addHelpText('after', examples('flaghoist tour'));
}

function percent(text: string): number {
  const value = Number(text);
  if (!/^\d+(\.\d{1,2})?$/.test(text) || value > 100) {
    throw new InvalidArgumentError('Write a percentage from 0 to 100 with at most two decimals.');
  }
  return value;
}
