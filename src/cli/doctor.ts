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
}

/** `flaghoist doctor`: 0 when every way round is closed, 1 when one is open, 3 when something is out of sight. */
export async function runDoctor(_args: readonly string[], options: DoctorOptions): Promise<number> {
  const client = openClient({
    token: process.env['GITHUB_TOKEN'] ?? process.env['GH_TOKEN'] ?? noToken(),
    apiUrl: process.env['GITHUB_API_URL'] ?? 'https://api.github.com',
    repository: options.github ?? process.env['GITHUB_REPOSITORY'] ?? noRepository(),
  });
  const branch = await defaultBranchOf(client);
  if (branch.kind !== 'known') throw refusal(branch.why, 'check the token and the repository');
  const keyEnvironment = options.keyEnvironment ?? null;
  const protection = await protectionOf(client, { defaultBranch: branch.value, keyEnvironment });
  const points = doctor(protection, options.context);
  print(renderDoctor(points, useColour()));
  if (points.some(({ state }) => state === 'open')) return EXIT.block;
  return points.some(({ state }) => state === 'unknown') ? EXIT.wait : EXIT.pass;
}

function noToken(): never {
  throw refusal(
    'doctor asks GitHub, and there is no token',
    'set GITHUB_TOKEN; an administrator sees the most',
  );
}

function noRepository(): never {
  throw refusal(
    'doctor does not know which repository',
    'name it: flaghoist doctor --github owner/name',
  );
}
