import { f as parseInstant, s as instant } from "./time.js";
import { a as known, i as absent, r as NO_EVIDENCE } from "./evidence.js";
import { C as HELPERS, d as startIn, h as createReader, w as compiledValidators } from "./log-reading.js";
import { r as refusal } from "./refusal.js";
import { t as gitClock } from "./git-clock2.js";
import { n as openRepository } from "./repository.js";
import { c as targetSchemas, l as redactor, n as openSources, r as sourceSchemas } from "./metric-sources.js";
import { t as rootOf } from "./root.js";
import { a as loggedIn, r as landingsIn, t as deploymentsIn } from "./log-file.js";
import { dirname } from "node:path";
import { mkdir, readFile, writeFile } from "node:fs/promises";
// src/adapters/evidence-file.ts
const NOT_LOGGED = () => Promise.resolve(absent("no evidence supplies deployments"));
/** Parses the text of an evidence file. Throws a refusal with the place where it does not match its schema. */
function parseEvidence(file, text, recorded = NOT_LOGGED) {
	const written = checked(file, text);
	return {
		source: sourceOf(written, recorded, (what) => `the evidence file has no ${what}`),
		landings: (written.landings ?? []).map(landingOf),
		samples: (written.samples ?? []).map(samplesOf)
	};
	function landingOf({ sha, at }) {
		return {
			sha,
			at: moment(file, at),
			source: "supplied"
		};
	}
}
function samplesOf({ flag, environment, metric, value, series = [], traffic }) {
	return {
		flag,
		environment,
		metric,
		values: value ?? series.map(([at, sample]) => [instant(at), sampleOf(sample)]),
		...traffic === void 0 ? {} : { traffic }
	};
}
/** A number, or its text as Prometheus writes it. */
function sampleOf(written) {
	return written === null ? null : Number(written.toString().replace("Inf", "Infinity"));
}
/** For a command without an evidence file: all evidence is absent, except for the deployments of a log. */
function noEvidence(recorded = NOT_LOGGED) {
	return sourceOf({ schemaVersion: 1 }, recorded, () => "not asked here");
}
function sourceOf(written, recorded, why) {
	const missing = (what) => absent(why(what));
	const at = (text) => moment("evidence", text);
	const authorship = written.people === void 0 ? missing("people (who made the change)") : known({
		people: written.people,
		unresolved: (written.unresolved ?? []).map((name) => ({
			kind: "named",
			name
		})),
		fingerprints: (written.fingerprints ?? []).map((posted) => ({
			...posted,
			at: at(posted.at)
		}))
	});
	const reviews = written.reviews === void 0 ? missing("reviews") : known(written.reviews.map(({ user, state, submittedAt, type }) => ({
		user,
		state,
		submittedAt: at(submittedAt),
		type: type ?? "User",
		pullRequest: null
	})));
	const issues = written.issues === void 0 ? missing("issues") : known(written.issues.map(({ number, title, labels, openedAt, closedAt }) => ({
		number,
		title: title ?? "",
		labels,
		closedAt: closedAt == null ? null : at(closedAt),
		...openedAt === void 0 ? {} : { openedAt: at(openedAt) }
	})));
	const body = written.body === void 0 ? missing("body (the text of the pull request)") : known(written.body);
	const teams = new Map(Object.entries(written.teams ?? {}).map(([team, members]) => [team, known(members)]));
	const accepted = written.accepted === void 0 ? missing("accepted (landings of pull requests that the check let through)") : known(written.accepted);
	const watched = written.watched === void 0 ? missing("watched (how watches ended)") : known(written.watched.map((end) => ({
		...end,
		at: at(end.at)
	})));
	const deployments = written.deployments?.map(({ environment, service, sha, at: text, by, ...rest }) => ({
		environment,
		service,
		landing: sha,
		at: at(text),
		...by === void 0 ? {} : { by },
		...rest
	})).toSorted((a, b) => a.at - b.at);
	const [first] = deployments ?? [];
	const supplied = deployments === void 0 ? null : {
		deployments,
		beginning: first === void 0 ? null : {
			at: first.at,
			refused: []
		}
	};
	return { answer: async (asks) => {
		const asked = (kind) => asks.some((ask) => ask.kind === kind);
		return {
			issues: asked("issues") ? issues : NO_EVIDENCE.issues,
			reviews: asked("reviews") ? reviews : NO_EVIDENCE.reviews,
			authorship: asked("reviews") ? authorship : NO_EVIDENCE.authorship,
			body: asked("body") ? body : NO_EVIDENCE.body,
			...asked("deployments") ? about(asks, supplied === null ? await recorded() : known(supplied)) : { deployments: NO_EVIDENCE.deployments },
			...asked("acceptance") ? { accepted } : {},
			...asked("watched") ? { watched } : {},
			teams
		};
	} };
}
/**
* Only the asked part of a long log, because it is saved with a question. Where values would be restored, the newest entry
* of the environment as well, which shows that there is a log.
*/
function about(asks, found) {
	if (asks.some((ask) => ask.kind === "deployments" && ask.log?.log === "none")) return { deployments: absent("the pipeline says that there is no deployment log") };
	if (found.kind !== "known") return { deployments: found };
	const { deployments, beginning } = found.value;
	const instances = asks.flatMap((ask) => ask.kind === "deployments" ? [...ask.wanted, ...ask.restored ?? []].map(({ service }) => `${ask.environment} ${service}`) : []);
	const wanted = new Set(instances);
	const signs = new Set(asks.flatMap((ask) => ask.kind === "deployments" && ask.restored !== void 0 ? deployments.findLast(({ environment }) => environment === ask.environment) ?? [] : []));
	const environments = asks.flatMap((ask) => ask.kind === "deployments" ? [ask.environment] : []);
	return {
		deployments: known(deployments.filter((one) => wanted.has(`${one.environment} ${one.service}`) || signs.has(one))),
		logStarts: [...new Set(environments)].map((one) => startIn(beginning, one))
	};
}
function checked(file, text) {
	let json;
	try {
		json = JSON.parse(text);
	} catch (error) {
		throw refusal("evidence/not-json", {
			file,
			why: error.message
		});
	}
	const validate = compiledValidators().evidenceValidatorWith(HELPERS);
	if (!validate(json)) {
		const [first] = validate.errors ?? [];
		throw refusal("evidence/wrong-form", {
			file,
			path: first?.instancePath ?? "",
			why: first?.message ?? "is wrong"
		});
	}
	return json;
}
function moment(file, text) {
	const at = parseInstant(text);
	if (at === null) throw refusal("evidence/not-a-moment", {
		file,
		written: text
	});
	return at;
}
// src/cli/context.ts
/** Opens a gatherer, passes it to `work`, and closes the repository also after an error. */
async function withGatherer(options, work) {
	const at = momentOf(options.at);
	return withRepository(options, async (repository) => {
		const { gitFolder, top } = repository;
		const deployments = deploymentsIn(options, gitFolder);
		const supplied = options.evidence === void 0 ? null : parseEvidence(options.evidence, await textOf(options.evidence), deployments);
		return work({
			repository,
			reader: createReader(targetSchemas, sourceSchemas),
			clock: gitClock(at, supplied?.landings ?? [], () => landingsIn(options, gitFolder)),
			logged: loggedIn(options, gitFolder),
			evidence: supplied?.source ?? noEvidence(deployments),
			metrics: openSources({
				directory: top,
				env: process.env,
				redact: redactor(process.env),
				mayRun: () => Promise.resolve(options.runSources === true ? "yes" : "clone"),
				isNow: options.at === void 0
			}),
			suppliedSamples: supplied?.samples ?? [],
			root: rootOf(options.root)
		});
	});
}
/** The same for a command that needs only the repository. */
async function withRepository({ repo }, work) {
	const repository = await openRepository(repo);
	try {
		return await work(repository);
	} finally {
		await repository.close();
	}
}
/** The moment of `--at`, or the machine's time. */
function momentOf(written) {
	if (written === void 0) return instant(Date.now() / 1e3);
	const at = parseInstant(written);
	if (at !== null) return at;
	throw refusal("option/not-a-time", { written });
}
/** Reads a file that the user named. Throws a refusal when that is impossible. */
async function textOf(file) {
	if (file === "-") return textOfInput();
	try {
		return await readFile(file, "utf8");
	} catch (error) {
		throw refusal("option/unreadable", {
			file,
			why: reasonOf(error)
		});
	}
}
/** The text on standard input, for which users write `-`. */
async function textOfInput() {
	const chunks = [];
	for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
	return Buffer.concat(chunks).toString();
}
/** Writes a file that the user named. Throws a refusal when that is impossible. */
async function writeText(file, text) {
	try {
		await writeFile(file, text);
	} catch (error) {
		throw refusal("option/unwritable", {
			file,
			why: reasonOf(error)
		});
	}
}
/** The same for a file whose folder may be missing. */
async function writeInFolder(file, text) {
	await mkdir(dirname(file), { recursive: true }).catch((error) => {
		throw refusal("option/unwritable", {
			file,
			why: reasonOf(error)
		});
	});
	await writeText(file, text);
}
function reasonOf(error) {
	const { code, message } = error;
	return code === "ENOENT" ? "there is no such file or folder" : code ?? message;
}
export { writeInFolder as a, withRepository as i, textOf as n, writeText as o, withGatherer as r, momentOf as t };
