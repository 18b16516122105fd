import { S as withGatherer, T as writeText, fn as pipelineIn, l as print, o as askGitHub, p as remark, y as webOf } from "./judging.js";
import { n as renderPage, r as pageOf } from "./html.js";
import { l as knownTip, n as liveOf, t as gathererHere, z as sha256 } from "./deploying.js";
import { O as withoutFormat, S as withJudging, _ as examples, h as BASE, n as EXIT, y as withAsking } from "./program.js";
import { n as readLog } from "./log2.js";
import { basename } from "node:path";
import { createServer } from "node:http";
import { once } from "node:events";
// src/cli/page.ts
/** `flaghoist page`. */
function runPage(_flags, given) {
	const options = {
		...given,
		format: "text"
	};
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
	const { reader, notAsked } = await askGitHub(gatherer, options, {
		base,
		head: null
	});
	const { gatherer: asking } = await gathererHere(gatherer, reader);
	const isPublic = options.public === true;
	const facts = await pageOf(asking, base, {
		title: options.title ?? `Flags of ${basename(repository.top)}`,
		liveOf: (overview) => liveOf(asking, base, overview, {
			...options,
			isDetailed: false,
			reader
		}),
		web: await webOf(repository),
		...reader === null ? {
			log: await readLog(options, repository.gitFolder),
			health: healthUnasked(notAsked)
		} : await pageFactsOf(gatherer, base, reader, options)
	});
	const log = reader === null || isPublic ? facts.log : await withPeople(reader, facts.log);
	return renderPage({
		...facts,
		log
	}, {
		isPublic,
		sha256
	});
}
function healthUnasked(why) {
	const unknown = {
		kind: "unknown",
		why
	};
	return {
		sweep: unknown,
		drift: unknown
	};
}
/** What GitHub says beside the flags. The log of this clone counts where the pipeline names none. */
async function pageFactsOf(gatherer, base, reader, options) {
	const { healthOnClone, logOnClone } = await import("./page-on-clone.js");
	const settings = (base && await pipelineIn(gatherer, {
		commit: base,
		refusals: []
	}))?.deployments ?? {};
	const log = await readLog(options, gatherer.repository.gitFolder);
	return {
		log: !("entries" in log && settings.log !== "github") && (settings.log ?? "github") === "github" ? await logOnClone(reader, settings) : log,
		health: await healthOnClone(reader)
	};
}
async function withPeople(reader, log) {
	if (log === null) return null;
	const { pullsOnClone } = await import("./page-on-clone.js");
	return pullsOnClone(reader, log);
}
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
		if (request.url !== "/") {
			response.writeHead(404).end();
			return;
		}
		withGatherer(options, async (gatherer) => {
			const text = await pageText(gatherer, {
				...options,
				isQuiet: true
			});
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
		withAsking(withJudging(command, withoutFormat)).option("--base <revision>", BASE).option("--output <file>", "write the page to this file (default: standard output)").option("--title <text>", "the title of the page (default: the name of the folder)").option("--public", "leave out people, queries, reasons and links").option("--serve", "show the page on this machine, and make it again for each request").addHelpText("after", examples("flaghoist page --output flags.html", "flaghoist page --serve"));
	},
	run: runPage
};
export { pageCommand };
