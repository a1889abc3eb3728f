import type { Use } from './server'

export type Sample = Use & { readonly requests: number }

/** Largest growth of memory from the first to the last third. */
const MOST_GROWTH = 0.15
/** Tolerance for keep-alive connections, whose number varies. */
const SPARE_HANDLES = 10

const middle = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** Compares the last third of the samples after the warm-up with the first. */
export function verdictOn(samples: readonly Sample[]): { readonly lines: readonly string[]; readonly isGood: boolean } {
  const size = Math.floor(samples.length / 3)
  if (size < 1) return { lines: ['Too few requests to compare thirds.'], isGood: false }
  const third = (of: (sample: Sample) => number) => ({
    first: middle(samples.slice(0, size).map(of)),
    last: middle(samples.slice(-size).map(of)),
  })
  const memory = (['rss', 'heapUsed'] as const).map((name) => {
    const { first, last } = third((sample) => sample[name])
    const growth = last / first - 1
    const line = `${name}: ${megabytes(first)} in the first third, ${megabytes(last)} in the last, ${(growth * 100).toFixed(1)} %`
    return { line, isGood: growth <= MOST_GROWTH }
  })
  const { first, last } = third(({ handles }) => handles)
  const handles = { line: `handles: ${first} and ${last}`, isGood: last <= first + SPARE_HANDLES }
  const parts = [...memory, handles]
  return {
    lines: parts.map(({ line, isGood }) => `${line}${isGood ? '' : '   <'}`),
    isGood: parts.every(({ isGood }) => isGood),
  }
}

export const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`
