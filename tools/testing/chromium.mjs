// Finds and installs the browser of the journeys: Debian's Chromium. Its headless shell does the same with half the
// work.
import { existsSync } from 'node:fs'
import { installFromDebian } from './debian.mjs'

const SHELL = '/usr/bin/chromium-headless-shell'
const WHOLE = '/usr/bin/chromium'

/** Returns the browser's path. @returns {string | null} null where none is installed */
export const chromiumPath = () => [SHELL, WHOLE].find((file) => existsSync(file)) ?? null

/** Installs the headless shell where this process may; without it, the whole browser is enough. */
export function installChromium() {
  if (existsSync(SHELL) || installFromDebian('Chromium', ['chromium-headless-shell'])) return
  if (!existsSync(WHOLE)) installFromDebian('the whole Chromium', ['chromium'])
}
