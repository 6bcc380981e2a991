import { approvalHost, attestationHost, pathsBelow, readFileAt, readRepository, refHost, registryHost, startWorkflow, viewer } from "../github.js";
import { _enum, array, object, record, safeParse, string$1 as string } from "../zod.js";
import { connectTo } from "../github-run.js";
import { MlgateError } from "../core.js";
import { readTextFile, sdksFrom } from "../files.js";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { X509Certificate } from "node:crypto";
// packages/attestation/failure.ts
/** MG6519. */
function noTrust(message, options = {}) {
	const { hint, cause } = options;
	return new MlgateError({
		code: "MG6519",
		message,
		...hint === void 0 ? {} : { hint }
	}, { cause });
}
/** Why an attestation is not to be trusted, in words that follow its name. */
var Distrust = class extends Error {};
const longest = 300;
/** The first line of what an error says, without what opens doors: a library may quote what it sent. */
function wordsOf(error, secrets = []) {
	const said = error instanceof Error ? error.message : String(error);
	const [first = ""] = secrets.filter((secret) => secret !== void 0 && secret !== "").reduce((words, secret) => words.replaceAll(secret, "***"), said).trim().split("\n");
	const line = first.replace(/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, "***").replace(/[\p{Cc}\s]+/gu, " ").trim().replace(/\.$/, "");
	return line.length > longest ? `${line.slice(0, longest)}…` : line;
}
// packages/attestation/attest.ts
/**
* Has Sigstore attest that this run of a workflow made files, and keeps the attestation at their repository: build
* provenance as SLSA v1 has it. In a public repository the public-good instance of Sigstore signs, whose log is public;
* elsewhere GitHub's own does.
*
* @throws MlgateError MG6519 when it cannot be made, with what is missing.
*/
async function attest(subjects, options) {
	const { host, environment } = options;
	const missing = whatIsMissing(host, environment);
	if (missing !== void 0) throw noTrust(`No attestation can be made: ${missing.what}.`, missing);
	const bundle = await signed$1(subjects, options);
	try {
		await host.keepAttestation(bundle);
	} catch (cause) {
		throw noTrust(`The attestation could not be kept at ${host.repository}: ${wordsOf(cause)}.`, {
			hint: "The job needs attestations: write, and a private repository a plan that has attestations.",
			cause
		});
	}
}
function whatIsMissing({ repository }, environment) {
	const { GITHUB_ACTIONS, GITHUB_REPOSITORY, ACTIONS_ID_TOKEN_REQUEST_URL } = environment;
	if (GITHUB_ACTIONS !== "true") return {
		what: "this is no run of a workflow",
		hint: "An attestation says which run made a file: register the model in a workflow."
	};
	if (!ACTIONS_ID_TOKEN_REQUEST_URL) return {
		what: "the job may not ask who it is",
		hint: "Give the job id-token: write and attestations: write; runs of forks never have them."
	};
	if (GITHUB_REPOSITORY?.toLowerCase() !== repository.toLowerCase()) return {
		what: `this is a run of ${GITHUB_REPOSITORY}, and ${repository} keeps attestations of its own runs only`,
		hint: "Register the model in a workflow of its own repository."
	};
}
const usualTimeoutMs = 12e4;
async function signed$1(subjects, { sdk, environment, timeoutMs = usualTimeoutMs }) {
	const tooLong = Promise.withResolvers();
	const timer = setTimeout(() => tooLong.reject(/* @__PURE__ */ new Error(`nobody answered within ${timeoutMs / 1e3} s`)), timeoutMs);
	try {
		const { attestProvenance } = await sdk("@actions/attest");
		const request = {
			subjects: subjectsOf(subjects),
			token: "",
			skipWrite: true
		};
		return (await besideOutput(() => Promise.race([attestProvenance(request), tooLong.promise]))).bundle;
	} catch (cause) {
		throw noTrust(`No attestation could be made: ${wordsOf(cause, [environment.ACTIONS_ID_TOKEN_REQUEST_TOKEN])}.`, {
			hint: "GitHub issues the run a token and Sigstore signs with it; run the step again when one of them fails.",
			cause
		});
	} finally {
		clearTimeout(timer);
	}
}
/**
* Does work that prints commands for the runner, which has the run's token in them to mask it. The runner reads them
* beside the output as well, and documents that a command line prints there stay whole and without secrets.
*/
async function besideOutput(work) {
	const { stdout, stderr } = process;
	const { write } = stdout;
	stdout.write = stderr.write.bind(stderr);
	try {
		return await work();
	} finally {
		stdout.write = write;
	}
}
/** Each once: GitHub refuses a statement that names a file twice. */
function subjectsOf(files) {
	return [...new Map(files.map(({ name, sha256 }) => [`${sha256} ${name}`, {
		name,
		digest: { sha256 }
	}])).values()];
}
// packages/attestation/trust.ts
/** Where Sigstore's instances publish their roots, by the organization of their certificates. */
const usualMirrors = {
	"sigstore.dev": { url: "https://tuf-repo-cdn.sigstore.dev" },
	"GitHub, Inc.": {
		url: "https://tuf-repo.github.com",
		root: {
			signatures: [
				{
					"keyid": "a10513a5ab61acd0c6b6fbe0504856ead18f3b17c4fabbe3fa848c79a5a187cf",
					"sig": "3046022100ca341d3ba2ef7657d69c2825729959681f55aec497b612e81a547e2abb616b49022100cd605b412a3d991f92e0818e07e60383bbd23904723eec221d6e39fdfeae3104"
				},
				{
					"keyid": "5e01c9a0b2641a8965a4a74e7df0bc7b2d8278a2c3ca0cf7a3f2f783d3c69800",
					"sig": "3046022100d0f70effe60d6a18319e2890088cd01d45c654ee6d2ce1d5c3cdcf2dc7f637570221008f947a2d7334d948f1c4794b0a465f1dfb99a578dd8d1f4563cee0581f457db2"
				},
				{
					"keyid": "54809115b40137aac01af4b7ac2408c77ea0d58fa4dad48fc3196497d2a26f44",
					"sig": "304502201ae931db1c48020fb37af54d446ac856306f619dfc3f93ddcff70d2880e443dc022100992b70451aa74805adef24e85ec352e598812267f623979bd4ce719b66b62d22"
				},
				{
					"keyid": "88737ccdac7b49cc237e9aaead81be2a40278b886a693d8149a19cf543f093d3",
					"sig": "3045022023bba8e14c177609f43873aa0087ef983ddd2bad9a0a832c0cf279e1be8798f2022100facfaecc1d7ee793042eaaa6970fb9ca700c3bdbf4ee43ed0f8d0fc3aef96563"
				},
				{
					"keyid": "d6a89e23fb22801a0d1186bf1bdd007e228f65a8aa9964d24d06cb5fbb0ce91c",
					"sig": "3046022100d2f6cceb05d135ce6a6ce7fe1dc76c24508154ad71c433028e64ca95ba716ffb022100f0592d60eb67508dd5f9cc593a4cca33bbaf94882c3d74a560fda845a456c6cc"
				},
				{
					"keyid": "8b498a80a1b7af188c10c9abdf6aade81d14faaffcde2abcd6063baa673ebd12",
					"sig": "30450221009af2f0c534ed92de909a3b727f7101319c18e10623de8f48a0eba980d3d54d830220095842b16c58567c71f9dfa0b54e79daca1b2fecf3cb2ea4ee6d8393bdf93294"
				}
			],
			signed: {
				"_type": "root",
				"consistent_snapshot": true,
				"expires": "2025-04-11T14:36:57Z",
				"keys": {
					"4f4d1dd75f2d7f3860e3a068d7bed90dec5f0faafcbe1ace7fb7d95d29e07228": {
						"keytype": "ecdsa",
						"keyval": { "public": "-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAENki7aZVips5SgRzCd/Om0CGzQKY/\nnv84giqVDmdwb2ys82Z6soFLasvYYEEQcwqaC170n9gr93wHUgPc796uJA==\n-----END PUBLIC KEY-----\n" },
						"scheme": "ecdsa-sha2-nistp256",
						"x-tuf-on-ci-keyowner": "@ashtom"
					},
					"539dde44014c850fe6eeb8b299eb7dae2e1f4bf83454b949e98aa73542cdc65a": {
						"keytype": "ecdsa",
						"keyval": { "public": "-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAElD0o2sOZN9n3RKQ7PtMLAoXj+2Ai\nn4PKT/pfnzDlNLrD3VTQwCc4sR4t+OLu4KQ+qk+kXkR9YuBsu3bdJZ1OWw==\n-----END PUBLIC KEY-----\n" },
						"scheme": "ecdsa-sha2-nistp256",
						"x-tuf-on-ci-keyowner": "@nerdneha"
					},
					"54809115b40137aac01af4b7ac2408c77ea0d58fa4dad48fc3196497d2a26f44": {
						"keytype": "ecdsa",
						"keyval": { "public": "-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEimKcdST+ORD+g0aGEFDOVZDAaIYg\nIgesNKiIe2L7MUsYx5UHhzQ08quvew13eYSCNJnfwooFZu7cdTu8AwqFjQ==\n-----END PUBLIC KEY-----\n" },
						"scheme": "ecdsa-sha2-nistp256",
						"x-tuf-on-ci-keyowner": "@alexiswales"
					},
					"88737ccdac7b49cc237e9aaead81be2a40278b886a693d8149a19cf543f093d3": {
						"keytype": "ecdsa",
						"keyval": { "public": "-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEBagkskNOpOTbetTX5CdnvMy+LiWn\nonRrNrqAHL4WgiebH7Uig7GLhC3bkeA/qgb926/vr9qhOPG9Buj2HatrPw==\n-----END PUBLIC KEY-----\n" },
						"scheme": "ecdsa-sha2-nistp256",
						"x-tuf-on-ci-keyowner": "@gregose"
					},
					"8b498a80a1b7af188c10c9abdf6aade81d14faaffcde2abcd6063baa673ebd12": {
						"keytype": "ecdsa",
						"keyval": { "public": "-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE7IEoVNwrprchXGhT5sAhSax7SOd3\n8duuISghCzfmHdKJWSbV2wJRamRiUVRtmA83K/qm5cT20WXMCT5QeM/D3A==\n-----END PUBLIC KEY-----\n" },
						"scheme": "ecdsa-sha2-nistp256",
						"x-tuf-on-ci-keyowner": "@trevrosen"
					},
					"a10513a5ab61acd0c6b6fbe0504856ead18f3b17c4fabbe3fa848c79a5a187cf": {
						"keytype": "ecdsa",
						"keyval": { "public": "-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEC2wJ3xscyXxBLybJ9FVjwkyQMe53\nRHUz77AjMO8MzVaT8xw6ZvJqdNZiytYtigWULlINxw6frNsWJKb/f7lC8A==\n-----END PUBLIC KEY-----\n" },
						"scheme": "ecdsa-sha2-nistp256",
						"x-tuf-on-ci-keyowner": "@kommendorkapten"
					},
					"d6a89e23fb22801a0d1186bf1bdd007e228f65a8aa9964d24d06cb5fbb0ce91c": {
						"keytype": "ecdsa",
						"keyval": { "public": "-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEDdORwcruW3gqAgaLjH/nNdGMB4kQ\nAvA+wD6DyO4P/wR8ee2ce83NZHq1ZADKhve0rlYKaKy3CqyQ5SmlZ36Zhw==\n-----END PUBLIC KEY-----\n" },
						"scheme": "ecdsa-sha2-nistp256",
						"x-tuf-on-ci-keyowner": "@krukow"
					},
					"eb8eff37f93af2faaba519f341decec3cecd3eeafcace32966db9723842c8a62": {
						"keytype": "ecdsa",
						"keyval": { "public": "-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAENynVdQnM9h7xU71G7PiJpQaDemub\nkbjsjYwLlPJTQVuxQO8WeIpJf8MEh5rf01t2dDIuCsZ5gRx+QvDv0UzfsA==\n-----END PUBLIC KEY-----\n" },
						"scheme": "ecdsa-sha2-nistp256",
						"x-tuf-on-ci-keyowner": "@mph4"
					},
					"eb9799b483affac9da87ef4c9ea467928415c961349e607e5e6e485679b07f8f": {
						"keytype": "ecdsa",
						"keyval": { "public": "-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAENKNcNcX+d73lS1TRFb9Vnp8JvOoh\nzYQ+in43iGenbG8RGo9L/6FJ2hoRbVU6xskvyuErcdPbCdI4GxrQ5i8hkw==\n-----END PUBLIC KEY-----\n" },
						"scheme": "ecdsa-sha2-nistp256",
						"x-tuf-on-ci-online-uri": "azurekms://production-tuf-root.vault.azure.net/keys/Online-Key/aaf375fd8ed24acb949a5cc173700b05"
					}
				},
				"roles": {
					"root": {
						"keyids": [
							"a10513a5ab61acd0c6b6fbe0504856ead18f3b17c4fabbe3fa848c79a5a187cf",
							"4f4d1dd75f2d7f3860e3a068d7bed90dec5f0faafcbe1ace7fb7d95d29e07228",
							"88737ccdac7b49cc237e9aaead81be2a40278b886a693d8149a19cf543f093d3",
							"d6a89e23fb22801a0d1186bf1bdd007e228f65a8aa9964d24d06cb5fbb0ce91c",
							"eb8eff37f93af2faaba519f341decec3cecd3eeafcace32966db9723842c8a62",
							"8b498a80a1b7af188c10c9abdf6aade81d14faaffcde2abcd6063baa673ebd12",
							"539dde44014c850fe6eeb8b299eb7dae2e1f4bf83454b949e98aa73542cdc65a",
							"54809115b40137aac01af4b7ac2408c77ea0d58fa4dad48fc3196497d2a26f44"
						],
						"threshold": 3
					},
					"snapshot": {
						"keyids": ["eb9799b483affac9da87ef4c9ea467928415c961349e607e5e6e485679b07f8f"],
						"threshold": 1,
						"x-tuf-on-ci-expiry-period": 21,
						"x-tuf-on-ci-signing-period": 7
					},
					"targets": {
						"keyids": [
							"a10513a5ab61acd0c6b6fbe0504856ead18f3b17c4fabbe3fa848c79a5a187cf",
							"4f4d1dd75f2d7f3860e3a068d7bed90dec5f0faafcbe1ace7fb7d95d29e07228",
							"88737ccdac7b49cc237e9aaead81be2a40278b886a693d8149a19cf543f093d3",
							"d6a89e23fb22801a0d1186bf1bdd007e228f65a8aa9964d24d06cb5fbb0ce91c",
							"eb8eff37f93af2faaba519f341decec3cecd3eeafcace32966db9723842c8a62",
							"8b498a80a1b7af188c10c9abdf6aade81d14faaffcde2abcd6063baa673ebd12",
							"539dde44014c850fe6eeb8b299eb7dae2e1f4bf83454b949e98aa73542cdc65a",
							"54809115b40137aac01af4b7ac2408c77ea0d58fa4dad48fc3196497d2a26f44"
						],
						"threshold": 3
					},
					"timestamp": {
						"keyids": ["eb9799b483affac9da87ef4c9ea467928415c961349e607e5e6e485679b07f8f"],
						"threshold": 1,
						"x-tuf-on-ci-expiry-period": 7,
						"x-tuf-on-ci-signing-period": 6
					}
				},
				"spec_version": "1.0.31",
				"version": 3,
				"x-tuf-on-ci-expiry-period": 240,
				"x-tuf-on-ci-signing-period": 60
			}
		}
	}
};
/** The public-good instance logs what it signs, and its certificates are logged; GitHub's stamps the time alone. */
const logged = {
	tlogThreshold: 1,
	ctlogThreshold: 1,
	timestampThreshold: 1
};
const stamped = {
	tlogThreshold: 0,
	ctlogThreshold: 0,
	timestampThreshold: 1
};
const usualRules = {
	"sigstore.dev": logged,
	"GitHub, Inc.": stamped
};
/** Trusts the instances of Sigstore that GitHub uses: asks their publishers for their present keys, each once. */
function publishedTrust({ sdk, cacheFolder, mirrors = usualMirrors }) {
	const found = /* @__PURE__ */ new Map();
	return async (organization) => {
		const mirror = Object.hasOwn(mirrors, organization) ? mirrors[organization] : void 0;
		if (mirror === void 0) return [];
		const trust = found.get(organization) ?? trustFrom(mirror, organization, {
			sdk,
			cacheFolder
		});
		found.set(organization, trust);
		return trust;
	};
}
const answerMs = 1e4;
async function trustFrom({ url, root }, organization, { sdk, cacheFolder }) {
	try {
		const { getTrustedRoot } = await sdk("@sigstore/tuf");
		return [trustOf(await materialOf(await getTrustedRoot({
			mirrorURL: url,
			cachePath: cacheFolder,
			timeout: answerMs,
			...root === void 0 ? {} : { rootPath: await written(root, cacheFolder, new URL(url).hostname) }
		}), sdk), organization)];
	} catch (cause) {
		throw noTrust(`Whom to trust cannot be learned from ${url}: ${wordsOf(innermost(cause))}.`, {
			hint: "Where that host cannot be reached, hand a trusted root in: gh attestation trusted-root writes it.",
			cause
		});
	}
}
async function written(root, folder, name) {
	const path = join(folder, `${name}.root.json`);
	await mkdir(folder, { recursive: true });
	await writeFile(path, JSON.stringify(root));
	return path;
}
/** The library says that metadata could not be refreshed, and keeps to itself why. */
function innermost(error) {
	return error instanceof Error && error.cause !== void 0 ? innermost(error.cause) : error;
}
/**
* Trusts what somebody handed in and nobody else: for a GitHub Enterprise Server with a Sigstore of its own, and where no
* other host can be reached.
*
* @param read gives what `gh attestation trusted-root` writes: a trusted root as JSON, or one a line; asked when an
*   attestation first needs it.
* @throws MlgateError MG6519 when it is none.
*/
function givenTrust(read, sdk) {
	let materials;
	return async (organization) => {
		materials ??= read().then((text) => materialsOf(text, sdk));
		return (await materials).map((material) => trustOf(material, organization));
	};
}
async function materialsOf(text, sdk) {
	const { TrustedRoot } = await sdk("@sigstore/protobuf-specs");
	try {
		const roots = documentsOf(text).map((document) => TrustedRoot.fromJSON(document));
		if (!roots.every(({ certificateAuthorities }) => certificateAuthorities.length > 0) || roots.length === 0) throw new Error("it names no certificate authority");
		return await Promise.all(roots.map((root) => materialOf(root, sdk)));
	} catch (cause) {
		throw noTrust(`The trusted root cannot be read: ${wordsOf(cause)}.`, {
			hint: "It is a trusted_root.json of Sigstore, as gh attestation trusted-root writes it.",
			cause
		});
	}
}
function documentsOf(text) {
	try {
		return [JSON.parse(text)];
	} catch {
		return text.split("\n").filter((line) => line.trim() !== "").map((line) => JSON.parse(line));
	}
}
async function materialOf(root, sdk) {
	return (await sdk("@sigstore/verify")).toTrustMaterial(root);
}
function trustOf(material, organization) {
	return {
		material,
		rules: (Object.hasOwn(usualRules, organization) ? usualRules[organization] : void 0) ?? rulesOf(material)
	};
}
/** What an unknown instance logs, as far as its root tells. */
function rulesOf({ tlogs, ctlogs }) {
	return {
		...stamped,
		tlogThreshold: Math.min(tlogs.length, 1),
		ctlogThreshold: Math.min(ctlogs.length, 1)
	};
}
// packages/attestation/signer.ts
/**
* What Fulcio writes of a run into its certificate, by the last number of 1.3.6.1.4.1.57264.1:
* https://github.com/sigstore/fulcio/blob/main/docs/oid-info.md
*/
const extensions = {
	sourceRepository: 12,
	sourceCommit: 13,
	run: 21
};
const fulcio = "1.3.6.1.4.1.57264.1";
/**
* Who signed, when it is a run of the expected repository and workflow.
*
* @param serverUrl where that repository is.
* @throws Distrust when it is anybody else.
*/
function signerOf({ identity }, { repository, workflow }, serverUrl) {
	const issuer = identity?.extensions?.issuer ?? "";
	if (!isIssuer(issuer, serverUrl)) throw new Distrust(`was signed for ${issuer}, not for a run of ${serverUrl}`);
	const told = (name) => extensionOf(identity?.oids ?? [], extensions[name]);
	const source = told("sourceRepository");
	const home = `${serverUrl}/${repository}`;
	if (!isSame(source, home)) throw new Distrust(`is of a run in ${source}, not in ${home}`);
	const name = identity?.subjectAlternativeName ?? "";
	const signed = workflowOf(name.startsWith(`${serverUrl}/`) ? name.slice(serverUrl.length + 1) : "");
	const words = isSame(signed.repository ?? "", repository) ? `${signed.path}@${signed.ref}` : name;
	if (!isExpected(signed, {
		repository,
		...workflow === void 0 ? {} : { workflow }
	})) throw new Distrust(`is of the workflow ${words}, not of ${workflow ?? `one of ${repository}`}`);
	return {
		workflow: words,
		commit: told("sourceCommit"),
		runUrl: told("run"),
		issuer
	};
}
const isSame = (left, right) => left.toLowerCase() === right.toLowerCase();
/** An enterprise may have its tokens issued under its own name below. */
function isIssuer(issuer, serverUrl) {
	const { host } = new URL(serverUrl);
	return [`https://token.actions.${host === "github.com" ? "githubusercontent.com" : host}`, `${serverUrl}/_services/token`].some((each) => issuer === each || issuer.startsWith(`${each}/`));
}
/** A workflow as certificates and `workflow:` write it: `owner/name/.github/workflows/x.yml@ref`. */
function workflowOf(written) {
	const [, repository, path = written, ref] = /^(?:([^/@]+\/[^/@]+)\/(?=\.github\/))?([^@]+)(?:@(.*))?$/.exec(written) ?? [];
	return {
		repository,
		path,
		ref
	};
}
/** Whether it is the expected one: of the repository itself where no other is named, at any ref where none is. */
function isExpected(signed, { repository, workflow }) {
	const expected = workflow === void 0 ? void 0 : workflowOf(workflow);
	return isSame(signed.repository ?? "", expected?.repository ?? repository) && (expected === void 0 || expected.path === signed.path) && (expected?.ref === void 0 || expected.ref === signed.ref);
}
/** Its text, which is a UTF8String of DER; empty where the certificate has none. */
function extensionOf(oids, number) {
	const found = oids.find(({ oid }) => oid?.id.join(".") === `${fulcio}.${number}`);
	return found === void 0 ? "" : textOfDer(found.value);
}
function textOfDer(der) {
	const [tag, first = 0] = der;
	const start = 2 + (first < 128 ? 0 : first - 128);
	if (tag !== 12 || start > der.length) throw new Distrust("has a certificate that cannot be read");
	return Buffer.from(der.subarray(start)).toString("utf8");
}
const provenanceType = "https://slsa.dev/provenance/v1";
const schema = object({
	_type: _enum(["https://in-toto.io/Statement/v1", "https://in-toto.io/Statement/v0.1"]),
	subject: array(object({ digest: record(string(), string()) })),
	predicateType: string()
});
/**
* The SHA-256 of all files that a statement is about.
*
* @throws Distrust when it is none of in-toto's, or says something else than how files were built.
*/
function provenFiles(payload) {
	const parsed = safeParse(schema, jsonOf(payload));
	if (!parsed.success) throw new Distrust("is no statement of in-toto");
	const { predicateType, subject } = parsed.data;
	if (predicateType !== provenanceType) throw new Distrust(`says ${predicateType} in place of how files were built (${provenanceType})`);
	return new Set(subject.flatMap(({ digest }) => digest.sha256?.toLowerCase() ?? []));
}
function jsonOf(bytes) {
	try {
		return JSON.parse(Buffer.from(bytes).toString("utf8"));
	} catch {
		return;
	}
}
// packages/attestation/verify-bundle.ts
/**
* Verifies a bundle of Sigstore: that its certificate is one of a trusted authority, was valid when it was used by the
* word of a transparency log or a timestamp authority, and fits the signature over the statement.
*
* @param json a bundle as JSON, from anywhere.
* @throws Distrust when any of that does not hold, MlgateError MG6519 when it cannot be told whom to trust.
*/
async function verifyBundle(json, findTrust, sdk) {
	const { bundleFromJSON } = await sdk("@sigstore/bundle");
	const bundle = read(() => bundleFromJSON(json));
	const { content } = bundle;
	if (content.$case !== "dsseEnvelope" || content.dsseEnvelope.payloadType !== "application/vnd.in-toto+json") throw new Distrust("signs something else than a statement of in-toto");
	const organization = issuerOf(bundle);
	const trusted = await findTrust(organization);
	let distrust = new Distrust(`has a certificate of ${organization}, whom nobody here trusts`);
	const { toSignedEntity, Verifier } = await sdk("@sigstore/verify");
	for (const { material, rules } of trusted) try {
		const signer = new Verifier(material, rules).verify(toSignedEntity(bundle));
		return {
			payload: content.dsseEnvelope.payload,
			signer
		};
	} catch (error) {
		distrust = new Distrust(whyNot(error));
	}
	throw distrust;
}
function read(reading) {
	try {
		return reading();
	} catch (error) {
		throw new Distrust(`is no bundle of Sigstore: ${wordsOf(error)}`);
	}
}
/** Whom the certificate says that it is of; whether it is, the signature of the authority tells. */
function issuerOf({ verificationMaterial: { content } }) {
	const certificate = content.$case === "certificate" ? content.certificate : content.$case === "x509CertificateChain" ? content.x509CertificateChain.certificates[0] : void 0;
	if (certificate === void 0) throw new Distrust("is signed with a key that no certificate names");
	return organizationOf(read(() => new X509Certificate(certificate.rawBytes)).issuer);
}
/** @param name of an authority as Node writes it: a line for each part, with backslashes before its commas. */
function organizationOf(name) {
	return /^O=(.*)$/m.exec(name)?.[1]?.replace(/\\(.)/g, "$1") ?? "nobody";
}
/** What of an attestation is wrong, by how the library's code for it begins. */
const faults = [
	[/^CERTIFICATE/, "has a certificate that no trusted authority issued, or that was not valid then"],
	[/^TIMESTAMP/, "has nobody trusted who says when it was signed"],
	[/^TLOG/, "is not in the transparency log as it stands here"],
	[/^SIGNATURE/, "was changed after it was signed"]
];
function whyNot(error) {
	const code = error instanceof Error && "code" in error ? String(error.code) : "";
	return `${faults.find(([pattern]) => pattern.test(code))?.[1] ?? "cannot be verified"} (${wordsOf(error)})`;
}
// packages/attestation/verifier.ts
/**
* Verifies attestations that a host keeps: who signed by Sigstore's rules, and what by those of in-toto and SLSA.
* Every file has to be covered by an attestation that holds; further ones that do not are no harm.
*/
function attestationVerifier(host, options) {
	return { async verify(subjects, expected) {
		const proofs = [];
		for (const subject of subjects) {
			if (proofs.some(({ files }) => files.has(subject.sha256))) continue;
			const found = await proofsOf(subject, expected, host, options);
			if (found === null) return null;
			proofs.push(found);
		}
		const [first] = proofs;
		return first === void 0 ? null : { signer: first.signer };
	} };
}
/** The first attestation of a file that holds; null when there is none at all. */
async function proofsOf(subject, expected, host, { sdk, trust }) {
	const bundles = await host.attestationsOf(subject.sha256);
	const faults = /* @__PURE__ */ new Set();
	for (const bundle of bundles) try {
		const { payload, signer } = await verifyBundle(bundle, trust, sdk);
		const files = provenFiles(payload);
		if (!files.has(subject.sha256)) throw new Distrust("is of other files");
		return {
			files,
			signer: signerOf(signer, expected, host.serverUrl)
		};
	} catch (error) {
		if (!(error instanceof Distrust)) throw error;
		faults.add(error.message);
	}
	if (faults.size === 0) return null;
	throw noTrust(`The attestation of ${subject.name} ${[...faults].slice(0, mostFaults).join("; another one ")}.`, { hint: "Somebody else than the expected workflow made the file, or attested it. Ask for the workflow that did, or register the model anew." });
}
const mostFaults = 3;
// packages/kit/registry/place.ts
/** Most that a file of rules may hold. */
const mostRuleBytes = 4 * 2 ** 20;
/** Most that a file of trusted roots may hold. */
const mostTrustBytes = 4 * 2 ** 20;
/** The releases of a repository on GitHub as a registry of models, with all that belongs to it. */
function registryPlace(client, means) {
	const { environment, cacheFolder, root, trustedRoot } = means;
	const sdk = sdksFrom(means.provideSdk);
	const attestations = attestationHost(client);
	const isRun = environment.GITHUB_ACTIONS === "true";
	return {
		host: registryHost(client),
		defaultBranch: () => filesOfDefaultBranch(client, root),
		...isRun ? { approvals: approvalHost(client) } : {},
		verifier: attestationVerifier(attestations, {
			sdk,
			trust: trustedRoot === void 0 ? publishedTrust({
				sdk,
				cacheFolder: join(cacheFolder, "trust")
			}) : givenTrust(() => readTextFile(trustedRoot, mostTrustBytes), sdk)
		}),
		...isRun ? { attest: (assets) => attest(assets, {
			host: attestations,
			sdk,
			environment
		}) } : {},
		cycloneDx: () => sdk("@cyclonedx/cyclonedx-library"),
		mirrors: async ({ mlflow }) => {
			if (mlflow === void 0) return [];
			const { mlflowMirror } = await import("./platforms-mlflow-mirror.js");
			return [mlflowMirror(mlflow, environment)];
		}
	};
}
/** As it stands now: a run may be older than the rules. */
async function filesOfDefaultBranch(client, root) {
	const { defaultBranch } = await readRepository(client);
	const commit = (await refHost(client).readRef(defaultBranch))?.commit ?? defaultBranch;
	const decoder = new TextDecoder();
	return {
		name: defaultBranch,
		root,
		async read(path) {
			const bytes = await readFileAt(client, commit, path, mostRuleBytes);
			return bytes === null ? null : decoder.decode(bytes);
		},
		list: (folder, depth) => pathsBelow(client, commit, folder, depth)
	};
}
/** Who asks for something, and from which run: who started it, or whose token it is. */
async function stageOrder(reason, client, environment) {
	const { GITHUB_TRIGGERING_ACTOR: actor, GITHUB_REPOSITORY: repository, GITHUB_SERVER_URL: server, GITHUB_RUN_ID: id, GITHUB_RUN_ATTEMPT: attempt } = environment;
	const isRun = environment.GITHUB_ACTIONS === "true";
	return {
		who: (isRun ? actor || environment.GITHUB_ACTOR : void 0) || (await viewer(client) ?? "unknown"),
		reason: reason ?? "",
		...isRun && repository && server && id ? { run: {
			repository,
			id: Number(id),
			attempt: Number(attempt) || 1,
			url: `${server}/${repository}/actions/runs/${id}`
		} } : {}
	};
}
// packages/kit/registry/open.ts
/** Single calls have deadlines of their own; a model may be large. */
const limits = {
	budgetMs: 864e5,
	longestWaitMs: 6e5
};
/**
* The registry of models for a step.
*
* @throws MlgateError MG8013 when there is no token, or no such repository can be.
*/
function openRegistry(access, { repository, trustedRoot, cacheFolder, provideSdk, root }) {
	const { environment } = access;
	const client = connectTo(access, {
		...limits,
		...repository === void 0 ? {} : { repository }
	});
	const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: own, GITHUB_RUN_ID: run } = environment;
	return {
		place: registryPlace(client, {
			environment,
			provideSdk,
			cacheFolder,
			root,
			trustedRoot
		}),
		cache: join(cacheFolder, "versions"),
		order: (reason) => stageOrder(reason, client, environment),
		dispatch: async (workflow, inputs) => {
			const { defaultBranch } = await readRepository(client);
			await startWorkflow(client, {
				workflow,
				ref: defaultBranch,
				inputs
			});
		},
		runUrl: server && own && run ? `${server}/${own}/actions/runs/${run}` : void 0
	};
}
export { openRegistry };
