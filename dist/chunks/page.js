import { n as renderPage, r as pageOf } from "./html.js";
import { n as sha256 } from "./deployer.js";
import { o as writeText, r as withGatherer } from "./context.js";
import { i as BASE, o as examples, u as withJudging } from "./program.js";
import { t as EXIT } from "./exit-codes.js";
import { o as webOf } from "./github-name.js";
import { n as readLog } from "./log2.js";
import { o as remark, r as print } from "./output.js";
import { t as liveOf } from "./status3.js";
import { t as knownTip } from "./tip.js";
import { basename } from "node:path";
import { createServer } from "node:http";
import { once } from "node:events";
// src/cli/page.ts
/** `flaghoist page`. */
function runPage(_flags, options) {
	if (options.serve === true) return serve(options);
	return withGatherer(options, async (gatherer) => {
		const text = await pageText(gatherer, options);
		if (options.output === void 0) print(text);
		else await writeText(options.output, text);
		return EXIT.pass;
	});
}
async function pageText(gatherer, options) {
	const { repository } = gatherer;
	const base = await knownTip(repository, options.base ?? null);
	const facts = await pageOf(gatherer, base, {
		title: options.title ?? `Flags of ${basename(repository.top)}`,
		log: await readLog(options, repository.gitFolder),
		liveOf: (overview) => liveOf(gatherer, base, overview, {
			...options,
			isDetailed: false,
			reader: null
		}),
		web: await webOf(repository),
		health: {
			sweep: NOT_ASKED,
			drift: NOT_ASKED
		}
	});
	return renderPage(facts, {
		isPublic: options.public === true,
		sha256
	});
}
const NOT_ASKED = {
	kind: "unknown",
	why: "GitHub is not asked here"
};
const HEADERS = {
	"content-type": "text/html; charset=utf-8",
	"cache-control": "no-store"
};
/** Makes the page anew for each request, on this machine only, until the process ends. */
async function serve(options) {
	const server = createServer((request, response) => {
		if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? "")) {
			response.writeHead(403).end();
			return;
		}
		withGatherer(options, async (gatherer) => {
			const text = await pageText(gatherer, options);
			response.writeHead(200, HEADERS).end(text);
			return EXIT.pass;
		}).catch((error) => {
			response.writeHead(500, { "content-type": "text/plain; charset=utf-8" });
			response.end(error instanceof Error ? error.message : String(error));
		});
	});
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	remark(`http://127.0.0.1:${server.address().port}/`);
	const end = () => {
		server.close();
		server.closeAllConnections();
	};
	process.once("SIGINT", end);
	process.once("SIGTERM", end);
	await once(server, "close");
	return EXIT.pass;
}
const pageCommand = {
	options: (command) => {
		withJudging(command).option("--base <revision>", BASE).option("--output <file>", "write the page to this file (default: standard output)").option("--title <text>", "its title (default: the name of the folder)").option("--public", "leave out people, queries, reasons and links").option("--serve", "show it on this machine, made anew for each request").addHelpText("after", examples("flaghoist page --output flags.html", "flaghoist page --serve"));
	},
	run: runPage
};
export { pageCommand };
