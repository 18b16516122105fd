import { Gt as instant, Xt as parseInstant, en as DEPLOYMENT_STATES, in as known, nn as absent, tn as NO_EVIDENCE } from "./refusals.js";
import { d as startIn, g as require__2020, m as createReader } from "./log-reading.js";
import { n as refusal } from "./refusal.js";
import { t as gitClock } from "./git-clock.js";
import { r as openRepository } from "./rewritten.js";
import { i as targetSchemas } from "./deploy.js";
import { i as recordedIn, n as loggedIn, s as rootOf, t as landingsIn } from "./record.js";
import { readFile, writeFile } from "node:fs/promises";
// src/app/evidence-schema.ts
var import__2020 = require__2020();
const moment$1 = (description) => ({
	type: "string",
	description: `${description} ISO 8601 with a zone, such as 2026-11-22T09:00:00Z.`
});
const login = {
	type: "string",
	minLength: 1,
	description: "A login."
};
const EVIDENCE_SCHEMA = {
	$schema: "https://json-schema.org/draft/2020-12/schema",
	title: "Flaghoist evidence",
	description: "Facts that GitHub would know, for a check without GitHub. What is left out is absent: a gate that needs it waits and says so.",
	type: "object",
	required: ["schemaVersion"],
	additionalProperties: false,
	properties: {
		$schema: { type: "string" },
		schemaVersion: { const: 1 },
		people: {
			description: "Who made the change: author, committers, co-authors, pusher. None of them can approve it. Approvals count only when this is given.",
			type: "array",
			items: login
		},
		unresolved: {
			description: "Names behind the change that could not be matched with a login. Any of them stops approvals from counting.",
			type: "array",
			items: { type: "string" }
		},
		fingerprints: {
			description: "When each fingerprint was first shown on the pull request. An approval must be younger than the present one.",
			type: "array",
			items: {
				type: "object",
				required: ["fingerprint", "at"],
				additionalProperties: false,
				properties: {
					fingerprint: {
						type: "string",
						pattern: "^[0-9a-f]{16,64}$",
						description: "At least its first 16 digits."
					},
					at: moment$1("When it was first shown.")
				}
			}
		},
		body: {
			type: "string",
			description: "The text of the pull request, for the gate checklist."
		},
		reviews: {
			type: "array",
			items: {
				type: "object",
				required: [
					"user",
					"state",
					"submittedAt"
				],
				additionalProperties: false,
				properties: {
					user: login,
					state: { enum: [
						"APPROVED",
						"CHANGES_REQUESTED",
						"DISMISSED",
						"COMMENTED",
						"PENDING"
					] },
					submittedAt: moment$1("When the review was submitted."),
					type: {
						enum: ["User", "Bot"],
						default: "User"
					}
				}
			}
		},
		issues: {
			description: "Issues, open and closed. One concerns a flag when it carries the label flag:<key>.",
			type: "array",
			items: {
				type: "object",
				required: ["number", "labels"],
				additionalProperties: false,
				properties: {
					number: {
						type: "integer",
						minimum: 1
					},
					title: { type: "string" },
					labels: {
						type: "array",
						items: { type: "string" }
					},
					closedAt: {
						type: ["string", "null"],
						description: "When it was closed; null or left out while it is open."
					}
				}
			}
		},
		teams: {
			description: "Members of teams that the pipeline does not list, by org/<team>.",
			type: "object",
			additionalProperties: {
				type: "array",
				items: login
			}
		},
		landings: {
			description: "When landings happened, by full commit id. They take the place of committer dates. One that is no longer on the first-parent line of the default branch means that history was rewritten: every soak counts from the first landing without it.",
			type: "array",
			items: {
				type: "object",
				required: ["sha", "at"],
				additionalProperties: false,
				properties: {
					sha: {
						type: "string",
						pattern: "^([0-9a-f]{40}|[0-9a-f]{64})$"
					},
					at: moment$1("When it landed.")
				}
			}
		},
		accepted: {
			description: "Landings, by full commit id, whose pull request carried the success status of this check when it landed. For a resume where no deployment log is seen.",
			type: "array",
			items: {
				type: "string",
				pattern: "^([0-9a-f]{40}|[0-9a-f]{64})$"
			}
		},
		deployments: {
			description: "What happened while services were deployed, for soaks and for a resume. It takes the place of the deployment log that flaghoist deploy writes; the first of them is where that log begins. Of one moment, the first that is written came first.",
			type: "array",
			items: {
				type: "object",
				required: [
					"environment",
					"service",
					"sha",
					"state",
					"at",
					"values"
				],
				additionalProperties: false,
				properties: {
					environment: { type: "string" },
					service: { type: "string" },
					sha: {
						type: "string",
						pattern: "^([0-9a-f]{40}|[0-9a-f]{64})$",
						description: "The landing that is deployed."
					},
					state: {
						description: "overtaken: a newer landing went first, and this one stood back. From begun on it counts as live, until a success.",
						enum: DEPLOYMENT_STATES
					},
					at: moment$1("When it got this state."),
					values: {
						description: "What the service is sent then, by variable: true, false, percent, a text, or null where it is left out.",
						type: "object",
						additionalProperties: { type: [
							"boolean",
							"number",
							"string",
							"null"
						] }
					},
					by: {
						type: "string",
						pattern: "^([0-9a-f]{40}|[0-9a-f]{64})$",
						description: "The landing that overtook it."
					}
				}
			}
		}
	}
};
// src/adapters/evidence-file.ts
const NOT_RECORDED = () => Promise.resolve(absent("no evidence supplies deployments"));
/** Parses the text of an evidence file. Refuses what its schema refuses, naming the place. */
function parseEvidence(file, text, recorded = NOT_RECORDED) {
	const written = checked(file, text);
	return {
		source: sourceOf(written, recorded),
		landings: (written.landings ?? []).map(landingOf)
	};
	function landingOf({ sha, at }) {
		return {
			sha,
			at: moment(file, at),
			source: "supplied"
		};
	}
}
/** When there is no evidence file: nothing is known, and every gate that needs something says so. */
function noEvidence(recorded = NOT_RECORDED) {
	return sourceOf({ schemaVersion: 1 }, recorded);
}
function sourceOf(written, recorded) {
	const missing = (what) => absent(`no evidence supplies ${what}`);
	const at = (text) => moment("evidence", text);
	const authorship = written.people === void 0 ? missing("people (who made the change)") : known({
		people: written.people,
		unresolved: written.unresolved ?? [],
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
	const issues = written.issues === void 0 ? missing("issues") : known(written.issues.map(({ number, title, labels, closedAt }) => ({
		number,
		title: title ?? "",
		labels,
		closedAt: closedAt == null ? null : at(closedAt)
	})));
	const body = written.body === void 0 ? missing("body (the text of the pull request)") : known(written.body);
	const teams = new Map(Object.entries(written.teams ?? {}).map(([team, members]) => [team, known(members)]));
	const accepted = written.accepted === void 0 ? missing("accepted (landings of pull requests that the check let through)") : known(written.accepted);
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
			teams
		};
	} };
}
/**
* Of a long log what was asked about: it is kept with a saved question. Where values would be restored, the newest
* entry of the environment as well: it says that there is a log.
*/
function about(asks, found) {
	if (asks.some((ask) => ask.kind === "deployments" && ask.log?.log === "none")) return { deployments: absent("the pipeline says that there is no deployment log") };
	if (found.kind !== "known") return { deployments: found };
	const { deployments, beginning } = found.value;
	const pairs = asks.flatMap((ask) => ask.kind === "deployments" ? [...ask.wanted, ...ask.restored ?? []].map(({ service }) => `${ask.environment} ${service}`) : []);
	const wanted = new Set(pairs);
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
		throw refusal(`${file} is not JSON: ${error.message}`, "see schemas/evidence.schema.json");
	}
	const validate = new import__2020.Ajv2020({
		allErrors: false,
		allowUnionTypes: true
	}).compile(EVIDENCE_SCHEMA);
	if (!validate(json)) {
		const [first] = validate.errors ?? [];
		throw refusal(`${file} does not say what evidence says: ${first?.instancePath === "" ? "it" : first?.instancePath} ${first?.message ?? "is wrong"}`, "see schemas/evidence.schema.json");
	}
	return json;
}
function moment(file, text) {
	const at = parseInstant(text);
	if (at === null) throw refusal(`${file}: "${text}" is no moment`, "write it like 2026-11-22T09:00:00Z");
	return at;
}
// src/cli/context.ts
/** Opens what a command needs, hands it over, and closes it whatever happens. */
async function withGatherer(options, work) {
	const at = momentOf(options.at);
	const recorded = recordedIn(options);
	const supplied = options.evidence === void 0 ? null : parseEvidence(options.evidence, await textOf(options.evidence), recorded);
	return withRepository(options, (repository) => work({
		repository,
		reader: createReader(targetSchemas),
		clock: gitClock(at, supplied?.landings ?? [], () => landingsIn(options, repository.gitFolder)),
		logged: loggedIn(options),
		evidence: supplied?.source ?? noEvidence(recorded),
		root: rootOf(options.root)
	}));
}
/** The same for a command that judges nothing. */
async function withRepository({ repo }, work) {
	const repository = await openRepository(repo);
	try {
		return await work(repository);
	} finally {
		await repository.close();
	}
}
/** `--at`, or the machine's clock. */
function momentOf(written) {
	if (written === void 0) return instant(Date.now() / 1e3);
	const at = parseInstant(written);
	if (at !== null) return at;
	throw refusal(`--at "${written}" is no moment`, "write it with a zone, such as 2026-11-22T09:00:00Z");
}
/** The text of a file that the user named. */
async function textOf(file) {
	try {
		return await readFile(file, "utf8");
	} catch (error) {
		throw refusal(`${file} cannot be read: ${reasonOf(error)}`, "check the path and its permissions");
	}
}
/** Writes a file that the user named. */
async function writeText(file, text) {
	try {
		await writeFile(file, text);
	} catch (error) {
		throw refusal(`${file} cannot be written: ${reasonOf(error)}`, "check the path and its permissions");
	}
}
function reasonOf(error) {
	const { code, message } = error;
	return code === "ENOENT" ? "there is no such file or folder" : code ?? message;
}
export { writeText as a, withRepository as i, textOf as n, withGatherer as r, momentOf as t };
