// The picture of the comment on a pull request: what the shipped action posts on a local GitHub, drawn by a browser.
// Where no browser is found, the picture stays as it is.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { marked } from 'marked';

import { aCI, ON, OFF, stateFile } from '#test/support/ci.ts';

const PIPELINE = `version: 1
teams:
  release: [ana, bartek]
environments:
  - name: development
  - name: staging
    requires:
      soak: { in: development, for: 48h, without-issues: [critical] }
services:
  cursor-runner: {}
  jarek-va-ui: {}
policy:
  approvals: { count: 1, from: [release] }
`;
const FLAG = 'elevenlabs-agent';
const DEFINITION = `description: Voice conversations with the ElevenLabs agent
owner: release
services:
  cursor-runner: { ELEVENLABS_AGENT_ENABLED: enabled }
  jarek-va-ui: { VITE_ELEVENLABS_AGENT: { from: enabled, on: 'true', off: '' } }
code-default: false
`;

/** Brings `comment.md` and, with a browser, `comment.png` up to date. Answers a remark, or nothing. */
export async function commentPicture(folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const [text, picture] = [join(folder, 'comment.md'), join(folder, 'comment.png')];
  const markdown = await postedComment();
  const page = pageOf(markdown);
  const digest = createHash('sha256').update(page).digest('hex').slice(0, 16);
  const before = existsSync(text) ? drawnIn(readFileSync(text, 'utf8')) : '';
  const browser = browserHere();
  const isCurrent = before === digest && existsSync(picture);
  if (!isCurrent && browser !== null) await draw(page, browser, picture);
  const isDrawn = isCurrent || browser !== null;
  writeFileSync(text, `<!-- drawn as comment.png: ${isDrawn ? digest : before} -->\n${markdown}\n`);
  return isDrawn ? '' : 'no browser here, so docs/images/comment.png stays as it is\n';
}

function drawnIn(text: string): string {
  return /^<!-- drawn as comment.png: (\w*) -->$/m.exec(text)?.[1] ?? '';
}

/** On Saturday a developer proposes for staging what landed in development on Friday. */
async function postedComment(): Promise<string> {
  await using ci = await aCI({
    now: '2026-11-16T09:00:00Z',
    pipeline: PIPELINE,
    files: {
      [`environments/flags/${FLAG}.yaml`]: DEFINITION,
      [stateFile(FLAG, 'development')]: OFF,
      [stateFile(FLAG, 'staging')]: OFF,
    },
  });
  ci.github.reaches('2026-11-20T09:00:00Z');
  await ci.lands(FLAG, 'development', ON);
  ci.github.reaches('2026-11-21T16:00:00Z');
  const pull = await ci.proposes(FLAG, 'staging', { by: 'dora' });
  await ci.judges(pull);
  // The port of the local GitHub is another one each time.
  return (await ci.comment(pull)).trim().replaceAll(ci.github.serverUrl, 'https://github.com');
}

/** Chromium, or what the variable CHROMIUM names. */
function browserHere(): string | null {
  const names = [process.env['CHROMIUM'], 'chromium', 'chromium-browser', 'google-chrome'];
  const found = names.flatMap((name) => {
    if (name === undefined) return [];
    const { status, stdout } = spawnSync('sh', ['-c', 'command -v "$1"', 'sh', name], {
      encoding: 'utf8',
    });
    return status === 0 ? [stdout.trim()] : [];
  });
  return found[0] ?? null;
}

async function draw(page: string, executablePath: string, file: string): Promise<void> {
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const tab = await browser.newPage({
      viewport: { width: 500, height: 600 },
      deviceScaleFactor: 2,
    });
    await tab.setContent(page);
    await tab.locator('main').screenshot({ path: file });
  } finally {
    await browser.close();
  }
}

function pageOf(markdown: string): string {
  const body = marked
    .parse(markdown, { gfm: true, breaks: true, async: false })
    .replaceAll('⏳', HOURGLASS);
  return `<!doctype html><meta charset="utf-8"><style>${STYLE}</style>
<main>
  <header><b>flaghoist</b> <i>bot</i> commented</header>
  <section>${body}</section>
</main>`;
}

/** Drawn, because the machine that makes the picture may have no font with this sign. */
const HOURGLASS = `<svg viewBox="0 0 16 16" width="1em" height="1em" style="vertical-align: -0.15em">
<path d="M3 1h10v3L9.5 8 13 12v3H3v-3l3.5-4L3 4z" fill="#fbd38d" stroke="#9a6700" stroke-linejoin="round"/>
<path d="M5 13.2 8 10.4l3 2.8zM5.4 4.6h5.2L8 7.4z" fill="#9a6700"/></svg>`;

/** As GitHub shows a comment, in its light theme, and so narrow that it can be read on a phone. */
const STYLE = `
body { margin: 0; background: #fff; color: #1f2328;
  font: 14px/1.5 -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif, "Noto Color Emoji"; }
main { box-sizing: border-box; width: 500px; border: 1px solid #d1d9e0; border-radius: 6px; overflow: hidden; }
header { padding: 8px 16px; background: #f6f8fa; border-bottom: 1px solid #d1d9e0; color: #59636e; }
header b { color: #1f2328; }
header i { padding: 0 6px; border: 1px solid #d1d9e0; border-radius: 10px; font-size: 12px; font-style: normal; }
section { padding: 16px; overflow-wrap: break-word; }
section > :first-child { margin-top: 0; }
section > :last-child { margin-bottom: 0; }
h3 { margin: 24px 0 16px; font-size: 1.25em; line-height: 1.25; }
h4 { margin: 24px 0 16px; font-size: 1em; line-height: 1.25; }
p, ul, table, pre { margin: 0 0 16px; }
ul { padding-left: 2em; }
li + li { margin-top: 0.25em; }
li > ul { margin: 0; }
a { color: #0969da; text-decoration: none; }
code { padding: 0.2em 0.4em; border-radius: 6px; background: #818b981f;
  font: 85%/1 ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; }
pre { padding: 16px; border-radius: 6px; background: #f6f8fa; overflow: hidden; }
pre code { padding: 0; background: none; line-height: 1.45; }
table { border-collapse: collapse; }
th, td { padding: 6px 13px; border: 1px solid #d1d9e0; text-align: left; }
sub { position: relative; bottom: -0.25em; font-size: 75%; line-height: 0; }
details { margin: 0 0 16px; }
`;
