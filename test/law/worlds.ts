// Random worlds of flags as files, and random edits of them. A world is the plain content of its files, so that every
// reader starts from text. An edit picks its targets by number, so that it fits each world and fast-check can shrink a
// counterexample by removing edits.
import { fc } from '#test/support/fc.ts';

export const ENVIRONMENTS = ['development', 'production'] as const;
const SERVICES = ['api', 'web'] as const;
const VARIABLES = ['ONE', 'TWO', 'THREE'] as const;
const KEYS = ['alpha', 'bravo', 'voice/charlie', 'delta'] as const;

export type Written =
  | 'enabled'
  | 'rollout'
  | {
      readonly from: 'enabled' | 'rollout';
      readonly on?: string;
      readonly off?: string;
      readonly in?: readonly string[];
    };

export interface Definition {
  readonly description: string;
  readonly safe?: boolean;
  readonly 'code-default'?: boolean;
  readonly services?: Readonly<Record<string, Readonly<Record<string, Written>>>>;
  readonly emergency?: { readonly routes: readonly string[] };
  readonly requires?: Readonly<Record<string, unknown>>;
}

export interface Setting {
  readonly enabled: boolean;
  readonly rollout?: number;
  readonly services?: Readonly<
    Record<string, { readonly enabled?: boolean; readonly rollout?: number }>
  >;
  readonly hold?: string;
  readonly 'block-routes'?: boolean;
}

/** A file that no reader accepts: its text, or its mode. */
export interface Broken {
  readonly broken: 'text' | 'link' | 'executable';
  /** The content before. */
  readonly former: string;
}

export interface FlagFiles {
  readonly definition: Definition | Broken | null;
  readonly states: Readonly<Record<string, Setting | Broken>>;
}

/** By key. */
export type World = Readonly<Record<string, FlagFiles>>;

/** The contents of files by path, with the mode as Git writes it. */
export interface File {
  readonly mode: string;
  readonly text: string;
}
export type Tree = ReadonlyMap<string, File>;

export const ROOT = 'environments';
export const PIPELINE = `version: 1
teams: { release: [ana, bartek] }
environments:
  - name: development
  - name: production
    requires:
      soak: { in: development, for: 7d }
services: { api: {}, web: {} }
policy: { approvals: { count: 1, from: [release] } }
`;
export const BROKEN_PIPELINE = 'version: 1\nenvironments: {\n';

export function treeOf(world: World, pipeline: string = PIPELINE): Tree {
  const files = new Map<string, File>([
    [`${ROOT}/pipeline.yaml`, { mode: '100644', text: pipeline }],
  ]);
  for (const [key, { definition, states }] of Object.entries(world)) {
    if (definition !== null) files.set(`${ROOT}/flags/${key}.yaml`, fileOf(definition));
    for (const [environment, state] of Object.entries(states)) {
      files.set(`${ROOT}/${environment}/${key}.yaml`, fileOf(state));
    }
  }
  return files;
}

const MODES = { text: '100644', link: '120000', executable: '100755' } as const;

/** JSON is YAML, and a broken text is a flow mapping that does not end. */
function fileOf(content: Definition | Setting | Broken): File {
  if (!('broken' in content))
    return { mode: '100644', text: `${JSON.stringify(content, inOrder)}\n` };
  return { mode: MODES[content.broken], text: content.former.replace(/.\n?$/, '\n') };
}

/** One text for one meaning: what was read before is read faster. */
function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function broken(content: Definition | Setting | Broken | null | undefined, choice: number): Broken {
  const former = content == null ? '{}\n' : fileOf(content).text;
  return { broken: pick(BROKEN, choice), former };
}

/**
 * Edits by what they change. `state` and `define` write a file anew; `gradual` makes a flag that is live for a share of
 * users, and `steep` takes its percentages away.
 */
const WAYS = [
  'gradual',
  'enabled',
  'rollout',
  'override',
  'block',
  'hold',
  'state',
  'break-state',
  'safe',
  'code-default',
  'bind',
  'unbind',
  'form',
  'unset',
  'in',
  'steep',
  'move',
  'routes',
  'routes',
  'describe',
  'require',
  'delete',
  'create',
  'rename',
  'break',
  'define',
  'repair',
  'repair',
  'repair',
  'repair',
] as const;
export type Way = (typeof WAYS)[number];

export interface Edit {
  readonly way: Way;
  readonly flag: number;
  readonly environment: number;
  readonly service: number;
  readonly variable: number;
  readonly choice: number;
}

const number = fc.nat(59);
const editWith = (ways: readonly Way[]): fc.Arbitrary<Edit> =>
  fc.record({
    way: fc.constantFrom(...ways),
    flag: number,
    environment: number,
    service: number,
    variable: number,
    choice: number,
  });

