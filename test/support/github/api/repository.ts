// The repository itself.
import { fullRepository } from '../shapes/repository.ts';
import { endpoint } from './endpoint.ts';
import { ok } from './reply.ts';

export const REPOSITORY = [
  endpoint('get', '/repos/{owner}/{repo}', {
    needs: [{}],
    answer: ({ world, urls }) => ok(fullRepository(world, urls)),
  }),
];
