// Every command with its options and examples. Nothing heavy is imported here, so that `--help` is instant;
// what a command does is loaded when it is called.
import { Command, InvalidArgumentError, Option } from 'commander';

export function program(): Command {
  const flaghoist = new Command('flaghoist')
    .description('Feature flags that live in Git, raised by pull request and struck by git revert.')
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
  0   pass: the change may be merged; or done, as when promote has written its branch
  1   block: the change itself has to be different
  2   wrong usage
  3   wait: the world has to be different (time, an approval, an issue); the message says when
  70  a bug of ours
`;

function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  $ ${line}`).join('\n')}\n`;
}

/** What a command's file offers. Its options are those that are declared for it below. */
type Runs = (args: readonly string[], options: never) => Promise<number>;

/** Declares a command whose work is done by `load`, once it is needed. */
function declare(
  parent: Command,
  usage: string,
  description: string,
  load: () => Promise<Runs>,
): Command {
  const command = parent.command(usage).description(description);
  return command.action(async (...given: unknown[]) => {
    const options = command.opts();
    const args = given
      .slice(0, -2)
      .flatMap((arg) => (Array.isArray(arg) ? arg : arg === undefined ? [] : [arg]));
    const execute = await load();
    process.exitCode = await execute(args as string[], options as never);
  });
}

function reading(command: Command): Command {
  return command
    .option('--repo <dir>', 'the repository, or any folder in it', '.')
    .option(
      '--root <dir>',
      'the folder of pipeline.yaml, from the top of the repository',
      'environments',
    )
    .addOption(
      new Option('--format <name>', 'how to say it')
        .choices(['text', 'json', 'markdown'])
        .default('text'),
    );
}

function asking(command: Command): Command {
  return reading(command)
    .option('--at <time>', 'judge at this moment, such as 2026-11-22T09:00:00Z (default: now)')
    .option(
      '--evidence <file>',
      'reviews, issues and landing times as JSON (schemas/evidence.schema.json)',
    )
    .option('--log <file>', 'the deployment log (default: .git/flaghoist/deployments.jsonl)');
}

function judging(command: Command): Command {
  return asking(command).option(
    '--save-question <file>',
    'write everything that was known to a file, for `flaghoist replay`',
  );
}

function offering(command: Command): Command {
  return command
    .option('--pull-request', 'push the branch and open the pull request (needs GITHUB_TOKEN)')
    .option('--github <owner/name>', "the repository on GitHub (default: the remote's)")
    .option('--reason <text>', 'one line for the pull request that says why');
}

const BASE = "the default branch (default: the remote's; without a remote, the one here)";

function check(parent: Command): void {
  const command = declare(
    parent,
    'check',
    'May this change to the flags be merged, and if not now, when?',
    async () => (await import('./check.ts')).runCheck,
  );
  judging(command)
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
    'Read every file and report everything that is wrong, at once.',
    async () => (await import('./validate.ts')).runValidate,
  );
  reading(command)
    .option(
      '--head <revision>',
      'what to read (default: the working tree, untracked files included)',
    )
    .option('--at <time>', 'flags that expire by this moment are named (default: now)')
    .addHelpText(
      'after',
      examples('flaghoist validate', 'flaghoist validate --head origin/main --format json'),
    );
}

function status(parent: Command): void {
  const command = declare(
    parent,
    'status [flags...]',
    'Every flag in every environment: how long it has soaked, what is due next and when.',
    async () => (await import('./status.ts')).runStatus,
  );
  asking(command)
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
    'What a gate or a code means, and what to do about it. Without a code: all of them.',
    async () => (await import('./explain.ts')).runExplain,
  ).addHelpText('after', examples('flaghoist explain soak', 'flaghoist explain soak/too-short'));
}

function promote(parent: Command): void {
  const command = declare(
    parent,
    'promote <flag>',
    'Write the smallest edit that raises a flag, on a branch, and say whether it would pass now.',
    async () => (await import('./promote.ts')).runPromote,
  );
  judging(command)
    .requiredOption('--to <environment>', 'where')
    .option(
      '--rollout <percent>',
      'how far (default: the next rung of its ladder, else everybody)',
      percent,
    )
    .option(
      '--base <revision>',
      "what to build on (default: the remote's default branch; without a remote, the one here)",
    )
    .option('--branch <name>', 'the name of the branch (default: from the flag)');
  offering(command).addHelpText(
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
  judging(command)
    .option('--in <environment...>', 'where (default: wherever they are exposed)')
    .option('--all', 'every flag: the emergency stop')
    .option('--rollout <percent>', 'only down to this percentage, instead of all the way', percent)
    .option('--routes', "also block the flags' emergency routes at the proxy")
    .option(
      '--base <revision>',
      "what to build on (default: the remote's default branch; without a remote, the one here)",
    )
    .option('--branch <name>', 'the name of the branch (default: from the flags)');
  offering(command).addHelpText(
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
  const some = (command: Command): Command =>
    command
      .option('--environment <name...>', 'only these')
      .option('--service <name...>', 'only these');
  const deploy = declare(
    parent,
    'deploy',
    'Bring what has landed to the services that it concerns.',
    async () => (await import('./deploy.ts')).runDeploy,
  );
  some(asking(deploy))
    .option('--base <revision>', BASE)
    .option(
      '--before <revision>',
      'what runs already, where the deployment log has no entry (default: the parent of the tip)',
    )
    .option('--after <revision>', 'a landing that the tip has to contain')
    .option('--dry-run', 'print the plan and touch nothing')
    .option(
      '--import-log <file>',
      'take over another deployment log first, because this one was lost or has moved',
    )
    .option(
      '--adopt',
      'accept what is live, where the deployment log was lost and there is no copy of it',
    )
    .option('--force', 'also where the log says that it is so already, as after a drift')
    .addHelpText(
      'after',
      `
