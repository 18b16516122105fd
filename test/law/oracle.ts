// Decides what rises and what falls between two sides, from the text that services are sent. Of the product it imports
// only the reader. It repeats the rules about safe values on purpose, because a shared rule could not find a mistake in
// itself.
import type { Reader } from '#app/load/reader.ts';
import type { Blob } from '#app/ports.ts';
import type { Binding, Flag } from '#domain/snapshot.ts';
import type { FlagKey } from '#domain/scalars.ts';
import { blobId } from './memory.ts';
import type { File, Tree } from './worlds.ts';
import { ENVIRONMENTS, ROOT } from './worlds.ts';

/** The text that one service is sent in one environment. */
export interface RenderedInstance {
  readonly environment: string;
  readonly service: string;
  readonly json: string;
  readonly dotenv: string;
  readonly traefik: string;
}

/** One side: its files, older versions of them (newest first), and what is rendered from it. */
export interface OracleSide {
  readonly files: Tree;
  readonly older: readonly Tree[];
  readonly rendered: readonly RenderedInstance[];
}

/** The facts about a value that differs, or about the source of a rise. */
export const TRAITS = [
  'enabled',
  'rollout',
  'zero percent',
  'override',
  'safe',
  'code-default',
  'form',
  'unset',
  'in',
  'move',
  'delete',
  'create',
  'drop',
  'block-routes',
  'route',
  'unreadable state',
  'unreadable definition',
  'companion',
] as const;
export type Trait = (typeof TRAITS)[number];

export interface Finding {
  readonly environment: string;
  readonly service: string;
  /** A variable, or a rule of the proxy. */
  readonly name: string;
  readonly from: string;
  readonly to: string;
  /** `clashes`: several flags fill it, and did not before. Such a proposal never lands. */
  readonly direction: 'rises' | 'falls' | 'stays off' | 'same' | 'clashes';
  readonly why: string;
  /** Whether several flags fill it on a side, or its form is one that is refused where it is written. */
  readonly isDoubtful: boolean;
  /** Whether it is a route that stays blocked, and that another flag may have let go. */
  readonly isKept: boolean;
  readonly traits: readonly Trait[];
}

/** Says off to every reader. Nothing at all counts too, and is asked about beside. */
const OFF: ReadonlySet<string> = new Set(['false', '0', 'off', 'no', 'disabled', '']);

/** Everything that one service may be sent by one flag under one name. */
interface Fill {
  readonly key: string;
  readonly flag: Flag;
  readonly binding: Binding;
  /** The text that is sent while the flag is off, or null when nothing is sent. */
  readonly safe: string | null;
  /** The text that is sent while the flag is on, or null for a percentage. */
  readonly other: string | null;
  readonly state: File | undefined;
  readonly isStateReadable: boolean;
  readonly isStandIn: boolean;
  /** Whether its file still names the variable: one search over all texts finds no other. */
  readonly isNamed: boolean;
}

/** One variable on one side. `text` null: nothing is sent. `unknown`: a file cannot be read that decides it. */
interface Place {
  readonly fills: readonly Fill[];
  readonly text: string | null;
  readonly unknown: boolean;
}

interface Instance {
  readonly places: ReadonlyMap<string, Place>;
  readonly blocked: ReadonlySet<string>;
  /** The flags that block routes here. */
  readonly blockers: ReadonlySet<string>;
}

