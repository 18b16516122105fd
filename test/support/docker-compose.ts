// What Docker Compose itself sends services, as `docker-compose config` 1.29 says it: a reader that is not ours.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const PROGRAM = 'docker-compose';

/** Service, then variable, then text. */
export type Sent = Readonly<Record<string, Readonly<Record<string, string | null>>>>;

export function isComposeInstalled(): boolean {
  try {
    return execFileSync(PROGRAM, ['--version'], { encoding: 'utf8' }).includes(' 1.29');
  } catch {
    return false;
  }
}

/** What the project in a folder sends. */
export function configuredIn(top: string, environment: string, args: readonly string[] = []): Sent {
  const env = { PATH: process.env['PATH'], HOME: top, APP_ENV: environment };
  const text = execFileSync(PROGRAM, [...args, 'config'], { cwd: top, env, encoding: 'utf8' });
  const services: Readonly<Record<string, { readonly environment?: object }>> =
    parse(text).services;
  return Object.fromEntries(
    Object.entries(services).map(([service, definition]) => [
      service,
      { ...(definition.environment as Sent[string] | undefined) },
    ]),
  );
}

/** Version 1.29 knows no `path:` and `required:` in `env_file`, so they are written as it knows them. */
export function asOlderCompose(top: string, files: readonly string[]): void {
  for (const file of files) {
    const parsed = parse(readFileSync(join(top, file), 'utf8'));
    for (const service of Object.values(parsed.services as Record<string, Loose>)) {
      if (!Array.isArray(service.env_file)) continue;
      service.env_file = service.env_file.map((entry) =>
        typeof entry === 'string' ? entry : entry.path,
      );
    }
    // JSON is YAML, and keeps each text a text.
    writeFileSync(join(top, file), JSON.stringify(parsed));
  }
}

interface Loose {
  env_file?: string | (string | { readonly path: string })[];
}
