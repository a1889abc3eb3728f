import { isMap, isSeq, parseDocument } from 'yaml'
import { ContentError } from '../content'
import { listSections } from './parts'

/** A file to be written, relative to the folder of all roadmaps. */
export type NewFile = { readonly path: string; readonly text: string }

export type StepPlace = { readonly roadmap: string; readonly stage: string; readonly slug: string }

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** @throws ContentError when the text is not `<roadmap>/<stage>/<slug>` */
export function placeFrom(text: string): StepPlace {
  const [roadmap = '', stage = '', slug = '', ...rest] = text.split('/')
  if (rest.length > 0 || ![roadmap, stage, slug].every((word) => SLUG.test(word))) {
    throw new ContentError(
      `"${text}" is no place: give <roadmap>/<stage>/<slug>, in lower-case words joined by hyphens.`,
    )
  }
  return { roadmap, stage, slug }
}

/**
 * Returns the files that begin a new step: its own, to be filled in, and the roadmap's list with the step at the
 * stage's end.
 * @param taken slugs of all steps of all roadmaps
 * @throws ContentError when the slug is taken or the stage does not exist
 */
export function newStep(place: StepPlace, roadmapYaml: string, taken: ReadonlySet<string>, id: string): NewFile[] {
  const { roadmap, stage, slug } = place
  if (taken.has(slug)) throw new ContentError(`There is a step ${slug} already; slugs are used once in all roadmaps.`)
  return [
    { path: `${roadmap}/roadmap.yaml`, text: withStep(roadmapYaml, place) },
    { path: `${roadmap}/steps/${stage}/${slug}.md`, text: stepTemplate(id) },
  ]
}

/**
 * Returns the file that begins a flavour of a step.
 * @param files names of the files in the step's folder
 * @throws ContentError when there is no such step or track, or when the flavour exists
 */
export function newFlavour(
  place: StepPlace,
  track: string,
  roadmapYaml: string,
  files: ReadonlySet<string>,
): NewFile[] {
  const { roadmap, stage, slug } = place
  const name = `${slug}.${track}.md`
  const tracks = slugsIn(roadmapYaml, 'tracks')
  if (!tracks.includes(track))
    throw new ContentError(`There is no track ${track}; the tracks are ${tracks.join(', ')}.`)
  if (!files.has(`${slug}.md`)) throw new ContentError(`There is no step ${slug} in ${stage} that it could belong to.`)
  if (files.has(name)) throw new ContentError(`${slug} has a flavour for ${track} already.`)
  return [{ path: `${roadmap}/steps/${stage}/${name}`, text: flavourTemplate }]
}

/** Adds a step to the roadmap's file; its comments, quotes and order stay as they are. */
function withStep(roadmapYaml: string, { stage, slug }: StepPlace): string {
  const stages = slugsIn(roadmapYaml, 'stages')
  const position = stages.indexOf(stage)
  if (position === -1) throw new ContentError(`There is no stage ${stage}; the stages are ${stages.join(', ')}.`)
  const document = parseDocument(roadmapYaml)
  document.addIn(['stages', position, 'steps'], slug)
  return document.toString({ lineWidth: 0 })
}

function slugsIn(roadmapYaml: string, list: 'stages' | 'tracks'): string[] {
  const items = parseDocument(roadmapYaml).get(list)
  return isSeq(items) ? items.items.flatMap((item) => (isMap(item) ? String(item.get('slug')) : [])) : []
}

const resourceHint = `# - { title: "", url: "https://...", kind: docs, minutes: 30, cost: free, language: en }
# kind: docs, article, book, course, video, tool or exercise; minutes: of the part that serves this step; cost: free or paid
# optional: "Instead of the book." where the step's hours leave it out`

/** Template of a step. No required field is filled in, so that a step cannot be published half written. */
const stepTemplate = (id: string): string => `---
# Fill in every line; these comments may go. "npm run content:check" says what is still missing.

# Permanent: progress hangs on it.
id: ${id}
title:
# The same in at most 22 characters, for tight places.
shortTitle:
# One sentence: what learners can do afterwards.
summary:
# topic (to learn), project (to build) or practice (to do again and again)
kind:
# junior, mid or senior
level:
# true: its level requires it. false: worth doing, but not required.
core:
# Only for a step of some tracks alone, for example: tracks: [nodejs]

# Whole hours: the middle learner, and what nine of ten stay under (about 1.8 times as much).
effort: { median: , p90: }
# What it takes to count as fully shown: tick, evidence or review (which also needs a rubric, see a project).
completion:
# Slugs of the two or three steps that come first; none of a later level.
prerequisites: []
# Slugs of one to four skills of roadmap.yaml that it proves.
skills: []
# Four to eight things to do that another person can check. The key is permanent.
# - { key: short-name, text: "Show ..." }
checklist: []
# Three to six, official documentation first, one free at least.
${resourceHint}
resources: []
# Three to five questions that tell those who did it from those who read about it. The first also places learners.
# - question: "Why ...?"
#   answer: "Because ..."
selfCheck: []
---

${listSections('topic')
  .map((heading) => `## ${heading}\n\n<!-- ${sectionHints[heading] ?? ''} -->\n`)
  .join('\n')}`

const sectionHints: Readonly<Record<string, string>> = {
  'What it is': 'Two paragraphs. Explain each term a beginner may not know where it first appears.',
  'Why it matters at work': 'One concrete scene from a job: what goes wrong without it, or what goes right with it.',
  'How to go about it':
    'Numbered actions, one small correct sample of code where it helps, one common mistake and how one notices it. A project has "## The brief" before this: the situation, then five or more bullets by which one sees that it is done.',
}

const flavourTemplate = `---
# What this track alone needs: one to four.
${resourceHint}
resources: []
---

<!-- How this track does what the common text leaves open: the tool, one small correct sample, one trap. No headings. -->
`