/** All values of both sides, those that differ and those that do not. */
export function findingsBetween(
  reader: Reader,
  base: OracleSide,
  head: OracleSide,
): readonly Finding[] {
  const [before, after] = [instancesOf(reader, base), instancesOf(reader, head)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((instance) => {
    const [environment = '', service = ''] = instance.split(' ');
    const [was, is] = [before.get(instance) ?? NOTHING, after.get(instance) ?? NOTHING];
    const names = [...new Set([...was.places.keys(), ...is.places.keys()])];
    const variables = names.map((name) => {
      const [from, to] = [was.places.get(name) ?? UNFILLED, is.places.get(name) ?? UNFILLED];
      const said = directionOf(from, to, was, is);
      const isDeleted = from.fills.every(({ key }) => !head.files.has(`${ROOT}/flags/${key}.yaml`));
      const traits = traitsOf(from, to, said.why, isDeleted);
      const isDoubtful = [from, to].some(isDoubtfulPlace);
      const texts = { from: shown(from), to: shown(to) };
      return { environment, service, name, ...texts, ...said, isDoubtful, isKept: false, traits };
    });
    const routes = [...new Set([...was.blocked, ...is.blocked])].map((rule): Finding => {
      const [were, are] = [was.blocked.has(rule), is.blocked.has(rule)];
      const direction = were === are ? 'same' : were ? 'rises' : 'falls';
      const states = names.flatMap((name) => was.places.get(name)?.fills ?? []);
      const isSameState = states.every(({ state, key }) =>
        sameFile(state, head.files.get(`${ROOT}/${environment}/${key}.yaml`)),
      );
      return {
        environment,
        service,
        name: rule,
        from: were ? 'blocked' : 'open',
        to: are ? 'blocked' : 'open',
        direction,
        why: 'route',
        isDoubtful: false,
        isKept: were && are && was.blockers.size > 1,
        traits: were === are ? [] : isSameState ? ['route'] : ['block-routes'],
      };
    });
    return [...variables, ...routes];
  });
}

function shown({ text, unknown, fills }: Place): string {
  if (unknown) return '(unreadable)';
  return text ?? (fills.length === 0 ? '(not filled)' : '(unset)');
}

type Said = Pick<Finding, 'direction' | 'why'>;
const rises = (why: string): Said => ({ direction: 'rises', why });
const falls = (why: string): Said => ({ direction: 'falls', why });
const SAME: Said = { direction: 'same', why: 'same' };
const staysOff = (why: string): Said => ({ direction: 'stays off', why });

function directionOf(from: Place, to: Place, was: Instance, is: Instance): Said {
  // A value that cannot be rendered is sent to no service.
  if (to.unknown) return SAME;
  if (
    to.fills.length > 1 &&
    to.fills.some(({ key }) => from.fills.every((fill) => fill.key !== key))
  ) {
    const isFound = to.fills.every(({ isNamed }) => isNamed);
    return isFound ? { direction: 'clashes', why: 'clash' } : SAME;
  }
  const isShared = from.fills.length > 1 || to.fills.length > 1;
  if (isShared && [...from.fills, ...to.fills].some(({ isNamed }) => !isNamed)) return SAME;
  if (isUndecided(from) || isUndecided(to) || (from.unknown && from.fills.length > 1)) return SAME;
  const sent = sentIn(from);
  const [old] = sent;
  if (old === undefined) return fromNothing(to);
  const safes = sent.map(({ safe }) => safe);
  if (from.unknown) {
    if (to.text === null && old.flag.codeDefault !== old.flag.safe) return rises('code default');
    const isSafe = safes.includes(to.text) || to.text === null;
    // Off in other words is off to every reader, wherever it came from.
    const isOff = !old.flag.safe && to.text !== null && OFF.has(to.text);
    const meansOn = sent.some(({ other }) => other === to.text);
    return isSafe || (isOff && !meansOn)
      ? falls('from unreadable to safe')
      : rises('from unreadable');
  }
  if (from.text === null) return fromUnset(old, from, to);
  if (to.text === null) return toNothing(old, from.text, safes, was, is);
  if (from.text === to.text) return SAME;
  if (safes.includes(to.text)) return falls('to safe');
  // Each of several flags may go down by itself, whichever of them counted before.
  if (from.fills.some(({ safe }) => safe === to.text)) return staysOff('safe to one of them');
  const [next] = sentIn(to);
  const isPercentage = old.binding.field === 'rollout' && next?.binding.field === 'rollout';
  if (isPercentage && Number(to.text) < Number(from.text)) return falls('a smaller share');
  // Off in other words: only where the flag gave nothing and gives nothing, and where these words do not mean on.
  const wasOff = !old.flag.safe && safes.includes(from.text);
  const isOff = next !== undefined && to.text === next.safe && OFF.has(to.text);
  const meansOn = sent.some(({ other }) => other === to.text);
  if (wasOff && isOff && !meansOn) return staysOff('off in other words');
  return rises('another text');
}

/** Of several flags that fill it, one at its safe value counts. */
function sentIn({ fills, text, unknown }: Place): readonly Fill[] {
  const atSafe = fills.filter(({ safe }) => safe === text);
  return fills.length > 1 && !unknown && atSafe.length > 0 ? atSafe : fills;
}

function isDoubtfulPlace({ fills }: Place): boolean {
  return (
    fills.length > 1 ||
    fills.some(
      ({ flag, binding: { field }, safe, other }) =>
        safe === other ||
        (field === 'enabled' && [safe, other].includes(null) && (flag.safe || flag.codeDefault)),
    )
  );
}

/** Several flags fill it, and no file can be written. */
function isUndecided({ fills, text }: Place): boolean {
  return fills.length > 1 && text === null;
}

/** A variable that no flag filled may be sent what its definition sends by itself, where that is off. */
function fromNothing(to: Place): Said {
  if (to.text === null) return to.fills.length === 0 ? SAME : staysOff('left out');
  const isByItself = to.fills.some(({ safe }) => safe === to.text);
  return OFF.has(to.text) && isByItself ? staysOff('newly sent off') : rises('newly sent');
}

function fromUnset({ flag, safe }: Fill, from: Place, to: Place): Said {
  if (to.text === null) return SAME;
  if (to.text === safe) return falls('to safe');
  // Nothing meant the feature, so off is less.
  if (flag.codeDefault && OFF.has(to.text)) return staysOff('from the code default');
  if (safe !== null) return rises('another text');
  const isOff = to.fills.some((fill) => fill.safe === to.text) && OFF.has(to.text);
  const meansOn = from.fills.some(({ other }) => other === to.text);
  return isOff && !meansOn ? staysOff('off in other words') : rises('another text');
}

/** The service gets nothing and does what its code does by itself. */
function toNothing(
  { key, flag, binding }: Fill,
  text: string,
  safes: readonly (string | null)[],
  was: Instance,
  is: Instance,
): Said {
  const wasEverybody = binding.field === 'rollout' ? text === '100' : !safes.includes(text);
  if (flag.codeDefault !== flag.safe) {
    return wasEverybody ? SAME : rises('code default');
  }
  const isShare = binding.field === 'rollout' && !wasEverybody && text !== '0';
  if (isShare && losesItsShare(key, was, is)) return rises('companion');
  return safes.includes(text) ? staysOff('dropped at safe') : falls('dropped');
}

/** Whether a switch stays on and no percentage of its flag is left beside it: then it reaches everybody. */
function losesItsShare(key: string, was: Instance, is: Instance): boolean {
  const ofFlag = ({ places }: Instance, field: string): readonly (readonly [string, Place])[] =>
    [...places].filter(([, { fills }]) =>
      fills.some((fill) => fill.key === key && fill.binding.field === field),
    );
  const isLeftOn = ofFlag(was, 'enabled').some(
    ([name, { text, fills }]) =>
      text !== null &&
      // Of two flags that fill a switch, the other one's share may be everybody already.
      fills.length === 1 &&
      fills[0]?.safe !== text &&
      is.places.get(name)?.text === text,
  );
  return isLeftOn && ofFlag(is, 'rollout').length === 0;
}

function traitsOf(from: Place, to: Place, why: string, isDeleted: boolean): readonly Trait[] {
  const [old, next] = [from.fills[0], to.fills[0]];
  const found: Trait[] = [];
  const add = (trait: Trait, is: boolean): void => {
    if (is) found.push(trait);
  };
  add('companion', why === 'companion');
  add('code-default', why === 'code default');
  add('unreadable state', from.unknown);
  add('unreadable definition', old?.isStandIn === true || next?.isStandIn === true);
  if (old === undefined || next === undefined) {
    add('create', old === undefined && next !== undefined);
    add('in', (old ?? next)?.binding.in !== undefined);
    add('drop', old !== undefined && next === undefined && !isDeleted);
    add('delete', old !== undefined && next === undefined && isDeleted);
  }
  const fill = next ?? old;
  if (fill !== undefined) {
    add('form', fill.binding.form !== undefined);
    add('unset', fill.safe === null);
    add(fill.binding.field, true);
    add('safe', fill.flag.safe);
  }
  if (old !== undefined && next !== undefined) {
    add('move', old.key !== next.key);
    add('override', hasOther(old, next, /"services"/));
    add('block-routes', hasOther(old, next, /"block-routes":true/));
    add(
      'zero percent',
      [old, next].some(({ state }) => /"rollout":0[,}]/.test(state?.text ?? '')),
    );
  }
  return found;
}

