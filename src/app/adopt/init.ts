// `init` makes a pipeline, flags and states out of what a repository has, and proves that services are sent the same.
import { sentBy } from '#domain/values.ts';
import { exposuresOf } from '#domain/exposure.ts';
import { isError } from '#domain/diagnostic.ts';
import type { EnvironmentName, ServiceName, Sha, Instant } from '#domain/scalars.ts';
import { inOrder } from '#domain/scalars.ts';
import type { FlagEntry } from '#files/paths.ts';
import { pipelinePath, flagPath, statePath } from '#files/paths.ts';
import { dotenv } from '#render/dotenv.ts';
import { asTree } from '#app/ports.ts';
import type { Loader } from '#app/ports.ts';
import type { Side } from '#app/load/side.ts';
import { readTree } from '#app/load/side.ts';
import { refusal } from '#app/refusal.ts';
import type { BuiltIn } from './built-in.ts';
import { builtIn } from './built-in.ts';
import type { Detected } from './detect.ts';
import { detect } from './detect.ts';
import type { Draft, Drafted } from './drafts.ts';
import { draftsOf } from './drafts.ts';
import type { Folder } from './service-folders.ts';
import type { Lacking } from './lacking.ts';
import { lackingIn } from './lacking.ts';
import type { Owners } from './owners.ts';
import { ownedDraft, ownersOf } from './owners.ts';
import { LOG_ON_GITHUB, pipelineText } from './pipeline-text.ts';
import { demandSame, diagnosedWith } from './prove.ts';
import type { Changed, SetupEdit, Managed, Setup, SetupTarget } from './setup.ts';
import { changedBy, setupOf } from './setup.ts';
import type { Choice, SentToday, Today } from './today.ts';
import type { UnreadIn } from './unread.ts';
import { unreadIn } from './unread.ts';
import { availableInstead, wantedIn } from './today.ts';
import type { Machines, WorkflowSettings } from './workflows.ts';
import { workflowsFor } from './workflows.ts';
import { isBuiltBefore } from '#files/set-by-compose.ts';
import { newStateText } from '#files/edit.ts';
import { newFlagText } from '#files/new-flag.ts';

export interface InitOptions {
  /** Which variables may become flags. */
  readonly choice: Choice;
  /** Whether the repository is on GitHub. Only GitHub knows who is in a team. */
  readonly isOnGitHub: boolean;
  /** How services of Docker Compose get their values. In a repository that is set up, its pipeline decides. */
  readonly target: SetupTarget;
  readonly now: Instant;
  /** Null: no workflows. */
  readonly github: Omit<WorkflowSettings, 'machines'> | null;
}

export interface InitPlan extends Drafted {
  readonly detected: Detected;
  /** Whether there is a pipeline already, so that flags and states stay as they are. */
  readonly isAdopted: boolean;
  /** The texts of all files that `init` writes, by path. */
  readonly files: ReadonlyMap<string, string>;
  /** The files of the user that have to change. */
  readonly edits: readonly SetupEdit[];
  /** What edits of the compose files would change. Its services have no edit; where that is not enough, none is offered. */
  readonly changed: readonly Changed[];
  /** How deployments reach the services of Docker Compose; null: they do not. */
  readonly deployed: SetupTarget | null;
  /** Services of flags that no deployment reaches, where it reaches others. */
  readonly unreached: readonly string[];
  /** Whether each environment has a machine of its own, with its files in the same places. */
  readonly isPerMachine: boolean;
  /** Services whose code names a variable of a flag nowhere, as far as it was searched. */
  readonly unread: readonly UnreadIn[];
  /** Services that lack a part of a flag until lines of a compose file are deleted. */
  readonly lacking: readonly Lacking[];
  /** Variables of flags that a build puts into a page or an image. */
  readonly builtIn: readonly BuiltIn[];
  /** By CODEOWNERS. */
  readonly owners: Owners;
}

