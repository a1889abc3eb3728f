// `npm run content:new -- <roadmap>/<stage>/<slug> [--flavour <track>]`: creates a step, or a flavour of one.
import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { newFlavour, newStep, placeFrom, type StepPlace } from '@/lib/learning/roadmaps/authoring/new-step'
import { ContentError } from '@/lib/learning/roadmaps/content'
import { contentFolder } from '../../commands/content-files'

try {
  run()
} catch (error) {
  const isKnown = error instanceof ContentError || (error instanceof TypeError && 'code' in error)
  console.error(isKnown ? `Nothing was written: ${error.message}` : error)
  process.exit(1)
}

function run(): void {
  const { values, positionals } = parseArgs({
    options: { flavour: { type: 'string' }, content: { type: 'string', default: contentFolder() } },
    allowPositionals: true,
  })
  const [text, ...rest] = positionals
  if (!text || rest.length > 0) throw new ContentError('give one place: npm run content:new -- backend/servers/my-step')
  const folder = path.resolve(values.content, 'roadmaps')
  const place = placeFrom(text)
  const list = path.join(folder, place.roadmap, 'roadmap.yaml')
  if (!existsSync(list)) throw new ContentError(`There is no roadmap ${place.roadmap}.`)
  const yaml = readFileSync(list, 'utf8')
  const files = values.flavour
    ? newFlavour(place, values.flavour, yaml, namesIn(folder, place))
    : newStep(place, yaml, takenSlugs(folder), randomUUID())
  for (const { path: file, text } of files) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), text)
    console.log(`Written: ${path.relative(process.cwd(), path.join(folder, file))}`)
  }
  console.log('Fill it in; npm run content:check says what is still missing.')
}

function namesIn(folder: string, { roadmap, stage }: StepPlace): ReadonlySet<string> {
  const stageFolder = path.join(folder, roadmap, 'steps', stage)
  return new Set(existsSync(stageFolder) ? readdirSync(stageFolder) : [])
}

/** Lists the slugs of every roadmap: a slug is used only once in all of them. */
function takenSlugs(folder: string): ReadonlySet<string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return new Set(
    files.filter((file) => /^[^.]+\.md$/.test(path.basename(file))).map((file) => path.basename(file, '.md')),
  )
}
