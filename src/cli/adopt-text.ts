// What `init` and `import` print.
import { grouped } from '#domain/grouped.ts';
import type { InitPlan } from '#app/adopt/init.ts';
import { takenIn } from '#app/adopt/init.ts';
import { patchOf } from '#app/adopt/patch.ts';
import type { Changed, Edit } from '#app/adopt/setup.ts';
import type { LeftOut, SentToday } from '#app/adopt/today.ts';
import { leftOutText } from '#messages/adopting.ts';
import { both, listed, named } from '#messages/words.ts';

/** One file after the other, as `new`, `kept` or `same`. */
export interface FileRow {
  readonly path: string;
  readonly kind: 'new' | 'changed' | 'same' | 'kept';
}

/** Where the repository is on GitHub; null where it is not there, or where that is not known. */
export interface Place {
  readonly github: string | null;
  readonly branch: string;
  /** The name of the remote; null where there is none. */
  readonly remote: string | null;
  /** The way from the current folder to the top of the repository; empty where it is the top. */
  readonly top: string;
}

/** `git`, in the top of the repository. */
export function gitAt({ top }: Pick<Place, 'top'>): string {
  return top === '' ? 'git' : `git -C ${word(top)}`;
}

/** A word as a shell takes it. */
export function word(text: string): string {
  return /^[\w./@%+=:,-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

export function detectedText({ detected, approvers }: InitPlan, { github, branch }: Place): string {
  const { environments, services, readings, owners } = detected;
  const rows: readonly (readonly [string, string])[] = [
    ['environments', environments.join(' → ')],
    ['services', services.length === 0 ? 'none' : services.join(', ')],
    ...readings.map(
      ({ path, source, environments: places }) =>
        ['read', `${path} (${source}: ${places.join(', ')})`] as const,
    ),
    ['default branch', branch],
    ['GitHub', github ?? 'no remote there'],
    [
      'CODEOWNERS',
      owners.length === 0
        ? 'none, so every change of the rules passes'
        : approvers.length === 0
          ? `${both(owners)} alone; name a second person in policy.approvals`
          : owners.join(', '),
    ],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return section(
    'detected',
    rows.map(([name, text]) => `${name.padEnd(width)}  ${text}`),
  );
}

/** The proof, value by value. */
export function proofText(taken: readonly SentToday[], environments: readonly string[]): string {
  if (taken.length === 0) return section('values', ['no switch and no percentage is sent today']);
  const ofTools = taken.filter(({ flag }) => flag !== undefined);
  const others = taken.filter(({ flag }) => flag === undefined);
  return [
    valuesText(SENT_TODAY, others, environments),
    valuesText(WOULD_BE_SENT, ofTools, environments),
  ].join('');
}

const SENT_TODAY = 'sent today, and sent exactly so by the new files';
/** A tool answers the code itself, so no service is sent a variable yet. */
const WOULD_BE_SENT = 'as another tool says today, and would be sent by the new files';

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

/** What is not taken over, by reason. Values may be secrets, so only names are shown. */
export function leftOutSection(leftOut: readonly LeftOut[]): string {
  if (leftOut.length === 0) return '';
  const groups = grouped(leftOut, ({ reason }) => JSON.stringify(reason));
  const lines = [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { message, hint } = leftOutText(first.reason);
    const names = [...new Set(group.map(({ name }) => name))].toSorted();
    const origins = [...new Set(group.map(({ origin }) => origin))];
    return [
      // A whole file is its own origin.
      `· ${listed(named(names, 12))}: ${message}${names.every((name) => origins.includes(name)) ? '' : ` (${listed(named(origins, 4))})`}`,
      ...(hint === '' ? [] : [`  hint: ${hint}`]),
    ];
  });
  return section('not taken over', lines);
}

const SIGNS = { new: '+', changed: '±', same: '=', kept: '!' } as const;

export function filesText(rows: readonly FileRow[], isDry: boolean): string {
  if (rows.length === 0) return '';
  const lines = rows.map(({ path, kind }) => {
    const more = kind === 'kept' ? ' (it is there and says something else, so it stays)' : '';
    return `${SIGNS[kind]} ${path}${more}`;
  });
  return section(isDry ? 'would be written' : 'written', lines);
}

/** The edits of the user's own files. */
export function editsText(edits: readonly Edit[], command: string, place: Place): string {
  if (edits.length === 0) return '';
  const patches = patchText(edits);
  const byHand = edits.filter(({ after }) => after === null).flatMap(byHandLines);
  const lines = [
    ...patches.split('\n').filter((line) => line !== ''),
    ...(patches === '' ? [] : ['', 'apply it with:', `  ${command} | ${gitAt(place)} apply`]),
    ...byHand,
  ];
  return section('files of yours that have to change', lines);
}

/** Why no edit of the compose files is offered. Values may be secrets, so only names are shown. */
export function changedText(changed: readonly Changed[], isAdopted: boolean): string {
  if (changed.length === 0) return '';
  const groups = grouped(changed, ({ environment, service }) => `${environment} ${service}`);
  const lines = [...groups].map(
    ([key, all]) => `· ${key}: ${listed(named(all.map(({ name }) => name).toSorted(), 12))}`,
  );
  const hint = isAdopted ? NOT_AS_STATES : NOT_AS_FILES;
  return section('no edit of your compose files is offered, because it would change', [
    ...lines,
    `hint: ${hint}`,
  ]);
}

const NOT_AS_FILES =
  'set these variables in one way in all compose files, and run it again, or deploy by another target';
const NOT_AS_STATES = 'let the states send what the compose files send, and run it again';

/** An edit that a person has to make. */
function byHandLines({ path, envFiles, sets }: Edit): readonly string[] {
  return [
    ...[...envFiles].map(
      ([service, file]) => `· ${path}: let ${service} read ${file} last (env_file)`,
    ),
    ...(sets.length === 0 ? [] : [`· ${path}: remove from environment: ${sets.join(', ')}`]),
  ];
}

/** All edits, for `git apply`. */
export function patchText(edits: readonly Edit[]): string {
  return edits
    .map(({ path, before, after }) => (after === null ? '' : patchOf(path, before, after)))
    .join('');
}

export function nextText(commands: readonly string[]): string {
  return (
    section(
      'go on with',
      commands.map((command) => `  ${command}`),
    ).trimEnd() + '\n'
  );
}

function section(title: string, lines: readonly string[]): string {
  return `${title}\n${lines.map((line) => (line === '' ? '\n' : `  ${line}\n`)).join('')}\n`;
}
