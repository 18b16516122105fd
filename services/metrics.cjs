// What the services count, in the text format of Prometheus. Like real counters, they begin at zero with each start.
const BUCKETS = [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 60];

const families = new Map();

function samplesOf(name, type) {
  if (!families.has(name)) families.set(name, { type, samples: new Map() });
  return families.get(name).samples;
}

function labelText(labels) {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${value}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}

function add(samples, key, amount) {
  samples.set(key, (samples.get(key) ?? 0) + amount);
}

/** Adds to a counter. A counter that never counted has no series, as with most clients. */
function count(name, labels = {}, amount = 1) {
  add(samplesOf(name, 'counter'), name + labelText(labels), amount);
}

function gauge(name, value, labels = {}) {
  samplesOf(name, 'gauge').set(name + labelText(labels), value);
}

/** Adds a duration in seconds to a histogram. */
function observe(name, seconds, labels = {}) {
  const samples = samplesOf(name, 'histogram');
  for (const le of [...BUCKETS, '+Inf']) {
    const isWithin = le === '+Inf' || seconds <= le;
    add(samples, `${name}_bucket${labelText({ ...labels, le })}`, isWithin ? 1 : 0);
  }
  add(samples, `${name}_sum${labelText(labels)}`, seconds);
  add(samples, `${name}_count${labelText(labels)}`, 1);
}

/** The answer to `GET /metrics`. */
function exposition() {
  return [...families]
    .map(([name, { type, samples }]) => {
      const lines = [...samples].map(([key, value]) => `${key} ${value}\n`);
      return `# TYPE ${name} ${type}\n${lines.join('')}`;
    })
    .join('');
}

// `POST /behave?failing=0.2&seconds=3`: from now on, that share of requests fails, and each takes that long.
const behaviour = { failing: 0, seconds: 0.05 };
let owed = 0;

function behave(url) {
  for (const [name, value] of new URL(url, 'http://localhost').searchParams) {
    behaviour[name] = Number(value);
  }
}

/** Whether the next request fails. The share is exact, so that tests can count. */
function fails() {
  owed += behaviour.failing;
  if (owed < 1 - 1e-9) return false;
  owed -= 1;
  return true;
}

/** Answers what every service answers; whether it did. */
function answers(request, response) {
  if (request.url === '/metrics') {
    response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' }).end(exposition());
    return true;
  }
  if (request.method !== 'POST' || !request.url.startsWith('/behave')) return false;
  behave(request.url);
  response.writeHead(204).end();
  return true;
}

module.exports = { answers, behaviour, count, fails, gauge, observe };
