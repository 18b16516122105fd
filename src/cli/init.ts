import { Option } from 'commander';
import { openFolder } from '#adapters/system/folder.ts';
import type { InitPlan } from '#app/adopt/init.ts';
import { planInit } from '#app/adopt/init.ts';
import type { SetupTarget } from '#app/adopt/setup.ts';
import type { Choice } from '#app/adopt/today.ts';
import { COMPOSE_TEXTS, SETUP_TEXTS } from '#messages/setup.ts';
import { rootOf } from '#app/load/root.ts';
import { pipelinePath } from '#files/paths.ts';
import type { Sha } from '#domain/scalars.ts';
import type { Repository } from '#app/ports.ts';
import { asTree } from '#app/ports.ts';
import { refusal } from '#app/refusal.ts';
import { printableJson } from '#report/json.ts';
import { answerTo, canAsk } from './ask.ts';
import { packageInfo } from './package-info.ts';
import type { FileRow } from './adopt-text.ts';
import {
  builtInText,
  changedText,
  detectedText,
  editsText,
  filesText,
  hasOffer,
  lackingText,
  leftOutSection,
  nextText,
  patchText,
  proofText,
  settingsText,
  splitText,
  unreadText,
  withoutLacking,
} from './adopt-text.ts';
import { rowsFor, workingTree, writeRows, matching, namesOf } from './adopt-files.ts';
import { withRepository } from './context.ts';
import type { ClonePlace } from './place.ts';
import { gitAt, landingCommands, placeOf } from './place.ts';
import { shellWord } from '#messages/words.ts';
import {
  EXIT,
  examples,
  withReading,
  withTextOrJson,
  print,
  printText,
  remark,
  momentOf,
} from './command.ts';
import type { CliCommand, CommonOptions } from './command.ts';

type InitCommandOptions = Pick<CommonOptions, 'repo' | 'root' | 'format'> & {
  readonly yes?: boolean;
  readonly github?: boolean;
  readonly dryRun?: boolean;
  readonly edits?: boolean;
  readonly only?: readonly string[];
  readonly except?: readonly string[];
  readonly target: SetupTarget;
  readonly action?: string;
};

/** `flaghoist init`: 0 when the files are there, 2 where it may not ask and --yes is missing. */
function runInit(_args: readonly string[], options: InitCommandOptions): Promise<number> {
  return withRepository(options, async (repository) => {
    const place = await placeOf(repository);
    const { plan, edited } = await planFor(repository, place, options);
    if (options.edits === true) {
      print(patchOf(plan));
      if (plan.edits.length === 0 && plan.changed.length === 0) remark(SETUP_TEXTS.nothingToEdit());
      if (plan.changed.length > 0) remark(changedText(plan).trimEnd());
      return hasOffer(plan) ? EXIT.pass : EXIT.block;
    }
    const rows = await rowsFor(repository.top, plan.files);
    const isJson = options.format === 'json';
    if (!isJson) printText(openingText(plan, place, rows, options), options);
    const isNew = rows.some(({ kind }) => kind === 'new');
    if (options.dryRun !== true && isNew) {
      if (options.yes !== true && !(await isAgreed())) throw refusal('init/not-agreed');
      await writeRows(repository.top, plan.files, rows);
    }
    // A program gets one object: the result, or why there is none.
    if (isJson) print(jsonOf(plan, rows));
    else printText(closingText(plan, { ...place, edited }, rows, options), options);
    return EXIT.pass;
  });
}

interface Planned {
  readonly plan: InitPlan;
  /** Files that a person has edited, and that belong into the same commit. */
  readonly edited: readonly string[];
}

/** Where the repository is, and what is edited there. */
type EditedPlace = ClonePlace & Pick<Planned, 'edited'>;

/** The patch for `git apply`, which takes no empty one. */
function patchOf({ edits }: InitPlan): string {
  const patch = patchText(edits);
  const files = edits.flatMap(({ path, after }) => (after === null ? [path] : []));
  if (patch === '' && files.length > 0) throw refusal('init/edit-by-hand', { files });
  return patch;
}

