import { MlgateError } from "../core.js";
import { commitHost, labelSetting, lastPush, permissionOf, readPull } from "../github.js";
import { isSameLabel } from "../kit.js";
import { connectTo } from "../github-run.js";
import { pullOfMeasuredRun } from "../measured-pull.js";
// packages/kit/acceptance-github.ts
/** Everything that is asked for one label is over by then, in milliseconds. */
const limits = {
	budgetMs: 3e4,
	longestWaitMs: 15e3
};
const mayAccept = [
	"write",
	"maintain",
	"admin"
];
/**
* Whether a label on the pull request accepts the failures of the commit that is measured. It does when a person with
* write access set it after that commit was pushed, and nothing was pushed since. Who set it, when, and when the push
* came is GitHub's word: the dates in a commit, an artifact or a document are whatever their author says.
*
* @returns undefined when the label is not there; with the reason when it is and has no effect.
* @throws MlgateError when GitHub does not say whether it is there.
*/
async function lookForAcceptance(settings) {
	const { event, label } = settings;
	const client = connectTo(settings, limits);
	const { queued } = event;
	const number = event.pullRequest ?? queued?.pullRequest ?? await pullOfMeasuredRun(client, event);
	if (typeof number === "string") return void 0;
	const pull = await readPull(client, number);
	const head = queued === void 0 ? event.measured?.head.sha ?? event.head : pull?.head.sha;
	if (head === void 0) return void 0;
	const own = pull?.labels.find((each) => isSameLabel(each, label));
	if (pull === void 0 || own === void 0) return void 0;
	try {
		return await judge(client, pull, {
			label: own,
			head,
			settings
		});
	} catch (error) {
		settings.signal.throwIfAborted();
		if (!(error instanceof MlgateError)) throw error;
		return {
			label: own,
			refused: `it could not be checked: ${error.message.replace(/\.$/, "")}`
		};
	}
}
const hasNewer = "the pull request has newer commits than the one measured";
async function judge(client, pull, { label, head, settings }) {
	const setting = await labelSetting(client, pull.number, label);
	if (setting === void 0) return void 0;
	const { by, at } = setting;
	const refuse = (refused) => ({
		label,
		by,
		at,
		refused
	});
	const { queued } = settings.event;
	const commit = queued && await commitHost(client).commit(queued.commit);
	if (pull.head.sha !== head || commit && mergesAnother(commit, head)) return refuse(hasNewer);
	if (queued !== void 0 && !await isAlone(client, commit, pull)) {
		const { branch } = pull.base;
		return refuse(`the merge queue measured more than this pull request on ${branch}, and the failures may be another’s`);
	}
	if (by.endsWith("[bot]")) return refuse(`it was set by ${by}, and only a person can accept a failure`);
	const permission = await permissionOf(client, by);
	if (!mayAccept.includes(permission)) return refuse(`${by} set it and has no write access`);
	const { repository, branch } = pull.head;
	const push = repository && await lastPush(connectTo(settings, {
		...limits,
		repository
	}), branch);
	if (!push || push.commit !== head) return refuse("GitHub does not tell when the newest commit was pushed");
	if (commit && commit.sha !== head && Date.parse(commit.date) < Date.parse(push.at)) return refuse(hasNewer);
	if (!(Date.parse(at) > Date.parse(push.at))) return refuse("it was set before the newest commit was pushed; to accept that one, take it off and set it again");
	return {
		label,
		by,
		at
	};
}
/** Whether a commit of a merge queue merges another commit than this one. */
function mergesAnother({ parents: [, merged] }, head) {
	return merged !== void 0 && merged !== head;
}
/**
* Whether a commit of a merge queue holds nothing beside the pull request that its base does not hold already. What is
* queued behind others is put onto theirs, and a queue may merge all of them for the last one's checks.
*/
async function isAlone(client, commit, { base: { branch } }) {
	const onto = commit?.parents[0];
	return onto !== void 0 && (await commitHost(client).mergeBase(onto, branch))?.sha === onto;
}
export { lookForAcceptance };
