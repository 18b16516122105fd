// Featurevisor, with whose `lint` our `validate` is compared, and our flags as a project of Featurevisor.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { BenchFlag } from './flags.ts';
import { ENVIRONMENTS, flagsOf, servicesOf, variablesOf } from './flags.ts';
import { installed } from './packages.ts';
import { once } from './repository.ts';

/** The path of the program. */
export function featurevisor(): string {
  return join(installed('@featurevisor/cli'), 'bin.js');
}

export function featurevisorVersion(): string {
  const file = join(installed('@featurevisor/cli'), 'package.json');
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string };
  return version;
}

/** How a flag is written: with the values of our services, or as the examples of Featurevisor are written. */
export type Style = 'ours' | 'theirs';

/** A project with a feature for each flag. */
export function projectOf(count: number, style: Style): Promise<string> {
  return once(`featurevisor-${count}-${style}`, ['featurevisor.ts', 'flags.ts'], (folder) => {
    for (const name of ['features', 'attributes', 'segments']) mkdirSync(join(folder, name));
    writeFileSync(
      join(folder, 'featurevisor.config.js'),
      `module.exports = ${JSON.stringify({ tags: servicesOf(), environments: ENVIRONMENTS })};\n`,
    );
    // Our package is an ES module, so the folder has to declare CommonJS.
    writeFileSync(join(folder, 'package.json'), '{ "type": "commonjs" }\n');
    writeFileSync(join(folder, 'attributes', 'userId.yml'), 'type: string\ndescription: User\n');
    writeFileSync(join(folder, 'attributes', 'country.yml'), 'type: string\ndescription: Land\n');
    for (const country of COUNTRIES)
      writeFileSync(join(folder, 'segments', `${country}.yml`), segmentText(country));
    const textFor = style === 'ours' ? featureText : exampleText;
    for (const flag of flagsOf(count))
      writeFileSync(join(folder, 'features', `${nameOf(flag)}.yml`), textFor(flag));
    return Promise.resolve();
  });
}

const COUNTRIES = ['germany', 'netherlands', 'switzerland'];

function segmentText(country: string): string {
  return `description: Users in ${country}
conditions:
  - attribute: country
    operator: equals
    value: ${country}
`;
}

/** A feature with two variations, and with a rule for some countries in each environment. */
function exampleText(flag: BenchFlag): string {
  const [service] = variablesOf(flag);
  const rules = ENVIRONMENTS.map(
    (environment, index) => `  ${environment}:
    rules:
      - key: some
        segments: [${COUNTRIES.slice(index).join(', ')}]
        percentage: ${flag.index % 101}
      - key: everyone
        segments: "*"
        percentage: 0
`,
  );
  return `description: The ${nameOf(flag)}, edition 0
tags: [${service?.service ?? ''}]
bucketBy: userId
variations:
  - value: control
    weight: 50
  - value: treatment
    weight: 50
environments:
${rules.join('')}`;
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
