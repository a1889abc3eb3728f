import { profileCard, profileCardInWords } from '@/components/profiles/profile-card'
import { profileView } from '@/components/profiles/profile-view'
import { cardSize, drawCard } from '@/components/social-card/draw-card'
import { visitor } from '@/lib/auth/viewer'
import { picture } from '@/lib/boundary/picture'
import { findPublicProfile } from '@/lib/profiles/data'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ handle: string }> }

/** One picture, with its words for who does not see it; none where there is no profile. */
export async function generateImageMetadata({ params }: Props) {
  const profile = await findPublicProfile(visitor, (await params).handle)
  const alt = profile ? profileCardInWords(profileView(profile.facts)) : ''
  return [{ id: 'card', alt, size: cardSize, contentType: 'image/png' }]
}

/** Kept for minutes only: whoever switches their profile off does not want it to be seen tomorrow. */
const SECONDS = 300

export default async function card({ params }: Props) {
  const { handle } = await params
  return picture(async () => {
    const profile = await findPublicProfile(visitor, handle)
    if (!profile) return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })
    return drawCard(profileCard(profileView(profile.facts)), { seconds: SECONDS, isListed: profile.isListed })
  })
}
