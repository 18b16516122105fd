// The page in a real browser, from a file: it asks the network for nothing, and works by keyboard, on a phone, in the
// dark and for thousands of flags.
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import type { Json } from '#domain/scalars.ts';
import { packed } from '#report/page/packed.ts';
import { flaghoistInProcess as flaghoist } from '#test/support/cli.ts';
import type { Files } from '#test/support/repo.ts';
import { pageDataIn } from '#test/support/page-data.ts';
import { aRepository } from '#test/support/repo.ts';
import type { HealthyServer } from '#test/support/healthy.ts';
import { aHealthyServer } from '#test/support/healthy.ts';
import type { World } from '#test/support/world.ts';
import { aWorld, ourEnvironments } from '#test/support/world.ts';
import { deflated } from '#wiring/page-html.ts';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
/** Pictures for people who look at the design: `PICTURES=folder npm run jest -- test/slow/report/page`. */
const PICTURES = process.env['PICTURES'] || undefined;
const inBrowser = existsSync(CHROMIUM) ? describe : describe.skip;
const HOSTILE = '</script><img src=http://127.0.0.1:1/x onerror=alert(1)>';

/** Those on hold come first. */
const ON_THEIR_WAY = [
  'convex/retry-with-backoff',
  'elevenlabs-agent',
  'outbound-calls',
  'unified-workflow/read',
];

const WINDOW = `      window:
        deny:
          - "Fri 16:00-Mon 08:00"
          - { from: 2026-11-24, to: 2026-12-02, why: trade fair }
        zone: Europe/Warsaw
`;

let folder: string;
let browser: Browser;
let world: World;
let healthy: HealthyServer;

/** The five plans, some of them on their way. The clock stands at Sat 14 Nov 2026. */
async function underWay(): Promise<World> {
  const played = await aWorld();
  await played.lands(['outbound-calls', 'unified-workflow/read'], { development: 'on' });
  played.passes('2d');
  await played.lands(['outbound-calls', 'unified-workflow/read'], { staging: 'on' });
  await played.lands('elevenlabs-agent', { development: 'on' });
  played.passes('7d');
  await played.lands('outbound-calls', { production: 5 });
  await played.landsFiles({
    'environments/flags/convex/retry-with-backoff.yaml': `description: "${HOSTILE}"
services: { convex-backend: { RETRY_ENABLED: enabled } }
`,
    'environments/convex/convex/retry-with-backoff.yaml': 'enabled: true\nhold: "p95 latency"\n',
  });
  const pipeline = await played.repo.read('environments/pipeline.yaml');
  await played.landsFiles({
    'environments/pipeline.yaml': pipeline.replace(
      'approvals: { count: 1, from: [release] }\n',
      (approvals) => `${approvals}${WINDOW}`,
    ),
  });
  const agent = await played.repo.read('environments/flags/elevenlabs-agent.yaml');
  await played.landsFiles({
    'environments/flags/elevenlabs-agent.yaml': agent.replace(
      /^ {2}production:\n/m,
      (above) =>
        `${above}    window: { deny: [{ from: 2026-11-18, to: 2026-11-20, why: audit }], zone: UTC }\n`,
    ),
  });
  // A step up and its way back.
  played.passes('1h');
  await played.lands('outbound-calls', { production: 10 });
  played.passes('1h');
  await played.lands('outbound-calls', { production: 5 });
  played.passes('2d 22h');
  return played;
}

/** The pages that are written already: the world stands still. */
const written = new Map<string, Promise<string>>();
function pageOf(file: string, ...more: readonly string[]): Promise<string> {
  const page = written.get(file) ?? writtenPage(file, more);
  written.set(file, page);
  return page;
}

async function writtenPage(file: string, more: readonly string[]): Promise<string> {
  const at = new Date(world.now * 1000).toISOString();
  const output = join(folder, file);
  const args = ['page', '--at', at, '--title', 'Flags of acme', '--output', output, ...more];
  const env = { FLAGHOIST_PROMETHEUS_URL: healthy.url };
  expect(await flaghoist({ in: world.repo, env }, ...args)).toEqual({ code: 0, out: '', err: '' });
  return output;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'flaghoist-page-'));
  world = await underWay();
  healthy = await aHealthyServer(await ourEnvironments());
  if (existsSync(CHROMIUM)) {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  }
});
afterAll(async () => {
  await browser?.close();
  await healthy[Symbol.asyncDispose]();
  await world[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

/** What a test changes in the data of a page. */
interface Changing {
  readonly now: number;
  readonly flags: readonly { readonly next: { at: number | null } | null }[];
  readonly health: { sweep: { readonly value: number } };
}

interface Opened extends AsyncDisposable {
  readonly page: Page;
  /** Everything that it asked for, and what went wrong. */
  readonly requests: string[];
  readonly errors: string[];
}

async function opened(
  file: string,
  { width = 1280, dark = false, hash = '', age = 0 } = {},
): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: dark ? 'dark' : 'light',
  });
  const page = await context.newPage();
  const requests: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.clock.install({ time: new Date((world.now + age) * 1000) });
  await page.goto(`${pathToFileURL(file).href}${hash}`);
  // The script takes it out when it has unpacked the data.
  await page.locator('noscript').waitFor({ state: 'detached' });
  return { page, requests, errors, [Symbol.asyncDispose]: () => context.close() };
}

/** Waits until so many are shown: what is below the first rows follows when one no longer types. */
async function counted(page: Page, what: string, count: number): Promise<void> {
  await page
    .locator(what)
    .nth(count - 1)
    .waitFor({ state: 'attached' });
  await page.locator(what).nth(count).waitFor({ state: 'detached' });
}
/** What the script of the page has read, as JSON. */
const dataOf = async (page: Page): Promise<string> =>
  JSON.stringify(pageDataIn(await page.content()));

