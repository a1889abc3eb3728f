import { cpSync, readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Returns whether .dockerignore keeps a path out of the image: a pattern excludes its matches and everything below
 * them. Negated patterns (`!`) are not supported.
 */
export function ignores(patterns: readonly string[], relative: string): boolean {
  const parts = relative.split('/')
  const parents = parts.map((_, index) => parts.slice(0, index + 1).join('/'))
  return patterns.some((pattern) => parents.some((parent) => path.matchesGlob(parent, pattern)))
}

export const readPatterns = (file: string): readonly string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))

/** Copies a project's build context as Docker would send it. */
export function copyContext(from: string, to: string): void {
  const patterns = readPatterns(path.join(from, '.dockerignore'))
  cpSync(from, to, {
    recursive: true,
    filter: (source) => {
      const relative = path.relative(from, source)
      return relative === '' || !ignores(patterns, relative)
    },
  })
}
