// Packages of Debian that tests and samples need and npm does not have.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/**
 * Installs packages of Debian, as root and where there is apt; elsewhere it does nothing. What is not reached soon is
 * not waited for.
 * @param {string} name what people call them
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