/** `head`: the files as they are. */
export async function planInit(
  loader: Loader,
  head: Sha,
  folder: Folder,
  options: InitOptions,
): Promise<InitPlan> {
  const present = await readTree(loader, asTree(head));
  const isAdopted = present.side.pipeline !== null;
  const detected = detect(folder, loader.root);
  const wanted = wantedIn(detected.today, options.choice);
  if (!isAdopted) demandMatch(wanted, options.choice);
  const drafted = draftsOf(wanted, detected.environments);
  const managed = managedBy(drafted, isAdopted ? [...present.side.flags.values()] : null);
  const target = isAdopted ? targetIn(present.side) : options.target;
  const sending = isAdopted ? sendingIn(present.side) : drafted.drafts;
  const edited = (services: Managed): JudgedEdits =>
    judgedEdits(
      detected,
      folder,
      target === null ? null : setupOf(detected, folder, services, target),
      sending,
    );
  const judged = isAdopted
    ? edited(reachedIn(present.side, managed, target))
    : withoutChanged(managed, edited);
  const { setup, edits: composeEdits, changed } = judged;
  const { github } = options;
  const owners = ownersOf(folder, detected, drafted.drafts, {
    root: loader.root,
    isOnGitHub: options.isOnGitHub,
  });
  const adopted = isAdopted
    ? new Map<string, string>()
    : adoptionFiles(
        { root: loader.root, onGitHub: github !== null, owners },
        detected,
        drafted,
        setup,
      );
  if (!isAdopted) {
    await demandOwnFolder(loader, head, adopted, options.now);
    await demandSame(loader, head, adopted, drafted.takenValues, detected.environments);
  }
  const workflows =
    github === null
      ? []
      : workflowsFor({ ...github, machines: machinesOf(present.side, detected, setup) });
  const edits = [
    ...(github !== null || deploysOnGitHub(folder)
      ? logEdit(present.side, folder, loader.root)
      : []),
    ...composeEdits,
  ];
  return {
    ...drafted,
    detected,
    isAdopted,
    files: new Map([...adopted, ...workflows]),
    edits,
    changed,
    deployed: setup === null ? null : target,
    unreached: isAdopted || setup === null ? [] : without(managed, setup.deploy),
    isPerMachine: isOnEachMachine(setup),
    unread: isAdopted ? [] : unreadIn(detected, folder, managed),
    lacking: isAdopted
      ? []
      : lackingIn(drafted, folder, detected.environments, (shorter) => {
          const { today, environments } = detect(shorter, loader.root);
          return draftsOf(wantedIn(today, options.choice), environments);
        }),
    builtIn: builtIn(detected, folder, builtBefore(present.side, managed, loader)),
    owners,
  };
}

/** A pattern that matches nothing is a mistake, and a set-up without flags hides it. */
function demandMatch(wanted: Today, { patterns }: Choice): void {
  const available = availableInstead(wanted);
  if (available.length > 0) throw refusal('init/only-matches-nothing', { patterns, available });
}

/** A folder of the same name may belong to another tool, whose files would be read as flags from then on. */
async function demandOwnFolder(
  loader: Loader,
  head: Sha,
  files: ReadonlyMap<string, string>,
  now: Instant,
): Promise<void> {
  const wrong = (await diagnosedWith(loader, head, files, now)).filter(isError);
  const others = [...new Set(wrong.map(({ file }) => file))].filter((file) => !files.has(file));
  if (others.length > 0) throw refusal('init/other-files', { folder: loader.root, files: others });
}

function without(managed: Managed, deploy: Setup['deploy']): readonly string[] {
  return [...managed.keys()].filter((service) => !deploy.has(service)).toSorted(inOrder);
}

/** Whether a workflow deploys, so that `--edits` says the same as the run that wrote it. */
function deploysOnGitHub({ paths, read }: Folder): boolean {
  return paths.some(
    (path) =>
      /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path) &&
      /^\s+command:\s*["']?deploy\b/m.test(read(path) ?? ''),
  );
}

