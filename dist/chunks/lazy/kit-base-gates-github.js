import { findBaseCommit, planRules } from "../baseline.js";
import { MlgateError } from "../core.js";
import { readCommit } from "../files.js";
import { commitHost, pathsBelow, readFileAt } from "../github.js";
import { workTreeOf } from "../kit.js";
import { connectTo, readEvent } from "../github-run.js";
// packages/kit/base-gates-github.ts
/** Everything that is asked for the rules of the base is over by then, in milliseconds. */
const limits = {
	budgetMs: 6e4,
	longestWaitMs: 2e4
};
/** Most that a file of rules may hold. */
const mostBytes = 4 * 2 ** 20;
/** The files of the base commit over the API: a clone of a job is shallow, and is what the change itself brought. */
async function openBaseFiles(settings) {
	const { signal } = settings;
	const root = workTreeOf(settings);
	try {
		const { environment, workspace } = settings;
		const measured = await readCommit(root, workspace) ?? environment.GITHUB_SHA ?? "";
		const event = await readEvent(environment, measured);
		const plan = planRules(event);
		if (plan === void 0) return void 0;
		const client = connectTo(settings, limits);
		const { base, passedOver } = await findBaseCommit(plan, event.measured, commitHost(client));
		if (base === null) {
			const why = passedOver.map(({ reason }) => reason).join("; ");
			return unreadable(root, new MlgateError({
				code: "MG6012",
				message: `the base commit was not found: ${why}`
			}));
		}
		const texts = /* @__PURE__ */ new Map();
		return {
			name: base.sha.slice(0, 7),
			root,
			read(path) {
				const known = texts.get(path) ?? readFileAt(client, base.sha, path, mostBytes).then(textOf(path));
				texts.set(path, known);
				return known;
			},
			list: (below, depth) => pathsBelow(client, base.sha, below, depth)
		};
	} catch (error) {
		signal.throwIfAborted();
		if (!(error instanceof MlgateError)) throw error;
		return unreadable(root, error);
	}
}
function unreadable(root, error) {
	const refuse = () => Promise.reject(error);
	return {
		name: "not read",
		root,
		read: refuse,
		list: refuse
	};
}
const textOf = (path) => (bytes) => {
	try {
		return bytes === null ? null : new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch (cause) {
		throw new MlgateError({
			code: "MG1010",
			message: `${path} is not UTF-8 at the base.`
		}, { cause });
	}
};
export { openBaseFiles };
