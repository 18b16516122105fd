// Stands in for the ElevenLabs agent: its routes answer 503 while the flag is off, as the plan says. `GET /metrics` has
// what the plan watches.
const { createServer } = require('node:http');
const { answers, behaviour, count, fails, gauge, observe } = require('./metrics.cjs');

const isOn = process.env.ELEVENLABS_AGENT_ENABLED === 'true';

for (const dependency of ['database', 'redis', 'elevenlabs']) {
  gauge('agent_dependency_up', 1, { dependency });
}
count('agent_log_lines_total', { level: 'critical' }, 0);

function statusOf(url) {
  if (!url.startsWith('/agent-conversations/')) return 404;
  if (!isOn) return 503;
  return url.endsWith('/health') || !fails() ? 200 : 500;
}

createServer((request, response) => {
  if (answers(request, response)) return;
  const status = statusOf(request.url);
  if (isOn && status !== 404 && !request.url.endsWith('/health')) {
    count('agent_requests_total', { code: status });
    count('agent_conversations_total', { outcome: status === 200 ? 'success' : 'failure' });
    observe('agent_request_duration_seconds', behaviour.seconds);
    if (status === 500) count('agent_log_lines_total', { level: 'critical' });
  }
  response.writeHead(status).end();
}).listen(Number(process.env.PORT), '127.0.0.1');
