import { A as settingsOf, s as headOf, t as asTree, w as pipelineIn, x as desiredAt } from "./check.js";
import { n as isNamed, t as demandKnown } from "./named.js";
import { n as refusal } from "./refusal.js";
import { t as validate } from "./validate.js";
import { kt as isError } from "./text.js";
import { r as withGatherer } from "./context.js";
import { n as deployerOf, t as demandRendering } from "./deployer.js";
import { t as EXIT } from "./exit-codes.js";
import { n as print } from "./output.js";
// src/cli/render.ts
/** `flaghoist render`: the values of each service, as files, one after the other. */
function runRender(_args, options) {
	return withGatherer(options, async (gatherer) => {
		const head = await headOf(gatherer.repository, options.head ?? null);
		const { diagnostics } = await validate(gatherer, asTree(head), await gatherer.clock.now());
		const wrong = diagnostics.find(isError);
		if (wrong !== void 0) throw refusal(`${wrong.file}:${wrong.line}: ${wrong.message}`, "flaghoist validate shows all");
		const deployer = await deployerOf(gatherer, options, process.env);
		const standing = {
			commit: head,
			refusals: []
		};
		const pipeline = await pipelineIn(deployer, standing);
		if (pipeline === null) throw refusal("there is no pipeline", "flaghoist validate");
		const named = {
			environments: options.environment ?? null,
			services: options.service ?? null
		};
		demandKnown(pipeline, named);
		if (options.as !== void 0) demandRendering(options.as);
		const files = (await desiredAt(deployer, standing, pipeline)).filter((one) => isNamed(named, one)).map((one) => {
			const settings = settingsOf(pipeline, one);
			const usual = settings?.render ?? (settings && deployer.renderingFor(settings.target));
			const target = settings && deployer.open(settings.target, settings.settings, one);
			const { unset: _unset, ...rendered } = deployer.render(options.as ?? usual ?? "dotenv", {
				...one,
				service: target?.called ?? one.service,
				sha256: deployer.sha256
			});
			return {
				environment: one.environment,
				service: one.service,
				...rendered
			};
		});
		const [only, ...others] = files;
		const isAlone = only !== void 0 && others.length === 0;
		if (options.format === "json") print(`${JSON.stringify(files, null, 2)}\n`);
		else if (isAlone) print(only.text);
		else print(files.map(({ environment, file, text }) => `==> ${environment}/${file} <==\n${text}`).join("\n"));
		return EXIT.pass;
	});
}
export { runRender };
