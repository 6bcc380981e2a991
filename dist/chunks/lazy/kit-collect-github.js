import { readZip } from "../baseline.js";
import { MlgateError } from "../core.js";
import { writeFileAtomically } from "../files.js";
import { artifactHost, artifactsOfRun } from "../github.js";
import { connectTo } from "../github-run.js";
import { sharedPrefix } from "../kit.js";
import { mkdir, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
// packages/kit/collect-github.ts
/** Collecting is over by then, in milliseconds. */
const limits = {
	budgetMs: 3e5,
	longestWaitMs: 6e4
};
/** What is brought of a run at most: jobs of a pull request may upload whatever they like. */
const most = {
	artifacts: 500,
	bytes: 2 ** 30,
	zipBytes: 512 * 2 ** 20
};
const zipLimits = {
	mostBytes: 2 ** 30,
	mostFiles: 1e3
};
/** As many as are read of any folder with results. */
const mostDocuments = {
	count: 500,
	bytes: 64 * 2 ** 20
};
/**
* Brings here the documents that jobs of a run shared, each by its newest artifact: what an attempt before this one
* left counts where its job was not run again. The rows beside them stay where they are.
*
* @throws MlgateError when they cannot be listed.
*/
async function collectOnGitHub(access, { resultsFolder }, runId) {
	const client = connectTo(access, limits);
	const shared = newestOf(await artifactsOfRun(client, runId)).toSorted((left, right) => left.bytes - right.bytes);
	const folder = join(dirname(resultsFolder), "collected");
	await rm(folder, {
		recursive: true,
		force: true
	});
	await mkdir(folder, { recursive: true });
	const refused = [];
	const room = { ...mostDocuments };
	let bytes = 0;
	for (const [index, artifact] of shared.entries()) try {
		refuseTooMuch(artifact, {
			index,
			bytes
		});
		bytes += artifact.bytes;
		await bring(client, artifact, join(folder, artifact.name), room);
	} catch (error) {
		access.signal.throwIfAborted();
		if (!(error instanceof MlgateError)) throw error;
		refused.push({
			name: artifact.name,
			error
		});
	}
	return {
		folder,
		refused
	};
}
/** Each is refused by itself: what one job uploads hides nothing of the others. */
function refuseTooMuch({ name, bytes: own }, { index, bytes }) {
	const isOne = own > most.zipBytes;
	if (!isOne && index < most.artifacts && bytes + own <= most.bytes) return;
	const seen = isOne ? `has ${Math.ceil(own / 2 ** 20)} MiB; at most ${most.zipBytes / 2 ** 20} MiB are read` : `is not read: of one run ${most.artifacts} artifacts of ${most.bytes / 2 ** 30} GiB in all are`;
	throw new MlgateError({
		code: "MG9104",
		message: `The artifact ${name} ${seen}.`
	});
}
/** Names become folders: only those that `share` gives are taken. */
const sharedName = new RegExp(`^${sharedPrefix}[\\w.-]{1,200}$`);
function newestOf(artifacts) {
	const byName = /* @__PURE__ */ new Map();
	const usable = artifacts.filter(({ name, expired }) => !expired && sharedName.test(name));
	for (const artifact of usable.toSorted((left, right) => left.id - right.id)) byName.set(artifact.name, artifact);
	return [...byName.values()];
}
async function bring(client, { id, name }, folder, room) {
	const zip = await artifactHost(client).download(id, most.zipBytes);
	if (zip === "gone") return;
	const documents = [...readZip(zip, `The artifact ${name}`, zipLimits)].filter(([path]) => path.endsWith(".json"));
	const bytes = documents.reduce((sum, [, { length }]) => sum + length, 0);
	if (documents.length > room.count || bytes > room.bytes) throw new MlgateError({
		code: "MG9104",
		message: `The artifact ${name} is not read: of one run ${mostDocuments.count} documents of ${mostDocuments.bytes / 2 ** 20} MiB in all are.`
	});
	room.count -= documents.length;
	room.bytes -= bytes;
	await mkdir(folder, { recursive: true });
	for (const [index, [path, bytes]] of documents.entries()) {
		const safe = basename(path).replace(/[^\w.-]/g, "_");
		await writeFileAtomically(join(folder, `${index}-${safe}`), bytes);
	}
}
export { collectOnGitHub };
