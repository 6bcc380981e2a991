import { pullsOfHead } from "./github.js";
// packages/kit/measured-pull.ts
/**
* The pull request of a run that ended, by the commit that GitHub says it ran on. What the run itself left says
* nothing about it: a fork could name any.
*
* @returns the reason, in words, when there is not exactly one.
*/
async function pullOfMeasuredRun(client, { measured }) {
	if (measured === void 0) return "There is no pull request to comment on.";
	const pulls = await pullsOfHead(client, measured.head);
	const [only, ...others] = pulls;
	const commit = measured.head.sha.slice(0, 7);
	if (only === void 0) return `There is no pull request to comment on: no open one has the commit ${commit} of run ${measured.id} as its newest.`;
	if (others.length > 0) return `There is no comment: the commit ${commit} is the newest of several pull requests (${pulls.map(({ number }) => number).join(", ")}).`;
	return only.number;
}
export { pullOfMeasuredRun };
