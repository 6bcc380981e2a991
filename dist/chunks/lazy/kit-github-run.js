export { connectTo, readEvent } from "../github-run.js";
