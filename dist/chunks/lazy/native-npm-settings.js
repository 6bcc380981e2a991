import { MlgateError } from "../core.js";
import { require_ini } from "../ini.js";
import { delimiter, dirname, isAbsolute, join, relative, sep } from "node:path";
import { homedir } from "node:os";
import { existsSync, readFileSync, realpathSync } from "node:fs";
// packages/native/npm-files.ts
var import_ini = require_ini();
/**
* What npm is told by the environment, the user's .npmrc and the machine's, the first winning. The .npmrc of the
* workspace does not count: a pull request could use it to send a token elsewhere.
*
* @throws MlgateError MG3107 when a file cannot be read.
*/
function readNpmFiles({ environment, warn }) {
	const given = settingsOfEnvironment(environment);
	const layers = [userFile(given, environment), ...machineFiles(given, environment)].filter(existsSync).map((file) => {
		if (!isInWorkspace(file, environment)) return settingsOfFile(file, environment);
		warn(`npm's settings in ${file} are ignored: a pull request can change files of the workspace.`);
		return /* @__PURE__ */ new Map();
	});
	return new Map([given, ...layers].reverse().flatMap((layer) => [...layer]));
}
/** `npm_config_registry`, in any case, is `registry`; a name that starts with `//` stays as it is. */
function settingsOfEnvironment(environment) {
	const settings = /* @__PURE__ */ new Map();
	for (const [variable, value] of Object.entries(environment)) {
		const [, name] = /^npm_config_(.+)$/i.exec(variable) ?? [];
		if (name === void 0 || value === void 0 || value === "") continue;
		const key = name.startsWith("//") ? name : name.replace(/(?!^)_/g, "-").toLowerCase();
		settings.set(key, value);
	}
	return settings;
}
function userFile(given, environment) {
	return given.get("userconfig") ?? join(homeOf(environment), ".npmrc");
}
function homeOf(environment) {
	return environment.HOME || homedir();
}
/** The machine's file lies beside the Node that npm runs on: the first on PATH, else this one. */
function machineFiles(given, environment) {
	const named = given.get("globalconfig");
	if (named !== void 0) return [named];
	const prefix = given.get("prefix") ?? environment.PREFIX;
	if (prefix !== void 0) return [join(prefix, "etc", "npmrc")];
	const windows = process.platform === "win32";
	const found = (environment.PATH ?? environment.Path ?? "").split(delimiter).filter(isAbsolute).map((folder) => join(folder, windows ? "node.exe" : "node")).find(existsSync);
	const folder = dirname(found === void 0 ? process.execPath : realpathSync(found));
	return [join(windows ? folder : dirname(folder), "etc", "npmrc")];
}
function isInWorkspace(file, environment) {
	const workspace = environment.GITHUB_WORKSPACE;
	if (workspace === void 0 || workspace === "" || !existsSync(workspace)) return false;
	const path = relative(realpathSync(workspace), realpathSync(file));
	return path !== ".." && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}
