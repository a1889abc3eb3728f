import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Buildah } from './buildah'
import type { Node } from './node'

/** Returns this machine's apt settings about its mirror: a proxy, or a mirror older than its lists. */
function aptSettings(): readonly string[] {
  const { stdout } = spawnSync('apt-config', ['dump', 'Acquire'], { encoding: 'utf8' })
  return stdout.split('\n').filter((line) => /^Acquire::(https?::\S*Proxy|Check-)/.test(line))
}

const npmSetting = (name: string) => {
  const value = spawnSync('npm', ['config', 'get', name], { encoding: 'utf8' }).stdout.trim()
  return value === 'null' || value === 'undefined' ? '' : value
}

/** Path at which the build's commands find the lent files. */
const LENT = '/run/lent'

/**
 * Makes the files by which a build reaches this machine's mirror and registry, for `Build.lent`: apt's and npm's
 * settings, and the certificates that npm trusts.
 * @param folder an empty one
 */
export function lendNetwork(folder: string): Readonly<Record<string, string>> {
  mkdirSync(folder, { recursive: true })
  const file = (name: string, lines: readonly string[]) => {
    const place = path.join(folder, name)
    writeFileSync(place, lines.map((line) => `${line}\n`).join(''))
    return place
  }
  const authorities = npmSetting('cafile') || process.env.NODE_EXTRA_CA_CERTS
  if (authorities) cpSync(authorities, path.join(folder, 'authorities.pem'), { dereference: true })
  const settings = ['registry', 'proxy', 'https-proxy', 'noproxy'].map((name) => `${name}=${npmSetting(name)}`)
  const npm = [
    ...settings.filter((line) => !line.endsWith('=')),
    ...(authorities ? [`cafile=${LENT}/authorities.pem`] : []),
  ]
  return {
    [LENT]: folder,
    '/usr/local/etc/npmrc': file('npmrc', npm),
    '/etc/apt/apt.conf.d/99lent': file('apt.conf', aptSettings()),
  }
}

/**
 * Builds an equivalent of the Dockerfile's base image from Debian's packages.
 * @param suite Debian's, such as bookworm
 * @param folder an empty one
 */
export function buildBase(buildah: Buildah, tag: string, suite: string, node: Node, folder: string): void {
  mkdirSync(folder, { recursive: true })
  const place = (name: string) => path.join(folder, name)
  // Files that Debian's slim images leave out.
  const slim = ['doc', 'info', 'locale', 'man'].map((name) => `--dpkgopt=path-exclude=/usr/share/${name}/*`)
  const apt = aptSettings().map((line) => `--aptopt=${line}`)
  const args = ['--quiet', '--variant=minbase', ...slim, ...apt, suite, place('debian.tar')]
  const { status, stderr } = spawnSync('mmdebstrap', args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`mmdebstrap failed: ${stderr.slice(-2000)}`)
  cpSync(path.join(node.folder, 'node'), place('node'))
  cpSync(node.npmFolder, place('npm'), { recursive: true })
  cpSync('lab/drills/image/base', folder, { recursive: true })
  buildah.build({ dockerfile: place('Dockerfile'), context: folder, tag })
}