const anyEdit = editWith(WAYS);
/** Edits that leave a world of flags that are set to something. */
const building = editWith([
  'require',
  'require',
  'gradual',
  'gradual',
  'unset',
  'bind',
  'bind',
  'bind',
  'bind',
  'form',
  'in',
  'state',
  'state',
  'state',
  'state',
  'enabled',
  'rollout',
  'override',
  'block',
  'block',
  'routes',
  'routes',
  'safe',
  'code-default',
  'code-default',
]);
/** Edits that lower as often as not, so that rollbacks come about. */
const quiet = editWith([
  'enabled',
  'rollout',
  'override',
  'block',
  'state',
  'delete',
  'unbind',
  'unset',
  'routes',
  'routes',
  'routes',
  'code-default',
  'delete',
  'delete',
  'steep',
  'steep',
]);

/** Edits of states alone, which need no search for other flags. */
const ofStates = editWith([
  'enabled',
  'enabled',
  'rollout',
  'override',
  'block',
  'block',
  'hold',
  'state',
]);

/** Older landings that still matter: damaged and missing files. */
const damaging = editWith([
  'break',
  'break',
  'break-state',
  'break-state',
  'break-state',
  'break-state',
  'delete',
  'rename',
  'unbind',
  'bind',
  'move',
  'code-default',
]);

export interface Story {
  /** Whether the pipeline can be read, at base and at head. */
  readonly hasPipeline: boolean;
  /** Makes the world. */
  readonly first: readonly Edit[];
  /** Lands before the base. */
  readonly past: readonly Edit[];
  readonly proposed: readonly Edit[];
}

export const stories: fc.Arbitrary<Story> = fc.record({
  hasPipeline: fc.constantFrom(true, true, true, true, true, true, true, true, true, false),
  first: fc.array(building, { minLength: 5, maxLength: 13, size: 'max' }),
  past: fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(damaging, { minLength: 1, maxLength: 2 }) },
  ),
  proposed: fc.array(fc.oneof({ weight: 3, arbitrary: anyEdit }, { weight: 1, arbitrary: quiet }), {
    minLength: 1,
    maxLength: 4,
  }),
});

/** The same, with proposals of states alone. */
export const storiesOfStates: fc.Arbitrary<Story> = fc
  .tuple(stories, fc.array(ofStates, { minLength: 1, maxLength: 3 }))
  .map(([story, proposed]) => ({ ...story, proposed }));

/** The files of earlier landings, of the base and of the proposal. */
export interface Worlds {
  readonly past: World;
  readonly base: World;
  readonly head: World;
}

export function worldsOf({ first, past, proposed }: Story): Worlds {
  const made = first.reduce(edited, START);
  const base = past.reduce(edited, made);
  return { past: made, base, head: proposed.reduce(edited, base) };
}

const EMPTY: FlagFiles = { definition: null, states: {} };
const START: World = {
  alpha: { definition: { description: 'alpha' }, states: {} },
  bravo: { definition: { description: 'bravo' }, states: {} },
  'voice/charlie': { definition: { description: 'charlie' }, states: {} },
};

function pick<T>(list: readonly T[], at: number): T {
  return list[at % list.length] as T;
}

const ROLLOUTS = [0, 5, 25, 100, undefined, 0.5] as const;
const BROKEN = ['text', 'text', 'link', 'executable'] as const;
const FORMS = [
  undefined,
  { on: '1', off: '0' },
  { on: 'on', off: 'off' },
  { on: 'true', off: '' },
  { on: 'yes', off: 'no' },
  { off: 'unset' },
  { off: 'disabled' },
  // A variable that switches something off, and two that no reader knows.
  { on: '0', off: '1' },
  { on: 'false', off: 'true' },
  { on: 'new', off: 'old' },
  { on: '25', off: '0' },
  { on: 'true', off: 'true' },
] as const;
const PLACES = [undefined, ['development'], ['production'], ['development', 'production']] as const;
const ROUTES = [[], ['/agent'], ['/agent', '/tools/*'], ['/tools/*'], ['/agent*']] as const;

