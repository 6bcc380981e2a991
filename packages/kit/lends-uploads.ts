/**
 * Whether a run lends its steps a way to upload artifacts. GitHub Enterprise Server does not take artifacts of this
 * kind; github.com and its data residencies do.
 */
export function lendsUploads(environment: NodeJS.ProcessEnv): boolean {
  const { ACTIONS_RUNTIME_TOKEN, ACTIONS_RESULTS_URL, GITHUB_SERVER_URL, GITHUB_RUN_ID } = environment
  const host = URL.parse(GITHUB_SERVER_URL ?? '')?.hostname ?? ''
  const isCloud = host === 'github.com' || host.endsWith('.ghe.com') || host.endsWith('.localhost')
  return isCloud && Boolean(ACTIONS_RUNTIME_TOKEN && ACTIONS_RESULTS_URL && GITHUB_RUN_ID)
}
