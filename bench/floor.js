// The floor under `check`: a bare Node process that makes the three reads that a judgement needs, one after the other. It
// is plain JavaScript, because stripping types costs time.
import { execFileSync } from 'node:child_process';

const [cwd, base, head, since, source, ...objects] = process.argv.slice(2);
const options = { cwd, maxBuffer: 2 ** 28 };
const raw = ['--raw', '--no-abbrev', '--no-renames'];
const window = ['--first-parent', `--since=${since}`, '--format=%H %ct'];
const paths = ['--', source, 'environments/flags'];

execFileSync('git', ['diff', ...raw, '-z', base, head], options);
execFileSync('git', ['cat-file', '--batch'], { ...options, input: objects.join('\n') + '\n' });
execFileSync('git', ['log', ...raw, ...window, base, ...paths], options);
