// Installs Debian packages that tests and samples need and npm does not have.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/**
 * Installs Debian packages, as root and where apt exists; elsewhere it does nothing. Gives up soon where the mirror
 * cannot be reached.
 * @param {string} name common name, for the output
 * @param {string[]} packages
 * @returns {boolean} whether they were installed
 */
export function installFromDebian(name, packages) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  console.log(`\n== Installing ${name} from the packages of Debian`)
  const apt = (...args) =>
    spawnSync('apt-get', ['-o', 'Acquire::http::Timeout=10', ...args], { stdio: 'ignore' }).status
  apt('update')
  return apt('install', '-y', '--no-install-recommends', ...packages) === 0
}