/** The world with one edit made. */
export function edited(world: World, edit: Edit): World {
  const present = Object.keys(world).filter((key) => world[key]?.definition !== null);
  const key = pick(present.length === 0 ? KEYS : present, edit.flag);
  const files = world[key] ?? EMPTY;
  const environment = pick(ENVIRONMENTS, edit.environment);
  const state = files.states[environment];
  const setting = state === undefined || 'broken' in state ? { enabled: false } : state;
  const set = (to: Setting | Broken | null): World => {
    const { [environment]: _old, ...others } = files.states;
    const states = to === null ? others : { ...others, [environment]: to };
    return { ...world, [key]: { ...files, states } };
  };
  const define = (to: Definition | Broken | null): World => ({
    ...world,
    [key]: { ...files, definition: to === null || 'broken' in to ? to : usable(to) },
  });
  const definition = readable(files.definition) ?? { description: key };
  const { choice } = edit;
  const service = pick(SERVICES, edit.service);
  switch (edit.way) {
    case 'gradual': {
      const [first, second] = [choice, choice + 1].map((at) => pick(VARIABLES, at)) as [
        string,
        string,
      ];
      const switched = withBinding(definition, service, first, 'enabled');
      const flag = usable(withBinding(switched, service, second, 'rollout'));
      const states = {
        ...files.states,
        [environment]: { enabled: true, rollout: pick([5, 25], choice) },
      };
      return { ...world, [key]: { definition: flag, states } };
    }
    case 'enabled':
      return set({ ...setting, enabled: !setting.enabled });
    case 'rollout':
      return set(compact({ ...setting, rollout: pick(ROLLOUTS, choice) }));
    case 'override': {
      const { [service]: _old, ...others } = setting.services ?? {};
      const override = pick(
        [
          undefined,
          { enabled: false },
          { enabled: true },
          { rollout: 5 },
          { rollout: 0 },
          { enabled: true, rollout: 25 },
        ],
        choice,
      );
      const services = override === undefined ? others : { ...others, [service]: override };
      return set({ ...setting, services });
    }
    case 'block':
      return set({ ...setting, 'block-routes': setting['block-routes'] !== true });
    case 'hold':
      return set(compact({ ...setting, hold: setting.hold === undefined ? 'wait' : undefined }));
    case 'state':
      return set(
        choice % 6 === 0
          ? null
          : compact({
              enabled: choice % 3 !== 0,
              rollout: pick([undefined, undefined, 5, 25, 0], choice),
            }),
      );
    case 'break-state':
      return set(broken(state, choice));
    case 'safe':
      return define({ ...definition, safe: definition.safe !== true });
    case 'code-default':
      return define(
        compact({ ...definition, 'code-default': pick([true, true, undefined, false], choice) }),
      );
    case 'bind':
      return define(
        withBinding(definition, service, variableFor(world, key, service, edit), {
          ...formed(
            pick(FORMS, choice % 3 === 0 ? choice : 0),
            definition.safe !== true && choice % 4 === 1,
          ),
          ...placed(pick(PLACES, choice % 5 === 0 ? choice : 0)),
        }),
      );
    case 'unbind': {
      const [at, variable] = boundIn(definition, edit);
      return define(withBinding(definition, at, variable, null));
    }
    case 'form':
    case 'unset': {
      const [at, variable, written] = boundIn(definition, edit);
      const isRollout = fieldOf(written) === 'rollout' && choice % 4 !== 0;
      const form = formed(edit.way === 'unset' ? { off: 'unset' } : pick(FORMS, choice), isRollout);
      return define(
        withBinding(definition, at, variable, { ...form, ...placed(placesOf(written)) }),
      );
    }
    case 'steep': {
      const services = Object.entries(definition.services ?? {}).map(([name, variables]) => [
        name,
        Object.fromEntries(
          Object.entries(variables).filter(([, written]) => fieldOf(written) !== 'rollout'),
        ),
      ]);
      return define({ ...definition, services: Object.fromEntries(services) });
    }
    case 'in': {
      const [at, variable, written] = boundIn(definition, edit);
      const { in: _places, ...form } = typeof written === 'string' ? { from: written } : written;
      return define(
        withBinding(definition, at, variable, { ...form, ...placed(pick(PLACES, choice)) }),
      );
    }
    case 'move': {
      const [at, variable, written] = boundIn(definition, edit);
      const other = pick(present.filter((one) => one !== key).concat(key), choice);
      const without = define(withBinding(definition, at, variable, null));
      const target = without[other] ?? EMPTY;
      const grown = withBinding(
        readable(target.definition) ?? { description: other },
        at,
        variable,
        written,
      );
      return { ...without, [other]: { ...target, definition: usable(grown) } };
    }
    case 'routes': {
      const routes = pick(ROUTES, choice);
      return define(
        compact({ ...definition, emergency: routes.length === 0 ? undefined : { routes } }),
      );
    }
    case 'describe':
      return define({ ...definition, description: `${key} ${choice % 2}` });
    case 'require': {
      const other = pick(present.concat('nowhere'), choice);
      const requires = pick(
        [undefined, { checklist: ['tested'] }, { flags: { [other]: '1h' } }],
        edit.variable,
      );
      return define(
        compact({
          ...definition,
          requires: requires === undefined ? undefined : { production: requires },
        }),
      );
    }
    case 'delete':
      return choice % 2 === 0
        ? { ...world, [key]: EMPTY }
        : { ...world, [key]: { ...files, definition: null } };
    case 'create':
    case 'rename': {
      const free = KEYS.filter((one) => readable(world[one]?.definition ?? null) === null);
      const other = pick([...free, 'echo'], choice);
      const rest = edit.way === 'rename' ? { ...world, [key]: EMPTY } : world;
      const kept =
        edit.way === 'rename' || choice % 3 === 0
          ? files
          : { ...files, definition: fresh(other, world, edit) };
      return { ...rest, [other]: kept };
    }
    case 'break': {
      const free = KEYS.filter((one) => world[one] === undefined);
      // A new file that has never been readable.
      if (choice % 2 === 1 && free.length > 0) {
        const made = {
          description: pick(free, choice),
          services: { [service]: { FOUR: 'enabled' } },
        } as const;
        return { ...world, [made.description]: { definition: broken(made, 0), states: {} } };
      }
      return define(broken(files.definition, choice));
    }
    case 'define':
      return define(fresh(key, world, edit));
    case 'repair': {
      const unreadable = present.filter((one) => readable(world[one]?.definition ?? null) === null);
      if (unreadable.length === 0) return define({ ...definition, description: key });
      const other = pick(unreadable, edit.flag);
      const { safe: _safe, ...repaired } = fresh(other, world, { ...edit, choice: 1 });
      const safe = choice % 2 === 0 ? { safe: true } : {};
      return {
        ...world,
        [other]: { ...(world[other] ?? EMPTY), definition: { ...repaired, ...safe } },
      };
    }
  }
}

