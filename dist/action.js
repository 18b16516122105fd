const require_rolldown_runtime = require("./chunks/rolldown-runtime.js");
const require_opening = require("./chunks/opening.js");
const require_judging = require("./chunks/judging.js");
const require_repository = require("./chunks/repository.js");
const require_events = require("./chunks/events.js");
const require_status_history = require("./chunks/status-history.js");
const require_forecast = require("./chunks/forecast.js");
const require_page = require("./chunks/page.js");
const require_sticky_comment = require("./chunks/sticky-comment.js");
const require_landed_evidence = require("./chunks/landed-evidence.js");
const require_editing = require("./chunks/editing.js");
const require_deploying = require("./chunks/deploying.js");
const require_action = require("./chunks/action.js");
const require_github = require("./chunks/github.js");
const require_page_github = require("./chunks/page-github.js");
const require_drift = require("./chunks/drift.js");
const require_drift_text = require("./chunks/drift-text.js");
const require_rendered_pipeline = require("./chunks/rendered-pipeline.js");
const require_openmetrics = require("./chunks/openmetrics.js");
const require_summary_window = require("./chunks/summary-window.js");
const require_landed_pulls = require("./chunks/landed-pulls.js");
const require_issue = require("./chunks/issue.js");
const require_held_text = require("./chunks/held-text.js");
const require_client = require("./chunks/client.js");
const require_program = require("./chunks/program.js");
let node_os = require("node:os");
let node_fs = require("node:fs");
let node_path = require("node:path");
let os = require("os");
os = require_rolldown_runtime.__toESM(os, 1);
let crypto = require("crypto");
crypto = require_rolldown_runtime.__toESM(crypto, 1);
let fs = require("fs");
fs = require_rolldown_runtime.__toESM(fs, 1);
let node_fs_promises = require("node:fs/promises");
let node_timers_promises = require("node:timers/promises");
// node_modules/@actions/core/lib/utils.js
/**
* Sanitizes an input into a string so it can be passed into issueCommand safely
* @param input input to sanitize into a string
*/
function toCommandValue(input) {
	if (input === null || input === void 0) return "";
	else if (typeof input === "string" || input instanceof String) return input;
	return JSON.stringify(input);
}
/**
*
* @param annotationProperties
* @returns The command properties to send with the actual annotation command
* See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
*/
function toCommandProperties(annotationProperties) {
	if (!Object.keys(annotationProperties).length) return {};
	return {
		title: annotationProperties.title,
		file: annotationProperties.file,
		line: annotationProperties.startLine,
		endLine: annotationProperties.endLine,
		col: annotationProperties.startColumn,
		endColumn: annotationProperties.endColumn
	};
}
// node_modules/@actions/core/lib/command.js
/**
* Issues a command to the GitHub Actions runner
*
* @param command - The command name to issue
* @param properties - Additional properties for the command (key-value pairs)
* @param message - The message to include with the command
* @remarks
* This function outputs a specially formatted string to stdout that the Actions
* runner interprets as a command. These commands can control workflow behavior,
* set outputs, create annotations, mask values, and more.
*
* Command Format:
*   ::name key=value,key=value::message
*
* @example
* ```typescript
* // Issue a warning annotation
* issueCommand('warning', {}, 'This is a warning message');
* // Output: ::warning::This is a warning message
*
* // Set an environment variable
* issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
* // Output: ::set-env name=MY_VAR::some value
*
* // Add a secret mask
* issueCommand('add-mask', {}, 'secretValue123');
* // Output: ::add-mask::secretValue123
* ```
*
* @internal
* This is an internal utility function that powers the public API functions
* such as setSecret, warning, error, and exportVariable.
*/
function issueCommand(command, properties, message) {
	const cmd = new Command(command, properties, message);
	process.stdout.write(cmd.toString() + os.EOL);
}
const CMD_STRING = "::";
var Command = class {
	constructor(command, properties, message) {
		if (!command) command = "missing.command";
		this.command = command;
		this.properties = properties;
		this.message = message;
	}
	toString() {
		let cmdStr = CMD_STRING + this.command;
		if (this.properties && Object.keys(this.properties).length > 0) {
			cmdStr += " ";
			let first = true;
			for (const key in this.properties) if (this.properties.hasOwnProperty(key)) {
				const val = this.properties[key];
				if (val) {
					if (first) first = false;
					else cmdStr += ",";
					cmdStr += `${key}=${escapeProperty(val)}`;
				}
			}
		}
		cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
		return cmdStr;
	}
};
function escapeData(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}
// node_modules/@actions/core/lib/file-command.js
function issueFileCommand(command, message) {
	const filePath = process.env[`GITHUB_${command}`];
	if (!filePath) throw new Error(`Unable to find environment variable for file command ${command}`);
	if (!fs.existsSync(filePath)) throw new Error(`Missing file at path: ${filePath}`);
	fs.appendFileSync(filePath, `${toCommandValue(message)}${os.EOL}`, { encoding: "utf8" });
}
function prepareKeyValueMessage(key, value) {
	const delimiter = `ghadelimiter_${crypto.randomUUID()}`;
	const convertedValue = toCommandValue(value);
	if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
	if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
	return `${key}<<${delimiter}${os.EOL}${convertedValue}${os.EOL}${delimiter}`;
}
// node_modules/@actions/core/lib/summary.js
var __awaiter$1 = function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
const { access, appendFile, writeFile: writeFile$1 } = fs.promises;
const SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
	constructor() {
		this._buffer = "";
	}
	/**
	* Finds the summary file path from the environment, rejects if env var is not found or file does not exist
	* Also checks r/w permissions.
	*
	* @returns step summary file path
	*/
	filePath() {
		return __awaiter$1(this, void 0, void 0, function* () {
			if (this._filePath) return this._filePath;
			const pathFromEnv = process.env[SUMMARY_ENV_VAR];
			if (!pathFromEnv) throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
			try {
				yield access(pathFromEnv, fs.constants.R_OK | fs.constants.W_OK);
			} catch (_a) {
				throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
			}
			this._filePath = pathFromEnv;
			return this._filePath;
		});
	}
	/**
	* Wraps content in an HTML tag, adding any HTML attributes
	*
	* @param {string} tag HTML tag to wrap
	* @param {string | null} content content within the tag
	* @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
	*
	* @returns {string} content wrapped in HTML element
	*/
	wrap(tag, content, attrs = {}) {
		const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
		if (!content) return `<${tag}${htmlAttrs}>`;
		return `<${tag}${htmlAttrs}>${content}</${tag}>`;
	}
	/**
	* Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
	*
	* @param {SummaryWriteOptions} [options] (optional) options for write operation
	*
	* @returns {Promise<Summary>} summary instance
	*/
	write(options) {
		return __awaiter$1(this, void 0, void 0, function* () {
			const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
			const filePath = yield this.filePath();
			yield (overwrite ? writeFile$1 : appendFile)(filePath, this._buffer, { encoding: "utf8" });
			return this.emptyBuffer();
		});
	}
	/**
	* Clears the summary buffer and wipes the summary file
	*
	* @returns {Summary} summary instance
	*/
	clear() {
		return __awaiter$1(this, void 0, void 0, function* () {
			return this.emptyBuffer().write({ overwrite: true });
		});
	}
	/**
	* Returns the current summary buffer as a string
	*
	* @returns {string} string of summary buffer
	*/
	stringify() {
		return this._buffer;
	}
	/**
	* If the summary buffer is empty
	*
	* @returns {boolen} true if the buffer is empty
	*/
	isEmptyBuffer() {
		return this._buffer.length === 0;
	}
	/**
	* Resets the summary buffer without writing to summary file
	*
	* @returns {Summary} summary instance
	*/
	emptyBuffer() {
		this._buffer = "";
		return this;
	}
	/**
	* Adds raw text to the summary buffer
	*
	* @param {string} text content to add
	* @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
	*
	* @returns {Summary} summary instance
	*/
	addRaw(text, addEOL = false) {
		this._buffer += text;
		return addEOL ? this.addEOL() : this;
	}
	/**
	* Adds the operating system-specific end-of-line marker to the buffer
	*
	* @returns {Summary} summary instance
	*/
	addEOL() {
		return this.addRaw(os.EOL);
	}
	/**
	* Adds an HTML codeblock to the summary buffer
	*
	* @param {string} code content to render within fenced code block
	* @param {string} lang (optional) language to syntax highlight code
	*
	* @returns {Summary} summary instance
	*/
	addCodeBlock(code, lang) {
		const attrs = Object.assign({}, lang && { lang });
		const element = this.wrap("pre", this.wrap("code", code), attrs);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML list to the summary buffer
	*
	* @param {string[]} items list of items to render
	* @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
	*
	* @returns {Summary} summary instance
	*/
	addList(items, ordered = false) {
		const tag = ordered ? "ol" : "ul";
		const listItems = items.map((item) => this.wrap("li", item)).join("");
		const element = this.wrap(tag, listItems);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML table to the summary buffer
	*
	* @param {SummaryTableCell[]} rows table rows
	*
	* @returns {Summary} summary instance
	*/
	addTable(rows) {
		const tableBody = rows.map((row) => {
			const cells = row.map((cell) => {
				if (typeof cell === "string") return this.wrap("td", cell);
				const { header, data, colspan, rowspan } = cell;
				const tag = header ? "th" : "td";
				const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
				return this.wrap(tag, data, attrs);
			}).join("");
			return this.wrap("tr", cells);
		}).join("");
		const element = this.wrap("table", tableBody);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds a collapsable HTML details element to the summary buffer
	*
	* @param {string} label text for the closed state
	* @param {string} content collapsable content
	*
	* @returns {Summary} summary instance
	*/
	addDetails(label, content) {
		const element = this.wrap("details", this.wrap("summary", label) + content);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML image tag to the summary buffer
	*
	* @param {string} src path to the image you to embed
	* @param {string} alt text description of the image
	* @param {SummaryImageOptions} options (optional) addition image attributes
	*
	* @returns {Summary} summary instance
	*/
	addImage(src, alt, options) {
		const { width, height } = options || {};
		const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
		const element = this.wrap("img", null, Object.assign({
			src,
			alt
		}, attrs));
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML section heading element
	*
	* @param {string} text heading text
	* @param {number | string} [level=1] (optional) the heading level, default: 1
	*
	* @returns {Summary} summary instance
	*/
	addHeading(text, level) {
		const tag = `h${level}`;
		const allowedTag = [
			"h1",
			"h2",
			"h3",
			"h4",
			"h5",
			"h6"
		].includes(tag) ? tag : "h1";
		const element = this.wrap(allowedTag, text);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML thematic break (<hr>) to the summary buffer
	*
	* @returns {Summary} summary instance
	*/
	addSeparator() {
		const element = this.wrap("hr", null);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML line break (<br>) to the summary buffer
	*
	* @returns {Summary} summary instance
	*/
	addBreak() {
		const element = this.wrap("br", null);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML blockquote to the summary buffer
	*
	* @param {string} text quote text
	* @param {string} cite (optional) citation url
	*
	* @returns {Summary} summary instance
	*/
	addQuote(text, cite) {
		const attrs = Object.assign({}, cite && { cite });
		const element = this.wrap("blockquote", text, attrs);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML anchor tag to the summary buffer
	*
	* @param {string} text link text/content
	* @param {string} href hyperlink
	*
	* @returns {Summary} summary instance
	*/
	addLink(text, href) {
		const element = this.wrap("a", text, { href });
		return this.addRaw(element).addEOL();
	}
};
const summary = new Summary();
/**
* The code to exit an action
*/
var ExitCode;
(function(ExitCode) {
	/**
	* A code indicating that the action was successful
	*/
	ExitCode[ExitCode["Success"] = 0] = "Success";
	/**
	* A code indicating that the action was a failure
	*/
	ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
/**
* Gets the value of an input.
* Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
* Returns an empty string if the value is not defined.
*
* @param     name     name of the input to get
* @param     options  optional. See InputOptions.
* @returns   string
*/
function getInput(name, options) {
	const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
	if (options && options.required && !val) throw new Error(`Input required and not supplied: ${name}`);
	if (options && options.trimWhitespace === false) return val;
	return val.trim();
}
/**
* Sets the value of an output.
*
* @param     name     name of the output to set
* @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
*/
function setOutput(name, value) {
	if (process.env["GITHUB_OUTPUT"] || "") return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
	process.stdout.write(os.EOL);
	issueCommand("set-output", { name }, toCommandValue(value));
}
/**
* Sets the action status to failed.
* When the action exits it will be with an exit code of 1
* @param message add error issue message
*/
function setFailed(message) {
	process.exitCode = ExitCode.Failure;
	error(message);
}
/**
* Adds an error issue
* @param message error issue message. Errors will be converted to string via toString()
* @param properties optional properties to add to the annotation.
*/
function error(message, properties = {}) {
	issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
* Adds a warning issue
* @param message warning issue message. Errors will be converted to string via toString()
* @param properties optional properties to add to the annotation.
*/
function warning(message, properties = {}) {
	issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
* Writes info to log with console.log.
* @param message info message
*/
function info(message) {
	process.stdout.write(message + os.EOL);
}
// src/action/names.ts
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$/;
const FLAG = /^[a-z0-9][a-z0-9._-]{0,62}(\/[a-z0-9][a-z0-9._-]{0,62}){0,3}$/;
// src/action/payload.ts
/** The id of zeros, which a push that creates or deletes a branch names. */
const NO_COMMIT = /^0+$/;
function isNumber(value) {
	return typeof value === "number" && Number.isSafeInteger(value) && value > 0;
}
function isSha(value) {
	return /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(value);
}
/** The value at a path of keys, or undefined. */
function at(value, ...path) {
	return path.reduce((parent, key) => typeof parent === "object" && parent !== null && Object.hasOwn(parent, key) ? parent[key] : void 0, value);
}
/** The text at a path of keys, or the empty text. */
function text(value, ...path) {
	const leaf = at(value, ...path);
	return typeof leaf === "string" ? leaf : "";
}
// src/action/job-event.ts
const COMMANDS = [
	"check",
	"sweep",
	"deploy",
	"drift",
	"page",
	"watch",
	"summary",
	"promote",
	"rollback",
	"comment"
];
function ignored(code, ...[facts]) {
	return {
		kind: "ignored",
		because: {
			code,
			facts: facts ?? {}
		}
	};
}
/** True for a run of the default branch. */
function isOnDefaultBranch$1({ ref, defaultBranch }) {
	return ref === `refs/heads/${defaultBranch}`;
}
// src/action/job.ts
/** The documentation as it was at the version that runs. */
function docsOf(server, action, ref) {
	if (action === "") return null;
	return `${server}/${action}/blob/${ref === "" ? "HEAD" : ref}/docs`;
}
/** Reads the variables of the runner. Throws a refusal for an input that has no meaning. */
function jobOf(env) {
	const variable = (name, otherwise = "") => env[name] ?? otherwise;
	const repository = variable("GITHUB_REPOSITORY");
	const server = variable("GITHUB_SERVER_URL", "https://github.com");
	const payload = payloadOf(variable("GITHUB_EVENT_PATH"));
	return {
		event: variable("GITHUB_EVENT_NAME"),
		payload,
		ref: variable("GITHUB_REF"),
		defaultBranch: text(payload, "repository", "default_branch") || defaultBranchOf(env),
		command: command$1(),
		number: input("pull-request").trim(),
		landing: input("landing").trim(),
		form: {
			flags: names$1("flag", FLAG),
			rollout: percent(),
			routes: yes("routes", false),
			reason: input("reason")
		},
		merge: yes("merge", false),
		redeploy: redeploy(),
		environments: names$1("environment", NAME),
		services: names$1("service", NAME),
		actor: {
			login: variable("GITHUB_ACTOR"),
			id: variable("GITHUB_ACTOR_ID")
		},
		server,
		docs: docsOf(server, variable("GITHUB_ACTION_REPOSITORY"), variable("GITHUB_ACTION_REF")),
		token: token(),
		apiUrl: variable("GITHUB_API_URL", "https://api.github.com"),
		repository,
		workspace: variable("GITHUB_WORKSPACE", "."),
		root: require_judging.rootOf(input("root") || "environments"),
		context: context(),
		identity: input("identity") || "github-actions[bot]",
		all: yes("all", false),
		force: yes("force", false),
		adopt: yes("adopt", false),
		comment: yes("comment", true),
		issue: yes("issue", false),
		isPublic: yes("public", true),
		dryRun: yes("dry-run", false),
		metrics: input("metrics").trim(),
		runUrl: `${server}/${repository}/actions/runs/${variable("GITHUB_RUN_ID", "0")}`,
		temporary: variable("RUNNER_TEMP", (0, node_os.tmpdir)())
	};
}
function input(name) {
	return getInput(name);
}
function yes(name, otherwise) {
	const written = input(name).toLowerCase();
	if (written === "") return otherwise;
	if (written === "true" || written === "false") return written === "true";
	throw require_opening.refusal("input/not-yes-or-no", {
		input: name,
		written: written.slice(0, 40)
	});
}
function command$1() {
	const name = input("command") || "check";
	const listed = COMMANDS.find((candidate) => candidate === name);
	if (listed !== void 0) return listed;
	throw require_opening.refusal("input/unknown-command", {
		command: name.slice(0, 40),
		available: COMMANDS
	});
}
/** Names with blanks or commas between them. Other texts are refused, because they could become options or paths. */
function names$1(name, form) {
	const written = input(name).split(/[\s,]+/).filter((word) => word !== "");
	if (written.every((word) => form.test(word))) return written;
	throw require_opening.refusal("input/not-a-name", { input: name });
}
function percent() {
	const written = input("rollout").trim().replace(/%$/, "");
	if (written === "") return null;
	const value = require_opening.parsePercent(written);
	if (value !== null) return value;
	throw require_opening.refusal("input/not-a-percentage");
}
function token() {
	const value = input("token");
	if (value !== "") return value;
	throw require_opening.refusal("input/no-token");
}
/** A name of a file, because it becomes a part of an address. */
function redeploy() {
	const written = input("redeploy") || "redeploy.yml";
	if (written === "here" || /^[A-Za-z0-9][\w.-]{0,100}\.ya?ml$/.test(written)) return written;
	throw require_opening.refusal("input/not-a-workflow");
}
/** GitHub accepts 255 characters. Ours is shorter, because the context of landings adds to it. */
function context() {
	const name = input("context") || "flaghoist";
	if (/^[\w./ -]{1,100}$/.test(name)) return name;
	throw require_opening.refusal("input/not-a-context");
}
/** The payload of a scheduled run names no repository. Its ref is the default branch, because only that has schedules. */
function defaultBranchOf(env) {
	const isScheduled = env["GITHUB_EVENT_NAME"] === "schedule";
	const branch = /^refs\/heads\/(.+)$/.exec(env["GITHUB_REF"] ?? "")?.[1];
	if (isScheduled && branch !== void 0) return branch;
	throw require_opening.refusal("event/no-default-branch");
}
function payloadOf(file) {
	if (file === "") return {};
	try {
		return JSON.parse((0, node_fs.readFileSync)(file, "utf8"));
	} catch {
		throw require_opening.refusal("event/unreadable");
	}
}
// src/app/forecast/outlook.ts
/** The later steps of what was checked, by the delays of this repository's history before a commit. */
async function laterSteps(gatherer, { question, report }, base) {
	const atOnce = outlookOf(question, report, require_opening.duration(0));
	if (atOnce.length === 0) return [];
	const { delay } = await require_forecast.measuredDelay(gatherer, base, question.now);
	return delay === null ? atOnce : outlookOf(question, report, delay);
}
/**
* The later steps of the flags that it promotes. Empty where neither clocks nor people can make it pass. `mergeDelay`:
* how long it, and each later step, stays green before it lands.
*/
function outlookOf({ proposal, evidence, now, clock }, { verdict, changes }, mergeDelay) {
	const { base, head } = proposal;
	const pipeline = require_opening.valueOf(head.pipeline) ?? require_opening.valueOf(base.pipeline);
	const flags = new Set(changes.flatMap((change) => change.class === "promotion" ? [change.flag] : []));
	if (verdict !== "wait" || pipeline === null || flags.size === 0) return [];
	const context = {
		snapshot: {
			...base,
			pipeline: {
				kind: "known",
				value: pipeline
			}
		},
		pipeline,
		folders: [],
		diagnosticsOf: () => []
	};
	const takes = require_forecast.deploymentTime(evidence.deployments) ?? require_opening.duration(0);
	const world = require_forecast.worldOf(context, clock, evidence, now, takes);
	const { pass } = require_forecast.landingTime(proposal, {
		clock,
		evidenceAt: (at) => require_forecast.evidenceFor(world, require_judging.askAbout(proposal, at).asks, at)
	}, {
		at: now,
		green: null
	}, mergeDelay);
	if (pass.kind === "stuck") return [];
	const extended = withTimelines(world, base, pipeline, [...flags]);
	for (const { flag, environment } of changes) require_forecast.land(extended, {
		flag,
		environment,
		head,
		sha: LANDING,
		at: pass.at
	});
	return require_forecast.simulate(extended, [...flags], pass.at, mergeDelay).steps;
}
/** The proposal itself, once it has landed. */
const LANDING = "e".repeat(40);
function withTimelines(world, base, { environments }, flags) {
	const unread = flags.flatMap((flag) => environments.map(({ name }) => ({
		flag,
		environment: name,
		periods: [{
			exposures: require_opening.exposuresIn(require_opening.filesOf(base, flag), name),
			landing: {
				sha: LANDING,
				at: require_opening.instant(0),
				source: "first-seen"
			}
		}],
		fromTheStart: false
	})));
	const timelines = new Map([...unread.map((timeline) => [require_forecast.keyOf(timeline), timeline]), ...world.timelines]);
	const evidence = {
		...world.evidence,
		timelines: {
			kind: "known",
			value: []
		}
	};
	return {
		...world,
		evidence,
		timelines
	};
}
// src/app/code-page.ts
/** `docs`: the address of the folder with the documentation. */
function codePage(docs, code) {
	const gate = [...require_judging.BUILT_IN, ...require_judging.GATES].find(({ codes }) => codes.some((explanation) => explanation.code === code));
	return `${docs}/${gate === void 0 ? "codes.md" : `gates/${gate.name}.md`}#${code}`;
}
// src/app/pulls/required-places.ts
/** Definitions whose text is read. The comment shows few flags in full. */
const MOST_FLAGS = 20;
/** The places by flag, environment and gate; none where the base is not known. */
async function requiredPlaces({ repository, root }, { proposal: { base: snapshot } }, changes, base) {
	const pipeline = require_opening.valueOf(snapshot.pipeline);
	if (base === null || pipeline === null || changes.length === 0) return () => [];
	const keys = [...new Set(changes.map(({ flag }) => flag))].slice(0, MOST_FLAGS);
	const written = await writtenIn$1(repository, base, [require_judging.pipelinePath(root), ...keys.map((key) => require_judging.flagPath(root, key))]);
	return ({ flag: key, environment, resume }, gate) => {
		if (resume !== void 0 && resume.takenDown !== null) return [];
		const flag = require_opening.valueOf(require_opening.filesOf(snapshot, key).flag);
		return [...placesIn(written.get(require_judging.pipelinePath(root)), inPipeline(pipeline, environment, flag, gate)), ...placesIn(written.get(require_judging.flagPath(root, key)), inDefinition(flag, environment, gate))];
	};
}
async function writtenIn$1(repository, base, files) {
	const blobs = await repository.readPaths(files.map((path) => ({
		tree: require_repository.asTree(base),
		path
	})));
	return new Map(files.flatMap((file, at) => {
		const bytes = blobs[at]?.bytes;
		return bytes === void 0 ? [] : [[file, {
			file,
			lineOf: require_judging.linesOfKeys(bytes)
		}]];
	}));
}
function placesIn(written, paths) {
	if (written === void 0) return [];
	return paths.map((path) => ({
		file: written.file,
		line: written.lineOf(path)
	}));
}
/** Of every flag, and of those with the risk of this one. */
function inPipeline({ environments }, name, flag, gate) {
	const at = environments.findIndex((environment) => environment.name === name);
	const { requires = [], byRisk = [] } = environments[at] ?? {};
	const ofRisk = byRisk.find(({ risk }) => risk === flag?.risk);
	return [...names(requires, gate) ? [[
		"environments",
		at,
		"requires",
		gate
	]] : [], ...ofRisk !== void 0 && names(ofRisk.requires, gate) ? [[
		"environments",
		at,
		"by-risk",
		ofRisk.risk,
		gate
	]] : []];
}
function inDefinition(flag, name, gate) {
	const requires = flag?.requires ?? [];
	return [name, "*"].flatMap((scope) => names(requires.filter(({ environment }) => environment === scope), gate) ? [[
		"requires",
		scope,
		gate
	]] : []);
}
function names(requires, gate) {
	return requires.some((requirement) => requirement.gate === gate);
}
// src/app/pulls/comment-place.ts
/** For a summary beside a pull request, whose branch is not known. Null: there is no pull request. */
function placeBeside({ web: { server, repository, docs = null }, root }, pull, question) {
	return {
		...require_judging.reportPlace(root, question),
		codePage: (code) => docs === null ? null : codePage(docs, code),
		repository: `${server}/${repository}`,
		pull
	};
}
async function commentPlace(evaluator, { number, branch }, { question, report }, base) {
	const { server } = evaluator.web;
	return {
		...placeBeside(evaluator, number, question),
		requiredAt: await requiredPlaces(evaluator, question, report.changes, base),
		forms: await require_page.formsIn(evaluator.repository, base),
		policyFiles: await policyTexts(evaluator.repository, question),
		branch: branch === void 0 ? null : {
			repository: `${server}/${branch.repository}`,
			name: branch.name
		}
	};
}
/** A policy has few files; the pull request itself shows the rest. */
const MOST_FILES = 10;
/** A submodule has no text, and other bytes than text have none to show. */
async function policyTexts(repository, { proposal }) {
	const files = proposal.policyFiles.filter(({ modes }) => modes?.includes("160000") !== true).slice(0, MOST_FILES);
	const ids = files.flatMap(({ before, after }) => [before ?? [], after ?? []].flat());
	if (ids.length === 0) return [];
	const blobs = await repository.readBlobs(ids);
	const textOf = (id) => id === null ? null : new TextDecoder().decode(blobs.get(id));
	return files.map(({ path, before, after }) => ({
		path,
		before: textOf(before),
		after: textOf(after)
	})).filter(({ before, after }) => !`${before}${after}`.includes("\0"));
}
// src/app/pulls/write-comment.ts
/** Classes that get a comment even when they pass. A rollback must not wait for one. */
const COMMENTED = /* @__PURE__ */ new Set([
	"promotion",
	"policy",
	"adoption"
]);
/** Updates the comment, or writes the first one where the verdict needs one. `receipt`: of the status just posted. */
async function comment$1(evaluator, view, receipt) {
	const wanted = await wantedComment(evaluator, view, receipt);
	if (wanted.kind !== "known" || wanted.value === null) return wanted;
	const { sticky, text } = wanted.value;
	return evaluator.github.writeComment(view.pull.number, sticky, text);
}
/** What `comment` would write; null where nothing. */
async function wantedComment(evaluator, view, receipt) {
	const { github, context } = evaluator;
	const { pull, checked, pendingQuestion } = view;
	if (checked === void 0 || pendingQuestion === void 0) return require_repository.known(null);
	if (!mayComment(evaluator, view)) return require_repository.known(null);
	const { report, question } = checked;
	const sticky = view.sticky ?? await github.comment(pull.number);
	if (sticky.kind !== "known") return sticky;
	if (!needsComment(report) && sticky.value === null) return require_repository.known(null);
	const noted = require_sticky_comment.issuesToNote(require_sticky_comment.issuesNotedIn(sticky.value?.body ?? ""), question.evidence, report, pendingQuestion.asks.find((candidate) => candidate.kind === "issues"));
	const shown = onShow(checked, receipt);
	const text = require_sticky_comment.commentText(require_sticky_comment.markerOf(context), shown, noted, {
		place: await commentPlace(evaluator, pull, checked, pendingQuestion.base),
		steps: await laterSteps(historyOf(evaluator), {
			question,
			report: shown
		}, pendingQuestion.base)
	});
	const { body = "", duplicates = [] } = sticky.value ?? {};
	if (require_sticky_comment.isCurrent(body, text) && duplicates.length === 0) return require_repository.known(null);
	return require_repository.known({
		sticky: sticky.value,
		text
	});
}
/** For what Git alone answers. */
function historyOf(evaluator) {
	return require_judging.gathererFor(evaluator, require_judging.trustedClock({
		...evaluator,
		dryRun: true
	}), require_judging.NO_EVIDENCE_YET);
}
/** Whether a comment is written, or an old one may have to be updated. */
function mayComment(evaluator, { pull, checked }) {
	if (checked === void 0 || evaluator.dryRun || !evaluator.comment) return false;
	const { report } = checked;
	return needsComment(report) || report.class !== "rollback" && pull.comments !== 0;
}
function needsComment(report) {
	return COMMENTED.has(report.class) || report.verdict !== "pass";
}
/** The report as the next run will give it: by then the status shows what is proposed. */
function onShow({ question, report }, receipt) {
	const { authorship } = question.evidence;
	if (receipt?.kind !== "known" || authorship.kind !== "known") return report;
	if (authorship.value.fingerprints.length > 0) return report;
	const fingerprints = [{
		fingerprint: report.fingerprint,
		at: receipt.value.at
	}];
	const evidence = {
		...question.evidence,
		authorship: require_repository.known({
			...authorship.value,
			fingerprints
		})
	};
	return require_judging.judge({
		...question,
		evidence
	});
}
// src/app/pulls/publish.ts
async function publish(evaluator, start, message) {
	const posted = start.posted ?? await evaluator.github.statuses(start.pull.head);
	const view = {
		...start,
		posted
	};
	const { evaluated, receipt } = await publishStatus(evaluator, view, message, await isShown(evaluator, view, message));
	if (evaluated.troubles.length > 0) return evaluated;
	return withComment(evaluated, await comment$1(evaluator, view, receipt));
}
/** `alreadyPosted`: the status stays as it is. */
async function publishStatus(evaluator, view, message, alreadyPosted) {
	const { github, dryRun } = evaluator;
	const { pull } = view;
	const { fingerprint, ...status } = message;
	const receipt = !alreadyPosted && !dryRun ? await github.post(pull.head, status, require_judging.noteFor(view, fingerprint)) : null;
	return {
		view,
		evaluated: {
			...withoutPosting(view, message),
			alreadyPosted,
			posted: receipt?.kind === "known",
			troubles: troublesOf(evaluator, receipt),
			alerts: statusAlerts(evaluator, pull.head, newestOn(view))
		},
		receipt
	};
}
function withComment(evaluated, commented) {
	if (commented.kind === "known") return evaluated;
	return {
		...evaluated,
		troubles: [...evaluated.troubles, commented.why]
	};
}
/** Whether the commit shows what it has to show already. */
async function isShown(evaluator, view, message) {
	return isPublished(evaluator, view, message) || await isGreenForOther(evaluator, view, message);
}
/** The result where the newest status of the commit stays as it is. */
function withoutPosting({ pull, checked }, { state, description }) {
	return {
		number: pull.number,
		commit: pull.head,
		checked: checked ?? null,
		status: {
			state,
			description
		},
		alreadyPosted: true,
		posted: false,
		troubles: [],
		alerts: []
	};
}
/** Whether the commit already has this status, with all the metadata that later runs need. */
function isPublished({ identity }, view, message) {
	const { pull, posted, history } = view;
	const all = posted?.kind === "known" ? posted.value : [];
	const [status] = require_status_history.ownStatuses(all, identity, pull.number);
	return !(history?.kind === "known" && history.value.isRestoredHead) && require_status_history.isAlreadyPosted(all[0], status, message, require_judging.noteFor(view, message.fingerprint));
}
/**
* Whether the commit is green for another open pull request. A status belongs to a commit, so a second pull request
* with the same commit must not take that green away. The merge brings the same change.
*/
async function isGreenForOther({ github, identity }, view, { state }) {
	const newest = newestOn(view);
	const holder = newest?.note.pull ?? view.pull.number;
	if (!(holder !== view.pull.number && newest?.by === identity) || newest.state !== "success" || state === "success") return false;
	const open = await github.openPullRequests();
	return open.kind === "known" && open.value.some(({ number, head, into }) => number === holder && head === view.pull.head && into === github.defaultBranch);
}
function newestOn({ posted }) {
	return posted?.kind === "known" ? posted.value[0] : void 0;
}
/** A wrong identity is reported: with it, each run would take its own statuses for foreign ones and post again. */
function troublesOf({ identity }, receipt) {
	if (receipt === null) return [];
	if (receipt.kind !== "known") return [require_judging.STATUS_TROUBLES.notPosted(receipt.why)];
	const { by } = receipt.value;
	return by === identity ? [] : [require_judging.STATUS_TROUBLES.otherLogin(require_judging.plain(by, 60), identity)];
}
/** A status of another login under our name may be an attack. */
function statusAlerts({ context, identity }, commit, newest) {
	if (newest === void 0 || newest.by === identity) return [];
	const { state } = newest;
	return [require_judging.STATUS_TROUBLES.foreign({
		by: require_judging.plain(newest.by, 60),
		context,
		commit: commit.slice(0, 10),
		state
	})];
}
function verdictOf({ checked, pendingQuestion: question, history }) {
	if (checked === void 0) throw new Error("a verdict was asked for before anything was judged");
	const { report } = checked;
	if (question?.asks.some(({ kind }) => kind === "reviews") === true && history !== void 0 && history.kind !== "known") return withoutVerdict("pending", history.why);
	return {
		...require_events.renderStatus(report),
		fingerprint: report.fingerprint
	};
}
/** A status for what could not be judged. `pending`: the next sweep tries again. */
function withoutVerdict(state, why) {
	const text = `cannot be judged${state === "pending" ? " yet" : ""}: ${require_opening.troubleText(why)}`;
	return {
		state,
		description: require_judging.plain(text.replaceAll("\u00b7", "-"), 140),
		fingerprint: null
	};
}
// src/app/pulls/other-branch.ts
async function otherBranchOf({ github, identity }, pull) {
	const open = await github.openPullRequests();
	if (open.kind !== "known") {
		const posted = await github.statuses(pull.head);
		const newest = posted.kind === "known" ? posted.value[0] : void 0;
		return {
			kind: newest?.state === "success" && newest.by === identity ? "keep" : "publish",
			message: withoutVerdict("pending", open.why)
		};
	}
	const sameHead = open.value.find(({ head, into }) => head === pull.head && into === github.defaultBranch);
	if (sameHead !== void 0) return {
		kind: "same-head",
		pull: sameHead,
		message: withoutVerdict("pending", require_judging.STATUS_TEXTS.sameCommit(sameHead.number))
	};
	const into = require_judging.plain(pull.into, 40);
	return {
		kind: "publish",
		message: {
			state: "failure",
			description: require_judging.STATUS_TEXTS.otherBranch(into, require_judging.plain(github.defaultBranch, 40)),
			fingerprint: null
		}
	};
}
// src/app/pulls/until-stable.ts
/** Judges until nothing changes any more, or leaves it to the next sweep after some tries. */
async function evaluateUntilStable(evaluator, start, trigger, given) {
	const { github, repository } = evaluator;
	const { pull } = start;
	for (let tries = 1;; tries += 1) {
		const fetched = given !== null && tries === 1 ? require_repository.known(given) : await repository.fetchProposals(github.defaultBranch, [pull.number]);
		if (fetched.kind !== "known") return {
			view: start,
			message: withoutVerdict("pending", fetched.why)
		};
		const { base, heads } = fetched.value;
		const head = heads.get(pull.number) ?? pull.head;
		const event = await eventFor(evaluator, trigger, {
			head,
			pushed: pull.head,
			base
		});
		const view = await require_landed_evidence.judgeHead(evaluator, {
			...start,
			pull: {
				...pull,
				head
			},
			event
		}, base);
		const instability = await instabilityOf(evaluator, view, base);
		if (instability === null) return {
			view,
			message: verdictOf(view)
		};
		if (tries >= instability.tries) return {
			view,
			message: withoutVerdict("pending", instability.why)
		};
	}
}
/** The event without a pusher who only brought the branch up to date. Otherwise later runs would count that person. */
async function eventFor(evaluator, trigger, { head, pushed, base }) {
	const event = require_judging.pushEventOf(trigger, head, pushed);
	if (event.pushedBy === null || event.before === null) return event;
	return require_status_history.withoutUpdater(event, pushed, await require_status_history.updatesOf(evaluator, head, base));
}
/** Null where nothing has changed. Only a pass can be wrong: a rollback passes on any base, and a wait promises nothing. */
async function instabilityOf(evaluator, view, base) {
	const { verdict, class: kind } = view.checked?.report ?? {};
	if (verdict !== "pass" || kind === "rollback") return null;
	const tip = await evaluator.repository.remoteTip(evaluator.github.defaultBranch);
	if (tip !== base) return {
		why: movedText(tip),
		tries: 3
	};
	return instabilityOfEvidence(evaluator, view);
}
function movedText(tip) {
	return tip === null ? require_judging.STATUS_TEXTS.branchUnknown() : require_judging.STATUS_TEXTS.branchMoves();
}
/**
* Evidence may change while the rest of it is read. A pass that depends on reviews reads them once more: a run that
* sees a dismissal posts nothing where the newest status is already a wait. Any other pass looks for a newer status.
*/
async function instabilityOfEvidence(evaluator, view) {
	const asks = view.pendingQuestion?.asks ?? [];
	const isNew = asks.length > 0 && !isPublished(evaluator, view, verdictOf(view));
	if (evaluator.dryRun || !isNew) return null;
	const hasReviews = asks.some(({ kind }) => kind === "reviews");
	if (hasReviews && !view.isFresh && asks.some(({ kind }) => kind === "body")) return null;
	const isSame = await (hasReviews ? hasSameReviews(evaluator, view) : hasSameStatus(evaluator, view));
	if (isSame.kind !== "known") return {
		why: isSame.why,
		tries: 1
	};
	return isSame.value ? null : {
		why: require_judging.STATUS_TEXTS.changing(),
		tries: 2
	};
}
async function hasSameReviews({ github }, view) {
	const judgedReviews = view.checked?.question.evidence.reviews;
	const now = await github.reviews(view.pull.number);
	if (now.kind !== "known") return now;
	return require_repository.known(areSame(judgedReviews, now.value));
}
/** Whether the reviews that were judged are still the present ones. */
function areSame(judgedReviews, now) {
	return judgedReviews?.kind === "known" && textOf$1(judgedReviews.value) === textOf$1(now);
}
function textOf$1(reviews) {
	const facts = reviews.map(({ user, state, submittedAt }) => [
		user,
		state,
		submittedAt
	]);
	return JSON.stringify(facts);
}
async function hasSameStatus(evaluator, view) {
	const { github, identity } = evaluator;
	const { pull, posted, announced } = view;
	const newestId = (statuses) => require_status_history.ownStatuses(statuses, identity, pull.number)[0]?.id ?? null;
	const now = await github.statuses(pull.head);
	if (now.kind !== "known") return now;
	const before = posted?.kind === "known" ? newestId(posted.value) : null;
	return require_repository.known(posted?.kind === "known" && newestId(now.value) === (announced ?? before));
}
// src/app/pulls/withdraw.ts
/** For a pull request that was closed without being merged. Answers what could not be posted, one line each. */
async function withdrawClosed(evaluator, pull) {
	const posted = await evaluator.github.statuses(pull.head);
	if (posted.kind !== "known") return [posted.why];
	const [newest] = posted.value;
	if (!(newest?.state === "success" && newest.by === evaluator.identity) || await belongsToOther(evaluator, pull, pull.head, newest)) return [];
	return post(evaluator, pull.head, CLOSED, {
		...require_editing.NO_NOTE,
		pull: pull.number
	});
}
const CLOSED = {
	state: "pending",
	description: require_judging.STATUS_TEXTS.closed()
};
const REPLACED = {
	state: "pending",
	description: require_judging.STATUS_TEXTS.replaced()
};
/** Marks the head before a push as replaced. If it comes back, it comes by a new push with a new pusher. */
async function withdrawReplaced(evaluator, { pull, history, checked }, before) {
	if (before === pull.head || checked?.report.class === "rollback") return [];
	const cached = history?.kind === "known" ? history.value.read.get(before) : void 0;
	const posted = cached === void 0 ? await evaluator.github.statuses(before) : require_repository.known(cached);
	if (posted.kind !== "known") return [];
	const [status] = require_status_history.ownStatuses(posted.value, evaluator.identity, pull.number);
	if (status === void 0 || status.note.isReplaced) return [];
	const [newest] = posted.value;
	if (newest?.state === "success" && await belongsToOther(evaluator, pull, before, newest)) return [];
	return post(evaluator, before, REPLACED, {
		...require_editing.NO_NOTE,
		pull: pull.number,
		isReplaced: true
	});
}
/** Notes who pushed a head that another one has replaced already: only this run knows it, by its event. */
async function notePush(evaluator, { number, head }, { pushedBy, before }) {
	if (pushedBy === null) return [];
	return post(evaluator, head, REPLACED, {
		...require_editing.NO_NOTE,
		pull: number,
		headBy: pushedBy,
		pushedBy: [pushedBy],
		previousHeads: before === null ? [] : [before],
		isReplaced: true
	});
}
/** Whether a green status is for another pull request. If GitHub does not list them, its metadata decides. */
async function belongsToOther({ github }, { number }, commit, { note }) {
	const open = await github.openPullRequests();
	if (open.kind !== "known") return note.pull !== number;
	return open.value.some((pull) => pull.number !== number && pull.head === commit && pull.into === github.defaultBranch);
}
async function post(evaluator, commit, status, note) {
	if (evaluator.dryRun) return [];
	return troublesOf(evaluator, await evaluator.github.post(commit, status, note));
}
// src/app/pulls/evaluate.ts
/** Judges a pull request and publishes the verdict. `fetched`: what a sweep has fetched for all pull requests. */
async function evaluate(evaluator, pull, trigger, fetched = null) {
	const { isFresh, isNewHead = false, before } = trigger;
	const view = {
		pull,
		event: require_judging.pushEventOf(trigger, pull.head, pull.head),
		isFresh,
		isNewHead
	};
	if (pull.into !== evaluator.github.defaultBranch) return evaluateOtherBranch(evaluator, view);
	try {
		const stable = await evaluateUntilStable(evaluator, view, trigger, fetched);
		const evaluated = await publish(evaluator, stable.view, stable.message);
		const withdrawTroubles = before === null ? [] : await withdrawReplaced(evaluator, stable.view, before);
		const noteTroubles = stable.view.pull.head !== pull.head ? await notePush(evaluator, pull, stable.view.event) : [];
		return {
			...evaluated,
			troubles: [
				...evaluated.troubles,
				...withdrawTroubles,
				...noteTroubles
			]
		};
	} catch (error) {
		const hint = require_opening.hintOf(error);
		if (hint === null) throw error;
		const why = `${error.message} ${hint}`;
		const evaluated = await publish(evaluator, view, withoutVerdict("error", why));
		return {
			...evaluated,
			troubles: [...evaluated.troubles, require_judging.plain(why)]
		};
	}
}
/** A pull request into another branch. Where the same commit is proposed for the default branch, that one is judged. */
async function evaluateOtherBranch(evaluator, view) {
	const answer = await otherBranchOf(evaluator, view.pull);
	switch (answer.kind) {
		case "same-head": return evaluate(evaluator, answer.pull, require_judging.NO_TRIGGER);
		case "keep": return withoutPosting(view, answer.message);
		case "publish": return publish(evaluator, view, answer.message);
	}
}
// src/app/pulls/group-member.ts
async function judgeMember(evaluator, base, clock, pull) {
	const { github } = evaluator;
	const posted = await github.statuses(pull.head);
	const question = await require_judging.ask(require_judging.gathererFor(evaluator, clock, require_judging.NO_EVIDENCE_YET), base, pull.head);
	const { about } = await require_landed_evidence.readAbout(evaluator, {
		pull,
		event: require_status_history.NO_PUSH_EVENT,
		isFresh: true,
		posted
	}, question);
	return {
		pull,
		about,
		pendingQuestion: question,
		checked: await require_judging.judgeQuestion(require_judging.gathererFor(evaluator, clock, github.evidence(about)), question)
	};
}
/** Whether a pull request alone would have the same effect, so that its approvers saw it. */
function proposes({ pendingQuestion: question }, { flag, environment, comparison, to }) {
	if (comparison === "same" || comparison === "narrower") return true;
	return require_judging.changesOf(question.proposal).some((change) => change.flag === flag && change.environment === environment && change.to !== null && to !== null && require_opening.sameExposures(change.to, to));
}
// src/app/pulls/group-evidence.ts
/** Reviews and checklists come from each pull request; issues and deployments are asked for the group. */
function groupEvidence(evaluator, { proposal }, members) {
	const [first] = members;
	if (first === void 0) return require_judging.unansweredSource(require_repository.unreachable({ kind: "group-without-pull" }));
	return { answer: async (asks, fingerprint) => {
		const shared = asks.filter((question) => require_judging.isAbout(question, "change"));
		const { issues, deployments, logStarts, accepted } = await issuesFor(evaluator, members, first).answer(shared, fingerprint);
		return {
			...combinedEvidence(members, require_judging.changesOf(proposal), fingerprint),
			issues,
			deployments,
			...logStarts === void 0 ? {} : { logStarts },
			...accepted === void 0 ? {} : { accepted }
		};
	} };
}
/** Issues for the whole group, with those that earlier runs noted on any of its pull requests. */
function issuesFor({ github }, members, { about }) {
	const unknown = members.find((member) => member.about.noted.kind !== "known")?.about.noted;
	const issues = members.flatMap((member) => member.about.noted.kind === "known" ? member.about.noted.value : []);
	return github.evidence({
		...about,
		noted: unknown ?? require_repository.known(issues)
	});
}
/**
* The approvals that counted on the pull requests, as if they had been given to the group. Unreachable where one of
* the pull requests still waits for approvals. The same applies to checklists.
*/
function combinedEvidence(members, changes, fingerprint) {
	const gates = members.flatMap(({ checked }) => [...checked.report.policy, ...checked.report.changes.flatMap((change) => change.gates)]);
	const evidences = members.map(({ checked }) => checked.question.evidence);
	const reviews = members.flatMap(({ pull, checked }) => {
		const given = checked.question.evidence.reviews;
		if (given.kind !== "known") return [];
		return given.value.map((review) => withoutShownAt({
			...review,
			pullRequest: pull.number
		}));
	});
	const bodies = evidences.flatMap(({ body }) => body.kind === "known" ? [body.value] : []);
	const newChange = changes.find((change) => !members.some((member) => proposes(member, change)));
	const approved = newChange === void 0 ? require_repository.known(reviews) : require_repository.unreachable({
		kind: "new-together",
		flag: newChange.flag,
		environment: newChange.environment
	});
	return {
		...require_judging.NO_EVIDENCE,
		reviews: whileOpen(gates, "reviews") ?? approved,
		authorship: require_repository.known({
			people: [],
			unresolved: [],
			fingerprints: [{
				fingerprint,
				at: require_opening.instant(0)
			}]
		}),
		body: whileOpen(gates, "body") ?? require_repository.known(bodies.join("\n")),
		teams: new Map(evidences.flatMap(({ teams }) => [...teams]))
	};
}
/** While a gate that this part of a pull request ends is open on any of them; null: there is none. */
function whileOpen(gates, part) {
	const open = gates.find(({ gate, verdict }) => require_judging.endsOnPull(gate) === part && verdict !== "pass");
	return open === void 0 ? null : require_repository.unreachable({
		kind: "group-waits",
		open: open.message
	});
}
function withoutShownAt({ user, state, submittedAt, type, pullRequest }) {
	return {
		user,
		state,
		submittedAt,
		type,
		pullRequest
	};
}
// src/app/pulls/group-members.ts
/** The members in the order of the queue. `open`: open pull requests whose heads have been fetched. */
async function membersOf(repository, { base, head, ref }, open) {
	const commits = await repository.firstParents(base, head);
	let before = commits[0]?.parents[0] ?? base;
	const trees = await treesOf(repository, before, commits);
	const merged = new Set(commits.flatMap(({ parents }) => parents.slice(1)));
	const members = [];
	for (let at = 0; at < commits.length;) {
		const member = await nextMember(repository, likelyFirst(open.filter((pull) => !members.includes(pull)), merged, ref), before, trees.slice(at));
		const last = commits[at + (member?.commits ?? 0) - 1];
		if (member === null || last === void 0) {
			const commit = commits[at]?.sha.slice(0, 10) ?? "";
			return require_repository.unreachable({
				kind: "group-member",
				commit
			});
		}
		members.push(member.pull);
		before = last.sha;
		at += member.commits;
	}
	return require_repository.known(members);
}
/** The files of each commit; null where Git finds a conflict. */
async function treesOf(repository, base, commits) {
	const trees = [];
	for (const { sha } of commits) {
		const whole = await repository.merge(base, sha);
		trees.push(whole.kind === "merged" ? whole.tree : null);
	}
	return trees;
}
/** The pull request of the next commit, or of the next few where the queue kept each of its commits. */
async function nextMember(repository, pulls, onto, trees) {
	for (const pull of pulls) {
		const merged = await repository.merge(onto, pull.head);
		const end = merged.kind === "merged" ? trees.indexOf(merged.tree) : -1;
		if (end >= 0) return {
			pull,
			commits: end + 1
		};
	}
	return null;
}
/** A merge's second parent is the head of a pull request, and the name of the branch has the last one. */
function likelyFirst(open, merged, ref) {
	const last = Number(/\/pr-(\d+)-[0-9a-f]+$/.exec(ref)?.[1] ?? NaN);
	const weight = ({ number, head }) => merged.has(head) ? 2 : number === last ? 1 : 0;
	return open.toSorted((a, b) => weight(b) - weight(a) || a.number - b.number);
}
/** The pull requests that make up the group. A commit that belongs to none of them leaves the group unknown. */
async function pullsIn({ repository, github }, base, { head, ref }, open) {
	const into = open.filter((pull) => pull.into === github.defaultBranch);
	const fetched = await repository.fetchProposals(github.defaultBranch, into.map(({ number }) => number));
	if (fetched.kind !== "known") return fetched;
	const current = into.filter((pull) => fetched.value.heads.get(pull.number) === pull.head);
	return membersOf(repository, {
		base,
		head,
		ref
	}, current);
}
// src/app/pulls/group-status.ts
/** Whether the group was green and has not failed since. A pending one waits for an answer of GitHub. */
function hasPlace({ identity }, posted) {
	const [newest] = posted.kind === "known" ? require_status_history.ownStatuses(posted.value, identity, null) : [];
	return newest?.state === "success" || newest?.state === "pending";
}
/**
* A group that waits stops the queue behind it, where a rollback may be. So a wait becomes a failure: GitHub drops the
* group and goes on with the next one.
*/
function statusFor({ checked, why, isIncomplete }, hadPlace) {
	if (checked === null) return withoutVerdict("pending", why ?? require_judging.STATUS_TEXTS.notJudged());
	const { report } = checked;
	if (report.verdict !== "wait" || hadPlace && isIncomplete) return require_events.renderStatus(report);
	const { until } = require_judging.awaited(report);
	const { text, fingerprint } = require_events.statusParts(report);
	return {
		state: "failure",
		description: require_events.statusLine(text, fingerprint, require_judging.STATUS_TEXTS.queueAgain(until))
	};
}
async function published(evaluator, { head }, judgement) {
	const { github, dryRun, identity } = evaluator;
	const { posted, checked, pulls, status } = judgement;
	const all = posted.kind === "known" ? posted.value : [];
	const [postedStatus] = require_status_history.ownStatuses(all, identity, null);
	return {
		checked,
		pulls,
		status,
		troubles: troublesOf(evaluator, !dryRun && !require_status_history.isAlreadyPosted(all[0], postedStatus, status, require_editing.NO_NOTE) ? await github.post(head, status, require_editing.NO_NOTE) : null),
		alerts: statusAlerts(evaluator, head, all[0])
	};
}
// src/app/pulls/merge-group.ts
/**
* Judges a group and posts a status on its head. It is judged against the tip of the default branch: what GitHub
* calls the group's base is the entry ahead of it in the queue, which has not landed either.
*/
async function judgeGroup(evaluator, group) {
	return judgeAfter(evaluator, group, await evaluator.github.statuses(group.head, "no-retry"));
}
/**
* Judges all groups of the queue again: the evidence for a green status may be gone before the group lands. At the moment
* of the sweep, unless the default branch has moved since.
*/
async function judgeQueue(evaluator, moment) {
	const { repository, github } = evaluator;
	const judgements = [];
	for (const group of await repository.queuedGroups(github.defaultBranch)) judgements.push(await judgeAfter(evaluator, group, await github.statuses(group.head), moment));
	return judgements;
}
async function judgeAfter(evaluator, group, posted, moment = null) {
	try {
		const judgement = await judgementOf(evaluator, group, moment);
		const status = statusFor(judgement, hasPlace(evaluator, posted));
		return await published(evaluator, group, {
			...judgement,
			status,
			posted
		});
	} catch (error) {
		const hint = require_opening.hintOf(error);
		if (hint === null) throw error;
		const why = `${error.message} ${hint}`;
		const judged = await published(evaluator, group, {
			checked: null,
			pulls: [],
			status: withoutVerdict("error", why),
			posted
		});
		return {
			...judged,
			troubles: [...judged.troubles, require_judging.plain(why)]
		};
	}
}
async function judgementOf(present, group, moment) {
	const { repository } = present;
	const tip = await repository.fetchProposals(present.github.defaultBranch, []);
	if (tip.kind !== "known") return notJudged(tip.why);
	const head = await repository.fetchCommit(group.head, group.ref);
	if (head.kind !== "known") return notJudged(head.why);
	const { base } = tip.value;
	const evaluator = moment?.base === base ? moment.judging : present;
	const { github } = evaluator;
	const clock = require_judging.trustedClock(evaluator);
	const question = await require_judging.ask(require_judging.gathererFor(evaluator, clock, require_judging.NO_EVIDENCE_YET), base, group.head);
	const isAsked = question.asks.length > 0;
	const open = isAsked ? await github.openPullRequests() : require_repository.known([]);
	const pulls = isAsked && open.kind === "known" ? await pullsIn(evaluator, base, group, open.value) : open;
	const members = [];
	for (const pull of pulls.kind === "known" ? pulls.value : []) members.push(await judgeMember(evaluator, base, clock, pull));
	const source = pulls.kind === "known" ? groupEvidence(evaluator, question, members) : require_judging.unansweredSource(require_repository.unreachable(pulls.why));
	return {
		checked: await require_judging.judgeQuestion(require_judging.gathererFor(evaluator, clock, source), question),
		pulls: members.map(({ pull }) => pull.number),
		why: null,
		isIncomplete: open.kind !== "known" || members.some((member) => require_judging.isUnanswered(member.checked.question.evidence))
	};
}
function notJudged(why) {
	return {
		checked: null,
		pulls: [],
		why,
		isIncomplete: true
	};
}
// src/app/pulls/note-landing.ts
async function noteLanding(noting, pushed) {
	const { after } = pushed;
	const loss = await lossOf(noting, pushed);
	const landed = loss.kind === "known" ? loss.value : NOTHING_KNOWN;
	const troubles = [loss, await noting.github.markLanded(after, landed)].flatMap((answer) => answer.kind === "known" ? [] : [answer.why]);
	return {
		missingTip: landed.loss?.since === after ? landed.loss.missing : null,
		troubles
	};
}
const NOTHING_KNOWN = {
	before: null,
	loss: null
};
/** Landings whose notes are read: a run may have been missed. */
const MOST_NOTES = 3;
async function lossOf({ github, repository }, { before, after }) {
	if (before === null || before === after) return require_repository.known(NOTHING_KNOWN);
	const fetched = await repository.fetchProposals(github.defaultBranch, []);
	if (fetched.kind !== "known") return fetched;
	const commit = await repository.fetchCommit(after, null);
	if (commit.kind !== "known") return commit;
	const isLost = require_repository.known({
		before,
		loss: {
			missing: before,
			since: after,
			at: null
		}
	});
	if (!await repository.isAncestor(before, after)) return isLost;
	const [oldest] = await repository.firstParents(before, after);
	return oldest?.parents[0] === before ? repeatedLoss({
		github,
		repository
	}, before) : isLost;
}
/** The loss that the tip before notes. Without any note, `before` stays open, and a later run looks further down. */
async function repeatedLoss({ github, repository }, before) {
	let landing = before;
	for (let read = 0; read < MOST_NOTES && landing !== null; read += 1) {
		const note = await github.landingNote(landing);
		if (note.kind !== "known") return note;
		const loss = note.value?.loss ?? null;
		if (loss !== null || note.value?.before != null) return require_repository.known({
			before,
			loss
		});
		landing = await repository.resolve(`${landing}^`);
	}
	return require_repository.known(NOTHING_KNOWN);
}
// src/app/pulls/concerned.ts
/** Asks Git whether a pull request changes flags or policy of the default branch. */
async function concernsOf(evaluator, base) {
	const isConcerned = await headsOf(evaluator, base);
	return async (pull) => pull.into === evaluator.github.defaultBranch && await isConcerned(pull.head);
}
/**
* Whether a head changes flags or policy. What it has changed since it branched off counts as well: another pull request
* may have landed the same, and this one waits for nothing any more.
*/
async function headsOf(evaluator, base) {
	const { repository } = evaluator;
	const isOurs = await require_judging.oursAt(evaluator, base);
	const differs = async (from, to) => (await repository.diff(from, to)).some(({ path }) => isOurs(path));
	return async (head) => {
		try {
			const merged = await repository.merge(base, head);
			if (await differs(require_repository.asTree(base), merged.tree)) return true;
			return await differs(require_repository.asTree(await repository.branchPoint(base, head)), require_repository.asTree(head));
		} catch (error) {
			if (require_opening.hintOf(error) === null) throw error;
			return true;
		}
	};
}
/**
* Whether a pull request that is not judged has its status. Its newest one is then ours, with the state that such a pull
* request keeps.
*/
async function hasStatus({ github, identity }, pull, recalled) {
	const newest = recalled?.newest ?? await statusesOn(pull);
	return newest[0]?.by === identity && newest[0].state === lastingState(github.defaultBranch, pull);
	async function statusesOn({ head }) {
		const posted = await github.statuses(head);
		return posted.kind === "known" ? posted.value : [];
	}
}
/** The state of a pull request that touches neither flags nor policy, or goes into another branch. */
function lastingState(defaultBranch, { into }) {
	return into === defaultBranch ? "success" : "failure";
}
// src/app/pulls/plan.ts
async function planFor(evaluator, pull, { base, recalled }) {
	const posted = await statusesOn(evaluator, pull, recalled);
	const view = {
		pull,
		event: require_status_history.NO_PUSH_EVENT,
		isFresh: true,
		isNewHead: false,
		posted
	};
	if (pull.into !== evaluator.github.defaultBranch) return planForOther(evaluator, view);
	try {
		const judged = await require_landed_evidence.judgeRecalled(evaluator, view, base, posted);
		return await planned(evaluator, await withSticky(evaluator, judged), verdictOf(judged));
	} catch (error) {
		const hint = require_opening.hintOf(error);
		if (hint === null) throw error;
		const why = `${error.message} ${hint}`;
		return {
			...await planned(evaluator, view, withoutVerdict("error", why)),
			troubles: [require_judging.plain(why)]
		};
	}
}
async function statusesOn({ github, identity }, { head, number }, recalled) {
	const newest = recalled?.newest ?? null;
	const enough = newest === null ? null : require_status_history.sufficient(newest, identity, number);
	return enough === null ? github.statuses(head) : require_repository.known(enough);
}
/** Reads the comment now, because only what was just read with the others costs no request. */
async function withSticky(evaluator, view) {
	if (view.sticky !== void 0 || !mayComment(evaluator, view)) return view;
	return {
		...view,
		sticky: await evaluator.github.comment(view.pull.number)
	};
}
/** A sweep judges each head once, and for the default branch where it is proposed for that. */
async function planForOther(evaluator, view) {
	const answer = await otherBranchOf(evaluator, view.pull);
	if (answer.kind === "publish") return planned(evaluator, view, answer.message);
	return {
		view,
		message: answer.message,
		alreadyPosted: true,
		troubles: []
	};
}
async function planned(evaluator, view, message) {
	return {
		view,
		message,
		alreadyPosted: await isShown(evaluator, view, message),
		troubles: []
	};
}
// src/app/pulls/posting-order.ts
/** Whether a plan is still right just before it is published. Minutes may have passed since it was made. */
function stillHolds({ view, message }, { recalled, isSameBase }) {
	const { posted, checked, pendingQuestion: question } = view;
	if (posted?.kind !== "known" || recalled?.newest == null) return false;
	if (textOf(posted.value[0]) !== textOf(recalled.newest[0])) return false;
	if (message.state !== "success" || checked?.report.class === "rollback") return true;
	if (!isSameBase) return false;
	if (question === void 0 || !require_landed_evidence.asksReviews(question)) return true;
	return recalled.reviews !== null && areSame(checked?.question.evidence.reviews, recalled.reviews);
}
function textOf(status) {
	if (status === void 0) return "";
	const { state, description, at, by, note } = status;
	return JSON.stringify([
		state,
		description,
		at,
		by,
		note
	]);
}
/**
* The order of publishing: what could harm users first, then the oldest verdict. A green that no longer holds
* could be merged, and a rollback must not wait.
*/
function postingOrder(evaluator, plans) {
	return plans.map((plan) => ({
		plan,
		rank: rankOf(plan),
		at: ageOf(evaluator, plan)
	})).toSorted((a, b) => a.rank - b.rank || a.at - b.at || a.plan.view.pull.number - b.plan.view.pull.number).map(({ plan }) => plan);
}
function rankOf({ view, message }) {
	return newestOn(view)?.state === "success" && message.state !== "success" || view.checked?.report.class === "rollback" ? 0 : 1;
}
/** When our newest verdict was posted; 0 where there is none. */
function ageOf({ identity }, { view: { posted, pull } }) {
	const all = posted?.kind === "known" ? posted.value : [];
	return require_status_history.ownStatuses(all, identity, pull.number)[0]?.at ?? 0;
}
// src/app/pulls/publish-plans.ts
/** So many are read again together, just before they are published. */
const TOGETHER = 20;
/** After so many writes in a row that failed, GitHub takes none for now. */
const MOST_REFUSED = 5;
async function publishPlans(evaluator, plans, options) {
	const evaluated = /* @__PURE__ */ new Map();
	const current = [];
	let refused = 0;
	const mayWrite = () => refused < MOST_REFUSED && options.mayWrite();
	const writing = {
		...options,
		mayWrite
	};
	const isDue = ({ alreadyPosted }) => !alreadyPosted && !evaluator.dryRun;
	for (const plan of plans.filter((candidate) => !isDue(candidate))) current.push(await unposted(plan));
	const statuses = await eachTogether(evaluator, postingOrder(evaluator, plans.filter(isDue)), writing, publishOne);
	for (const plan of statuses) await unposted(plan);
	const wanted = [];
	for (const published of current) if (await isCommentWanted(published)) wanted.push(published);
	const comments = await eachTogether(evaluator, wanted, writing, commentOne);
	return {
		evaluated,
		unwritten: {
			statuses: numbersOf$1(statuses),
			comments: numbersOf$1(comments)
		}
	};
	/** The result of a plan without a write. */
	async function unposted(plan) {
		const { view, message, alreadyPosted } = plan;
		return keepResult(plan, await publishStatus({
			...evaluator,
			dryRun: true
		}, view, message, alreadyPosted));
	}
	function keepResult({ view, troubles }, published) {
		const all = [...published.evaluated.troubles, ...troubles];
		evaluated.set(view.pull.number, {
			...published.evaluated,
			troubles: all
		});
		return published;
	}
	async function publishOne(plan, present) {
		const { view, message } = plan;
		if (stillHolds(plan, present)) {
			const published = keepResult(plan, await publishStatus(evaluator, view, message, false));
			count(published.receipt);
			if (published.evaluated.troubles.length === 0) current.push(published);
		} else {
			const judging = present.isSameBase ? options.judging : evaluator;
			evaluated.set(view.pull.number, await evaluate(judging, view.pull, require_judging.NO_TRIGGER));
		}
	}
	async function isCommentWanted({ view, receipt }) {
		const text = await wantedComment(evaluator, view, receipt);
		if (text.kind !== "known") noteComment(view, text);
		return text.kind === "known" && text.value !== null;
	}
	async function commentOne({ view, receipt }) {
		const { sticky: _sticky, ...fresh } = view;
		const commented = await comment$1(evaluator, fresh, receipt);
		count(commented);
		noteComment(view, commented);
	}
	function count(written) {
		refused = written?.kind === "known" ? 0 : refused + 1;
	}
	function noteComment({ pull }, commented) {
		const result = evaluated.get(pull.number);
		if (result !== void 0) evaluated.set(pull.number, withComment(result, commented));
	}
}
function numbersOf$1(items) {
	return items.map(({ view }) => view.pull.number);
}
/** Answers those that may not be written any more. */
async function eachTogether({ github, repository }, items, { base, mayWrite, onFailure }, write) {
	const unwritten = [];
	for (let at = 0; at < items.length; at += TOGETHER) {
		const group = items.slice(at, at + TOGETHER);
		if (!mayWrite()) return [...unwritten, ...items.slice(at)];
		const pulls = group.map(({ view }) => view.pull);
		const recalled = await github.recall(pulls, { withPeople: isIntoDefault });
		const isSameBase = await repository.remoteTip(github.defaultBranch) === base;
		for (const item of group) {
			const { pull } = item.view;
			if (!mayWrite()) unwritten.push(item);
			else await write(item, {
				recalled: recalled.get(pull.number),
				isSameBase
			}).catch((error) => onFailure(pull, error));
		}
	}
	return unwritten;
	function isIntoDefault({ into }) {
		return into === github.defaultBranch;
	}
}
// src/app/pulls/write-budget.ts
const HOUR$1 = 3600;
/** `recent`: the moments of earlier writes, in any order. */
function writeBudget(mostAnHour, recent, now) {
	const inHour = recent.filter((at) => at > now - HOUR$1).toSorted((a, b) => a - b);
	const most = Math.max(0, mostAnHour - inHour.length);
	return {
		most,
		doneBy(further) {
			const times = [...inHour, ...Array.from({ length: most }, () => now)];
			for (let sent = 0; sent < further; sent += 1) times.push(Math.max(now, (times.at(-mostAnHour) ?? now) + HOUR$1));
			return require_opening.instant(times.at(-1) ?? now);
		}
	};
}
// src/app/pulls/sweep.ts
/** Each waits for Git most of its time, and a runner has few processors. */
const AT_ONCE = 8;
async function sweep(evaluator, { all, mostAnHour }, progress) {
	const { github, repository } = evaluator;
	const open = await github.openPullRequests();
	if (open.kind !== "known") return open;
	const listed = inTurn(evaluator, open.value);
	const fetched = await repository.fetchProposals(github.defaultBranch, listed.filter((pull) => isIntoDefault(evaluator, pull)).map(({ number }) => number));
	if (fetched.kind !== "known") return fetched;
	const { base, heads } = fetched.value;
	const pulls = listed.map((pull) => ({
		...pull,
		head: heads.get(pull.number) ?? pull.head
	}));
	const failures = /* @__PURE__ */ new Map();
	const onFailure = ({ number }, error) => void failures.set(number, error.message);
	const concerned = await concernedAmong(evaluator, base, pulls, {
		all,
		onFailure
	});
	const withPeople = (pull) => concerned.has(pull);
	const recalled = await github.recall(sound(), { withPeople });
	const budget = budgetFor(evaluator, mostAnHour, recalled);
	const judging = atOneMoment(evaluator);
	const looks = await require_deploying.sideBySide(sound(), AT_ONCE, look);
	const groups = isLow(github.spent()) ? [] : await judgeQueue(evaluator, {
		judging,
		base
	});
	const before = github.spent().writes;
	const mayWrite = () => github.spent().writes - before < budget.most && !isLow(github.spent());
	const plans = looks.flatMap((item) => item.kind === "planned" ? [item.plan] : []);
	const { evaluated, unwritten } = await publishPlans(evaluator, plans, {
		base,
		judging,
		mayWrite,
		onFailure
	});
	const further = unwritten.statuses.length + unwritten.comments.length;
	return require_repository.known({
		evaluated: plans.flatMap(({ view }) => evaluated.get(view.pull.number) ?? []),
		passedOver: numbersOf(looks, "passed-over"),
		failed: [...failures].map(([number, why]) => ({
			number,
			why
		})).toSorted((a, b) => a.number - b.number),
		notReached: numbersOf(looks, "not-reached"),
		groups,
		unwritten,
		doneBy: further === 0 ? null : budget.doneBy(further),
		base,
		pulls,
		judging
	});
	function sound() {
		return pulls.filter(({ number }) => !failures.has(number));
	}
	async function look(pull) {
		const { number } = pull;
		if (isLow(github.spent())) return {
			kind: "not-reached",
			number
		};
		try {
			const answers = recalled.get(number);
			if (!concerned.has(pull) && await hasStatus(evaluator, pull, answers)) return {
				kind: "passed-over",
				number
			};
			progress(`pull request ${number}`);
			return {
				kind: "planned",
				number,
				plan: await planFor(withList(judging, open), pull, {
					base,
					recalled: answers
				})
			};
		} catch (error) {
			onFailure(pull, error);
			return {
				kind: "failed",
				number
			};
		}
	}
}
function numbersOf(looks, kind) {
	return looks.filter((look) => look.kind === kind).map(({ number }) => number);
}
/** Judging asks for the list again. Here it was just read. */
function withList(evaluator, open) {
	const github = {
		...evaluator.github,
		openPullRequests: () => Promise.resolve(open)
	};
	return {
		...evaluator,
		github
	};
}
/**
* All pull requests are judged at one moment, so that a source is asked each question once and gives each of them the same
* answer. The moment is later than the landings that were fetched. What is judged after the default branch has moved has a
* newer one.
*/
function atOneMoment(evaluator) {
	const now = evaluator.github.now();
	const machine = evaluator.machineClock();
	evaluator.metrics?.begin?.(now.kind === "known" ? now.value : machine);
	const github = {
		...evaluator.github,
		now: () => now
	};
	return {
		...evaluator,
		github,
		machineClock: () => machine
	};
}
/** Those that change flags or policy of the default branch. */
async function concernedAmong(evaluator, base, pulls, { all, onFailure }) {
	if (all) return new Set(pulls);
	const concerns = await concernsOf(evaluator, base);
	const concerned = await require_deploying.sideBySide(pulls, AT_ONCE, (pull) => concerns(pull).catch((error) => {
		onFailure(pull, error);
		return false;
	}));
	return new Set(pulls.filter((_, index) => concerned[index]));
}
/** What earlier runs have written lately, as far as it is still the newest of its kind. */
function budgetFor({ github, identity, machineClock }, mostAnHour, recalled) {
	const now = github.now();
	return writeBudget(mostAnHour, [...recalled.values()].flatMap(({ newest, commentedAt }) => [...(newest ?? []).flatMap(({ by, at }) => by === identity ? [at] : []), ...commentedAt === null ? [] : [commentedAt]]), now.kind === "known" ? now.value : machineClock());
}
function isIntoDefault({ github }, { into }) {
	return into === github.defaultBranch;
}
/**
* Each head once: a status belongs to a commit, and two pull requests would overwrite each other's. A pull request into
* the default branch goes before one into another branch. Each sweep begins elsewhere, so that a low rate limit does
* not always leave out the same ones.
*/
function inTurn(evaluator, open) {
	const rank = (pull) => isIntoDefault(evaluator, pull) ? 0 : 1;
	const ordered = open.toSorted((a, b) => rank(a) - rank(b) || a.number - b.number);
	const heads = new Map(ordered.toReversed().map((pull) => [pull.head, pull]));
	const pulls = ordered.filter((pull) => heads.get(pull.head) === pull);
	const now = evaluator.github.now();
	const first = now.kind === "known" ? firstInTurn(pulls.length, now.value) : 0;
	return [...pulls.slice(first), ...pulls.slice(0, first)];
}
/** A sweep stops below a fifth of the hourly limit, because rollbacks and other workflows need the rest. */
function isLow({ remaining, limit }) {
	return remaining !== null && remaining < (limit ?? 1e3) / 5;
}
const QUARTER = 900;
/** The golden section: each multiple of it, taken round a circle, falls into the widest gap between the earlier ones. */
const STEP = (Math.sqrt(5) - 1) / 2;
/** The index below `count` that a sweep begins with: another one each quarter of an hour, far from the one before. */
function firstInTurn(count, now) {
	return Math.floor(Math.floor(now / QUARTER) * STEP % 1 * count);
}
// src/adapters/github/replies.ts
/** The one that comes first. */
const BEGUN = "eyes";
/** `number`: the issue or pull request of the comment. */
function repliesIn(client, { number, comment, identity }) {
	const path = `${client.path}/issues`;
	const marker = `<!-- flaghoist reply ${comment} -->`;
	const explaining = `<!-- flaghoist reply ${comment} unclear -->`;
	return {
		isBegun,
		react,
		reply,
		explain
	};
	async function isBegun() {
		const query = { content: BEGUN };
		const all = await client.all(`${path}/comments/${comment}/reactions`, query);
		if (all.kind !== "known") return all;
		if (all.value.some(({ user }) => user !== null && require_editing.loginOf(user) === identity)) return require_repository.known(true);
		const earlier = await ours();
		if (earlier.kind !== "known") return earlier;
		return require_repository.known(earlier.value?.body?.startsWith(marker) === true);
	}
	async function ours() {
		const all = await client.all(`${path}/${number}/comments`);
		if (all.kind !== "known") return all;
		const isOurs = ({ user, body = "" }) => user?.login === identity && [marker, explaining].some((line) => body.startsWith(line));
		return require_repository.known(all.value.find(isOurs) ?? null);
	}
	async function react(content) {
		const answer = await client.send("POST", `${path}/comments/${comment}/reactions`, { content });
		return answer.kind === "known" ? require_repository.known(null) : answer;
	}
	async function reply(text) {
		const earlier = await ours();
		if (earlier.kind !== "known") return earlier;
		const { id, body = "" } = earlier.value ?? {};
		if (body.startsWith(marker)) return body.includes(text) ? require_repository.known(null) : write(id, `${body}\n\n${text}`);
		return write(id, `${marker}\n${text}`);
	}
	async function explain(text) {
		const earlier = await ours();
		if (earlier.kind !== "known") return earlier;
		const { id, body = "" } = earlier.value ?? {};
		const wanted = `${explaining}\n${text}`;
		return body.startsWith(marker) || body === wanted ? require_repository.known(null) : write(id, wanted);
	}
	async function write(id, body) {
		const answer = id === void 0 ? await client.send("POST", `${path}/${number}/comments`, { body }) : await client.send("PATCH", `${path}/comments/${id}`, { body });
		return answer.kind === "known" ? require_repository.known(null) : answer;
	}
}
// src/app/act/act.ts
/** Opens the pull request of an edit, or finds the open one, and finishes it. */
async function act(acting, { by, merge, ...wanted }) {
	const offered = await require_editing.offer(acting.evaluator, wanted);
	if (offered.kind !== "open") return {
		offered,
		finished: null
	};
	const pushedBy = offered.isNew ? by : null;
	return {
		offered,
		finished: await finishPull(acting, offered.pull, {
			pushedBy,
			merge
		})
	};
}
/** Judges an open pull request of ours, and merges it where it is so set. */
async function finishPull(acting, pull, { pushedBy, merge, before = null }) {
	const trigger = {
		pushedBy,
		before,
		isFresh: true
	};
	const evaluated = await evaluate(acting.evaluator, pull, trigger);
	if (!merge) return {
		evaluated,
		merged: null
	};
	return mergeJudged(acting, pull, evaluated);
}
/** How often a branch is brought up to date, because other landings may come first. */
const MOST_UPDATES = 3;
/**
* Merges a pull request that passes, exactly as it was judged, and has the landing deployed. A merge by a workflow's own
* token starts no run, so no other run would deploy the landing or note its moment.
*/
async function mergeJudged(acting, opened, first) {
	const { evaluator } = acting;
	const { github } = evaluator;
	let [pull, evaluated] = [opened, first];
	for (let updates = 0;; updates += 1) {
		if (!(evaluated.commit === pull.head) || !isPassed(evaluated)) return {
			evaluated,
			merged: { kind: "waits" }
		};
		const merging = await github.merge(pull.number, evaluated.commit);
		if (merging.kind === "merged") return {
			evaluated,
			merged: await afterLanding(acting, merging.landing)
		};
		if (merging.kind === "queued") return {
			evaluated,
			merged: merging
		};
		const updated = updates === MOST_UPDATES || !await isBehind(evaluator, evaluated.commit) ? null : await github.updateBranch({
			...pull,
			head: evaluated.commit
		});
		if (updated?.kind !== "known") return {
			evaluated,
			merged: merging
		};
		pull = updated.value;
		evaluated = await evaluate(evaluator, pull, require_judging.NO_TRIGGER);
	}
}
/** Whether the verdict that GitHub shows is a pass of ours. */
function isPassed({ checked, status, troubles }) {
	return checked?.report.verdict === "pass" && status.state === "success" && troubles.length === 0;
}
async function isBehind({ repository, github }, head) {
	const fetched = await repository.fetchProposals(github.defaultBranch, []);
	if (fetched.kind !== "known") return false;
	return !await repository.isAncestor(fetched.value.base, head);
}
/** Deploys the landing and notes its moment, as the run of a push does. */
async function afterLanding(acting, landing) {
	const { evaluator, deploys } = acting;
	const { github, repository } = evaluator;
	const before = (await repository.fetchProposals(github.defaultBranch, [])).kind === "known" ? await repository.resolve(`${landing}^`) : null;
	const deployment = await deploys(landing);
	const { troubles } = await noteLanding(evaluator, {
		before,
		after: landing
	});
	return {
		kind: "merged",
		landing,
		deployment,
		troubles
	};
}
/**
* Puts a fresh edit in the place of an older one on the branch of an open pull request, so that it stays one pull request.
* It does so only while the head is the one that was read: a push in the meantime wins.
*/
async function replaceHead(repository, pull, { branch, commit }) {
	const pushed = await repository.push(commit, branch, pull.head);
	return pushed.kind === "known" ? require_repository.known({
		...pull,
		head: commit
	}) : pushed;
}
// src/action/tip.ts
/** The tip of the default branch, or the commit that is checked out: a rollback must not wait for GitHub. */
async function tipOf({ defaultBranch }, repository) {
	const fetched = await repository.fetchProposals(defaultBranch, []);
	if (fetched.kind === "known") {
		const { base } = fetched.value;
		return {
			commit: base,
			pushed: base,
			isCurrent: true
		};
	}
	const head = await repository.resolve("HEAD");
	if (head === null) throw require_opening.refusal("deploy/no-commit");
	return {
		commit: head,
		pushed: head,
		isCurrent: false
	};
}
async function fetchedCommit(repository, before) {
	if (before === null) return null;
	const commit = await repository.fetchCommit(before, null);
	if (commit.kind === "known") return before;
	throw require_opening.refusal("deploy/not-fetched", {
		commit: before,
		why: commit.why
	});
}
/** The input may name any commit, so only one that has landed is accepted. */
async function demandLanded({ defaultBranch }, repository, landing, { commit, isCurrent }) {
	await repository.fetchCommit(landing, null);
	if (!isCurrent || await repository.isAncestor(landing, commit)) return;
	throw require_opening.refusal("deploy/not-landed", {
		commit: landing,
		branch: defaultBranch,
		named: "input"
	});
}
/** The tip that a run of this job has fetched already; null: it has fetched none. */
function fetchedTip(repository) {
	return repository.resolve(require_repository.FETCHED_BASE);
}
// src/action/deployer-for.ts
/** What a deployment or a comparison needs, with GitHub's deployments as the log. */
async function deployerFor({ before }, job, { client, evaluator, key }) {
	const { identity, root, runUrl } = job;
	const clock = require_judging.trustedClock({
		...evaluator,
		dryRun: true
	});
	const none = { answer: () => Promise.resolve({ ...require_judging.NO_EVIDENCE }) };
	const variables = Object.entries(process.env);
	const isInput = ([name]) => name.startsWith("INPUT_");
	const { commit } = await tipOf(job, evaluator.repository);
	const { identity: own, former } = (await require_judging.pipelineIn(evaluator, {
		commit,
		refusals: []
	}))?.deployments ?? {};
	return {
		...require_deploying.deployerOf(require_judging.gathererFor(evaluator, clock, none), {
			root,
			secrets: Object.fromEntries(variables.filter(isInput))
		}, Object.fromEntries(variables.filter((variable) => !isInput(variable)))),
		log: require_github.githubLog(client, {
			identity: own ?? identity,
			root,
			...former === void 0 ? {} : { former },
			runUrl,
			...key === null ? {} : { key }
		}),
		gathererFor: (landed) => Promise.resolve(require_landed_evidence.gathererForLanding(evaluator, landed)),
		landingsIn: (range) => require_landed_evidence.landingsByPull(evaluator, range, before ?? null),
		now: () => {
			const now = evaluator.github.now();
			return now.kind === "known" ? now.value : evaluator.machineClock();
		}
	};
}
// src/action/deploy.ts
/** True when every service runs the tip. */
async function runDeploy(trigger, job, wiring, output) {
	const { repository } = wiring.evaluator;
	const tip = () => tipOf(job, repository);
	if (trigger.after !== null && trigger.before === void 0) await demandLanded(job, repository, trigger.after, await tip());
	const { dryRun, force, adopt, environments, services } = job;
	const options = {
		dryRun,
		force,
		adopt,
		environments: environments.length === 0 ? null : environments,
		services: services.length === 0 ? null : services,
		...trigger.before === void 0 ? {} : { before: await fetchedCommit(repository, trigger.before) }
	};
	const deployed = await require_deploying.deploy({
		...await deployerFor(trigger, job, wiring),
		tip
	}, options);
	return output.deployment(deployed, dryRun);
}
// src/action/act.ts
function actingIn(job, wiring, output) {
	const { evaluator } = wiring;
	return {
		evaluator,
		deploys
	};
	async function deploys(landing) {
		if (job.redeploy === "here") return deploysHere(landing);
		if (job.identity !== "github-actions[bot]") return require_repository.known(require_action.REDEPLOY_TEXTS.byPush());
		const { redeploy: file } = job;
		const started = await evaluator.github.startWorkflow({
			file,
			inputs: { landing }
		});
		if (started.kind === "known") return require_repository.known(require_action.REDEPLOY_TEXTS.byWorkflow(file));
		return require_repository.unreachable({
			kind: "redeploy-not-started",
			file,
			due: null,
			why: started.why
		});
	}
	/** Everywhere: the inputs of a form limit what it edits, and not what is deployed. */
	async function deploysHere(landing) {
		const everywhere = {
			...job,
			environments: [],
			services: []
		};
		return await runDeploy({
			kind: "deploy",
			after: landing
		}, everywhere, wiring, output) ? require_repository.known(require_action.REDEPLOY_TEXTS.deployed()) : require_repository.unreachable({ kind: "deployed-in-part" });
	}
}
/** Judges with evidence of no pull request, unless there is another source of it. */
function gathererIn({ evaluator }, evidence = require_landed_evidence.evidenceAboutSteps(evaluator.github)) {
	return require_judging.gathererFor(evaluator, require_judging.trustedClock({
		...evaluator,
		dryRun: true
	}), evidence);
}
/**
* The repository, with this author of every commit that names none. The address is the one that GitHub gives an account
* with a private one.
*/
function writingAs(repository, { login, id }, server) {
	const host = URL.canParse(server) ? new URL(server).hostname : "";
	const isPublic = host === "" || host === "localhost" || /^[\d.]+$/.test(host);
	const author = {
		name: login,
		email: `${id === "" ? "" : `${id}+`}${login}@users.noreply.${isPublic ? "github.com" : host}`
	};
	return {
		...repository,
		commitOnBranch: (commit) => repository.commitOnBranch({
			author,
			...commit
		})
	};
}
// src/action/edit-form.ts
async function editFor$1({ command, form, environments, all }, gatherer, base) {
	const { flags, rollout, routes } = form;
	if (command === "rollback") {
		const { reason } = form;
		return require_editing.rollback(gatherer, base, {
			flags,
			all,
			in: environments,
			rollout,
			routes,
			branch: null,
			reason
		});
	}
	const [flag, ...moreFlags] = flags;
	const [to, ...moreEnvironments] = environments;
	if (flag === void 0 || to === void 0 || moreFlags.length + moreEnvironments.length > 0) throw require_opening.refusal("promote/not-one");
	return require_editing.promote(gatherer, base, {
		flag,
		to,
		rollout,
		branch: null
	});
}
// src/action/edit.ts
async function runEdit(job, wired, output) {
	const wiring = authored(wired, job);
	const acting = actingIn(job, wiring, output);
	const { repository, github } = wiring.evaluator;
	const fetched = await repository.fetchProposals(job.defaultBranch, []);
	if (fetched.kind !== "known") return output.errors([fetched.why]);
	const { base } = fetched.value;
	await github.statuses(base);
	const edit = await editFor$1(job, gathererIn(wiring, NO_REVIEWS), base);
	edit.open?.forEach((line) => output.warn(line));
	if (job.dryRun) return output.preview(edit);
	if (job.command === "promote" && edit.report.verdict === "block") {
		await output.preview(edit);
		return output.errors([require_action.PROPOSAL_TEXTS.blocked()]);
	}
	const body = require_editing.bodyOf(edit.report, {
		by: job.actor.login,
		reason: job.form.reason
	});
	const { merge } = job;
	const acted = await act(acting, {
		base,
		written: edit,
		body,
		by: job.actor.login,
		merge
	});
	return output.acted(acted, {
		web: `${job.server}/${job.repository}`,
		into: job.defaultBranch
	});
}
/** The person who filled in the form is the author, so that they cannot approve their own promotion. */
function authored({ evaluator, ...wiring }, { actor, server }) {
	const repository = writingAs(evaluator.repository, actor, server);
	return {
		...wiring,
		evaluator: {
			...evaluator,
			repository
		}
	};
}
/** A new pull request has no review and no ticked box. */
const NO_REVIEWS = { answer: () => Promise.resolve({
	...require_judging.NO_EVIDENCE,
	body: require_repository.known("")
}) };
// src/action/comment.ts
async function runComment(trigger, job, wiring, output) {
	const replies = await reacted(trigger, trigger.by.login, job, wiring, output);
	if (typeof replies === "boolean") return replies;
	await replies.react(BEGUN);
	const { lines, isDone } = await edited(trigger, job, wiring, output);
	await replies.react(isDone ? "+1" : "confused");
	const replied = await replies.reply(lines.join("\n\n"));
	return output.errors(replied.kind === "known" ? [] : [replied.why]) && isDone;
}
/** A comment to us that asks for nothing we know: its author may edit it into a command. */
async function runUnclear({ number, comment, by, alone }, job, wiring, output) {
	const mayAsk = await mayWrite(by, wiring, output);
	if (mayAsk !== true) return mayAsk === "no";
	const text = alone === null ? require_action.COMMENT_TEXTS.forms() : require_action.COMMENT_TEXTS.alone(require_judging.code(alone));
	output.info(text);
	const replies = repliesIn(wiring.client, {
		number,
		comment,
		identity: job.identity
	});
	await replies.react("confused");
	const replied = await replies.explain(text);
	return output.errors(replied.kind === "known" ? [] : [replied.why]);
}
function replyLines(replies, lines) {
	return replies.reply(lines.map(lineOf$1).join("\n\n"));
}
/** As markdown. */
function lineOf$1(line) {
	return require_judging.sentence(require_opening.troubleText(line));
}
/** Where the answers go. Or, where the comment does not count, whether the job succeeds. */
async function reacted({ number, comment, isEdited }, by, job, wiring, output) {
	const mayAsk = await mayWrite(by, wiring, output);
	if (mayAsk !== true) return mayAsk === "no";
	const replies = repliesIn(wiring.client, {
		number,
		comment,
		identity: job.identity
	});
	if (!isEdited) return replies;
	const begun = await replies.isBegun();
	if (begun.kind !== "known") return output.errors([begun.why, require_action.COMMENT_TEXTS.askAgain()]);
	if (!begun.value) return replies;
	output.info(require_action.COMMENT_TEXTS.before());
	await replies.react("confused");
	const replied = await replies.reply(require_judging.sentence(require_action.COMMENT_TEXTS.before()));
	return output.errors(replied.kind === "known" ? [] : [replied.why]);
}
/** Whether a person may ask us for anything. A comment of another one gets no answer. */
async function mayWrite(by, { evaluator }, output) {
	const answer = await evaluator.github.mayWrite(by);
	if (answer.kind !== "known") {
		output.errors([answer.why]);
		return "unknown";
	}
	if (answer.value) return true;
	output.info(require_action.COMMENT_TEXTS.mayNotWrite(by));
	return "no";
}
/** What the form would do, and what there is to say about it, as markdown. */
async function edited({ command, flag, environment, by, number }, job, wiring, output) {
	const lines = [];
	const listening = {
		...output,
		errors: (troubles) => {
			lines.push(...troubles.map(lineOf$1));
			return output.errors(troubles);
		},
		acted: (acted, place) => {
			lines.push(...actedLines(acted));
			return output.acted(acted, place);
		}
	};
	const form = {
		flags: [flag],
		rollout: null,
		routes: false,
		reason: require_action.SUBJECT_TEXTS.asked(number)
	};
	const filled = {
		...job,
		command,
		form,
		environments: environment === null ? [] : [environment],
		actor: by
	};
	try {
		return {
			lines,
			isDone: await runEdit(filled, wiring, listening)
		};
	} catch (error) {
		const hint = require_opening.hintOf(error);
		if (hint === null) throw error;
		const why = `${error.message}; ${hint}`;
		output.errors([why]);
		return {
			lines: [lineOf$1(why)],
			isDone: false
		};
	}
}
function actedLines({ offered, finished }) {
	if (offered.kind !== "open") return [lineOf$1(offered.why)];
	const { description } = finished?.evaluated.status ?? {};
	const verdict = description === void 0 ? null : require_judging.sentence(description);
	return [require_action.COMMENT_TEXTS.pullOpen(offered.pull.number, verdict)];
}
// src/action/deploy-summary.ts
/** All that a job shows of a deployment. */
function deploymentShown(deployed, dryRun) {
	const matrix = require_deploying.matrixOf(deployed.plan);
	return {
		lines: deployLines(deployed, dryRun),
		outputs: {
			matrix: JSON.stringify(matrix),
			deployments: String(matrix.include.length),
			refused: String(deployed.refusals.length + refusedWrites(deployed).length)
		},
		markdown: deployedMarkdown(deployed, dryRun),
		warnings: deployWarnings(deployed),
		errors: deployErrors(deployed),
		isDone: require_deploying.resultOf(deployed) === "done"
	};
}
/** On GitHub, the push of a revert deploys it. */
const ON_GITHUB = "git push";
/** The lines for the log of the job. */
function deployLines(deployed, dryRun) {
	return printableLines(require_deploying.deployedText(deployed, dryRun, ON_GITHUB));
}
/** The lines of a text, with blanks in the place of invisible characters. */
function printableLines(text) {
	return text.trimEnd().split("\n").map((line) => line.replaceAll(/[\p{Cc}\p{Cf}]/gu, " "));
}
/** The warnings: the deployment succeeded, and a person still has to act. */
function deployWarnings(deployed) {
	const log = require_deploying.logTroubleLines(deployed);
	return [
		...log.length === 0 ? [] : [log.join("; ")],
		...require_deploying.clashLines(deployed),
		...require_deploying.relocatedLines(deployed)
	];
}
/** The errors: one line for each change that was not deployed. */
function deployErrors(deployed) {
	const { outcomes, revert, log } = deployed;
	const failed = outcomes.filter(({ state }) => state === "failed");
	return [
		...require_deploying.refusedGroups(deployed, ON_GITHUB).map((group) => refusedText(deployed, group)),
		...log.kind === "lost" ? [require_opening.LOG_TEXTS.lostForFlags()] : [],
		...refusedWrites(deployed).map((lines) => lines.join("; ")),
		...require_deploying.unreachedLines(deployed),
		...failed.map(({ item, reason }) => require_opening.WRITTEN_TEXTS.failedOne({
			...item,
			why: require_opening.reasonText(reason),
			revert: `${revert} && ${ON_GITHUB}`
		}))
	];
}
/** Lines about each instance that was not written, because its target has foreign values. */
function refusedWrites({ outcomes }) {
	return outcomes.filter(({ state }) => state === "refused").map((outcome) => require_deploying.foreignLines(outcome).map((line) => line.trim()));
}
function refusedText({ log }, group) {
	const why = log.kind === "used" ? group.why.join("; ") || require_opening.REFUSED_TEXTS.withoutEvidence() : require_opening.REFUSED_TEXTS.evidenceUnread();
	const ways = group.ways.map((way) => `. ${require_opening.capitalized(way.text)}: ${way.command}`);
	const all = [...group.shown.map(require_judging.subjectOf), ...group.others];
	const names = require_opening.listedUpTo(all, group.shown.length);
	return `${require_opening.REFUSED_TEXTS.notDeployed({
		names,
		isOne: all.length === 1,
		why
	})}${ways.join("")}`;
}
/** The page for the summary of the job. */
function deployedMarkdown(deployed, dryRun) {
	const { tip, plan, outcomes, host } = deployed;
	const rows = dryRun ? plan.map((item) => rowOf(item, "planned", "")) : outcomes.map(outcomeRow);
	const head = ["| environment | service | | |", "| --- | --- | --- | --- |"];
	return [
		`### ${require_opening.WRITTEN_TEXTS.title({
			dryRun,
			tip,
			host: require_judging.prose(host)
		})}`,
		"",
		...deployWarnings(deployed).flatMap((line) => [require_judging.prose(line), ""]),
		...require_deploying.refusedGroups(deployed, ON_GITHUB).flatMap(refusedMarkdown$1),
		...refusedWrites(deployed).flatMap((lines) => [...lines.map((line) => `> ${require_judging.prose(line)}  `), ""]),
		...require_deploying.unreachedLines(deployed).flatMap((line) => [`> ${require_judging.prose(line)}`, ""]),
		...adoptedMarkdown(deployed),
		...rows.length === 0 ? [require_opening.WRITTEN_TEXTS.allAccepted()] : [...head, ...rows],
		"",
		...outcomes.some(({ state }) => state === "failed") ? [require_opening.WRITTEN_TEXTS.repeatOrBack(), ...command(`${deployed.revert} && ${ON_GITHUB}`)] : [],
		""
	].join("\n");
}
function adoptedMarkdown(deployed) {
	const [first, ...lists] = require_deploying.adoptedLines(deployed).map((line) => line.trim());
	if (first === void 0) return [];
	const items = lists.filter((line) => line !== "").map((line) => `- ${require_judging.prose(line)}`);
	return [
		require_judging.prose(first),
		"",
		...items,
		...items.length === 0 ? [] : [""]
	];
}
function refusedMarkdown$1(group) {
	const names = [...group.shown.map(require_judging.subjectOf), ...group.others];
	return [
		`**Not deployed: ${require_judging.prose(require_opening.listedUpTo(names, group.shown.length))}**`,
		"",
		...group.why.map((why) => `- ${require_judging.prose(why)}`),
		"",
		...group.ways.flatMap((way) => [`${require_opening.capitalized(way.text)}:`, ...command(way.command)])
	];
}
/** Commands consist of our own words and commit ids, so they need no escaping. */
function command(text) {
	return [
		"",
		"```sh",
		text,
		"```",
		""
	];
}
function outcomeRow({ item, state, reason }) {
	return rowOf(item, state, require_opening.reasonText(reason));
}
function rowOf(item, state, why) {
	const what = why === "" ? require_deploying.changesText(item) : why;
	return `| ${[
		item.environment,
		item.service,
		item.settings === null ? "no target" : state,
		what
	].map(require_judging.cell).join(" | ")} |`;
}
// src/action/drift-summary.ts
/** Fails when an instance differs or is refused, or when the issue could not be written. */
async function reportDifferences(compared, reported, output) {
	const { rows } = compared;
	const others = require_drift_text.otherRefusals(compared);
	printableLines(require_drift_text.driftText(compared)).forEach((line) => output.text(line));
	const count = (isCounted) => String(rows.filter(isCounted).length);
	output.set("differs", count(({ state }) => state === "differs"));
	const refused = rows.filter(({ state }) => state === "refused").length + others.length;
	output.set("refused", String(refused));
	output.set("unknown", count(require_drift_text.isUnknown));
	output.set("issue-url", reported.url ?? "");
	await output.summary(driftMarkdown(compared));
	driftWarnings(compared).forEach((line) => output.warn(line));
	return output.errors([
		...driftErrors(rows),
		...others.map(require_opening.REFUSED_TEXTS.refused),
		...reported.troubles
	]);
}
/** Lines of the table in an issue. GitHub accepts 65,536 characters. */
const MAX_LINES = 80;
function driftIssueText(job) {
	const { environments, services, runUrl } = job;
	const names = [environments.join(", "), services.join(", ")].filter((text) => text !== "");
	return {
		marker: require_drift_text.driftMarker(job),
		title: require_action.DRIFT_ISSUE.title(names).slice(0, 200),
		page: (wrong, unknown) => [...pageLines(wrong, unknown), require_action.DRIFT_ISSUE.foundBy()].join("\n"),
		run: `${runUrl}\n`,
		restored: require_action.DRIFT_ISSUE.restored(runUrl)
	};
}
function pageLines({ rows: wrong, refused, ...about }, unreachable) {
	const lines = wrong.flatMap(tableLines);
	const omitted = lines.length - MAX_LINES;
	const names = unreachable.slice(0, MAX_LINES).map((row) => require_judging.code(require_judging.instanceKey(row)));
	return [
		require_action.DRIFT_ISSUE.about(),
		"",
		...HEAD,
		...lines.slice(0, MAX_LINES),
		"",
		...omitted > 0 ? [require_action.DRIFT_ISSUE.more(omitted), ""] : [],
		...repairMarkdown({
			rows: wrong.slice(0, MAX_LINES),
			...about
		}),
		...refusedMarkdown({
			rows: wrong,
			refused
		}),
		...names.length === 0 ? [] : [require_action.DRIFT_ISSUE.unreachable(names), ""],
		require_action.DRIFT_ISSUE.ends(),
		""
	];
}
/** The page for the summary of the job. */
function driftMarkdown(compared) {
	const { rows, refused } = compared;
	if (rows.length + refused.length === 0) return `### Drift\n\n${require_action.DRIFT_ISSUE.nothing()}\n`;
	const ordered = [...rows.filter(require_drift_text.isWrong), ...rows.filter((row) => !require_drift_text.isWrong(row))];
	return [
		"### Drift",
		"",
		...HEAD,
		...ordered.flatMap(tableLines),
		"",
		...repairMarkdown(compared),
		...refusedMarkdown(compared)
	].join("\n");
}
/** Three columns have room on a phone. An instance is a row of its own above its differences. */
const HEAD = ["| | Git | there |", "| --- | --- | --- |"];
function tableLines(row) {
	const words = [`${require_drift_text.stateText(row)} (${row.target ?? "no target"})`.trim(), require_drift_text.whyText(row)].filter((text) => text !== "").join("; ");
	return [`| **${require_judging.cell(require_judging.instanceKey(row))}** ${require_judging.cell(words)} | | |`, ...require_drift_text.tellingOf(row.differences).map(differenceLine)];
}
function differenceLine(difference) {
	const { git, live } = require_drift_text.valuesOf(difference);
	return `| ${[
		difference.what,
		git,
		live
	].map(require_judging.cell).join(" | ")} |`;
}
function repairMarkdown(compared) {
	const command = require_drift_text.repairOf(compared);
	if (command === null) return [];
	return [
		require_action.DRIFT_ISSUE.restore(),
		"",
		"```sh",
		command,
		"```",
		"",
		require_action.DRIFT_ISSUE.keep(),
		""
	];
}
function refusedMarkdown(compared) {
	const others = require_drift_text.otherRefusals(compared).map((words) => `- ${require_judging.cell(require_opening.REFUSED_TEXTS.refused(words))}`);
	if (!(compared.rows.some(({ state }) => state === "refused") || others.length > 0)) return [];
	return [
		...others,
		...others.length === 0 ? [] : [""],
		require_action.DRIFT_ISSUE.refused(),
		""
	];
}
/** The errors: one line for each instance that differs or is refused. */
function driftErrors(rows) {
	return rows.filter(require_drift_text.isWrong).map((row) => {
		const differences = require_drift_text.tellingOf(row.differences).map((difference) => {
			const { git, live } = require_drift_text.valuesOf(difference);
			return `${difference.what}: Git ${git}, there ${live}`;
		});
		const why = [require_drift_text.whyText(row), ...differences].filter((text) => text !== "").join("; ");
		return `${require_judging.instanceKey(row)} ${row.state === "refused" ? "is refused" : "differs"}: ${why}`;
	});
}
/** The warnings: a lost log, and one line for all instances that could not be compared. */
function driftWarnings(compared) {
	const why = require_drift_text.lostText(compared);
	const lost = why === null ? [] : [require_opening.LOG_TEXTS.lost(why)];
	const unknown = compared.rows.filter(require_drift_text.isUnknown);
	if (unknown.length === 0) return lost;
	const lines = unknown.map((row) => `${require_judging.instanceKey(row)} ${require_drift_text.stateText(row)} (${require_drift_text.whyText(row)})`);
	return [...lost, require_action.DRIFT_ISSUE.notCompared(lines.join("; "))];
}
// src/action/drift.ts
/** True when every target that answers has its accepted values. */
async function runDrift(job, wiring, output) {
	const { defaultBranch, environments, services } = job;
	const tip = await tipOf(job, wiring.evaluator.repository);
	if (!tip.isCurrent) return output.errors([require_action.RUN_TEXTS.notCompared(defaultBranch)]);
	const deployer = await deployerFor({}, job, wiring);
	const compared = await require_drift.drift({
		...deployer,
		tip: () => Promise.resolve(tip)
	}, {
		environments: environments.length === 0 ? null : environments,
		services: services.length === 0 ? null : services
	});
	const shown = {
		...compared,
		rows: compared.rows.map(redacted)
	};
	return reportDifferences(shown, await reported(job, wiring, shown), output);
}
/** GitHub masks secrets in the log of a run, and not in an issue. */
function redacted(row) {
	const redact = require_judging.redactor(process.env);
	const differences = row.differences.map(({ what, git, live }) => ({
		what,
		git: git && redact(git),
		live: live && redact(live)
	}));
	return {
		...row,
		differences,
		why: redact(row.why)
	};
}
async function reported(job, { client }, compared) {
	if (!job.issue || job.dryRun) return require_drift_text.NOT_REPORTED;
	const text = driftIssueText(job);
	const about = {
		marker: text.marker,
		identity: job.identity,
		label: require_drift_text.DRIFT_LABEL
	};
	return require_drift_text.reportDrift(require_page_github.ownIssuesIn(client, about), compared, text);
}
// src/app/accepted/due.ts
/** Null: none is due, also where nothing was ever deployed. */
async function dueDeployment(deployer, tip) {
	const entries = await deployer.log.read(await require_judging.environmentsAt(deployer, tip));
	const baseline = await require_judging.baselineOf(deployer, entries, tip, void 0);
	if (baseline.kind !== "logged") return null;
	const landings = await require_judging.landingsAfter(deployer, baseline.commit, tip);
	const { accepted, judgements } = await require_deploying.acceptUpTo(deployer, baseline, landings, tip);
	if (judgements.some(({ landed, report }) => report.class !== "none" && landings.some(({ after }) => after === landed.after))) return {
		tip,
		because: "landing"
	};
	return baseline.refusals.some((earlier) => earlier.verdict === "wait" && !accepted.refusals.some((now) => require_judging.isSamePart(now, earlier))) ? {
		tip,
		because: "evidence"
	} : null;
}
// src/action/due.ts
/** What fails here fails no run: its other work is done, and the next one tries again. */
async function startDue(job, wiring, output) {
	const { evaluator } = wiring;
	const { github } = evaluator;
	if (job.dryRun || isLow(github.spent())) return;
	try {
		const tip = await fetchedTip(evaluator.repository);
		if (tip === null) return;
		const pipeline = await require_judging.pipelineIn(evaluator, {
			commit: tip,
			refusals: []
		});
		if (pipeline === null || !deploysByLog(pipeline)) return;
		const due = await dueDeployment(await deployerFor({}, job, wiring), tip);
		if (due !== null) await startFor(due);
	} catch (error) {
		const hint = require_opening.hintOf(error);
		if (hint === null) throw error;
		output.warn(require_action.REDEPLOY_TEXTS.unknown(error.message, hint));
	}
	async function startFor({ tip, because }) {
		const { redeploy: file } = job;
		if (file === "here") {
			await actingIn(job, wiring, output).deploys(tip);
			return;
		}
		const running = await github.isRunning({
			file,
			head: tip
		});
		if (running.kind === "known" && running.value) return output.info(require_action.REDEPLOY_TEXTS.running(file, tip.slice(0, 10)));
		const started = await github.startWorkflow({
			file,
			inputs: { landing: tip }
		});
		if (started.kind === "known") return output.info(require_action.REDEPLOY_TEXTS.started(file, because));
		output.warn({
			kind: "redeploy-not-started",
			file,
			due: because,
			why: started.why
		});
	}
}
/** Whether its deployments are on GitHub's log. */
function deploysByLog({ services, deployments }) {
	return (deployments?.log ?? "github") === "github" && services.some(({ deploy = [] }) => deploy.length > 0);
}
// src/app/propose/proposal.ts
const PREFIX = "flaghoist/next/";
/** Named after the landing that the step goes on from: a person who closes one has decided until the next landing. */
function branchFor(step) {
	const { environment, flag, percent, landing } = step;
	return `${PREFIX}${require_editing.inBranch(`${environment}/${flag}`)}/${percent}/${landing.slice(0, 12)}`;
}
/** Those of our own login, oldest first. */
function proposalsAmong(pulls, { identity, into }) {
	return pulls.filter((pull) => pull.open && pull.author === identity && pull.into === into).toSorted((a, b) => a.number - b.number).flatMap((pull) => {
		const branch = require_editing.ownBranchOf(pull) ?? "";
		const match = /^flaghoist\/next\/([^/]+)\/(.+)\/([\d.]+)\/[0-9a-f]{12}$/.exec(branch);
		if (match === null) return [];
		const [, environment = "", flag = "", percent] = match;
		return [{
			pull,
			branch,
			environment: require_editing.fromBranch(environment),
			flag: require_editing.fromBranch(flag),
			percent: Number(percent)
		}];
	});
}
function isFor({ environment, percent }, step) {
	return environment === step.environment && percent === step.percent;
}
/** What is proposed, the evidence for it, and what people still have to give. */
function proposalBody(step, report) {
	const gates = report.changes.flatMap((change) => change.gates);
	const lines = (isPassed) => gates.filter(({ verdict }) => verdict === "pass" === isPassed).map(({ message }) => `- ${require_judging.prose(message)}`);
	const passed = lines(true);
	const open = lines(false);
	return [
		require_editing.bodyOf(report, {
			by: null,
			reason: ""
		}),
		require_editing.PROPOSED_TEXTS.why(require_judging.code(step.flag)),
		"",
		...passed.length === 0 ? [] : [
			require_editing.PROPOSED_TEXTS.evidence(),
			"",
			...passed,
			""
		],
		...open.length === 0 ? [] : [
			require_editing.PROPOSED_TEXTS.open(),
			"",
			...open,
			""
		],
		require_editing.PROPOSED_TEXTS.ends(),
		""
	].join("\n");
}
/** Why we close the pull request of a step that is not the next one any more. */
function closingText({ flag, environment }, because, next) {
	return require_editing.supersededText({
		flag: require_judging.code(flag),
		environment: require_judging.code(environment)
	}, because, next === null ? null : {
		what: next.what,
		environment: require_judging.code(next.environment)
	});
}
/** Marks the text of a pull request that we closed: the step may be proposed again, unlike after a person closed it. */
const SUPERSEDED = "<!-- flaghoist superseded -->";
function isSuperseded({ body }) {
	return body.includes(SUPERSEDED);
}
// src/app/propose/landed-since.ts
/** A rollback is one in any environment: the steps after it begin anew. */
async function landedSince({ gatherer, swept }, { flag, pull }) {
	const { repository, root } = gatherer;
	const from = await repository.branchPoint(swept.base, pull.head);
	const [before, after] = await Promise.all([from, swept.base].map((commit) => percentsAt(gatherer, commit, flag)));
	const isLower = [...before ?? []].some(([name, percent]) => (after?.get(name) ?? 0) < percent);
	const places = [...after?.keys() ?? []].map((name) => require_judging.statePath(root, name, flag));
	const landing = await repository.lastLanding(swept.base, [require_judging.flagPath(root, flag), ...places]);
	return {
		kind: isLower ? "rolled-back" : "landed",
		landing
	};
}
async function percentsAt(gatherer, commit, key) {
	const { side, environments } = await require_judging.readNamed(gatherer, commit, [key]);
	const files = require_opening.filesOf(require_judging.snapshotOf(side), key);
	const flag = require_opening.valueOf(files.flag);
	return new Map(environments.map((name) => [name, flag === null ? 0 : require_editing.presentPercent(flag, require_opening.valueOf(require_opening.stateOf(files, name)))]));
}
// src/app/propose/close.ts
/** Null: it is still the next step. `twin`: one of ours for the same flag that stays open. */
async function reasonToClose(acting, { steps, unreadable }, proposal, twin) {
	const { flag } = proposal;
	if (unreadable.has(flag)) return null;
	const step = steps.get(flag);
	if (step === void 0) return { kind: "no-proposals" };
	if (step === null || !isFor(proposal, step)) return landedSince(acting, proposal);
	const pull = twin?.pull.number ?? await otherFor(acting, step);
	return pull === null ? null : {
		kind: "other",
		number: pull
	};
}
/** The open pull request of others that gives users exactly the same; null: there is none. */
async function otherFor({ swept, evaluator }, step) {
	const { identity, github } = evaluator;
	const ours = proposalsAmong(swept.pulls, {
		identity,
		into: github.defaultBranch
	});
	const numbers = new Set(ours.map(({ pull }) => pull.number));
	const same = swept.evaluated.filter(({ number, checked }) => !numbers.has(number) && checked?.report.changes.some((change) => change.flag === step.flag && change.environment === step.environment && JSON.stringify(change.to) === JSON.stringify(step.to)) === true);
	for (const { number } of same) {
		const pull = swept.pulls.find((candidate) => candidate.number === number);
		if (pull !== void 0 && await isOfWriter(github, pull)) return number;
	}
	return null;
}
/** Everyone can open a pull request from a fork, so one of them stops no step. */
async function isOfWriter(github, pull) {
	if (require_editing.ownBranchOf(pull) !== null) return true;
	const answer = pull.author === null ? null : await github.mayWrite(pull.author);
	return answer?.kind === "known" && answer.value;
}
async function closeProposal({ evaluator }, proposal, because, next) {
	const { flag, environment, pull } = proposal;
	const why = closingText(proposal, because, next);
	const closed = await closeWith(evaluator.github, pull, why);
	const about = {
		flag,
		environment,
		pull: pull.number,
		finished: null
	};
	if (closed.kind !== "known") {
		const troubles = [require_editing.OFFER_TEXTS.notClosed(pull.number, closed.why)];
		return {
			...about,
			kind: "failed",
			troubles
		};
	}
	return {
		...about,
		kind: "closed",
		troubles: await withdrawClosed(evaluator, pull)
	};
}
function closeWith(github, { number, body }, why) {
	return github.closePullRequest({
		number,
		why,
		body: `${body}\n${SUPERSEDED}\n`
	});
}
// src/app/propose/open.ts
async function openProposal(acting, step, atMost) {
	const about = {
		flag: step.flag,
		environment: step.environment,
		finished: null
	};
	const branch = branchFor(step);
	const earlier = await earlierOn$1(acting, branch);
	if (earlier.kind !== "known") return {
		...about,
		kind: "failed",
		pull: null,
		troubles: [earlier.why]
	};
	const [newest] = earlier.value;
	if (newest !== void 0 && !isSuperseded(newest)) return {
		...about,
		kind: newest.open ? "kept" : "ended",
		pull: newest.number,
		troubles: []
	};
	const edit = await editFor(acting, step);
	const open = require_deploying.openIn(edit.report).filter(({ gate }) => require_judging.endsOnPull(gate) === null);
	if (edit.report.verdict === "block" || open.length > 0) {
		const troubles = [require_editing.OFFER_TEXTS.notProposed(open[0]?.message ?? null)];
		return {
			...about,
			kind: "failed",
			pull: null,
			troubles
		};
	}
	const written = {
		...edit,
		name: branch,
		isOurName: false
	};
	const body = proposalBody(step, edit.report);
	const wanted = {
		base: acting.swept.base,
		written: {
			...written,
			isLock: true
		},
		body
	};
	const offered = await require_editing.offer(acting.evaluator, wanted);
	if (offered.kind !== "open") return withoutPull(acting, step, branch, offered);
	const { pull, isNew } = offered;
	if (isNew && await isTooMany(acting, pull, atMost)) return {
		...await closeProposal(acting, {
			...about,
			pull,
			branch,
			percent: step.percent
		}, {
			kind: "too-many",
			atMost
		}, step),
		isRefused: true
	};
	const finished = await finishPull(acting, pull, {
		pushedBy: isNew && pull.head === edit.commit ? require_editing.SWEEP_ITSELF : null,
		merge: false
	});
	const troubles = await askPeople(acting, pull, finished.evaluated);
	const kind = isNew ? "opened" : "kept";
	return {
		...about,
		kind,
		pull: pull.number,
		finished,
		troubles
	};
}
/** Whether runs at the same moment have opened more than are allowed. Then the older ones stay. */
async function isTooMany({ evaluator: { github, identity } }, pull, atMost) {
	const open = await github.openPullRequests();
	if (open.kind !== "known") return false;
	return proposalsAmong(open.value, {
		identity,
		into: github.defaultBranch
	}).filter((proposal) => proposal.pull.number < pull.number).length >= atMost;
}
/** What earlier runs have opened from this branch, newest first. */
async function earlierOn$1({ evaluator }, branch) {
	const pulls = await evaluator.github.pullRequestsFrom(branch);
	if (pulls.kind !== "known") return pulls;
	return {
		kind: "known",
		value: pulls.value.filter(({ author }) => author === evaluator.identity).toSorted((a, b) => b.number - a.number)
	};
}
/** Another sweep may have been faster. */
async function withoutPull(acting, { flag, environment }, branch, offered) {
	const about = {
		flag,
		environment,
		finished: null
	};
	const earlier = await earlierOn$1(acting, branch);
	const open = earlier.kind === "known" ? earlier.value.find((pull) => pull.open) : void 0;
	if (open !== void 0) return {
		...about,
		kind: "kept",
		pull: open.number,
		troubles: []
	};
	const troubles = [require_editing.OFFER_TEXTS.notOpened(offered.why)];
	return {
		...about,
		kind: "failed",
		pull: null,
		troubles,
		isRefused: true
	};
}
function editFor({ gatherer, swept }, { flag, environment, percent }) {
	return require_editing.promote(gatherer, swept.base, {
		flag,
		to: environment,
		rollout: percent,
		branch: null
	});
}
/** `step`: null where nothing is known about it. */
async function keepProposal(acting, proposal, step) {
	const { flag, environment, pull } = proposal;
	const about = {
		flag,
		environment,
		pull: pull.number
	};
	const evaluated = acting.swept.evaluated.find(({ number }) => number === pull.number);
	const isLost = evaluated !== void 0 && isPusherUnknown(evaluated);
	const updated = step === null ? null : await updatedBranch(acting, proposal, step, isLost);
	if (updated?.kind === "unreachable" || updated?.kind === "absent") {
		const troubles = [require_editing.OFFER_TEXTS.notUpdated(pull.number, updated.why)];
		return {
			...about,
			kind: "failed",
			finished: null,
			troubles
		};
	}
	if (updated?.kind === "known") {
		const how = {
			pushedBy: require_editing.SWEEP_ITSELF,
			merge: false,
			before: pull.head
		};
		const finished = await finishPull(acting, updated.value, how);
		const troubles = await askPeople(acting, updated.value, finished.evaluated);
		return {
			...about,
			kind: "updated",
			finished,
			troubles
		};
	}
	const troubles = evaluated === void 0 ? [] : await askPeople(acting, pull, evaluated);
	return {
		...about,
		kind: "kept",
		finished: null,
		troubles
	};
}
/** An earlier run was killed before it could note that it has pushed the head. No approval would count. */
function isPusherUnknown({ checked }) {
	const authorship = checked?.question.evidence.authorship;
	if (authorship?.kind !== "known") return false;
	return authorship.value.unresolved.some(({ kind }) => kind === "pusher");
}
/** Writes the step again where its file has changed on the default branch, or where `isLost`. Null: nothing is to be done. */
async function updatedBranch(acting, { pull, branch }, step, isLost) {
	const { gatherer, swept } = acting;
	const { repository, root } = gatherer;
	const path = require_judging.statePath(root, step.environment, step.flag);
	const from = await repository.branchPoint(swept.base, pull.head);
	const [blob, headBlob] = await repository.readPaths([from, swept.base].map((commit) => ({
		tree: require_repository.asTree(commit),
		path
	})));
	if (blob?.id === headBlob?.id && !isLost) return null;
	const edit = await editFor(acting, step);
	if (!await require_editing.isStaleEdit(repository, pull.head, {
		...edit,
		base: swept.base
	})) return null;
	return replaceHead(repository, pull, {
		branch,
		commit: edit.commit
	});
}
/** GitHub takes no more. */
const MOST_REVIEWERS = 15;
/** Answers what could not be done, one line each. */
async function askPeople({ evaluator }, { number, reviewers = [] }, evaluated) {
	const wanted = approversFor(evaluated);
	if (wanted.length === 0 || reviewers.length > 0) return [];
	const { github } = evaluator;
	const reviews = await github.reviews(number);
	if (reviews.kind === "known" && reviews.value.length > 0) return [];
	const all = await github.askReviewers(number, wanted);
	if (all.kind === "known") return [];
	return (await Promise.all(wanted.map((login) => github.askReviewers(number, [login])))).some(({ kind }) => kind === "known") ? [] : [require_editing.OFFER_TEXTS.notAsked(number, all.why)];
}
/** Who may give the approvals that are missing; none while anything else is open. */
function approversFor({ checked }) {
	if (checked === null || checked.report.verdict !== "wait") return [];
	const open = require_deploying.openIn(checked.report);
	if (open.some(({ gate }) => require_judging.endsOnPull(gate) === null)) return [];
	const missing = open.filter(({ gate }) => require_judging.endsOnPull(gate) === "reviews");
	const loginsIn = (facts) => Array.isArray(facts) ? facts : [];
	const authors = new Set(missing.flatMap(({ facts }) => loginsIn(facts["authors"])));
	return [...new Set(missing.flatMap(({ facts }) => loginsIn(facts["members"])))].filter((login) => !authors.has(login)).slice(0, MOST_REVIEWERS);
}
// src/app/propose/steps.ts
async function stepsAt(gatherer, base) {
	const definitions = await require_judging.definitionsWith(gatherer, require_repository.asTree(base), ["propose"]);
	const keys = [...definitions].flatMap(([key, { definition }]) => definition?.value?.propose === true ? [key] : []);
	const unreadable = new Set([...definitions].flatMap(([key, { definition }]) => definition?.value == null ? [key] : []));
	if (keys.length === 0) return {
		...NONE,
		unreadable
	};
	const { context: asInGit } = await require_deploying.readPlans(gatherer, base, keys.toSorted(require_opening.inOrder));
	const { pipeline } = asInGit;
	const rules = await require_deploying.acceptedRules(gatherer, base, asInGit);
	const { context } = rules;
	const plans = keys.map((key) => [key, require_deploying.stepPlanOf(context, key)]);
	const judged = await judgedPlans(gatherer, rules, plans.flatMap(([, plan]) => plan ?? []));
	const steps = /* @__PURE__ */ new Map();
	for (const [key, plan] of plans) {
		const step = plan === null ? null : await stepOf(gatherer, base, context, {
			key,
			plan
		});
		steps.set(key, step === null || plan === null ? null : {
			...step,
			isDue: judged(plan)
		});
	}
	return {
		steps,
		unreadable,
		atMost: pipeline.policy.proposals?.atMost ?? 5
	};
}
const NONE = {
	steps: /* @__PURE__ */ new Map(),
	unreadable: /* @__PURE__ */ new Set(),
	atMost: 5
};
/** Answers of a plan whether its step is due. */
async function judgedPlans(gatherer, { base, unknown }, plans) {
	const now = await gatherer.clock.now();
	const asks = plans.flatMap(({ proposal }) => require_judging.askAbout(proposal, now).asks);
	const evidence = {
		...await require_judging.gather(gatherer, {
			asks,
			fingerprint: "",
			...base,
			now
		}),
		...unknown
	};
	const given = {
		clock: gatherer.clock.name,
		evidenceAt: () => evidence
	};
	return (plan) => {
		const pass = require_forecast.firstPass(plan.proposal, given, now);
		if (pass.kind !== "passes" || pass.at > now) return false;
		const { environment } = plan.step;
		if (!pass.changes.some((change) => change.environment === environment && change.services.length > 0)) return false;
		return pass.needs.every(({ gate }) => require_judging.endsOnPull(gate) !== null);
	};
}
async function stepOf({ repository, root }, base, { folders }, { key, plan }) {
	const { environment, setting } = plan.step;
	const paths = folders.map((folder) => require_judging.statePath(root, folder, key));
	const landing = await repository.lastLanding(base, [require_judging.flagPath(root, key), ...paths]);
	if (landing === null) return null;
	return {
		flag: key,
		environment,
		what: require_deploying.whatOf(plan),
		percent: setting.rollout,
		to: require_opening.exposuresIn(require_opening.filesOf(plan.proposal.head, key), environment),
		landing,
		landedAt: await repository.committedAt(landing) ?? require_opening.instant(0)
	};
}
/** Evidence as for a pull request that is not open yet: without a review, without a ticked box. */
function unopened(source) {
	return { async answer(asks, fingerprint) {
		const others = asks.filter((ask) => !require_judging.isAbout(ask, "pull-request"));
		const evidence = await source.answer(others, fingerprint);
		const authorship = require_repository.known({
			people: [],
			unresolved: [],
			fingerprints: []
		});
		return {
			...evidence,
			reviews: require_repository.known([]),
			authorship,
			body: require_repository.known("")
		};
	} };
}
// src/app/propose/propose.ts
async function propose(acting) {
	const { gatherer, swept, evaluator } = acting;
	const steps = await stepsAt(gatherer, swept.base);
	const { acts, kept } = evaluator.dryRun ? UNTOUCHED : await keepOrClose(acting, steps);
	const due = dueSteps(steps, kept);
	const taken = (await Promise.all(due.map((step) => takenBy(acting, step)))).flat();
	const free = due.filter(({ flag }) => !taken.some((act) => act.flag === flag));
	const atMost = evaluator.dryRun ? null : steps.atMost;
	const places = Math.max(0, (atMost ?? 0) - kept.size);
	const opened = await openAll(acting, free, {
		places,
		atMost: atMost ?? 0
	});
	const unopened = free.slice(Math.max(places, opened.length));
	return {
		actions: [
			...acts,
			...taken,
			...opened
		],
		unopened,
		atMost
	};
}
const UNTOUCHED = {
	acts: [],
	kept: /* @__PURE__ */ new Map()
};
/** Closes what is superseded, and brings the others up to date, the oldest first. */
async function keepOrClose(acting, steps) {
	const { swept, evaluator } = acting;
	const { identity, github } = evaluator;
	const kept = /* @__PURE__ */ new Map();
	const acts = [];
	for (const proposal of proposalsAmong(swept.pulls, {
		identity,
		into: github.defaultBranch
	})) {
		const { flag } = proposal;
		const step = steps.steps.get(flag) ?? null;
		const because = await reasonToClose(acting, steps, proposal, kept.get(flag) ?? null);
		if (because === null) kept.set(flag, proposal);
		const work = () => because === null ? keepProposal(acting, proposal, step) : closeProposal(acting, proposal, because, step);
		acts.push(await guarded$1(proposal, work));
	}
	return {
		acts,
		kept
	};
}
/** Those without a pull request of ours, in the order in which they are opened. */
function dueSteps({ steps }, kept) {
	return [...steps.values()].flatMap((step) => step?.isDue === true && !kept.has(step.flag) ? [step] : []).toSorted((a, b) => a.landedAt - b.landedAt || require_opening.inOrder(a.flag, b.flag));
}
async function takenBy(acting, step) {
	const pull = await otherFor(acting, step);
	if (pull === null) return [];
	const { flag, environment } = step;
	return [{
		kind: "other",
		flag,
		environment,
		pull,
		finished: null,
		troubles: []
	}];
}
/**
* A step that a person has closed takes no place from the others. What GitHub refuses for one, it refuses for all: the next
* sweep tries again.
*/
async function openAll(acting, steps, { places, atMost }) {
	const acts = [];
	for (const step of steps) {
		if (acts.filter(({ kind }) => OPEN.has(kind)).length === places || isLow(acting.evaluator.github.spent())) break;
		const act = await guarded$1(step, () => openProposal(acting, step, atMost));
		acts.push(act);
		if (act.isRefused === true) break;
	}
	return acts;
}
const OPEN = /* @__PURE__ */ new Set(["opened", "kept"]);
/** A failure of one never stops the others. */
async function guarded$1({ flag, environment }, work) {
	try {
		return await work();
	} catch (error) {
		const hint = require_opening.hintOf(error);
		if (hint === null) throw error;
		return {
			kind: "failed",
			flag,
			environment,
			pull: null,
			finished: null,
			troubles: [`${error.message}; ${hint}`]
		};
	}
}
// src/action/propose.ts
async function runProposals(swept, job, wiring, output) {
	const { github, repository } = wiring.evaluator;
	if (isLow(github.spent())) return;
	const acting = actingIn(job, await repository.remoteTip(github.defaultBranch) === swept.base ? {
		...wiring,
		evaluator: swept.judging
	} : wiring, output);
	const gatherer = gathererIn({ evaluator: swept.judging }, unopened(require_landed_evidence.evidenceAboutSteps(github)));
	try {
		await reportProposals(await propose({
			...acting,
			gatherer,
			swept
		}), output);
	} catch (error) {
		const hint = require_opening.hintOf(error);
		if (hint === null) throw error;
		output.warn(require_action.PROPOSAL_TEXTS.none(error.message, hint));
	}
}
/** Shows what was proposed. It fails no job. */
async function reportProposals(proposed, output) {
	const lines = proposalLines(proposed);
	const warnings = proposalWarnings(proposed);
	lines.forEach((line) => output.info(line));
	warnings.forEach((line) => output.warn(line));
	const items = [...lines, ...warnings].map((line) => `- ${require_judging.prose(line)}`);
	if (items.length > 0) await output.summary([
		"### Next steps",
		"",
		...items,
		""
	].join("\n"));
}
function proposalLines({ actions, unopened: steps, atMost }) {
	return [...actions.flatMap(lineOf), ...unopenedLine(steps, atMost)];
}
/** What could not be done. */
function proposalWarnings({ actions }) {
	return actions.flatMap(({ flag, environment, troubles, finished }) => [...troubles, ...finished?.evaluated.troubles ?? []].map((why) => require_action.PROPOSAL_TEXTS.trouble(flag, environment, why)));
}
function lineOf({ kind, flag, environment, pull }) {
	return kind === "failed" ? [] : [require_action.stepText({
		kind,
		flag,
		environment,
		pull
	})];
}
/** In the order in which the next sweeps open them. */
function unopenedLine(steps, atMost) {
	if (steps.length === 0) return [];
	const names = steps.map(({ flag, environment }) => `${flag} in ${environment}`);
	return [require_action.PROPOSAL_TEXTS.unopened(names, atMost)];
}
// src/action/notify.ts
/** Milliseconds for all receivers together. A watch delays the next alert, so it waits least. */
const LONGEST$1 = {
	sweep: 2e4,
	push: 2e4,
	deploy: 2e4,
	watch: 6e3
};
/** Milliseconds. Nothing waits for the end of the weekly run. */
const LONGEST_OF_SUMMARY = 2e4;
/** `judged`: what a sweep has judged; empty for the other runs. */
async function notifyAfter(trigger, job, wiring, judged, output) {
	const longest = LONGEST$1[trigger.kind];
	if (longest === void 0 || job.dryRun) return;
	try {
		const tip = await tipToNotify(job, wiring);
		const sending = tip === null ? null : await sendingAt(wiring, tip, longest);
		if (sending === null) return;
		const sources = sourcesFor(job, wiring, judged, sending);
		const { events, troubles } = await require_events.derivedEvents(sources, sending.receivers);
		for (const trouble of troubles) output.warn(`notifications: ${require_opening.troubleText(trouble)}`);
		await sendEvents(job, wiring, sending, events, output);
	} catch (error) {
		const hint = require_opening.hintOf(error);
		const { message } = error;
		output.warn(`notifications: ${message}${hint === null ? "" : `; ${hint}`}`);
	}
}
/** Null: there is no receiver at the commit that the run has fetched, so that it asks nothing more. */
async function tipToNotify(job, { evaluator }) {
	const last = await evaluator.repository.resolve(require_repository.FETCHED_BASE);
	if ((await require_judging.pipelineIn(evaluator, {
		commit: last,
		refusals: []
	}))?.notifications === void 0) return null;
	return (await tipOf(job, evaluator.repository)).commit;
}
/** The summary of a week, after its comment. */
async function notifySummary(job, wiring, tip, event, output) {
	const sending = await sendingAt(wiring, tip, LONGEST_OF_SUMMARY);
	if (sending !== null) await sendEvents(job, wiring, sending, [event], output);
}
/** Null: the pipeline names no receiver. */
async function sendingAt({ evaluator }, tip, longest) {
	const pipeline = await require_judging.pipelineIn(evaluator, {
		commit: tip,
		refusals: []
	});
	const receivers = pipeline?.notifications ?? [];
	const [first] = pipeline?.environments ?? [];
	if (pipeline === null || first === void 0 || receivers.length === 0) return null;
	return {
		pipeline,
		receivers,
		tip,
		environment: first.name,
		longest
	};
}
async function sendEvents(job, { client, evaluator }, sending, events, output) {
	const notified = await require_events.notify({
		marks: require_events.githubMarks(client, {
			...writerIn(job, sending.pipeline),
			login: job.identity
		}, sending.tip),
		send: require_events.senderOf({
			env: process.env,
			redact: require_judging.redactor(process.env)
		}),
		now: () => {
			const now = evaluator.github.now();
			return now.kind === "known" ? now.value : evaluator.machineClock();
		},
		until: AbortSignal.timeout(sending.longest),
		environment: sending.environment
	}, sending.receivers, events);
	for (const { event } of notified.sent) output.info(require_action.NOTIFY_TEXTS.sent(event.id));
	if (notified.remaining > 0) output.info(require_action.NOTIFY_TEXTS.remaining(notified.remaining));
	for (const trouble of notified.troubles) output.warn(`notifications: ${require_opening.troubleText(trouble)}`);
}
/** Who writes the deployment log, and so its marks. */
function writerIn({ identity, root }, { deployments = {} }) {
	const { identity: account = identity, former = [] } = deployments;
	const key = process.env["FLAGHOIST_LOG_KEY"];
	return {
		root,
		identity: account,
		former,
		...key === void 0 ? {} : { key }
	};
}
function sourcesFor(job, { client, evaluator }, judged, { pipeline, tip }) {
	const { github, identity } = evaluator;
	return {
		gatherer: gathererIn({ evaluator }),
		tip,
		web: `${job.server}/${job.repository}`,
		log,
		issues: (since) => require_github.breachIssuesIn(client, identity, since),
		pulls
	};
	async function log(since) {
		if ((pipeline.deployments?.log ?? "github") !== "github") return {
			entries: [],
			deployments: []
		};
		const read = await require_page_github.entriesSince(client, writerIn(job, pipeline), since);
		if (read.kind !== "known") return { trouble: read.why };
		const { entries, isCut } = read.value;
		const logged = {
			entries,
			deployments: require_judging.deploymentsOf(entries)
		};
		return isCut ? {
			...logged,
			incomplete: require_action.NOTIFY_TEXTS.tooMany()
		} : logged;
	}
	/** One request for many pull requests. */
	async function pulls() {
		if (judged.length === 0) return require_repository.known([]);
		const open = await github.openPullRequests();
		if (open.kind !== "known") return open;
		const heads = require_events.headsOf(judged, open.value);
		const recalled = await github.recall(heads, { withPeople: () => false });
		return require_repository.known(require_events.judgedPulls(judged, recalled, identity));
	}
}
// src/action/sweep-summary.ts
/** Fails when a pull request could not be judged or its verdict not posted. A block fails the job of its author only. */
async function reportSweep(swept, spent, output) {
	const { evaluated, groups } = swept;
	const lines = sweepLines(swept, spent);
	lines.forEach((line) => output.info(line));
	const verdicts = evaluated.map(({ checked }) => checked?.report.verdict ?? "wait");
	output.set("verdict", require_judging.worst(verdicts));
	const items = lines.map((line) => `- ${require_judging.prose(line)}`);
	await output.summary([
		"### Sweep",
		"",
		...items,
		""
	].join("\n"));
	evaluated.forEach((pull) => pull.alerts.forEach((why) => output.warn(`${nameOf(pull)}: ${why}`)));
	groups.forEach((group) => group.alerts.forEach((line) => output.warn(line)));
	return output.errors([
		...evaluated.flatMap((pull) => pull.troubles.map((why) => `${nameOf(pull)}: ${require_opening.troubleText(why)}`)),
		...groups.flatMap((group) => group.troubles),
		...unjudgedErrors(swept)
	]);
}
function nameOf({ number }) {
	return require_action.SUBJECT_TEXTS.pull(number);
}
function sweepLines(swept, { requests, remaining }) {
	const { evaluated, passedOver, failed, groups } = swept;
	const changed = evaluated.filter(({ posted }) => posted).length;
	const later = new Set(swept.unwritten.statuses);
	return [
		...evaluated.map((pull) => {
			const { number, status, alreadyPosted } = pull;
			const when = alreadyPosted ? ", as before" : later.has(number) ? ", not yet written" : "";
			return `${nameOf(pull)}: ${status.state}${when}: ${status.description}`;
		}),
		...groups.map(({ pulls, status }) => `${require_action.SUBJECT_TEXTS.group(pulls)}: ${status.description}`),
		require_action.SWEEP_TEXTS.counts(evaluated.length, changed, passedOver.length, failed.length),
		...unwrittenLines(swept),
		require_action.SWEEP_TEXTS.requests(requests, remaining)
	];
}
/** GitHub limits how much may be written in an hour. */
function unwrittenLines({ unwritten, doneBy }) {
	if (doneBy === null) return [];
	const parts = [counted(unwritten.statuses.length, "status", "statuses"), counted(unwritten.comments.length, "comment", "comments")].flat();
	return [require_action.SWEEP_TEXTS.unwritten(parts.join(" and "), require_opening.isoOf(doneBy))];
}
function counted(count, one, many) {
	return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
}
/** The errors of a sweep for pull requests without a verdict. */
function unjudgedErrors({ failed, notReached }) {
	return [...failed.map((pull) => require_action.SWEEP_TEXTS.notJudged(nameOf(pull), pull.why)), ...notReached.length === 0 ? [] : [require_action.SWEEP_TEXTS.notReached(notReached)]];
}
// src/action/sweep-metrics.ts
/** A failure fails no sweep: the alert about sweeps says it. */
async function writeSweepMetrics({ metrics, workspace, dryRun }, { evaluator }, output) {
	if (metrics === "" || dryRun) return;
	try {
		const { repository } = evaluator;
		const gatherer = gathererIn({ evaluator });
		const tip = await fetchedTip(repository);
		if (tip === null) return;
		const input = await require_rendered_pipeline.renderedPipeline(gatherer, tip, {
			environments: null,
			services: null,
			lastSweep: await gatherer.clock.now(),
			needsHistory: true
		});
		for (const { file, text } of await require_openmetrics.openmetrics.files(input)) await require_judging.writeAtomically((0, node_path.join)((0, node_path.resolve)(workspace, metrics), file), text);
	} catch (error) {
		const hint = require_opening.hintOf(error);
		output.warn(require_action.SWEEP_TEXTS.metrics(`${error.message}${hint ? `; ${hint}` : ""}`));
	}
}
// src/action/recheck.ts
/** On a pull request the verdict itself is the status, so only what hinders it is replied. */
async function runRecheck(trigger, job, wiring, output) {
	const replies = await reacted(trigger, trigger.by, job, wiring, output);
	if (typeof replies === "boolean") return replies;
	await replies.react(BEGUN);
	const { isDone, lines } = trigger.isPull ? await rechecked(trigger.number, wiring, output) : await recheckedAll(wiring, output);
	const isAnswered = trigger.isPull ? lines.length === 0 : isDone;
	await replies.react(isAnswered ? "+1" : "confused");
	const replied = lines.length === 0 ? null : await replyLines(replies, lines);
	return output.errors(replied === null || replied.kind === "known" ? [] : [replied.why]) && isDone;
}
async function rechecked(number, { evaluator }, output) {
	const pull = await evaluator.github.pullRequest(number);
	if (pull.kind !== "known") return {
		isDone: output.errors([pull.why]),
		lines: [pull.why]
	};
	if (!pull.value.open) {
		const why = require_action.COMMENT_TEXTS.notOpen(number);
		output.info(why);
		return {
			isDone: true,
			lines: [why]
		};
	}
	const evaluated = await evaluate(evaluator, pull.value, require_judging.NO_TRIGGER);
	const { checked, status, troubles } = evaluated;
	const unjudged = checked === null ? [status.description] : [];
	return {
		isDone: await output.pullRequest(evaluated),
		lines: [...unjudged, ...troubles]
	};
}
/** An issue has no verdict of its own, and any open pull request may wait for it. */
async function recheckedAll({ evaluator }, output) {
	const swept = await sweep(evaluator, {
		all: false,
		mostAnHour: 450
	}, (line) => output.info(line));
	if (swept.kind !== "known") return {
		isDone: output.errors([swept.why]),
		lines: [swept.why]
	};
	const isDone = await reportSweep(swept.value, evaluator.github.spent(), output);
	const numbers = swept.value.evaluated.map(({ number }) => number);
	const judged = require_action.COMMENT_TEXTS.judgedAgain(numbers);
	return {
		isDone,
		lines: [isDone ? judged : require_action.COMMENT_TEXTS.seeSummary(judged)]
	};
}
// src/app/removal/removal-issues.ts
const REMOVAL_LABEL = "flaghoist-removal";
/** How the text of each of them begins. */
function removalMarker(root) {
	return `<!-- flaghoist removal ${encodeURIComponent(root)} `;
}
/** New issues of one sweep. The next sweeps open the others. */
const MOST_NEW = 5;
async function keepRemovalIssues(deps, standings) {
	const all = await deps.issues.all();
	if (all.kind !== "known") return {
		changes: [],
		troubles: standings.due.length > 0 ? [all.why] : []
	};
	const [changes, troubles] = [[], []];
	for (const step of removalSteps(all.value, standings)) {
		const taken = await take(deps, step);
		if (taken.kind === "known") changes.push(...taken.value);
		else troubles.push(taken.why);
	}
	return {
		changes,
		troubles
	};
}
/** A flag whose issue was closed by a person gets another one only after it was lowered and is due again. */
function removalSteps(issues, { due, endOf }) {
	const current = currentByFlag(issues);
	return [...due.filter(({ key }) => !current.has(key)).slice(0, MOST_NEW).map((flag) => ({
		kind: "open",
		flag
	})), ...[...current].flatMap(([key, all]) => stepsFor(key, all, endOf(key)))];
}
function stepsFor(key, issues, end) {
	if (end !== null) return issues.map((issue) => issue.isOpen ? {
		kind: "close",
		key,
		issue,
		comment: end
	} : {
		kind: "end",
		key,
		issue
	});
	const [oldest, ...twins] = issues.filter(({ isOpen }) => isOpen);
	return oldest === void 0 ? [] : twins.map((issue) => twin(key, issue, oldest));
}
/** Two sweeps at the same time have each opened one. */
function twin(key, issue, oldest) {
	return {
		kind: "close",
		key,
		issue,
		comment: require_action.REMOVAL_TEXTS.sameAs(oldest.number)
	};
}
const FIRST_LINE = /^<!-- flaghoist removal \S+ (\S+) (due|ended) -->/;
function firstLine(root, key, state) {
	return `${removalMarker(root)}${key} ${state} -->`;
}
/** Those that have not come to their end, oldest first. */
function currentByFlag(issues) {
	const current = /* @__PURE__ */ new Map();
	for (const issue of issues) {
		const [, key, state] = FIRST_LINE.exec(issue.body) ?? [];
		if (key === void 0 || state !== "due") continue;
		const flag = key;
		current.set(flag, [...current.get(flag) ?? [], issue]);
	}
	return current;
}
async function take(deps, step) {
	const { issues, root } = deps;
	if (step.kind === "open") return openFor(deps, step.flag);
	const { key, issue } = step;
	const body = issue.body.replace(FIRST_LINE, firstLine(root, key, "ended"));
	if (step.kind === "end") {
		const ended = await issues.edit(issue.number, body);
		return ended.kind === "known" ? require_repository.known([]) : ended;
	}
	const closed = await issues.close(issue.number, step.comment, body);
	return closed.kind === "known" ? require_repository.known([require_action.REMOVAL_TEXTS.closed(issue.number, key)]) : closed;
}
/** Looks again after it has opened one, because another sweep may have done so at the same time. */
async function openFor(deps, flag) {
	const { issues, root, textOf } = deps;
	const { title, body } = textOf(flag);
	const opened = await issues.create(title, `${firstLine(root, flag.key, "due")}\n${body}`);
	if (opened.kind !== "known") return opened;
	const line = require_action.REMOVAL_TEXTS.opened(opened.value.number, flag.key);
	const open = await issues.open();
	if (open.kind !== "known") return require_repository.known([line]);
	const oldest = currentByFlag(open.value).get(flag.key)?.[0];
	return oldest === void 0 || oldest.number >= opened.value.number ? require_repository.known([line]) : take(deps, twin(flag.key, opened.value, oldest));
}
// src/app/removal/standing.ts
/** At a commit of the default branch. Null: no flag can have an issue, or the pipeline cannot be read. */
async function standingsAt(gatherer, base) {
	const { side } = await require_judging.readCommitTree(gatherer, base);
	const snapshot = require_judging.snapshotOf(side);
	const pipeline = require_opening.valueOf(snapshot.pipeline);
	if (pipeline === null) return null;
	const now = await gatherer.clock.now();
	if (!await mayHaveIssues(gatherer, snapshot, base, now)) return null;
	const context = {
		snapshot,
		pipeline
	};
	const candidates = [...snapshot.flags.keys()].toSorted(require_opening.inOrder).flatMap((key) => {
		const graduation = require_deploying.graduatingOf(context, key);
		return graduation !== null && require_deploying.isFullyOn(graduation) ? [graduation] : [];
	});
	const asks = candidates.flatMap((candidate) => require_deploying.graduationAsks(candidate, now));
	const evidence = await require_judging.gather(gatherer, {
		asks,
		fingerprint: "",
		base: snapshot,
		tip: base,
		now
	});
	return {
		due: candidates.flatMap((candidate) => {
			const removal = require_deploying.judgeGraduation(candidate, evidence, now);
			const files = snapshot.flags.get(candidate.flag.key);
			return removal.isDue && files !== void 0 ? [dueFlag(gatherer.root, candidate, removal, files)] : [];
		}),
		now,
		endOf: (key) => endOf(snapshot.flags.get(key), require_deploying.graduatingOf(context, key))
	};
}
function dueFlag(root, { flag }, removal, files) {
	const { key, description, owner } = flag;
	const states = [...files.states.keys()].map((environment) => require_judging.statePath(root, environment, key));
	return {
		key,
		description,
		owner,
		removal,
		files: [require_judging.flagPath(root, key), ...states]
	};
}
/** A file that cannot be read ends nothing. */
function endOf(files, graduating) {
	if (files === void 0 || files.flag.kind === "absent" && files.states.size === 0) return require_action.REMOVAL_TEXTS.removed();
	if (files.flag.kind !== "known") return null;
	if (graduating === null) return require_action.REMOVAL_TEXTS.notPlanned();
	return graduating.live === null || require_deploying.isFullyOn(graduating) ? null : require_action.REMOVAL_TEXTS.notOn(graduating.environment);
}
/** For how long the sweeps look for the issue of a definition that is removed. */
const LOOKED_FOR = require_opening.durationOf("7d");
/**
* Whether there can be an issue about removal at all: a definition says when it is due, or one did so lately. What is not
* known counts as yes. A repository whose flags have no end is asked about no issue.
*/
async function mayHaveIssues(loader, snapshot, tip, now) {
	const { repository, root } = loader;
	if ([...snapshot.flags.values()].some(({ flag }) => require_opening.valueOf(flag)?.graduate !== void 0)) return true;
	const since = require_opening.instant(now - LOOKED_FOR);
	const replaced = await repository.replacedSince(tip, since, require_judging.flagsFolder(root));
	return replaced.kind !== "known" || anyGraduates(loader, replaced.value);
}
async function anyGraduates({ repository, reader, root }, entries) {
	const files = entries.filter(({ mode }) => mode === "100644");
	const blobs = await repository.readBlobs([...new Set(files.map(({ id }) => id))]);
	return files.some((entry) => {
		const place = require_judging.placeOf(root, entry.path);
		const bytes = blobs.get(entry.id);
		if (place.kind !== "flag" || bytes === void 0) return false;
		return reader.flag(entry.path, place.key, {
			...entry,
			bytes
		}).value?.graduate !== void 0;
	});
}
// src/action/removal-text.ts
/** What has to be done, and why now. */
function removalText({ key, description, owner, removal, files }, now, { runUrl }) {
	const about = [description, ...owner === null ? [] : [`owner ${owner}`]];
	return {
		title: `Remove the flag ${require_judging.plain(key)}`.slice(0, 200),
		body: [
			...about.filter((text) => text !== "").map(require_judging.prose),
			"",
			`It is ${require_judging.prose(require_judging.removalWords(removal, now))}.`,
			"",
			...require_action.REMOVAL_TEXTS.steps(),
			...files.map((file) => `   - ${require_judging.code(file)}`),
			"",
			require_action.REMOVAL_TEXTS.ends(),
			"",
			require_action.RUN_TEXTS.openedBy(runUrl),
			""
		].join("\n")
	};
}
// src/action/removals.ts
/** Only the workflow of the sweep may have the permission to open issues. */
async function runRemovals(job, wiring, output) {
	const { github } = wiring.evaluator;
	if (job.command !== "sweep" || job.dryRun || isLow(github.spent())) return;
	try {
		await keepRemovals(job, wiring, output);
	} catch (error) {
		const hint = require_opening.hintOf(error);
		if (hint === null) throw error;
		output.warn(require_action.REMOVAL_TEXTS.notRead(error.message, hint));
	}
}
async function keepRemovals(job, wiring, output) {
	const { client, evaluator } = wiring;
	const tip = await tipOf(job, evaluator.repository);
	if (!tip.isCurrent) return;
	const standings = await standingsAt(gathererIn(wiring), tip.commit);
	if (standings === null) return;
	const { root, identity } = job;
	const options = {
		marker: removalMarker(root),
		identity,
		label: REMOVAL_LABEL
	};
	const textOf = (flag) => removalText(flag, standings.now, job);
	const { changes, troubles } = await keepRemovalIssues({
		issues: require_page_github.ownIssuesIn(client, options),
		root,
		textOf
	}, standings);
	changes.forEach((line) => output.info(line));
	troubles.forEach((why) => output.warn(require_action.REMOVAL_TEXTS.trouble(why)));
}
// src/action/summary-issue.ts
const LABEL = "flaghoist-summary";
/** The issues that the job has opened for its summaries. */
function summaryIssues(job, client) {
	return require_page_github.ownIssuesIn(client, {
		marker: markerOf(job),
		identity: job.identity,
		label: LABEL
	});
}
function markerOf(job) {
	return `<!-- flaghoist summary ${scopeOf(job)} -->`;
}
/** The oldest open one. A person may have closed it, and the comments go on there. */
async function issueFor$1(issues, earlier, job) {
	const body = `${markerOf(job)}\n${require_action.SUMMARY_ISSUE.about()}\n`;
	const issue = earlier.find(({ isOpen }) => isOpen) ?? earlier[0];
	return issue === void 0 ? issues.create(require_action.SUMMARY_ISSUE.title(), body) : require_repository.known(issue);
}
/** Writes the comment of the week, or edits it where it differs. */
async function postSummary(job, client, { number }, { window, text }) {
	const marker = `<!-- flaghoist summary of ${weekOf(window)} -->`;
	const comments = require_github.commentsOf(client, {
		marker,
		identity: job.identity
	});
	const sticky = await comments.find(number);
	if (sticky.kind !== "known") return sticky;
	const body = `${marker}\n${text}`;
	return sticky.value?.body === body && sticky.value.duplicates.length === 0 ? require_repository.known(null) : comments.write(number, sticky.value, body);
}
/** Runs for other flags have an issue of their own. */
function scopeOf({ root, form }) {
	return `${encodeURIComponent(root)} ${form.flags.join(",") || "*"}`;
}
function weekOf({ since, until }) {
	return `${require_opening.isoOf(since)} ${require_opening.isoOf(until)}`;
}
// src/action/summary-event.ts
/** The same for each run of the same week. */
function summaryEvent(job, summary, url) {
	const { since, until } = summary;
	const scope = job.form.flags.length === 0 ? "" : ` ${scopeOf(job)}`;
	return {
		kind: "summary",
		id: require_judging.eventId("summary", null, null, `${require_opening.isoOf(since)}${scope}`),
		at: until,
		flag: null,
		environment: null,
		owner: null,
		url,
		title: require_judging.summaryTitle(summary),
		lines: require_judging.summaryLines(summary, { colour: false }),
		markdown: require_judging.renderSummaryMarkdown(summary)
	};
}
// src/action/summary.ts
/** True when the comment of the week says what it has to say. */
async function runSummary(job, wiring, output) {
	const { client, evaluator } = wiring;
	const tip = await tipOf(job, evaluator.repository);
	if (!tip.isCurrent) return output.errors([require_action.RUN_TEXTS.notFetched(job.defaultBranch)]);
	const issues = summaryIssues(job, client);
	const earlier = await issues.all();
	if (earlier.kind !== "known") return output.errors([earlier.why]);
	const gatherer = gathererIn(wiring);
	const window = require_summary_window.summaryWindow("7d", null, await gatherer.clock.now());
	const request = {
		...window,
		flags: job.form.flags,
		owner: null
	};
	const summary = await require_summary_window.summaryOf(gatherer, tip.commit, request);
	const text = require_judging.renderSummaryMarkdown(summary);
	if (job.dryRun) return output.weekly(text, null);
	const issue = await issueFor$1(issues, earlier.value, job);
	if (issue.kind !== "known") return output.errors([issue.why]);
	const posted = await postSummary(job, client, issue.value, {
		window,
		text
	});
	if (posted.kind !== "known") return output.errors([posted.why]);
	await notifySummary(job, wiring, tip.commit, summaryEvent(job, summary, issue.value.url), output);
	return output.weekly(text, issue.value.url);
}
// src/action/trigger-command.ts
/** Null: the command judges, so the event decides what. */
function commandTrigger(job) {
	switch (job.command) {
		case "deploy": return deployTrigger(job);
		case "drift": return plainTrigger(job, {
			kind: "drift",
			on: AFTER_DEPLOYMENT,
			otherwise: "no-comparison"
		});
		case "page": return plainTrigger(job, {
			kind: "page",
			on: AFTER_DEPLOYMENT,
			otherwise: "no-page"
		});
		case "watch": return plainTrigger(job, {
			kind: "watch",
			on: AFTER_DEPLOYMENT,
			otherwise: "no-watch"
		});
		case "summary": return plainTrigger(job, {
			kind: "summary",
			on: BY_HAND,
			otherwise: "no-summary"
		});
		case "comment": return commentTrigger(job);
		case "promote":
		case "rollback": return editTrigger(job);
		case "check":
		case "sweep": return null;
	}
}
/** The landing of the event, or of the input `landing`. */
function deployTrigger(job) {
	const { event, payload, landing } = job;
	if (!isOnDefaultBranch$1(job)) return ignored("other-branch", job);
	if (landing !== "") {
		if (isSha(landing)) return {
			kind: "deploy",
			after: landing
		};
		throw require_opening.refusal("input/not-a-commit");
	}
	if (event !== "push") return BY_HAND.has(event) ? {
		kind: "deploy",
		after: null
	} : ignored("no-deployment", { event });
	const [before, after] = [text(payload, "before"), text(payload, "after")];
	if (!isSha(after) || NO_COMMIT.test(after)) return ignored("empty-push");
	if (!isSha(before)) return {
		kind: "deploy",
		after
	};
	return {
		kind: "deploy",
		before: NO_COMMIT.test(before) ? null : before,
		after
	};
}
const BY_HAND = /* @__PURE__ */ new Set([
	"workflow_dispatch",
	"repository_dispatch",
	"schedule"
]);
const AFTER_DEPLOYMENT = /* @__PURE__ */ new Set([
	...BY_HAND,
	"push",
	"workflow_run"
]);
function plainTrigger(job, { kind, on, otherwise }) {
	const { event } = job;
	if (!isOnDefaultBranch$1(job)) return ignored("other-branch", job);
	return on.has(event) ? { kind } : ignored(otherwise, { event });
}
/** Throws instead of ignoring the event, because the person who filled in the form waits for a result. */
function editTrigger(job) {
	if (!BY_HAND.has(job.event)) throw require_opening.refusal("event/not-by-hand", {
		command: job.command,
		event: job.event.slice(0, 40)
	});
	if (isOnDefaultBranch$1(job)) return { kind: "edit" };
	throw require_opening.refusal("event/other-branch", {
		ref: job.ref,
		defaultBranch: job.defaultBranch
	});
}
/** In any case, because the workflows compare so, and with any number of blanks. */
const ASKS = [{
	command: "rollback",
	form: /^\/flaghoist +rollback +(\S+)(?: +in +(\S+))?$/i
}, {
	command: "promote",
	form: /^\/flaghoist +promote +(\S+) +to +(\S+)$/i
}];
/** New, or edited by the person who wrote it: what others make of it is not what that person asked for. */
function writtenIn(payload) {
	const action = text(payload, "action");
	if (action === "created") return "new";
	const [sender, author] = [at(payload, "sender", "id"), at(payload, "comment", "user", "id")];
	return action === "edited" && isNumber(sender) && sender === author ? "edited" : null;
}
/** Whether a comment asks for a new verdict. The workflow of the sweep looks for the same beginning. */
function isRecheck(body) {
	return /^\/flaghoist recheck$/i.test(body.trim());
}
/** On a pull request the sweep answers `/flaghoist recheck`, so that one comment has one answer. */
function commentTrigger(job) {
	const { event, payload } = job;
	if (!isOnDefaultBranch$1(job)) return ignored("other-branch", job);
	const body = event === "issue_comment" ? text(payload, "comment", "body").trim() : "";
	const written = commentIn(payload);
	if (written === null || !/^\/flaghoist(\s|$)/i.test(body)) return ignored("not-ours");
	if (isRecheck(body)) return written.isPull ? ignored("sweep-answers") : {
		kind: "recheck",
		...written
	};
	const { isPull: _, ...about } = written;
	const id = at(payload, "comment", "user", "id");
	const request = askedIn(body);
	if (request !== null && isNumber(id)) return {
		...about,
		kind: "comment",
		...request,
		by: {
			login: about.by,
			id: String(id)
		}
	};
	return {
		kind: "unclear",
		...about,
		alone: commandAloneIn(body)
	};
}
/** The command of the first line, if the lines below have none. */
function commandAloneIn(body) {
	const [first = "", ...others] = body.split(/\r?\n/).map((line) => line.trim());
	return others.length > 0 && !others.some((line) => /^\/flaghoist(\s|$)/i.test(line)) && (askedIn(first) !== null || isRecheck(first)) ? first : null;
}
function askedIn(body) {
	for (const { command, form } of ASKS) {
		const [, flag = "", environment = null] = form.exec(body) ?? [];
		if (FLAG.test(flag) && (environment === null || NAME.test(environment))) return {
			command,
			flag,
			environment
		};
	}
	return null;
}
/** Null: it is not one that its author has written or edited. */
function commentIn(payload) {
	const written = writtenIn(payload);
	const [number, comment] = [at(payload, "issue", "number"), at(payload, "comment", "id")];
	if (written === null || !isNumber(number) || !isNumber(comment)) return null;
	return {
		number,
		comment,
		by: text(payload, "comment", "user", "login"),
		isPull: at(payload, "issue", "pull_request") !== void 0,
		isEdited: written === "edited"
	};
}
// src/action/trigger.ts
const JUDGED = /* @__PURE__ */ new Set([
	"opened",
	"reopened",
	"synchronize",
	"edited",
	"ready_for_review"
]);
const NEW_HEAD = /* @__PURE__ */ new Set([
	"opened",
	"reopened",
	"synchronize"
]);
function triggerOf(job) {
	const { event, payload } = job;
	const commanded = commandTrigger(job);
	if (commanded !== null) return commanded;
	if (event === "pull_request" || event === "pull_request_target") return pullRequest(job);
	if (event === "merge_group") return mergeGroup(payload);
	if (!isOnDefaultBranch$1(job)) return ignored("other-branch", job);
	switch (event) {
		case "workflow_dispatch": return dispatched(job);
		case "issue_comment": return comment(payload);
		case "workflow_run": return relay(payload);
		case "push": return push(payload);
		case "schedule":
		case "issues":
		case "deployment_status":
		case "repository_dispatch": return { kind: "sweep" };
		case "pull_request_review": return ignored("review");
		default: return ignored("no-judgement", { event });
	}
}
function pullRequest({ event, payload }) {
	const action = text(payload, "action");
	const isClosed = action === "closed";
	if (!isClosed && !JUDGED.has(action)) return ignored("no-verdict", { action });
	const number = at(payload, "pull_request", "number");
	if (!isNumber(number)) return ignored("no-pull-request");
	const head = text(payload, "pull_request", "head", "sha");
	if (!isSha(head)) return ignored("no-head");
	const comments = at(payload, "pull_request", "comments");
	const preview = event === "pull_request";
	const repository = text(payload, "pull_request", "head", "repo", "full_name");
	const name = text(payload, "pull_request", "head", "ref");
	const isOwn = repository === text(payload, "pull_request", "base", "repo", "full_name");
	const pull = {
		...repository === "" || name === "" ? {} : { branch: {
			repository,
			name,
			isOwn
		} },
		number,
		open: !isClosed,
		author: login(payload, "pull_request", "user"),
		head,
		into: text(payload, "pull_request", "base", "ref"),
		body: text(payload, "pull_request", "body"),
		comments: typeof comments === "number" ? comments : null
	};
	if (!isClosed) return {
		kind: "pull-request",
		preview,
		evaluation: evaluationTrigger(payload, action, head),
		pull
	};
	const isMerged = at(payload, "pull_request", "merged") === true;
	return preview || isMerged ? ignored("merged") : {
		kind: "closed",
		pull
	};
}
/** Takes the sender of `opened` for the pusher too, because the payload does not name the pusher. */
function evaluationTrigger(payload, action, head) {
	const isPush = action === "synchronize";
	const before = text(payload, "before");
	const sender = login(payload, "sender");
	return {
		pushedBy: (isPush || action === "opened") && sender !== "" ? sender : null,
		before: isPush && isSha(before) && text(payload, "after") === head ? before : null,
		isFresh: false,
		isNewHead: NEW_HEAD.has(action)
	};
}
/** The login of the account at a path, or the empty text. */
function login(payload, ...path) {
	const name = text(payload, ...path, "login");
	return name === "" ? "" : require_editing.loginOf({
		login: name,
		type: text(payload, ...path, "type")
	});
}
function mergeGroup(payload) {
	const head = text(payload, "merge_group", "head_sha");
	if (text(payload, "action") !== "checks_requested" || !isSha(head)) return ignored("no-check");
	return {
		kind: "merge-group",
		group: {
			head,
			ref: text(payload, "merge_group", "head_ref")
		}
	};
}
/** Accepts only an integer, because the input can contain any text. */
function dispatched({ number, command }) {
	if (number === "") return command === "sweep" ? { kind: "sweep" } : ignored("no-number");
	if (!/^[1-9]\d{0,9}$/.test(number)) return ignored("not-a-number");
	return {
		kind: "number",
		number: Number(number)
	};
}
function comment(payload) {
	const written = commentIn(payload);
	const asks = isRecheck(text(payload, "comment", "body"));
	return written?.isPull === true && asks ? {
		kind: "recheck",
		...written
	} : ignored("not-recheck");
}
/** Takes only the head and the ref from the run that the relay made. Its results could be forged. */
function relay(payload) {
	const head = text(payload, "workflow_run", "head_sha");
	if (!isSha(head)) return { kind: "sweep" };
	if (text(payload, "workflow_run", "event") !== "merge_group") return {
		kind: "relay",
		head
	};
	return {
		kind: "merge-group",
		group: {
			head,
			ref: `refs/heads/${text(payload, "workflow_run", "head_branch")}`
		}
	};
}
function push(payload) {
	const after = text(payload, "after");
	if (!isSha(after) || NO_COMMIT.test(after)) return ignored("empty-push");
	const isForced = at(payload, "forced") === true;
	const by = text(payload, "pusher", "name") || require_action.SUBJECT_TEXTS.unknownAccount();
	const before = text(payload, "before");
	return {
		kind: "push",
		before: isSha(before) && !NO_COMMIT.test(before) ? before : null,
		after,
		by,
		forced: isForced
	};
}
// src/adapters/github/published-page.ts
/** Milliseconds. A page that does not answer is published anew. */
const LONGEST = 1e4;
/** Its text; null: none is published, or only its members may see it. */
async function publishedPage(client) {
	const pages = await client.get(`${client.path}/pages`);
	const address = pages.kind === "known" ? pages.value.html_url : void 0;
	if (address === void 0) return null;
	try {
		const signal = AbortSignal.timeout(LONGEST);
		const response = await fetch(address, {
			signal,
			redirect: "error"
		});
		return response.ok ? await response.text() : null;
	} catch {
		return null;
	}
}
// src/action/page-facts.ts
/** The page of a commit. A public one leaves out who approved. */
async function pageFacts(job, wiring, commit) {
	const { client, evaluator } = wiring;
	const gatherer = gathererIn(wiring);
	const health = await require_page_github.healthOf(client, job);
	const facts = await require_page.pageOf(gatherer, commit, {
		title: `Flags of ${job.repository}`,
		web: {
			repository: `${job.server}/${job.repository}`,
			branch: job.defaultBranch
		},
		health,
		github: job.isPublic ? null : evaluator.github,
		...await logOf(job, wiring, commit)
	});
	if (facts.log === null || job.isPublic) return facts;
	return {
		...facts,
		log: await require_landed_pulls.withPulls(client, facts.log)
	};
}
/** What the deployment log on GitHub says. Where it cannot be read, the page says why. */
async function logOf(job, wiring, tip) {
	const { client, evaluator } = wiring;
	const pipeline = await require_judging.pipelineIn(evaluator, {
		commit: tip,
		refusals: []
	});
	if (pipeline === null) return {
		log: { trouble: { kind: "no-pipeline" } },
		liveOf: () => Promise.resolve(null)
	};
	return {
		log: await require_page_github.logOnGitHub(client, writerIn(job, pipeline)),
		liveOf: (overview) => require_deploying.shownLive(overview, false, async ({ environments }) => {
			const looking = await deployerFor({}, job, wiring);
			return {
				base: tip,
				entries: await looking.log.read(environments.map(({ name }) => name)),
				looking
			};
		})
	};
}
// src/action/page.ts
/** True when the page is written. */
async function runPage(job, wiring, output) {
	const { client, evaluator } = wiring;
	const tip = await tipOf(job, evaluator.repository);
	if (!tip.isCurrent) return output.errors([require_action.RUN_TEXTS.notFetched(job.defaultBranch)]);
	const facts = await pageFacts(job, wiring, tip.commit);
	const folder = (0, node_path.join)(job.temporary, "flaghoist-page");
	await (0, node_fs_promises.mkdir)(folder, { recursive: true });
	await (0, node_fs_promises.writeFile)((0, node_path.join)(folder, "index.html"), require_page.pageHtml(facts, job.isPublic));
	const published = await publishedPage(client);
	const content = require_page.pageContent(facts, job.isPublic);
	return output.page(folder, published === null || !published.includes(content));
}
function rollbackBody(breach) {
	return [
		...answersOf(breach),
		require_editing.ROLLBACK_TEXTS.effect(effectOf(breach)),
		"",
		...nextLines(breach),
		"",
		roseText(breach),
		"",
		...alsoLandedLines(breach),
		...queryFold(breach),
		""
	].join("\n");
}
/** How our comment on a pull request begins that is not the rollback alone. */
const STRANGE_MARKER = "<!-- flaghoist watch: changed -->";
const MOST_PATHS = 5;
/** For a pull request of ours whose head is not what we would write. */
function strangeText({ watched: { flag, environment }, head, paths }) {
	const shown = paths.slice(0, MOST_PATHS).map(require_judging.code);
	return [
		STRANGE_MARKER,
		require_editing.CHANGED_HEAD_TEXTS.about(head, shown, paths.length > MOST_PATHS),
		"",
		require_editing.CHANGED_HEAD_TEXTS.next({
			flag: flag.key,
			environment
		}),
		""
	].join("\n");
}
function answersOf({ result, watched: { flag }, graphs }) {
	const metrics = flag.metrics ?? [];
	return [
		...badIn(result).flatMap((watchedMetric) => {
			const metric = metrics.find(({ name }) => name === watchedMetric.metric);
			return metric === void 0 ? [] : [...metricLines(watchedMetric, metric, graphs), ""];
		}),
		...result.issues.map((issue) => `- open: ${require_judging.prose(require_judging.issueText(issue))}`),
		...result.issues.length === 0 ? [] : [""]
	];
}
function badIn({ metrics }) {
	return metrics.filter(({ answer }) => answer === "bad");
}
function roseText({ watched, since, rise, web }) {
	const { flag, environment, live } = watched;
	const rose = {
		flag: require_judging.code(flag.key),
		environment: require_judging.code(environment),
		percent: require_opening.highestPercent(live),
		since
	};
	return require_editing.ROLLBACK_TEXTS.rose(rose, commitLink(rise.landing.sha, web));
}
function metricLines({ metric: name, facts, because }, metric, graphs) {
	const amount = (value) => require_judging.amountText(value, metric.unit);
	const rows = [
		...because?.kind === "breach" ? [
			["value", amount(because.breach.value)],
			["threshold", require_judging.limitText(metric.critical) ?? "none"],
			["from", require_opening.pastText(because.breach.from)],
			["to", require_opening.pastText(because.breach.to)]
		] : [],
		...because?.kind === "before" && facts !== null ? [
			["median", facts.median === null ? "none" : amount(facts.median)],
			["before", facts.medianBefore === null ? "none" : amount(facts.medianBefore)],
			["threshold", require_judging.limitText(metric.critical) ?? "none"]
		] : [],
		["now", facts?.value == null ? "no value" : amount(facts.value)]
	];
	const link = graphs === null || facts === null ? null : graphLink(graphs, facts.sent, facts.to);
	return [
		require_editing.ROLLBACK_TEXTS.critical(require_judging.prose(metric.title ?? name)),
		"",
		...rows.flatMap(([what, value], index) => [`| ${what} | ${require_judging.cell(value)} |`, ...index === 0 ? ["| --- | --- |"] : []]),
		...link === null ? [] : [`| graph | [${require_editing.ROLLBACK_TEXTS.graph()}](${link}) |`]
	];
}
/** The last part, because a query is wider than a phone and helps only to find the cause. */
function queryFold({ result }) {
	const answers = badIn(result).flatMap(({ facts }) => facts ?? []);
	return require_judging.fold(require_editing.ROLLBACK_TEXTS.queries(answers.length), answers.flatMap(queryLines));
}
function queryLines({ metric, environment, source, sent }) {
	return [
		`${require_judging.ASKED_TEXTS.metric(require_judging.code(metric), require_judging.prose(environment), require_judging.code(source))}:`,
		"",
		...require_judging.fenced(sent, "promql"),
		""
	];
}
/** As Prometheus' own page takes it. */
function graphLink(graphs, query, to) {
	const fields = new URLSearchParams({
		"g0.expr": query,
		"g0.tab": "0",
		"g0.range_input": "6h",
		"g0.end_input": require_opening.isoOf(to)
	});
	return `${graphs.replace(/\/$/, "")}/graph?${fields.toString().replaceAll("|", "%7C")}`;
}
function effectOf({ watched, action }) {
	const { live, environment } = watched;
	const { shares, because } = action;
	const place = require_judging.code(environment);
	if (shares === null) return require_editing.ROLLBACK_TEXTS.toSafe({
		services: require_deploying.servicesOf(watched).map(require_judging.code),
		environment: place,
		percent: require_opening.highestPercent(live),
		hadBreach: because === "breach-before"
	});
	const steps = [...shares].map(([service, to]) => ({
		service: require_judging.code(service),
		environment: place,
		from: shareIn(live, service),
		to
	}));
	const others = require_deploying.servicesOf(watched).filter((service) => !shares.has(service));
	return require_editing.ROLLBACK_TEXTS.toShares(steps, others.map(require_judging.code));
}
function shareIn(live, service) {
	const exposure = live.find((candidate) => candidate.service === service);
	return exposure === void 0 ? 0 : require_opening.percentOf(exposure.reach);
}
function alsoLandedLines({ alsoLanded, web }) {
	if (alsoLanded === null) return [require_editing.ROLLBACK_TEXTS.alsoUnknown(), ""];
	if (alsoLanded.length === 0) return [require_editing.ROLLBACK_TEXTS.alsoNothing(), ""];
	const shown = alsoLanded.slice(0, 10);
	const more = alsoLanded.length - shown.length;
	return [
		require_editing.ROLLBACK_TEXTS.also(),
		"",
		...shown.map(({ sha, pull }) => {
			const from = pull === null ? "" : ` (#${pull.number})`;
			return `- ${commitLink(sha, web)}${from}`;
		}),
		...more > 0 ? ["- and more"] : [],
		""
	];
}
function commitLink(sha, web) {
	return `[${sha.slice(0, 10)}](${web}/commit/${sha})`;
}
function nextLines({ watched, action, isQuiet }) {
	const { flag, watch } = watched;
	const merging = watch.action !== "merge" ? "person" : isQuiet ? "later-run" : "this-run";
	return [
		require_editing.ROLLBACK_TEXTS.next(),
		"",
		require_editing.ROLLBACK_TEXTS.first(merging),
		require_editing.ROLLBACK_TEXTS.second(flag.key),
		require_editing.ROLLBACK_TEXTS.third(),
		...action.others.map((key) => `- ${require_editing.ROLLBACK_TEXTS.badToo(require_judging.code(key))}`),
		...Object.entries(flag.links ?? {}).map(([name, url]) => `- [${require_judging.prose(name)}](${url.replaceAll(/[()<>\s]/g, (character) => `%${character.charCodeAt(0).toString(16)}`)})`)
	];
}
// src/app/watch/issue-text.ts
function issueFor(breach, pull) {
	const { flag, environment } = breach.watched;
	return issueAbout({
		flag: flag.key,
		environment,
		landing: breach.rise.landing.sha,
		pull
	}, [
		variablesLine(flag),
		...answersOf(breach),
		roseText(breach),
		...queryFold(breach),
		""
	]);
}
/**
* For a rollback that was merged without its issue: its pull request has the facts. `definition`: of the flag as it landed;
* null: it cannot be read.
*/
function issueAfter(about, definition) {
	return issueAbout(about, definition === null ? [] : [variablesLine(definition)]);
}
function variablesLine(flag) {
	return `${require_issue.VARIABLES_MARKER}${variablesOf(flag).join(" ")} -->`;
}
function issueAbout({ flag, environment, landing, pull }, facts) {
	const marker = `${require_issue.WATCH_MARKER}${environment} ${flag} ${landing} -->`;
	return {
		marker,
		title: require_editing.ROLLED_BACK_ISSUE.title({
			flag,
			environment
		}),
		labels: [require_judging.labelOf(flag), require_judging.ROLLED_BACK_LABEL],
		body: [
			marker,
			require_editing.ROLLED_BACK_ISSUE.about({
				flag: require_judging.code(flag),
				environment: require_judging.code(environment)
			}, pull),
			"",
			...facts,
			require_editing.ROLLED_BACK_ISSUE.ends(),
			""
		].join("\n")
	};
}
/** Another flag may fill them later. Until the issue is closed, it waits as well. */
function variablesOf({ services }) {
	return services.flatMap(({ service, variables }) => variables.map(({ variable }) => require_opening.variableIn(service, variable)));
}
// src/app/watch/lock.ts
const NOTHING = {
	pull: null,
	finished: null,
	ended: null,
	troubles: []
};
/** Named after the landing that raised it: a second run finds it, and so does one after a person has closed it. */
function branchOf(prefix, { watched, rise }) {
	const { flag, environment } = watched;
	return `${prefix}${require_editing.inBranch(`${environment}/${flag.key}`)}/${rise.landing.sha.slice(0, 12)}`;
}
/** The first of these names that no other account has taken. Else a pull request with our name would stop a rollback. */
async function placeOf(acting, name) {
	for (const branch of require_editing.numbered(name)) {
		const earlier = await earlierOn(acting, branch);
		if (earlier.kind !== "known") return {
			...NOTHING,
			troubles: [earlier.why]
		};
		const { pull, ended, isTaken } = earlier.value;
		if (ended !== null) return {
			...NOTHING,
			ended
		};
		if (!isTaken) return {
			branch,
			pull
		};
	}
	return {
		...NOTHING,
		troubles: [require_editing.WATCH_TROUBLES.namesTaken(name)]
	};
}
/** What earlier runs have opened from this branch. */
async function earlierOn({ evaluator }, branch) {
	const pulls = await evaluator.github.pullRequestsFrom(branch);
	if (pulls.kind !== "known") return pulls;
	const ours = pulls.value.filter(({ author }) => author === evaluator.identity);
	const isTaken = ours.length === 0 && pulls.value.length > 0;
	const open = ours.find((pull) => pull.open);
	if (open !== void 0) return require_repository.known({
		pull: open,
		ended: null,
		isTaken
	});
	const [newest] = ours;
	const ended = newest === void 0 ? null : newest.mergedAt === void 0 ? "closed" : "merged";
	return require_repository.known({
		pull: null,
		ended,
		isTaken
	});
}
/** The open pull request, or a new one. Another run may have opened it at the same moment, and also merged it. */
async function openedPull(acting, { branch, pull: open }, edit) {
	if (open !== null) return open;
	const opened = await offerEdit(acting, branch, await edit());
	if ("number" in opened) return opened;
	const again = await earlierOn(acting, branch);
	if (again.kind !== "known") return opened;
	const { pull, ended } = again.value;
	return pull ?? (ended === null ? opened : {
		...NOTHING,
		ended
	});
}
/** The branch here may have another name, left by a run that was killed. The one at the remote is the lock. */
async function offerEdit({ evaluator, base }, branch, { written: edit, body }) {
	const written = {
		...edit,
		name: branch,
		isOurName: false,
		isLock: true
	};
	const offered = await require_editing.offer(evaluator, {
		base,
		written,
		body
	});
	return offered.kind === "open" ? offered.pull : {
		...NOTHING,
		troubles: [troubleOf(offered)]
	};
}
function troubleOf(offered) {
	return offered.kind === "pushed" ? require_editing.OFFER_TEXTS.pushed(offered) : require_editing.OFFER_TEXTS.notPushed(offered);
}
/**
* Where the pull request conflicts with the default branch, the same branch gets the edit of the newest tip. `isOurs`: its
* head is known to be our edit and nothing else; a head with commits of others is left to them.
*/
async function withoutConflict({ evaluator: { repository }, base }, { branch, pull, isOurs = false }, edit) {
	const fetched = await repository.fetchCommit(pull.head, `refs/pull/${pull.number}/head`);
	if (fetched.kind !== "known") return fetched;
	if ((await repository.merge(base, pull.head)).kind === "merged") return require_repository.known(pull);
	const written = await edit();
	if (!isOurs && !await require_editing.isStaleEdit(repository, pull.head, {
		...written,
		base
	})) return require_repository.absent({
		kind: "edit-conflicts",
		pull: pull.number
	});
	return replaceHead(repository, pull, {
		branch,
		commit: written.commit
	});
}
// src/app/watch/hold-warned.ts
const HOLD_BRANCH = "flaghoist/hold/";
async function hold(acting, row) {
	const place = await placeOf(acting, branchOf(HOLD_BRANCH, row));
	if (!("branch" in place)) return place;
	const edit = () => holdOf(acting, place.branch, row);
	const opened = await openedPull(acting, place, edit);
	if (!("number" in opened)) return opened;
	const renewed = await withoutConflict(acting, {
		...place,
		pull: opened
	}, async () => (await edit()).written);
	const pull = renewed.kind === "known" ? renewed.value : opened;
	const finished = await finishPull(acting, pull, {
		pushedBy: null,
		merge: false
	});
	const troubles = renewed.kind === "known" ? [] : [renewed.why];
	return {
		...NOTHING,
		pull,
		finished,
		troubles
	};
}
async function holdOf({ gatherer: { repository, root }, base }, branch, { watched: { flag, environment }, result }) {
	const path = require_judging.statePath(root, environment, flag.key);
	const [blob] = await repository.readPaths([{
		tree: require_repository.asTree(base),
		path
	}]);
	const warned = result.metrics.filter(({ answer }) => answer === "warning");
	const why = require_editing.WATCH_HOLD_TEXTS.why(warned.map(({ metric }) => metric));
	const present = blob == null ? null : require_editing.editable(blob.bytes);
	const text = require_held_text.heldText(present, flag.safe, {
		why,
		until: null
	});
	return {
		written: await require_editing.commitEdit(repository, {
			base,
			branch,
			isOurName: true,
			message: require_editing.WATCH_HOLD_TEXTS.title({
				flag: flag.key,
				environment
			}),
			files: /* @__PURE__ */ new Map([[path, text]])
		}),
		body: [
			...warned.map(({ message }) => `- ${require_judging.prose(message)}`),
			"",
			require_editing.WATCH_HOLD_TEXTS.about(),
			""
		].join("\n")
	};
}
// src/app/watch/strange.ts
function rollbackOf({ watched, action }) {
	return {
		flags: [watched.flag.key],
		all: false,
		in: [watched.environment],
		rollout: null,
		shares: action.shares,
		routes: false,
		branch: null
	};
}
/** Answers why it must not be merged by itself, one line each. None: its head is what this run would write. */
async function sayStrange(acting, row, { number, head }) {
	const { repository } = acting.evaluator;
	const fetched = await repository.fetchCommit(head, `refs/pull/${number}/head`);
	if (fetched.kind !== "known") return [require_editing.WATCH_TROUBLES.headUnread(number, fetched.why)];
	const paths = await strangePaths(acting, row, head);
	if (paths.length === 0) return [];
	const body = strangeText({
		...row,
		head,
		paths
	});
	const sticky = await acting.remarks.find(number);
	const isWritten = sticky.kind === "known" && sticky.value?.body === body;
	const written = sticky.kind !== "known" || isWritten ? sticky : await acting.remarks.write(number, sticky.value, body);
	return [require_editing.WATCH_TROUBLES.changedHead(number, paths), ...written.kind === "known" ? [] : [require_editing.WATCH_TROUBLES.noComment(written.why)]];
}
/** The files in which a head differs from our edit of the commit that it builds on. */
async function strangePaths({ gatherer, base }, row, head) {
	const { repository } = gatherer;
	const from = await repository.branchPoint(base, head);
	const changed = await repository.diff(require_repository.asTree(from), require_repository.asTree(head));
	if (changed.length === 0) return [];
	try {
		const edit = await require_editing.rollback(gatherer, from, rollbackOf(row));
		return (await repository.diff(require_repository.asTree(edit.commit), require_repository.asTree(head))).map(({ path }) => path);
	} catch (error) {
		if (require_opening.hintOf(error) === null) throw error;
		return changed.map(({ path }) => path);
	}
}
// src/app/watch/act.ts
/** Where the branches of rollbacks begin. */
const WATCH_BRANCH = "flaghoist/watch/";
async function actOn(acting, { rows }) {
	const live = rows.flatMap((row) => row.kind === "live" ? [row] : []).toSorted(require_deploying.newestFirst);
	const acts = [];
	for (const row of live) {
		const action = actionAfter(acts, row);
		if (action.kind === "rollback") acts.push(await guarded(row, "rollback", () => rollBack(acting, {
			...row,
			action
		})));
		else if (action.kind === "hold") acts.push(await guarded(row, "hold", () => hold(acting, row)));
	}
	return acts;
}
/** A rollback that a person has closed is waited for no longer: an older landing may be what broke the service. */
function actionAfter(acts, { action, watched: { environment } }) {
	if (action.kind !== "wait") return action;
	const isClosed = (flag) => acts.some((act) => act.flag === flag && act.environment === environment && act.ended === "closed");
	return action.flags.every(isClosed) ? action.afterwards : action;
}
/** A failure of one never stops the others. */
async function guarded(row, kind, work) {
	const { flag, environment } = row.watched;
	const about = {
		flag: flag.key,
		environment,
		kind
	};
	try {
		return {
			...about,
			...await work()
		};
	} catch (error) {
		const hint = require_opening.hintOf(error);
		if (hint === null) throw error;
		return {
			...about,
			...NOTHING,
			troubles: [`${error.message}; ${hint}`]
		};
	}
}
async function rollBack(acting, row) {
	const place = await placeOf(acting, branchOf(WATCH_BRANCH, row));
	if (!("branch" in place)) return place;
	const breach = await breachOf(acting, row);
	const edit = () => require_editing.rollback(acting.gatherer, acting.base, rollbackOf(row));
	const opened = await openedPull(acting, place, async () => ({
		written: await edit(),
		body: rollbackBody(breach)
	}));
	if (!("number" in opened)) return opened;
	const withoutIssue = await require_issue.issueTroubles(acting.issues, issueFor(breach, opened.number));
	const strange = await sayStrange(acting, row, opened);
	const isOurs = strange.length === 0;
	const renewed = await withoutConflict(acting, {
		...place,
		pull: opened,
		isOurs
	}, edit);
	const pull = renewed.kind === "known" ? renewed.value : opened;
	return {
		pull,
		finished: await finishPull(acting, pull, {
			pushedBy: null,
			merge: row.watched.watch.action === "merge" && !row.isQuiet && isOurs
		}),
		ended: null,
		troubles: [
			...withoutIssue,
			...strange,
			...renewed.kind === "known" ? [] : [renewed.why]
		]
	};
}
/** What surrounds a breach: the landings in the hour before it and since. */
async function breachOf({ gatherer, evaluator, base, graphs, web }, row) {
	const from = row.result.metrics.flatMap(({ because }) => because?.kind === "breach" ? [because.breach.from] : []);
	const start = (from.length === 0 ? row.since : Math.min(...from)) - HOUR;
	const walk = await gatherer.repository.walk(base, require_opening.instant(start), /* @__PURE__ */ new Set());
	if (walk.kind !== "known") return {
		...row,
		alsoLanded: null,
		graphs,
		web
	};
	const others = walk.value.landings.slice(0, walk.value.examined).filter(({ sha, committedAt }) => sha !== row.rise.landing.sha && committedAt >= start).slice(0, MOST_READ);
	const pulls = await evaluator.github.landedAs(others.map(({ sha }) => sha));
	const alsoLanded = others.map(({ sha }) => ({
		sha,
		pull: (pulls.kind === "known" ? pulls.value.get(sha) : void 0) ?? null
	}));
	return {
		...row,
		alsoLanded,
		graphs,
		web
	};
}
const HOUR = 3600;
const MOST_READ = 30;
// src/app/watch/look-on.ts
/** Looks again until there is a breach, or none can become complete. `pause`: waits for so many seconds. */
async function lookOn(looks, pause) {
	let looked = await looks();
	const alertedAt = looked.now;
	for (let at = againAt(looked, alertedAt); at !== null; at = againAt(looked, alertedAt)) {
		await pause(at - looked.now);
		looked = await looks();
	}
	return looked;
}
/** Null: there is a breach, or nothing to wait for. */
function againAt({ rows, now }, alertedAt) {
	const live = rows.flatMap((row) => row.kind === "live" ? [row] : []);
	if (live.some(({ result }) => result.answer === "bad")) return null;
	const moments = live.flatMap(({ watched, result }) => require_deploying.lookAgainAt(watched, result, {
		now,
		alertedAt
	}) ?? []);
	return moments.length === 0 ? null : require_opening.instant(Math.min(...moments));
}
// src/app/watch/merged.ts
/**
* Opens the issues that lately merged rollbacks lack: GitHub may have refused them, or a run was killed before. Without its
* issue a rollback stops no promotion. Answers what could not be done.
*/
async function ensureIssues({ gatherer, issues }, merges, now) {
	const troubles = [];
	for (const merge of merges.filter(({ at }) => now < require_opening.plus(at, LATELY))) {
		const landing = await gatherer.repository.resolve(merge.landing);
		if (landing === null) continue;
		const definition = await definitionAt(gatherer, landing, merge.flag);
		const issue = issueAfter({
			...merge,
			landing
		}, definition);
		troubles.push(...await require_issue.issueTroubles(issues, issue));
	}
	return troubles;
}
/** As it was when its exposure rose, because the variables of that moment were lowered. */
async function definitionAt(gatherer, landing, key) {
	const side = await require_judging.readFlags(gatherer, require_repository.asTree(landing), [key], []);
	return require_opening.valueOf(require_opening.filesOf(require_judging.snapshotOf(side), key).flag);
}
const LATELY = require_opening.durationOf("7d");
/** Rollbacks that a watch has merged, by the pull requests that were closed last. */
async function mergesOf({ evaluator }) {
	const closed = await evaluator.github.closedPullRequests(require_deploying.QUIET);
	if (closed.kind !== "known") return closed;
	return {
		kind: "known",
		value: closed.value.flatMap(({ author, mergedAt, ...pull }) => {
			const branch = require_editing.ownBranchOf(pull) ?? "";
			const match = /^flaghoist\/watch\/([^/]+)\/(.+)\/([0-9a-f]{12})(-\d+)?$/.exec(branch);
			if (author !== evaluator.identity || mergedAt === void 0 || match === null) return [];
			const [environment, flag, landing] = match.slice(1, 4).map(require_editing.fromBranch);
			return [{
				environment,
				flag,
				at: mergedAt,
				landing,
				pull: pull.number
			}];
		})
	};
}
// src/app/watch/round.ts
async function watchRound(round) {
	const first = await mergesOf(round);
	if (first.kind !== "known") return first;
	let merges = first.value;
	const ends = await require_github.endsIn(round.log, round.environments);
	const ended = ends.kind === "known" ? ends.value : null;
	const looks = () => require_deploying.look(round.gatherer, round.base, {
		flags: round.flags,
		merges,
		ended
	});
	const pausing = (pause) => async (seconds) => {
		await pause(seconds);
		const next = await mergesOf(round);
		if (next.kind === "known") merges = next.value;
	};
	const looked = round.pause !== null && !round.isDry ? await lookOn(looks, pausing(round.pause)) : await looks();
	const warnings = ends.kind === "known" ? [] : [require_editing.WATCH_TROUBLES.endsUnknown(ends.why)];
	if (round.isDry) return require_repository.known({
		looked,
		merges,
		acts: [],
		warnings,
		troubles: []
	});
	const acts = await actOn(round, looked);
	const withoutIssue = await ensureIssues(round, merges, looked.now);
	const unlogged = await loggedEnds(round.log, looked, ended);
	return require_repository.known({
		looked,
		merges,
		acts,
		warnings,
		troubles: [...withoutIssue, ...unlogged]
	});
}
async function loggedEnds(log, looked, ended) {
	return ended === null ? [] : require_github.logEnds(log, looked, ended);
}
// src/action/watch-summary.ts
/** Fails where something that had to be done was not. A breach alone does not fail the job. */
async function reportWatch({ rows }, acts, web, output) {
	printableLines(require_deploying.watchText(rows)).forEach((line) => output.text(line));
	output.set("watched", require_deploying.worstAnswerOf(rows) ?? "");
	const items = printableLines(require_deploying.watchText(rows)).map((line) => `    ${line}`);
	await output.summary([
		"### Watch",
		"",
		...items,
		""
	].join("\n"));
	const [first] = acts.flatMap(({ pull }) => pull ?? []);
	if (first !== void 0) output.set("pull-request-url", `${web}/pull/${first.number}`);
	const results = [];
	for (const act of acts) results.push(await reportAct(act, output));
	return results.every(Boolean);
}
async function reportAct({ pull, finished, ...one }, output) {
	const about = `${one.environment}/${one.flag}`;
	if (one.ended === "closed") output.warn(require_action.WATCH_JOB_TEXTS.closed(about, one.kind));
	const isDone = output.errors(one.troubles.map((why) => `${about}: ${require_opening.troubleText(why)}`));
	if (pull === null || finished === null) return isDone;
	output.warn(require_action.WATCH_JOB_TEXTS.opened(about, one.kind, pull.number));
	const isJudged = await output.pullRequest(finished.evaluated);
	return await output.merged(finished.merged, pull.number) && isJudged && isDone;
}
// src/action/watch.ts
/** True when all that had to be done was done. */
async function runWatch(job, wiring, output) {
	const { client, evaluator, watches } = wiring;
	const fetched = await evaluator.repository.fetchProposals(job.defaultBranch, []);
	if (fetched.kind !== "known") return output.errors([fetched.why]);
	const { base } = fetched.value;
	const web = `${job.server}/${job.repository}`;
	const round = await watchRound({
		...actingIn(job, wiring, output),
		gatherer: gathererIn(wiring),
		base,
		log: watches,
		environments: await require_judging.environmentsAt(evaluator, base),
		flags: job.form.flags,
		issues: require_github.watchIssuesIn(client, job.identity),
		remarks: require_github.commentsOf(client, {
			marker: STRANGE_MARKER,
			identity: job.identity
		}),
		graphs: process.env["FLAGHOIST_GRAPH_URL"] || null,
		web,
		pause: job.event === "repository_dispatch" ? waits : null,
		isDry: job.dryRun
	});
	if (round.kind !== "known") return output.errors([round.why]);
	const { looked, merges, acts, warnings, troubles } = round.value;
	warnings.forEach((line) => output.warn(line));
	const isDone = await reportWatch(looked, acts, web, output);
	if (merges.length > 0) await startDue(job, wiring, output);
	return output.errors(troubles) && isDone;
}
async function waits(seconds) {
	await (0, node_timers_promises.setTimeout)(seconds * 1e3);
}
// src/action/wire.ts
/** `preview`: GitHub is only read, also when the input `dry-run` is false. */
function wire(job, repository, preview) {
	const { token, apiUrl, repository: name, context, identity, defaultBranch } = job;
	const client = require_client.openClient({
		token,
		apiUrl,
		repository: name
	});
	const key = process.env[require_judging.KEY_VARIABLE];
	const { github, watches } = require_github.openGitHub(client, {
		...job,
		...key === void 0 ? {} : { key }
	});
	return {
		client,
		watches,
		key: key ?? null,
		evaluator: {
			repository: writingAs(repository, {
				login: identity,
				id: ""
			}, job.server),
			reader: require_judging.openReader(),
			root: job.root,
			metrics: require_judging.sourcesOf({
				directory: job.workspace,
				env: process.env,
				mayRun: () => isOnDefaultBranch(repository, defaultBranch),
				isNow: true
			}),
			github,
			context,
			identity,
			web: {
				server: job.server,
				repository: name,
				docs: job.docs
			},
			comment: job.comment,
			dryRun: job.dryRun || preview,
			machineClock: () => require_opening.instant(Date.now() / 1e3)
		}
	};
}
/** Programs of the pipeline run only from the default branch: a pull request could have changed them. */
async function isOnDefaultBranch(repository, defaultBranch) {
	const [head, tip] = await Promise.all(["HEAD", `refs/remotes/origin/${defaultBranch}`].map((name) => repository.resolve(name)));
	if (head == null || tip == null) return "checkout";
	return await repository.isAncestor(head, tip) ? "yes" : "checkout";
}
// src/action/run.ts
/** Does what the event asks for. True when the job succeeded. */
async function runAction(job, output) {
	const trigger = triggerOf(job);
	if (trigger.kind === "ignored") {
		output.info(require_action.ignoredText(trigger.because));
		return true;
	}
	if (job.identity === "github-actions[bot]") output.info(require_action.RUN_TEXTS.forgeable());
	const repository = await require_repository.openRepository(job.workspace, require_action.RUN_TEXTS.noCheckout());
	try {
		await repository.useToken(job.server, job.token);
		const wiring = wire(job, repository, trigger.kind === "pull-request" && trigger.preview);
		const judged = [];
		const succeeded = await perform(trigger, wiring, output, job, judged);
		await notifyAfter(trigger, job, wiring, judged, output);
		return succeeded;
	} finally {
		await repository.close();
	}
}
async function perform(trigger, wiring, output, job, judged) {
	const { evaluator } = wiring;
	switch (trigger.kind) {
		case "pull-request": return output.pullRequest(await evaluate(evaluator, trigger.pull, trigger.evaluation));
		case "closed": return output.errors(await withdrawClosed(evaluator, trigger.pull));
		case "number": return judgeNumber(trigger.number, evaluator, output);
		case "recheck": return runRecheck(trigger, job, wiring, output);
		case "merge-group": return output.mergeGroup(await judgeGroup(evaluator, trigger.group));
		case "relay": return judgeHead(trigger.head, evaluator, output);
		case "push": {
			const landing = evaluator.dryRun ? null : await noteLanding(evaluator, trigger);
			const swept = await sweepAll(wiring, output, job, judged);
			if (swept) await writeSweepMetrics(job, wiring, output);
			const rewrite = rewriteErrors(trigger, landing?.missingTip ?? null);
			return output.errors([...rewrite, ...landing?.troubles ?? []]) && swept;
		}
		case "sweep": {
			const swept = await sweepAll(wiring, output, job, judged);
			if (swept) await writeSweepMetrics(job, wiring, output);
			await runRemovals(job, wiring, output);
			if (job.redeploy !== "here") await startDue(job, wiring, output);
			return swept;
		}
		case "deploy": return runDeploy(trigger, job, wiring, output);
		case "drift": return runDrift(job, wiring, output);
		case "page": return runPage(job, wiring, output);
		case "watch": return runWatch(job, wiring, output);
		case "summary": return runSummary(job, wiring, output);
		case "comment": return runComment(trigger, job, wiring, output);
		case "unclear": return runUnclear(trigger, job, wiring, output);
		case "edit": return runEdit(job, wiring, output);
	}
}
async function judgeNumber(number, evaluator, output) {
	const pull = await evaluator.github.pullRequest(number);
	if (pull.kind !== "known") return output.errors([pull.why]);
	if (pull.value.open) return output.pullRequest(await evaluate(evaluator, pull.value, require_judging.NO_TRIGGER));
	output.info(require_action.COMMENT_TEXTS.notOpen(number));
	return true;
}
/** Judges the open pull requests with this head. The event does not name those from forks. */
async function judgeHead(head, evaluator, output) {
	const open = await evaluator.github.openPullRequests();
	if (open.kind !== "known") return output.errors([open.why]);
	const pulls = open.value.filter((pull) => pull.head === head);
	if (pulls.length > 0) return judgeAll(pulls, evaluator, output);
	output.info(require_action.RUN_TEXTS.noPullWithHead(head.slice(0, 10)));
	return true;
}
async function judgeAll(pulls, evaluator, output) {
	const results = [];
	for (const pull of pulls) results.push(await output.pullRequest(await evaluate(evaluator, pull, require_judging.NO_TRIGGER)));
	return results.every(Boolean);
}
async function sweepAll(wiring, output, job, judged) {
	const { evaluator } = wiring;
	const swept = await sweep(evaluator, {
		all: job.all,
		mostAnHour: 450
	}, (line) => output.info(line));
	if (swept.kind !== "known") return output.errors([swept.why]);
	judged.push(...swept.value.evaluated);
	const isDone = await reportSweep(swept.value, evaluator.github.spent(), output);
	if (job.command === "sweep") await runProposals(swept.value, job, wiring, output);
	return isDone;
}
/** The error for a push that rewrote the history of the default branch: a force-push, or a pushed merge. */
function rewriteErrors({ by, forced }, missingTip) {
	if (forced) return [require_action.RUN_TEXTS.forced(by)];
	return missingTip === null ? [] : [require_action.RUN_TEXTS.offLine(by, missingTip.slice(0, 10))];
}
/** The path of the report, which later steps read. */
function reportPath(folder) {
	return (0, node_path.join)(folder, "flaghoist-report.json");
}
// src/report/annotations.ts
/** Errors before warnings, and warnings of one kind once: a runner shows only the first few of each step. */
function annotationsOf(diagnostics) {
	const [errors, warnings] = [diagnostics.filter(require_program.isError), diagnostics.filter((d) => !require_program.isError(d))];
	return require_judging.diagnosticGroups([...errors, ...warnings]).map(({ first, others }) => {
		const { file, line, column, severity, code, message, hint } = first;
		const more = others.length === 0 ? "" : ` (${require_judging.MORE_TEXTS.ofKind(others.length)})`;
		return {
			file: require_judging.plain(file),
			line,
			column,
			severity,
			title: require_judging.plain(code),
			message: `${require_judging.plain(message)}${hint === "" ? "" : ` (hint: ${require_judging.plain(hint)})`}${more}`
		};
	});
}
// src/wiring/merged-text.ts
function mergedLines(merged, number) {
	switch (merged.kind) {
		case "waits": return {
			results: [require_editing.MERGED_TEXTS.waits(number)],
			troubles: []
		};
		case "queued": return {
			results: [require_editing.MERGED_TEXTS.queued(number)],
			troubles: []
		};
		case "refused": return {
			results: [],
			troubles: [require_editing.MERGED_TEXTS.refused(number, merged.why)]
		};
		case "merged": {
			const { deployment, landing, troubles } = merged;
			const at = require_editing.MERGED_TEXTS.merged(number, landing);
			return deployment.kind === "known" ? {
				results: [`${at}; ${deployment.value}`],
				troubles
			} : {
				results: [at],
				troubles: [deployment.why, ...troubles]
			};
		}
	}
}
// src/action/job-output.ts
function jobOutput(reportFile, summaryPlace) {
	return {
		info: print,
		text: printText,
		set,
		summary: write,
		pullRequest,
		mergeGroup,
		deployment,
		page,
		preview,
		weekly,
		acted,
		merged: isMerged,
		errors,
		warn
	};
	function print(line) {
		info(require_judging.inert(require_judging.plain(line)));
	}
	function printText(line) {
		info(require_judging.inert(line));
	}
	async function write(markdown) {
		await summary.addRaw(markdown).write();
	}
	function set(name, value) {
		setOutput(name, value);
	}
	/** Fails on a block, and when the verdict could not be posted, because an old status would stay in force. */
	async function pullRequest(evaluated) {
		const { number, checked, status, troubles: lines, alerts } = evaluated;
		const name = require_action.SUBJECT_TEXTS.pull(number);
		print(`${name}: ${status.state}: ${status.description}`);
		await show(checked, "pull-request", number);
		alerts.forEach(warn);
		warnUnjudged(checked, name, status);
		return errors(lines) && succeeds(checked, status.state);
	}
	async function mergeGroup(judged) {
		const { checked, pulls, status, troubles: lines, alerts } = judged;
		print(`${require_action.SUBJECT_TEXTS.group(pulls)}: ${status.description}`);
		await show(checked, "merge-group");
		alerts.forEach(warn);
		warnUnjudged(checked, require_action.SUBJECT_TEXTS.mergeGroup(), status);
		return errors(lines) && succeeds(checked, status.state);
	}
	function page(folder, isChanged) {
		set("page", folder);
		set("changed", String(isChanged));
		print(require_action.RUN_TEXTS.page(isChanged));
		return true;
	}
	function warn(trouble) {
		warning(require_judging.plain(require_opening.troubleText(trouble)));
	}
	function succeeds(checked, state) {
		return checked === null ? state !== "failure" : checked.report.verdict !== "block";
	}
	/** Warns that no verdict was reached, because such a job can succeed. */
	function warnUnjudged(checked, name, { state, description }) {
		if (checked === null && state === "pending") warn(`${name} ${description}`);
	}
	async function show(checked, source, pull = null) {
		if (checked === null) return;
		const { report, question } = checked;
		const place = placeBeside({
			web: summaryPlace,
			root: summaryPlace.root
		}, pull, question);
		info(require_judging.renderText(report, {
			colour: false,
			source
		}));
		for (const { file, line, column, severity, title, message } of annotationsOf(report.diagnostics)) (severity === "error" ? error : warning)(message, {
			file,
			startLine: line,
			startColumn: column,
			title
		});
		(0, node_fs.writeFileSync)(reportFile, require_program.renderJson(report));
		set("verdict", report.verdict);
		set("class", report.class);
		set("ready-at", report.readyAt === null ? "" : require_opening.isoOf(report.readyAt));
		set("report", reportFile);
		await write(require_judging.renderMarkdown(report, {
			source,
			place
		}));
	}
	/** Fails when a change was not deployed. A log that is out of reach only warns. */
	async function deployment(deployed, dryRun) {
		const { lines, outputs, markdown, warnings, ...shown } = deploymentShown(deployed, dryRun);
		lines.forEach(printText);
		set("matrix", outputs.matrix);
		set("deployments", outputs.deployments);
		set("refused", outputs.refused);
		await write(markdown);
		warnings.forEach(warn);
		return errors(shown.errors) && shown.isDone;
	}
	async function preview(checked) {
		await show(checked, "pull-request");
		return succeeds(checked, "pending");
	}
	async function weekly(text, url) {
		set("issue-url", url ?? "");
		print(url === null ? require_action.SUMMARY_ISSUE.notPosted() : require_action.SUMMARY_ISSUE.posted(url));
		await write(text);
		return true;
	}
	async function acted({ offered, finished }, { web, into }) {
		const text = require_editing.offerText(offered, web, into);
		if (offered.kind !== "open" || finished === null) return errors(text.split("\n"));
		print(text);
		set("pull-request-url", `${web}/pull/${offered.pull.number}`);
		await write(`${text}\n\n`);
		const isJudged = await pullRequest(finished.evaluated);
		return await isMerged(finished.merged, offered.pull.number) && isJudged;
	}
	async function isMerged(merged, number) {
		if (merged === null) return true;
		const lines = mergedLines(merged, number);
		lines.results.forEach(print);
		if (merged.kind === "merged") set("landing", merged.landing);
		await write([
			...lines.results,
			...lines.troubles.map(require_opening.troubleText),
			""
		].join("\n"));
		return errors(lines.troubles);
	}
	function errors(troubles) {
		for (const trouble of troubles) error(require_judging.plain(require_opening.troubleText(trouble)));
		return troubles.length === 0;
	}
}
/** Why a run stopped before its end: a refusal with its hint, or a bug of ours. The job then fails. */
function showFailure(failure) {
	const hint = require_opening.hintOf(failure);
	const { message, stack } = failure;
	setFailed(hint === null ? require_action.RUN_TEXTS.bug(stack ?? message) : `${message}; ${hint}`);
}
// src/action.ts
process.exitCode = 1;
run();
async function run() {
	try {
		const job = jobOf(process.env);
		const succeeded = await runAction(job, jobOutput(reportPath(job.temporary), job));
		process.exitCode = succeeded ? 0 : 1;
	} catch (error) {
		showFailure(error);
	}
}
