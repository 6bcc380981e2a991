import { __toESM } from "./rolldown-runtime.js";
import { require_rcompare, require_valid$1 as require_valid } from "./semver.js";
// packages/registry/tags/grammar.ts
var import_valid = /* @__PURE__ */ __toESM(require_valid(), 1);
const grammar = /^(?:(?<folder>[^@#=]+)=)?(?<name>[^@#=]+)(?:@v(?<version>[^@#!]+)|#(?<stage>[^@#!]+))(?<isTaken>!?)(?:#(?<count>\d{1,9}))?$/;
/** What a tag says; null for a tag that is none of the registry. */
function readTag(tag) {
	const { folder, name, version, stage, isTaken, count } = grammar.exec(tag)?.groups ?? {};
	if (name === void 0) return null;
	const named = {
		name,
		...folder === void 0 ? {} : { folder }
	};
	const counted = count === void 0 ? {} : { count: Number(count) };
	if (stage !== void 0) return {
		...named,
		kind: isTaken === "" ? "assignment" : "removal",
		stage,
		...counted
	};
	if (version === void 0 || (0, import_valid.default)(version) !== version) return null;
	if (isTaken !== "") return {
		...named,
		kind: "deprecation",
		version,
		...counted
	};
	return count === void 0 ? {
		...named,
		kind: "version",
		version
	} : null;
}
/** The tag that says it. */
function writeTag(tag) {
	const place = tag.folder === void 0 ? tag.name : `${tag.folder}=${tag.name}`;
	const counted = "count" in tag && tag.count !== void 0 ? `#${tag.count}` : "";
	switch (tag.kind) {
		case "version": return `${place}@v${tag.version}`;
		case "deprecation": return `${place}@v${tag.version}!${counted}`;
		case "assignment": return `${place}#${tag.stage}${counted}`;
		case "removal": return `${place}#${tag.stage}!${counted}`;
	}
}
// packages/registry/compare-text.ts
var import_rcompare = /* @__PURE__ */ __toESM(require_rcompare(), 1);
/** By code units: the same order on every machine. */
function compareText(left, right) {
	return left < right ? -1 : left > right ? 1 : 0;
}
// packages/registry/tags/registered-models.ts
/** What tags in the grammar of GTO register, by name; tags of any other form are none of it. */
function registeredModels(tags) {
	const said = tags.flatMap((tag) => {
		const says = readTag(tag.name);
		return says === null ? [] : [{
			tag,
			says
		}];
	});
	const models = Map.groupBy(said, ({ says: { name, folder = "" } }) => `${name}\n${folder}`);
	return Array.from(models.values(), modelOf).toSorted((left, right) => compareText(left.name, right.name) || compareText(left.folder ?? "", right.folder ?? ""));
}
function modelOf(said) {
	const { name, folder } = said[0].says;
	const deprecated = new Set(said.flatMap(({ says }) => says.kind === "deprecation" ? says.version : []));
	const versions = said.flatMap(({ tag: { name: tag, ...facts }, says }) => says.kind === "version" ? [{
		...facts,
		version: says.version,
		tag
	}] : []).toSorted((left, right) => (0, import_rcompare.default)(left.version, right.version));
	const versionsAt = (commit, meant) => {
		const all = versions.filter((version) => version.commit === commit).map(({ version }) => version);
		return meant !== void 0 && all.includes(meant) ? [meant] : all;
	};
	const stages = stagesOf(said, versionsAt);
	return {
		name,
		...folder === void 0 ? {} : { folder },
		versions: versions.map((version) => ({
			...version,
			isDeprecated: deprecated.has(version.version),
			stages: stages.filter(({ versions: held }) => held.includes(version.version)).map(({ stage }) => stage)
		})),
		stages
	};
}
/** At the same count an assignment holds: whoever took a stage away did not know of it. */
function stagesOf(said, versionsAt) {
	const assignments = said.flatMap(({ tag: { name: tag, ...facts }, says }) => {
		if (says.kind !== "assignment" && says.kind !== "removal") return [];
		const { stage, count = 0 } = says;
		return [{
			stage,
			count,
			tag,
			...facts,
			isTaken: says.kind === "removal"
		}];
	});
	return Array.from(Map.groupBy(assignments, ({ stage }) => stage), ([stage, own]) => {
		const history = own.toSorted((left, right) => right.count - left.count || Number(left.isTaken) - Number(right.isTaken)).map(({ tag, commit, date, who, isTaken, version }) => ({
			versions: versionsAt(commit, version),
			commit,
			tag,
			date,
			who,
			isTaken
		}));
		const now = history[0]?.isTaken === false ? history[0] : void 0;
		return {
			stage,
			versions: now?.versions ?? [],
			commit: now?.commit ?? null,
			history
		};
	}).toSorted((left, right) => compareText(left.stage, right.stage));
}
export { compareText, readTag, registeredModels, writeTag };