async function planFor(
  repository: Repository,
  { branch, github: name }: ClonePlace,
  options: InitCommandOptions,
): Promise<Planned> {
  const action = options.action ?? `${packageInfo().repository ?? 'OWNER/flaghoist'}@v1`;
  const github = options.github === true ? { action, branch } : null;
  const { loader, head } = await workingTree(repository, options);
  const isOnGitHub = name !== null || github !== null;
  const { target } = options;
  const wanted = {
    choice: choiceOf(options),
    isOnGitHub,
    target,
    github,
    now: momentOf(undefined),
  };
  const plan = await planInit(loader, head, openFolder(repository.top), wanted);
  return { plan, edited: await editedIn(repository, head, plan) };
}

/** The files that send values, as far as a person has changed what Git has of them. `head`: the working tree. */
async function editedIn(
  repository: Repository,
  head: Sha,
  { detected }: InitPlan,
): Promise<readonly string[]> {
  const commit = await repository.resolve('HEAD');
  const changes = commit === null ? [] : await repository.diff(asTree(commit), asTree(head));
  const read = new Set(detected.readings.map(({ path }) => path));
  return changes.flatMap(({ path, before }) => (before !== null && read.has(path) ? [path] : []));
}

function choiceOf({ only, except = [] }: InitCommandOptions): Choice {
  // A pattern for all services does not match a service with such a name.
  const isOfService = (pattern: string): boolean => pattern.includes(':');
  const isExcept = matching(except.filter((pattern) => !isOfService(pattern)));
  const isExceptIn = matching(except.filter(isOfService));
  return {
    ...namesOf(only),
    isExcepted: (name, service) =>
      isExcept(name) || (service !== undefined && isExceptIn(`${service}:${name}`)),
  };
}

function openingText(
  plan: InitPlan,
  place: ClonePlace,
  rows: readonly FileRow[],
  options: InitCommandOptions,
): string {
  const { detected, takenValues, isAdopted } = plan;
  const opening = detectedText(plan, place);
  const isDry = options.dryRun === true;
  const changes = [
    filesText(rows, isDry ? 'would be written' : 'to be written'),
    editsOf(plan, isDry ? editsCommand(options, place) : null, options.target),
  ];
  if (isAdopted) return [opening, setUpText(plan, options), builtInText(plan), ...changes].join('');
  return [
    opening,
    proofText(takenValues, detected.environments),
    lackingText(plan),
    settingsText(takenValues),
    splitText(plan),
    builtInText(plan),
    unreadText(plan, (patterns) => exceptCommand(options, patterns)),
    leftOutSection(withoutLacking(plan), takenValues),
    ...changes,
  ].join('');
}

/** `command`: what applies the edits; null: another text says it. */
function editsOf(plan: InitPlan, command: string | null, target: SetupTarget): string {
  const { edits, isAdopted } = plan;
  const hasChoice =
    !isAdopted && target === 'files' && edits.some(({ envFiles }) => envFiles.size > 0);
  const choice = hasChoice ? `${COMPOSE_TEXTS.withoutEdit()}\n\n` : '';
  return editsText(plan, command) + changedText(plan) + choice;
}

function setUpText({ deployed, edits, changed }: InitPlan, options: InitCommandOptions): string {
  const isEdited = deployed === 'files' && edits.length === 0 && changed.length === 0;
  const compose = isEdited ? `${SETUP_TEXTS.composeReads()}\n` : '';
  const target = options.target === 'compose' && deployed !== 'compose';
  const ignored = target ? `${SETUP_TEXTS.targetInPipeline()}\n` : '';
  return `${SETUP_TEXTS.setUp()}\n${ignored}${compose}\n`;
}

/** Applies the edits. Once the files of `init` are written, they decide which edits these are, and no option has to. */
function editsCommand(options: InitCommandOptions, place: ClonePlace): string {
  return `${inPlace('flaghoist init --edits', options)} | ${gitAt(place)} apply`;
}

/** The same run without more variables. */
function exceptCommand(options: InitCommandOptions, patterns: readonly string[]): string {
  const { github = false, action, target, only = [] } = options;
  const except = [...(options.except ?? []), ...patterns];
  const listOf = (name: string, items: readonly string[]): readonly string[] =>
    items.length === 0 ? [] : [name, ...items.map(shellWord)];
  return [
    inPlace('flaghoist init --dry-run', options),
    ...(github ? ['--github'] : []),
    ...(action === undefined ? [] : ['--action', shellWord(action)]),
    ...(target === 'files' ? [] : ['--target', target]),
    ...listOf('--only', only),
    ...listOf('--except', except),
  ].join(' ');
}

