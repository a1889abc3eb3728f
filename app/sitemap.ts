import type { MetadataRoute } from 'next'
import { siteOrigin } from '@/lib/foundation/env'
import { paths } from '@/lib/foundation/paths'
import { getGuide } from '@/lib/learning/guide/data'
import { payTopics } from '@/lib/learning/pay/topics'
import { listRoadmaps } from '@/lib/learning/roadmaps/data'
import { hasLevels, listSteps, type Roadmap } from '@/lib/learning/roadmaps/roadmap'
import { listListedHandles } from '@/lib/operations/profiles/data'
import { visitor } from '@/lib/platform/auth/viewer'

// The roadmaps are in the database, which is not available at build time.
export const dynamic = 'force-dynamic'

/** Lists every public page once, by its canonical address. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const [roadmaps, guide, handles] = await Promise.all([
    listRoadmaps(visitor),
    getGuide(visitor),
    listListedHandles(visitor),
  ])
  const at = (path: string) => ({ url: `${siteOrigin()}${path}` })
  return [
    at(paths.home),
    ...guide.pages.map((page) => ({ ...at(page.path), lastModified: page.updated })),
    at(paths.faq),
    ...(roadmaps.some(hasLevels) ? listPayPages() : []).map(at),
    at(paths.privacy),
    at(paths.roadmaps),
    ...roadmaps.flatMap(listAddresses).map(at),
    // Profiles only with their owner's permission.
    ...handles.map((handle) => at(paths.profile(handle))),
  ]
}

const listPayPages = (): string[] => [paths.pay, ...payTopics.map(({ slug }) => paths.payTopic(slug))]

/** A step shared by several roadmaps is listed only with its own. */
const listAddresses = (roadmap: Roadmap): string[] => [
  paths.roadmap(roadmap.slug),
  paths.skills(roadmap.slug),
  ...listSteps(roadmap)
    .filter((step) => step.roadmapSlug === roadmap.slug)
    .map((step) => paths.step(roadmap.slug, step.slug)),
]
