import Link from 'next/link'
import { paths } from '@/lib/foundation/paths'

/** To what people at a level can typically do. */
export function SkillsLink({ roadmapSlug, level }: { roadmapSlug: string; level: string }) {
  return (
    <Link
      href={paths.skills(roadmapSlug)}
      prefetch={false}
      className="mt-2 flex min-h-11 w-fit items-center text-sm text-pine underline underline-offset-4"
    >
      Typical skills of {level}
    </Link>
  )
}
