// The time of a deployment that has little to do: its landing raises one flag, and all else is deployed already.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Bench } from './bench.ts';
import { progress } from './bench.ts';
import type { Place } from './commands.ts';
import { checkOf, command } from './commands.ts';
import { DEPLOYED } from './history.ts';
import type { Subject } from './measure.ts';
import { once } from './measure.ts';
import { git, repositoryOf } from './repository.ts';
import { measured, ratio } from './rows.ts';
import type { Row } from './table.ts';

/** Longer than the soak, which the deployment log counts from the first deployment. */
const ADOPTED = '2026-11-12T12:00:00Z';

export async function deployRows(bench: Bench): Promise<readonly Row[]> {
  const repository = await repositoryOf(bench.sizes.full);
  const folder = mkdtempSync(join(tmpdir(), 'flaghoist-bench-'));
  try {
    const [node] = bench.nodes;
    const place = { bench, node, repository };
    progress('deploy --dry-run');
    const subject = deploymentIn(place, folder);
    const check = checkOf(place, { head: 'proposal-1' });
    const against = { what: '`check` of 1 flag', subject: check };
    const what = '`deploy --dry-run`, the landing raises 1 flag';
    return measured([{ what, node, subject, against, bars: [ratio(2)] }], bench.rounds);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The deployment of a landing that raises one flag, in a new clone in this folder. */
export function deploymentIn({ repository, ...place }: Place, folder: string): Subject {
  const clone = { ...place, repository: join(folder, 'clone') };
  git(folder, ['clone', '--quiet', '--shared', '--no-checkout', repository, 'clone']);
  once(adoption(clone));
  return command(clone, 'deploy', '--dry-run', '--base', `origin/${DEPLOYED}`);
}

/** Deploys everything, without a judgement. */
function adoption(place: Place): Subject {
  const base = `origin/${DEPLOYED}~1`;
  const { args, ...subject } = command(place, 'deploy', '--base', base, '--before', base);
  return { ...subject, args: [...args, '--at', ADOPTED] };
}
