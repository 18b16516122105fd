// What a deployment takes from the machine that it runs on.
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import type { Deployer } from '#app/deploy-ports.ts';
import { instant } from '#domain/scalars.ts';

type Machine = Pick<Deployer, 'host' | 'run' | 'now' | 'pause'>;

export function machineHere(): Machine {
  return {
    host: hostname(),
    run: randomUUID(),
    now: () => instant(Date.now() / 1000),
    pause: (seconds) => setTimeout(seconds * 1000),
  };
}