/** Whether the states differ, and what they say stands in one of them. */
function hasOther({ state: a }: Fill, { state: b }: Fill, says: RegExp): boolean {
  return !sameFile(a, b) && [a, b].some((file) => says.test(file?.text ?? ''));
}

function sameFile(a: File | undefined, b: File | undefined): boolean {
  return a?.text === b?.text && a?.mode === b?.mode;
}

const UNFILLED: Place = { fills: [], text: null, unknown: false };
const NOTHING: Instance = { places: new Map(), blocked: new Set(), blockers: new Set() };

/** By flag, what it requires and does not exist at head, where it existed or was not required at base. */
export function danglingIn(
  reader: Reader,
  base: OracleSide,
  head: OracleSide,
): readonly (readonly [key: string, required: string])[] {
  return [...head.files.keys()].flatMap((path) => {
    const [, key] = FLAG_FILE.exec(path) ?? [];
    if (key === undefined) return [];
    const [before, now] = [base, head].map((side) => requiredBy(reader, path, key, side));
    return (now ?? [])
      .filter((one) => !isDefined(head, one) && (isDefined(base, one) || !before?.includes(one)))
      .map((one) => [key, one] as const);
  });
}

function requiredBy(
  reader: Reader,
  path: string,
  key: string,
  side: OracleSide,
): readonly string[] {
  const [flag] = definitionAt(reader, path, key, side);
  return (flag?.requires ?? []).flatMap(({ gate, settings }) =>
    gate === 'flags' ? Object.keys(settings as object) : [],
  );
}

