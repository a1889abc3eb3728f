import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { checkBriefs } from '@/content/checks/briefs'

// Read at build time, for the briefs that have one.
export const dynamic = 'force-static'
export const dynamicParams = false
export const generateStaticParams = () =>
  checkBriefs.filter(({ slug }) => existsSync(toFile(slug))).map(({ slug }) => ({ brief: slug }))

const toFile = (slug: string) => path.join(process.cwd(), 'content', 'checks', slug, 'openapi.yaml')

/** Serves the OpenAPI document of a brief's contract, for learners' own tools. */
export async function GET(_request: Request, { params }: { params: Promise<{ brief: string }> }): Promise<Response> {
  const { brief } = await params
  return new Response(await readFile(toFile(brief), 'utf8'), {
    headers: { 'content-type': 'application/yaml; charset=utf-8', 'access-control-allow-origin': '*' },
  })
}
