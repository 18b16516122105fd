// Labels. The emulator keeps them; the world remembers those of a pull request itself.
import type { components } from '@octokit/openapi-types';

import type { Label } from '../world/world.ts';
import { apiOf, nodeId, type Urls } from './urls.ts';

export function label(of: Label, urls: Urls): components['schemas']['label'] {
  return {
    id: 3_000_000 + of.id,
    node_id: nodeId('Label', of.id),
    url: apiOf(urls, `/labels/${encodeURIComponent(of.name)}`),
    name: of.name,
    description: of.description,
    color: of.color,
    default: false,
  };
}
