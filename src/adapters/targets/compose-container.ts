// The containers of a service of Docker Compose, as Docker describes them. Files only show how the next container would be
// created.
import { known } from '#domain/evidence.ts';
import type { Content } from '#app/deploy-ports.ts';
import type { Ended } from '#adapters/system/process.ts';
import type { Answered } from './target.ts';
import { unanswered } from './target.ts';

export interface Container {
  /** As Docker calls it: running, exited, restarting, paused, created, dead. */
  readonly status: string;
  readonly environment: Content;
}

/** Calls Docker Compose with the project's files, or Docker itself. */
export interface Docker {
  readonly compose: (...args: readonly string[]) => Promise<Ended>;
  readonly docker: (...args: readonly string[]) => Promise<Ended>;
}

/** All of the service's containers, stopped ones too. */
export async function containersOf(
  { compose, docker }: Docker,
  service: string,
): Promise<Answered<readonly Container[]>> {
  const listed = await compose('ps', '--all', '--format', 'json', service);
  // Compose 1 cannot list as JSON.
  const isOld = listed.trouble !== null && listed.code !== null;
  const answer = isOld ? await compose('ps', '--all', '--quiet', service) : listed;
  if (answer.trouble !== null) return unanswered(listed.trouble ?? answer.trouble);
  const ids = isOld ? answer.out.split(/\s+/).filter(Boolean) : idsIn(answer.out, service);
  if (ids === null) return unanswered({ code: 'target/no-containers', facts: {} });
  if (ids.length === 0) return known([]);
  const described = await docker('inspect', ...ids);
  if (described.trouble !== null) return unanswered(described.trouble);
  const containers = containersIn(described.out);
  return containers === null
    ? unanswered({ code: 'target/containers-unreadable', facts: {} })
    : known(containers);
}

/** One object a line, or one list, by the version of Compose. */
function idsIn(out: string, service: string): readonly string[] | null {
  const text = out.trim();
  try {
    const all = (
      text.startsWith('[')
        ? JSON.parse(text)
        : text
            .split('\n')
            .filter(Boolean)
            .map((line) => JSON.parse(line) as unknown)
    ) as readonly { readonly ID: string; readonly Service?: string }[];
    return all.flatMap(({ ID: id, Service: name = service }) => (name === service ? [id] : []));
  } catch {
    return null;
  }
}

interface Described {
  readonly State?: { readonly Status?: string };
  readonly Config?: {
    readonly Env?: readonly string[] | null;
    readonly Labels?: Readonly<Record<string, string>> | null;
  };
}

function containersIn(out: string): readonly Container[] | null {
  try {
    return (JSON.parse(out) as readonly Described[])
      .filter(({ Config: config }) => !isOneOff(config?.Labels ?? {}))
      .map(({ State: state, Config: config }) => ({
        status: state?.Status ?? 'unknown',
        environment: new Map((config?.Env ?? []).map(pairOf)),
      }));
  } catch {
    return null;
  }
}

/** A container of `docker compose run` is no part of the service. */
function isOneOff(labels: Readonly<Record<string, string>>): boolean {
  return labels['com.docker.compose.oneoff']?.toLowerCase() === 'true';
}

function pairOf(line: string): readonly [string, string] {
  const at = line.indexOf('=');
  return at < 0 ? [line, ''] : [line.slice(0, at), line.slice(at + 1)];
}
