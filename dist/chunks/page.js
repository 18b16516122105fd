import { A as writeText, D as withGatherer, S as webOf, g as logJson, h as forecastJson, l as print, m as statusJson, o as askGitHub, p as remark, wr as pipelineIn } from "./judging.js";
import { n as renderPage, r as pageOf } from "./html.js";
import { B as PROGRAM_TEXTS, C as withJudging, Vt as isoOf, X as printableJson, Y as isoOrNull, g as examples, m as baseOption, p as EXIT, x as withHtmlOrJson, y as withAsking } from "./program.js";
import { w as refusal$1 } from "./opening.js";
import { B as sha256, l as knownTip, n as liveOf, t as gathererHere } from "./deploying.js";
import { n as readLog } from "./log2.js";
import { basename } from "node:path";
import { createServer } from "node:http";
import { once } from "node:events";
// src/report/forecast-schema.ts
const text$1 = (description) => ({
	type: "string",
	description
});
const list$1 = (description, items) => ({
	type: "array",
	description,
	items
});
const place = (description) => ({
	type: "integer",
	minimum: 0,
	description
});
/** A closed object with every key required. */
function object$1(description, properties) {
	return {
		type: "object",
		description,
		properties,
		required: Object.keys(properties),
		additionalProperties: false
	};
}
const MOMENT$1 = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$";
const moment$1 = (description) => ({
	type: "string",
	pattern: MOMENT$1,
	description: `${description} (ISO 8601, UTC, whole seconds).`
});
const gate = object$1("A gate that decides a moment, or that people have to meet.", {
	gate: text$1("The kind of gate, such as `soak`."),
	code: text$1("`gate/what`: the anchor of its documentation, and what `flaghoist explain` takes."),
	message: text$1("One sentence for people. May quote text that others wrote.")
});
const step = object$1("A step of a plan.", {
	flag: text$1("Key of the flag."),
	environment: text$1("Name of the environment."),
	what: text$1("What it is raised to: `on`, or a percentage such as `5%`."),
	at: moment$1("When it lands at the earliest"),
	services: list$1("Services whose users gain something.", text$1("Name of a service.")),
	decisive: list$1("The gates that decided the moment.", { $ref: "#/$defs/gate" }),
	needs: list$1("What people have to give.", { $ref: "#/$defs/gate" }),
	after: {
		type: ["integer", "null"],
		minimum: 0,
		description: "The step that it had to wait for, by its place in `steps`; null: none."
	}
});
const flag$1 = object$1("The plan of a flag.", {
	flag: text$1("Key of the flag."),
	owner: {
		type: ["string", "null"],
		description: "The team that owns it; null: not known."
	},
	doneAt: {
		type: ["string", "null"],
		pattern: MOMENT$1,
		description: "When its last step lands at the earliest (ISO 8601, UTC, whole seconds); null if nothing is left, or if no moment is known."
	},
	stuck: {
		...object$1("The step at which the plan ends, because no moment is known; null: it ends well.", {
			environment: text$1("Name of the environment."),
			what: text$1("What it would be raised to."),
			message: text$1("What is open.")
		}),
		type: ["object", "null"]
	}
});
const collision = {
	description: "A step that another one, or a closed window, gets in the way of.",
	oneOf: [object$1("Two promotions in one service.", {
		kind: {
			const: "service",
			description: "They meet in one service."
		},
		environment: text$1("Name of the environment."),
		service: text$1("Name of the service."),
		first: place("The earlier step, by its place in `steps`, which `others` continues."),
		second: place("The later step, which lands while the earlier one still soaks or is watched.")
	}), object$1("A step that would land while its environment is closed.", {
		kind: {
			const: "closed",
			description: "The step waits only for a window."
		},
		environment: text$1("Name of the environment."),
		step: place("The step, by its place in `steps`."),
		from: moment$1("When everything else was through"),
		to: {
			type: ["string", "null"],
			pattern: MOMENT$1,
			description: "When the environment opens (ISO 8601, UTC, whole seconds); null: not known. Where it only reports, the step lands before."
		}
	})]
};
const assumption = object$1("Something that the forecast assumes.", {
	kind: {
		enum: [
			"people",
			"issues",
			"issues-unknown",
			"good-metrics",
			"good-watches",
			"merge",
			"deployment"
		],
		description: "What is assumed."
	},
	moves: list$1("The moments that would move without it, in order.", moment$1("A moment")),
	message: text$1("One sentence for people.")
});
const closed = object$1("A time in which a window of an environment is closed.", {
	environment: text$1("The environment."),
	from: moment$1("The first moment of it"),
	to: moment$1("The first moment after it"),
	why: text$1("Why, as it is written; empty where only the hours are not allowed.")
});
/** JSON Schema 2020-12 of the JSON of `forecast`. */
const FORECAST_SCHEMA = {
	$schema: "https://json-schema.org/draft/2020-12/schema",
	title: "Flaghoist forecast",
	...object$1("The earliest moment of each step to the end of each plan.", {
		schemaVersion: {
			const: 1,
			description: "Grows with each change that breaks readers."
		},
		from: moment$1("When the forecast begins"),
		clock: {
			enum: ["git", "github"],
			description: "Where times of landings come from."
		},
		flags: list$1("The flags that were asked for, in order.", { $ref: "#/$defs/flag" }),
		steps: list$1("In order of landing; those of required flags, too.", { $ref: "#/$defs/step" }),
		others: list$1("Steps of flags that were not asked for, and that meet one of `steps` in a service.", { $ref: "#/$defs/step" }),
		notLookedAt: place("How many more flags of these services were not looked at."),
		criticalPath: list$1("The steps that decide the last one, by their places in `steps`.", place("A step.")),
		collisions: list$1("In order of landing, of two that meet the later one.", { $ref: "#/$defs/collision" }),
		closed: list$1("When nothing may land, whatever the flag, up to a week after the last step.", { $ref: "#/$defs/closed" }),
		moreCollisions: place("How many there are beside those that meet in a service."),
		assumptions: list$1("What the forecast assumes.", { $ref: "#/$defs/assumption" })
	}),
	$defs: {
		flag: flag$1,
		step,
		gate,
		collision,
		closed,
		assumption
	}
};
// src/report/schema-words.ts
function text(description) {
	return {
		type: "string",
		description
	};
}
function choice(description, ...values) {
	return {
		description,
		enum: values
	};
}
function list(description, items) {
	return {
		type: "array",
		description,
		items
	};
}
function integer(description, minimum) {
	return {
		type: "integer",
		minimum,
		description
	};
}
function yesOrNo(description) {
	return {
		type: "boolean",
		description
	};
}
/** A closed object with every key required. */
function object(description, properties) {
	return {
		type: "object",
		description,
		properties,
		required: Object.keys(properties),
		additionalProperties: false
	};
}
/** The same with keys that may be left out. */
function objectWith(description, properties, optional) {
	return {
		...object(description, properties),
		properties: {
			...properties,
			...optional
		}
	};
}
function texts(description, each) {
	return list(description, text(each));
}
/** The same schema, and null. */
function orNull(schema) {
	return {
		anyOf: [schema, { type: "null" }],
		description: schema["description"] ?? ""
	};
}
const MOMENT = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$";
function moment(what) {
	return {
		type: "string",
		pattern: MOMENT,
		description: `${what} (ISO 8601, UTC, whole seconds).`
	};
}
/** What a variable is sent. */
const SENDABLE = {
	type: [
		"boolean",
		"number",
		"string",
		"null"
	],
	description: "What is sent; null: nothing."
};
/** Values by variable, whose names a repository chooses. */
function valuesByVariable(description) {
	return {
		type: "object",
		description,
		additionalProperties: SENDABLE
	};
}
const VERSION = {
	const: 1,
	description: "Grows with each change that breaks readers."
};
/** A published schema: its title, and what it describes. */
function published(title, schema) {
	return {
		$schema: "https://json-schema.org/draft/2020-12/schema",
		title,
		...schema
	};
}
// src/report/log-schema.ts
const percents = (when) => orNull(list(`What each service had ${when}; null where a file cannot be read.`, object("One service.", {
	service: text("Name of the service."),
	percent: {
		type: "number",
		minimum: 0,
		maximum: 100,
		description: "Percent of its users who get the non-safe value."
	}
})));
const sent$1 = (when) => ({
	type: [
		"boolean",
		"number",
		"string",
		"null"
	],
	description: `What was sent ${when}; null: nothing.`
});
const value$1 = object("A variable that changed.", {
	service: text("Name of the service."),
	name: text("Name of the variable."),
	from: sent$1("before"),
	to: sent$1("after")
});
const verdict$1 = object("The answer of the deploy guard, by the deployment log.", {
	kind: choice("Whether it was let out.", "accepted", "refused"),
	verdict: {
		enum: [
			"wait",
			"block",
			null
		],
		description: "wait: a later run may accept it. block: it takes another landing. Null: accepted."
	},
	at: moment("When a run said so")
});
const deployment = object("What became of it in one service.", {
	service: text("Name of the service."),
	state: choice("live: its values were verified. adopted: it landed before this clone had deployed anything, so it is live since `at` or earlier; null: other values were deployed first. failed: the last write failed. waiting: no run has written it. replaced: a later landing was deployed first. no-target: nothing is deployed there. elsewhere: this clone has never deployed the environment.", "live", "adopted", "failed", "waiting", "replaced", "no-target", "elsewhere"),
	at: orNull(moment("Since when it is live, at the latest, or when it failed; null for the other states"))
});
const change$1 = object("What the landing did to one flag in one environment.", {
	flag: text("Key of the flag."),
	owner: orNull(text("The owner that its definition names.")),
	environment: text("Name of the environment."),
	class: choice("What the change was.", "neutral", "rollback", "promotion"),
	from: percents("before"),
	to: percents("after"),
	values: list("The variables that changed.", value$1),
	verdict: orNull(verdict$1),
	deployments: orNull(list("One for each service; null where no deployment log was read.", deployment)),
	timeToSafeSeconds: orNull(integer("Of a rollback that is live: seconds from its landing to the last verification.", 0))
});
const pullRequest = object("What GitHub says of the pull request that landed.", {
	number: integer("Its number.", 1),
	author: text("The login that opened it."),
	approvedBy: orNull(list("Logins whose last decisive review is an approval; null where the reviews could not be read.", text("A login.")))
});
const landing = object("One advance of the default branch.", {
	landing: text("Its full commit id."),
	at: moment("When it landed"),
	wentLive: orNull(moment("When it went live, of a landing from before `since`; null: it landed since then")),
	timeFrom: choice("Where its time comes from. A committer can set a committer date freely.", "merged-at", "status", "deployed", "supplied", "committer-date", "reflog", "first-seen"),
	subject: text("The first line of its message."),
	author: text("Who wrote what it brought, as Git says."),
	landedBy: text("Who made the commit that landed, as Git says."),
	peopleFrom: choice("Where these two names come from. Anyone can write any name into Git.", "git"),
	reason: orNull(text("Why, as its message says behind `Why:`; null: it does not.")),
	pullRequest: orNull(pullRequest),
	changes: list("One for each flag and environment.", change$1),
	policy: list("Rules that it changed.", object("One file of rules.", {
		file: text("Path from the top of the repository."),
		flag: orNull(text("The flag whose definition it is."))
	})),
	definitions: list("Definitions that say something else, and change no rule.", object("One flag.", {
		flag: text("Key of the flag."),
		what: choice("What happened to the definition.", "added", "changed", "removed"),
		keys: texts("The keys whose values differ; empty unless it was changed.", "A key.")
	})),
	holds: list("Holds that began or ended.", object("One flag in one environment.", {
		flag: text("Key of the flag."),
		environment: text("Name of the environment."),
		why: orNull(text("Why promotion is stopped; null: not any more."))
	}))
});
const LOG_SCHEMA = published("Flaghoist log", object("What landed or went live since a moment, and what became of it.", {
	schemaVersion: VERSION,
	since: moment("How far back it reaches"),
	now: moment("The moment of the command"),
	clock: choice("Where times of landings come from.", "git", "github"),
	deploymentLogTrouble: orNull(text("Why the deployment log was not read; null: it was.")),
	githubNotAsked: orNull(text("Why GitHub was not asked; null: it was.")),
	landings: list("Newest first.", landing)
}));
// src/report/report-schema.ts
const ready = (what) => ({
	type: ["string", "null"],
	pattern: MOMENT,
	description: `${what} does not pass before this moment (ISO 8601, UTC, whole seconds): the first at which all clocks pass together. Null if no clock decides, or if no such moment is known.`
});
const ends = (what) => ({
	type: ["string", "null"],
	pattern: MOMENT,
	description: `${what} passes only before this moment (ISO 8601, UTC, whole seconds). Null if it does not pass, or if its pass does not end by itself.`
});
const verdict = choice("block: the proposal itself must change. wait: the world must change; no push is needed.", "pass", "wait", "block");
const percent = (when) => ({
	type: "number",
	minimum: 0,
	maximum: 100,
	description: `Percent of the service's users who get the non-safe value ${when} the change.`
});
const progress = {
	...object("How far the clock of a gate has come; null where it has none.", {
		elapsedSeconds: integer("Seconds counted so far, at `now`. May err short, never long.", 0),
		requiredSeconds: integer("Seconds required.", 0),
		atLeast: {
			type: "boolean",
			description: "Whether it may have lasted longer than the history that was read."
		},
		where: text("What it counts in, such as `in development`.")
	}),
	type: ["object", "null"]
};
const FACTS = {
	type: "object",
	description: "What the message and the hint are made of: names, numbers, places. Moments are seconds since 1970. Each code has its own facts, and more may come.",
	additionalProperties: true
};
const GATE = object("The answer of one gate.", {
	gate: text("The kind of gate, such as `soak`."),
	verdict,
	code: text("`gate/what`: the anchor of its documentation, and what `flaghoist explain` takes."),
	facts: FACTS,
	message: text("One sentence for people. May quote text that others wrote."),
	hint: text("The smallest thing to do about it; empty when there is nothing to do."),
	readyAt: ready("This gate"),
	passUntil: ends("This gate"),
	progress,
	details: list("Facts behind the message.", text("One fact, such as an approval that did not count."))
});
const direction = (what) => choice(`From before to after, ${what}: whether users gain (wider) or lose (narrower) the non-safe value.`, "same", "narrower", "wider", "incomparable");
const sent = (when) => ({
	type: [
		"boolean",
		"number",
		"string",
		"null"
	],
	description: `What is sent ${when}; null: nothing. For a route, whether it is blocked.`
});
object("One variable that the service is sent, or one route that is blocked for it.", {
	kind: choice("A variable of the service, or a route of the proxy.", "variable", "route"),
	name: text("Name of the variable, or the route."),
	from: sent("before"),
	to: sent("after"),
	comparison: direction("for this value")
});
object("One service of the flag, before and after.", {
	service: text("Name of the service."),
	comparison: direction("the worst of its values"),
	from: percent("before"),
	to: percent("after"),
	values: list("The values that differ, in order of name.", { $ref: "#/$defs/value" })
});
({ ...object("Whether the change resumes values that rollbacks lowered, by the resume rules of its environment, or why not. Null if it would bring back no such value.", {
	code: text("`resume/what`: the anchor of its documentation, and what `flaghoist explain` takes."),
	facts: FACTS,
	message: text("One sentence for people."),
	takenDown: {
		...object("The landing that lowered it; null if the change does not count as a resume.", {
			landing: text("Its full commit id."),
			at: {
				type: "string",
				pattern: MOMENT,
				description: "When it landed (ISO 8601, UTC, whole seconds)."
			}
		}),
		type: ["object", "null"]
	},
	until: {
		type: ["string", "null"],
		pattern: MOMENT,
		description: "The last moment at which it counts as a resume (ISO 8601, UTC, whole seconds); null if it does not."
	}
}) });
object("What the proposal does to one flag in one environment.", {
	flag: text("Key of the flag."),
	environment: text("Name of the environment."),
	class: choice("What this change is.", "neutral", "rollback", "promotion"),
	verdict: {
		...verdict,
		description: "What counts: pass where the environment only reports."
	},
	readyAt: ready("This change"),
	passUntil: ends("This change"),
	reportOnly: {
		type: "boolean",
		description: "Whether this environment only reports; its gates then say more than its verdict."
	},
	services: list("Services whose users are affected.", text("Name of a service.")),
	comparisons: list("Every service of the flag, the unchanged ones too; empty where a file cannot be read.", { $ref: "#/$defs/comparison" }),
	gates: list("The answer of each gate; empty for a rollback or a neutral change.", { $ref: "#/$defs/gate" }),
	resume: { $ref: "#/$defs/resume" },
	notes: list("What else a reader should know.", text("One sentence."))
});
const diagnostic = object("Something wrong with a file or with the proposal.", {
	code: text("`room/what`: the anchor of its documentation, and what `flaghoist explain` takes."),
	facts: FACTS,
	severity: choice("A warning never blocks.", "error", "warning"),
	message: text("What is wrong, with the allowed values."),
	hint: text("The smallest edit that fixes it."),
	file: text("Path from the root of the repository."),
	line: integer("From 1.", 1),
	column: integer("From 1, in characters.", 1)
});
({ ...object("The verdict on one proposal at one moment, with its reasons.", {
	schemaVersion: {
		const: 1,
		description: "Grows with each change that breaks readers."
	},
	verdict,
	class: choice("The worst class of the changes; none when the proposal touches neither flags nor policy.", "none", "neutral", "rollback", "promotion", "adoption", "policy"),
	readyAt: ready("The proposal"),
	passUntil: ends("The proposal"),
	fingerprint: {
		type: "string",
		pattern: "^[0-9a-f]{64}$",
		description: "SHA-256 of what the proposal means; a status carries its first 16 digits."
	},
	now: {
		type: "string",
		pattern: MOMENT,
		description: "The moment that was judged (ISO 8601, UTC, whole seconds)."
	},
	clock: choice("Where times of landings come from. git: committer dates, which a committer can set freely. github: GitHub's own records.", "git", "github"),
	changes: list("One for each flag and environment.", { $ref: "#/$defs/change" }),
	policy: list("The requirements of the policy for a policy change.", { $ref: "#/$defs/gate" }),
	policyFiles: list("Policy files that the proposal touches.", text("Path from the root.")),
	diagnostics: list("By file and position.", { $ref: "#/$defs/diagnostic" }),
	notes: list("What else a reader should know.", text("One sentence."))
}) });
published("Flaghoist diagnostics", object("What is wrong with the files.", {
	schemaVersion: VERSION,
	diagnostics: list("By file and position.", diagnostic)
}));
// src/report/status-schema.ts
const refusal = orNull(object("A landing that was refused; null: none.", {
	landing: text("Its full commit id."),
	since: orNull(moment("Since when it is refused")),
	verdict: choice("wait: a later run may accept it. block: it takes another landing.", "wait", "block"),
	reasons: texts("The unmet requirements.", "One sentence."),
	revert: orNull(text("The command that reverts the landing; null: it was not requested.")),
	needsApproval: yesOrNo("Whether the revert changes rules, so that it needs an approval."),
	takesOthers: yesOrNo("Whether the revert also takes back what was accepted.")
}));
const STATES = [
	"live",
	"not-deployed",
	"refused",
	"failed",
	"unknown"
];
const state = (of) => choice(`${of} live: the values in Git are live. not-deployed: no run has written them yet. refused: they are not deployed until a person acts. failed: the last deployment failed. unknown: it has not finished.`, ...STATES);
const liveService = object("One service.", {
	service: text("Name of the service."),
	state: state("Its state."),
	values: orNull(valuesByVariable("The values that were last verified; null: none are known.")),
	landing: orNull(text("The landing that was last written; null: the log has none.")),
	since: orNull(moment("Since when the values are verified")),
	why: text("Why it failed or was refused; otherwise empty.")
});
const live = orNull(object("What the deployment log says; null: nothing of the flag is deployed here, or the runs of this log never deploy the environment.", {
	state: state("The most important state of all services."),
	services: list("By service.", liveService),
	refusal,
	rollback: orNull(object("The newest change, if it is a rollback that is live.", {
		landing: text("Its full commit id."),
		timeToSafeSeconds: orNull(integer("From the landing to the last verification.", 0)),
		verifiedAt: orNull(moment("When it was verified"))
	}))
}));
const cell = objectWith("The flag in one environment.", {
	environment: text("Name of the environment."),
	services: orNull(list("What each service has; null where a file cannot be read.", object("One service.", {
		service: text("Name of the service."),
		percent: {
			type: "number",
			minimum: 0,
			maximum: 100,
			description: "Percent of its users who get the non-safe value."
		}
	}))),
	soakedForSeconds: orNull(integer("How long users have had at least that; null: none of them has it.", 0)),
	since: orNull(moment("Since when; it may err late, never early")),
	atLeast: yesOrNo("Whether it may be longer than the history that was read."),
	hold: orNull(text("Why promotion is stopped here.")),
	file: orNull(text("The path of the state; null: there is none."))
}, { live });
const next = orNull(objectWith("The next promotion, as if it were proposed now; null: every environment has all of it.", {
	environment: text("Name of the environment."),
	what: text("What it is raised to: `on`, or a percentage such as `5%`."),
	verdict: choice("The answer of the judge.", "pass", "wait", "block"),
	readyAt: orNull(moment("When every clock has run out")),
	passUntil: orNull(moment("When a pass ends by itself")),
	message: text("Why it does not pass; empty when it passes."),
	needs: texts("What people have to give.", "One sentence.")
}, { metrics: list("The answers of the metrics that it rests on.", GATE) }));
const REMOVAL = orNull(object("How far the flag is on its way to removal; null: its definition does not say when.", {
	environment: text("Its last environment."),
	after: text("How long it has to be fully on there, as it is written."),
	since: orNull(moment("Since when it is")),
	dueAt: orNull(moment("When it has been so for long enough")),
	due: yesOrNo("Whether the flag can go."),
	missing: texts("What is missing.", "One sentence.")
}));
const keys = (description) => orNull(texts(description, "Key of a flag."));
const flag = object("One flag.", {
	flag: text("Its key."),
	description: text("What it switches."),
	owner: orNull(text("The team that owns it; null: not known.")),
	expires: orNull(text("The day on which it should be gone, such as `2027-06-30`.")),
	expired: yesOrNo("Whether that day is over."),
	permanent: orNull(text("Why it will never be removed.")),
	file: orNull(text("The path of its definition.")),
	requires: keys("The flags that it requires; null: not read."),
	requiredBy: keys("The flags that require it; null: not read."),
	environments: list("In order of the pipeline.", cell),
	next,
	removal: REMOVAL
});
const STATUS_SCHEMA = published("Flaghoist status", objectWith("Every flag in every environment.", {
	schemaVersion: VERSION,
	githubNotAsked: orNull(text("Why GitHub was not asked; null: it was.")),
	flags: list("In order of their keys.", flag)
}, { log: object("The deployment log as a whole; left out where there is none.", {
	trouble: orNull(text("Why it cannot be read; null: it was read.")),
	rules: refusal
}) }));
// src/report/page/json.ts
/** As `schemas/page.schema.json` describes it. Ends with a line break. */
function renderPageJson(facts) {
	const { title, now, commit, rows, live, log, forecast, health } = facts;
	return printableJson({
		schemaVersion: 1,
		title,
		now: isoOf(now),
		commit,
		status: statusJson(rows, live === void 0 ? {} : { log: live }),
		log: log === null ? null : logJson(log),
		forecast: forecastJson(forecast),
		health: {
			sweep: reportedJson(health.sweep, "endedAt", isoOrNull),
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
		unknown: reported.why
	};
}
const UNKNOWN = orNull(text("Why it is not known; null: it is."));
({ ...published("Flaghoist page", object("What stands where, what stood there before, and what comes next.", {
	schemaVersion: VERSION,
	title: text("The title of the page."),
	now: moment("The moment of the command"),
	commit: text("The commit of the default branch; empty where nothing has landed."),
	status: part(STATUS_SCHEMA),
	log: orNull(part(LOG_SCHEMA)),
	forecast: part(FORECAST_SCHEMA),
	health: object("What GitHub says beside the flags.", {
		sweep: object("The sweep.", {
			endedAt: orNull(moment("When it last ended well; null: never, or not known")),
			unknown: UNKNOWN
		}),
		drift: object("What differs from the accepted values.", {
			issue: orNull(text("The address of the open issue; null: nothing differs, or not known.")),
			unknown: UNKNOWN
		})
	})
})) }), FORECAST_SCHEMA.$defs;
/** A published schema inside another one. */
function part(schema) {
	const { $schema: _schema, title: _title, $defs: _defs, ...rest } = schema;
	return rest;
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
	if (format === "json" && options.public === true) throw refusal$1("option/wrong-usage", {
		what: PROGRAM_TEXTS.publicJson(),
		hint: PROGRAM_TEXTS.publicHtml()
	});
	return withGatherer(options, async (gatherer) => {
		const text = await pageText(gatherer, options, { format });
		if (options.output === void 0) print(text);
		else await writeText(options.output, text);
		return EXIT.pass;
	});
}
async function pageText(gatherer, options, { format }) {
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
	return format === "json" ? renderPageJson({
		...facts,
		log
	}) : renderPage({
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
			}, { format: "html" });
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
		withAsking(withJudging(command, withHtmlOrJson)).addOption(baseOption()).option("--output <file>", "write the page to this file (default: standard output)").option("--title <text>", "the title of the page (default: the name of the folder)").option("--public", "leave out people, queries, reasons and links").option("--serve", "show the page on this machine, and make it again for each request").addHelpText("after", examples("flaghoist page --output flags.html", "flaghoist page --serve", "flaghoist page --format json --output flags.json"));
	},
	run: runPage
};
export { pageCommand };