/** The page of a file with other data. */
async function changed(file: string, change: (data: Changing) => void): Promise<string> {
  const html = await readFile(file, 'utf8');
  const data = pageDataIn(html);
  change(data as Changing);
  const other = join(folder, `changed-${(changes += 1)}.html`);
  const text = packed(data as Json, deflated);
  await writeFile(
    other,
    html.replace(/<script type="text\/plain".*?<\/script>/s, () => text),
  );
  return other;
}
let changes = 0;
const rows = (page: Page): Promise<readonly string[]> => page.locator('tbody th a').allInnerTexts();

async function faultsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  });
}

async function pictured(page: Page, name: string): Promise<void> {
  if (PICTURES === undefined) return;
  await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true });
}

inBrowser('the page', () => {
  test('shows what stands where, and asks the network for nothing', async () => {
    const file = await pageOf('page.html');
    await using shown = await opened(file);
    const { page, requests, errors } = shown;
    expect(await page.locator('h1').innerText()).toBe('Flags of acme');
    expect(await rows(page)).toEqual(ON_THEIR_WAY);
    const outbound = page.locator('tbody tr', { hasText: 'outbound-calls' });
    expect((await outbound.innerText()).replaceAll(/\s+/g, ' ')).toContain('production 10%');
    expect(await dataOf(page)).toContain('onerror=alert(1)');
    expect(await page.locator('img').count()).toBe(0);
    expect(requests.filter((url) => !url.startsWith('file:'))).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('filters as one types, and by keyboard alone', async () => {
    await using shown = await opened(await pageOf('page.html'));
    const { page } = shown;
    await page.keyboard.press('/');
    await page.keyboard.type('unified');
    expect(await rows(page)).toHaveLength(10);
    await page.keyboard.press('Escape');
    expect(await rows(page)).toHaveLength(4);
    await page.getByRole('button', { name: /off everywhere/ }).focus();
    await page.keyboard.press('Enter');
    expect(await rows(page)).toHaveLength(17);
    await page.getByRole('link', { name: 'outbound-calls' }).first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'outbound-calls' }).waitFor();
    expect(page.url()).toContain('#flag=outbound-calls');
    expect(await page.evaluate('document.activeElement.id')).toBe('flag');
  });

  test('moves its bars with the clock', async () => {
    await using shown = await opened(await pageOf('page.html'));
    const { page } = shown;
    const bar = page.locator('tbody tr', { hasText: 'outbound-calls' }).locator('.soak i');
    const before = await bar.evaluate((node) => Number.parseFloat(node.style.width));
    await page.clock.fastForward(24 * 3600 * 1000);
    const after = await bar.evaluate((node) => Number.parseFloat(node.style.width));
    expect(after - before).toBeCloseTo(100 / 7, 0);
    expect(await page.locator('header .sub').innerText()).toContain('made 24 h ago');
  });

  test('shows any earlier moment, and has an address for it', async () => {
    const file = await pageOf('page.html');
    await using shown = await opened(file, { hash: `#at=${world.now - 5 * 86_400}` });
    const { page } = shown;
    const outbound = page.locator('tbody tr', { hasText: 'outbound-calls' });
    expect(await outbound.locator('[data-env=production]').innerText()).toBe('off');
    expect(await outbound.locator('[data-env=staging]').innerText()).toMatch(/^100%\s*5 d$/);
    expect(await outbound.locator('.next').innerText()).toMatch(/^production 5%\s+landed /);
    await page.getByLabel('Moment that the page shows').press('End');
    expect(await outbound.locator('[data-env=production]').innerText()).toContain('5%');
    expect(page.url()).not.toContain('at=');
  });

  test('shows that moment in the chart of a flag and in the chart of all flags, too', async () => {
    const then = world.now - 5 * 86_400;
    const hash = `#flag=outbound-calls&at=${then}`;
    await using shown = await opened(await pageOf('page.html'), { hash });
    const { page } = shown;
    const flag = page.getByRole('region', { name: 'One flag' });
    const next = page.getByRole('region', { name: 'What comes next' });
    const words = flag.locator('#then');
    const mark = flag.locator('.then');
    expect(await words.innerText()).toMatch(
      /^[^:]+:\d\d UTC: 100% in development, 100% in staging, off in production/,
    );
    const before = Number(await mark.getAttribute('x1'));
    expect(before).toBeLessThan(Number(await flag.locator('.now').getAttribute('x1')));
    expect(await next.getByRole('heading').first().innerText()).toBe('What came next');
    const landed = next.locator('.was title, .back title');
    expect(await landed.allTextContents()).toEqual([
      expect.stringMatching(/^convex on, landed /),
      expect.stringMatching(/^production 5%, landed /),
      expect.stringMatching(/^production 10%, landed /),
      expect.stringMatching(/^production 5%, rolled back /),
    ]);
    await page.getByRole('button', { name: 'Later landing' }).click();
    expect(await words.innerText()).toContain('5% in production');
    expect(Number(await mark.getAttribute('x1'))).toBeGreaterThan(before);
    await page.clock.runFor(1000);
    expect(await landed.count()).toBe(2);
    const address = next.getByRole('link', { name: 'outbound-calls' }).first();
    expect(await address.getAttribute('href')).toMatch(/^#flag=outbound-calls&at=\d+$/);
    await page.getByRole('button', { name: 'Back to now' }).click();
    await page.clock.runFor(1000);
    expect(await words.isVisible()).toBe(false);
    expect(await landed.count()).toBe(0);
    expect(page.url()).toMatch(/#flag=outbound-calls$/);
    expect(shown.errors).toEqual([]);
  });

  test('shows a flag that was on then and is off now', async () => {
    await using repo = await aRepository();
    const state = 'environments/production/checkout.yaml';
    const adopted = {
      'environments/pipeline.yaml':
        'version: 1\nenvironments: [{ name: production }]\nservices: { api: {}, web: {} }\n',
      'environments/flags/checkout.yaml':
        'description: Checkout\nservices: { api: { CHECKOUT: enabled }, web: { PAY: enabled } }\n',
      'environments/flags/search.yaml':
        'description: Search\nservices: { api: { SEARCH: enabled } }\n',
      'environments/production/search.yaml': 'enabled: true\n',
    };
    await repo.history([
      { at: '2026-11-02T09:00:00Z', files: adopted },
      {
        at: '2026-11-03T09:00:00Z',
        files: { [state]: 'enabled: true\nservices: { web: { enabled: false } }\n' },
      },
      { at: '2026-11-05T09:00:00Z', files: { [state]: 'enabled: false\n' } },
    ]);
    const output = join(folder, 'then.html');
    await flaghoist(repo, 'page', '--at', '2026-11-20T09:00:00Z', '--output', output);
    const address = (at: string): string => `#at=${Date.parse(at) / 1000}`;
    await using shown = await opened(output, { hash: address('2026-11-04T09:00:00Z') });
    const { page } = shown;
    expect(await rows(page)).toEqual(['search', 'checkout']);
    const cell = page.locator('tbody tr', { hasText: 'checkout' }).locator('td').first();
    // Not in each service.
    expect(await cell.innerText()).toMatch(/^on\/off\s*24 h$/);
    await page.evaluate(`location.hash = '${address('2026-11-02T09:00:00Z')}'`);
    await page.waitForFunction('document.querySelector("output").textContent.includes("2 Nov")');
    expect(await rows(page)).toEqual(['search']);
    // An address without a moment is now.
    await page.evaluate(`location.hash = '#flag=search'`);
    await page.waitForFunction('document.querySelector("output").textContent === "now"');
    expect(shown.errors).toEqual([]);
  });

  test('names a kill switch by what users get, and its way back by what it is safe at', async () => {
    await using repo = await aRepository();
    const state = 'environments/production/payments.yaml';
    await repo.history([
      {
        at: '2026-11-02T09:00:00Z',
        files: {
          'environments/pipeline.yaml':
            'version: 1\nenvironments: [{ name: production }]\nservices: { api: {} }\n',
          'environments/flags/payments.yaml':
            'description: Payments\nsafe: true\nservices: { api: { PAYMENTS: enabled } }\n',
        },
      },
      { at: '2026-11-03T09:00:00Z', files: { [state]: 'enabled: false\n' } },
    ]);
    const output = join(folder, 'kill.html');
    await flaghoist(repo, 'page', '--at', '2026-11-20T09:00:00Z', '--output', output);
    await using shown = await opened(output, { hash: '#flag=payments' });
    const { page } = shown;
    const cell = page.locator('tbody td').first();
    const flag = page.getByRole('region', { name: 'One flag' });
    expect(await cell.innerText()).toMatch(/^off/);
    expect(await page.locator('tbody tr').innerText()).not.toContain('fully on');
    expect(await flag.locator('.ways').innerText()).toContain('Write enabled: true in');
    expect(await flag.locator('.st').allTextContents()).toContain('off');
    await cell.getByRole('button').click();
    expect(await cell.locator('.menu').innerText()).toMatch('Turn it on');
    await page.evaluate(`location.hash = '#at=${Date.parse('2026-11-02T10:00:00Z') / 1000}'`);
    await page.waitForFunction('document.querySelector("output").textContent.includes("2 Nov")');
    expect(await rows(page)).toEqual(['payments']);
    expect(await cell.innerText()).toBe('on');
    expect(shown.errors).toEqual([]);
  });

  test('has one address for a moment when the slider rests, because browsers limit how often it may change', async () => {
    await using shown = await opened(await pageOf('page.html'));
    const { page } = shown;
    const slider = page.getByLabel('Moment that the page shows');
    await page.evaluate(`{
      globalThis.changes = 0;
      const replace = history.replaceState.bind(history);
      history.replaceState = (...args) => { changes += 1; replace(...args); };
    }`);
    await slider.evaluate((node) => {
      for (let value = 900; value > 100; value -= 1) {
        (node as unknown as { value: string }).value = String(value);
        node.dispatchEvent(new Event('input'));
      }
    });
    await page.clock.runFor(1000);
    expect(await page.evaluate('changes')).toBe(1);
    expect(page.url()).toMatch(/#at=\d+$/);
    await page.getByRole('link', { name: 'outbound-calls' }).first().click();
    expect(page.url()).toMatch(/#flag=outbound-calls&at=\d+$/);
  });

  test('goes from landing to landing, each with its exact moment', async () => {
    await using shown = await opened(await pageOf('page.html'));
    const { page } = shown;
    const outbound = page.locator('tbody tr', { hasText: 'outbound-calls' });
    const production = outbound.locator('[data-env=production]');
    const earlier = page.getByRole('button', { name: 'Earlier landing' });
    await earlier.click();
    await page.clock.runFor(1000);
    const moment = world.now - 70 * 3600;
    expect(page.url()).toMatch(new RegExp(`#at=${moment}$`));
    expect(await production.innerText()).toBe('5%');
    await earlier.click();
    expect(await production.innerText()).toBe('10%');
    await earlier.click();
    expect(await production.innerText()).toBe('5%');
    for (let count = 0; count < 3; count += 1)
      await page.getByRole('button', { name: 'Later landing' }).click();
    expect(await page.locator('output').innerText()).toBe('now');
  });

  test('draws the past of a flag with its rollbacks, and its closed windows', async () => {
    await using shown = await opened(await pageOf('page.html'), { hash: '#flag=outbound-calls' });
    const flag = shown.page.getByRole('region', { name: 'One flag' });
    expect(await flag.locator('circle.back title').allTextContents()).toEqual([
      'rolled back 10% → 5%, Wed 11 Nov 2026, 11:00 UTC',
    ]);
    expect(await flag.locator('.veil title').allTextContents()).toContain(
      'production closed: trade fair, Mon 23 Nov 2026, 23:00 UTC to Tue 1 Dec 2026, 23:00 UTC',
    );
    const name = await flag.getByRole('img').getAttribute('aria-label');
    expect(name).toMatch(
      /5% in production.*; to come: production 10% \w{3} \d+ Nov, production 25%/,
    );
    // The undo of a rollback would raise it, and the other landings brought another flag, too.
    const ways = (await flag.locator('.ways').innerText()).replaceAll(/\s+/g, ' ');
    expect(ways).not.toContain('git revert');
  });

  test('says how long it takes until a step is due, and that it is due when the page grows old', async () => {
    await using shown = await opened(await pageOf('page.html'));
    const { page } = shown;
    const next = page.locator('tbody tr', { hasText: 'outbound-calls' }).locator('[data-in]');
    expect(await next.innerText()).toMatch(/^in 4 d · Wed 18 Nov 2026, 11:00 UTC$/);
    await page.clock.fastForward(3 * 24 * 3600 * 1000);
    expect(await next.innerText()).toMatch(/^in 26 h · /);
    await page.clock.fastForward(2 * 24 * 3600 * 1000);
    expect(await next.innerText()).toBe('due since Wed 18 Nov 2026, 11:00 UTC');
    // Who comes at the minute that is shown is not too early.
    const later = await changed(await pageOf('page.html'), ({ flags }) => {
      for (const { next: step } of flags) if (step?.at != null) step.at += 1;
    });
    await using second = await opened(later);
    const due = second.page.locator('tbody tr', { hasText: 'outbound-calls' }).locator('[data-in]');
    expect(await due.innerText()).toBe('in 4 d · Wed 18 Nov 2026, 11:01 UTC');
  });

  test('says at its top that something is wrong, also when the page itself is old', async () => {
    await using shown = await opened(await pageOf('page.html'));
    expect(await shown.page.getByRole('button', { name: /problem/ }).count()).toBe(0);
    /** A page whose last sweep was so long before it was made, read so long after. */
    const swept = async (ago: number, age = 0): Promise<Opened & { readonly sign: string }> => {
      const file = await changed(await pageOf('page.html'), (data) => {
        data.health.sweep = { value: data.now - ago };
      });
      const read = await opened(file, { age });
      const health = read.page.getByRole('region', { name: 'Health' });
      return { ...read, sign: await health.locator('b').first().innerText() };
    };
    await using good = await swept(23 * 3600);
    await using bad = await swept(25 * 3600);
    expect([good.sign, bad.sign]).toEqual(['✓', '✗']);
    await bad.page.getByRole('button', { name: /problem/ }).click();
    expect(await bad.page.evaluate('document.activeElement.ariaLabel')).toBe('Health');
    await using dayOld = await swept(60, 25 * 3600);
    await using twoDaysOld = await swept(60, 49 * 3600);
    expect([dayOld.sign, twoDaysOld.sign]).toEqual(['✓', '✗']);
  });

  test('is white on paper also in the dark, has all lists, and nothing to press', async () => {
    await using shown = await opened(await pageOf('page.html'), { width: 390, dark: true });
    const { page } = shown;
    const colour = (): Promise<unknown> =>
      page.evaluate('getComputedStyle(document.body).backgroundColor');
    expect(await colour()).toBe('rgb(13, 17, 23)');
    expect(await page.locator('details.list[open]').count()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    expect(await colour()).toBe('rgb(255, 255, 255)');
    expect(await page.locator('details.list:not([open])').count()).toBe(0);
    expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(
      await page.locator('tbody button').count(),
    );
  });

  test('is a table on paper, with charts of its width, and says what is not printed', async () => {
    const then = world.now - 5 * 86_400;
    await using shown = await opened(await pageOf('page.html'), { hash: `#at=${then}` });
    const { page } = shown;
    const styleOf = (what: string, property: string): Promise<unknown> =>
      page.evaluate(`getComputedStyle(document.querySelector('${what}')).${property}`);
    // A sheet of A4 between its margins.
    await page.setViewportSize({ width: 700, height: 990 });
    await page.getByLabel('Filter flags').fill('voice');
    await page.emulateMedia({ media: 'print' });
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    expect(await styleOf('tbody tr', 'display')).toBe('table-row');
    const printed = async (): Promise<readonly string[]> => {
      const lines = await page.locator('.paper').filter({ visible: true }).allInnerTexts();
      return lines.filter((line) => line !== '');
    };
    expect(await printed()).toEqual(['Shown: Mon 9 Nov 2026, 09:00 UTC · voice']);
    const charts = page.locator('svg[height]');
    const boxes = await charts.evaluateAll((all) =>
      all.map((chart) => [chart.getAttribute('viewBox')?.split(' ')[2], chart.clientWidth]),
    );
    expect(boxes).toEqual([
      ['720', 700],
      ['720', 700],
    ]);
    // No day runs into what stands beside it.
    const rooms = await page.evaluate<
      readonly number[]
    >(`[...document.querySelectorAll('ol.days time')].map((day) => {
      const words = document.createRange();
      words.selectNodeContents(day);
      return day.clientWidth - words.getBoundingClientRect().width;
    })`);
    expect(Math.min(...rooms)).toBeGreaterThan(8);
    // Marks that are only a colour are printed, too.
    expect(await styleOf('.legend i', 'printColorAdjust')).toBe('exact');
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate("dispatchEvent(new Event('afterprint'))");
    expect(await printed()).toEqual([]);
    expect(await charts.first().getAttribute('viewBox')).toMatch(/^0 0 668 /);
    await page.getByLabel('Filter flags').fill('');
    await page.evaluate("location.hash = ''");
    await page.emulateMedia({ media: 'print' });
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    expect(await printed()).toEqual(['13 more flags are off everywhere.']);
    expect(shown.errors).toEqual([]);
  });

  test('says on a touch what a mouse reads beside a mark or a word', async () => {
    await using shown = await opened(await pageOf('page.html'), { width: 390 });
    const { page } = shown;
    const hint = page.locator('.hint');
    expect(await hint.count()).toBe(0);
    await page.locator('.chart .shut').nth(1).click();
    expect(await hint.innerText()).toMatch(/^production closed: .* UTC to .* UTC$/);
    await page.locator('.chart .mk.end').first().click();
    expect(await hint.innerText()).toMatch(/^convex on, /);
    await page.getByRole('heading', { name: 'What comes next' }).click();
    expect(await hint.isVisible()).toBe(false);
    await page.getByRole('button', { name: /^convex\/retry-with-backoff in convex/ }).click();
    expect(await page.locator('.menu').innerText()).toMatch(/^On hold\s+p95 latency/);
    expect(shown.errors).toEqual([]);
  });

  test('has whole names on a phone, each above its line', async () => {
    await using shown = await opened(await pageOf('page.html'), { width: 390 });
    const names = await shown.page.locator('.chart a').allTextContents();
    expect(names).toContain('unified-workflow/experimental-features');
    expect(names.filter((name) => name.includes('…'))).toEqual([]);
    const lanes = shown.page.getByRole('region', { name: 'One flag' }).locator('svg .name');
    const areas = shown.page.locator('svg .area, svg .veil');
    const boxesOf = (nodes: typeof lanes) =>
      nodes.evaluateAll((all) => all.map((node) => node.getBoundingClientRect().toJSON()));
    const shapes = await boxesOf(areas);
    const covered = (await boxesOf(lanes)).filter((name) =>
      shapes.some(
        (shape) =>
          shape.left < name.right - 1 &&
          shape.right > name.left + 1 &&
          shape.top < name.bottom - 4 &&
          shape.bottom > name.top + 1,
      ),
    );
    expect(covered).toEqual([]);
  });

  test('without flags it says how to write the first one', async () => {
    await using repo = await aRepository();
    const files = {
      'environments/pipeline.yaml':
        'version: 1\nenvironments: [{ name: staging }]\nservices: { api: {} }\n',
    };
    await repo.history([{ at: '2026-11-02T09:00:00Z', files }]);
    const output = join(folder, 'none.html');
    await flaghoist(repo, 'page', '--at', '2026-11-20T09:00:00Z', '--output', output);
    await using shown = await opened(output);
    const text = await shown.page.locator('main').innerText();
    expect(text).toContain('There are no flags yet. Write the first one with flaghoist new FLAG.');
    expect(text).toContain('Health');
    expect(await shown.page.getByRole('slider').count()).toBe(0);
    expect(shown.errors).toEqual([]);
  });

  test.each([390, 730, 800, 1024, 1280])(
    'has room for eight environments, long names and long reasons at %i px',
    async (width) => {
      await using repo = await aRepository();
      const names = ['dev', 'integration', 'qa-automation', 'staging', 'pre-production'];
      const regions = ['eu-central-1', 'us-east-1', 'ap-southeast-2'].map(
        (region) => `production-${region}`,
      );
      const environments = [...names, ...regions].map((name) => `  - name: ${name}\n`).join('');
      const key = 'platform/payments/strong-customer-authentication-for-returning-customers';
      const files = {
        'environments/pipeline.yaml': `version: 1\nenvironments:\n${environments}services: { api: {} }\n`,
        [`environments/flags/${key}.yaml`]:
          'description: Ask returning customers\nservices: { api: { ASK: enabled } }\n',
        [`environments/dev/${key}.yaml`]: `enabled: true\nhold: ${'the settlement has to be checked '.repeat(4)}\n`,
      };
      await repo.history([{ at: '2026-11-02T09:00:00Z', files }]);
      const output = join(folder, `many-environments-${width}.html`);
      await flaghoist(repo, 'page', '--at', '2026-11-20T09:00:00Z', '--output', output);
      await using shown = await opened(output, { width });
      const { page } = shown;
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
      const next = await page.locator('tbody .next').boundingBox();
      expect(next?.width).toBeGreaterThan(180);
      await page.getByRole('button', { name: /in dev: on$/ }).click();
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
      expect(shown.errors).toEqual([]);
    },
  );

  test('is a table for a screen reader, also on a phone', async () => {
    await using shown = await opened(await pageOf('page.html'), { width: 390 });
    const { page } = shown;
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const count = (role: string): number =>
      nodes.filter(({ role: of, ignored }) => !ignored && of?.value === role).length;
    const [rowCount, environments] = [ON_THEIR_WAY.length, 4];
    expect([count('row'), count('rowheader'), count('columnheader'), count('cell')]).toEqual([
      rowCount + 1,
      rowCount,
      environments + 2,
      rowCount * (environments + 1),
    ]);
  });

  test('draws closed windows as bands, and promotions that meet as marks', async () => {
    await using shown = await opened(await pageOf('page.html'));
    const { page } = shown;
    const next = page.getByRole('region', { name: 'What comes next' });
    const titles = await next.locator('.shut title').allTextContents();
    expect(titles[0]).toBe(
      'production closed: Fri 16:00-Mon 08:00, Sat 14 Nov 2026, 09:00 UTC to Mon 16 Nov 2026, 07:00 UTC',
    );
    expect(titles).toContain(
      'production closed: trade fair, Mon 23 Nov 2026, 23:00 UTC to Tue 1 Dec 2026, 23:00 UTC',
    );
    // The window of one flag is in the row of that flag.
    const audit =
      'production closed: audit, Wed 18 Nov 2026, 00:00 UTC to Fri 20 Nov 2026, 00:00 UTC';
    expect(titles.filter((title) => title === audit)).toHaveLength(1);
    const [band, name] = [
      next.locator('.shut', { hasText: 'audit' }),
      next.locator('.chart a', { hasText: 'elevenlabs-agent' }),
    ];
    const [high, beside] = [await band.boundingBox(), await name.boundingBox()];
    expect(Math.abs((high?.y ?? 0) - (beside?.y ?? 99))).toBeLessThan(12);
    for (const [key, count] of [
      ['elevenlabs-agent', 1],
      ['outbound-calls', 0],
    ] as const) {
      await page.evaluate(`location.hash = '#flag=${key}'`);
      const flag = page.getByRole('region', { name: 'One flag' });
      await flag.getByRole('heading', { name: key }).first().waitFor();
      const veils = await flag.locator('.veil title').allTextContents();
      expect(veils.filter((title) => title === audit)).toHaveLength(count);
    }
    await page.evaluate("location.hash = ''");
    expect(await next.locator('.mk.meet title').allTextContents()).toContainEqual(
      expect.stringContaining(', meets '),
    );
    const names = await next.locator('.chart a').allTextContents();
    expect(names).toContain('outbound-calls');
    // Steps that differ in the flag alone share a row, which begins with the step.
    const rowsOfDays = await next.locator('.days ul li').allInnerTexts();
    expect(rowsOfDays.map((text) => text.replaceAll(/\s+/g, ' '))).toContainEqual(
      expect.stringMatching(
        /^staging on · 9 flags unified-workflow\/ ai-generation, .*, write 48h in development.* · meet in workflow-web$/,
      ),
    );
    await page.getByLabel('Filter flags').fill('calling-platform');
    await counted(page, '.chart a', 1);
    expect(await next.locator('.chart a').allTextContents()).toEqual(['outbound-calls']);
    expect(shown.errors).toEqual([]);
  });

  test('says when all plans are done and what decides that, and draws that path', async () => {
    await using shown = await opened(await pageOf('page.html'));
    const { page } = shown;
    const next = page.getByRole('region', { name: 'What comes next' });
    const total = next.locator('.total');
    expect(await total.innerText()).toBe(
      '17 flags · 38 steps · all done Thu 24 Dec 2026 07:00 UTC at the earliest',
    );
    const list = next.locator('details', { hasText: 'What decides the last step' });
    const lines = await list.locator('li').allInnerTexts();
    expect(lines).toHaveLength(8);
    expect(lines.at(-1)).toBe(
      'unified-workflow/migration production on, Thu 24 Dec 2026, 07:00 UTC',
    );
    expect(await next.locator('line.path').count()).toBe(lines.length);
    // It is the whole repository's, and of now.
    await page.getByLabel('Filter flags').fill('outbound');
    await total.waitFor({ state: 'detached' });
    await page.getByLabel('Filter flags').fill('');
    await total.waitFor({ state: 'attached' });
    await list.getByRole('link', { name: 'unified-workflow/search' }).click();
    await page.getByRole('heading', { name: 'unified-workflow/search' }).waitFor();
    expect(shown.errors).toEqual([]);
  });

  test('each value opens its landing, its ways up and down, and its file, by keyboard too', async () => {
    await using shown = await opened(await pageOf('page.html'));
    const { page } = shown;
    const value = page.getByRole('button', { name: /^outbound-calls in production: 5%/ });
    await value.focus();
    await page.keyboard.press('Enter');
    const menu = page.locator('.menu');
    expect((await menu.innerText()).replaceAll(/\s+/g, ' ')).toMatch(
      /^\d+% since \w{3} \d+ \w{3}.* Landed in [0-9a-f]{10} Raise it to \d+% .*flaghoist promote outbound-calls --to production Turn it off .*flaghoist rollback outbound-calls --in production File environments\/production\/outbound-calls.yaml$/,
    );
    expect(await value.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Escape');
    expect(await menu.count()).toBe(0);
    expect(await page.evaluate('document.activeElement.ariaLabel')).toContain('outbound-calls in');
  });

  test.each([
    [390, false],
    [390, true],
    [1280, false],
    [1280, true],
    [2560, false],
    [2560, true],
  ])('has no fault of contrast, names or width at %i px, dark: %s', async (width, dark) => {
    await using shown = await opened(await pageOf('page.html'), { width, dark });
    const { page } = shown;
    await page.addScriptTag({ path: AXE });
    expect(await faultsOf(page)).toEqual([]);
    if (width === 390)
      await page.getByRole('button', { name: 'outbound-calls in production' }).click();
    const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
    expect(overflow).toBeLessThanOrEqual(0);
    await pictured(page, `page-${width}-${dark ? 'dark' : 'light'}`);
    for (let count = 0; count < 4; count += 1)
      await page.getByRole('button', { name: 'Earlier landing' }).click();
    await page.clock.runFor(1000);
    expect(await faultsOf(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThan(
      1,
    );
    await pictured(page, `then-${width}-${dark ? 'dark' : 'light'}`);
  });

  test('one flag has its landings, its metrics, its links and the ways back', async () => {
    await using shown = await opened(await pageOf('page.html'), { hash: '#flag=elevenlabs-agent' });
    const { page } = shown;
    const flag = page.getByRole('region', { name: 'One flag' });
    const text = (await flag.innerText()).replaceAll(/\s+/g, ' ');
    expect(text).toContain('flaghoist rollback elevenlabs-agent');
    expect(text).toMatch(
      /Revert the landing that brought the value: git revert [0-9a-f]{10} in development/,
    );
    expect(text).toContain(
      'Write enabled: false in: environments/development/elevenlabs-agent.yaml',
    );
    expect(text).toContain('Metrics for staging');
    expect(text).toMatch(/✓ availability in development has been good for 24h/);
    expect(await flag.locator('.course path').first().getAttribute('d')).toMatch(/^M2,[\d.]+(L|$)/);
    expect(await flag.locator('.log li').allInnerTexts()).toEqual([
      expect.stringMatching(
        /Wed 4 Nov 2026, 09:00 UTC\s+▲ development off → on\s+[0-9a-f]{10} · by Ana/,
      ),
    ]);
    const health = page.getByRole('region', { name: 'Health' });
    expect(await health.innerText()).toContain('no deployment log was read');
    expect(shown.errors).toEqual([]);
  });

  test.each([
    [null, 'git log -- environments/production/checkout.yaml', []],
    [
      'https://github.com/acme/flags.git',
      'production',
      ['https://github.com/acme/flags/commits/main/environments/production/checkout.yaml'],
    ],
  ])('says how many landings it leaves out, and where they are: %s', async (remote, where, to) => {
    await using repo = await aRepository();
    const pipeline = 'version: 1\nenvironments: [{ name: production }]\nservices: { api: {} }\n';
    const adopted = {
      'environments/pipeline.yaml': pipeline,
      'environments/flags/checkout.yaml':
        'description: Checkout\nservices: { api: { CHECKOUT: enabled } }\n',
    };
    const state = 'environments/production/checkout.yaml';
    const days = Array.from({ length: 25 }, (_, day) => ({
      at: `2026-11-${String(day + 3).padStart(2, '0')}T09:00:00Z`,
      files: { [state]: `enabled: ${day % 2 === 0}\n` },
    }));
    await repo.history([{ at: '2026-11-02T09:00:00Z', files: adopted }, ...days]);
    if (remote !== null) {
      await repo.git('remote', 'add', 'origin', remote);
      await repo.git('update-ref', 'refs/remotes/origin/main', 'HEAD');
      await repo.git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main');
    }
    const output = join(folder, `older-${remote === null}.html`);
    const options = ['--at', '2026-11-28T09:00:00Z', '--base', 'main', '--offline'];
    const env = { GITHUB_TOKEN: '' };
    await flaghoist({ in: repo, env }, 'page', ...options, '--output', output);
    await using shown = await opened(output, { hash: '#flag=checkout' });
    const left = shown.page.getByText(/older landings are in Git/);
    expect(await left.innerText()).toMatch(/^\d+ older landings are in Git: /);
    expect(await left.innerText()).toContain(where);
    const links = await left.getByRole('link').all();
    expect(await Promise.all(links.map((link) => link.getAttribute('href')))).toEqual(to);
  });

  test('a flag that has done its work is marked as due for removal', async () => {
    await using repo = await aRepository();
    const flag = (name: string, after: string): Files => ({
      [`environments/flags/${name}.yaml`]: `description: The new ${name}
services: { api: { ${name.toUpperCase()}: enabled } }
graduate: { after: ${after} }
`,
      [`environments/production/${name}.yaml`]: 'enabled: true\n',
    });
    const pipeline = `version: 1
environments: [{ name: production }]
services: { api: {} }
`;
    const files = {
      'environments/pipeline.yaml': pipeline,
      ...flag('checkout', '7d'),
      ...flag('search', '90d'),
    };
    await repo.history([{ at: '2026-11-02T09:00:30Z', files }]);
    const output = join(folder, 'removal.html');
    await flaghoist(repo, 'page', '--at', '2026-11-20T09:00:00Z', '--output', output);
    await using shown = await opened(output, { hash: '#flag=checkout' });
    const { page } = shown;
    const flagText = async (): Promise<string> =>
      page.getByRole('region', { name: 'One flag' }).innerText();
    expect(await flagText()).toContain(
      'Due for removal. Fully on in production since Mon 2 Nov 2026, 09:00 UTC',
    );
    await page.getByRole('link', { name: 'search' }).click();
    await page.getByRole('heading', { name: 'search' }).waitFor();
    expect(await flagText()).toContain(
      'due for removal Sun 31 Jan 2027, 09:01 UTC at the earliest',
    );
    expect(await page.getByRole('region', { name: 'Health' }).innerText()).toMatch(
      /due for removal\s+checkout/,
    );
    await page.getByRole('button', { name: '1 due for removal' }).click();
    expect(await rows(page)).toEqual(['checkout']);
    expect(await page.locator('tbody .next').innerText()).toMatch(/^remove it\s+its work is done$/);
    expect(shown.errors).toEqual([]);
  });

  test('marks what is refused and what is live, and names the refusal under Health', async () => {
    await using repo = await aRepository();
    const pipeline = `version: 1
teams: { release: [ana] }
environments:
  - name: development
  - name: production
    requires: { approvals: { count: 1, from: [release] } }
deployments: { log: file }
services: { api: { deploy: { "*": { target: files, folder: deployed } } } }
`;
    await repo.commit('Adopt', {
      at: '2026-11-02T09:00:00Z',
      files: {
        'environments/pipeline.yaml': pipeline,
        'environments/flags/checkout.yaml':
          'description: Checkout\nservices: { api: { CHECKOUT: enabled } }\n',
        'environments/development/checkout.yaml': 'enabled: true\n',
        '.gitignore': 'deployed\n',
      },
    });
    await flaghoist(repo, 'deploy');
    const files = { 'environments/production/checkout.yaml': 'enabled: true\n' };
    const landing = await repo.commit('Turn it on', { at: '2026-11-02T10:00:00Z', files });
    await flaghoist(repo, 'deploy');
    const output = join(folder, 'refused.html');
    await flaghoist(repo, 'page', '--output', output);
    await using shown = await opened(output);
    const { page } = shown;
    const cell = (environment: string) => page.locator(`tbody td[data-env=${environment}]`);
    expect(await cell('development').innerText()).not.toContain('refused');
    expect(await cell('production').innerText()).toMatch(/^on\s*refused$/);
    await page.getByRole('button', { name: '1 blocked' }).click();
    expect(await rows(page)).toEqual(['checkout']);
    await cell('production').getByRole('button').click();
    expect(await page.locator('.menu').innerText()).toMatch(/^Live\s+refused, and Git says on/);
    const health = page.getByRole('region', { name: 'Health' });
    expect((await health.innerText()).replaceAll(/\s+/g, ' ')).toMatch(
      new RegExp(`✗ refused or failed .*${landing.slice(0, 10)}`),
    );
    expect(await page.getByRole('button', { name: '✗ 1 problem' }).count()).toBe(1);
    expect(shown.errors).toEqual([]);
  });

  test('in public leaves out people, reasons and messages', async () => {
    const file = await pageOf('public.html', '--public');
    await using shown = await opened(file);
    const text = `${await shown.page.content()} ${await dataOf(shown.page)}`;
    expect(text).toContain('Voice conversations');
    expect(text).not.toContain('p95 latency');
    expect(text).not.toContain('approvals');
    expect(text).not.toContain('"voice"');
    expect(text).not.toContain('by Ana');
    expect(text).not.toContain('no evidence supplies issues');
    expect(text).not.toContain('agent_requests_total');
    expect(text).not.toContain('https://');
    expect(shown.errors).toEqual([]);
  });
});

inBrowser('the page of many flags', () => {
  test.each([
    [200, 300_000],
    [2000, 3_000_000],
  ])('is small for %i flags, shows few nodes at once, and filters', async (count, most) => {
    await using repo = await aRepository();
    const adopted = { at: '2026-11-02T09:00:00Z', files: flagsOf(count) };
    await repo.history([adopted, ...laterLandings(count)]);
    const output = join(folder, `many-${count}.html`);
    await flaghoist(repo, 'page', '--at', '2026-11-20T09:00:00Z', '--output', output);
    expect((await stat(output)).size).toBeLessThan(most);
    await using shown = await opened(output);
    const { page } = shown;
    expect(await page.evaluate('document.querySelectorAll("*").length')).toBeLessThan(3000);
    expect(await rows(page)).toHaveLength(100);
    expect((await rows(page)).slice(0, 2)).toEqual(['team-0/feature-0', 'team-0/feature-20']);
    expect(
      await page
        .getByText(`api in production from Fri 20 Nov 2026 09:00 UTC on, ${count} flags`)
        .count(),
    ).toBe(1);
    // The names of the environments stay in view.
    await page.locator('tbody tr').nth(80).scrollIntoViewIfNeeded();
    const heading = page.getByRole('columnheader', { name: 'staging' });
    expect((await heading.boundingBox())?.y).toBe(0);
    expect(await page.locator('.chart a').count()).toBe(30);
    await page.getByLabel('Filter flags').fill(`feature-${count - 1}`);
    expect(await rows(page)).toEqual([`team-19/feature-${count - 1}`]);
    // All rows follow when one no longer types, and the button below keeps its focus.
    await page.getByLabel('Filter flags').fill('shop');
    await counted(page, 'tbody tr', 100);
    const button = page.getByRole('button', { name: /^Show \d+ more of \d+$/ });
    await page.getByLabel('Filter flags').fill('');
    await button.focus();
    await counted(page, 'tbody tr', 100);
    expect(await button.evaluate((node) => node.matches(':focus'))).toBe(true);
    await button.click();
    expect(await rows(page)).toHaveLength(Math.min(count, 200));
    await page.getByRole('button', { name: /^Show 100 more of \d+ flags$/ }).click();
    expect(await page.locator('.chart a').count()).toBe(130);
    expect(await page.evaluate('document.querySelectorAll("*").length')).toBeLessThan(6000);
    expect(shown.errors).toEqual([]);
  });
});

function flagsOf(count: number): Files {
  const teams = Array.from({ length: 20 }, (_, index) => `team-${index}: [ana]`).join(', ');
  const pipeline = `version: 1
teams: { ${teams} }
environments:
  - name: development
  - name: staging
    requires: { soak: { in: development, for: 48h } }
  - name: production
    requires: { soak: { in: staging, for: 7d } }
services: { api: {} }
`;
  const flags = Array.from({ length: count }, (_, index): Files => ({
    [`environments/flags/team-${index % 20}/feature-${index}.yaml`]: `description: Feature ${index} of the shop
owner: team-${index % 20}
services: { api: { FEATURE_${index}: enabled, FEATURE_${index}_PERCENT: rollout } }
`,
    [`environments/development/team-${index % 20}/feature-${index}.yaml`]: 'enabled: true\n',
  }));
  return Object.assign({ 'environments/pipeline.yaml': pipeline }, ...flags) as Files;
}

/** Each flag goes to staging and, for the most part, to 25% and to 50% of production. */
function laterLandings(count: number): readonly { readonly at: string; readonly files: Files }[] {
  const numbers = Array.from({ length: count }, (_, index) => index);
  const landing = (environment: string, text: string, flags: readonly number[]): Files =>
    Object.fromEntries(
      flags.map((index) => [
        `environments/${environment}/team-${index % 20}/feature-${index}.yaml`,
        text,
      ]),
    );
  const some = numbers.filter((index) => index % 4 > 0);
  return [
    { at: '2026-11-05T09:00:00Z', files: landing('staging', 'enabled: true\n', numbers) },
    {
      at: '2026-11-13T09:00:00Z',
      files: landing('production', 'enabled: true\nrollout: 25\n', some),
    },
    {
      at: '2026-11-16T09:00:00Z',
      files: landing('production', 'enabled: true\nrollout: 50\n', some),
    },
  ];
}
