import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { attribution } from '@/lib/learning/pay/attribution'

// Read at build time: the file is served byte for byte, so that a copy can be checked against it.
export const dynamic = 'force-static'

/** Serves the pay data for reuse, with its licence: an open database stays open. */
export async function GET(): Promise<Response> {
  const file = await readFile(path.join(process.cwd(), 'content', 'pay', 'backend-2024.json'))
  return new Response(new Uint8Array(file), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'inline; filename="waymark-backend-pay-2024.json"',
      link: `<${attribution().links[1].url}>; rel="license"`,
      'access-control-allow-origin': '*',
    },
  })
}
