// The time of a deployment by its number of instances, with one flag for ten services.
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

/** Services of one flag. More than 500 flag files in one landing would be refused. */
const SERVICES = 10;

function servicesOf(flag: string): readonly string[] {
  return Array.from({ length: SERVICES }, (_, index) => `${flag}-${index}`);
}

/** A repository whose landings change every instance. */
class Host {
  private readonly folder = mkdtempSync(join(tmpdir(), 'flaghoist-bench-'));
  private landings = 0;
  private readonly cli: string;
  private readonly flags: readonly string[];

  constructor(cli: string, count: number) {
    this.cli = cli;
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
    return once({ args: [this.cli, 'deploy', '--repo', this.folder], code: 0 });
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
