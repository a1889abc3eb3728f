import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const id = (n: number) => `5a7e0c1e-0000-4000-8000-${String(n).padStart(12, '0')}`

/** The steps of a course in pottery, by stage; the last has a rubric. */
export const STAGES = {
  clay: ['Choose a clay', 'Wedge and centre it', 'Pull a cylinder', 'Trim the foot of a bowl'],
  kiln: ['Pack a kiln', 'Fire to bisque', 'Mix a glaze', 'Show a set of four bowls'],
}

const toSlug = (title: string) => title.toLowerCase().replaceAll(' ', '-')

const RUBRIC = `completion: review
rubric:
  - { key: walls, title: Walls, notYet: Thick or cracked, competent: Even, excellent: "Even and light" }
`

function toStep(title: string, n: number): string {
  const review = title.startsWith('Show') ? RUBRIC : ''
  return `---\nid: ${id(n)}\ntitle: ${title}\n${review}---\n${title}, then photograph it.\n`
}

/**
 * Writes the least that a roadmap needs: a list of roadmaps, a roadmap of two stages, and eight steps of a title and a line.
 * @returns the folder for `CONTENT_FOLDER`
 */
export function writeCourse(folder: string): string {
  const roadmap = path.join(folder, 'roadmaps', 'pottery')
  let n = 10
  const stages = Object.entries(STAGES).map(([stage, titles], index) => {
    mkdirSync(path.join(roadmap, 'steps', stage), { recursive: true })
    for (const title of titles) {
      writeFileSync(path.join(roadmap, 'steps', stage, `${toSlug(title)}.md`), toStep(title, n++))
    }
    const steps = titles.map((title) => `      - ${toSlug(title)}`).join('\n')
    return `  - id: ${id(index + 1)}\n    slug: ${stage}\n    title: The ${stage}\n    steps:\n${steps}`
  })
  const head = `id: ${id(0)}\nslug: pottery\ntitle: Pottery in a term\nsummary: From a bag of clay to four bowls that match.\n`
  writeFileSync(path.join(roadmap, 'roadmap.yaml'), `${head}stages:\n${stages.join('\n')}\n`)
  writeFileSync(path.join(folder, 'roadmaps', 'roadmaps.yaml'), '- pottery\n')
  return folder
}
