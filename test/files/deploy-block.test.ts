// How the pipeline says where services are deployed: `services: { <service>: { deploy: … } }`.
import { describe, expect, test } from '@jest/globals';
import { targetSchemas } from '#adapters/deploy/index.ts';
import { deploySettingsFor } from '#domain/deploy-settings.ts';
import type { EnvironmentName } from '#domain/names.ts';
import { readPipeline } from '#files/pipeline-file.ts';
import { RENDERING_NAMES } from '#files/schema-deploy.ts';
import { gateSchemas } from '#gates/index.ts';
import { RENDERINGS } from '#render/index.ts';

const read = (deploy: string) =>
  readPipeline(
    'pipeline.yaml',
    Buffer.from(
      `version: 1\nenvironments: [{ name: staging }, { name: production }]\nservices:\n  ui:\n    deploy:\n${deploy}policy: { approvals: { count: 1, from: [ana] } }\nteams: { ana: [ana] }\n`,
    ),
    gateSchemas,
    targetSchemas,
  );
const saying = (deploy: string): readonly string[] =>
  read(deploy).diagnostics.map(({ message }) => message);

describe('the deploy block of a service', () => {
  test('holds the target, its settings, a rendering and a probe, with the usual expectations', () => {
    const { value, diagnostics } = read(
      '      production: { target: files, folder: /srv/flags, render: json, probe: { url: "http://ui/agents" } }\n',
    );
    expect(diagnostics).toEqual([]);
    expect(value?.services[0]?.deploy).toEqual([
      {
        environment: 'production',
        target: 'files',
        render: 'json',
        probe: { url: 'http://ui/agents', on: 200, off: 503, variable: null, within: 60 },
        settings: { folder: '/srv/flags' },
      },
    ]);
  });

  test('says for all environments what none says for itself', () => {
    const { value } = read(
      '      "*": { target: pm2 }\n      production: { target: files, folder: /srv }\n',
    );
    const deploy = value?.services[0]?.deploy ?? [];
    expect(deploySettingsFor(deploy, 'staging' as EnvironmentName)?.target).toBe('pm2');
    expect(deploySettingsFor(deploy, 'production' as EnvironmentName)?.target).toBe('files');
  });

  test('names the targets when it meets one that it does not know, and says nothing else of it', () => {
    expect(saying('      staging: { target: fils, folder: /srv }\n')).toEqual([
      expect.stringMatching(/"fils".*files, branch, command, pm2, compose, convex.*dispatch/),
    ]);
  });

  test('holds the keys of one target against no other', () => {
    expect(saying('      staging: { target: pm2, folder: /srv }\n')).toEqual([
      expect.stringContaining('folder'),
    ]);
    expect(saying('      staging: { target: files }\n')).toEqual([
      expect.stringContaining('folder is missing'),
    ]);
  });

  test('takes a time limit in whole seconds and an HTTP status, and nothing else for them', () => {
    const probe = (text: string): readonly string[] =>
      saying(`      staging: { target: pm2, probe: { url: "http://ui", ${text} } }\n`);
    expect(probe('within: 60s')).toEqual([expect.stringContaining('whole number of seconds')]);
    expect(probe('on: 20')).toEqual([expect.stringContaining('HTTP status')]);
    expect(probe('within: 30')).toEqual([]);
  });

  test('knows the renderings by the same names as their registry', () => {
    expect([...RENDERING_NAMES].toSorted()).toEqual(RENDERINGS.map(({ name }) => name).toSorted());
  });
});

test('a pipeline counts soaks from the landing unless it says otherwise', () => {
  const pipeline = (line: string) =>
    readPipeline(
      'pipeline.yaml',
      Buffer.from(`version: 1\nenvironments: [{ name: staging }]\n${line}`),
      gateSchemas,
    ).value;
  expect(pipeline('')?.soakClock).toBeUndefined();
  expect(pipeline('soak-clock: deployed\n')?.soakClock).toBe('deployed');
  expect(pipeline('soak-clock: never\n')).toBeNull();
});
