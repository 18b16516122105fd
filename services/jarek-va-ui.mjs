// Stands in for the build of jarek-va-ui: like Vite, it puts the variables into the page that it writes.
import { mkdirSync, writeFileSync } from 'node:fs';

const [folder] = process.argv.slice(2);
const isShown = process.env.VITE_ELEVENLABS_AGENT_ENABLED === 'true';
const button = isShown ? '<button>Talk to the agent</button>' : '';

mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}/index.html`, `<!doctype html>\n<h1>Jarek</h1>\n${button}\n`);