function settingsOfFile(file, environment) {
	let entries;
	try {
		entries = Object.entries((0, import_ini.parse)(readFileSync(file, "utf8")));
	} catch (cause) {
		throw new MlgateError({
			code: "MG3107",
			message: `npm's settings in ${file} cannot be read.`,
			hint: "Make it a plain file that this user may read, or remove it.",
			place: { file }
		}, { cause });
	}
	const replaced = (text) => replaceVariables(String(text), environment);
	return new Map(entries.filter(([, value]) => typeof value !== "object" || Array.isArray(value)).map(([name, value]) => [replaced(name), Array.isArray(value) ? value.map(replaced) : replaced(value)]));
}
/** `${NAME}` as npm means it: a backslash before it keeps it, `${NAME?}` may be absent. */
function replaceVariables(text, environment) {
	return text.replace(/(?<!\\)(\\*)\$\{([^${}?]+)(\?)?\}/g, (whole, escapes, name, optional) => {
		if (escapes.length % 2 === 1) return whole.slice((escapes.length + 1) / 2);
		const absent = optional === "?" ? "" : `\${${name}}`;
		return escapes.slice(escapes.length / 2) + (environment[name] ?? absent);
	});
}
// packages/native/npm-settings.ts
const publicRegistry = "https://registry.npmjs.org/";
/**
* Reads npm's settings from the environment and from the .npmrc of the user and of the machine.
*
* @throws MlgateError MG3107 when one of them cannot be used.
*/
function readNpmSettings(places) {
	const { environment } = places;
	const raw = readNpmFiles(places);
	const text = (name) => textOf(raw, name);
	return {
		registryOf: (packageName) => {
			const scope = /^(@[^/]+)\//.exec(packageName)?.[1];
			const scoped = scope === void 0 ? void 0 : text(`${scope}:registry`);
			return scoped === void 0 ? registryUrl("registry", text("registry") ?? publicRegistry) : registryUrl(`${scope}:registry`, scoped);
		},
		authorizationFor: (registry) => authorization(raw, registry),
		proxyFor: (address) => {
			const proxy = text("https-proxy") ?? text("proxy") ?? proxyOfEnvironment(address, environment);
			const exceptions = listOf(raw, "noproxy") ?? variable(environment, "no_proxy")?.split(",") ?? [];
			return proxy === void 0 || isException(address, exceptions) ? void 0 : proxyUrl(proxy);
		},
		ca: certificates(raw, environment),
		strictSsl: text("strict-ssl") !== "false"
	};
}
function textOf(raw, name) {
	const value = raw.get(name);
	const text = typeof value === "string" ? value : value?.at(-1);
	return text === void 0 || text === "" || text === "null" || /\$\{[^}]+\}/.test(text) ? void 0 : text;
}
function listOf(raw, name) {
	const value = raw.get(name);
	return typeof value === "string" ? textOf(raw, name)?.split(",") : value;
}
function registryUrl(name, text) {
	const url = URL.canParse(text) ? new URL(text) : null;
	if (url === null || !/^https?:$/.test(url.protocol)) throw new MlgateError({
		code: "MG3107",
		message: `npm's setting ${name} is not the address of a registry.`,
		hint: `Set it to an address such as ${publicRegistry}.`
	});
	if (!url.pathname.endsWith("/")) url.pathname += "/";
	return url;
}
/** Credentials are kept by host and path, `//host/path/:_authToken`; the longest path that fits wins. */
function authorization(raw, { host, pathname }) {
	for (let key = `//${host}${pathname}`; key.length > 2; key = key.replace(/([^/]+|\/)$/, "")) {
		const field = (name) => textOf(raw, `${key}:${name}`);
		const [token, basic, user, password] = [
			"_authToken",
			"_auth",
			"username",
			"_password"
		].map(field);
		if (token !== void 0) return `Bearer ${token}`;
		if (basic !== void 0) return `Basic ${basic}`;
		if (user !== void 0 && password !== void 0) {
			const plain = Buffer.from(password, "base64").toString("utf8");
			return `Basic ${Buffer.from(`${user}:${plain}`).toString("base64")}`;
		}
	}
}
/** Environment variables of proxies are written in lower case or in upper case. */
function variable(environment, name) {
	return environment[name] || environment[name.toUpperCase()] || void 0;
}
function proxyOfEnvironment({ protocol }, environment) {
	return (protocol === "https:" ? ["https_proxy"] : [
		"https_proxy",
		"http_proxy",
		"proxy"
	]).map((name) => variable(environment, name)).find((value) => value !== void 0);
}
function proxyUrl(text) {
	const url = URL.parse(text.includes("://") ? text : `http://${text}`);
	if (url === null || !/^https?:$/.test(url.protocol)) throw new MlgateError({
		code: "MG3107",
		message: "The proxy that npm is told to use is not an http or https address.",
		hint: "Check https-proxy and proxy of npm, and HTTPS_PROXY and HTTP_PROXY."
	});
	return url.href;
}
/** A host, the end of one, either with a port, or `*` for all. */
function isException({ hostname, host }, exceptions) {
	return exceptions.map((exception) => exception.trim().toLowerCase().replace(/^\*?\.+/, "")).filter((exception) => exception !== "").some((exception) => [hostname, host].some((name) => exception === "*" || name === exception || name.endsWith(`.${exception}`)));
}
function certificates(raw, environment) {
	const inline = listOf(raw, "ca")?.map((text) => text.replaceAll("\\n", "\n"));
	if (inline !== void 0) return inline;
	const file = textOf(raw, "cafile")?.replace(/^~(?=[/\\])/, homeOf(environment));
	if (file === void 0) return void 0;
	try {
		return [readFileSync(file, "utf8")];
	} catch (cause) {
		throw new MlgateError({
			code: "MG3107",
			message: `npm's setting cafile names ${file}, which cannot be read.`,
			hint: "Correct it, or remove it to trust the certificates that Node knows.",
			place: { file }
		}, { cause });
	}
}
export { readNpmSettings };
