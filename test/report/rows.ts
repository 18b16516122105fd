// Flags as the command `status` is given them, by hand.
import type { Exposures } from '#domain/exposure.ts';
import type { Instant } from '#domain/scalars.ts';
import { durationOf } from '#domain/scalars.ts';
import type { StatusCell, StatusRow } from '#report/status-rows.ts';
import { at, environment, exposures, flag, NOW } from './reports.ts';

/** One environment: what users get, and for how long it has been covered. */
export function cell(
  where: string,
  given: Exposures | null,
  soak: string | null = null,
  rest: Partial<StatusCell> = {},
): StatusCell {
  const soakedFor = soak === null ? null : durationOf(soak);
  return {
    environment: environment(where),
    exposures: given,
    soakedFor,
    since: soakedFor === null ? null : ((NOW - soakedFor) as Instant),
    atLeast: false,
    hold: null,
    ...rest,
  };
}

/** What a definition says of its end: nothing. */
export const ENDLESS = { expires: null, isExpired: false, permanent: null } as const;

const agent = (percent: number): Exposures =>
  exposures({ 'cursor-runner': percent, 'jarek-va-ui': percent });
const calls = (percent: number): Exposures =>
  exposures({ 'calling-platform': percent }, { stepped: true });

/** The agent soaks in development; the outbound calls climb and are held; the old editor has it all. */
export const ROWS: readonly StatusRow[] = [
  {
    key: flag('elevenlabs-agent'),
    description: 'ElevenLabs voice agent',
    ...ENDLESS,
    owner: 'voice',
    cells: [
      cell('development', agent(100), '31h'),
      cell('staging', agent(0)),
      cell('production', agent(0)),
    ],
    next: {
      environment: environment('staging'),
      what: 'on',
      verdict: 'wait',
      readyAt: at('2026-11-22T09:00:00Z'),
      message: '48h are required in development, due Sun 22 Nov 2026 09:00 UTC',
      needs: [],
    },
  },
  {
    key: flag('voice/outbound-calls'),
    description: 'AI outbound calls',
    ...ENDLESS,
    owner: null,
    cells: [
      cell('development', calls(100), '2w', { atLeast: true }),
      cell('staging', calls(100), '9d'),
      cell('production', calls(25), '3d', { hold: 'p95 latency\nunder investigation' }),
    ],
    next: {
      environment: environment('production'),
      what: '50%',
      verdict: 'wait',
      readyAt: null,
      message: 'voice/outbound-calls is on hold in production',
      needs: ['voice/outbound-calls is on hold in production'],
    },
  },
  {
    key: flag('editor'),
    description: '',
    ...ENDLESS,
    owner: 'web',
    cells: [
      cell('development', exposures({ 'cursor-runner': 100, 'jarek-va-ui': 0 }), '4h'),
      cell('staging', null),
      cell('production', exposures({ 'jarek-va-ui': 0 }, { safe: true })),
    ],
    next: {
      environment: environment('staging'),
      what: 'on',
      verdict: 'pass',
      readyAt: null,
      message: '',
      needs: [],
    },
  },
  {
    key: flag('finished'),
    description: 'Everybody has it',
    ...ENDLESS,
    owner: 'web',
    cells: [cell('development', agent(100), '2w'), cell('staging', agent(100), '2w')],
    next: null,
  },
];
