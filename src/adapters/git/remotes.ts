// What the configuration says about remotes, in one question.
import { trouble } from './troubles.ts';
import { records } from './git.ts';
import type { Git } from './git.ts';

export interface Remotes {
  /** In order of name. */
  readonly names: readonly string[];
  /** The remote that has what a partial clone lacks. */
  readonly promisor: string | null;
  /** Whether a clone lacks trees, too (`--filter=tree:0`). */
  readonly isTreeless: boolean;
  /** The remote that `checkout.defaultRemote` names. */
  readonly preferred: string | null;
  /** What `git fetch` brings from each remote. */
  readonly fetchSpecs: ReadonlyMap<string, readonly string[]>;
  /** The first address of each remote, where nothing rewrites it. */
  readonly urls: ReadonlyMap<string, string>;
  /** Whether there are credentials, such as those that a checkout leaves, for any server. */
  readonly hasCredentials: boolean;
}

const QUESTION = [
  'config',
  '--null',
  '--get-regexp',
  String.raw`^(remote\..*\..*|url\..*\.insteadof|checkout\.defaultremote|http\.(.*\.)?extraheader)$`,
];

export async function readRemotes(git: Pick<Git, 'run'>): Promise<Remotes> {
  const ran = await git.run(QUESTION);
  // Exit code 1 means that there is no such setting.
  if (ran.code > 1 || ran.code < 0) throw trouble(ran);
  return remotesIn(records(ran.out).map(settingOf));
}

/** With these, any process of Git traces the same settings to its standard error: one event of JSON a line. */
export const TRACED = {
  GIT_TRACE2_EVENT: '2',
  GIT_TRACE2_EVENT_BRIEF: '1',
  GIT_TRACE2_CONFIG_PARAMS:
    'remote.*.*,url.*.insteadof,checkout.defaultremote,http.extraheader,http.*.extraheader',
};

const EVENT = '{"event":"';

/** What a process traced, and what else it said; `remotes` null: it traced nothing. */
export function tracedIn(err: string): {
  readonly remotes: Remotes | null;
  readonly rest: string;
} {
  const lines = err.split('\n');
  const events = lines.filter((line) => line.startsWith(EVENT));
  const rest = lines.filter((line) => !line.startsWith(EVENT)).join('\n');
  try {
    const settings = events
      .filter((line) => line.startsWith(`${EVENT}def_param"`))
      .map((line): ConfigSetting => {
        const { param, value } = JSON.parse(line) as { param: string; value: string };
        return { key: param, value };
      });
    return { remotes: events.length === 0 ? null : remotesIn(settings), rest };
  } catch {
    return { remotes: null, rest };
  }
}

function remotesIn(settings: readonly ConfigSetting[]): Remotes {
  const fetchSpecs = new Map<string, readonly string[]>();
  let promisor: string | null = null;
  for (const { key, value } of settings) {
    const [, name, variable] = /^remote\.(.*)\.([^.]*)$/s.exec(key) ?? [];
    if (name === undefined) continue;
    const specs = fetchSpecs.get(name) ?? [];
    fetchSpecs.set(name, variable === 'fetch' ? [...specs, value] : specs);
    if (variable === 'promisor') promisor ??= name;
  }
  const rewritten = settings.some(({ key }) => key.startsWith('url.'));
  const preferred = settings.findLast(({ key }) => key === 'checkout.defaultremote');
  return {
    names: [...fetchSpecs.keys()].toSorted(),
    promisor,
    isTreeless: settings.some(({ key, value }) => isFilter(key) && /(?:^|[:+])tree:/.test(value)),
    preferred: preferred?.value.trim() ?? null,
    fetchSpecs,
    urls: rewritten ? new Map() : urlsIn(settings),
    hasCredentials: settings.some(({ key }) => key.startsWith('http.')),
  };
}

function isFilter(key: string): boolean {
  return /^remote\..*\.partialclonefilter$/s.test(key);
}

/** Without remotes of which one address is empty: that takes back the ones before it. */
function urlsIn(settings: readonly ConfigSetting[]): ReadonlyMap<string, string> {
  const urls = new Map<string, string>();
  for (const { key, value } of settings) {
    const [, name] = /^remote\.(.*)\.url$/s.exec(key) ?? [];
    if (name === undefined) continue;
    const isWhole = value !== '' && urls.get(name) !== '';
    urls.set(name, isWhole ? (urls.get(name) ?? value) : '');
  }
  return urls;
}

interface ConfigSetting {
  readonly key: string;
  readonly value: string;
}

/** A setting without a value has no line end after its key. */
function settingOf(text: string): ConfigSetting {
  const end = text.indexOf('\n');
  return end < 0
    ? { key: text, value: '' }
    : { key: text.slice(0, end), value: text.slice(end + 1) };
}
