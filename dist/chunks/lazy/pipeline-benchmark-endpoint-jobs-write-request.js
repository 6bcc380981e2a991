import { rowsOfCall, syntheticInputs } from "../benchmark.js";
import { MlgateError } from "../core.js";
import { encodeRequest, factsOfInputs } from "../evaluation.js";
import { writeFile } from "node:fs/promises";
// packages/pipeline/benchmark/endpoint-jobs/write-request.ts
/** Values of one request at most: it is a server that says how many there are. */
const mostValues = 2 ** 24;
/**
* Makes up inputs by their declared shapes and writes them as the body of a request.
*
* @throws MlgateError MG5050 for inputs whose shape nobody says, or which cannot be made up or sent so.
*/
async function writeMadeRequest({ name, inputs, encoding, batch, seed, output }) {
	const unclear = inputs.find(({ shape }) => shape === null || shape.length === 0);
	if (inputs.length === 0 || unclear !== void 0) throw cannotMake(`the endpoint ${name} does not say ${unclear === void 0 ? "what it takes" : `what shape ${unclear.name} has`}`);
	const values = inputs.reduce((sum, { shape }) => sum + valuesOf(shape ?? [], batch), 0);
	if (values > mostValues) throw cannotMake(`the endpoint ${name} takes ${values} values at once`);
	const feeds = syntheticInputs(factsOfInputs(inputs), {
		batch,
		seed,
		name
	});
	const { body, headerBytes } = encoded(feeds, encoding, name);
	await writeFile(output, body);
	return {
		headerBytes,
		rows: rowsOfCall(feeds)
	};
}
function valuesOf(shape, batch) {
	return shape.map((length, place) => length >= 0 ? length : place === 0 ? batch : 1).reduce((product, length) => product * length, 1);
}
function encoded(inputs, encoding, name) {
	try {
		return encodeRequest({
			id: "1",
			inputs,
			outputs: []
		}, encoding);
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		throw new MlgateError({
			code: "MG5050",
			message: `No input for the endpoint ${name} can be sent as JSON: ${error.message}.`,
			hint: "Say encoding: binary, where the server knows the binary extension."
		});
	}
}
function cannotMake(why) {
	return new MlgateError({
		code: "MG5050",
		message: `No input can be made up: ${why}.`,
		hint: "Say it under url: inputs: { NAME: { datatype: FP32, shape: [-1, 4] } }; or write the request out: { url: …/infer, body: … }."
	});
}
export { writeMadeRequest };
