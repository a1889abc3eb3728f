// The browser of the journeys: Debian's Chromium. Its shell without windows does the same with half the work.
import { existsSync } from 'node:fs'
import { installFromDebian } from './debian.mjs'

const SHELL = '/usr/bin/chromium-headless-shell'
const WHOLE = '/usr/bin/chromium'

/** @returns {string | null} where the browser is, null where none is installed */
export const chromiumPath = () => [SHELL, WHOLE].find((file) => existsSync(file)) ?? null

/** Installs what is missing, where this process may. Without the shell the whole browser does. */
export function installChromium() {
  if (existsSync(SHELL) || installFromDebian('Chromium', ['chromium-headless-shell'])) return
  if (!existsSync(WHOLE)) installFromDebian('the whole Chromium', ['chromium'])
}
