// The package that this program came in: its version, its commit and its repository. A clone asks Git for the commit.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface PackageInfo {
  readonly version: string;
  /** Null where neither the package nor Git says it. */
  readonly commit: string | null;
  /** `owner/name` on GitHub; null in a package without it. */
  readonly repository: string | null;
}

/** `program`: the file that Node runs, after links. */
export function packageInfo(program: string = import.meta.dirname): PackageInfo {
  const described = descriptionAbove(program);
  const { version, gitHead, repository } = described?.content ?? {};
  return {
    version: typeof version === 'string' ? version : UNKNOWN,
    commit: typeof gitHead === 'string' ? gitHead : commitOf(described?.folder ?? null),
    repository: repositoryIn(repository),
  };
}

const UNKNOWN = '0.0.0';

interface Description {
  readonly folder: string;
  readonly content: Readonly<Record<string, unknown>>;
}

/** The nearest package.json of ours, above the bundle or above the source. */
function descriptionAbove(from: string): Description | null {
  for (let folder = from; folder !== dirname(folder); folder = dirname(folder)) {
    try {
      const content = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      if (content.name === 'flaghoist') return { folder, content };
    } catch {
      // There is none in this folder.
    }
  }
  return null;
}

function repositoryIn(written: unknown): string | null {
  const url = typeof written === 'string' ? written : (written as { url?: unknown } | null)?.url;
  if (typeof url !== 'string') return null;
  return /github\.com[/:]([\w-]+\/[\w.-]+?)(?:\.git)?$/.exec(url)?.[1] ?? null;
}

/** The commit of a clone. Another repository around the folder must not answer. */
function commitOf(folder: string | null): string | null {
  if (folder === null) return null;
  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-C', folder, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  try {
    return git('rev-parse', '--show-cdup') === '' ? git('rev-parse', 'HEAD') : null;
  } catch {
    return null;
  }
}

/** `0.1.0 (abc1234567)`. */
export function versionText({ version, commit }: PackageInfo): string {
  return commit === null ? version : `${version} (${commit.slice(0, 10)})`;
}
