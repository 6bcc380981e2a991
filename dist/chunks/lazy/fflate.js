export { unzipSync, zipSync } from "../esm.js";
