require("./rolldown-runtime.js");
const require_judging = require("./judging.js");
const require_html = require("./html.js");
const require_program = require("./program.js");
const require_opening = require("./opening.js");
const require_log = require("./log.js");
const require_deploying = require("./deploying.js");
const require_editing = require("./editing.js");
let node_path = require("node:path");
let node_http = require("node:http");
let node_events = require("node:events");
// src/report/schema-words.ts
function text$1(description) {
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
function list$1(description, items) {
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
function object$1(description, properties) {
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
		...object$1(description, properties),
		properties: {
			...properties,
			...optional
		}
	};
}
function texts(description, each) {
	return list$1(description, text$1(each));
}
/** The same schema, and null. */
function orNull(schema) {
	return {
		anyOf: [schema, { type: "null" }],
		description: schema["description"] ?? ""
	};
}
const MOMENT$1 = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$";
function moment$1(what) {
	return {
		type: "string",
		pattern: MOMENT$1,
		description: `${what} (ISO 8601, UTC, whole seconds).`
	};
}
/** Why something is not known. The facts beside them differ by kind. */
function cause(description) {
	return {
		type: "object",
		description,
		properties: {
			kind: {
				enum: require_opening.CAUSE_KINDS,
				description: "What happened."
			},
			message: text$1("A part of a sentence for people.")
		},
		required: ["kind", "message"],
		additionalProperties: true
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
// src/report/report-schema.ts
const ready = (what) => ({
	type: ["string", "null"],
	pattern: MOMENT$1,
	description: `${what} does not pass before this moment (ISO 8601, UTC, whole seconds): the first at which all clocks pass together. Null if no clock decides, or if no such moment is known.`
});
const ends = (what) => ({
	type: ["string", "null"],
	pattern: MOMENT$1,
	description: `${what} passes only before this moment (ISO 8601, UTC, whole seconds). Null if it does not pass, or if its pass does not end by itself.`
});
const verdict$1 = choice("block: the proposal itself must change. wait: something outside the proposal is missing; no push is needed.", "pass", "wait", "block");
const percent = (when) => ({
	type: "number",
	minimum: 0,
	maximum: 100,
	description: `Percent of the service's users who get the non-safe value ${when} the change.`
});
const progress = {
	...object$1("How far the clock of a gate has come; null where it has none.", {
		elapsedSeconds: integer("Seconds counted so far, at `now`. May err short, never long.", 0),
		requiredSeconds: integer("Seconds required.", 0),
		atLeast: {
			type: "boolean",
			description: "Whether it may have lasted longer than the history that was read."
		},
		where: text$1("What it counts in, such as `in development`.")
	}),
	type: ["object", "null"]
};
const FACTS = {
	type: "object",
	description: "What the message and the hint are made of: names, numbers, places. Moments are seconds since 1970. Each code has its own facts, and more may come.",
	additionalProperties: true
};
const GATE = object$1("The answer of one gate.", {
	gate: text$1("The kind of gate, such as `soak`."),
	verdict: verdict$1,
	code: text$1("`gate/what`: the anchor of its documentation, and what `flaghoist explain` takes."),
	facts: FACTS,
	message: text$1("One sentence for people. May quote text that others wrote."),
	hint: text$1("The smallest thing to do about it; empty when there is nothing to do."),
	readyAt: ready("This gate"),
	passUntil: ends("This gate"),
	progress,
	details: list$1("Facts behind the message.", text$1("One fact, such as an approval that did not count."))
});
const direction = (what) => choice(`From before to after, ${what}: whether users gain (wider) or lose (narrower) the non-safe value.`, "same", "narrower", "wider", "incomparable");
const sent$1 = (when) => ({
	type: [
		"boolean",
		"number",
		"string",
		"null"
	],
	description: `What is sent ${when}; null: nothing. For a route, whether it is blocked.`
});
object$1("One variable that the service is sent, or one route that is blocked for it.", {
	kind: choice("A variable of the service, or a route of the proxy.", "variable", "route"),
	name: text$1("Name of the variable, or the route."),
	from: sent$1("before"),
	to: sent$1("after"),
	comparison: direction("for this value")
});
object$1("One service of the flag, before and after.", {
	service: text$1("Name of the service."),
	comparison: direction("the worst of its values"),
	from: percent("before"),
	to: percent("after"),
	values: list$1("The values that differ, in order of name.", { $ref: "#/$defs/value" })
});
({ ...object$1("Whether the change resumes values that rollbacks lowered, by the resume rules of its environment, or why not. Null if it would bring back no such value.", {
	code: text$1("`resume/what`: the anchor of its documentation, and what `flaghoist explain` takes."),
	facts: FACTS,
	message: text$1("One sentence for people."),
	takenDown: {
		...object$1("The landing that lowered it; null if the change does not count as a resume.", {
			landing: text$1("Its full commit id."),
			at: {
				type: "string",
				pattern: MOMENT$1,
				description: "When it landed (ISO 8601, UTC, whole seconds)."
			}
		}),
		type: ["object", "null"]
	},
	until: {
		type: ["string", "null"],
		pattern: MOMENT$1,
		description: "The last moment at which it counts as a resume (ISO 8601, UTC, whole seconds); null if it does not."
	}
}) });
object$1("What the proposal does to one flag in one environment.", {
	flag: text$1("Key of the flag."),
	environment: text$1("Name of the environment."),
	class: choice("What this change is.", "neutral", "rollback", "promotion"),
	verdict: {
		...verdict$1,
		description: "What counts: pass where the environment only reports."
	},
	readyAt: ready("This change"),
	passUntil: ends("This change"),
	reportOnly: {
		type: "boolean",
		description: "Whether this environment only reports; its gates then say more than its verdict."
	},
	services: list$1("Services whose users are affected.", text$1("Name of a service.")),
	comparisons: list$1("Every service of the flag, the unchanged ones too; empty where a file cannot be read.", { $ref: "#/$defs/comparison" }),
	gates: list$1("The answer of each gate; empty for a rollback or a neutral change.", { $ref: "#/$defs/gate" }),
	resume: { $ref: "#/$defs/resume" },
	notes: list$1("What else a reader should know.", text$1("One sentence."))
});
const diagnostic = object$1("Something wrong with a file or with the proposal.", {
	code: text$1("`room/what`: the anchor of its documentation, and what `flaghoist explain` takes."),
	facts: FACTS,
	severity: choice("A warning never blocks.", "error", "warning"),
	message: text$1("What is wrong, with the allowed values."),
	hint: text$1("The smallest edit that fixes it."),
	file: text$1("Path from the root of the repository."),
	line: integer("From 1.", 1),
	column: integer("From 1, in characters.", 1)
});
({ ...object$1("The verdict on one proposal at one moment, with its reasons.", {
	schemaVersion: {
		const: 1,
		description: "Grows with each change that breaks readers."
	},
	verdict: verdict$1,
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
		pattern: MOMENT$1,
		description: "The moment that was judged (ISO 8601, UTC, whole seconds)."
	},
	clock: choice("Where times of landings come from. git: committer dates, which a committer can set freely. github: GitHub's own records.", "git", "github"),
	changes: list$1("One for each flag and environment.", { $ref: "#/$defs/change" }),
	policy: list$1("The requirements of the policy for a policy change.", { $ref: "#/$defs/gate" }),
	policyFiles: list$1("Policy files that the proposal touches.", text$1("Path from the root.")),
	diagnostics: list$1("By file and position.", { $ref: "#/$defs/diagnostic" }),
	notes: list$1("What else a reader should know.", text$1("One sentence."))
}) });
published("Flaghoist diagnostics", object$1("What is wrong with the files.", {
	schemaVersion: VERSION,
	diagnostics: list$1("By file and position.", diagnostic)
}));
// src/report/status-schema.ts
const refusal = orNull(object$1("A landing that was refused; null: none.", {
	landing: text$1("Its full commit id."),
	since: orNull(moment$1("Since when it is refused")),
	verdict: choice("wait: a later run may accept it. block: it takes another landing.", "wait", "block"),
	reasons: texts("The unmet requirements.", "One sentence."),
	revert: orNull(text$1("The command that reverts the landing, or only its refused files; null: it was not requested.")),
	needsApproval: yesOrNo("Whether the revert changes rules, so that it needs an approval.")
}));
const STATES = [
	"live",
	"not-deployed",
	"refused",
	"failed",
	"unknown"
];
const state = (of) => choice(`${of} live: the values in Git are live. not-deployed: no run has written them yet. refused: they are not deployed until a person acts. failed: the last deployment failed. unknown: it has not finished.`, ...STATES);
const liveService = object$1("One service.", {
	service: text$1("Name of the service."),
	state: state("Its state."),
	values: orNull(valuesByVariable("The values that were last verified; null: none are known.")),
	pending: orNull(valuesByVariable("The first values that are sent with its next change: until then the code-default counts; null: none.")),
	landing: orNull(text$1("The landing that was last written; null: the log has none.")),
	since: orNull(moment$1("Since when the values are verified")),
	why: text$1("Why it failed or was refused; otherwise empty.")
});
const live = orNull(object$1("What the deployment log says; null: nothing of the flag is deployed here, or the runs of this log never deploy the environment.", {
	state: state("The most important state of all services."),
	services: list$1("By service.", liveService),
	refusal,
	rollback: orNull(object$1("The newest change, if it is a rollback that is live.", {
		landing: text$1("Its full commit id."),
		timeToSafeSeconds: orNull(integer("From the landing to the last verification.", 0)),
		verifiedAt: orNull(moment$1("When it was verified")),
		keepsOld: yesOrNo("Whether only a file has the values, and containers that started earlier keep the old ones.")
	}))
}));
const cell = objectWith("The flag in one environment.", {
	environment: text$1("Name of the environment."),
	services: orNull(list$1("What each service has; null where a file cannot be read.", object$1("One service.", {
		service: text$1("Name of the service."),
		percent: {
			type: "number",
			minimum: 0,
			maximum: 100,
			description: "Percent of its users who get the non-safe value."
		}
	}))),
	soakedForSeconds: orNull(integer("How long users have had at least that; null: none of them has it.", 0)),
	since: orNull(moment$1("Since when; it may err late, never early. Where it is off, since when it is off, if the history that was read shows it")),
	atLeast: yesOrNo("Whether it may be longer than the history that was read."),
	hold: orNull(text$1("Why promotion is stopped here.")),
	holdUntil: orNull(moment$1("When the hold ends by itself; null: it does not")),
	file: orNull(text$1("The path of the state; null: there is none."))
}, { live });
const next = orNull(objectWith("The next promotion, as if it were proposed now; null: every environment has all of it.", {
	environment: text$1("Name of the environment."),
	what: text$1("What it is raised to: `on`, or a percentage such as `5%`."),
	verdict: choice("The answer of the judge.", "pass", "wait", "block"),
	readyAt: orNull(moment$1("When every clock has run out")),
	passUntil: orNull(moment$1("When a pass ends by itself")),
	message: text$1("Why it does not pass; empty when it passes."),
	needs: texts("What people have to give.", "One sentence.")
}, { metrics: list$1("The answers of the metrics that it rests on.", GATE) }));
const APART = list$1("Services that a state gives less than the others. No step brings them back.", object$1("One service in one environment.", {
	environment: text$1("Name of the environment."),
	service: text$1("Its name."),
	percent: {
		type: "number",
		minimum: 0,
		maximum: 100,
		description: "Percent of its users who get the non-safe value."
	},
	since: orNull(moment$1("When that landed; null: before the history that was read")),
	landing: orNull(text$1("The full commit id of this landing."))
}));
const REMOVAL = orNull(object$1("How far the flag is on its way to removal; null: its definition does not say when.", {
	environment: text$1("Its last environment."),
	after: text$1("How long it has to be fully on there, as it is written."),
	since: orNull(moment$1("Since when it is")),
	dueAt: orNull(moment$1("When it has been so for long enough")),
	due: yesOrNo("Whether the flag can go."),
	missing: texts("What is missing.", "One sentence.")
}));
const keys = (description) => orNull(texts(description, "Key of a flag."));
const flag$1 = object$1("One flag.", {
	flag: text$1("Its key."),
	description: text$1("What it switches."),
	owner: orNull(text$1("The team that owns it; null: not known.")),
	expires: orNull(text$1("The day on which it should be gone, such as `2027-06-30`.")),
	expired: yesOrNo("Whether that day is over."),
	permanent: orNull(text$1("Why it will never be removed.")),
	kind: orNull(text$1("What it is for, such as `release`; null: not read.")),
	risk: orNull(text$1("How much damage it may do; null: its definition does not say.")),
	tags: texts("Words to find it by.", "A word."),
	tickets: texts("Its tickets.", "A ticket, or an address."),
	links: {
		type: "object",
		description: "Addresses for people, by their names.",
		additionalProperties: text$1("An address.")
	},
	services: list$1("What its definition sends.", object$1("One service.", {
		service: text$1("Its name."),
		variables: texts("Names of variables.", "A name.")
	})),
	file: orNull(text$1("The path of its definition.")),
	requires: keys("The flags that it requires; null: not read."),
	requiredBy: keys("The flags that require it; null: not read."),
	environments: list$1("In order of the pipeline.", cell),
	next,
	apart: APART,
	removal: REMOVAL
});
const STATUS_SCHEMA = published("Flaghoist status", objectWith("Every flag in every environment.", {
	schemaVersion: VERSION,
	githubNotAsked: orNull(cause("Why GitHub was not asked; null: it was.")),
	flags: list$1("In order of their keys.", flag$1)
}, { log: object$1("The deployment log as a whole; left out where there is none.", {
	trouble: orNull(text$1("Why it cannot be read; null: it was read.")),
	rules: refusal
}) }));
// src/report/forecast-schema.ts
const text = (description) => ({
	type: "string",
	description
});
const list = (description, items) => ({
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
function object(description, properties) {
	return {
		type: "object",
		description,
		properties,
		required: Object.keys(properties),
		additionalProperties: false
	};
}
const MOMENT = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$";
const moment = (description) => ({
	type: "string",
	pattern: MOMENT,
	description: `${description} (ISO 8601, UTC, whole seconds).`
});
const gate = object("A gate that decides a moment, or that people have to meet.", {
	gate: text("The kind of gate, such as `soak`."),
	code: text("`gate/what`: the anchor of its documentation, and what `flaghoist explain` takes."),
	message: text("One sentence for people. May quote text that others wrote.")
});
const step = object("A step of a plan.", {
	flag: text("Key of the flag."),
	environment: text("Name of the environment."),
	what: text("What it is raised to: `on`, or a percentage such as `5%`."),
	at: moment("When it lands at the earliest"),
	services: list("Services whose users gain something.", text("Name of a service.")),
	decisive: list("The gates that decided the moment.", { $ref: "#/$defs/gate" }),
	needs: list("What people have to give.", { $ref: "#/$defs/gate" }),
	after: {
		type: ["integer", "null"],
		minimum: 0,
		description: "The step that it had to wait for, by its place in `steps`; null: none."
	}
});
const flag = object("The plan of a flag.", {
	flag: text("Key of the flag."),
	owner: {
		type: ["string", "null"],
		description: "The team that owns it; null: not known."
	},
	doneAt: {
		type: ["string", "null"],
		pattern: MOMENT,
		description: "When its last step lands at the earliest (ISO 8601, UTC, whole seconds); null if nothing is left, or if no moment is known."
	},
	stuck: {
		...object("The step at which the plan ends, because no moment is known; null: it ends well.", {
			environment: text("Name of the environment."),
			what: text("What it would be raised to."),
			message: text("What is open.")
		}),
		type: ["object", "null"]
	},
	apart: APART
});
const collision = {
	description: "A step that another one, or a closed window, gets in the way of.",
	oneOf: [object("A step that lands while promotions of other flags still soak or are watched.", {
		kind: {
			const: "service",
			description: "They meet in one service."
		},
		environment: text("Name of the environment."),
		service: text("Name of the service."),
		step: place("The step, by its place in `steps`, which `others` continues."),
		running: list("Those that still soak or are watched, in order of landing.", place("A step, by its place.")),
		more: place("How many more of them there are.")
	}), object("A step that would land while its environment is closed.", {
		kind: {
			const: "closed",
			description: "The step waits only for a window."
		},
		environment: text("Name of the environment."),
		step: place("The step, by its place in `steps`."),
		from: moment("When everything else was through"),
		to: {
			type: ["string", "null"],
			pattern: MOMENT,
			description: "When the environment opens (ISO 8601, UTC, whole seconds); null: not known. Where it only reports, the step lands before."
		}
	})]
};
const assumption = object("Something that the forecast assumes.", {
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
	moves: list("The moments that would move without it, in order.", moment("A moment")),
	message: text("One sentence for people.")
});
const closed = object("A time in which a window is closed.", {
	environment: text("The environment."),
	flags: orNull(list("The flags of the forecast that have this window; null: all.", text("A flag."))),
	from: moment("The first moment of it"),
	to: moment("The first moment after it"),
	why: text("Why, as it is written; empty where only the hours are not allowed.")
});
/** JSON Schema 2020-12 of the JSON of `forecast`. */
const FORECAST_SCHEMA = {
	$schema: "https://json-schema.org/draft/2020-12/schema",
	title: "Flaghoist forecast",
	...object("The earliest moment of each step to the end of each plan.", {
		schemaVersion: {
			const: 1,
			description: "Grows with each change that breaks readers."
		},
		from: moment("When the forecast begins"),
		clock: {
			enum: ["git", "github"],
			description: "Where times of landings come from."
		},
		flags: list("The flags that were asked for, in order.", { $ref: "#/$defs/flag" }),
		steps: list("In order of landing; those of required flags, too.", { $ref: "#/$defs/step" }),
		others: list("Steps of flags that were not asked for, and that `collisions` names.", { $ref: "#/$defs/step" }),
		notLookedAt: place("How many more flags of these services were not looked at."),
		criticalPath: list("The steps that decide the last one, by their places in `steps`.", place("A step.")),
		collisions: list("In order of landing.", { $ref: "#/$defs/collision" }),
		closed: list("When nothing may land, up to a week after the last step.", { $ref: "#/$defs/closed" }),
		assumptions: list("What the forecast assumes.", { $ref: "#/$defs/assumption" })
	}),
	$defs: {
		flag,
		step,
		gate,
		collision,
		closed,
		assumption
	}
};
// src/report/log-schema.ts
const percents = (when) => orNull(list$1(`What each service had ${when}; null where a file cannot be read.`, object$1("One service.", {
	service: text$1("Name of the service."),
	percent: {
		type: "number",
		minimum: 0,
		maximum: 100,
		description: "Percent of its users who get the non-safe value."
	}
})));
const sent = (when) => ({
	type: [
		"boolean",
		"number",
		"string",
		"null"
	],
	description: `What was sent ${when}; null: nothing.`
});
const value = object$1("A variable that changed.", {
	service: text$1("Name of the service."),
	name: text$1("Name of the variable."),
	from: sent("before"),
	to: sent("after")
});
const verdict = object$1("The answer of the deploy guard, by the deployment log.", {
	kind: choice("Whether it was let out.", "accepted", "refused"),
	verdict: {
		enum: [
			"wait",
			"block",
			null
		],
		description: "wait: a later run may accept it. block: it takes another landing. Null: accepted."
	},
	at: moment$1("When a run said so")
});
const deployment = object$1("What became of it in one service.", {
	service: text$1("Name of the service."),
	state: choice("live: its values were verified. adopted: it landed before this clone had deployed anything, so it is live since `at` or earlier; null: other values were deployed first. failed: the last write failed. waiting: no run has written it. pending: a first value, which is sent with the next change of the service. replaced: a later landing was deployed first. no-target: nothing is deployed there. elsewhere: this clone has never deployed the environment.", "live", "adopted", "failed", "waiting", "pending", "replaced", "no-target", "elsewhere"),
	at: orNull(moment$1("Since when it is live, at the latest, or when it failed; null for the other states")),
	keepsOld: yesOrNo("Whether only a file has the values, and containers that started earlier keep the old ones.")
});
const change = object$1("What the landing did to one flag in one environment.", {
	flag: text$1("Key of the flag."),
	owner: orNull(text$1("The owner that its definition names.")),
	environment: text$1("Name of the environment."),
	class: choice("What the change was. adoption: the landing brought the first pipeline. withdrawal: it took back what the deploy guard had refused, so that it was never live.", "neutral", "rollback", "promotion", "adoption", "withdrawal"),
	from: percents("before"),
	to: percents("after"),
	values: list$1("The variables that changed.", value),
	verdict: orNull(verdict),
	deployments: orNull(list$1("One for each service; null where no deployment log was read.", deployment)),
	timeToSafeSeconds: orNull(integer("Of a rollback that is verified: seconds from its landing to the last verification; null where containers may keep the old values.", 0))
});
const pullRequest = object$1("What GitHub says of the pull request that landed.", {
	number: integer("Its number.", 1),
	author: text$1("The login that opened it."),
	approvedBy: orNull(list$1("Logins whose last decisive review is an approval; null where the reviews could not be read.", text$1("A login.")))
});
const landing = object$1("One advance of the default branch.", {
	landing: text$1("Its full commit id."),
	at: moment$1("When it landed"),
	wentLive: orNull(moment$1("When it went live, of a landing from before `since`; null: it landed since then")),
	timeFrom: choice("Where its time comes from. A committer can set a committer date freely.", "merged-at", "status", "deployed", "supplied", "committer-date", "reflog", "first-seen"),
	subject: text$1("The first line of its message."),
	author: text$1("Who wrote what it brought, as Git says."),
	landedBy: text$1("Who made the commit that landed, as Git says."),
	peopleFrom: choice("Where these two names come from. Anyone can write any name into Git.", "git"),
	approvedBy: orNull(texts("Logins whose approvals counted in a deployment, by the deployment log; null: it does not say.", "A login.")),
	reason: orNull(text$1("Why, as its message says behind `Why:`; null: it does not.")),
	pullRequest: orNull(pullRequest),
	changes: list$1("One for each flag and environment.", change),
	policy: list$1("Rules that it changed.", object$1("One file of rules.", {
		file: text$1("Path from the top of the repository."),
		flag: orNull(text$1("The flag whose definition it is."))
	})),
	definitions: list$1("Definitions that say something else, and change no rule.", object$1("One flag.", {
		flag: text$1("Key of the flag."),
		what: choice("What happened to the definition.", "added", "changed", "removed"),
		keys: texts("The keys whose values differ; empty unless it was changed.", "A key.")
	})),
	holds: list$1("Holds that began or ended.", object$1("One flag in one environment.", {
		flag: text$1("Key of the flag."),
		environment: text$1("Name of the environment."),
		why: orNull(text$1("Why promotion is stopped; null: not any more.")),
		until: orNull(moment$1("When the hold ends by itself; null: it does not"))
	}))
});
const LOG_SCHEMA = published("Flaghoist log", object$1("What landed or went live since a moment, and what became of it.", {
	schemaVersion: VERSION,
	since: moment$1("How far back it reaches"),
	now: moment$1("The moment of the command"),
	clock: choice("Where times of landings come from.", "git", "github"),
	deploymentLogTrouble: orNull(cause("Why the deployment log was not read; null: it was.")),
	githubNotAsked: orNull(cause("Why GitHub was not asked; null: it was.")),
	landings: list$1("Newest first.", landing)
}));
// src/report/page/page-json.ts
/** As `schemas/page.schema.json` describes it. Ends with a line break. */
function renderPageJson(facts) {
	const { title, now, commit, rows, live, log, forecast, health } = facts;
	return require_program.printableJson({
		schemaVersion: 1,
		title,
		now: require_opening.isoOf(now),
		commit,
		status: require_judging.statusJson(rows, live === void 0 ? {} : { log: live }),
		log: log === null ? null : require_judging.logJson(log),
		forecast: require_judging.forecastJson(forecast),
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
const UNKNOWN = orNull(cause("Why it is not known; null: it is."));
({ ...published("Flaghoist page", object$1("What stands where, what stood there before, and what comes next.", {
	schemaVersion: VERSION,
	title: text$1("The title of the page."),
	now: moment$1("The moment of the command"),
	commit: text$1("The commit of the default branch; empty where nothing has landed."),
	status: part(STATUS_SCHEMA),
	log: orNull(part(LOG_SCHEMA)),
	forecast: part(FORECAST_SCHEMA),
	health: object$1("What GitHub says beside the flags.", {
		sweep: object$1("The sweep.", {
			endedAt: orNull(moment$1("When it last ended well; null: never, or not known")),
			unknown: UNKNOWN
		}),
		drift: object$1("What differs from the accepted values.", {
			issue: orNull(text$1("The address of the open issue; null: nothing differs, or not known.")),
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
	if (format === "json" && options.public === true) throw require_opening.refusal("option/wrong-usage", {
		what: require_program.PROGRAM_TEXTS.publicJson(),
		hint: require_program.PROGRAM_TEXTS.publicHtml()
	});
	return require_judging.withGatherer(options, async (gatherer) => {
		const text = await pageText(gatherer, options, { format });
		if (options.output === void 0) require_judging.print(text);
		else await require_judging.writeText(options.output, text);
		return require_program.EXIT.pass;
	});
}
async function pageText(gatherer, options, { format }) {
	const { repository } = gatherer;
	const tip = await require_editing.knownTip(repository, options.base ?? null);
	const base = await require_judging.tipThen(gatherer, tip, options);
	const { reader, notAsked } = await require_judging.askGitHub(gatherer, options, {
		base,
		head: null
	});
	const { gatherer: asking } = await require_deploying.gathererHere(gatherer, reader);
	const isPublic = options.public === true;
	const facts = await require_html.pageOf(asking, base, {
		title: options.title ?? `Flags of ${(0, node_path.basename)(repository.top)}`,
		liveOf: (overview) => require_deploying.statusLive(asking, base, overview, {
			...options,
			isDetailed: false,
			reader
		}),
		web: await require_program.webOf(repository),
		...reader === null ? {
			log: await require_log.logOfClone(options, repository.gitFolder),
			health: healthUnasked(notAsked)
		} : await pageFactsOf(gatherer, base, reader, options)
	});
	const log = reader === null || isPublic ? facts.log : await withPeople(reader, facts.log);
	return format === "json" ? renderPageJson({
		...facts,
		log
	}) : require_html.renderPage({
		...facts,
		log
	}, {
		isPublic,
		sha256: require_judging.sha256,
		deflated: require_html.deflated
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
	const { healthOnClone, logOnClone } = await Promise.resolve().then(() => require("./page-on-clone.js"));
	const settings = (base && await require_judging.pipelineIn(gatherer, {
		commit: base,
		refusals: []
	}))?.deployments ?? {};
	const log = await require_log.logOfClone(options, gatherer.repository.gitFolder);
	return {
		log: !("entries" in log && settings.log !== "github") && (settings.log ?? "github") === "github" ? await logOnClone(reader, settings) : log,
		health: await healthOnClone(reader)
	};
}
async function withPeople(reader, log) {
	if (log === null) return null;
	const { pullsOnClone } = await Promise.resolve().then(() => require("./page-on-clone.js"));
	return pullsOnClone(reader, log);
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
	require_judging.remark(`http://127.0.0.1:${server.address().port}/`);
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
