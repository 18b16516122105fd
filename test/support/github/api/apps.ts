// The one app that there is everywhere: whoever asks with a workflow's own token speaks as this.
import { organization } from '../shapes/user.ts';
import { nodeId } from '../shapes/urls.ts';
import { endpoint } from './endpoint.ts';
import { notFound } from './refusal.ts';
import { ok } from './reply.ts';

/** Its number on github.com. */
export const ACTIONS_APP = 15_368;

export const APPS = [
  endpoint('get', '/apps/{app_slug}', {
    needs: [{}],
    answer: ({ world, urls, path }) => {
      if (path.app_slug !== 'github-actions') return notFound();
      return ok({
        id: ACTIONS_APP,
        slug: 'github-actions',
        node_id: nodeId('App', ACTIONS_APP),
        owner: organization('github', urls),
        name: 'GitHub Actions',
        description: null,
        external_url: 'https://help.github.com/en/actions',
        html_url: `${urls.html}/apps/github-actions`,
        created_at: world.createdAt,
        updated_at: world.createdAt,
        permissions: {},
        events: [],
      });
    },
  }),
];
