require("./rolldown-runtime.js");
const require_repository = require("./repository.js");
const require_judging = require("./judging.js");
const require_opening = require("./opening.js");
const require_setup = require("./setup.js");
const require_program = require("./program.js");
const require_ask = require("./ask.js");
let node_os = require("node:os");
let node_path = require("node:path");
let node_fs_promises = require("node:fs/promises");
// src/messages/tour.ts
const TOUR_TEXTS = {
	opening: () => `A rollout from the first commit to production and back, on a temporary
repository. The gate is real. Only the people and the clock are simulated.

The plan: development, 48 hours without a critical issue, staging, seven days
and an approval from the release team, production.
`,
	closing: () => `
That was the whole plan. Each promotion waited for its evidence, and the
rollback passed at once. Next, in a repository of yours:
  flaghoist init --dry-run
`,
	/** Before the next scene. */
	goOn: (next, of) => `Enter: scene ${next} of ${of} \u00b7 q and Enter: stop `,
	stopped: () => "\nThe tour has ended early. All scenes at once:\n  flaghoist tour --yes\n",
	flag: () => "Voice conversations with the ElevenLabs agent",
	commit: (environment) => `Turn it on in ${environment}`
};
const SCENE_TEXTS = {
	development: {
		title: "Development asks for nothing, so it passes at once",
		says: "A pull request sets \"enabled: true\" in environments/development/elevenlabs-agent.yaml."
	},
	tooEarly: {
		title: "Staging after 31 hours: too early",
		says: "Staging asks for 48 hours in development without a critical issue. The check waits and shows until when."
	},
	due: {
		title: "The same pull request 17 hours later: due, without a push",
		says: "Only time has passed."
	},
	production: {
		title: "Production after five days: too early, and without approval",
		says: "Production asks for seven days in staging and for one approval from the release team."
	},
	unapproved: {
		title: "Two days later the soak is done; the approval is still missing",
		says: "The soak is over, and production still requires one approval."
	},
	approved: {
		title: "Ana approves, and it passes",
		says: "Her approval counts for exactly this change: the fingerprint is what she saw."
	},
	rollback: {
		title: "Three in the morning: git revert passes at once, even while GitHub does not answer",
		says: "A rollback needs only Git: no approval, no waiting, no issue tracker."
	},
	again: {
		title: "Another raise has to pass every gate again",
		says: "A revert of the revert is a promotion. Staging has stayed on, so its soak still counts; the old approval does not."
	},
	complete: {
		title: "Bartek approves, and the plan is done",
		says: "Everything that the rollout document asked for has been checked, and Git shows all of it."
	}
};
// src/app/tour-story.ts
const STATE = (enabled) => `enabled: ${enabled}\n`;
const FIRST_FILES = {
	"environments/pipeline.yaml": `version: 1
teams:
  release: [ana, bartek]
  voice: [bartek, deniz]
environments:
  - name: development
  - name: staging
    requires:
      soak: { in: development, for: 48h, without-issues: [critical] }
  - name: production
    requires:
      soak: { in: staging, for: 7d, without-issues: [critical] }
      approvals: { count: 1, from: [release] }
services:
  jarek-va-ui: {}
  cursor-runner: {}
  elevenlabs-agent: {}
policy:
  approvals: { count: 1, from: [release] }
`,
	"environments/flags/elevenlabs-agent.yaml": `description: ${TOUR_TEXTS.flag()}
owner: voice
services:
  jarek-va-ui:
    VITE_ELEVENLABS_AGENT_ENABLED:
      from: enabled
      on: 'true'
      off: 'false'
  cursor-runner:
    ELEVENLABS_AGENT_ENABLED: enabled
  elevenlabs-agent:
    ELEVENLABS_AGENT_ENABLED: enabled
`,
	"environments/development/elevenlabs-agent.yaml": STATE(false),
	"environments/staging/elevenlabs-agent.yaml": STATE(false),
	"environments/production/elevenlabs-agent.yaml": STATE(false)
};
const propose = (branch, environment) => ({
	kind: "propose",
	branch,
	environment,
	enabled: true
});
const check = (branch, expect) => ({
	kind: "check",
	branch,
	expect
});
const land = (branch) => ({
	kind: "land",
	branch
});
const SCENES = [
	{
		...SCENE_TEXTS.development,
		after: "0h",
		acts: [
			propose("development", "development"),
			check("development", "pass"),
			land("development")
		]
	},
	{
		...SCENE_TEXTS.tooEarly,
		after: "31h",
		acts: [propose("staging", "staging"), check("staging", "wait")]
	},
	{
		...SCENE_TEXTS.due,
		after: "17h",
		acts: [check("staging", "pass"), land("staging")]
	},
	{
		...SCENE_TEXTS.production,
		after: "5d",
		acts: [propose("production", "production"), check("production", "wait")]
	},
	{
		...SCENE_TEXTS.unapproved,
		after: "2d",
		acts: [check("production", "wait")]
	},
	{
		...SCENE_TEXTS.approved,
		after: "1h",
		acts: [
			{
				kind: "approve",
				by: "ana"
			},
			check("production", "pass"),
			land("production")
		]
	},
	{
		...SCENE_TEXTS.rollback,
		after: "17h",
		acts: [
			{
				kind: "outage",
				over: false
			},
			{
				kind: "revert",
				branch: "rollback",
				of: "production"
			},
			check("rollback", "pass"),
			land("rollback")
		]
	},
	{
		...SCENE_TEXTS.again,
		after: "1d",
		acts: [
			{
				kind: "outage",
				over: true
			},
			propose("production-again", "production"),
			check("production-again", "wait")
		]
	},
	{
		...SCENE_TEXTS.complete,
		after: "2h",
		acts: [
			{
				kind: "approve",
				by: "bartek"
			},
			check("production-again", "pass"),
			land("production-again")
		]
	}
];
// src/app/tour.ts
const BEGINNING = require_opening.parseInstant("2026-11-02T09:00:00Z");
/** Plays all scenes, one after the other, as long as `show` goes on. Throws when a verdict differs from the story. */
async function tour(stage, opens, show) {
	await stage.landsFirst(FIRST_FILES, require_setup.SETUP_TEXTS.adopt(), BEGINNING);
	const play = {
		stage,
		opens,
		firstShown: /* @__PURE__ */ new Map(),
		reviews: [],
		outage: false
	};
	let at = require_opening.plus(BEGINNING, require_opening.durationOf("1h"));
	for (const [index, scene] of SCENES.entries()) {
		at = require_opening.plus(at, require_opening.durationOf(scene.after));
		const reports = [];
		for (const act of scene.acts) {
			const report = await perform(play, act, at);
			if (report !== null) reports.push(report);
		}
		if (!await show({
			scene,
			number: index + 1,
			of: SCENES.length,
			at,
			reports
		})) return false;
	}
	return true;
}
async function perform(play, act, at) {
	const { stage } = play;
	switch (act.kind) {
		case "propose":
			play.reviews = [];
			play.firstShown.clear();
			await stage.proposes(act.branch, tourStateOf(act), TOUR_TEXTS.commit(act.environment), at);
			return null;
		case "revert":
			await stage.proposesRevert(act.branch, "main", at);
			return null;
		case "land":
			await stage.lands(act.branch, at);
			return null;
		case "approve":
			play.reviews = [...play.reviews, approval(act.by, at)];
			return null;
		case "outage":
			play.outage = !act.over;
			return null;
		case "check": return checkBranch(play, act, at);
	}
}
function tourStateOf({ environment, enabled }) {
	return { [`environments/${environment}/elevenlabs-agent.yaml`]: `enabled: ${enabled}\n` };
}
function approval(user, at) {
	return {
		user,
		state: "APPROVED",
		submittedAt: at,
		type: "User",
		pullRequest: null
	};
}
async function checkBranch(play, { branch, expect }, at) {
	const gatherer = await play.opens(at, evidenceOf(play, at));
	try {
		const { report } = await require_judging.check(gatherer, {
			base: "main",
			head: branch
		});
		if (report.verdict !== expect) throw new Error(`the tour expected ${expect} for ${branch}, and the verdict is ${report.verdict}`);
		return report;
	} finally {
		await gatherer.repository.close();
	}
}
/** The answers of a simulated GitHub. A fingerprint was first shown when it was first judged. */
function evidenceOf(play, at) {
	return { answer: (asks, fingerprint) => {
		if (play.outage) return OUTAGE.answer(asks, fingerprint);
		const first = play.firstShown.get(fingerprint) ?? at;
		play.firstShown.set(fingerprint, first);
		return Promise.resolve({
			...require_judging.NO_EVIDENCE,
			issues: require_repository.known([]),
			reviews: require_repository.known(play.reviews),
			authorship: require_repository.known({
				people: ["deniz"],
				unresolved: [],
				fingerprints: [{
					fingerprint,
					at: require_opening.instant(first)
				}]
			})
		});
	} };
}
const OUTAGE = require_judging.unansweredSource(require_repository.unreachable({ kind: "github-down" }));
// src/adapters/git/stage.ts
/** A fresh repository in a temporary folder. `close` removes it. */
async function openStage() {
	const directory = await (0, node_fs_promises.mkdtemp)((0, node_path.join)((0, node_os.tmpdir)(), "flaghoist-stage-"));
	const git = async (at, ...args) => {
		const ran = await require_opening.run(directory, args, { env: identity(directory, at) });
		if (ran.code !== 0) throw require_opening.trouble(ran);
	};
	const write = async (files) => {
		for (const [path, text] of Object.entries(files)) {
			const file = (0, node_path.join)(directory, path);
			await (0, node_fs_promises.mkdir)((0, node_path.dirname)(file), { recursive: true });
			await (0, node_fs_promises.writeFile)(file, text);
		}
	};
	await git(0, "init", "--quiet", "--initial-branch=main");
	return {
		directory,
		opens: async (at, evidence) => ({
			repository: await require_repository.openRepository(directory),
			reader: require_judging.createReader(),
			clock: require_judging.gitClock(at, []),
			evidence,
			root: "environments"
		}),
		async proposes(branch, files, message, at) {
			await git(at, "checkout", "--quiet", "-b", branch);
			await write(files);
			await git(at, "add", "--all");
			await git(at, "commit", "--quiet", "--message", message);
		},
		async proposesRevert(branch, landing, at) {
			await git(at, "checkout", "--quiet", "-b", branch);
			await git(at, "revert", "--no-edit", "--mainline", "1", landing);
		},
		async lands(branch, at) {
			await git(at, "checkout", "--quiet", "-B", "main", "main");
			await git(at, "merge", "--quiet", "--no-ff", "--no-edit", branch);
		},
		async landsFirst(files, message, at) {
			await write(files);
			await git(at, "add", "--all");
			await git(at, "commit", "--quiet", "--message", message);
		},
		close: () => (0, node_fs_promises.rm)(directory, {
			recursive: true,
			force: true
		})
	};
}
function identity(directory, at) {
	return {
		HOME: directory,
		XDG_CONFIG_HOME: directory,
		GIT_AUTHOR_NAME: "Tour",
		GIT_AUTHOR_EMAIL: "tour@example.com",
		GIT_AUTHOR_DATE: `@${at} +0000`,
		GIT_COMMITTER_NAME: "Tour",
		GIT_COMMITTER_EMAIL: "tour@example.com",
		GIT_COMMITTER_DATE: `@${at} +0000`
	};
}
// src/cli/tour.ts
/** `flaghoist tour`: on a terminal it waits after each scene. */
async function runTour(_args, options) {
	const waits = options.yes !== true && require_ask.canAsk() && require_program.isTerminal() && !isInCi();
	require_program.print(TOUR_TEXTS.opening());
	const stage = await openStage();
	let isWhole = false;
	try {
		isWhole = await tour(stage, stage.opens, (scene) => {
			require_program.print(sceneText(scene));
			return waits ? goesOn(scene) : Promise.resolve(true);
		});
	} finally {
		await stage.close();
	}
	require_program.print(require_program.shownHere(isWhole ? TOUR_TEXTS.closing() : TOUR_TEXTS.stopped()));
	return require_program.EXIT.pass;
}
/** Programs of CI may have a terminal, and no person at it. */
function isInCi() {
	return ![
		"",
		"false",
		"0"
	].includes(process.env["CI"] ?? "");
}
async function goesOn({ number, of }) {
	if (number === of) return true;
	const answer = await require_ask.answerTo(TOUR_TEXTS.goOn(number + 1, of));
	return answer !== null && !/^q(uit)?$/i.test(answer.trim());
}
function sceneText({ scene, number, of, at, reports }) {
	const width = require_program.terminalWidth() ?? 80;
	const layout = {
		colour: require_program.useColour(),
		width: width - BAR.length,
		isClockKnown: number > 1
	};
	const title = `\u2500\u2500 ${number}/${of} \u2500\u2500 ${require_opening.pastText(at)} \u2500\u2500 ${scene.title}`;
	const texts = reports.map((report) => barred(require_judging.renderText(report, layout)));
	return [
		"",
		...require_program.indented(title, 0, width),
		"",
		...require_program.wrap(scene.says, width - STORY.length).map((line) => `${STORY}${line}`),
		"",
		...texts,
		""
	].join("\n");
}
const STORY = "  ";
const BAR = "  \u2502 ";
/** A report, set off from the story. */
function barred(text) {
	return text.trimEnd().split("\n").map((line) => `${BAR}${line}`.trimEnd()).join("\n");
}
const tourCommand = {
	options: (command) => {
		command.option("--yes", "show all scenes at once, without a stop after each").addHelpText("after", require_program.examples("flaghoist tour", "flaghoist tour --yes"));
	},
	run: runTour
};
exports.tourCommand = tourCommand;
