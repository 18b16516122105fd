// From what services are sent today to flags and states that send exactly the same. Variables with one name stem become
// one flag, where a state can send all of them as they are. Otherwise each variable becomes a flag.
import type { Binding, Flag, ServiceBindings, State, Override } from '#domain/snapshot.ts';
import { exposuresOf } from '#domain/exposure.ts';
import type { EnvironmentName, FlagKey, ServiceName } from '#domain/scalars.ts';
import { inOrder, parseFlagKey, grouped } from '#domain/scalars.ts';
import { sentBy, textOfValue } from '#domain/values.ts';
import type { LeftOutReason } from '#messages/adopting.ts';
import { oneLine } from '#messages/words.ts';
import { wordsOf } from '#files/new-flag.ts';
import type { Form } from './forms.ts';
import { builtKeyOf, fieldOf, formOfTexts, isWritten, keyOfVariable, wholeKeyOf } from './forms.ts';
import type { LeftOut, SentToday, SourceFlag, Today } from './today.ts';

/** A flag as it will be written. */
export interface Draft {
  readonly flag: Flag;
  /** In every environment where it sends anything. */
  readonly states: ReadonlyMap<EnvironmentName, State>;
}

export interface Drafted {
  readonly drafts: readonly Draft[];
  /** What the drafts send. */
  readonly takenValues: readonly SentToday[];
  readonly leftOut: readonly LeftOut[];
  /** Flags that have the name of one flag, which cannot send all of their values. */
  readonly split: readonly (readonly FlagKey[])[];
}

/** One variable of one service, in all environments. */
export interface Column {
  readonly service: string;
  readonly variable: string;
  readonly form: Exclude<Form, { readonly kind: 'left-out' }>;
  /** The text by environment. */
  readonly texts: ReadonlyMap<string, string>;
  readonly sent: readonly SentToday[];
  readonly flag: SourceFlag | null;
}

/** `environments`: all of the pipeline. */
export function draftsOf({ sent, leftOut }: Today, environments: readonly string[]): Drafted {
  const { columns, refused, refusedFlags } = columnsOf(sent);
  const groups = grouped(columns, ({ variable, flag }) => flag?.key ?? keyOfVariable(variable));
  const families = [...groups].map(([key, group]) => attemptsFor(key, group, environments));
  const whole = families.flat();
  // A switch of a tool without its percentage would be on for all users.
  const lost = new Set([
    ...refusedFlags,
    ...whole.flatMap(({ draft, group }) => (draft === null ? group.flatMap(toolFlagOf) : [])),
  ]);
  const attempts = whole.map(({ draft, group }) =>
    group.flatMap(toolFlagOf).some((key) => lost.has(key))
      ? { draft: null, group }
      : { draft, group },
  );
  const drafts = attempts.flatMap(({ draft, group }) => (draft === null ? [] : [{ draft, group }]));
  const failed = attempts.flatMap(({ draft, group }) => (draft === null ? group : []));
  return {
    drafts: drafts.map(({ draft }) => draft).toSorted((a, b) => inOrder(a.flag.key, b.flag.key)),
    split: families.map(keysOf).filter(({ length }) => length > 1),
    takenValues: drafts.flatMap(({ group }) => group.flatMap((column) => column.sent)),
    leftOut: [
      ...withoutSettings(leftOut, refused, columns),
      ...refused,
      ...failed.flatMap((column) => leftOutAs(column, INEXACT)),
    ],
  };
}

/**
 * A doubt about the value of a variable in one service is left out where its value in another service shows that it is a
 * setting: the hint of the doubt would not make it a flag.
 */
function withoutSettings(
  doubts: readonly LeftOut[],
  refused: readonly LeftOut[],
  columns: readonly Column[],
): readonly LeftOut[] {
  const settings = new Set(
    refused.flatMap(({ name, reason: { code } }) =>
      code === 'text' || code === 'number' ? [name] : [],
    ),
  );
  for (const { variable } of columns) settings.delete(variable);
  return doubts.filter(({ name }) => !settings.has(name));
}

