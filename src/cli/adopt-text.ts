// What `init` and `import` print.
import { grouped } from '#domain/scalars.ts';
import type { InitPlan } from '#app/adopt/init.ts';
import { keyOfVariable } from '#app/adopt/forms.ts';
import { takenIn } from '#app/adopt/init.ts';
import { patchOf } from '#app/adopt/patch.ts';
import type { SetupEdit } from '#app/adopt/setup.ts';
import type { LeftOut, SentToday } from '#app/adopt/today.ts';
import { leftOutText } from '#messages/adopting.ts';
import { COMPOSE_TEXTS, OWNER_TEXTS, SETUP_TEXTS } from '#messages/setup.ts';
import { listed, named } from '#messages/words.ts';
import type { ClonePlace } from './place.ts';

/** One file after the other, as `new`, `kept` or `same`. */
export interface FileRow {
  readonly path: string;
  readonly kind: 'new' | 'changed' | 'same' | 'kept';
}

export function detectedText(plan: InitPlan, { github, branch, remote }: ClonePlace): string {
  const { detected, owners } = plan;
  const { environments, services, readings } = detected;
  const rows: readonly (readonly [string, string])[] = [
    ['environments', environments.join(' → ')],
    ['services', services.length === 0 ? 'none' : services.join(', ')],
    ...readings.map(
      ({ path, source, environments: places }) =>
        ['read', `${path} (${source}: ${places.join(', ')})`] as const,
    ),
    ['default branch', branch],
    ['GitHub', github ?? (remote === null ? SETUP_TEXTS.noRemote() : SETUP_TEXTS.notOnGitHub())],
    [
      'CODEOWNERS',
      owners.ofRules.length === 0
        ? SETUP_TEXTS.noOwners()
        : owners.approvers.length === 0 && !plan.isAdopted
          ? SETUP_TEXTS.noApprovers(owners.ofRules)
          : owners.ofRules.join(', '),
    ],
    ...ownerRows(plan),
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return section(
    'detected',
    rows.map(([name, text]) => `${name.padEnd(width)}  ${text}`),
  );
}

/** Who owns the flags, and what CODEOWNERS says besides. */
function ownerRows({
  owners,
  drafts,
  isAdopted,
}: InitPlan): readonly (readonly [string, string])[] {
  if (isAdopted) return [];
  const byOwner = [...grouped([...owners.ofFlags], ([, owner]) => owner)];
  const [[only] = ['']] = byOwner;
  const isOne = byOwner.length === 1 && owners.ofFlags.size === drafts.length;
  // People of a folder, who own no part of the pipeline.
  const teams = [...owners.teams].filter(([, people]) =>
    people.some((login) => !owners.ofRules.includes(login)),
  );
  return [
    ...teams.map(([name, people]) => ['team', SETUP_TEXTS.team(name, people)] as const),
    ...(isOne
      ? [['owner', SETUP_TEXTS.owner(only)] as const]
      : byOwner.map(([owner, flags]) => {
          const keys = flags.map(([key]) => key);
          return ['owner', SETUP_TEXTS.ownerOf(owner, named(keys, 6))] as const;
        })),
    ...owners.leftOut.map(({ code, names }) => {
      const label = code === 'shared' ? 'no owner' : 'not used';
      return [label, OWNER_TEXTS[code](named(names, 6))] as const;
    }),
  ];
}

/** Variables that a service is sent and, as far as its code was searched, does not read. `without`: leaves out patterns. */
export function unreadText(
  plan: Pick<InitPlan, 'unread' | 'drafts'>,
  without: (patterns: readonly string[]) => string,
): string {
  const { unread } = plan;
  if (unread.length === 0) return '';
  const patterns = unreadPatterns(plan);
  return section(SETUP_TEXTS.unread(), [
    ...unread.map(
      ({ service, folder, variables }) =>
        `· ${service} (${folder}): ${listed(named(variables, 12))}`,
    ),
    // A command that stands alone is not divided into lines.
    ...(patterns.length === 0
      ? []
      : [`hint: ${SETUP_TEXTS.leaveUnread()}`, `  ${without(patterns)}`]),
  ]);
}

/** Variables whose new values need a new build. */
export function builtInText({ builtIn }: Pick<InitPlan, 'builtIn'>): string {
  if (builtIn.length === 0) return '';
  return section(SETUP_TEXTS.builtIn(), [
    ...builtIn.map(
      ({ service, file, variables }) => `! ${service} (${file}): ${listed(named(variables, 12))}`,
    ),
    `hint: ${SETUP_TEXTS.buildAgain()}`,
  ]);
}

/** Services that a flag does not reach, and the lines whose deletion lets it. */
export function lackingText({ lacking }: Pick<InitPlan, 'lacking'>): string {
  if (lacking.length === 0) return '';
  return section(SETUP_TEXTS.lacking(), [
    ...lacking.map((one) => `! ${SETUP_TEXTS.lacks(one)}`),
    `hint: ${SETUP_TEXTS.deleteLines()}`,
  ]);
}

/** What is left out for another reason than the lines of `lackingText`. */
export function withoutLacking({
  leftOut,
  lacking,
}: Pick<InitPlan, 'leftOut' | 'lacking'>): readonly LeftOut[] {
  return leftOut.filter(
    ({ name, service }) => !lacking.some((one) => one.service === service && one.variable === name),
  );
}

/** Of flags that the service does not read at all. A switch without its percentage would be on for all users. */
function unreadPatterns({
  unread,
  drafts,
}: Pick<InitPlan, 'unread' | 'drafts'>): readonly string[] {
  return unread.flatMap(({ service, variables: names }) => {
    const flags = drafts
      .flatMap(({ flag }) => flag.services.filter((sent) => sent.service === service))
      .map(({ variables }) => variables.map(({ variable }) => variable));
    const unreadFlags = flags.filter((all) => all.every((variable) => names.includes(variable)));
    return unreadFlags.length === flags.length
      ? [`${service}:*`]
      : unreadFlags.flat().map((variable) => `${service}:${variable}`);
  });
}

/** The proof, value by value. */
export function proofText(taken: readonly SentToday[], environments: readonly string[]): string {
  if (taken.length === 0) return section('values', [SETUP_TEXTS.noValues()]);
  const ofTools = taken.filter(({ flag }) => flag !== undefined);
  const others = taken.filter(({ flag }) => flag === undefined);
  return [
    valuesText(SETUP_TEXTS.sentToday(), others, environments),
    valuesText(SETUP_TEXTS.wouldBeSent(), ofTools, environments),
  ].join('');
}

function valuesText(
  title: string,
  values: readonly SentToday[],
  environments: readonly string[],
): string {
  const lines = environments.flatMap((environment) => {
    const services = [...grouped(takenIn(values, environment), ({ service }) => service)];
    return services.map(([service, all]) => {
      const texts = all.map(({ variable, text }) => `${variable}=${text}`);
      return `✓ ${environment} ${service}: ${texts.join(' ')}`;
    });
  });
  return lines.length === 0 ? '' : section(title, lines);
}

/** Flags that a reader would expect to be one. */
export function splitText({ split }: Pick<InitPlan, 'split'>): string {
  if (split.length === 0) return '';
  const lines = split.map((keys) => `· ${SETUP_TEXTS.splitInto(keys)}`);
  return section(SETUP_TEXTS.split(), lines);
}

/** Names that mean a setting more often than a feature. */
const SETTING =
  /(^|_)(SSL|TLS|HTTPS?|SECURE|VERIFY|STRICT|LOG|LOGS|LOGGING|DEBUG|CACHE|COOKIES?|CORS|PROXY|MAINTENANCE|READ_?ONLY)(_|$)/;

/** A warning about variables that a rollback should not turn off. */
export function settingsText(taken: readonly SentToday[]): string {
  const all = [...new Set(taken.map(({ variable }) => variable))];
  const names = all.filter((name) => SETTING.test(name));
  if (names.length === 0) return '';
  const others = all.filter((name) => !SETTING.test(name));
  return section('settings?', [
    `! ${SETUP_TEXTS.settings(named(names, 12))}`,
    // An option that stands alone is not divided into lines.
    ...(others.length === 0
      ? []
      : [`  hint: ${SETUP_TEXTS.leaveOut()}`, `    --only ${others.join(' ')}`]),
  ]);
}

/** What is not taken over, by reason. Values may be secrets, so only names are shown. */
export function leftOutSection(
  leftOut: readonly LeftOut[],
  taken: readonly SentToday[] = [],
): string {
  if (leftOut.length === 0) return '';
  const takenNames = new Set(taken.map(({ variable }) => variable));
  const groups = grouped(leftOut, ({ reason }) => JSON.stringify(reason));
  const lines = [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { message, hint: usual } = leftOutText(first.reason);
    const hint = first.reason.code === 'not-named' ? relatedHint(group, takenNames) : usual;
    // The same variable of another service may be taken over.
    const names = [
      ...new Set(
        group.map(({ name, service }) =>
          service !== undefined && takenNames.has(name)
            ? SETUP_TEXTS.ofService(name, service)
            : name,
        ),
      ),
    ].toSorted();
    const origins = [...new Set(group.map(({ origin }) => origin))];
    return [
      // A whole file is its own origin.
      `· ${listed(named(names, 12))}: ${message}${names.every((name) => origins.includes(name)) ? '' : ` (${listed(named(origins, 4))})`}`,
      ...(hint === '' ? [] : [`  hint: ${hint}`]),
    ];
  });
  return section(SETUP_TEXTS.notTaken(), lines);
}

