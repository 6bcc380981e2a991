export { adoptPredictions, checkModel, compare, keepPredictions, mergeShards, predict, readResponses, runCommand, score, writeInputs, writeRequests } from "../evaluation.js";