function readable(definition: Definition | Broken | null): Definition | null {
  return definition === null || 'broken' in definition ? null : definition;
}

/** A new definition that fills one variable. */
function fresh(key: string, world: World, edit: Edit): Definition {
  const service = pick(SERVICES, edit.service);
  const variable = variableFor(world, key, service, edit);
  const safe = edit.choice % 5 === 0;
  const start = { description: key, ...(safe ? { safe } : {}) };
  return withBinding(
    start,
    service,
    variable,
    pick(['enabled', 'enabled', 'rollout'] as const, edit.choice),
  );
}

/** A variable that no other flag fills there, three times in four. */
function variableFor(
  world: World,
  key: string,
  service: string,
  { variable, choice }: Edit,
): string {
  const free = VARIABLES.filter((one) =>
    Object.entries(world).every(
      ([other, { definition }]) =>
        other === key || readable(definition)?.services?.[service]?.[one] === undefined,
    ),
  );
  return pick(free.length === 0 || choice % 4 === 3 ? VARIABLES : free, variable);
}

type Bound = readonly [service: string, variable: string, written: Written];

/** One of the bindings of a definition, or one that it could have. */
function boundIn({ services = {} }: Definition, { service, variable }: Edit): Bound {
  const all = Object.entries(services).flatMap(([at, variables]) =>
    Object.entries(variables).map(([name, written]): Bound => [at, name, written]),
  );
  const usual: Bound = [pick(SERVICES, service), pick(VARIABLES, variable), 'enabled'];
  return all.length === 0 ? usual : pick(all, service * 7 + variable);
}

function withBinding(
  definition: Definition,
  service: string,
  variable: string,
  written: Written | null,
): Definition {
  const { [service]: own = {}, ...others } = definition.services ?? {};
  const { [variable]: _old, ...rest } = own;
  const variables = written === null ? rest : { ...rest, [variable]: written };
  const isEmpty = Object.keys(variables).length === 0;
  const services = isEmpty ? others : { ...others, [service]: variables };
  return { ...definition, services };
}

function formed(
  form: { readonly on?: string; readonly off?: string } | undefined,
  isRollout: boolean,
): Exclude<Written, string> {
  return isRollout ? { from: 'rollout' } : { from: 'enabled', ...form };
}

function placed(places: readonly string[] | undefined): { readonly in?: readonly string[] } {
  return places === undefined ? {} : { in: places };
}

function fieldOf(written: Written): string {
  return typeof written === 'string' ? written : written.from;
}

function placesOf(written: Written): readonly string[] | undefined {
  return typeof written === 'string' ? undefined : written.in;
}

/** A flag that is safe when it is on has no rollout; else the reader would refuse it. */
function usable(definition: Definition): Definition {
  if (definition.safe !== true || definition.services === undefined) return definition;
  const services = Object.fromEntries(
    Object.entries(definition.services).map(([service, variables]) => [
      service,
      Object.fromEntries(
        Object.entries(variables).map(([name, written]) => [
          name,
          fieldOf(written) === 'rollout' ? ('enabled' as const) : written,
        ]),
      ),
    ]),
  );
  return { ...definition, services };
}

type Compact<T> = { [K in keyof T]: Exclude<T[K], undefined> };

function compact<T extends object>(record: T): Compact<T> {
  return Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined),
  ) as Compact<T>;
}
