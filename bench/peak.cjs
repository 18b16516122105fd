// Required before a measured program in a run of its own: writes the peak of its memory in KiB to the file BENCH_PEAK.
// Linux counts for a child also what its parent had before, so the process reads its own peak where it can.
const { readFileSync, writeFileSync } = require('node:fs');

const { BENCH_PEAK: file } = process.env;

process.on('exit', () => {
  writeFileSync(file, String(ownPeak() ?? process.resourceUsage().maxRSS));
});

function ownPeak() {
  try {
    return /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  } catch {
    return undefined;
  }
}
