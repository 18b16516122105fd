// The time of a deployment by its number of instances, with one flag for ten services.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import type { Bench } from './bench.ts';
import { progress } from './bench.ts';
import type { Subject, Timing } from './measure.ts';
import { once, peakOf, timedInTurns } from './measure.ts';
import { git } from './repository.ts';
import { ratio } from './rows.ts';
import type { Row } from './table.ts';

export async function instanceRows(bench: Bench): Promise<readonly Row[]> {
  const { many, few } = bench.sizes.instances;
  const [deployed, floor] = await deployments(bench, [many, few]);
  if (deployed === undefined || floor === undefined) return [];
  return [
    {
      kind: 'time',
      what: `\`deploy\`, ${many} instances by files`,
      node: bench.nodes[0].name,
      measured: deployed.timing,
      peak: deployed.peak,
      against: { what: `with ${few}`, floor: floor.timing },
      // Five times the instances may take six times as long.
      bars: [ratio(6)],
    },
  ];
}

export interface Deployment {
  readonly timing: Timing;
  readonly peak: number;
}

/** What deployments of so many instances take. */
export async function deployments(
  bench: Bench,
  counts: readonly number[],
): Promise<readonly Deployment[]> {
  progress(`deploy of ${counts.join(', ')} instances`);
  const hosts = counts.map((count) => new Host(bench, count));
  try {
    const subjects = hosts.map((host, index) => [String(index), () => host.deploys()] as const);
    const times = await timedInTurns(Object.fromEntries(subjects), bench.rounds);
    return hosts.flatMap((host, index) => {
      const timing = times[String(index)];
      return timing === undefined ? [] : [{ timing, peak: host.peak() }];
    });
  } finally {
    for (const host of hosts) host.remove();
  }
}

/** Services of one flag. More than 500 flag files in one landing would be refused. */
const SERVICES = 10;

function servicesOf(flag: string): readonly string[] {
  return Array.from({ length: SERVICES }, (_, index) => `${flag}-${index}`);
}

/** A repository whose landings change every instance. */
class Host {
  private readonly folder = mkdtempSync(join(tmpdir(), 'flaghoist-bench-'));
  private landings = 0;
  private readonly subject: Subject;
  private readonly flags: readonly string[];

  constructor({ cli, nodes: [node] }: Bench, count: number) {
    this.subject = { node: node.path, args: [cli, 'deploy', '--repo', this.folder], code: 0 };
    this.flags = Array.from({ length: count / SERVICES }, (_, index) => `f${index}`);
    git(this.folder, ['init', '--quiet', '--initial-branch=main']);
    // A file may have 64 KiB, so each service takes one line.
    const services = this.flags
      .flatMap(servicesOf)
      .map((name) => `  ${name}: { deploy: { '*': { target: files, folder: out } } }\n`);
    this.write('.gitignore', 'out\n');
    this.write(
      'environments/pipeline.yaml',
      `version: 1\nenvironments: [{ name: production }]\nservices:\n${services.join('')}`,
    );
    for (const flag of this.flags) {
      const lines = servicesOf(flag).map((name) => `  ${name}: { ON: enabled, SHARE: rollout }\n`);
      const text = `description: ${flag}\nservices:\n${lines.join('')}`;
      this.write(`environments/flags/${flag}.yaml`, text);
    }
    this.land();
  }

  async deploys(): Promise<number> {
    this.land();
    return once(this.subject);
  }

  peak(): number {
    this.land();
    return peakOf(this.subject);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }

  private land(): void {
    this.landings += 1;
    for (const flag of this.flags) {
      this.write(
        `environments/production/${flag}.yaml`,
        `enabled: true\nrollout: ${1 + (this.landings % 100)}\n`,
      );
    }
    git(this.folder, ['add', '--all']);
    const author = ['-c', 'user.name=bench', '-c', 'user.email=bench@example.com'];
    git(this.folder, [...author, 'commit', '--quiet', '--message', `Landing ${this.landings}`]);
  }

  private write(path: string, text: string): void {
    const file = join(this.folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
