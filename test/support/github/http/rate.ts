// The hourly limit of each token, by the world's clock.
import type { components } from '@octokit/openapi-types';

import { refuse, type Refusal } from '../api/reply.ts';
import type { Token } from '../world/tokens.ts';
import type { World } from '../world/world.ts';

type Rate = components['schemas']['rate-limit'];

const HOUR = 3600;

export interface RateLimits {
  readonly of: (token: Token) => Rate;
  /** Counts one request; refused when there are none left. */
  readonly spend: (token: Token) => Refusal | null;
}

export function rateLimits(world: World): RateLimits {
  const windows = new Map<string, { readonly start: number; readonly used: number }>();

  function window(token: Token): { readonly start: number; readonly used: number } {
    const now = world.clock.seconds();
    const current = windows.get(token.secret);
    return current === undefined || now >= current.start + HOUR ? { start: now, used: 0 } : current;
  }

  function of(token: Token): Rate {
    const { start, used } = window(token);
    return {
      limit: token.limit,
      used,
      remaining: Math.max(0, token.limit - used),
      reset: start + HOUR,
    };
  }

  return {
    of,
    spend: (token) => {
      if (of(token).remaining === 0) {
        return refuse(403, 'API rate limit exceeded for installation.', rateHeaders(of(token)));
      }
      const { start, used } = window(token);
      windows.set(token.secret, { start, used: used + 1 });
      return null;
    },
  };
}

export function rateHeaders(rate: Rate): Readonly<Record<string, string>> {
  return {
    'x-ratelimit-limit': String(rate.limit),
    'x-ratelimit-remaining': String(rate.remaining),
    'x-ratelimit-used': String(rate.used),
    'x-ratelimit-reset': String(rate.reset),
    'x-ratelimit-resource': 'core',
  };
}