/** What the program takes anyway. */
const DEFAULTS = { repo: '.', root: 'environments' } as const;

/** A command for the same repository and the same folder of flags. */
function inPlace(command: string, { repo, root }: InitCommandOptions): string {
  const options = [
    ...(repo === DEFAULTS.repo ? [] : ['--repo', shellWord(repo)]),
    ...(root === DEFAULTS.root ? [] : ['--root', shellWord(root)]),
  ];
  return [command, ...options].join(' ');
}

function closingText(
  plan: InitPlan,
  place: EditedPlace,
  rows: readonly FileRow[],
  options: InitCommandOptions,
): string {
  const { dryRun = false, action } = options;
  const notes = `${reachNote(plan)}${policyNote(plan, options)}`;
  if (dryRun) return `${notes}${SETUP_TEXTS.dryRun()}\n`;
  const written = rows.filter(({ kind }) => kind === 'new').length;
  const needsName = [...plan.files.values()].some((text) => text.includes('OWNER/flaghoist'));
  const note = needsName && action === undefined ? `${SETUP_TEXTS.noOwnerName()}\n\n` : '';
  const next = nextText(commandsFor(plan, place, options, written > 0));
  return `${SETUP_TEXTS.written(written)}\n\n${halfNote(plan)}${note}${pageNote(rows)}${notes}${next}`;
}

/** A compose file that is not edited yet wins over all that flags send. */
function halfNote({ edits }: InitPlan): string {
  const files = edits.flatMap(({ path, envFiles }) => (envFiles.size > 0 ? [path] : []));
  return files.length === 0 ? '' : `${SETUP_TEXTS.half(files)}\n\n`;
}

/** What no deployment reaches. To name a target later is a policy change. */
function reachNote({ isAdopted, deployed, unreached, owners }: InitPlan): string {
  const needsApproval = owners.approvers.length > 0;
  if (!isAdopted && deployed === null) return `${SETUP_TEXTS.notDeployed(needsApproval)}\n\n`;
  return unreached.length === 0 ? '' : `${SETUP_TEXTS.unreached(unreached, needsApproval)}\n\n`;
}

/** The owners of the rules cannot approve a change of them yet, and later the lines are a policy change. */
function policyNote({ isAdopted, owners }: InitPlan, { root }: InitCommandOptions): string {
  const { ofRules, approvers } = owners;
  if (isAdopted || ofRules.length === 0 || approvers.length > 0) return '';
  const people = ofRules.filter((owner) => !owner.includes('/'));
  return `${SETUP_TEXTS.noPolicy(ofRules, people, pipelinePath(rootOf(root)))}\n\n`;
}

/** Who switches the page on has to know who may read it. */
function pageNote(rows: readonly FileRow[]): string {
  const isNew = rows.some(
    ({ path, kind }) => kind === 'new' && path.endsWith('/flaghoist-page.yml'),
  );
  return isNew ? `${SETUP_TEXTS.page()}\n\n` : '';
}

/**
 * Commands that can be pasted as they are: edit, landing, deployment and status. Where each environment has a machine of its
 * own, there is a deployment for each.
 */
function commandsFor(
  plan: InitPlan,
  place: EditedPlace,
  options: InitCommandOptions,
  isAnyNew: boolean,
): readonly string[] {
  const { isAdopted, deployed, edits } = plan;
  const run = (command: string): string => inPlace(`flaghoist ${command}`, options);
  const byHand = edits.flatMap(({ path, after }) => (after === null ? [path] : []));
  const apply = [
    ...(byHand.length === 0 ? [] : [COMPOSE_TEXTS.editFirst(byHand)]),
    ...(patchText(edits) === '' ? [] : [editsCommand(options, place)]),
  ];
  const [commit = '', ...push] = landingCommands(place, {
    paths: [...new Set([...addedPaths(plan, options), ...place.edited])],
    message: SETUP_TEXTS.adopt(),
    topic: 'adopt-flaghoist',
  });
  const land = isAnyNew || apply.length > 0 ? [...apply, commit] : [];
  if (place.github !== null) {
    const asks = isAdopted ? [run('status'), run('doctor')] : [];
    return land.length === 0 ? [run('validate'), ...asks] : [...land, run('check'), ...push];
  }
  if (isAdopted)
    return [...land, ...(land.length === 0 ? [] : push), run('validate'), run('status')];
  const isReading = deployed !== null && hasOffer(plan);
  const last = isReading ? deployCommands(plan, options) : [run('validate')];
  return [...apply, [commit, ...push].join(' && '), ...last, run('status')];
}

