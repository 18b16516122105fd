// Who owns what `init` writes, by CODEOWNERS: the rules of the pipeline by the path of the pipeline, and a flag by the folders
// of its services. A definition names one owner, so what has several gets none, and is listed.
import type { FlagKey } from '#domain/scalars.ts';
import { isName } from '#domain/scalars.ts';
import { pipelinePath } from '#files/paths.ts';
import type { OwnersLeftOut } from '#messages/setup.ts';
import type { OwnerRule } from './code-owners.ts';
import { ownerRulesIn, ruleFor } from './code-owners.ts';
import type { Detected } from './detect.ts';
import type { Draft } from './drafts.ts';
import type { Folder, ServiceFolders } from './service-folders.ts';
import { serviceFolders } from './service-folders.ts';

export interface Owners {
  /** Logins and teams that own the pipeline. */
  readonly ofRules: readonly string[];
  /** The teams of them that can approve a policy change; empty: no approval is needed. */
  readonly approvers: readonly string[];
  /** The teams of the pipeline: logins by name. */
  readonly teams: ReadonlyMap<string, readonly string[]>;
  /** The owner of each flag as its definition names it; a flag without one is missing. */
  readonly ofFlags: ReadonlyMap<FlagKey, string>;
  readonly leftOut: readonly OwnersLeftOut[];
}

/** The team of the logins that own the rules. */
const OWNERS_TEAM = 'owners';

export function ownersOf(
  folder: Folder,
  { services, compose }: Pick<Detected, 'services' | 'compose'>,
  drafts: readonly Draft[],
  { root, isOnGitHub }: { readonly root: string; readonly isOnGitHub: boolean },
): Owners {
  const rules = ownerRulesIn(folder);
  const folders = serviceFolders(services, compose, folder);
  const top = ruleFor(rules, pipelinePath(root));
  const flags = drafts.map(({ flag }) => ({
    key: flag.key,
    rules: [
      ...new Set(flag.services.flatMap(({ service }) => rulesFor(service, rules, top, folders))),
    ],
  }));
  const deciding = [...new Set([top, ...flags.flatMap((flag) => flag.rules)])].flatMap(
    (rule) => rule ?? [],
  );
  const teams = teamsOf(deciding, top);
  const ofFlags = new Map<FlagKey, string>();
  const shared: FlagKey[] = [];
  for (const flag of flags) {
    const names = new Set(flag.rules.map((rule) => nameOf(rule, teams)));
    const [name = null] = names;
    // Its services have one rule or several: either way, more than one owner.
    const isOfSeveral = flag.rules.some((rule) => rule !== undefined && hasSeveral(rule));
    if (names.size > 1 || isOfSeveral) shared.push(flag.key);
    else if (name !== null) ofFlags.set(flag.key, name);
  }
  const unused = rules.filter((rule) => !deciding.includes(rule));
  const places = [...folders.values()].flat().map((place) => `${place}${ANY_FILE}`);
  const isOverruled = (rule: OwnerRule): boolean =>
    [pipelinePath(root), ...places].some(
      (path) => rule.matches(path) && ruleFor(rules, path) !== rule,
    );
  const leftOut = [
    { code: 'overruled', names: textsOf(unused.filter(isOverruled)) },
    { code: 'elsewhere', names: textsOf(unused.filter((rule) => !isOverruled(rule))) },
    { code: 'several', names: textsOf(deciding.filter(hasSeveral)) },
    { code: 'addresses', names: [...new Set(deciding.flatMap(({ addresses }) => addresses))] },
    { code: 'shared', names: shared },
  ] as const;
  const ofRules = top?.owners ?? [];
  return {
    ofRules,
    approvers: approversOf(ofRules.filter((owner) => isOnGitHub || !isTeam(owner))),
    teams,
    ofFlags,
    leftOut: leftOut.filter(({ names }) => names.length > 0),
  };
}

/** A service without a folder of its own has the owner of the rules. */
function rulesFor(
  service: string,
  rules: readonly OwnerRule[],
  top: OwnerRule | undefined,
  folders: ServiceFolders,
): readonly (OwnerRule | undefined)[] {
  const places = folders.get(service) ?? [];
  return places.length === 0 ? [top] : places.map((place) => ruleFor(rules, `${place}${ANY_FILE}`));
}

/** A file that no rule names by itself. */
const ANY_FILE = 'any file';

/** The logins of each deciding rule as a team, those of the pipeline first. */
function teamsOf(
  deciding: readonly OwnerRule[],
  top: OwnerRule | undefined,
): ReadonlyMap<string, readonly string[]> {
  const teams = new Map<string, readonly string[]>();
  for (const rule of deciding) {
    const logins = rule.owners.filter((owner) => !isTeam(owner));
    const isUsed = rule === top || !hasSeveral(rule);
    if (!isUsed || logins.length === 0 || teamWith(logins, teams) !== null) continue;
    teams.set(rule === top ? OWNERS_TEAM : freeName(nameIn(rule.pattern), teams), logins);
  }
  return teams;
}

/** The last part of a pattern that is a name: `services/api/` is `api`. */
function nameIn(pattern: string): string {
  const names = pattern.toLowerCase().split('/').toReversed();
  return names.find((name) => isName(name) && name !== RESERVED) ?? OWNERS_TEAM;
}

/** In lists of approvers this is the owner of the flag. */
const RESERVED = 'owner';

function freeName(wanted: string, teams: ReadonlyMap<string, unknown>): string {
  let name = wanted;
  for (let count = 2; teams.has(name); count += 1) name = `${wanted}-${count}`;
  return name;
}

function teamWith(
  logins: readonly string[],
  teams: ReadonlyMap<string, readonly string[]>,
): string | null {
  const wanted = logins.toSorted().join(' ');
  return [...teams].find(([, members]) => members.toSorted().join(' ') === wanted)?.[0] ?? null;
}

/** The owner as a definition names it: the only team, or the team of the logins; null where that is not one name. */
function nameOf(
  rule: OwnerRule | undefined,
  teams: ReadonlyMap<string, readonly string[]>,
): string | null {
  if (rule === undefined || hasSeveral(rule)) return null;
  return rule.owners.find(isTeam) ?? teamWith(rule.owners, teams);
}

function hasSeveral({ owners }: OwnerRule): boolean {
  const count = owners.filter(isTeam).length;
  return count > 1 || (count === 1 && owners.length > 1);
}

function isTeam(owner: string): boolean {
  return owner.includes('/');
}

function textsOf(rules: readonly OwnerRule[]): readonly string[] {
  return rules.map(({ text }) => text);
}

/** A draft with its owner. `teams`: those of the pipeline; one with the same people may have another name there. */
export function ownedDraft(
  { flag, states }: Draft,
  { ofFlags, teams: wanted }: Pick<Owners, 'ofFlags' | 'teams'>,
  teams: ReadonlyMap<string, readonly string[]> = wanted,
): Draft {
  const name = ofFlags.get(flag.key) ?? null;
  const logins = name === null ? undefined : wanted.get(name);
  const owner = logins === undefined ? name : teamWith(logins, teams);
  return { flag: { ...flag, owner }, states };
}

/** A person cannot approve their own change, so one login alone would lock the rules. */
function approversOf(owners: readonly string[]): readonly string[] {
  const teams = owners.filter(isTeam);
  const logins = owners.length - teams.length;
  return [...(logins > 1 || (logins > 0 && teams.length > 0) ? [OWNERS_TEAM] : []), ...teams];
}