function keysOf(attempts: readonly Attempt[]): readonly FlagKey[] {
  return attempts
    .flatMap(({ draft }) => (draft === null ? [] : [draft.flag.key]))
    .toSorted(inOrder);
}

const INEXACT: LeftOutReason = { code: 'inexact', facts: {} };

function toolFlagOf({ flag }: Pick<Column, 'flag'>): readonly string[] {
  return flag === null ? [] : [flag.key];
}

function columnsOf(sent: readonly SentToday[]): {
  readonly columns: readonly Column[];
  readonly refused: readonly LeftOut[];
  readonly refusedFlags: readonly string[];
} {
  const columns: Column[] = [];
  const refused: LeftOut[] = [];
  const refusedFlags: string[] = [];
  for (const values of grouped(
    sent,
    ({ service, variable }) => `${service} ${variable}`,
  ).values()) {
    const [{ service, variable, flag = null } = NO_VALUE] = values;
    const texts = new Map(values.map(({ environment, text }) => [environment, text]));
    const isMeant = values.some((value) => value.isMeant === true);
    const form = formOfTexts(variable, [...new Set(texts.values())], isMeant);
    const column = { service, variable, texts, sent: values, flag };
    if (form.kind === 'left-out') {
      refused.push(...leftOutAs(column, form.reason));
      refusedFlags.push(...toolFlagOf(column));
    } else columns.push({ ...column, form });
  }
  return { columns, refused, refusedFlags };
}

const NO_VALUE: SentToday = { environment: '', service: '', variable: '', text: '', origin: '' };

/** One entry for each file that has the variable. */
function leftOutAs(
  { variable, sent }: Pick<Column, 'variable' | 'sent'>,
  reason: LeftOutReason,
): readonly LeftOut[] {
  const origins = new Set(sent.map(({ origin }) => origin));
  return [...origins].map((origin) => ({ name: variable, origin, reason }));
}

interface Attempt {
  readonly draft: Draft | null;
  readonly group: readonly Column[];
}

/** One flag for the group if it sends exactly the same, else one for each variable. */
function attemptsFor(
  key: string,
  group: readonly Column[],
  environments: readonly string[],
): readonly Attempt[] {
  const whole = draftFor(key, group, environments);
  if (whole !== null) return [{ draft: whole, group }];
  // What a page is built with is often set separately from what its server reads.
  const built = [...grouped(group, ({ variable }) => builtKeyOf(variable))];
  if (built.length > 1) {
    return built.flatMap(([name, columns]) => attemptsFor(name, columns, environments));
  }
  const byVariable = grouped(group, ({ variable }) => variable);
  return [...byVariable].map(([variable, columns]) => ({
    draft: draftFor(wholeKeyOf(variable), columns, environments),
    group: columns,
  }));
}

/** Null where the key is none, or where no state sends exactly these values. */
function draftFor(
  name: string,
  group: readonly Column[],
  environments: readonly string[],
): Draft | null {
  const key = parseFlagKey(name);
  if (key === null) return null;
  const flag = flagFor(key, group, environments);
  const states = new Map<EnvironmentName, State>();
  for (const environment of environments) {
    const state = stateFrom(group, environment);
    if (state !== null) states.set(environment as EnvironmentName, state);
  }
  const draft = { flag, states };
  return environments.every((environment) => sendsTheSame(draft, group, environment))
    ? draft
    : null;
}

function flagFor(key: FlagKey, group: readonly Column[], environments: readonly string[]): Flag {
  const [described] = group.flatMap(({ flag }) => flag?.description ?? []);
  return {
    key,
    description: oneLine(described ?? wordsOf(key)),
    owner: null,
    kind: 'release',
    services: servicesFor(group, environments),
    requires: [],
    safe: false,
    codeDefault: false,
    isCodeDefaultWritten: true,
    expires: null,
    permanent: null,
  };
}

