// Featurevisor's `lint`, with which `validate` is compared, on as many features in as many environments. It is installed
// into bench/ at its first use, from bench/package-lock.json.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { BenchFlag } from './flags.ts';
import { ENVIRONMENTS, flagsOf, servicesOf, variablesOf } from './flags.ts';
import { once } from './repository.ts';

const PACKAGE = join(import.meta.dirname, 'node_modules', '@featurevisor', 'cli');

/** The path of the program. */
export function featurevisor(): string {
  if (!existsSync(PACKAGE)) {
    console.error('bench: installing Featurevisor into bench/ (once)');
    const { status } = spawnSync(
      'npm',
      ['ci', '--prefix', import.meta.dirname, '--ignore-scripts'],
      {
        stdio: ['ignore', 'ignore', 'inherit'],
        shell: process.platform === 'win32',
      },
    );
    if (status !== 0) throw new Error('npm ci --prefix bench failed');
  }
  return join(PACKAGE, 'bin.js');
}

export function featurevisorVersion(): string {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  return version;
}

/** A project with a feature for each flag. */
export function projectOf(count: number): Promise<string> {
  return once(`featurevisor-${count}`, ['featurevisor.ts', 'flags.ts'], (folder) => {
    for (const name of ['features', 'attributes', 'segments']) mkdirSync(join(folder, name));
    writeFileSync(
      join(folder, 'featurevisor.config.js'),
      `module.exports = ${JSON.stringify({ tags: servicesOf(), environments: ENVIRONMENTS })};\n`,
    );
    // Our package is an ES module, so the folder has to declare CommonJS.
    writeFileSync(join(folder, 'package.json'), '{ "type": "commonjs" }\n');
    writeFileSync(join(folder, 'attributes', 'userId.yml'), 'type: string\ndescription: User\n');
    for (const flag of flagsOf(count)) {
      writeFileSync(join(folder, 'features', `${nameOf(flag)}.yml`), featureText(flag));
    }
    return Promise.resolve();
  });
}

/** The name of a feature, without folders, because Featurevisor keeps all features in one folder. */
function nameOf({ key }: BenchFlag): string {
  return key.replaceAll('/', '-');
}

/** The same flag as a feature: each service becomes a tag, and each sent value a variable. */
function featureText(flag: BenchFlag): string {
  const services = variablesOf(flag);
  const variables = services.flatMap(({ service }) => [
    variableText(`${service}.enabled`, 'boolean', 'false'),
    variableText(`${service}.percentage`, 'integer', '0'),
  ]);
  const rules = ENVIRONMENTS.map(
    (environment) => `  ${environment}:
    rules:
      - key: everyone
        segments: "*"
        percentage: ${flag.index % 2 === 0 && environment === 'development' ? 100 : 0}
`,
  );
  return `description: The ${nameOf(flag)}, edition 0
tags: [${services.map(({ service }) => service).join(', ')}]
bucketBy: userId
variablesSchema:
${variables.join('')}environments:
${rules.join('')}`;
}

function variableText(key: string, type: string, value: string): string {
  return `  - key: ${key}\n    type: ${type}\n    defaultValue: ${value}\n`;
}