function deployCommands(
  { deployed, isPerMachine, detected }: InitPlan,
  options: InitCommandOptions,
): readonly string[] {
  // A container that has the values already is started again only where that is forced.
  const force = deployed === 'compose' ? ' --force' : '';
  const command = `${inPlace('flaghoist deploy', options)}${force}`;
  if (!isPerMachine) return [command];
  return detected.environments.map((name) => SETUP_TEXTS.onMachine(command, name));
}

/** Exactly what was written and edited, because a folder may contain more, such as files with secrets. */
function addedPaths({ files, edits }: InitPlan, { root }: InitCommandOptions): readonly string[] {
  const changed = edits.map(({ path }) => path);
  const folder = `${rootOf(root)}/`;
  const paths = [...files.keys()].map((path) => {
    if (path.startsWith(folder)) return `${folder}*.yaml`;
    return path.startsWith(WORKFLOWS) ? `${WORKFLOWS}*.yml` : path;
  });
  return [...new Set([...paths, ...changed])];
}

const WORKFLOWS = '.github/workflows/flaghoist';

function jsonOf(
  { detected, takenValues, leftOut, builtIn, unread, owners, edits, changed }: InitPlan,
  rows: readonly FileRow[],
): string {
  return printableJson({
    schemaVersion: 1,
    environments: detected.environments,
    services: detected.services,
    read: detected.readings.map(({ path, source, environments }) => ({
      path,
      source,
      environments,
    })),
    values: takenValues.map(({ environment, service, variable, text }) => ({
      environment,
      service,
      variable,
      text,
    })),
    leftOut: leftOut.map(({ name, origin, reason }) => ({ name, origin, reason: reason.code })),
    builtIn: builtIn.map(({ service, file, variables }) => ({ service, file, variables })),
    unread: unread.map(({ service, folder, variables }) => ({ service, folder, variables })),
    owners: [...owners.ofFlags].map(([flag, owner]) => ({ flag, owner })),
    ownersLeftOut: owners.leftOut.map(({ code, names }) => ({ reason: code, names })),
    files: rows.map(({ path, kind }) => ({ path, kind })),
    edits: patchText(edits),
    changed: changed.map(({ environment, service, name }) => ({
      environment,
      service,
      variable: name,
    })),
  });
}

/** Asks on a terminal. Elsewhere the answer is no. */
async function isAgreed(): Promise<boolean> {
  const answer = canAsk() ? await answerTo(SETUP_TEXTS.question()) : null;
  return /^y(es)?$/i.test((answer ?? '').trim());
}

export const initCommand: CliCommand = {
  options: (command) => {
    withReading(command, withTextOrJson)
      .option('--yes', 'write without asking (needed if there is no terminal)')
      .option('--github', 'also write the workflows')
      .option('--only <pattern...>', "only variables and flags like these, such as 'FEATURE_*'")
      .option(
        '--except <pattern...>',
        "no variables and flags like these; 'web:FEATURE_*': not for the service web",
      )
      .addOption(
        new Option(
          '--target <name>',
          'how services of Docker Compose get their values: from files, or from deployments that start them',
        )
          .choices(['files', 'compose'])
          .default('files'),
      )
      .option('--action <owner/name@ref>', 'the action that the workflows use')
      .option('--edits', 'print the edits of your own files as a patch, for git apply')
      .option('--dry-run', 'show everything and write nothing')
      .addHelpText(
        'after',
        examples('flaghoist init --dry-run', "flaghoist init --yes --github --only '*_ENABLED'"),
      );
  },
  run: runInit,
};
