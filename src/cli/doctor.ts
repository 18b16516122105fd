import { defaultBranchOf, protectionOf } from '#adapters/github/protection.ts';
import { openClient } from '#adapters/github/client.ts';
import { doctor } from '#app/doctor.ts';
import { refusal } from '#app/refusal.ts';
import { renderDoctor } from '#report/doctor-text.ts';
import { EXIT } from './exit-codes.ts';
import { print, useColour } from './output.ts';

interface DoctorOptions {
  readonly github?: string;
  readonly context: string;
  readonly keyEnvironment?: string;
  readonly emergencyRole?: string;
}

/** `flaghoist doctor`: 0 when every way round is closed, 1 when one is open, 3 when something is out of sight. */
export async function runDoctor(_args: readonly string[], options: DoctorOptions): Promise<number> {
  const { env } = process;
  const client = openClient({
    token: env['GITHUB_TOKEN'] || env['GH_TOKEN'] || noToken(),
    apiUrl: env['GITHUB_API_URL'] || 'https://api.github.com',
    repository: repositoryOf(options.github ?? env['GITHUB_REPOSITORY']),
  });
  const branch = await defaultBranchOf(client);
  if (branch.kind !== 'known') throw refusal(branch.why, UNHEARD);
  const { context, keyEnvironment = null, emergencyRole = null } = options;
  const defaultBranch = branch.value;
  const protection = await protectionOf(client, { defaultBranch, keyEnvironment });
  const points = doctor(protection, { context, defaultBranch, emergencyRole });
  print(renderDoctor(points, useColour()));
  if (points.some(({ state }) => state === 'open')) return EXIT.block;
  return points.some(({ state }) => state === 'unknown') ? EXIT.wait : EXIT.pass;
}

const UNHEARD =
  'check the token, the name of the repository and, for an Enterprise server, GITHUB_API_URL';

function noToken(): never {
  throw refusal(
    'doctor asks GitHub, and there is no token',
    'set GITHUB_TOKEN; an administrator sees the most',
  );
}

/** `owner/name`. */
function repositoryOf(written: string | undefined): string {
  if (written === undefined || written === '') {
    throw refusal(
      'doctor does not know which repository',
      'name it: flaghoist doctor --github owner/name',
    );
  }
  if (/^[\w.-]+\/[\w.-]+$/.test(written)) return written;
  throw refusal(`"${written}" is no repository on GitHub`, 'write it as owner/name');
}
