// packages/pipeline/jobs.ts
/**
* Every job that runs in a child process, by name: what touches data or models of others is here and nowhere
* else. Each is loaded when it is asked for, so that a child pays only for what it does.
*/
const jobs = {
	"check-data": async () => (await import("./lazy/data.js")).checkData,
	"profile-data": async () => (await import("./lazy/data.js")).profileData,
	predict: async () => (await import("./lazy/evaluation.js")).predict,
	"predict-images": async () => (await import("./lazy/evaluation.js")).predict,
	"check-model": async () => (await import("./lazy/evaluation.js")).checkModel,
	"check-image-model": async () => (await import("./lazy/evaluation.js")).checkModel,
	"inspect-model": async () => (await import("./lazy/onnx.js")).inspectWhole,
	"adopt-predictions": async () => (await import("./lazy/evaluation.js")).adoptPredictions,
	"write-endpoint-requests": async () => (await import("./lazy/evaluation.js")).writeRequests,
	"read-endpoint-answers": async () => (await import("./lazy/evaluation.js")).readResponses,
	"run-command": async () => (await import("./lazy/evaluation.js")).runCommand,
	score: async () => (await import("./lazy/evaluation.js")).score,
	compare: async () => (await import("./lazy/evaluation.js")).compare,
	"keep-predictions": async () => (await import("./lazy/evaluation.js")).keepPredictions,
	"merge-shards": async () => (await import("./lazy/evaluation.js")).mergeShards,
	"export-table": async () => (await import("./lazy/tables.js")).exportTable,
	"time-model": async () => (await import("./lazy/benchmark.js")).timeModel,
	"time-command": async () => (await import("./lazy/pipeline-benchmark-printed-job.js")).timePrintingCommand,
	"time-endpoint": async () => (await import("./lazy/pipeline-benchmark-endpoint-jobs-time-endpoint.js")).timeNamedEndpoint,
	"write-made-request": async () => (await import("./lazy/pipeline-benchmark-endpoint-jobs-write-request.js")).writeMadeRequest,
	"serve-command": async () => (await import("./lazy/benchmark.js")).serveCommand,
	"build-checkout": async () => (await import("./lazy/benchmark.js")).buildCheckout,
	"write-inputs": async () => (await import("./lazy/evaluation.js")).writeInputs,
	"write-image-inputs": async () => (await import("./lazy/evaluation.js")).writeInputs,
	"profile-model": async () => (await import("./lazy/benchmark.js")).profileModel
};
/** What threads do that a job starts in its child: they prepare images. */
async function serveThread() {
	const { servePreparing } = await import("./lazy/images.js");
	await servePreparing();
}
/** Native packages that each job loads: they have to be there before its child starts. */
const nativePackages = {
	"check-data": ["@duckdb/node-api"],
	"profile-data": ["@duckdb/node-api"],
	predict: ["@duckdb/node-api", "onnxruntime-node"],
	"predict-images": [
		"@duckdb/node-api",
		"onnxruntime-node",
		"sharp"
	],
	"check-model": ["@duckdb/node-api", "onnxruntime-node"],
	"check-image-model": [
		"@duckdb/node-api",
		"onnxruntime-node",
		"sharp"
	],
	"inspect-model": ["onnxruntime-node"],
	"adopt-predictions": ["@duckdb/node-api"],
	"write-endpoint-requests": ["@duckdb/node-api"],
	"read-endpoint-answers": ["@duckdb/node-api"],
	"run-command": [],
	score: ["@duckdb/node-api"],
	compare: ["@duckdb/node-api"],
	"keep-predictions": ["@duckdb/node-api"],
	"merge-shards": ["@duckdb/node-api"],
	"export-table": ["@duckdb/node-api"],
	"time-model": ["onnxruntime-node"],
	"time-command": [],
	"time-endpoint": [],
	"write-made-request": [],
	"serve-command": [],
	"build-checkout": [],
	"write-inputs": ["@duckdb/node-api"],
	"write-image-inputs": ["@duckdb/node-api", "sharp"],
	"profile-model": ["onnxruntime-node"]
};
export { jobs, nativePackages, serveThread };
