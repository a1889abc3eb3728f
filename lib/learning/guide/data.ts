import 'server-only'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Viewer, Visitor } from '@/lib/platform/auth/viewer'
import { assembleGuide, type Guide, type GuidePage } from './guide'

// Relative to the server's working directory, like the roadmaps; `tools/start.mjs` sets it.
const FOLDER = path.join(process.cwd(), 'content', 'guide')

let kept: Guide | undefined

/**
 * Reads the guide and the FAQ, once per process. Public.
 * @throws ContentError naming the file that cannot be used
 */
export async function getGuide(_who: Visitor | Viewer): Promise<Guide> {
  kept ??= assembleGuide(
    new Map(readdirSync(FOLDER).map((name) => [name, readFileSync(path.join(FOLDER, name), 'utf8')])),
  )
  return kept
}

/** Returns one page, or the first without a slug; null if there is none. Public. */
export async function findGuidePage(who: Visitor | Viewer, slug?: string): Promise<GuidePage | null> {
  const { pages } = await getGuide(who)
  return pages.find((page) => slug === undefined || page.slug === slug) ?? null
}