function isDefined({ files }: OracleSide, key: string): boolean {
  return files.has(`${ROOT}/flags/${key}.yaml`);
}

// Reading a side

const FLAG_FILE = /^environments\/flags\/(.*)\.yaml$/;

function blobOf({ mode, text }: File): Blob {
  return { id: blobId(text), mode, bytes: Buffer.from(text) };
}

/** A definition, or the newest of its older versions that can be read, as far back as the file stood there. */
function definitionAt(
  reader: Reader,
  path: string,
  key: string,
  { files, older }: OracleSide,
): readonly [Flag | null, isStandIn: boolean] {
  const now = files.get(path);
  if (now === undefined) return [null, false];
  for (const tree of [files, ...older]) {
    const file = tree.get(path);
    if (file === undefined) break;
    const flag = reader.flag(path, key as FlagKey, blobOf(file)).value;
    if (flag !== null) return [flag, tree !== files];
  }
  return [null, true];
}

function instancesOf(reader: Reader, side: OracleSide): ReadonlyMap<string, Instance> {
  const texts = new Map(
    side.rendered.map(
      (instance) => [`${instance.environment} ${instance.service}`, instance] as const,
    ),
  );
  const fills = new Map<string, Map<string, Fill[]>>();
  const blockers = new Map<string, Set<string>>();
  for (const path of side.files.keys()) {
    const [, key] = FLAG_FILE.exec(path) ?? [];
    if (key === undefined) continue;
    const [flag, isStandIn] = definitionAt(reader, path, key, side);
    if (flag === null) continue;
    for (const environment of ENVIRONMENTS) {
      const statePath = `${ROOT}/${environment}/${key}.yaml`;
      const state = side.files.get(statePath);
      const isStateReadable =
        state === undefined || reader.state(statePath, blobOf(state)).value !== null;
      for (const { service, variables } of flag.services) {
        if (state?.text.includes('"block-routes":true') === true) {
          const instance = `${environment} ${service}`;
          blockers.set(instance, (blockers.get(instance) ?? new Set()).add(key));
        }
        for (const binding of variables) {
          if (binding.in !== undefined && !binding.in.some((name) => name === environment))
            continue;
          const instance = fills.get(`${environment} ${service}`) ?? new Map<string, Fill[]>();
          fills.set(`${environment} ${service}`, instance);
          const list = instance.get(binding.variable) ?? [];
          instance.set(binding.variable, list);
          const isNamed = side.files.get(path)?.text.includes(binding.variable) === true;
          const both = textsOf(flag, binding);
          list.push({ key, flag, binding, ...both, state, isStateReadable, isStandIn, isNamed });
        }
      }
    }
  }
  return new Map(
    [...new Set([...fills.keys(), ...texts.keys()])].map((instance) => {
      const text = texts.get(instance as `${string} ${string}`);
      const sent = text === undefined ? new Map<string, string>() : valuesIn(text);
      const own = fills.get(instance) ?? new Map<string, Fill[]>();
      for (const variable of sent.keys()) {
        if (!own.has(variable))
          throw new Error(`${instance} is sent ${variable}, which no flag fills`);
      }
      const places = [...own].map(([variable, list]): [string, Place] => {
        const unknown = list.some(({ isStateReadable }) => !isStateReadable);
        return [variable, { fills: list, text: sent.get(variable) ?? null, unknown }];
      });
      return [
        instance,
        {
          places: new Map(places),
          blocked: text === undefined ? new Set() : blockedIn(text),
          blockers: blockers.get(instance) ?? new Set(),
        },
      ];
    }),
  );
}