/** A pipeline that was written without the workflows does not say yet that the log is on GitHub. */
function logEdit({ pipeline }: Side, { read }: Folder, root: string): readonly SetupEdit[] {
  const path = pipelinePath(root);
  const before = read(path);
  const settings = pipeline?.value ?? null;
  if (before === null || settings === null || settings.deployments !== undefined) return [];
  const after = `${before.replace(/\n?$/, '\n')}${LOG_ON_GITHUB}\n`;
  return [{ path, before, after, byHand: after, envFiles: new Map(), sets: [] }];
}

/** The variables that flags fill. In a repository that is set up, its own definitions decide. */
function managedBy({ drafts }: Drafted, present: readonly FlagEntry[] | null): Managed {
  const flags =
    present === null
      ? drafts.map(({ flag }) => flag)
      : present.flatMap(({ definition }) => definition?.value ?? []);
  const all = new Map<string, Set<string>>();
  for (const { service, variables } of flags.flatMap(({ services }) => services)) {
    const names = all.get(service) ?? new Set();
    all.set(service, names);
    for (const { variable } of variables) names.add(variable);
  }
  return all;
}

interface JudgedEdits {
  readonly setup: Setup | null;
  readonly edits: readonly SetupEdit[];
  readonly changed: readonly Changed[];
}

/** One service that an edit would send other values does not take the edit away from the others, which are proved again. */
function withoutChanged(managed: Managed, edited: (services: Managed) => JudgedEdits): JudgedEdits {
  const all = edited(managed);
  const left = new Set(all.changed.map(({ service }) => service));
  const rest = new Map([...managed].filter(([service]) => !left.has(service)));
  if (rest.size === managed.size || rest.size === 0) return all;
  const part = withoutChanged(rest, edited);
  return part.edits.length === 0 ? all : { ...part, changed: [...all.changed, ...part.changed] };
}

/** The edits of the compose files; none where they would change what services are sent, and then what would change. */
function judgedEdits(
  detected: Detected,
  folder: Folder,
  setup: Setup | null,
  sending: readonly SentDraft[],
): JudgedEdits {
  // Files that have the edit already change nothing, also where this machine lacks the written files.
  if (setup === null || setup.edits.length === 0) {
    return { setup, edits: [], changed: [] };
  }
  if (setup.files.size === 0) return { setup, edits: setup.edits, changed: [] };
  const written = (environment: string, service: string): string =>
    renderedFor(sending, environment, service);
  const changed = changedBy(detected, folder, setup, written);
  if (changed.length === 0) return { setup, edits: setup.edits, changed };
  // A person can make edits by hand that no patch can make. Then the person makes all of them, because a part of them
  // would send other values.
  const byHand = setup.edits.map((edit) => ({ ...edit, after: null }));
  const left = changedBy(detected, folder, { ...setup, edits: byHand }, written);
  return left.length === 0
    ? { setup, edits: byHand, changed: [] }
    : { setup, edits: [], changed: left };
}

/** A flag and its states. */
type SentDraft = Pick<Draft, 'flag' | 'states'>;

/** Null: something else brings the values to services, or Docker Compose starts them outside of the repository. */
function targetIn({ pipeline }: Side): SetupTarget | null {
  const all = (pipeline?.value?.services ?? []).flatMap(({ deploy = [] }) => deploy);
  if (all.length === 0 || all.some(({ target }) => target === 'files')) return 'files';
  const isHere = all.some(
    ({ target, settings: { folder } }) =>
      target === 'compose' && typeof folder === 'string' && /^[\w.]/.test(folder),
  );
  return isHere ? 'compose' : null;
}

/** The services that deployments reach in this way. A pipeline that names no target does not say yet. */
function reachedIn({ pipeline }: Side, managed: Managed, target: SetupTarget | null): Managed {
  const reached = (pipeline?.value?.services ?? []).flatMap(({ name, deploy = [] }) =>
    deploy.some((one) => one.target === target) ? [name as string] : [],
  );
  if (reached.length === 0) return managed;
  return new Map([...managed].filter(([service]) => reached.includes(service)));
}

