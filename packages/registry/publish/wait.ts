import { setTimeout as pause } from 'node:timers/promises'

/** @see PublishLimits.waitMs */
export const usualWaitMs = 1000

/** Waits about so long: not exactly, so that two that wait for each other do not go on at the same moment. */
export async function waitAbout(milliseconds: number, signal?: AbortSignal): Promise<void> {
  await pause(milliseconds * (0.75 + Math.random() / 2), undefined, signal && { signal })
}
