require("./rolldown-runtime.js");
const require_program = require("./program.js");
const require_opening = require("./opening.js");
const require_judging = require("./judging.js");
const require_page = require("./page.js");
const require_deploying = require("./deploying.js");
const require_log_here = require("./log-here.js");
let node_path = require("node:path");
let node_http = require("node:http");
let node_events = require("node:events");
// src/report/page/page-json.ts
/** As `schemas/page.schema.json` describes it. Ends with a line break. */
function renderPageJson(facts) {
	const { title, now, commit, rows, live, log, forecast, health } = facts;
	const pulls = facts.pulls === null ? null : [...facts.pulls];
	return require_program.printableJson({
		schemaVersion: 1,
		title,
		now: require_opening.isoOf(now),
		commit,
		status: require_judging.statusJson(rows, live === void 0 ? {} : { log: live }),
		log: log === null ? null : require_judging.logJson(log),
		forecast: require_judging.forecastJson(forecast),
		pulls: pulls?.map(([step, number]) => {
			const [environment = "", flag = ""] = step.split(" ");
			return {
				flag,
				environment,
				number
			};
		}) ?? null,
		health: {
			sweep: reportedJson(health.sweep, "endedAt", require_program.isoOrNull),
			drift: reportedJson(health.drift, "issue", (issue) => issue)
		}
	});
}
function reportedJson(reported, name, jsonOf) {
	return reported.kind === "known" ? {
		[name]: jsonOf(reported.value),
		unknown: null
	} : {
		[name]: null,
		unknown: require_opening.causeJson(reported.why)
	};
}
// src/cli/page-logged.ts
/** The log, and whether all is well. The log of this clone counts where the pipeline names none. */
async function loggedFor({ gatherer, base, reader, notAsked }, options) {
	const log = await require_log_here.logOfClone(options, gatherer.repository.gitFolder);
	if (reader === null) {
		const unknown = {
			kind: "unknown",
			why: notAsked
		};
		return {
			log,
			health: {
				sweep: unknown,
				drift: unknown
			}
		};
	}
	const { healthOf, logOnGitHub } = await Promise.resolve().then(() => require("./page-github.js")).then((n) => n.page_github_exports);
	const settings = (base && await require_judging.pipelineIn(gatherer, {
		commit: base,
		refusals: []
	}))?.deployments ?? {};
	const isRemote = !("entries" in log && settings.log !== "github") && (settings.log ?? "github") === "github";
	const { client, root, identity: own } = reader;
	const { identity = own, former = [] } = settings;
	return {
		log: isRemote ? await logOnGitHub(client, {
			root,
			identity,
			former
		}) : log,
		health: await healthOf(client, {
			root,
			environments: [],
			services: [],
			identity: own
		})
	};
}
/** With the people who approved what landed, as GitHub says. */
async function withApprovals({ reader }, log) {
	if (reader === null || log === null) return log;
	const { withPulls } = await Promise.resolve().then(() => require("./landed-pulls.js")).then((n) => n.landed_pulls_exports);
	return withPulls(reader.client, log);
}
// src/cli/page-text.ts
/** The page as HTML or as JSON. */
async function pageText(gatherer, options, { format }) {
	const { repository } = gatherer;
	const isPublic = options.public === true;
	const reading = await require_deploying.askedHere(gatherer, options);
	const facts = await require_page.pageOf(reading.gatherer, reading.base, {
		title: options.title ?? `Flags of ${(0, node_path.basename)(repository.top)}`,
		liveOf: (overview) => require_deploying.statusLive(reading, overview, {
			...options,
			isDetailed: false
		}),
		web: await require_judging.webOf(repository),
		github: isPublic ? null : reading.reader?.github ?? null,
		...await loggedFor(reading, options)
	});
	const log = isPublic ? facts.log : await withApprovals(reading, facts.log);
	const page = require_deploying.namingOwn({
		...facts,
		log
	}, require_deploying.ownCommits(reading.tip));
	return format === "json" ? renderPageJson(page) : require_page.pageHtml(page, isPublic);
}
// src/cli/page.ts
/** `flaghoist page`. */
function runPage(_flags, { format, ...given }) {
	const options = {
		...given,
		format: "text",
		isQuiet: format === "json"
	};
	if (options.serve === true) return serve(options);
	if (format === "json" && options.public === true) throw require_opening.refusal("option/wrong-usage", {
		what: require_program.PROGRAM_TEXTS.publicJson(),
		hint: require_program.PROGRAM_TEXTS.publicHtml()
	});
	return require_judging.withGatherer(options, async (gatherer) => {
		const text = await pageText(gatherer, options, { format });
		if (options.output === void 0) require_program.print(text);
		else await require_judging.writeText(options.output, text);
		return require_program.EXIT.pass;
	});
}
const HEADERS = {
	"content-type": "text/html; charset=utf-8",
	"cache-control": "no-store"
};
/** Makes the page anew for each request, on this machine only, until the process ends. */
async function serve(options) {
	const server = (0, node_http.createServer)((request, response) => {
		if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? "")) {
			response.writeHead(403).end();
			return;
		}
		if (request.url !== "/") {
			response.writeHead(404).end();
			return;
		}
		require_judging.withGatherer(options, async (gatherer) => {
			const text = await pageText(gatherer, {
				...options,
				isQuiet: true
			}, { format: "html" });
			response.writeHead(200, HEADERS).end(text);
			return require_program.EXIT.pass;
		}).catch((error) => {
			response.writeHead(500, { "content-type": "text/plain; charset=utf-8" });
			response.end(error instanceof Error ? error.message : String(error));
		});
	});
	server.listen(0, "127.0.0.1");
	await (0, node_events.once)(server, "listening");
	require_program.remark(`http://127.0.0.1:${server.address().port}/`);
	const end = () => {
		server.close();
		server.closeAllConnections();
	};
	process.once("SIGINT", end);
	process.once("SIGTERM", end);
	await (0, node_events.once)(server, "close");
	return require_program.EXIT.pass;
}
const pageCommand = {
	options: (command) => {
		require_program.withAsking(require_program.withJudging(command, require_program.withHtmlOrJson)).addOption(require_program.baseOption()).option("--output <file>", "write the page to this file (default: standard output)").option("--title <text>", "the title of the page (default: the name of the folder)").option("--public", "leave out people, queries, reasons and links").option("--serve", "show the page on this machine, and make it again for each request").addHelpText("after", require_program.examples("flaghoist page --output flags.html", "flaghoist page --serve", "flaghoist page --format json --output flags.json"));
	},
	run: runPage
};
exports.pageCommand = pageCommand;
