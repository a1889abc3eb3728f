import 'server-only'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { findBrief } from '@/content/checks/briefs'
import type { Viewer, Visitor } from '@/lib/platform/auth/viewer'

/** The part of a brief that learners read. */
export type Contract = {
  /** Slug of the brief. */
  readonly brief: string
  /** Markdown; null where the brief has no file for it. */
  readonly text: string | null
  readonly hasOpenApi: boolean
  /** The service asks for an API key. */
  readonly usesKey: boolean
}

// Relative to the server's working directory, like the guide.
const FOLDER = path.join(process.cwd(), 'content', 'checks')

const kept = new Map<string, Contract>()

/** Reads the contract of a brief, once per process; null where there is no such brief. Public. */
export async function getContract(_who: Viewer | Visitor, slug: string): Promise<Contract | null> {
  // Reads the folders of known briefs alone, so that no slug leads elsewhere.
  const brief = findBrief(slug)
  if (!brief) return null
  const known = kept.get(slug)
  if (known) return known
  const contract = {
    brief: slug,
    text: readIfThere(slug, 'contract.md'),
    hasOpenApi: readIfThere(slug, 'openapi.yaml') !== null,
    usesKey: brief.usesKey ?? false,
  }
  kept.set(slug, contract)
  return contract
}

function readIfThere(slug: string, file: string): string | null {
  try {
    return readFileSync(path.join(FOLDER, slug, file), 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
