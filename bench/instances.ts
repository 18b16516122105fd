// The time of a deployment by its number of instances, with one flag and one service for each.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { once, timedInTurns } from './measure.ts';
import { git } from './repository.ts';
import type { Row } from './table.ts';

const MANY = 1000;
const FEW = 200;
/** Five times the instances may take six times as long. */
const BAR = 6;

export async function instanceRows(cli: string, rounds: number): Promise<readonly Row[]> {
  const [many, few] = [new Host(cli, MANY), new Host(cli, FEW)];
  try {
    const times = await timedInTurns(
      { many: () => many.deploys(), few: () => few.deploys() },
      rounds,
    );
    return [
      {
        what: `\`deploy\`, ${MANY} instances by files`,
        measured: times.many,
        against: `with ${FEW}`,
        floor: times.few,
        bar: BAR,
      },
    ];
  } finally {
    many.remove();
    few.remove();
  }
}

/** A repository whose landings change every instance. */
class Host {
  private readonly folder = mkdtempSync(join(tmpdir(), 'flaghoist-bench-'));
  private landings = 0;
  private readonly cli: string;
  private readonly names: readonly string[];

  constructor(cli: string, count: number) {
    this.cli = cli;
    this.names = Array.from({ length: count }, (_, index) => `s${index}`);
    git(this.folder, ['init', '--quiet', '--initial-branch=main']);
    // A file may have 64 KiB, so each service takes one line.
    const services = this.names.map(
      (name) => `  ${name}: { deploy: { '*': { target: files, folder: out } } }\n`,
    );
    this.write('.gitignore', 'out\n');
    this.write(
      'environments/pipeline.yaml',
      `version: 1\nenvironments: [{ name: production }]\nservices:\n${services.join('')}`,
    );
    for (const name of this.names) {
      this.write(
        `environments/flags/${name}.yaml`,
        `description: ${name}\nservices: { ${name}: { ON: enabled, SHARE: rollout } }\n`,
      );
    }
    this.land();
  }

  async deploys(): Promise<number> {
    this.land();
    return once({ args: [this.cli, 'deploy', '--repo', this.folder], code: 0 });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }

  private land(): void {
    this.landings += 1;
    for (const name of this.names) {
      this.write(
        `environments/production/${name}.yaml`,
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
