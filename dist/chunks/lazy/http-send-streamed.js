import { UnreadableFile, noAnswerOf, remember } from "../http.js";
import { open } from "node:fs/promises";
import { request } from "node:http";
import { once } from "node:events";
import { request as request$1 } from "node:https";
// packages/http/send-streamed.ts
/** Large pieces cost the least. */
const sentPieceBytes = 2 ** 20;
/**
* Sends a request over `node:http`, for what is large on its way there or back: `fetch` reads a file that it sends into
* memory as fast as the disk gives it, and leaves every byte that it takes behind several times. Redirects are answers
* like others, and nothing is unpacked.
*
* @returns the answer with its body unread.
* @throws NoAnswer when none comes, UnreadableFile when the part of a file cannot be read.
*/
async function sendStreamed({ url, method, headers, body }, way) {
	const start = url.startsWith("https:") ? request$1 : request;
	const begin = (more) => {
		const { agent = way.agent } = more;
		return start(url, {
			method,
			headers: {
				...headers,
				...more.headers
			},
			signal: way.signal,
			...agent === void 0 ? {} : { agent }
		});
	};
	if (body !== void 0) return sendFile(begin, body, way);
	const outgoing = begin({});
	outgoing.end();
	try {
		return responseOf(await answerOf(outgoing), way.signal);
	} catch (cause) {
		throw noAnswerOf(cause);
	}
}
async function answerOf(outgoing) {
	const answered = once(outgoing, "response");
	outgoing.on("error", () => void 0);
	const [answer] = await answered;
	return answer;
}
async function sendFile(begin, part, { agent, signal, progress }) {
	const file = await open(part.file).catch((cause) => {
		throw new UnreadableFile("it cannot be opened", { cause });
	});
	try {
		const outgoing = begin({
			headers: { "content-length": String(part.bytes) },
			...agent === void 0 ? { agent: false } : {}
		});
		const answered = answerOf(outgoing);
		const poured = pour({
			file,
			part,
			outgoing,
			over: answered.then(() => "over", () => "over"),
			progress
		});
		try {
			const answer = await Promise.race([answered, poured.then(() => answered)]);
			answer.once("end", () => outgoing.writableFinished || outgoing.destroy());
			return responseOf(answer, signal);
		} catch (cause) {
			outgoing.destroy();
			throw cause instanceof UnreadableFile ? cause : noAnswerOf(cause);
		} finally {
			await poured.catch(() => void 0);
		}
	} finally {
		await file.close();
	}
}
/**
* Writes the part, one piece behind what it reads, in two buffers that it uses again: new ones would pile up faster than
* they are collected. Stops where the request is over.
*/
async function pour({ file, part: { offset, bytes }, outgoing, over, progress }) {
	let [free, taken] = [Buffer.allocUnsafeSlow(sentPieceBytes), Buffer.allocUnsafeSlow(sentPieceBytes)];
	let written = Promise.resolve();
	for (let sent = 0; sent < bytes;) {
		const wanted = Math.min(sentPieceBytes, bytes - sent);
		const { bytesRead } = await file.read(free, 0, wanted, offset + sent).catch((cause) => {
			throw new UnreadableFile("it cannot be read", { cause });
		});
		if (bytesRead === 0) throw new UnreadableFile(`it ends ${bytes - sent} bytes early`);
		if (await Promise.race([written, over]) === "over") return;
		progress();
		const piece = free.subarray(0, bytesRead);
		written = new Promise((resolve) => void outgoing.write(piece, resolve));
		sent += bytesRead;
		[free, taken] = [taken, free];
	}
	if (await Promise.race([written, over]) !== "over") outgoing.end();
}
function responseOf(answer, signal) {
	const status = answer.statusCode ?? 0;
	const hasBody = status !== 204 && status !== 205 && status !== 304;
	if (!hasBody) answer.resume();
	const headers = Object.entries(answer.headers).flatMap(([name, value]) => [value ?? []].flat().map((each) => [name, each]));
	const pieces = chunksFrom(answer, signal);
	const response = new Response(hasBody ? bodyOf(answer, pieces) : null, {
		status,
		headers
	});
	if (hasBody) remember(response, pieces);
	return response;
}
/** The body for whoever asks the answer itself for it: above all to give it up before it is read. */
function bodyOf(answer, pieces) {
	return new ReadableStream({
		async pull(controller) {
			const { done, value } = await pieces.next();
			if (done) controller.close();
			else controller.enqueue(value);
		},
		cancel: () => void answer.destroy()
	}, { highWaterMark: 0 });
}
/** The body as the network brings it. */
async function* chunksFrom(answer, signal) {
	try {
		for await (const chunk of answer) yield chunk;
	} catch (error) {
		throw signal.aborted ? signal.reason : error;
	}
}
export { sendStreamed };
