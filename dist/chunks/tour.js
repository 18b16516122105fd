import { l as known, n as openRepository, u as unreachable } from "./repository.js";
import { E as gitClock, O as renderText, Tr as createReader, ja as NO_EVIDENCE, jt as check$1, l as print, sn as unansweredSource } from "./judging.js";
import { Dt as pastText, Ot as plus, ft as durationOf, ht as instant, o as run, u as trouble, wt as parseInstant } from "./opening.js";
import { r as SETUP_TEXTS } from "./setup.js";
import { $ as indented, R as terminalWidth, _ as examples, m as EXIT, n as asStarted, z as useColour } from "./program.js";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
// src/messages/tour.ts
const TOUR_TEXTS = {
	opening: () => `A rollout from the first commit to production and back, on a temporary
repository. The gate is the real one; only the people and the clock are played.

The plan: development, 48 hours without a critical issue, staging, seven days
and an approval from the release team, production.
`,
	closing: () => `
That was the whole plan. Each promotion waited for its evidence, and the
rollback passed at once. Next, in a repository of yours:
  flaghoist init --dry-run
`,
	flag: () => "Voice conversations with the ElevenLabs agent",
	commit: (environment) => `Turn it on in ${environment}`,
	outage: () => "GitHub does not answer"
};
const SCENE_TEXTS = {
	development: {
		title: "Development asks for nothing, so it passes at once",
		says: "A pull request sets \"enabled: true\" in environments/development/elevenlabs-agent.yaml."
	},
	tooEarly: {
		title: "Staging after 31 hours: too early",
		says: "Staging asks for 48 hours in development without a critical issue. The check waits and says until when."
	},
	due: {
		title: "The same pull request 17 hours later: due, without a push",
		says: "Nothing has changed but the time."
	},
	production: {
		title: "Production after five days: too early, and without approval",
		says: "Production asks for seven days in staging and for one approval from the release team."
	},
	unapproved: {
		title: "Two days later the soak is done; the approval is still missing",
		says: "Time does not approve anything."
	},
	approved: {
		title: "Ana approves, and it passes",
		says: "Her approval counts for exactly this change: the fingerprint is what she saw."
	},
	rollback: {
		title: "Three in the morning: git revert passes at once, though GitHub does not answer",
		says: "A rollback needs Git and nothing else: no approval, no waiting, no issue tracker."
	},
	again: {
		title: "The way back up meets every gate again",
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
const BEGINNING = parseInstant("2026-11-02T09:00:00Z");
/** Plays all scenes, one after the other. Throws when a verdict differs from the story. */
async function tour(stage, opens, show) {
	await stage.landsFirst(FIRST_FILES, SETUP_TEXTS.adopt(), BEGINNING);
	const play = {
		stage,
		opens,
		firstShown: /* @__PURE__ */ new Map(),
		reviews: [],
		outage: false
	};
	let at = plus(BEGINNING, durationOf("1h"));
	for (const [index, scene] of SCENES.entries()) {
		at = plus(at, durationOf(scene.after));
		const reports = [];
		for (const act of scene.acts) {
			const report = await perform(play, act, at);
			if (report !== null) reports.push(report);
		}
		show({
			scene,
			number: index + 1,
			of: SCENES.length,
			at,
			reports
		});
	}
}
async function perform(play, act, at) {
	const { stage } = play;
	switch (act.kind) {
		case "propose":
			play.reviews = [];
			play.firstShown.clear();
			await stage.proposes(act.branch, stateOf(act), TOUR_TEXTS.commit(act.environment), at);
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
function stateOf({ environment, enabled }) {
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
		const { report } = await check$1(gatherer, {
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
			...NO_EVIDENCE,
			issues: known([]),
			reviews: known(play.reviews),
			authorship: known({
				people: ["deniz"],
				unresolved: [],
				fingerprints: [{
					fingerprint,
					at: instant(first)
				}]
			})
		});
	} };
}
const OUTAGE = unansweredSource(unreachable(TOUR_TEXTS.outage()));
// src/adapters/git/stage.ts
/** A fresh repository in a temporary folder. `close` removes it. */
async function openStage() {
	const directory = await mkdtemp(join(tmpdir(), "flaghoist-stage-"));
	const git = async (at, ...args) => {
		const ran = await run(directory, args, { env: identity(directory, at) });
		if (ran.code !== 0) throw trouble(ran);
	};
	const write = async (files) => {
		for (const [path, text] of Object.entries(files)) {
			const file = join(directory, path);
			await mkdir(dirname(file), { recursive: true });
			await writeFile(file, text);
		}
	};
	await git(0, "init", "--quiet", "--initial-branch=main");
	return {
		directory,
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
		close: () => rm(directory, {
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
/** `flaghoist tour`. */
async function runTour() {
	print(TOUR_TEXTS.opening());
	const stage = await openStage();
	try {
		await tour(stage, async (at, evidence) => ({
			repository: await openRepository(stage.directory),
			reader: createReader(),
			clock: gitClock(at, []),
			evidence,
			root: "environments"
		}), (scene) => print(sceneText(scene)));
	} finally {
		await stage.close();
	}
	print(asStarted(TOUR_TEXTS.closing()));
	return EXIT.pass;
}
function sceneText({ scene, number, of, at, reports }) {
	const width = terminalWidth() ?? 80;
	const layout = {
		colour: useColour(),
		width: width - BAR.length
	};
	const title = `\u2500\u2500 ${number}/${of} \u2500\u2500 ${pastText(at)} \u2500\u2500 ${scene.title}`;
	const texts = reports.map((report) => barred(renderText(report, layout)));
	return [
		"",
		...indented(title, 0, width),
		"",
		...indented(scene.says, 2, width),
		"",
		...texts,
		""
	].join("\n");
}
const BAR = "  \u2502 ";
/** A report, set off from the story. */
function barred(text) {
	return text.trimEnd().split("\n").map((line) => `${BAR}${line}`.trimEnd()).join("\n");
}
const tourCommand = {
	options: (command) => {
		command.addHelpText("after", examples("flaghoist tour"));
	},
	run: runTour
};
export { tourCommand };
