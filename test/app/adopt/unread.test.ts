// What `init` says of services that do not read a flag.
import { expect, test } from '@jest/globals';
import { detect } from '#app/adopt/detect.ts';
import { unreadIn } from '#app/adopt/unread.ts';

const MANAGED = new Map([
  ['api', new Set(['CART_ENABLED', 'BANNER_ENABLED'])],
  ['web', new Set(['CART_ENABLED', 'BANNER_ENABLED'])],
]);

function unread(compose: string, files: Readonly<Record<string, string>>) {
  const all: Readonly<Record<string, string>> = { 'compose.yaml': compose, ...files };
  const folder = {
    name: 'shop',
    paths: Object.keys(all),
    read: (path: string): string | null => all[path] ?? null,
  };
  return unreadIn(detect(folder, 'environments'), folder, MANAGED);
}

const BUILT = 'services:\n  api: { build: ./api }\n  web: { build: { context: web } }\n';

test('a service whose code names a variable of a flag nowhere is named, with the folder that was searched', () => {
  const files = {
    'api/main.js': 'process.env.CART_ENABLED',
    'api/.env': 'BANNER_ENABLED=true\n',
    'web/page.js': 'env.CART_ENABLED && env.BANNER_ENABLED',
  };
  expect(unread(BUILT, files)).toEqual([
    { service: 'api', folder: 'api/', variables: ['BANNER_ENABLED'] },
  ]);
});

test.each([
  ['whose image is made elsewhere', 'services:\n  api: { image: a }\n  web: { image: b }\n'],
  [
    'that are built from the whole repository',
    'services:\n  api: { build: . }\n  web: { build: . }\n',
  ],
  [
    'that are built from one folder',
    'services:\n  api: { build: app }\n  web: { build: ./app/ }\n',
  ],
])('nothing is said of flags in services %s', (_what, compose) => {
  expect(unread(compose, { 'app/main.js': '', 'main.js': '' })).toEqual([]);
});
