import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync } from 'node:fs'
import path from 'node:path'

/** Sources of a build, as `tools/setup/steps.mjs` lists them. */
const BUILT = [
  'app',
  'components',
  'lib',
  'messages',
  'public',
  'content/pay',
  'prisma',
  'package-lock.json',
  'next.config.js',
]

export function run(
  command: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = process.env,
): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, env, encoding: 'utf8', maxBuffer: 2 ** 30 })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed: ${stderr}${stdout}${error?.message ?? ''}`)
  return stdout
}

/** Returns the commit before the last one that changed a source of the build; null where the history has none. */
export function olderCommit(root: string): string | null {
  const asked = (...args: string[]) => spawnSync('git', args, { cwd: root, encoding: 'utf8' })
  const isChanged = asked('diff', '--quiet', 'HEAD', '--', ...BUILT).status === 1
  // With uncommitted changes, the last commit is the older release.
  if (isChanged) return asked('rev-parse', 'HEAD').stdout.trim() || null
  const newest = asked('log', '-1', '--format=%H', '--', ...BUILT).stdout.trim()
  const parent = asked('rev-parse', '--verify', '--quiet', `${newest}^`)
  return parent.status === 0 ? parent.stdout.trim() : null
}

/** Copies a project with its build into a folder. */
export function copyRelease(root: string, folder: string): void {
  mkdirSync(folder, { recursive: true })
  const left = ['.git', '.next', 'node_modules', 'data', 'test-results']
  run(
    'sh',
    ['-c', `tar -c ${left.map((name) => `--exclude=./${name}`).join(' ')} . | tar -x -C "$1"`, 'sh', folder],
    root,
  )
  linkPackages(root, folder)
  run('cp', ['-a', path.join(root, '.next'), folder], root)
}

/** Builds the project of a commit in a folder, by the path that releases before `tools/` have too. */
export function buildRelease(commit: string, root: string, folder: string): void {
  mkdirSync(folder, { recursive: true })
  run('sh', ['-c', 'git archive "$1" | tar -x -C "$2"', 'sh', commit, folder], root)
  const lock = (place: string) => readFileSync(path.join(place, 'package-lock.json'), 'utf8')
  // With a different lock file, the build installs the packages.
  if (lock(root) === lock(folder)) linkPackages(root, folder)
  run(process.execPath, ['scripts/build.mjs'], folder)
}

/** Rebuilds the project with a mark in a file that every page loads, so that its files get other names. */
export function buildAgain(root: string, folder: string): void {
  copyRelease(root, folder)
  run('sh', ['-c', 'echo "globalThis.waymarkDrill = 1" >> app/providers.tsx && rm -rf .next'], folder)
  run(process.execPath, ['scripts/build.mjs'], folder)
}

const linkPackages = (root: string, folder: string) =>
  run('cp', ['-al', path.join(root, 'node_modules'), path.join(folder, 'node_modules')], root)

export const listMigrations = (folder: string): readonly string[] =>
  readdirSync(path.join(folder, 'prisma', 'sqlite', 'migrations'))
    .filter((name) => /^\d+_/.test(name))
    .sort()

/** Replaces a link atomically, so that it is never missing. */
export function pointTo(link: string, folder: string): void {
  symlinkSync(folder, `${link}.new`)
  renameSync(`${link}.new`, link)
}
