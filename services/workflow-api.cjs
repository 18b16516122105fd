// Stands in for the API behind the page of the unified workflow: `GET /workflow/TOGGLE` is a request of the feature behind
// that toggle, such as `/workflow/read`. `GET /metrics` has what the plan watches.
const { createServer } = require('node:http');
const { answers, behaviour, count, fails, gauge, observe } = require('./metrics.cjs');

gauge('workflow_database_up', 1);
gauge('ai_budget_dollars_per_day', 50);

createServer((request, response) => {
  if (answers(request, response)) return;
  const [, , toggle = ''] = request.url.split('/');
  const flag = `unified-workflow/${toggle}`;
  const code = fails() ? 500 : 200;
  count('workflow_requests_total', { flag, code });
  observe('workflow_request_duration_seconds', behaviour.seconds, { flag });
  if (toggle === 'ai-generation') count('ai_cost_dollars_total', {}, 0.01);
  response.writeHead(code).end();
}).listen(Number(process.env.PORT), '127.0.0.1');
