/**
 * Headers of a request for inference.
 *
 * @param headerBytes of the JSON before binary tensors; null where all is JSON.
 */
export function inferenceHeaders(headerBytes: number | null): Record<string, string> {
  return headerBytes === null
    ? { 'content-type': 'application/json' }
    : {
        'content-type': 'application/octet-stream',
        'inference-header-content-length': String(headerBytes),
      }
}
