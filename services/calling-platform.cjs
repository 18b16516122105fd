// Stands in for the AI calling platform: `GET /route/USER` says which system calls this user, by the code of the plan,
// and makes the call. `GET /metrics` has what the plan watches.
const { createServer } = require('node:http');
const { answers, behaviour, count, fails, gauge, observe } = require('./metrics.cjs');

// Without the variables the code is enabled, for 5 percent.
const isEnabled = process.env.OUTBOUND_CALLS_ENABLED !== 'false';
const percentage = Number.parseFloat(process.env.OUTBOUND_CALLS_PERCENTAGE ?? '5');

function percentileOf(user) {
  let hash = 0;
  for (let at = 0; at < user.length; at += 1) hash = ((hash << 5) - hash + user.charCodeAt(at)) | 0;
  return Math.abs(hash) % 100;
}

/** One call in a system, with all that it makes other parts do. */
function call(system) {
  const hasFailed = fails();
  count('calls_total', { system });
  count(hasFailed ? 'calls_failed_total' : 'calls_successful_total', { system });
  observe('http_request_duration_seconds', behaviour.seconds, { system });
  observe('queue_wait_seconds', behaviour.seconds);
  observe('db_query_duration_seconds', behaviour.seconds / 10);
  for (const provider of ['exotel', 'deepgram', 'openai']) {
    observe('provider_request_duration_seconds', behaviour.seconds, { provider });
  }
  count('call_retries_total');
  if (!hasFailed) count('call_retries_successful_total');
  count('voicemail_detections_total', { correct: !hasFailed });
  count('call_cost_rupees_total', {}, 3);
}

gauge('call_budget_rupees', 4);
gauge('calls_concurrent', 120);
gauge('queue_jobs', 3);
gauge('db_connections_idle', 8);
gauge('memory_limit_bytes', 512 * 1024 * 1024);

createServer((request, response) => {
  gauge('process_resident_memory_bytes', process.memoryUsage().rss);
  if (answers(request, response)) return;
  const [, route, user = ''] = request.url.split('/');
  if (route === 'health') {
    response.writeHead(isEnabled ? 200 : 503).end();
    return;
  }
  const system = isEnabled && percentileOf(user) < percentage ? 'new' : 'old';
  call(system);
  response.end(`${system}-system`);
}).listen(Number(process.env.PORT), '127.0.0.1');
