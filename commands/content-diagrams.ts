import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Finding } from '@/lib/learning/roadmaps/authoring/finding'
import { ContentError } from '@/lib/learning/roadmaps/content'
import { DIAGRAM, DiagramError, readDiagram } from '@/lib/learning/roadmaps/diagram'

/** A diagram on a line of its own: `![What it shows.](name.svg)`, the file beside the text. */
const diagramLine = /^!\[([^\]\n`]*)\]\(([a-z0-9-]+\.svg)\)$/gm

/**
 * Replaces each diagram of a step's text by a fenced block with its alternative text and SVG: the text is stored and
 * shown as one.
 * @throws ContentError for a missing or invalid diagram
 */
export function withDiagrams(folder: string, file: string, body: string): string {
  return body.replace(diagramLine, (_, alt: string, name: string) => {
    const place = path.join(path.dirname(file), name)
    if (!existsSync(path.join(folder, place))) throw new ContentError(`${file}: ${place} is missing.`)
    const svg = readFileSync(path.join(folder, place), 'utf8').trim()
    try {
      readDiagram(svg)
    } catch (error) {
      if (error instanceof DiagramError) throw new ContentError(`${place}: ${error.message}`)
      throw error
    }
    return `\`\`\`${DIAGRAM}\n${alt}\n${svg}\n\`\`\``
  })
}

/** Finds diagrams under a folder of roadmaps that no text shows. */
export function unusedDiagrams(folder: string): Finding[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const shown = new Set(
    files
      .filter((file) => file.endsWith('.md'))
      .flatMap((file) =>
        [...readFileSync(path.join(folder, file), 'utf8').matchAll(diagramLine)].map(([, , name = '']) =>
          path.join(path.dirname(file), name),
        ),
      ),
  )
  return files
    .filter((file) => file.endsWith('.svg') && !shown.has(file))
    .map((file) => ({
      file: `content/roadmaps/${file}`,
      message: 'no step shows this diagram; show it as ![What it shows.](name.svg), or delete it.',
    }))
}
