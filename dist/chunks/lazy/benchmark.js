export { buildBase, profileModel, serveCommand, timeModel } from "../benchmark.js";
