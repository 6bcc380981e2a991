import { MlgateError, formatResult, parseResult, suggest } from "./core.js";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { spawn } from "node:child_process";
import { copyFile, glob, link, lstat, mkdir, mkdtemp, open, readdir, readlink, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, parse, posix, relative, resolve, sep } from "node:path";
import { constants as constants$1, createWriteStream } from "node:fs";
import { createHash, randomBytes } from "node:crypto";
import { pipeline } from "node:stream/promises";
// packages/files/git-command.ts
/** Git takes milliseconds for most of what is asked here; a drive that hangs must not hold the run. */
const usualTimeoutMs = 12e4;
const maxTextBytes = 16 * 2 ** 20;
const maxErrorLength = 2e3;
/** Variables that git needs to find itself and the user's own settings, such as `safe.directory`. */
const inherited = [
	"PATH",
	"HOME",
	"USERPROFILE",
	"XDG_CONFIG_HOME",
	"SystemRoot",
	"TEMP",
	"TMP",
	"TMPDIR"
];
/**
* Options by which git only reads objects that are here: it runs no program that a configuration names, asks
* nobody, fetches nothing, and takes no bare repository that lies about in the files for one.
*/
const settings = [
	"core.fsmonitor=false",
	"core.hooksPath=/dev/null",
	"protocol.allow=never",
	"safe.bareRepository=explicit"
].flatMap((setting) => ["-c", setting]);
function environment(workspace) {
	const kept = inherited.flatMap((name) => {
		const value = process.env[name];
		return value === void 0 ? [] : [[name, value]];
	});
	return {
		...Object.fromEntries(kept),
		LC_ALL: "C",
		GIT_TERMINAL_PROMPT: "0",
		GIT_OPTIONAL_LOCKS: "0",
		GIT_NO_LAZY_FETCH: "1",
		GIT_NO_REPLACE_OBJECTS: "1",
		GIT_LITERAL_PATHSPECS: "1",
		...workspace === void 0 ? {} : { GIT_CEILING_DIRECTORIES: dirname(workspace) }
	};
}
/**
* Runs a git command that only reads, in the repository around `folder`, without a shell.
*
* @param consume takes standard output; the outcome waits for it.
* @throws the system's error when git cannot be started, the reason of a `signal` that was given before, and what
*   `consume` throws.
*/
async function runGit({ folder, workspace, timeoutMs = usualTimeoutMs, signal }, command, consume) {
	signal?.throwIfAborted();
	const git = spawn("git", [
		"--no-pager",
		"-C",
		folder,
		...settings,
		...command
	], {
		stdio: [
			"ignore",
			"pipe",
			"pipe"
		],
		env: environment(workspace),
		cwd: dirname(process.execPath),
		timeout: timeoutMs,
		...signal === void 0 ? {} : { signal },
		killSignal: "SIGKILL",
		windowsHide: true
	});
	let errors = "";
	git.stderr.on("data", (chunk) => {
		errors = (errors + chunk.toString("utf8")).slice(0, maxErrorLength);
	});
	const ended = new Promise((resolve, reject) => {
		git.on("error", reject);
		git.on("close", resolve);
	});
	try {
		const [code] = await Promise.all([ended, consume(git.stdout)]);
		return {
			code,
			errors
		};
	} finally {
		git.kill("SIGKILL");
	}
}
/** What a git command prints, as text, with its outcome. */
async function gitText(place, command) {
	const chunks = [];
	let length = 0;
	return {
		...await runGit(place, command, async (output) => {
			for await (const chunk of output) {
				length += chunk.length;
				if (length > maxTextBytes) throw new RangeError(`git printed more than ${maxTextBytes} bytes`);
				chunks.push(chunk);
			}
		}),
		text: Buffer.concat(chunks).toString("utf8")
	};
}
// packages/files/commit.ts
/**
* The commit checked out around a folder, or undefined where there is none (no repository, no git, no commit).
*
* @param workspace a folder above which no repository is looked for; anywhere when absent.
*/
async function readCommit(folder, workspace) {
	try {
		const { code, text } = await gitText({
			folder,
			workspace
		}, [...[
			"rev-parse",
			"--verify",
			"--end-of-options",
			"HEAD"
		]]);
		const id = text.trim().split("\n").at(-1) ?? "";
		return code === 0 && /^[0-9a-f]{40,64}$/.test(id) ? id : void 0;
	} catch {
		return;
	}
}
// packages/files/failure.ts
/** What the system's error codes mean, in words. */
const meanings = {
	ENOENT: "it does not exist",
	ENOTDIR: "a part of its path is not a folder",
	EEXIST: "something else is in the way",
	EACCES: "permission was denied",
	EPERM: "the system does not permit it",
	EISDIR: "it is a folder",
	ELOOP: "its links go in a circle",
	ENAMETOOLONG: "its name is too long",
	EROFS: "the disk can only be read",
	EBUSY: "another program is using it",
	EIO: "the disk failed",
	ENXIO: "it is a socket, or a device that is not there"
};
/** Limits of the machine: what has run out, and what to do. */
const limits = {
	ENOSPC: ["the disk is full", "Free some of it, or let the job run on a machine with a larger disk."],
	EDQUOT: ["the quota on the disk is used up", "Free some of it, or ask for more."],
	EFBIG: ["it would be larger than the system allows", "Raise the limit on the size of files: ulimit -f."],
	EMFILE: ["too many files are open", "Raise the limit on open files: ulimit -n."],
	ENFILE: ["the machine has too many files open", "End what else runs on it, or raise its limit."],
	ENOMEM: ["the machine has no memory left", "Let the job run on a machine with more memory."]
};
/** The code of an error of the file system, such as `ENOENT`. */
function systemCode(error) {
	return error instanceof Error && "code" in error ? String(error.code) : void 0;
}
/**
* An error of the file system for people: MG1003 for a file that is not there, MG1011 where the machine has reached a
* limit, MG1006 for the rest; an MlgateError as it is.
*/
function fileFailure(doing, file, cause) {
	if (cause instanceof MlgateError) return cause;
	const code = systemCode(cause) ?? "";
	const limit = limits[code];
	if (limit !== void 0) return limitReached(`${file} cannot be ${doing}`, limit, cause, file);
	const missing = doing === "read" && (code === "ENOENT" || code === "ENOTDIR");
	const reason = doing !== "read" && code === "ENOENT" ? "its folder takes no new entries" : meanings[code] ?? (code || "the reason is unknown");
	return new MlgateError({
		code: missing ? "MG1003" : "MG1006",
		message: missing ? `${file} was not found.` : `${file} cannot be ${doing}: ${reason}.`,
		place: { file }
	}, { cause });
}
/**
* What the machine did to a program that did nothing wrong: a full disk, too many open files, a folder that may not be
* written to. Undefined for any other error, which is then a bug.
*/
function machineFault(error) {
	if (!(error instanceof Error) || !("syscall" in error)) return void 0;
	const code = systemCode(error) ?? "";
	const file = "path" in error ? String(error.path) : void 0;
	const what = file === void 0 ? "A file cannot be used" : `${file} cannot be used`;
	const limit = limits[code];
	if (limit !== void 0) return limitReached(what, limit, error, file);
	if (![
		"EACCES",
		"EPERM",
		"EROFS",
		"EIO",
		"EBUSY"
	].includes(code)) return void 0;
	return new MlgateError({
		code: "MG1006",
		message: `${what} (${String(error.syscall)}): ${meanings[code]}.`,
		...file === void 0 ? {} : { place: { file } }
	}, { cause: error });
}
function limitReached(what, [meaning, remedy], cause, file) {
	return new MlgateError({
		code: "MG1011",
		message: `${what}: ${meaning}.`,
		hint: remedy,
		...file === void 0 ? {} : { place: { file } }
	}, { cause });
}
// packages/files/git-failure.ts
/** What a git command prints. @throws MlgateError MG1007 when git cannot be started or prints without end. */
async function askGit(options, command) {
	return gitText(options, command).catch((cause) => {
		throw gitFailure(options, systemCode(cause) === "ENOENT" ? "git is not installed, or not on PATH" : "git failed", cause);
	});
}
/** What git wrote to standard error, for people. */
function explainGitFailure(errors, options) {
	if (/not a git repository/i.test(errors)) return gitFailure(options, `${options.folder} is not in a git repository`, errors);
	if (/dubious ownership/i.test(errors)) return gitFailure(options, "git refuses a repository that belongs to another user", errors, `If you trust it, run git config --global --add safe.directory ${options.folder}`);
	const last = errors.trim().split("\n").at(-1)?.replace(/^(fatal|error): /, "") ?? "";
	return gitFailure(options, last === "" ? "git took too long or died" : `git says: ${last}`, errors);
}
/** MG1007 with its reason. */
function gitFailure({ location }, reason, cause, hint) {
	return new MlgateError({
		code: "MG1007",
		message: `${location} cannot be read: ${reason}.`,
		...hint === void 0 ? {} : { hint }
	}, { cause });
}
// packages/files/git-history.ts
/** The first of several refs that the clone has, or undefined when it has none of them. */
async function findCommit(place, refs) {
	for (const ref of refs) {
		if (ref.startsWith("-") || /[\p{Cc} ]/u.test(ref)) continue;
		const { code, text, errors } = await askGit(place, [
			"rev-parse",
			"--verify",
			"--quiet",
			"--end-of-options",
			`${ref}^{commit}`
		]);
		if (code === 0) return {
			ref,
			commit: text.trim()
		};
		if (errors !== "") throw explainGitFailure(errors, place);
	}
}
/** All that a commit holds, links and submodules included. @throws MlgateError MG1007. */
async function listEntries(place, commit) {
	const { code, text, errors } = await askGit(place, [
		"ls-tree",
		"-r",
		"-z",
		"--full-tree",
		commit
	]);
	if (code !== 0) throw explainGitFailure(errors, place);
	return text.split("\0").flatMap((line) => {
		const [, mode, id, path] = /^(\d{6}) \w+ (\w+)\t(.*)$/s.exec(line) ?? [];
		return mode === void 0 || id === void 0 || path === void 0 ? [] : [{
			mode,
			id,
			path
		}];
	});
}
/** The root of the work tree around a folder, with forward slashes. @throws MlgateError MG1007. */
async function repositoryRoot(place) {
	const { code, text, errors } = await askGit(place, ["rev-parse", "--show-toplevel"]);
	if (code !== 0) throw explainGitFailure(errors, place);
	return text.replace(/\r?\n$/, "");
}
/** The way from the root of the repository to a folder: `models/signs`, empty for the root. @throws MlgateError MG1007. */
async function folderInRepository(place) {
	const { code, text, errors } = await askGit(place, ["rev-parse", "--show-prefix"]);
	if (code !== 0) throw explainGitFailure(errors, place);
	return text.replace(/\/?\r?\n$/, "");
}
/** The address of a remote as it is configured, undefined where there is none. Nothing is sent there. */
async function remoteAddress(place, remote) {
	const { code, text } = await askGit(place, [
		"config",
		"--get",
		`remote.${remote}.url`
	]);
	return code === 0 ? text.trim() : void 0;
}
// packages/files/git-worktree.ts
/** To write a large repository takes minutes, and so do its filters, which may load files from elsewhere. */
const longestCheckoutMs = 18e5;
/**
* Checks a commit out into a folder of its own, as a work tree of the repository around `place.folder`: hooks do not
* run; filters do that the user's git knows, such as Git LFS's.
*
* @param place one with a `signal` is given up when that says so.
* @param commit its full id. @param folder absolute; made, and must not be there yet.
* @throws MlgateError MG1007.
*/
async function addWorktree(place, commit, folder) {
	const { code, errors } = await askGit({
		timeoutMs: longestCheckoutMs,
		...place
	}, [
		"worktree",
		"add",
		"--detach",
		"--quiet",
		folder,
		commit
	]);
	if (code !== 0) throw explainGitFailure(errors, place);
}
/** Takes such a folder away with all that is in it, and what the repository knows of it. @throws MlgateError MG1007. */
async function removeWorktree(place, folder) {
	const { code, errors } = await askGit(place, [
		"worktree",
		"remove",
		"--force",
		folder
	]);
	if (code !== 0) throw explainGitFailure(errors, place);
}
// packages/files/glob.ts
/** More files than this are a slip of the pattern, and each would be opened and hashed. */
const maxMatches = 1e4;
const magic = /[*?[{]|[!+@]\(/;
/** The parts of a glob pattern relative to `folder`, or undefined when the text has no wildcard. */
function parseGlob(text, folder) {
	const segments = (sep === "\\" ? text.replaceAll("\\", "/") : text).split("/");
	const first = segments.findIndex((segment) => magic.test(segment));
	if (first < 0) return void 0;
	const rest = segments.slice(first);
	assertModest(rest.join("/"), text);
	return {
		base: first === 0 ? folder : resolve(folder, `${segments.slice(0, first).join("/")}/`),
		pattern: rest.join("/"),
		climbs: rest.includes("..")
	};
}
/** Matching takes time exponential in what a pattern piles up; people need a handful of wildcards. */
const mostWildcards = 12;
/** @throws MlgateError MG1009 for a pattern that could keep the matcher busy for hours. */
function assertModest(pattern, location) {
	const wildcards = pattern.match(/\*+|[?[{(]/g)?.length ?? 0;
	const hasRange = /\{[^}]*\.\.[^}]*\}/.test(pattern);
	if (wildcards <= mostWildcards && !hasRange) return;
	throw new MlgateError({
		code: "MG1009",
		message: `The pattern ${location.slice(0, 200)} is too intricate to be matched.`,
		hint: `Use at most ${mostWildcards} wildcards, and no ranges in braces.`
	});
}
/**
* The paths below `base` that match: wildcards of a shell with `**`, hidden files only where a dot is written,
* `node_modules` never entered, nor a link to a folder by a wildcard: it could lead around the whole disk.
*
* @throws MlgateError MG1009 when more than 10,000 match.
*/
async function findMatches({ base, pattern }, location) {
	const matches = [];
	for await (const match of glob(pattern, {
		cwd: base,
		exclude: (name) => name === "node_modules"
	})) {
		matches.push(join(base, match));
		if (matches.length > maxMatches) throw new MlgateError({
			code: "MG1009",
			message: `${location} matches more than ${maxMatches} files.`
		});
	}
	return matches;
}
// packages/files/plain-file.ts
/** Opening a pipe waits for somebody to write to it; this does not. Windows has no such pipes among its files. */
const reading = constants$1.O_RDONLY | (constants$1.O_NONBLOCK ?? 0);
/**
* A plain file, opened for reading; the caller closes it.
*
* @throws MlgateError MG1006 for a pipe, a device, a socket or a folder; the system's error when it cannot be opened.
*/
async function openPlainFile(path) {
	const file = await open(path, reading);
	try {
		assertPlain(path, await file.stat());
		return file;
	} catch (error) {
		await file.close();
		throw error;
	}
}
/** @throws MlgateError MG1006 for what is no plain file, with what it is. */
function assertPlain(name, stats) {
	if (stats.isFile()) return;
	throw new MlgateError({
		code: "MG1006",
		message: `${name} is ${whatItIs(stats)}, not a plain file.`,
		hint: "Name a plain file; what a pipe gives, write to one first.",
		place: { file: name }
	});
}
function whatItIs(stats) {
	if (stats.isDirectory()) return "a folder";
	if (stats.isFIFO()) return "a pipe";
	if (stats.isSocket()) return "a socket";
	return "a device";
}
// packages/files/hash-file.ts
const chunkBytes = 2 ** 20;
/**
* SHA-256 of a file's bytes, in lower-case hexadecimal, and how many they are. Reads in pieces: a file may be
* larger than memory.
*
* @throws MlgateError MG1003 when the file is not there, MG1006 when it is no plain file or cannot be read.
*/
async function hashFile(path) {
	const hash = createHash("sha256");
	let bytes = 0;
	try {
		const file = await openPlainFile(path);
		for await (const chunk of file.createReadStream({ highWaterMark: chunkBytes })) {
			hash.update(chunk);
			bytes += chunk.length;
		}
	} catch (cause) {
		throw fileFailure("read", path, cause);
	}
	return {
		sha256: hash.digest("hex"),
		bytes
	};
}
// packages/files/text-file.ts
/**
* The text of a UTF-8 file, without a byte order mark.
*
* @param maxBytes a larger file is refused without being read to its end.
* @throws MlgateError MG1003 not there, MG1006 no plain file or not to be read, MG1009 larger than `maxBytes`, MG1010 not UTF-8.
*/
async function readTextFile(path, maxBytes) {
	const bytes = await readUpTo(path, maxBytes + 1).catch((cause) => {
		throw fileFailure("read", path, cause);
	});
	if (bytes.length > maxBytes) throw new MlgateError({
		code: "MG1009",
		message: `${path} is larger than ${maxBytes} bytes, the most that is read of such a file.`,
		place: { file: path }
	});
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch (cause) {
		throw new MlgateError({
			code: "MG1010",
			message: `${path} is not UTF-8 text; it looks like ${likelyEncoding(bytes)}.`,
			hint: "Save it as UTF-8.",
			place: { file: path }
		}, { cause });
	}
}
/** The first `count` bytes of a file, or all when it has fewer. */
async function readUpTo(path, count) {
	const file = await openPlainFile(path);
	try {
		const chunks = [];
		let length = 0;
		for await (const chunk of file.createReadStream({
			end: count - 1,
			autoClose: false
		})) {
			chunks.push(chunk);
			length += chunk.length;
		}
		return Buffer.concat(chunks, length);
	} finally {
		await file.close();
	}
}
function likelyEncoding(bytes) {
	if (bytes[0] === 255 && bytes[1] === 254) return "UTF-16 (little-endian)";
	if (bytes[0] === 254 && bytes[1] === 255) return "UTF-16 (big-endian)";
	return bytes.includes(0) ? "a binary file" : "Latin-1 or Windows-1252";
}
// packages/files/lfs-pointer.ts
const firstLine = "version https://git-lfs.github.com/spec/v1\n";
/** The specification of Git LFS keeps pointers below this size. */
const maxPointerBytes = 1024;
/**
* Reads a file that may be a pointer of Git LFS.
*
* @param file real path; @param bytes its size.
* @returns undefined when it is something else.
*/
async function readPointer(file, bytes) {
	if (bytes >= maxPointerBytes) return void 0;
	const text = (await readUpTo(file, maxPointerBytes)).toString("latin1");
	if (!text.startsWith(firstLine)) return void 0;
	const [, sha256] = /^oid sha256:([0-9a-f]{64})$/m.exec(text) ?? [];
	const [, size] = /^size (\d{1,15})$/m.exec(text) ?? [];
	return { stands: sha256 !== void 0 && size !== void 0 ? {
		sha256,
		bytes: Number(size)
	} : void 0 };
}
/** MG1008: a pointer stands where the file should be. */
function pointerFailure(name, hint) {
	return new MlgateError({
		code: "MG1008",
		message: `${name} is a Git LFS pointer: the file itself was not fetched.`,
		hint,
		place: { file: name }
	});
}
// packages/files/location.ts
const schemes = [
	"file",
	"git",
	...[
		"s3",
		"gs",
		"az",
		"hf",
		"mlflow"
	]
];
/** At least two letters: one is a drive of Windows. */
const schemePattern = /^([a-z][a-z0-9+.-]+):(.*)$/is;
/**
* Takes a location apart: `PATH`, `file:PATH`, `git:REF:PATH`, or a scheme of other machines.
*
* @throws MlgateError MG1007 for a git location without a ref or a path.
*/
function parseLocation(location) {
	const [, word, rest] = schemePattern.exec(location) ?? [];
	if (word === void 0 || rest === void 0) return {
		scheme: "file",
		path: location
	};
	const scheme = schemes.find((known) => known === word.toLowerCase());
	if (scheme === void 0) return {
		scheme: "unknown",
		word
	};
	if (scheme === "file") return {
		scheme,
		path: rest
	};
	return scheme === "git" ? parseGitLocation(location, rest) : {
		scheme,
		address: rest
	};
}
/** The error for a location whose scheme is unknown: MG1005. */
function unknownScheme(location, word) {
	const meant = suggest(word, schemes);
	const known = schemes.map((scheme) => `${scheme}:`).join(", ");
	return new MlgateError({
		code: "MG1005",
		message: `${location} has the unknown scheme "${word}:". Known are ${known} and plain paths.`,
		hint: meant === void 0 ? `If it is a file's name, write ./${location}.` : `Did you mean ${meant}:?`
	});
}
function parseGitLocation(location, rest) {
	const colon = rest.indexOf(":");
	const [ref, path] = [rest.slice(0, colon), rest.slice(colon + 1)];
	if (colon >= 1 && path !== "") return {
		scheme: "git",
		ref,
		path
	};
	throw new MlgateError({
		code: "MG1007",
		message: `${location} is not a git location.`,
		hint: "Write git:REF:PATH, such as git:main:models/signs.onnx."
	});
}
// packages/files/make-folder.ts
/**
* Makes a folder and those above it that are missing. Node's own recursive way never ends where a parent takes no
* entries, as /proc.
*
* @throws MlgateError MG1006 when it cannot be made, MG1011 when the disk is full.
*/
async function makeFolder(path) {
	await make(resolve(path)).catch((cause) => {
		throw fileFailure("made", path, cause);
	});
}
async function make(folder) {
	const parent = dirname(folder);
	try {
		await makeOne(folder);
	} catch (error) {
		if (systemCode(error) !== "ENOENT" || parent === folder) throw error;
		await make(parent);
		await makeOne(folder);
	}
}
async function makeOne(folder) {
	try {
		await mkdir(folder);
	} catch (error) {
		if (!await stat(folder).then((stats) => stats.isDirectory(), () => false)) throw error;
	}
}
// packages/files/piece-writer.ts
/** Small pieces cost the most in trips to the disk. */
const batchBytes = 2 ** 20;
/** A writer at the place where the file stands. Its calls throw what the system says, of this piece or one before. */
function pieceWriter(file) {
	let batch = [];
	let bytes = 0;
	let written = Promise.resolve();
	async function flush() {
		await written;
		written = writeAll(file, batch);
		written.catch(() => void 0);
		batch = [];
		bytes = 0;
	}
	return {
		async take(piece) {
			batch.push(piece);
			bytes += piece.length;
			if (bytes >= batchBytes) await flush();
		},
		async end() {
			if (bytes > 0) await flush();
			await written;
		}
	};
}
/** The system may write less than it was given. */
async function writeAll(file, pieces) {
	for (let left = pieces; left.length > 0;) {
		let { bytesWritten } = await file.writev(left);
		left = left.flatMap((piece) => {
			const done = Math.min(bytesWritten, piece.length);
			bytesWritten -= done;
			return done === piece.length ? [] : [piece.subarray(done)];
		});
	}
}
// packages/files/portable-name.ts
/** Most bytes that file systems take in one name. */
const mostNameBytes = 255;
/** Names that Windows keeps for devices, with any ending: `CON`, `nul.csv`, `COM1.txt`. */
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?=\.|$)/i;
/**
* A base name that this system can store, as like to the one given as can be: at most 255 bytes, well-formed, its
* last endings kept; on Windows without the characters and names that it keeps for itself.
*/
function portableName(name, platform = process.platform) {
	const allowed = platform === "win32" ? forWindows(name) : name;
	const [ending = ""] = /(?:\.[^.]{1,16}){0,2}$/u.exec(allowed) ?? [];
	if (Buffer.byteLength(allowed) <= mostNameBytes) return allowed.toWellFormed();
	return cutToBytes(allowed.slice(0, allowed.length - ending.length), mostNameBytes - Buffer.byteLength(ending)) + ending.toWellFormed();
}
function forWindows(name) {
	return name.replace(/[<>:"/\\|?*\u0000-\u001f]/g, "_").replace(/[. ]+$/, (end) => "_".repeat(end.length)).replace(device, "_$&");
}
/** The longest start of a text that has at most so many bytes in UTF-8, well-formed: no character is cut in two. */
function cutToBytes(text, mostBytes) {
	const bytes = Buffer.from(text.toWellFormed());
	if (bytes.length <= mostBytes) return bytes.toString();
	let end = mostBytes;
	while (((bytes[end] ?? 0) & 192) === 128) end -= 1;
	return bytes.subarray(0, end).toString();
}
// packages/files/git-file.ts
/** Hosts refuse files in git far below this size. */
const maxBlobBytes = 2 * 2 ** 30;
/**
* Copies a file as it was committed at a ref, without filters or text conversion, into a new folder inside
* `temporaryFolder`, under its own base name. A path starts at the root of the repository, as git has it, or
* at `folder` when it begins with `./` or `../`.
*
* @returns real path of the copy, and the full id of the commit that the ref stands for. Where git has a pointer of
*   Git LFS, the large file is brought in its place.
* @throws MlgateError MG1004 the path leaves the repository, MG1007 ref or path cannot be had, MG1008 the file
*   is a Git LFS pointer, MG1009 larger than 2 GiB.
*/
async function extractGitFile({ ref, path }, options) {
	const { location, temporaryFolder } = options;
	const commit = await resolveCommit(ref, options);
	const name = await pathInRepository(path, options);
	const entry = await findEntry(commit, name, options);
	if (entry.bytes > maxBlobBytes) throw new MlgateError({
		code: "MG1009",
		message: `${location} has ${entry.bytes} bytes; at most ${maxBlobBytes} are taken from git.`
	});
	const file = join(await mkdtemp(join(temporaryFolder, "git-")), portableName(posix.basename(name)));
	const outcome = await runGit(options, [
		"cat-file",
		"blob",
		entry.id
	], (output) => pipeline(output, createWriteStream(file, { flags: "wx" }))).catch((cause) => {
		throw gitFailure(options, "it could not be copied", cause);
	});
	if (outcome.code !== 0) throw explainGitFailure(outcome.errors, options);
	const pointer = await readPointer(file, entry.bytes);
	if (pointer === void 0) return {
		file,
		commit
	};
	if (pointer.stands !== void 0 && options.remote !== void 0) {
		const { folder, workspace } = options;
		const about = {
			name: location,
			fileName: posix.basename(name),
			folder,
			workspace
		};
		return {
			file: (await options.remote.bringLarge(pointer.stands, about)).file,
			commit
		};
	}
	throw pointerFailure(location, `Check ${ref} out into a folder with Git LFS (actions/checkout: ref, path and lfs: true), and name the file there.`);
}
async function resolveCommit(ref, options) {
	if (ref.startsWith("-") || /[\p{Cc} ]/u.test(ref)) throw gitFailure(options, `${JSON.stringify(ref)} is not a ref`);
	const { code, text, errors } = await askGit(options, [...[
		"rev-parse",
		"--verify",
		"--quiet",
		"--end-of-options",
		`${ref}^{commit}`
	]]);
	if (code === 0) return text.trim();
	if (errors !== "") throw explainGitFailure(errors, options);
	throw gitFailure(options, `there is no ref ${ref} in this clone`, void 0, await hintForRef(ref, options));
}
async function hintForRef(ref, options) {
	const { text } = await askGit(options, ["for-each-ref", "--format=%(refname:short)"]);
	const known = text.split("\n").filter(Boolean);
	const meant = known.includes(`origin/${ref}`) ? `origin/${ref}` : suggest(ref, known);
	if (meant !== void 0) return `Did you mean git:${meant}:…?`;
	return "actions/checkout fetches one commit unless fetch-depth is 0; or run git fetch for that ref.";
}
async function pathInRepository(path, options) {
	const slashes = path.replaceAll("\\", "/");
	const written = process.platform === "win32" ? slashes : path;
	const prefix = /^\.\.?\//.test(written) ? (await askGit(options, ["rev-parse", "--show-prefix"])).text.trimEnd() : "";
	const name = posix.normalize(posix.join(prefix, written));
	if (name !== ".." && !name.startsWith("../") && !posix.isAbsolute(name)) return name;
	throw new MlgateError({
		code: "MG1004",
		message: `${options.location} leads out of the repository.`,
		hint: "Paths after git:REF: start at the root of the repository, or at the working folder with ./ before them."
	});
}
async function findEntry(commit, name, options) {
	const entry = (await listTree(commit, name, options)).find(({ path }) => path === name);
	if (entry === void 0) throw await missingEntry(commit, name, options);
	if (entry.type === "blob" && entry.mode !== symbolicLinkMode) return entry;
	throw gitFailure(options, `it is ${entry.mode === symbolicLinkMode ? "a symbolic link" : entryTypes[entry.type] ?? entry.type} there`, void 0, "Name one plain file.");
}
const symbolicLinkMode = "120000";
const entryTypes = {
	tree: "a folder",
	commit: "a submodule"
};
async function listTree(commit, path, options) {
	const { code, text, errors } = await askGit(options, [
		"ls-tree",
		"-z",
		"-l",
		"--full-tree",
		commit,
		"--",
		path
	]);
	if (code !== 0) throw explainGitFailure(errors, options);
	return text.split("\0").flatMap((line) => {
		const [, mode, type, id, bytes, found] = /^(\d+) (\w+) (\w+) +(\d+|-)\t(.*)$/s.exec(line) ?? [];
		if (mode === void 0 || type === void 0 || id === void 0 || found === void 0) return [];
		return [{
			mode,
			type,
			id,
			bytes: Number(bytes),
			path: found
		}];
	});
}
async function missingEntry(commit, name, options) {
	const parent = posix.dirname(name);
	const siblings = await listTree(commit, parent === "." ? "." : `${parent}/`, options);
	const meant = suggest(name, siblings.map(({ path }) => path));
	const hint = meant === void 0 ? void 0 : `Did you mean ${meant}?`;
	return gitFailure(options, `commit ${commit.slice(0, 12)} has no file ${name}`, void 0, hint);
}
// packages/files/workspace.ts
/** Links that a path may pass through; the same bound as Linux has. */
const maxLinks = 40;
/** A backslash is an ordinary character of a name, except on Windows. */
const separators = sep === "\\" ? /[\\/]/ : /\//;
/** Whether `path` is `folder` or lies in it; both absolute, neither is looked up. */
function isInside(path, folder) {
	const way = relative(folder, path);
	return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
/**
* Whether a path leads out through a link in `folder`: some step of it is an entry of the folder, yet it ends
* elsewhere.
*
* @param path absolute; links are followed as far as it exists. @param folder a real path.
*/
async function leavesByLink(path, folder) {
	for (const link of await linksOn(path)) if (isInside(join(await realpath(dirname(link)), basename(link)), folder)) return true;
	return false;
}
/** Every symbolic link that the system follows on its way along a path, in order. */
async function linksOn(path) {
	const links = [];
	let current = parse(path).root;
	let rest = partsOf(path);
	for (let part = rest.shift(); part !== void 0 && links.length <= maxLinks; part = rest.shift()) {
		const next = resolve(current, part);
		const stats = await lstat(next).catch(() => void 0);
		if (stats === void 0) break;
		if (!stats.isSymbolicLink()) {
			current = next;
			continue;
		}
		links.push(next);
		const target = await readlink(next);
		rest = [...partsOf(target), ...rest];
		if (isAbsolute(target)) current = parse(target).root;
	}
	return links;
}
function partsOf(path) {
	return path.slice(parse(path).root.length).split(separators).filter(Boolean);
}
// packages/files/resolve-location.ts
/**
* The files that a location names. A path is taken literally first, so that `a[1].csv` is exactly the file of
* that name, and only then as a pattern; `git:REF:PATH` is extracted from the repository around `folder`.
*
* @throws MlgateError MG1003 nothing there, MG1004 leads out of the workspace, MG1005 unknown scheme, MG1006
*   not a plain file or not readable, MG1007 not to be had from git, MG1008 a Git LFS pointer, MG1009 too many,
*   MG8501 to MG8507 not to be had from another machine.
*/
async function resolveLocation(location, options) {
	if (location === "" || location.includes("\0")) throw new MlgateError({
		code: "MG1003",
		message: `${JSON.stringify(location)} names no file: it is empty or holds a NUL character.`
	});
	const place = {
		...options,
		folder: await realFolder(options.folder),
		workspace: await realFolder(options.workspace)
	};
	const parsed = parseLocation(location);
	switch (parsed.scheme) {
		case "file": return resolved(location, "file", await findFiles(parsed.path, location, place));
		case "git": {
			const { file, commit } = await extractGitFile(parsed, {
				location,
				...place
			});
			return {
				location,
				scheme: "git",
				files: [file],
				commit
			};
		}
		case "unknown": {
			const file = await findLiteral(location, location, place);
			if (file === void 0) throw unknownScheme(location, parsed.word);
			return resolved(location, "file", [file]);
		}
		default:
			if (place.remote === void 0) throw new MlgateError({
				code: "MG1005",
				message: `${location} lies on another machine; only files that are here can be named at this place.`
			});
			return resolved(location, parsed.scheme, await place.remote.bring(parsed, location));
	}
}
function resolved(location, scheme, found) {
	const files = found.map(({ file }) => file);
	const origins = found.map(({ name, version }) => name === void 0 ? void 0 : {
		name,
		...version === void 0 ? {} : { version }
	});
	return {
		location,
		scheme,
		files,
		...origins.every((each) => each === void 0) ? {} : { origins }
	};
}
async function findFiles(path, location, options) {
	const literal = await findLiteral(path, location, options);
	if (literal !== void 0) return [literal];
	const pattern = parseGlob(path, options.folder);
	if (pattern === void 0) return [await findTracked(path, location, options)];
	await assertMayLook(pattern, location, options);
	const found = /* @__PURE__ */ new Map();
	for (const match of await findMatches(pattern, location)) {
		const each = await admit(match, relative(options.folder, match), options);
		if (each !== void 0) found.set(each.name === void 0 ? each.file : match, each);
	}
	const nameOf = ({ file, name }) => name === void 0 ? file : resolve(options.folder, name);
	if (found.size > 0) return [...found.values()].sort((a, b) => nameOf(a) < nameOf(b) ? -1 : 1);
	throw new MlgateError({
		code: "MG1003",
		message: `${location} matches no file in ${options.folder}.`,
		hint: "Wildcards enter no hidden folder, no link to a folder and no node_modules; write such names out."
	});
}
/** Refuses before looking: what lies outside is not even listed. */
async function assertMayLook({ base, climbs }, location, { workspace, outside }) {
	const folder = await realpath(base).catch(() => base);
	if (!climbs && isInside(folder, workspace)) return;
	if (climbs || outside === "refuse" || await leavesByLink(base, workspace)) throw outsideWorkspace(location, void 0, workspace);
}
/** A file that is not there may still be tracked by DVC. */
async function findTracked(path, location, options) {
	const { remote, workspace } = options;
	const file = resolve(options.folder, path);
	const tracked = isInside(file, workspace) ? await remote?.bringTracked(file, {
		name: location,
		workspace
	}) : void 0;
	if (tracked === void 0) throw await notFound(path, location, options);
	return tracked;
}
async function findLiteral(path, location, options) {
	const file = resolve(options.folder, path);
	const admitted = await admit(file, location, options);
	if (admitted !== void 0 || !await isFolder(file)) return admitted;
	throw new MlgateError({
		code: "MG1006",
		message: `${location} is a folder.`,
		hint: `Name the files in it, such as ${location.replace(/[\\/]+$/, "")}/*.parquet.`,
		place: { file: location }
	});
}
/** A plain file that may be read, by its real path; undefined for a folder or for nothing. */
async function admit(path, name, options) {
	const file = await realpath(path).catch((cause) => {
		if ([
			"ENOENT",
			"ENOTDIR",
			"ENAMETOOLONG",
			"EINVAL"
		].includes(systemCode(cause) ?? "")) return void 0;
		throw fileFailure("read", name, cause);
	});
	if (file === void 0) return void 0;
	await assertMayRead(path, file, name, options);
	const stats = await stat(file).catch((cause) => {
		throw fileFailure("read", name, cause);
	});
	if (stats.isDirectory()) return void 0;
	assertPlain(name, stats);
	const pointer = await readPointer(file, stats.size);
	if (pointer === void 0) return { file };
	if (pointer.stands === void 0 || options.remote === void 0) throw pointerFailure(name, "Run git lfs pull, or set lfs: true at actions/checkout.");
	const about = {
		name,
		fileName: basename(path),
		folder: options.folder,
		workspace: options.workspace
	};
	return options.remote.bringLarge(pointer.stands, about);
}
async function assertMayRead(path, file, name, { workspace, outside }) {
	if (file.split(/[\\/]/).some((part) => part.toLowerCase() === ".git")) throw new MlgateError({
		code: "MG1004",
		message: `${name} lies in a .git folder, which holds settings and tokens of git and is never read.`,
		hint: "To read a file of another commit, write git:REF:PATH.",
		place: { file: name }
	});
	if (isInside(file, workspace)) return;
	if (outside === "refuse" || await leavesByLink(path, workspace)) throw outsideWorkspace(name, file, workspace);
}
function outsideWorkspace(location, target, workspace) {
	return new MlgateError({
		code: "MG1004",
		message: `${location} leads ${target === void 0 ? "" : `to ${target}, `}outside the workspace ${workspace}.`,
		hint: "Files are read from inside the workspace only; copy the file into it.",
		place: { file: location }
	});
}
async function notFound(path, location, options) {
	const file = resolve(options.folder, path);
	if (options.outside === "refuse" && !isInside(file, options.workspace)) return outsideWorkspace(location, void 0, options.workspace);
	const names = await readdir(dirname(file)).catch(() => []);
	const meant = suggest(basename(file), names);
	return new MlgateError({
		code: "MG1003",
		message: `${location} was not found in ${options.folder}.`,
		...path.includes("\\") ? { hint: "Write the path with forward slashes; they work on every system." } : meant === void 0 ? {} : { hint: `Did you mean ${meant}?` },
		place: { file: location }
	});
}
async function realFolder(folder) {
	return realpath(folder).catch((cause) => {
		throw fileFailure("read", folder, cause);
	});
}
async function isFolder(path) {
	return stat(path).then((stats) => stats.isDirectory(), () => false);
}
// packages/files/write-file.ts
/** Permissions of a new file before the process's umask takes its share. */
const newFileMode = 438;
const permissionBits = 511;
/**
* Writes a file so that a reader, or a crash, finds the old content or the new, never half of it. Folders on
* the way are made; a file that is replaced keeps its permissions; a link is replaced, not followed.
*
* @throws MlgateError MG1006 when it cannot be written; what was there before is then still there.
*/
async function writeFileAtomically(path, content) {
	const folder = dirname(path);
	const temporary = temporaryBeside(path);
	try {
		await makeFolder(folder);
		await writeDurably(temporary, content, await permissionsOf(path));
		await rename(temporary, path);
		await syncFolder(folder);
	} catch (cause) {
		await rm(temporary, { force: true }).catch(() => void 0);
		throw fileFailure("written", path, cause);
	}
}
/**
* Writes a file whole, unless something of that name is there: of several that try at the same moment, one succeeds.
*
* @returns whether it was written; the folder has to be there.
* @throws MlgateError MG1006 or MG1011 when it cannot be written.
*/
async function writeNewFile(path, content) {
	const temporary = temporaryBeside(path);
	try {
		await writeDurably(temporary, content, void 0);
		await claim(temporary, path);
		await syncFolder(dirname(path));
		return true;
	} catch (cause) {
		if (systemCode(cause) === "EEXIST") return false;
		throw fileFailure("written", path, cause);
	} finally {
		await rm(temporary, { force: true }).catch(() => void 0);
	}
}
/** Where a disk has no second names for a file, a copy claims the name as well; only a crash can leave it cut. */
async function claim(temporary, path) {
	await link(temporary, path).catch((error) => {
		if (systemCode(error) === "EEXIST") throw error;
		return copyFile(temporary, path, constants$1.COPYFILE_EXCL);
	});
}
/** In the same folder, since a rename is atomic only within one file system. */
function temporaryBeside(path) {
	const name = `.${cutToBytes(basename(path), 100)}.${randomBytes(6).toString("hex")}.tmp`;
	return join(dirname(path), name);
}
/**
* Puts a copy of a file where a reader finds the old content or the new, never half of it. A link that lies there is
* replaced, not followed.
*
* @throws MlgateError MG1006 when it cannot be written; what was there before is then still there.
*/
async function placeFile(from, to) {
	const temporary = temporaryBeside(to);
	try {
		await makeFolder(dirname(to));
		await copyFile(from, temporary, constants$1.COPYFILE_EXCL);
		await rename(temporary, to);
	} catch (cause) {
		await rm(temporary, { force: true }).catch(() => void 0);
		throw fileFailure("written", to, cause);
	}
}
async function permissionsOf(path) {
	const stats = await stat(path).catch(() => void 0);
	return stats?.isFile() ? stats.mode & permissionBits : void 0;
}
async function writeDurably(path, content, mode) {
	const file = await open(path, "wx", newFileMode);
	try {
		if (mode !== void 0) await file.chmod(mode);
		await file.writeFile(content);
		await file.sync();
	} finally {
		await file.close();
	}
}
/** Makes a rename outlast a power cut, where folders can be opened: Windows and some network drives cannot. */
async function syncFolder(folder) {
	let handle;
	try {
		handle = await open(folder, "r");
		await handle.sync();
	} catch {
		return;
	} finally {
		await handle?.close();
	}
}
// packages/files/result-file.ts
/** Results hold numbers and at most a few rows of each check; a larger file is something else. */
const maxResultBytes = 64 * 2 ** 20;
/**
* The result document in a file.
*
* @throws MlgateError MG1001 no result document, MG1002 of a newer version, or as `readTextFile` throws.
*/
async function readResultFile(path) {
	return parseResult(await readTextFile(path, maxResultBytes), path);
}
/**
* Writes a result document, in place of an older one if there is one.
*
* @throws MlgateError as `readResultFile` when a file is there that cannot be read as a result of this or an
*   older version: it is somebody's, and stays as it is. MG1006 when it cannot be written.
*/
async function writeResultFile(path, result) {
	if (await exists(path)) await assertReplaceable(path);
	await writeFileAtomically(path, formatResult(result));
}
/**
* Writes a result document unless something of that name is there, however many try at the same moment.
*
* @returns whether it was written. @throws MlgateError MG1006 or MG1011 when it cannot be.
*/
async function writeNewResultFile(path, result) {
	return writeNewFile(path, formatResult(result));
}
async function assertReplaceable(path) {
	try {
		await readResultFile(path);
	} catch (error) {
		if (!(error instanceof MlgateError)) throw error;
		throw new MlgateError({
			code: error.code,
			message: `${path} was not overwritten. ${error.message}`,
			hint: "Move that file away, or write the result to another name.",
			place: { file: path }
		}, { cause: error });
	}
}
async function exists(path) {
	return lstat(path).then(() => true, (error) => !["ENOENT", "ENOTDIR"].includes(systemCode(error) ?? ""));
}
// packages/files/sdk.ts
/** A loader of SDKs: official clients that no bundle holds, because they are large and of use to few. */
function sdksFrom(provide) {
	return async (name) => {
		const folder = await provide(name);
		return await (folder === void 0 ? import(name) : import(entryOf(folder, name)));
	};
}
/** Resolved by path, not by name: Node would look in the node_modules of every folder above as well. */
function entryOf(folder, name) {
	const path = join(folder, "node_modules", name);
	return pathToFileURL(createRequire(join(path, "package.json")).resolve(path)).href;
}
export { addWorktree, assertModest, cutToBytes, fileFailure, findCommit, folderInRepository, hashFile, isInside, listEntries, machineFault, makeFolder, parseGlob, parseLocation, pieceWriter, placeFile, portableName, readCommit, readPointer, readResultFile, readTextFile, remoteAddress, removeWorktree, repositoryRoot, resolveLocation, sdksFrom, writeFileAtomically, writeNewResultFile, writeResultFile };
