import { BadAnswer, OtherAnswer, Refused, timeEndpoint } from "../benchmark.js";
import { MlgateError } from "../core.js";
import { noAnswerOf } from "../http.js";
import { problem, refusalWords, refused, unreachable } from "../pipeline.js";
// packages/pipeline/benchmark/endpoint-jobs/time-endpoint.ts
/**
* Times a server as `timeEndpoint` does, and explains what goes wrong in the words of any other endpoint.
*
* @throws MlgateError MG5030 when nothing comes back, MG5031 when it refuses, MG5032 when too much comes back;
*   those of `timeEndpoint`.
*/
async function timeNamedEndpoint({ secrets, ...request }, work) {
	const { name, requests } = request;
	try {
		return await timeEndpoint(request, work);
	} catch (error) {
		if (error instanceof MlgateError) throw error;
		if (error instanceof Refused) {
			const isBinary = requests.some(({ headers }) => "inference-header-content-length" in headers);
			throw refused(name, error.status, error.body, {
				secrets,
				isBinary
			});
		}
		if (error instanceof OtherAnswer) throw problem("MG5031", `The endpoint ${name} does not answer as a model does${refusalWords(error.body, secrets)}.`, "Whatever answers there would be timed in place of the model: is the URL right?");
		if (error instanceof BadAnswer) {
			const hint = error.isTooLong ? "Ask for less at once." : void 0;
			throw problem(error.isTooLong ? "MG5032" : "MG5030", `The endpoint ${name} ${error.message}.`, hint);
		}
		throw unreachable(name, noAnswerOf(error).message);
	}
}
export { timeNamedEndpoint };