/** Of variables that `--only` leaves out, those that belong to a flag which is taken over. */
function relatedHint(group: readonly LeftOut[], taken: ReadonlySet<string>): string {
  const keys = new Set([...taken].map(keyOfVariable));
  const related = [...new Set(group.map(({ name }) => name))].filter((name) =>
    keys.has(keyOfVariable(name)),
  );
  return related.length === 0 ? '' : SETUP_TEXTS.nameToo(related);
}

const SIGNS = { new: '+', changed: '±', same: '=', kept: '!' } as const;

export function filesText(
  rows: readonly FileRow[],
  title: 'would be written' | 'to be written' | 'written',
): string {
  if (rows.length === 0) return '';
  const lines = rows.map(({ path, kind }) => {
    const more = kind === 'kept' ? ` (${SETUP_TEXTS.stays()})` : '';
    return `${SIGNS[kind]} ${path}${more}`;
  });
  return section(title, lines);
}

/** The edits of the user's own files. `command`: what applies the patch; null: another text says it. */
export function editsText(
  { edits, isAdopted }: Pick<InitPlan, 'edits' | 'isAdopted'>,
  command: string | null,
): string {
  if (edits.length === 0) return '';
  const patches = patchText(edits);
  const lines = [
    ...patches.split('\n').filter((line) => line !== ''),
    ...(patches === '' || command === null
      ? []
      : ['', COMPOSE_TEXTS.applyWith(isAdopted), `  ${command}`]),
    ...edits.filter(({ after }) => after === null).flatMap(byHandLines),
    ...(edits.some(({ envFiles }) => envFiles.size > 0) ? ['', ...COMPOSE_TEXTS.fileFirst()] : []),
  ];
  return section(COMPOSE_TEXTS.title(), lines);
}

