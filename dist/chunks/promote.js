import { k as nearest, yt as environmentOf } from "./log-reading.js";
import { a as editable, c as promoted, f as newStateText, i as branchName, l as readsRollout, m as setEntry, o as nextSetting, p as removeEntry, r as sharesOf, s as presentPercent, t as unknownFlag } from "./unknown-flag.js";
import { W as readNamed, l as judgeChange, lt as statePath, q as environmentsNamedBy, t as asTree } from "./check.js";
import { n as refusal } from "./refusal.js";
// src/app/edit/edit-commit.ts
/** Names that are tried: branches of earlier incidents may have taken the first ones. */
const MOST_OF_A_NAME = 20;
/** Writes the edit. It never moves an existing branch. */
async function commitEdit(repository, edit) {
	const { base, branch, isOurName, message, files } = edit;
	for (const name of isOurName ? numbered(branch) : [branch]) {
		const commit = await repository.commitOnBranch({
			parent: base,
			branch: name,
			message,
			files
		});
		if (commit.kind === "done") return {
			branch: name,
			name: branch,
			isOurName,
			message,
			commit: commit.sha,
			files: [...files.keys()].toSorted()
		};
	}
	throw refusal(`there is a branch ${branch} already`, `delete it (git branch -D ${branch}), or name another with --branch`);
}
/** A name, and the names with a number that are tried where it is taken. */
function numbered(branch) {
	return Array.from({ length: MOST_OF_A_NAME }, (_, index) => index === 0 ? branch : `${branch}-${index + 1}`);
}
// src/app/edit/promote.ts
async function promote(gatherer, base, options) {
	if (base === null) throw refusal("nothing has landed yet, so there is nothing to promote", "commit the flags first");
	const target = targetOf(await readNamed(gatherer, base, [options.flag]), options);
	const setting = settingFor(target, options.rollout);
	const file = statePath(gatherer.root, target.environment, target.key);
	demandEffect(target, setting, file);
	const text = await textAfter(gatherer, base, file, target.state, setting);
	const share = setting.rollout === 100 ? "" : ` to ${setting.rollout}%`;
	const written = await commitEdit(gatherer.repository, {
		base,
		branch: options.branch ?? branchName("promote", [target.key], [
			"to",
			target.environment,
			...share === "" ? [] : [String(setting.rollout)]
		]),
		isOurName: options.branch === null,
		message: `Promote ${target.key} in ${target.environment}${share}`,
		files: /* @__PURE__ */ new Map([[file, text]])
	});
	const checked = await judgeChange(gatherer, base, written.commit);
	return {
		...written,
		...checked
	};
}
/** What the user named, or one line that says what does not exist. */
function targetOf({ side }, { flag: named, to }) {
	const pipeline = side.pipeline?.value ?? null;
	if (pipeline === null) throw refusal("there is no readable pipeline.yaml on the default branch", "flaghoist validate says what is wrong");
	const entry = side.flags.get(named);
	if (entry?.definition == null) throw unknownFlag(named, [...side.flags.keys()]);
	const flag = entry.definition.value;
	if (flag === null) throw refusal(`the definition of ${named} cannot be read`, "flaghoist validate says what is wrong");
	const environment = environmentOf(pipeline, to)?.name;
	if (environment === void 0) throw unknownEnvironment(to, environmentsNamedBy(side.pipeline));
	const file = entry.states?.get(environment) ?? null;
	if (file !== null && file.value === null) throw refusal(`${file.file} cannot be read`, "flaghoist validate says what is wrong");
	const state = file?.value ?? null;
	return {
		key: flag.key,
		environment,
		flag,
		state,
		present: presentPercent(flag, state),
		next: nextSetting(flag, state, environment, pipeline)
	};
}
function unknownEnvironment(named, known) {
	const meant = nearest(named, known);
	return refusal(`there is no environment "${named}" (environments: ${known.join(", ")})`, meant === null ? "name one of these" : `did you mean ${meant}?`);
}
function settingFor({ key, environment, flag, state, present, next }, rollout) {
	const wanted = rollout === null ? next : {
		enabled: !flag.safe,
		rollout
	};
	if (wanted === null || wanted.rollout === present) {
		const lower = state?.services.map(({ service }) => service) ?? [];
		throw refusal(`${key} is set to ${present}% in ${environment} already`, overridden(lower));
	}
	if (wanted.rollout < present) throw refusal(`${key} is at ${present}% in ${environment}; ${wanted.rollout}% would take it down`, `flaghoist rollback ${key} --in ${environment} --rollout ${wanted.rollout}`);
	if (wanted.rollout < 100 && flag.services.length > 0 && !readsRollout(flag)) throw refusal(`no service of ${key} reads a percentage, so ${wanted.rollout}% would reach all users`, "leave out --rollout; or fill a variable with rollout in its definition, in a pull request of its own");
	return wanted;
}
/** Throws a refusal where the edit would change nothing for users. */
function demandEffect({ key, environment, flag, state }, setting, file) {
	const shares = (of) => JSON.stringify(sharesOf(flag, of, environment));
	if (shares(promoted(state, setting)) !== shares(state)) return;
	const what = `setting ${key} to ${setting.rollout}% in ${environment} would change nothing`;
	throw flag.services.length === 0 ? refusal(`${what}: it fills no variable of any service`, "add services to its definition") : refusal(`${what}: every service that it reaches has a setting of its own`, `${overridden(state?.services.map(({ service }) => service) ?? [])}; it is ${file}`);
}
function overridden(services) {
	if (services.length === 0) return "flaghoist status shows every flag";
	return `look at what the state says of single services: ${services.map((service) => `services.${service}`).join(", ")}`;
}
/** The state file's new text: the present one with as few characters changed as possible. */
async function textAfter({ repository }, base, file, state, { enabled, rollout }) {
	if (state === null) return newStateText({
		enabled,
		rollout,
		services: [],
		hold: null
	});
	const [blob] = await repository.readPaths([{
		tree: asTree(base),
		path: file
	}]);
	const whole = blob == null ? "" : editable(blob.bytes);
	const text = state.blockRoutes === true ? removeEntry(whole, ["block-routes"]) : whole;
	const on = state.enabled === enabled ? text : setEntry(text, ["enabled"], enabled);
	return state.rollout === rollout ? on : setEntry(on, ["rollout"], rollout);
}
export { numbered as i, unknownEnvironment as n, commitEdit as r, promote as t };
