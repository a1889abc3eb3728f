import type { MetadataRoute } from 'next'
import { listListedHandles } from '@/lib/care/profiles/data'
import { visitor } from '@/lib/doors/auth/viewer'
import { siteOrigin } from '@/lib/foundation/env'
import { paths } from '@/lib/foundation/paths'
import { getGuide } from '@/lib/learning/guide/data'
import { payTopics } from '@/lib/learning/pay/topics'
import { listRoadmaps } from '@/lib/learning/roadmaps/data'
import { listSteps, type Roadmap } from '@/lib/learning/roadmaps/roadmap'

// The roadmaps lie in the database, which the build does not have.
export const dynamic = 'force-dynamic'

/** Every public page once, under its canonical address. */
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
    at(paths.pay),
    ...payTopics.map(({ slug }) => at(paths.payTopic(slug))),
    at(paths.privacy),
    at(paths.roadmaps),
    ...roadmaps.flatMap(listAddresses).map(at),
    // Of people only those who allowed it.
    ...handles.map((handle) => at(paths.profile(handle))),
  ]
}

/** A step that several roadmaps share stands at home only. */
const listAddresses = (roadmap: Roadmap): string[] => [
  paths.roadmap(roadmap.slug),
  paths.skills(roadmap.slug),
  ...listSteps(roadmap)
    .filter((step) => step.roadmapSlug === roadmap.slug)
    .map((step) => paths.step(roadmap.slug, step.slug)),
]
