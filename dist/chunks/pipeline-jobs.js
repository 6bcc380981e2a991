// packages/pipeline/jobs.ts
/**
* Every job that runs in a child process, by name: what touches data or models of others is here and nowhere
* else. Each is loaded when it is asked for, so that a child pays only for what it does.
*/
const jobs = {
	"check-data": async () => (await import("./lazy/data.js")).checkData,
	predict: async () => (await import("./lazy/evaluation.js")).predict,
	"adopt-predictions": async () => (await import("./lazy/evaluation.js")).adoptPredictions,
	score: async () => (await import("./lazy/evaluation.js")).score,
	compare: async () => (await import("./lazy/evaluation.js")).compare,
	"export-table": async () => (await import("./lazy/tables.js")).exportTable
};
/** Native packages that each job loads: they have to be there before its child starts. */
const nativePackages = {
	"check-data": ["@duckdb/node-api"],
	predict: ["@duckdb/node-api", "onnxruntime-node"],
	"adopt-predictions": ["@duckdb/node-api"],
	score: ["@duckdb/node-api"],
	compare: ["@duckdb/node-api"],
	"export-table": ["@duckdb/node-api"]
};
export { jobs, nativePackages };
