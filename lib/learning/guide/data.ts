import 'server-only'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Viewer, Visitor } from '@/lib/doors/auth/viewer'
import { assembleGuide, type Guide, type GuidePage } from './guide'

// Of the folder that the server runs in, as for the roadmaps: `scripts/start.mjs` sees to it.
const FOLDER = path.join(process.cwd(), 'content', 'guide')

let kept: Guide | undefined

/**
 * The guide and the questions people ask. Public. Read once by each process.
 * @throws ContentError naming the file that cannot be used
 */
export async function getGuide(_who: Visitor | Viewer): Promise<Guide> {
  kept ??= assembleGuide(
    new Map(readdirSync(FOLDER).map((name) => [name, readFileSync(path.join(FOLDER, name), 'utf8')])),
  )
  return kept
}

/** One page; without a slug the first. Null where there is none. Public. */
export async function findGuidePage(who: Visitor | Viewer, slug?: string): Promise<GuidePage | null> {
  const { pages } = await getGuide(who)
  return pages.find((page) => slug === undefined || page.slug === slug) ?? null
}