function servicesFor(
  group: readonly Column[],
  environments: readonly string[],
): readonly ServiceBindings[] {
  const byService = [...grouped(group, ({ service }) => service)];
  return byService
    .map(([service, columns]) => ({
      service: service as ServiceName,
      variables: columns
        .map((column) => bindingFor(column, environments))
        .toSorted((a, b) => inOrder(a.variable, b.variable)),
    }))
    .toSorted((a, b) => inOrder(a.service, b.service));
}

function bindingFor({ variable, form, texts }: Column, environments: readonly string[]): Binding {
  const isEverywhere = environments.every((environment) => texts.has(environment));
  const places = [...texts.keys()].toSorted(inOrder) as EnvironmentName[];
  return {
    variable,
    field: fieldOf(form),
    ...(form.kind === 'switch' && isWritten(variable, form.form) ? { form: form.form } : {}),
    ...(isEverywhere ? {} : { in: places }),
  };
}

/** Whether the draft sends, in one environment, these texts and no others. */
function sendsTheSame(
  { flag, states }: Draft,
  group: readonly Column[],
  environment: string,
): boolean {
  const name = environment as EnvironmentName;
  const after = exposuresOf(flag, states.get(name) ?? null, name).flatMap((exposure) =>
    sentBy(exposure).map(
      ({ variable, value }) => `${exposure.service} ${variable}=${textOfValue(value)}`,
    ),
  );
  const before = group.flatMap(({ service, variable, texts }) => {
    const text = texts.get(environment);
    return text === undefined ? [] : [`${service} ${variable}=${text}`];
  });
  return JSON.stringify(after.toSorted(inOrder)) === JSON.stringify(before.toSorted(inOrder));
}

interface DraftSetting {
  readonly enabled: boolean;
  readonly rollout: number;
}

/** The state in one environment: the setting of most services, and the others as overrides. Null where no service is sent anything. */
function stateFrom(group: readonly Column[], environment: string): State | null {
  const services = [...grouped(group, ({ service }) => service)]
    .toSorted(([a], [b]) => inOrder(a, b))
    .flatMap(([service, columns]) => {
      const setting = settingFrom(columns, environment);
      return setting === null ? [] : [{ service: service as ServiceName, setting }];
    });
  const [usual] = mostCommon(services.map(({ setting }) => setting));
  if (usual === undefined) return null;
  const overrides = services.flatMap(({ service, setting }): readonly Override[] => {
    const enabled = setting.enabled === usual.enabled ? null : setting.enabled;
    const rollout = setting.rollout === usual.rollout ? null : setting.rollout;
    return enabled === null && rollout === null ? [] : [{ service, enabled, rollout }];
  });
  return { ...usual, services: overrides, hold: null };
}

function settingFrom(columns: readonly Column[], environment: string): DraftSetting | null {
  const switches = columns.flatMap(({ form, texts }) => {
    const text = texts.get(environment);
    return form.kind === 'switch' && text !== undefined ? [text === form.form.on] : [];
  });
  const percents = columns.flatMap(({ form, texts }) => {
    const text = texts.get(environment);
    return form.kind === 'percentage' && text !== undefined ? [Number(text)] : [];
  });
  const [isOn] = switches;
  const [percent] = percents;
  if (isOn === undefined && percent === undefined) return null;
  const enabled = isOn ?? (percent ?? 0) > 0;
  return { enabled, rollout: enabled ? (percent ?? 100) : 100 };
}

/** The most common first; of equally common ones the first. */
function mostCommon(settings: readonly DraftSetting[]): readonly DraftSetting[] {
  const counts = [...grouped(settings, (setting) => JSON.stringify(setting)).values()];
  return counts.toSorted((a, b) => b.length - a.length).flatMap(([first]) => first ?? []);
}
