// Stands in for the ElevenLabs agent: its routes answer 503 while the flag is off, as the plan says.
const { createServer } = require('node:http');

const isOn = process.env.ELEVENLABS_AGENT_ENABLED === 'true';

createServer((request, response) => {
  const isOurs = request.url.startsWith('/agent-conversations/');
  response.writeHead(isOurs ? (isOn ? 200 : 503) : 404).end();
}).listen(Number(process.env.PORT), '127.0.0.1');
