import { MlgateError } from "./core.js";
import { connect } from "./github.js";
import { readFile } from "node:fs/promises";
// packages/kit/github-run.ts
/**
* The step's way to GitHub, with limits for one of its uses, whose time starts now.
*
* @throws MlgateError MG8013 when the runner or the token leaves it open.
*/
function connectTo(access, limits) {
	const { environment, token = "", signal, say, opened } = access;
	opened.client ??= connect({
		token,
		repository: environment.GITHUB_REPOSITORY ?? "",
		apiUrl: environment.GITHUB_API_URL ?? "",
		serverUrl: environment.GITHUB_SERVER_URL ?? "",
		graphqlUrl: environment.GITHUB_GRAPHQL_URL ?? "",
		signal,
		log: say
	});
	return opened.client.within(limits);
}
/**
* What this run answers.
*
* @param measured the commit that is checked out.
* @throws MlgateError MG6009 when the event is not what GitHub writes.
*/
async function readEvent(environment, measured) {
	return {
		name: environment.GITHUB_EVENT_NAME ?? "",
		ref: environment.GITHUB_REF ?? "",
		sha: environment.GITHUB_SHA ?? "",
		payload: await readPayload(environment.GITHUB_EVENT_PATH),
		measured
	};
}
async function readPayload(path) {
	try {
		return path ? JSON.parse(await readFile(path, "utf8")) : {};
	} catch (cause) {
		throw new MlgateError({
			code: "MG6009",
			message: "The event of this run cannot be read.",
			hint: "Check that GITHUB_EVENT_PATH is the file that GitHub wrote for this run."
		}, { cause });
	}
}
export { connectTo, readEvent };
