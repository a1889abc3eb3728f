import { paths } from '@/lib/foundation/paths'
import type { OutlineStage, OutlineStep } from './outline'

/** A stage and its steps without the lines they are on. */
export type WritableStage = Omit<OutlineStage, 'line' | 'steps'> & {
  readonly steps: readonly Omit<OutlineStep, 'line'>[]
}

/** Writes stages as the text that `parseOutline` reads. */
export const writeOutline = (stages: readonly WritableStage[]): string => stages.map(writeStage).join('\n')

function writeStage({ title, weeks, summary, steps }: WritableStage): string {
  const heading = `## ${title}${weeks ? ` (weeks ${weeks.from}-${weeks.to})` : ''}\n\n`
  return `${heading}${summary ? `${summary}\n\n` : ''}${steps.map(writeStep).join('')}`
}

function writeStep({ title, hours, rows, borrowed }: Omit<OutlineStep, 'line'>): string {
  const name = borrowed ? `[${title}](${paths.step(borrowed.roadmap, borrowed.step)})` : title
  return [`- ${name}${hours === null ? '' : ` (${hours} h)`}\n`, ...rows.map((row) => `  - ${row}\n`)].join('')
}
