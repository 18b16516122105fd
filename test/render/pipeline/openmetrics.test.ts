import { expect, test } from '@jest/globals';
import { openmetrics } from '#render/pipeline/openmetrics.ts';
import { anInput } from './inputs.ts';

async function samples(more = {}): Promise<readonly string[]> {
  const [file] = await openmetrics.files({ ...anInput(), ...more });
  return (file?.text ?? '').split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}

test('exposures, steps and moments of each flag are metrics', async () => {
  const [staging, production] = ['staging', 'production'].map(
    (environment) => `flag="checkout",environment="${environment}"`,
  );
  const agent = 'flag="voice/agent",environment="staging"';
  expect(await samples()).toEqual([
    `flaghoist_exposure_ratio{${staging},service="api"} 0`,
    `flaghoist_exposure_ratio{${production},service="api"} 0.25`,
    `flaghoist_exposure_ratio{${agent},service="api"} 0`,
    `flaghoist_ladder_step{${staging}} 0`,
    `flaghoist_ladder_step{${production}} 2`,
    `flaghoist_ladder_step{${agent}} 0`,
    `flaghoist_ladder_steps{${staging}} 4`,
    `flaghoist_ladder_steps{${production}} 4`,
    `flaghoist_ladder_steps{${agent}} 4`,
    `flaghoist_soak_since_timestamp_seconds{${production}} 1795165200`,
    `flaghoist_landed_timestamp_seconds{${staging}} 1795078800`,
    `flaghoist_landed_timestamp_seconds{${production}} 1795251600`,
    `flaghoist_landed_timestamp_seconds{${agent}} 1795078800`,
    'flaghoist_last_sweep_timestamp_seconds 1795338000',
  ]);
});

test('a sweep that is not known is left out, so that its alert finds it missing', async () => {
  expect((await samples({ lastSweep: null })).join('\n')).not.toContain('last_sweep');
});