/** Without the services whose deployments may build them. A pipeline that cannot be read does not say. */
function builtBefore({ pipeline }: Side, managed: Managed, { reader }: Loader): Managed {
  const settings = pipeline?.value ?? null;
  if (settings === null) return managed;
  const isConcerned = (name: string): boolean => isBuiltBefore(name, settings, reader.targets);
  return new Map([...managed].filter(([service]) => isConcerned(service)));
}

/** The flags of a repository that is set up. */
function sendingIn({ flags }: Side): readonly SentDraft[] {
  return [...flags.values()].flatMap(({ definition, states }) => {
    const flag = definition?.value ?? null;
    if (flag === null) return [];
    const read = [...(states ?? [])].flatMap(([name, { value }]) =>
      value === null ? [] : [[name, value] as const],
    );
    return [{ flag, states: new Map(read) }];
  });
}

/** In a repository that is set up, its pipeline says whether each environment has a machine of its own. */
function machinesOf({ pipeline }: Side, { environments }: Detected, setup: Setup | null): Machines {
  const settings = pipeline?.value ?? null;
  const names = settings?.environments.map(({ name }) => name) ?? environments;
  const isPerMachine =
    settings === null
      ? isOnEachMachine(setup)
      : settings.services.some(({ deploy = [] }) =>
          deploy.some(({ machine = '' }) => machine.includes('{environment}')),
        );
  if (isPerMachine && names.length > 1) return names;
  return setup === null && !isPerMachine ? 'github' : 'own';
}

function isOnEachMachine(setup: Setup | null): boolean {
  return [...(setup?.deploy.values() ?? [])].some(({ isPerMachine }) => isPerMachine);
}

function renderedFor(sending: readonly SentDraft[], environment: string, service: string): string {
  const name = environment as EnvironmentName;
  const values = sending.flatMap(({ flag, states }) =>
    exposuresOf(flag, states.get(name) ?? null, name).flatMap((exposure) =>
      exposure.service === service ? sentBy(exposure) : [],
    ),
  );
  return dotenv.render({
    environment: name,
    service: service as ServiceName,
    values,
    blockedRoutes: [],
    sha256: () => '',
  });
}

interface Adoption {
  readonly root: string;
  readonly onGitHub: boolean;
  readonly owners: Owners;
}

function adoptionFiles(
  { root, onGitHub, owners }: Adoption,
  { environments, services, images }: Detected,
  { drafts, takenValues }: Drafted,
  setup: Setup | null,
): ReadonlyMap<string, string> {
  const taken = takenValues.map(({ service }) => service);
  // No flag reaches a database.
  const others = services.filter((name) => !images.includes(name));
  const names = [...new Set([...others, ...taken])];
  const pipeline = pipelineText({
    environments,
    services: names.toSorted(inOrder).map((name) => ({
      name,
      deploy: setup?.deploy.get(name) ?? null,
    })),
    teams: owners.teams,
    approvers: owners.approvers,
    onGitHub,
  });
  return new Map([
    [pipelinePath(root), pipeline],
    ...draftTexts(
      root,
      drafts.map((draft) => ownedDraft(draft, owners)),
    ),
    // The files that deployments write are no part of the repository.
    ...(setup === null || setup.files.size === 0 ? [] : setup.folders).map(
      (folder) => [`${folder}/.gitignore`, '*\n!.gitignore\n'] as const,
    ),
    ...(setup?.newIgnore == null ? [] : ([['.gitignore', setup.newIgnore]] as const)),
  ]);
}

/** The values that are taken over, by environment. */
export function takenIn(
  takenValues: readonly SentToday[],
  environment: string,
): readonly SentToday[] {
  return takenValues.filter((sent) => sent.environment === environment);
}

/** The definitions and states of these flags, by path. */
export function draftTexts(root: string, drafts: readonly Draft[]): ReadonlyMap<string, string> {
  return new Map(
    drafts.flatMap(({ flag, states }) => [
      [flagPath(root, flag.key), newFlagText({ ...flag, ladder: null })] as const,
      ...[...states].map(
        ([environment, state]) =>
          [statePath(root, environment, flag.key), newStateText(state)] as const,
      ),
    ]),
  );
}
