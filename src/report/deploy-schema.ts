// The JSON Schema of the output of `deploy --format json`.
import type { JsonSchema } from '#domain/scalars.ts';
import { ERROR } from './error-schema.ts';
import { FACTS, REPORT_SCHEMA } from './report-schema.ts';
import {
  choice,
  integer,
  list,
  moment,
  object,
  orNull,
  published,
  SENDABLE,
  text,
  texts,
  valuesByVariable,
  VERSION,
  yesOrNo,
  cause,
} from './schema-words.ts';

export const INSTANCE = {
  environment: text('Name of the environment.'),
  service: text('Name of the service.'),
};
const LANDING = text('The full commit id of the landing.');

const item = object('A service in an environment, with what it is to get.', {
  ...INSTANCE,
  target: orNull(text('Its deploy target; null: the pipeline names none here.')),
  rollback: yesOrNo('Whether it raises no value and lowers at least one.'),
  values: valuesByVariable('All values that it is to have.'),
  blockedRoutes: texts('Routes that the proxy answers with 503.', 'A route.'),
  changes: list(
    'What changes; empty when only routes or settings changed, or a write is repeated.',
    object('One variable.', {
      variable: text('Its name.'),
      from: SENDABLE,
      to: SENDABLE,
      raises: yesOrNo('Whether it may give users more.'),
    }),
  ),
});

const outcome = object('What became of one service in one environment.', {
  ...INSTANCE,
  state: choice(
    'superseded: another run was about to write something newer. refused: the target has values that no deployment sent.',
    'applied',
    'unchanged',
    'superseded',
    'no-target',
    'refused',
    'failed',
  ),
  code: orNull(text('`deploy/what` or `target/what`: why; null: there is nothing to say.')),
  facts: orNull(FACTS),
  message: text('Why, in one sentence; otherwise empty.'),
  by: orNull(text('The landing of another run that brings it there.')),
  verifiedAt: orNull(moment('When the values were verified')),
  foreign: list(
    'Values that no deployment sent.',
    object('One variable.', {
      variable: text('Its name.'),
      flag: text('Key of its flag.'),
      live: text('The value that the target has.'),
      sent: orNull(text('What would replace it; null: it would be removed.')),
      file: text('The state that decides.'),
      keep: orNull(text('The line that keeps it; null: no state can say it.')),
      off: text('The line that turns it off.'),
    }),
  ),
});

export const REFUSAL = object('A part of the tip that is not deployed.', {
  part: choice('What is refused.', 'rules', 'definition', 'state'),
  flag: orNull(text('Key of the flag; null: of the rules.')),
  environment: orNull(text('Name of the environment; null: of the rules.')),
  file: orNull(text('The file that the pipeline names; null: the pipeline itself, or a flag.')),
  accepted: orNull(text('The commit whose version counts; null: none does.')),
  landing: LANDING,
  since: moment('Since when it is refused'),
  verdict: choice(
    'wait: a later run may accept it. block: it takes another landing.',
    'wait',
    'block',
  ),
});

const orphan = object('A service that runs where the pipeline names it no more.', {
  ...INSTANCE,
  landing: LANDING,
  values: valuesByVariable('What it has.'),
  lost: choice('What has left the pipeline.', 'environment', 'service', 'target'),
  entries: texts(
    'What the pipeline has to say so that the next run brings it down; empty: it is not known.',
    'A place in the pipeline and its text.',
  ),
});

const takeover = object(
  'A variable that stays with its flag, because the flag that fills it now is refused.',
  {
    ...INSTANCE,
    variable: text('Its name.'),
    flag: text('Key of the flag that gives it up, of which something is refused for this.'),
    value: SENDABLE,
    taker: text('Key of the flag that fills it now, whose definition is refused.'),
    taken: SENDABLE,
    landing: text('The full commit id of the landing that brought that definition.'),
  },
);

const adopted = object('What an empty log adopts without a verdict.', {
  commit: text('Everything up to this commit.'),
  exposed: list(
    'The flags that are on there.',
    object('One flag in one environment.', {
      environment: text('Name of the environment.'),
      flag: text('Key of the flag.'),
    }),
  ),
  unreadable: texts('Flags whose definition cannot be read.', 'Key of a flag.'),
  assumed: list(
    'Services that could not be asked, and are taken to have what Git says.',
    object('One service in one environment.', INSTANCE),
  ),
});

