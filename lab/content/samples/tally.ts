import type { Sample } from '@/lib/learning/roadmaps/authoring/samples'
import type { Outcome } from './outcome'

export type Result = { readonly sample: Sample; readonly outcome: Outcome }

const columns = ['ran', 'parsed', 'not run', 'words', 'failed'] as const

/** Lists the reasons why samples were not run, one per line, with the files. */
export function reasons(results: readonly Result[]): string {
  const lines = results
    .filter(({ outcome }) => outcome.kind === 'parsed' || outcome.kind === 'not run')
    .map(({ sample, outcome }) => ({ ...outcome, place: `${sample.file.replace(/^.*\//, '')}:${sample.line}` }))
  const grouped = groupBy(lines, ({ kind, note }) => `${kind}: ${note}`)
  return [...grouped]
    .map(([reason, group]) => `${reason} (${group.map(({ place }) => place).join(', ')})`)
    .sort()
    .join('\n')
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}

/** Tabulates how many samples of each language ran, were parsed, and so on, with totals. */
export function table(results: readonly Result[]): string {
  const languages = [...new Set(results.map(({ sample }) => sample.language))].sort()
  const row = (name: string, those: readonly Result[]) =>
    [
      name.padEnd(12),
      those.length,
      ...columns.map((kind) => those.filter(({ outcome }) => outcome.kind === kind).length),
    ]
      .map((cell) => String(cell).padStart(8))
      .join('')
  return [
    ['language'.padEnd(12), 'samples', ...columns].map((cell) => cell.padStart(8)).join(''),
    ...languages.map((language) =>
      row(
        language,
        results.filter(({ sample }) => sample.language === language),
      ),
    ),
    row('all', results),
  ].join('\n')
}
