import { cardSize, drawCard } from '@/components/learning/social-card/draw-card'
import { profileCard } from '@/components/operations/profiles/profile-card'
import { profileView } from '@/components/operations/profiles/profile-view'
import { findPublicProfile } from '@/lib/operations/profiles/data'
import { visitor } from '@/lib/platform/auth/viewer'
import { servePicture } from '@/lib/platform/http/picture'

export const dynamic = 'force-dynamic'

export const alt =
  'A learner’s name, how many of their steps are verified, evidenced and self-reported, and their trail by stage, coloured as far as they have come'
export const size = cardSize
export const contentType = 'image/png'

type Props = { params: Promise<{ handle: string }> }

export default async function card({ params }: Props) {
  const { handle } = await params
  return servePicture(async () => {
    const profile = await findPublicProfile(visitor, handle)
    if (!profile) return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })
    // Not cached, so that it is gone as soon as its owner switches the profile off.
    return drawCard(profileCard(profileView(profile.facts)), { mayBeKept: false, isListed: profile.isListed })
  })
}
