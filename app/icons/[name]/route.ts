import { drawIcon } from '@/components/learning/social-card/draw-icon'

const icons: Readonly<Record<string, () => Response>> = {
  '192.png': () => drawIcon(192),
  '512.png': () => drawIcon(512),
  '512-maskable.png': () => drawIcon(512, { isMaskable: true }),
}

// Drawn at build time.
export const dynamic = 'force-static'
export const dynamicParams = false
export const generateStaticParams = () => Object.keys(icons).map((name) => ({ name }))

export async function GET(_request: Request, { params }: { params: Promise<{ name: string }> }): Promise<Response> {
  const { name } = await params
  return icons[name]?.() ?? new Response(null, { status: 404 })
}
