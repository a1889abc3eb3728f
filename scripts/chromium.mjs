// The browser of the journeys: Debian's Chromium. Its shell without windows does the same with half the work.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const SHELL = '/usr/bin/chromium-headless-shell'
const WHOLE = '/usr/bin/chromium'

/** @returns {string | null} where the browser is, null where none is installed */
export const chromiumPath = () => [SHELL, WHOLE].find((file) => existsSync(file)) ?? null

/** Installs what is missing, where this process may. Without the shell the whole browser does. */
export function installChromium() {
  if (existsSync(SHELL) || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  console.log('\n== Installing Chromium from the packages of Debian')
  // What is not reached soon is not waited for.
  const apt = (...args) =>
    spawnSync('apt-get', ['-o', 'Acquire::http::Timeout=10', ...args], { stdio: 'ignore' }).status
  apt('update')
  if (apt('install', '-y', '--no-install-recommends', 'chromium-headless-shell') === 0) return
  if (!existsSync(WHOLE)) apt('install', '-y', '--no-install-recommends', 'chromium')
}
