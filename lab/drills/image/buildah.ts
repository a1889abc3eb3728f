import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Programs needed to build an image, with their Debian packages. */
const PROGRAMS = [
  ['buildah', 'buildah'],
  ['mmdebstrap', 'mmdebstrap'],
  ['setpriv', 'util-linux'],
  ['git', 'git'],
] as const
/** buildah fails without it, even where a build uses the machine's own network. */
const NETAVARK = '/usr/lib/podman/netavark'

/** Returns why no image can be built on this machine, in one line; null where it can be tried. */
export function whyNoBuildah(): string | null {
  if (process.getuid?.() !== 0) return 'only root can build and mount an image here'
  for (const [program, packaged] of PROGRAMS) {
    if (spawnSync(program, ['--version']).error) return `${program} is not installed (Debian: ${packaged})`
  }
  if (spawnSync('test', ['-x', NETAVARK]).status !== 0) return 'netavark is not installed (Debian: netavark)'
  return null
}

export type Build = {
  readonly dockerfile: string
  readonly context: string
  readonly tag: string
  /**
   * Files and folders of this machine by their path in the build, visible to its commands but not part of the image.
   */
  readonly lent?: Readonly<Record<string, string>>
  readonly buildArguments?: Readonly<Record<string, string>>
}

/** The part of an image's configuration by which a container is started, in Docker's format. */
export type Config = {
  readonly User: string
  readonly Env: readonly string[]
  readonly Entrypoint: readonly string[] | null
  readonly Cmd: readonly string[] | null
  readonly WorkingDir: string
  readonly Volumes: Readonly<Record<string, unknown>> | null
  readonly StopSignal: string
  readonly Healthcheck?: { readonly Test: readonly string[]; readonly Timeout: number }
}

export type Image = {
  readonly config: Config
  /** Size as in `buildah images`: all layers, the base's included. */
  readonly size: string
  /** Path of its files, as a container sees them. */
  readonly root: string
}

/** Runs buildah with separate storage, so that the machine's own images are neither used nor changed. */
export class Buildah {
  /** @param folder storage of its images */
  constructor(private readonly folder: string) {
    mkdirSync(path.join(folder, 'scratch'), { recursive: true })
  }

  /** Builds an image from a Dockerfile without pulling its base from a registry. */
  build({ dockerfile, context, tag, lent = {}, buildArguments = {} }: Build): void {
    const given = Object.entries(buildArguments).flatMap(([name, value]) => ['--build-arg', `${name}=${value}`])
    const mounts = Object.entries(lent).flatMap(([there, here]) => ['--volume', `${here}:${there}:ro`])
    // Docker's format: OCI's has no HEALTHCHECK.
    const options = ['--isolation=chroot', '--network=host', '--pull=never', '--format=docker', ...limits()]
    this.#run('inherit', 'build', ...options, ...given, ...mounts, `--file=${dockerfile}`, `--tag=${tag}`, context)
  }

  mount(tag: string): Image {
    const container = this.#ask('from', '--pull=never', tag)
    const { Docker } = JSON.parse(this.#ask('inspect', '--type=image', tag)) as { Docker: { config: Config } }
    const size = this.#ask('images', '--format={{.Size}}', tag)
    return { config: Docker.config, size, root: this.#ask('mount', container) }
  }

  /** Unmounts everything it has mounted, so that its folder can be removed. */
  leave(): void {
    this.#ask('rm', '--all')
    const { stdout } = spawnSync('findmnt', ['--raw', '--noheadings', '--output=TARGET'], { encoding: 'utf8' })
    const own = stdout.split('\n').filter((place) => place.startsWith(`${this.folder}/`))
    for (const place of own.reverse()) spawnSync('umount', [place])
  }

  readonly #ask = (...args: readonly string[]) => this.#run('pipe', ...args).trim()

  #run(stdout: 'inherit' | 'pipe', ...args: readonly string[]): string {
    const places = [`--root=${path.join(this.folder, 'images')}`, `--runroot=${path.join(this.folder, 'run')}`]
    // Keeps caches in its folder too: `RUN --mount=type=cache` uses the folder for temporary files.
    const env = { ...process.env, TMPDIR: path.join(this.folder, 'scratch') }
    const said = spawnSync('buildah', [...places, ...args], {
      env,
      encoding: 'utf8',
      stdio: ['ignore', stdout, 'pipe'],
    })
    if (said.status !== 0) throw new Error(`buildah ${args[0]} failed: ${said.stderr.slice(-4000)}`)
    return said.stdout ?? ''
  }
}

/**
 * Limits files and processes to what this machine allows: buildah requests a million of each, and fails where it gets
 * fewer.
 */
function limits(): readonly string[] {
  const own = readFileSync('/proc/self/limits', 'utf8')
  const hard = (name: string) => new RegExp(`^Max ${name}\\s+\\S+\\s+(\\d+)`, 'm').exec(own)?.[1]
  const [files, processes] = [hard('open files'), hard('processes')]
  return [
    ...(files ? [`--ulimit=nofile=${files}:${files}`] : []),
    ...(processes ? [`--ulimit=nproc=${processes}:${processes}`] : []),
  ]
}
