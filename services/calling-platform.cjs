// Stands in for the AI calling platform: `GET /route/USER` says which system calls this user, by the code of the plan.
const { createServer } = require('node:http');

// Without the variables the code is enabled, for 5 percent.
const isEnabled = process.env.OUTBOUND_CALLS_ENABLED !== 'false';
const percentage = Number.parseFloat(process.env.OUTBOUND_CALLS_PERCENTAGE ?? '5');

function percentileOf(user) {
  let hash = 0;
  for (let at = 0; at < user.length; at += 1) hash = ((hash << 5) - hash + user.charCodeAt(at)) | 0;
  return Math.abs(hash) % 100;
}

createServer((request, response) => {
  const [, route, user = ''] = request.url.split('/');
  if (route === 'health') response.writeHead(isEnabled ? 200 : 503).end();
  else response.end(isEnabled && percentileOf(user) < percentage ? 'new-system' : 'old-system');
}).listen(Number(process.env.PORT), '127.0.0.1');
