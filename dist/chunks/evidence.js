require("./rolldown-runtime.js");
const require_program = require("./program.js");
const require_judging = require("./judging.js");
const require_opening = require("./opening.js");
// src/app/evidence-form.ts
async function evidenceForm(gatherer, options) {
	const { repository } = gatherer;
	const head = await require_judging.headOf(repository, options.head);
	const base = await require_judging.baseOf(repository, options.base);
	const { questions, fingerprint, now } = await questionsOf(gatherer, base, head);
	const written = await repository.resolve(options.head ?? "HEAD");
	const authors = base === null || written === null ? [] : await authorsOf(repository, base, written);
	const parts = questions.flatMap((question) => partOf(question));
	const all = [...questions.some(({ kind }) => kind === "reviews") ? [
		{
			key: "people",
			value: [require_judging.FORM_BLANKS.people],
			task: require_judging.FORM_TEXTS.people()
		},
		...authors.length === 0 ? [] : [{
			key: "unresolved",
			value: authors,
			task: require_judging.FORM_TEXTS.unresolved(authors)
		}],
		{
			key: "fingerprints",
			value: [{
				fingerprint,
				at: require_opening.isoOf(now)
			}],
			task: null
		}
	] : [], ...parts];
	const content = {};
	for (const { key, value } of all) content[key] = together(content[key], value);
	return {
		content: {
			schemaVersion: 1,
			...content
		},
		tasks: [...new Set(all.flatMap(({ task }) => task ?? []))]
	};
}
/** Everything that a check of this change asks, also what it asks once it knows the history. */
async function questionsOf(gatherer, base, head) {
	const later = [];
	const evidence = { answer: (asks, fingerprint) => {
		later.push(...asks);
		return gatherer.evidence.answer(asks, fingerprint);
	} };
	const question = await require_judging.ask(gatherer, base, head);
	await require_judging.judgeQuestion({
		...gatherer,
		evidence
	}, question);
	const first = new Set(question.asks.map(({ kind }) => kind));
	const { asks, fingerprint, now } = question;
	return {
		questions: [...asks, ...later.filter(({ kind }) => !first.has(kind))],
		fingerprint,
		now
	};
}
/** Two questions of one kind are answered by one list, or by one map. */
function together(before, value) {
	if (Array.isArray(before) && Array.isArray(value)) {
		const texts = new Set(before.map((item) => JSON.stringify(item)));
		return [...before, ...value.filter((item) => !texts.has(JSON.stringify(item)))];
	}
	if (isMap(before) && isMap(value)) return {
		...before,
		...value
	};
	return value;
}
function isMap(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function partOf(question) {
	switch (question.kind) {
		case "reviews": return [{
			key: "reviews",
			value: [{
				user: "LOGIN",
				state: "APPROVED",
				submittedAt: "MOMENT"
			}],
			task: require_judging.FORM_TEXTS.reviews()
		}];
		case "issues":
			if (question.onlyOnGitHub === true) return [];
			return [{
				key: "issues",
				value: [{
					number: 1,
					title: "TITLE",
					labels: ["LABEL"],
					openedAt: "MOMENT"
				}],
				task: require_judging.FORM_TEXTS.issues()
			}];
		case "body": return [{
			key: "body",
			value: "",
			task: require_judging.FORM_TEXTS.body()
		}];
		case "team": return [{
			key: "teams",
			value: { [question.team]: [require_judging.FORM_BLANKS.members] },
			task: require_judging.FORM_TEXTS.team(question.team)
		}];
		case "acceptance": return [{
			key: "accepted",
			value: [require_judging.FORM_BLANKS.landings],
			task: require_judging.FORM_TEXTS.accepted(question.landings)
		}];
		case "watched": return [{
			key: "watched",
			value: [{
				environment: question.environment,
				flag: "FLAG",
				landing: "COMMIT",
				answer: "ANSWER",
				for: "DURATION",
				at: "MOMENT"
			}],
			task: require_judging.FORM_TEXTS.watched(question.environment)
		}];
		case "timeline":
		case "restoration":
		case "deployments":
		case "samples":
		case "calendar": return [];
	}
}
/** By Git, which knows names and no logins. */
async function authorsOf(repository, base, head) {
	const start = await repository.branchPoint(base, head);
	const commits = (await repository.firstParents(start, head)).map(({ sha }) => sha);
	const authors = await repository.authorships(commits);
	return [...new Set([...authors.values()].map(({ author }) => author))];
}
// src/cli/evidence.ts
/** `flaghoist evidence`: the file for `--evidence`, on standard output. What to fill in goes to standard error. */
function runEvidence(_args, options) {
	return require_judging.withGatherer(options, async (gatherer) => {
		const { base = null, head = null } = options;
		const { content, tasks } = await evidenceForm(gatherer, {
			base,
			head
		});
		require_program.print(require_program.printableJson(content));
		if (tasks.length === 0) require_program.remark(require_program.LACK_TEXTS.none());
		else require_program.remark(require_program.LACK_TEXTS.fillIn());
		tasks.forEach((task) => require_program.remark(`  ${task}`));
		return require_program.EXIT.pass;
	});
}
const evidenceCommand = {
	options: (command) => {
		require_program.withJudging(command, require_program.withJsonAlone).addOption(require_program.baseOption()).addOption(require_program.headOption()).addHelpText("after", require_program.examples("flaghoist evidence > evidence.json", "flaghoist check --evidence evidence.json"));
	},
	run: runEvidence
};
exports.evidenceCommand = evidenceCommand;
