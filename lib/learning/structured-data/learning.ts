import { paths } from '@/lib/foundation/paths'
import { hasLevels, listSteps, type Roadmap, type Step, type StepContent } from '@/lib/learning/roadmaps/roadmap'
import { publisher } from './pages'

/** Formats whole hours as an ISO 8601 duration: 12 is `PT12H`. */
export const isoHours = (hours: number): string => `PT${hours}H`

const medianHours = (steps: readonly Step[]) => isoHours(steps.reduce((sum, step) => sum + step.effort.median, 0))

/** @param roadmap cut to one track, whose hours are used */
export function courseData(origin: string, roadmap: Roadmap) {
  const timeRequired = medianHours(listSteps(roadmap))
  return {
    '@context': 'https://schema.org',
    '@type': 'Course',
    name: roadmap.title,
    description: roadmap.summary,
    url: `${origin}${paths.roadmap(roadmap.slug)}`,
    inLanguage: 'en',
    isAccessibleForFree: true,
    timeRequired,
    teaches: roadmap.stages.map((stage) => stage.title),
    provider: publisher(origin),
    offers: { '@type': 'Offer', category: 'Free', price: 0, priceCurrency: 'USD' },
    hasCourseInstance: { '@type': 'CourseInstance', courseMode: 'Online', courseWorkload: timeRequired },
    syllabusSections: roadmap.stages.map((stage) => ({
      '@type': 'Syllabus',
      name: stage.title,
      description: stage.summary,
      timeRequired: medianHours(stage.steps),
    })),
  }
}

/** @param roadmap in which the step was found; it may belong to another */
export function learningResourceData(origin: string, roadmap: Roadmap, step: Step, { skills }: StepContent) {
  return {
    '@context': 'https://schema.org',
    '@type': 'LearningResource',
    name: step.title,
    description: step.summary,
    url: `${origin}${paths.step(step.roadmapSlug, step.slug)}`,
    inLanguage: 'en',
    isAccessibleForFree: true,
    learningResourceType: step.kind,
    ...(hasLevels(roadmap) && { educationalLevel: step.level }),
    timeRequired: isoHours(step.effort.median),
    teaches: skills.map((skill) => skill.title),
    isPartOf: { '@type': 'Course', name: roadmap.title, url: `${origin}${paths.roadmap(roadmap.slug)}` },
    publisher: publisher(origin),
  }
}
