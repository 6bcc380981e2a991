import { artifactStore, branchStore, cacheStore, chooseStores, defaultRetention, folderStore, historyFromStores, isDamage, isUsable, mayWrite, readFromStores, releaseBaselines, storedPredictions, writeToStores } from "../baseline.js";
import { MlgateError } from "../core.js";
import { readCommit } from "../files.js";
import { artifactHost, commitHost, readFileAt, refHost, releaseHost } from "../github.js";
import { automaticBaselines } from "../pipeline.js";
import { loadActionsCache } from "../native.js";
import { connectTo, readEvent } from "../github-run.js";
import { lendsUploads } from "../kit.js";
import { join } from "node:path";
// packages/kit/cache-host.ts
/** The Actions cache is asked for at most so long, in milliseconds: a baseline is worth no more of a job. */
const patienceMs = 12e4;
/**
* The Actions cache through its own client, as the stores want it: by exact keys. The client takes keys for
* beginnings of keys, and nobody can forbid it; an entry that was saved under another key is none.
*/
async function actionsCacheHost(environment) {
	const client = await loadActionsCache(environment);
	if (client === void 0) return noCache;
	return {
		async restore([first = "", ...others], folder) {
			const key = await within("looked up", client.restoreCache([folder], first, others));
			return key !== void 0 && [first, ...others].includes(key) ? key : null;
		},
		async save(key, folder) {
			if (await within("looked up", lookUp(client, key, folder)) === key) return "exists";
			return await within("saved", client.saveCache([folder], key)) === -1 ? { refused: "it did not accept the entry; its own warning says why" } : "saved";
		}
	};
}
const noCache = {
	restore: async () => null,
	save: async () => ({ refused: "this runner offers none" })
};
function lookUp(client, key, folder) {
	return client.restoreCache([folder], key, [], { lookupOnly: true });
}
/** @throws MlgateError MG8006 when the cache does not answer: its client takes no signal. */
async function within(what, work) {
	let timer;
	const late = new Promise((_, reject) => {
		timer = setTimeout(reject, patienceMs, /* @__PURE__ */ new Error(`no answer within ${patienceMs / 1e3} s`));
	});
	try {
		return await Promise.race([work, late]);
	} catch (cause) {
		const words = cause instanceof Error ? cause.message : String(cause);
		throw new MlgateError({
			code: "MG8006",
			message: `The entry of the Actions cache could not be ${what}: ${words}.`
		}, { cause });
	} finally {
		clearTimeout(timer);
	}
}
// packages/kit/baselines-github.ts
const longestWaitMs = 3e4;
/**
* Models are measured between the look-ups of one step, so that only single calls have a deadline; after one that
* nobody answers, nothing is asked any more.
*/
const findingLimits = {
	budgetMs: 864e5,
	longestWaitMs
};
/** Recording is over by then, in milliseconds. */
const recordingLimits = {
	budgetMs: 18e4,
	longestWaitMs
};
/** Largest model that is brought from the base commit. */
const mostModelBytes = 512 * 2 ** 20;
/** The branch that keeps results, where there is one. */
const historyBranch = "mlgate";
/** Who finds baselines for what is measured at these places; who cannot be asked is a reason, never an error. */
async function openFinder(settings, { locations, commit }) {
	if (commit === void 0) return nobody("the commit that is measured is not known: is there a checkout before this step?");
	try {
		const client = connectTo(settings, findingLimits);
		const event = await readEvent(settings.environment, commit);
		const { environment, store, say, warn, leg } = settings;
		const kinds = chooseStores(store, permissionsIn(environment, "unknown"), "read").stores;
		const stores = await openStores(kinds, event, client, settings);
		const folder = join(locations.temporaryFolder, "baseline");
		return automaticBaselines({
			event,
			commits: commitHost(client),
			read: readFromStores(stores, store === "auto" ? say : warn),
			history: historyFromStores(stores),
			folder,
			leg,
			releases: releaseBaselines(releaseHost(client), folder),
			models: {
				locations,
				fileAt: (sha, path) => readFileAt(client, sha, path, mostModelBytes)
			}
		});
	} catch (error) {
		if (!(error instanceof MlgateError)) throw error;
		return nobody(error.message.replace(/\.$/, ""), error);
	}
}
/** A name that nobody can be asked for is an error; without one it is a reason for no baseline. */
function nobody(reason, error) {
	return {
		find: async () => ({
			found: null,
			passedOver: [{
				how: "base-commit",
				reason
			}]
		}),
		commit: async () => ({
			base: null,
			passedOver: [{
				how: "base-commit",
				reason
			}]
		}),
		past: async () => ({ reason }),
		released: async (location) => {
			throw error ?? new MlgateError({
				code: "MG6001",
				message: `The baseline ${location}: ${reason}.`
			});
		}
	};
}
/** Records what was measured, where the event lets it. */
async function recordOnGitHub({ walked, project }, settings) {
	const { environment, store, folder, say, warn } = settings;
	try {
		const event = await readEvent(environment, await readCommit(folder) ?? "");
		const leave = mayWrite(event);
		if (!leave.may) {
			say(`Nothing is recorded: ${leave.reason}.`);
			return;
		}
		const entries = await entriesOf(walked);
		if (entries.length === 0) return void 0;
		const client = connectTo(settings, recordingLimits);
		const contents = store === "auto" ? await writeAccess(client) : "unknown";
		const { stores: kinds } = chooseStores(store, permissionsIn(environment, contents), "write");
		const stores = await openStores(kinds, event, client, settings);
		const stored = await writeToStores(stores, entries, warn);
		if (stored === null) warn("Nothing was recorded: later changes have nothing to be compared with.");
		else say(`Recorded for later changes to be compared with: ${stored.location}.`);
		const taker = stores.find(({ how }) => how === stored?.how);
		if (stored?.startsMonth && taker !== void 0 && project !== void 0) await tidy(taker, project, client, say);
	} catch (error) {
		settings.signal.throwIfAborted();
		if (!(error instanceof MlgateError)) throw error;
		if (isDamage(error)) return error;
		warn(`Nothing was recorded. ${error.message}`);
	}
}
/**
* Once a month a history drops what it need not keep of what a project names; that it cannot is no fault of what was
* recorded. Several projects may share a history, each with a policy of its own.
*/
async function tidy(store, { retention = {}, data, models }, client, say) {
	try {
		const tags = await releaseHost(client).tags();
		const releases = new Set(tags.map(({ commit }) => commit));
		const names = /* @__PURE__ */ new Set([...Object.keys(data), ...Object.keys(models)]);
		const policy = {
			...defaultRetention,
			...retention,
			releases,
			names,
			now: /* @__PURE__ */ new Date()
		};
		for (const note of await store.compact?.(policy) ?? []) say(`The history: ${note}`);
	} catch (error) {
		if (!(error instanceof MlgateError)) throw error;
		say(`The history keeps everything for now. ${error.message}`);
	}
}
/** What could not be decided measured nothing that could be relied on. */
function entriesOf(walked) {
	return Promise.all(walked.filter(({ result, path }) => path !== "" && isUsable(result)).map(async ({ result, path }) => ({
		result,
		predictions: await storedPredictions(path, result) ?? []
	})));
}
/**
* What this job has of what stores ask for.
*
* @param contents what the token may do to the repository, as far as anybody can tell.
*/
function permissionsIn(environment, contents) {
	return {
		contents,
		actions: "unknown",
		cache: Boolean(environment.ACTIONS_RUNTIME_TOKEN) && Boolean(environment.ACTIONS_RESULTS_URL || environment.ACTIONS_CACHE_URL) ? "write" : "none",
		uploads: lendsUploads(environment),
		folder: false
	};
}
/** A branch is never made unasked; where somebody made one, its job was given the permission. */
async function writeAccess(client) {
	try {
		return await refHost(client).readRef(historyBranch) === null ? "none" : "write";
	} catch (error) {
		if (!(error instanceof MlgateError)) throw error;
		return "none";
	}
}
const openers = {
	folder: async (_, __, { folder }) => folderStore(join(folder, ".mlgate", "history")),
	branch: async (_, client) => branchStore({
		host: refHost(client),
		branch: historyBranch
	}),
	artifact: async (event, client, { temporaryFolder }) => artifactStore({
		host: artifactHost(client),
		branches: mainBranches(event),
		temporaryFolder
	}),
	cache: async (_, __, { environment, temporaryFolder }) => cacheStore({
		host: await actionsCacheHost(environment),
		folder: join(temporaryFolder, "mlgate", "baseline-entry")
	})
};
function openStores(kinds, event, client, settings) {
	return Promise.all(kinds.map((kind) => openers[kind](event, client, settings)));
}
/** The branch whose runs may be compared with, by the name that the event gives it. */
function mainBranches({ payload }) {
	const { repository } = payload ?? {};
	return typeof repository?.default_branch === "string" ? [repository.default_branch] : [];
}
export { openFinder, recordOnGitHub };