const log = object('How the deployment log was used.', {
  kind: choice(
    'unavailable: it could be read, and not used. unread: it could not be read either, so that earlier refusals are not known. lost: it has no entry although a run has written here.',
    'used',
    'unavailable',
    'unread',
    'lost',
  ),
  why: orNull(text('Why it was not used, or why the results are not on it; null: they are.')),
});

const { $schema: _schema, title: _title, $defs, ...report } = REPORT_SCHEMA;

export const DEPLOY_SCHEMA: JsonSchema = {
  ...published(
    'Flaghoist deployment',
    object('What a run of `deploy` did, or would do.', {
      schemaVersion: VERSION,
      result: choice(
        'done: the whole tip runs. waits: a later run deploys the rest, or no deployment reaches a service whose values come down. refused: a person has to act.',
        'done',
        'waits',
        'refused',
      ),
      dryRun: yesOrNo('Whether nothing was written.'),
      githubNotAsked: orNull(cause('Why GitHub was not asked; null: it was.')),
      asOf: orNull(moment('The moment of `--at`; null: this moment')),
      tip: text('The full commit id of what was deployed.'),
      behind: orNull({
        ...ERROR,
        description: 'Why a run deploys only rollbacks; null: the clone has the newest tip.',
      }),
      plan: list('What differs, environments in order.', item),
      pending: list('What is sent with the next change.', item),
      outcomes: list(
        'In the order of the plan; after a dry run, only the writes that would be refused.',
        outcome,
      ),
      written: object('Where values were written.', {
        host: text('The machine.'),
        instances: list(
          'By service.',
          object('One service in one environment.', {
            ...INSTANCE,
            places: texts('Such as files.', 'One place.'),
          }),
        ),
      }),
      refusals: list('What is not deployed.', REFUSAL),
      accepted: list(
        'What was refused before and counts now, and rules that have landed since.',
        object('A part of the tip.', {
          landing: LANDING,
          flag: orNull(text('Key of the flag; null: of the rules.')),
          environment: orNull(text('Name of the environment; null: of the rules.')),
          approvedBy: texts('Who approved it; empty where it needs no approval.', 'A login.'),
        }),
      ),
      judgements: list(
        'The verdicts on what landed, oldest first.',
        object('The verdict on one landing.', {
          landing: LANDING,
          before: orNull(text('The commit before it; null: none.')),
          takeovers: list('Why it is refused beside the report.', takeover),
          report: { $ref: '#/$defs/report' },
        }),
      ),
      revert: text('The command that reverts the newest landing.'),
      reverts: list(
        'The commands that revert refused landings. If a landing has other changes, they revert only its refused files.',
        object('One landing.', {
          landing: LANDING,
          command: text('The command.'),
          needsApproval: yesOrNo('Whether it changes rules, so that it needs an approval.'),
          states: orNull(
            text('The command for its states alone, which needs no approval; null: there is none.'),
          ),
        }),
      ),
      clashes: list(
        'Variables that two flags fill, so that their safe value is sent.',
        object('One variable.', {
          ...INSTANCE,
          variable: text('Its name.'),
          flags: texts('The flags that fill it.', 'Key of a flag.'),
        }),
      ),
      adopted: orNull(adopted),
      unreached: list(
        'Services whose values come down in Git and that no deployment reaches, so that they keep what they have.',
        object('One service in one environment.', {
          ...INSTANCE,
          values: valuesByVariable('What it has to be sent by hand.'),
        }),
      ),
      missing: orNull(text('The accepted commit, where it is not in this clone.')),
      judgedAgainFrom: orNull(text('The commit from which landings were judged again.')),
      unpushed: texts('Landings that are not pushed yet.', 'A full commit id.'),
      orphans: list('Services that no run takes down.', orphan),
      relocated: list(
        'Services whose old place keeps its values.',
        object('One service in one environment.', {
          ...INSTANCE,
          from: text('The old place.'),
          values: valuesByVariable('What it keeps.'),
        }),
      ),
      log,
      imported: list(
        'What `--import-log` imported.',
        object('One environment.', {
          environment: text('Name of the environment.'),
          instances: integer('How many services.', 0),
        }),
      ),
      matrix: object('The plan as `strategy.matrix` of GitHub takes it.', {
        include: list(
          'In order.',
          object('One service in one environment.', {
            ...INSTANCE,
            target: text('Its deploy target.'),
          }),
        ),
      }),
    }),
  ),
  $defs: { ...($defs as { readonly [name: string]: JsonSchema }), report },
};