/** Whether the services that need it get an edit, at least some of them. */
export function hasOffer({ changed, edits }: Pick<InitPlan, 'changed' | 'edits'>): boolean {
  return changed.length === 0 || edits.some(({ envFiles }) => envFiles.size > 0);
}

/** What has no edit of the compose files, and why. Values may be secrets, so only names are shown. */
export function changedText({
  changed,
  edits,
  isAdopted,
}: Pick<InitPlan, 'changed' | 'edits' | 'isAdopted'>): string {
  if (changed.length === 0) return '';
  const groups = grouped(changed, ({ environment, service }) => `${environment} ${service}`);
  const lines = [...groups].map(
    ([key, all]) => `· ${key}: ${listed(named(all.map(({ name }) => name).toSorted(), 12))}`,
  );
  const services = [...new Set(changed.map(({ service }) => service))];
  if (hasOffer({ changed, edits })) {
    const hint = COMPOSE_TEXTS.keepsLines(services);
    return section(COMPOSE_TEXTS.withoutServices(services), [...lines, `hint: ${hint}`]);
  }
  const hint = isAdopted ? COMPOSE_TEXTS.asStates() : COMPOSE_TEXTS.oneWay();
  return section(COMPOSE_TEXTS.notOffered(), [...lines, `hint: ${hint}`]);
}

/** An edit that a person has to make: the lines to paste below each service. */
function byHandLines({ path, envFiles, sets }: SetupEdit): readonly string[] {
  return [
    `· ${COMPOSE_TEXTS.byHand(path)}`,
    ...[...envFiles].flatMap(([service, files]) => [
      `  ${COMPOSE_TEXTS.reads(service)}`,
      '    env_file:',
      ...files.map((file) => `      - ${file}`),
    ]),
    ...sets.map((line) => `  ${COMPOSE_TEXTS.remove(line)}`),
  ];
}

/** All edits, for `git apply`. */
export function patchText(edits: readonly SetupEdit[]): string {
  return edits
    .map(({ path, before, after }) => (after === null ? '' : patchOf(path, before, after)))
    .join('');
}

export function nextText(commands: readonly string[]): string {
  return (
    section(
      SETUP_TEXTS.goOn(),
      commands.map((command) => `  ${command}`),
    ).trimEnd() + '\n'
  );
}

function section(title: string, lines: readonly string[]): string {
  return `${title}\n${lines.map((line) => (line === '' ? '\n' : `  ${line}\n`)).join('')}\n`;
}