/** The two texts of a variable, by the definition alone. */
function textsOf({ safe }: Flag, { field, form }: Binding): Pick<Fill, 'safe' | 'other'> {
  if (field === 'rollout') return { safe: '0', other: null };
  const on = form === undefined ? 'true' : form.on;
  const off = form === undefined ? 'false' : form.off;
  return safe ? { safe: on, other: off } : { safe: off, other: on };
}

// Reading what is rendered

/** The values by the files. Both renderings must agree. */
function valuesIn({ json, dotenv }: RenderedInstance): ReadonlyMap<string, string> {
  const { values } = JSON.parse(json) as { values: Record<string, unknown> };
  const sent = new Map(Object.entries(values).map(([name, value]) => [name, String(value)]));
  const lines = new Map(
    dotenv.split('\n').flatMap((line): readonly (readonly [string, string])[] => {
      const [, name, value] = /^([A-Z_]+)=(.*)$/.exec(line) ?? [];
      return name === undefined || value === undefined
        ? []
        : [[name, value.replaceAll(/^'|'$/g, '')]];
    }),
  );
  for (const [name, value] of lines) {
    if (value !== (sent.get(name) ?? '')) throw new Error(`${name}: ${dotenv} and ${json} differ`);
  }
  if ([...sent.keys()].some((name) => !lines.has(name))) throw new Error(`${dotenv} lacks a name`);
  return sent;
}

/** Rules that the proxy answers with 503. */
function blockedIn({ traefik }: RenderedInstance): ReadonlySet<string> {
  return new Set([...traefik.matchAll(/rule: (.*)/g)].map(([, rule = '']) => rule));
}