--at and --evidence are believed: with them, the command says what has soaked and who has approved. The last line of
the output then names the moment of --at.
${examples(
  'flaghoist deploy --dry-run',
  'flaghoist deploy --force --environment production --service api',
)}`,
    );
  const drift = declare(
    parent,
    'drift',
    'Compare what each target has now with what is accepted.',
    async () => (await import('./drift.ts')).runDrift,
  );
  some(asking(drift)).option('--base <revision>', BASE);
  const render = declare(
    parent,
    'render',
    'The values that each service receives, in any output format.',
    async () => (await import('./render.ts')).runRender,
  );
  some(asking(render))
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
      new Option('--format <name>', 'how to say it')
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
    'Is the repository on GitHub set up so that the gate cannot be walked around?',
    async () => (await import('./doctor.ts')).runDoctor,
  )
    .option('--github <owner/name>', 'the repository (default: $GITHUB_REPOSITORY)')
    .option('--context <name>', 'the name of the required status', 'flaghoist')
    .option('--key-environment <name>', "the environment that holds the App's key")
    .option('--emergency-role <who>', 'who alone may pass the rules by, as doctor names them')
    .addHelpText(
      'after',
      examples('GITHUB_TOKEN=… flaghoist doctor --github acme/flags --key-environment gate') +
        DOCTOR_EXITS,
    );
}

const DOCTOR_EXITS = `
Exit codes:
  0   every way round is closed
  1   at least one is open
  2   wrong usage, or GitHub did not answer at all
  3   none is known to be open, and at least one could not be seen
`;

function tour(parent: Command): void {
  declare(
    parent,
    'tour',
    'Play a whole rollout on a temporary repository with a simulated clock, and see what the gate says.',
    async () => (await import('./tour.ts')).runTour,
  ).addHelpText('after', examples('flaghoist tour'));
}

function percent(text: string): number {
  const value = Number(text);
  if (!/^\d+(\.\d{1,2})?$/.test(text) || value > 100) {
    throw new InvalidArgumentError('It is a percentage from 0 to 100, with at most two decimals.');
  }
  return value;
}
